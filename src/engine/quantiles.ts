/**
 * From one fraction to a draw of a known distribution, by inversion: exactly one fraction per draw, and a larger
 * fraction never gives a smaller draw, so two runs that share their luck stay comparable when a parameter moves.
 */
import { exp, ln } from './exact.ts';

/** From this mean on the Poisson count is taken from the normal approximation. */
const POISSON_BY_SUMMING_BELOW = 30;

/**
 * Quantile of the standard normal distribution for a probability strictly between 0 and 1 (-Infinity and Infinity at
 * the ends). Relative accuracy about 1e-16. Source: Wichura, "Algorithm AS 241: The Percentage Points of the Normal
 * Distribution", Applied Statistics 37 (1988), routine PPND16.
 */
export function normalQuantile(probability: number): number {
  const q = probability - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r);
  }
  const tail = q < 0 ? probability : 1 - probability;
  if (tail <= 0) return q < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-ln(tail));
  const size =
    r <= 5
      ? polynomial(MIDDLE_TOP, r - 1.6) / polynomial(MIDDLE_BOTTOM, r - 1.6)
      : polynomial(FAR_TOP, r - 5) / polynomial(FAR_BOTTOM, r - 5);
  return q < 0 ? -size : size;
}

/**
 * Smallest count whose cumulative Poisson probability exceeds `fraction` (0 <= fraction < 1), for a mean >= 0: exact
 * summation below a mean of 30, above it the normal approximation with continuity correction. Throws a RangeError on
 * any other mean, since a rate that is not a number is a fault of the rules.
 */
export function poissonQuantile(fraction: number, mean: number): number {
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`no Poisson count has the mean ${mean}`);
  if (mean >= POISSON_BY_SUMMING_BELOW) {
    return Math.max(0, Math.floor(mean + Math.sqrt(mean) * normalQuantile(fraction) + 0.5));
  }
  let term = exp(-mean);
  let cumulative = 0;
  let count = 0;
  // Rounding may keep the sum below a fraction next to 1: a sum that no longer grows ends the search.
  while (fraction >= cumulative + term && cumulative + term > cumulative) {
    cumulative += term;
    count += 1;
    term *= mean / count;
  }
  return count;
}

/** A polynomial of degree seven by Horner's rule, written out: every battle draws its luck from two of them. */
function polynomial(c: readonly number[], x: number): number {
  return ((((((c[7]! * x + c[6]!) * x + c[5]!) * x + c[4]!) * x + c[3]!) * x + c[2]!) * x + c[1]!) * x + c[0]!;
}

// Coefficients of PPND16, constant term first.
const CENTRE_TOP = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
  67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
];
const CENTRE_BOTTOM = [
  1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
  28729.085735721942674, 5226.495278852854561,
];
const MIDDLE_TOP = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
  0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
];
const MIDDLE_BOTTOM = [
  1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
  0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
];
const FAR_TOP = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
  0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
];
const FAR_BOTTOM = [
  1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
  1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
];
