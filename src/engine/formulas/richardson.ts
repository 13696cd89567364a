/**
 * Richardson's arms race: x' = k y - a x + g and y' = l x - b y + h. Each side arms against the other (k, l), tires of
 * the burden (a, b) and nurses a grievance (g, h). Source: Richardson, "Arms and Insecurity" (1960).
 */
import { cos, cosh, exp, expm1, sin, sinh } from '../exact.ts';

export interface ArmsRace {
  readonly a: number;
  readonly b: number;
  readonly k: number;
  readonly l: number;
  readonly g: number;
  readonly h: number;
}

export interface Armaments {
  readonly x: number;
  readonly y: number;
}

/** Where neither side changes: ((k h + b g)/(a b - k l), (l g + a h)/(a b - k l)); null if there is no single point. */
export function armsEquilibrium({ a, b, k, l, g, h }: ArmsRace): Armaments | null {
  const determinant = a * b - k * l;
  return determinant === 0 ? null : { x: (k * h + b * g) / determinant, y: (l * g + a * h) / determinant };
}

/** Whether every start leads to the equilibrium: fatigue outweighs fear (a b > k l, and a + b > 0). */
export function armsStable({ a, b, k, l }: ArmsRace): boolean {
  return a * b > k * l && a + b > 0;
}

/** Armaments at time `t` (>= 0) from a start, exactly. Infinite where a runaway race leaves the doubles. */
export function armsAt(race: ArmsRace, start: Armaments, t: number): Armaments {
  const { a, b, k, l, g, h } = race;
  const mean = -(a + b) / 2;
  // The matrix less its mean eigenvalue is N = ((-half, k), (l, half)), and N^2 = spread times the identity.
  const half = (a - b) / 2;
  const spread = half * half + k * l;
  const root = Math.sqrt(Math.abs(spread));
  const early = (Math.abs(mean) + root) * t < 1;
  const now = early ? young(mean, spread, t) : spread < 0 ? turning(mean, root, t) : straining(mean, root, t);
  return {
    x:
      now.even * start.x + now.odd * (k * start.y - half * start.x) + now.evenSum * g + now.oddSum * (k * h - half * g),
    y:
      now.even * start.y + now.odd * (l * start.x + half * start.y) + now.evenSum * h + now.oddSum * (l * g + half * h),
  };
}

/** e^(Mt) = even I + odd N; the integral of e^(Ms) over 0..t = evenSum I + oddSum N. */
interface Propagator {
  readonly even: number;
  readonly odd: number;
  readonly evenSum: number;
  readonly oddSum: number;
}

/** The power series, for times in which little happens: there the forms below would divide noise by noise. */
function young(mean: number, spread: number, t: number): Propagator {
  let [even, odd, evenSum, oddSum] = [0, 0, 0, 0];
  // The n-th power of the matrix, times t^n/n!, is p I + q N.
  let [p, q] = [1, 0];
  for (let n = 1; n <= SERIES_TERMS; n++) {
    even += p;
    odd += q;
    evenSum += (p * t) / n;
    oddSum += (q * t) / n;
    [p, q] = [((mean * p + spread * q) * t) / n, ((p + mean * q) * t) / n];
  }
  return { even, odd, evenSum, oddSum };
}

/** With arguments below 1, terms beyond this are under the last bit. */
const SERIES_TERMS = 24;

/** Real eigenvalues `mean` +- `root`. */
function straining(mean: number, root: number, t: number): Propagator {
  const up = integralOfExp(mean + root, t);
  const down = integralOfExp(mean - root, t);
  const apart = root * t > NEARLY_EQUAL;
  // Far apart, e^(mean t) and cosh(root t) would leave the doubles where their product does not.
  const far = root * t > 1;
  const high = exp((mean + root) * t);
  const low = exp((mean - root) * t);
  return {
    even: far ? (high + low) / 2 : exp(mean * t) * cosh(root * t),
    odd: far ? (high - low) / (2 * root) : exp(mean * t) * (root === 0 ? t : sinh(root * t) / root),
    evenSum: (up + down) / 2,
    // For eigenvalues that nearly coincide the difference quotient is the derivative.
    oddSum: apart ? (up - down) / (2 * root) : t * t * firstMoment(mean * t),
  };
}

/** Complex eigenvalues `mean` +- i `omega`, omega > 0: the race goes round. */
function turning(mean: number, omega: number, t: number): Propagator {
  const rise = exp(mean * t);
  const c = cos(omega * t);
  const s = sin(omega * t);
  const size = mean * mean + omega * omega;
  return {
    even: rise * c,
    odd: (rise * s) / omega,
    evenSum: (rise * (mean * c + omega * s) - mean) / size,
    oddSum: (rise * ((mean * s) / omega - c) + 1) / size,
  };
}

/** Below this distance (times t) the difference quotient has lost more digits than the derivative misses. */
const NEARLY_EQUAL = 1e-6;

/** Integral of e^(rate s) over 0..t. */
function integralOfExp(rate: number, t: number): number {
  // Below this the answer is t to the last bit, while the quotient would fall among the smallest doubles.
  return Math.abs(rate * t) < 1e-20 ? t : expm1(rate * t) / rate;
}

/** Integral of u e^(y u) over 0..1, that is (e^y (y - 1) + 1)/y^2, by its series where that form cancels. */
function firstMoment(y: number): number {
  if (Math.abs(y) > 1) return (exp(y) * (y - 1) + 1) / (y * y);
  let sum = 0;
  let power = 1;
  for (let i = 0; i < SERIES_TERMS; i++) {
    sum += power / (i + 2);
    power *= y / (i + 1);
  }
  return sum;
}
