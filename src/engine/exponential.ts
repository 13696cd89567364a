/**
 * The exponential, the hyperbolic functions and the natural logarithm for ordinary arguments, in the very steps of
 * @stdlib, which ports e_exp.c and e_log.c of FreeBSD (Sun Microsystems) and sinh.c of Cephes (Stephen L. Moshier); their
 * notices stand in NOTICE.
 *
 * What to notice: every bit is @stdlib's own; a test compares them. What is left out is its walk through the words of a
 * number to scale it by a power of two: as long as the result is neither tiny nor huge, one multiplication does that
 * exactly, several times as fast. A turn takes some seventy of these. All other arguments go to @stdlib itself.
 */
import coshOfAll from '@stdlib/math-base-special-cosh';
import expOfAll from '@stdlib/math-base-special-exp';
import lnOfAll from '@stdlib/math-base-special-ln';
import sinhOfAll from '@stdlib/math-base-special-sinh';

const LN2_HI = 6.9314718036912381649e-1;
const LN2_LO = 1.90821492927058770002e-10;
const LOG2_E = 1.442695040888963387;
/** Where e^x is 1 + x to the last bit. */
const NEAR_ZERO = 1 / (1 << 28);
/** Arguments of an exponential that is an ordinary number. */
const MOST = 700;
const MIDDLE = 1020;

/** 2^k at `k + MIDDLE`. */
const POWERS_OF_TWO = new Float64Array(2 * MIDDLE + 1).fill(1);
for (let k = 1; k <= MIDDLE; k++) {
  POWERS_OF_TWO[MIDDLE + k] = POWERS_OF_TWO[MIDDLE + k - 1]! * 2;
  POWERS_OF_TWO[MIDDLE - k] = POWERS_OF_TWO[MIDDLE - k + 1]! / 2;
}

/** e^x. */
export function exp(x: number): number {
  // Written so that a NaN goes there too.
  if (!(x > -MOST && x < MOST)) return expOfAll(x);
  if (x > -NEAR_ZERO && x < NEAR_ZERO) return 1 + x;
  const k = x < 0 ? Math.ceil(LOG2_E * x - 0.5) : Math.floor(LOG2_E * x + 0.5);
  const hi = x - k * LN2_HI;
  const lo = k * LN2_LO;
  const r = hi - lo;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  return (1 - (lo - (r * c) / (2 - c) - hi)) * POWERS_OF_TWO[k + MIDDLE]!;
}

/** Hyperbolic cosine of x. */
export function cosh(x: number): number {
  return x >= -21 && x <= 21 ? (exp(x) + exp(-x)) / 2 : coshOfAll(x);
}

const LEAST_BY_EXP = 1;
const MOST_BY_EXP = 340;

/** Hyperbolic sine of x, from the Cephes library by Stephen Moshier. */
export function sinh(x: number): number {
  const size = x < 0 ? -x : x;
  // Zeros, tiny and huge numbers and NaN go to @stdlib.
  if (!(size > 1e-8 && size < MOST_BY_EXP)) return sinhOfAll(x);
  if (size > LEAST_BY_EXP) {
    const e = exp(size);
    const half = 0.5 * e - 0.5 / e;
    return x < 0 ? -half : half;
  }
  const z = x * x;
  const p = -351754.9648081514 + z * (-11561.443576500522 + z * (-163.72585752598383 + z * -0.789474443963537));
  const q = -2110529.7888489086 + z * (36157.827983443196 + z * (-277.7110814206028 + z));
  return x + x * z * (p / q);
}

const cell = new Float64Array(1);
const words = new Int32Array(cell.buffer);
/** Where a number has its sign and exponent, which differs between machines. */
cell[0] = 1;
const HIGH = words[0] === 0 ? 1 : 0;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const FRACTION = 0xfffff;

/** Natural logarithm of x; -Infinity at 0, NaN below. */
export function ln(x: number): number {
  if (!(x >= SMALLEST_NORMAL && x < Infinity)) return lnOfAll(x);
  cell[0] = x;
  const high = words[HIGH]!;
  const fraction = high & FRACTION;
  // Taken apart as 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2).
  const half = (fraction + 0x95f64) & 0x100000;
  words[HIGH] = fraction | (half ^ 0x3ff00000);
  const k = (high >> 20) - 1023 + (half >> 20);
  const f = cell[0] - 1;
  if ((FRACTION & (2 + fraction)) < 3) {
    if (f === 0) return k === 0 ? 0 : k * LN2_HI + k * LN2_LO;
    const R = f * f * (0.5 - 0.33333333333333333 * f);
    return k === 0 ? f - R : k * LN2_HI - (R - k * LN2_LO - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const even = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const R = even + odd;
  if (((fraction - 0x6147a) | (0x6b851 - fraction)) > 0) {
    const square = 0.5 * f * f;
    if (k === 0) return f - (square - s * (square + R));
    return k * LN2_HI - (square - (s * (square + R) + k * LN2_LO) - f);
  }
  if (k === 0) return f - s * (f - R);
  return k * LN2_HI - (s * (f - R) - k * LN2_LO - f);
}
