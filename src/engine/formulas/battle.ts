/**
 * One battle: the attacker's chance of winning, logistic in the logarithm of the ratio of strengths. It is no step at
 * three to one. Source of the default coefficients 0.012 and 0.774: weighted logit over 631 of 672 division-level
 * engagements 1904-1991, The Dupuy Institute, "Tests using the 752 case division-level data base" (31 October 2019).
 */
import { ln, sigmoid } from '../exact.ts';

/** Attacker's chance of winning at a `ratio` of strengths (attacker to defender, 0..Infinity). */
export function winChance(ratio: number, intercept: number, slope: number): number {
  // Without a slope strength does not matter, not even none at all.
  return sigmoid(slope === 0 ? intercept : intercept + slope * ln(ratio));
}
