/**
 * Tying hands: a public promise costs `a` if it is not kept, so the guarantor fights iff its worth of war w >= -a. In
 * the reduced form w is uniform on -1..1. Derived from Fearon, "Signaling Foreign Policy Interests: Tying Hands versus
 * Sinking Costs", Journal of Conflict Resolution 41 (1997).
 */

/** Probability that a guarantor with audience cost `a` (>= 0) fights: min(1, (1 + a)/2). */
export function tiedFight(a: number): number {
  return Math.min(1, (1 + a) / 2);
}

/** The audience cost from which a promise deters a challenger with credibility threshold `pt`: 2 pt - 1, at least 0. */
export function deterringCost(pt: number): number {
  return Math.max(0, 2 * pt - 1);
}
