/**
 * Beliefs about a guarantor's hidden type, by Bayes' rule in log-odds: each observed act adds the logarithm of its
 * likelihood ratio P(act | firm) / P(act | soft), so the order of independent signals does not matter.
 */
import { ln, logit, sigmoid } from '../exact.ts';

/**
 * Probability that remains of `prior` (0..1) after independent signals with the given likelihood ratios (0..Infinity).
 * NaN when the evidence contradicts a certainty (prior 1 with a ratio of 0).
 */
export function posterior(prior: number, ratios: readonly number[]): number {
  let logOdds = logit(prior);
  for (const ratio of ratios) logOdds += ln(ratio);
  return sigmoid(logOdds);
}

/** Probability that a guarantor fights, believed by one who holds it firm with probability `firm`. */
export function believedFight(firm: number, ifFirm: number, ifSoft: number): number {
  return firm * ifFirm + (1 - firm) * ifSoft;
}

/**
 * Log likelihood ratio of changing a deployment from `before` to `after` (thousands of troops, weighted by what they
 * are worth). Sunk costs are informative, with falling returns: `weight` per e-fold, `scale` the size that doubles the
 * first signal. Withdrawing takes back exactly what deploying gave. Source: Fearon, "Signaling Foreign Policy
 * Interests", Journal of Conflict Resolution 41 (1997), for the sign.
 */
export function deploymentSignal(before: number, after: number, weight: number, scale: number): number {
  return weight * ln((scale + after) / (scale + before));
}
