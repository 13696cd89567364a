/** Support in a legislature for fighting on behalf of a partner. */
import { logit, sigmoid } from '../exact.ts';

/**
 * Probability that a member supports fighting: the base share (0..1) moved by shifts in log-odds. Sources of shifts:
 * Tomz, Weeks and Bansak (2023), treaty +1.25; Musgrave and Ward (2018/2023), treaty +0.20, own troops present +0.12,
 * even odds -0.25, success unlikely -0.65 (logit equivalents at a base of 45 %).
 */
export function memberSupport(base: number, ...shifts: readonly number[]): number {
  let logOdds = logit(base);
  for (const shift of shifts) logOdds += shift;
  return sigmoid(logOdds);
}

/**
 * Shift for the odds of success: 0 when holding is likely (`hold` >= 0.75), `even` at 0.5, `unlikely` at 0.25 and below,
 * straight lines between. The three levels are those of the survey.
 */
export function successShift(hold: number, even: number, unlikely: number): number {
  if (hold >= 0.75) return 0;
  if (hold >= 0.5) return even * (0.75 - hold) * 4;
  if (hold >= 0.25) return even + (unlikely - even) * (0.5 - hold) * 4;
  return unlikely;
}
