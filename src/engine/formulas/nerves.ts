/**
 * The crisis as a war of attrition: a prize `v` and audience costs that grow by `a` per unit of time. Each side is kept
 * indifferent by the other's rate of giving way. Derived from Fearon, "Domestic Political Audiences and the Escalation
 * of International Disputes", American Political Science Review 88 (1994).
 */

/** Rate at which the opponent of a side with prize `v` (> 0) and audience cost rate `a` (>= 0) gives way at time `t`. */
export function concessionRate(v: number, a: number, t: number): number {
  return a / (v + a * t);
}

/** Chance that the opponent still stands at time `t` (>= 0): v / (v + a t). */
export function stillStanding(v: number, a: number, t: number): number {
  return v / (v + a * t);
}

/** When half of the opponents have given way: v / a; Infinity if delay costs nothing. */
export function halfLife(v: number, a: number): number {
  return v / a;
}
