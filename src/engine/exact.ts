/**
 * The only door to transcendental functions in the pure layers.
 *
 * `Math.exp` and its relatives may differ in the last bit between browsers, which would make two honest machines
 * disagree about a match. The functions below are written in plain double arithmetic (@stdlib, ported from FreeBSD's
 * msun and Cephes), so their results are the same in every engine. `Math.sqrt`, `abs`, `min`, `max` and `floor` are
 * exact by the language's definition and need no replacement.
 */
import atanh from '@stdlib/math-base-special-atanh';
import expm1 from '@stdlib/math-base-special-expm1';
import log1p from '@stdlib/math-base-special-log1p';
import pow from '@stdlib/math-base-special-pow';
import sincos from '@stdlib/math-base-special-sincos';
import { cosh, exp, ln, sinh } from './exponential.ts';

export { atanh, cosh, exp, expm1, ln, log1p, pow, sinh };

/** Sine of an angle in radians. */
export function sin(x: number): number {
  return sincos(x)[0] ?? Number.NaN;
}

/** Cosine of an angle in radians. */
export function cos(x: number): number {
  return sincos(x)[1] ?? Number.NaN;
}

/** Logistic function, 1 / (1 + e^-x): log-odds to probability. Never overflows; 0 at -Infinity, 1 at Infinity. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const odds = exp(x);
  return odds / (1 + odds);
}

/** Inverse of {@link sigmoid}: probability (0..1) to log-odds. -Infinity at 0, Infinity at 1, NaN outside. */
export function logit(p: number): number {
  return ln(p) - log1p(-p);
}

/** `x` held within `low..high`. NaN stays NaN. */
export function clip(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}
