/**
 * The only door to transcendental functions in the pure layers.
 *
 * `Math.exp` and its relatives may differ in the last bit between browsers, which would make two honest machines
 * disagree about a match. The functions below are written in plain double arithmetic (@stdlib, ported from FreeBSD's
 * msun and Cephes), so their results are the same in every engine. `Math.sqrt`, `abs`, `min`, `max` and `floor` are
 * exact by the language's definition and need no replacement.
 */
import atanh from '@stdlib/math-base-special-atanh';
import cosh from '@stdlib/math-base-special-cosh';
import wholeExp from '@stdlib/math-base-special-exp';
import expm1 from '@stdlib/math-base-special-expm1';
import ln from '@stdlib/math-base-special-ln';
import log1p from '@stdlib/math-base-special-log1p';
import pow from '@stdlib/math-base-special-pow';
import sincos from '@stdlib/math-base-special-sincos';
import sinh from '@stdlib/math-base-special-sinh';

export { atanh, cosh, expm1, ln, log1p, pow, sinh };

const LN2_HI = 6.9314718036912381649e-1;
const LN2_LO = 1.90821492927058770002e-10;
const LOG2_E = 1.442695040888963387;
/** Below this distance from 0, and beyond that one, the general function has cases of its own. */
const NEAR = 1e-8;
const FAR = 40;
const MOST_DOUBLINGS = 64;
/** 2^(i - 64): products with them are exact. */
const DOUBLINGS = Float64Array.from({ length: 2 * MOST_DOUBLINGS + 1 }, (_, i) =>
  i < MOST_DOUBLINGS ? 1 / powerOfTwo(MOST_DOUBLINGS - i) : powerOfTwo(i - MOST_DOUBLINGS),
);

function powerOfTwo(k: number): number {
  let power = 1;
  for (let i = 0; i < k; i++) power *= 2;
  return power;
}

/**
 * e^x: the same to the bit as @stdlib's (FreeBSD's e_exp.c), which serves the ends. Written out because that one puts the
 * exponent in place for all doubles, subnormal ones too, which takes longer than the rest of it, and rules ask forty times
 * a turn.
 */
export function exp(x: number): number {
  if (!(x > -FAR && x < FAR) || (x > -NEAR && x < NEAR)) return wholeExp(x);
  const k = x < 0 ? (LOG2_E * x - 0.5) | 0 : (LOG2_E * x + 0.5) | 0;
  const hi = x - k * LN2_HI;
  const lo = k * LN2_LO;
  const r = hi - lo;
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  const y = 1 - (lo - (r * c) / (2 - c) - hi);
  return y * (DOUBLINGS[k + MOST_DOUBLINGS] as number);
}

const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 0.00006613756321437934;
const P4 = -0.0000016533902205465252;
const P5 = 4.1381367970572385e-8;

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
