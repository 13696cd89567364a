/**
 * Hazards: a rate of `lambda` per unit of time gives survival e^(-lambda t). Circumstances multiply the rate
 * (proportional hazards), in any order. Source of the form: Fortna, "Peace Time" (Princeton 2004); Werner and Yuen,
 * "Making and Keeping Peace", International Organization 59 (2005).
 */
import { exp, expm1, log1p } from '../exact.ts';

/** Chance that nothing happened within `time` at `rate` (both >= 0), the rate multiplied by each of `ratios`. */
export function survival(rate: number, time: number, ratios: readonly number[] = []): number {
  return exp(-exposure(rate, time, ratios));
}

/** Chance that it happened: 1 - survival, accurate when it is small. */
export function collapse(rate: number, time: number, ratios: readonly number[] = []): number {
  return -expm1(-exposure(rate, time, ratios));
}

/** The constant rate at which something of chance `chance` (0..1) within `time` (> 0) happens; Infinity at 1. */
export function rateOf(chance: number, time: number): number {
  return -log1p(-chance) / time;
}

/** The chance within a `share` of the time in which the chance is `chance`: annual to monthly with share 1/12. */
export function chanceWithin(chance: number, share: number): number {
  return -expm1(share * log1p(-chance));
}

function exposure(rate: number, time: number, ratios: readonly number[]): number {
  let product = rate * time;
  for (const ratio of ratios) product *= ratio;
  // A factor of 0 rules it out, however far the others overflow.
  return product === product ? product : 0;
}
