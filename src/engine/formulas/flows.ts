/**
 * Stocks that fill, empty and drift, each as the exact flow of its equation over a turn of length `h` (in units of 30
 * days): while the inputs stand still, two half turns give one whole turn. Times `tau` are in the same unit.
 */
import { exp, expm1 } from '../exact.ts';

/** Share of a gap that is left after `h` with time constant `tau` (0: none, Infinity: all). */
export function remaining(tau: number, h: number): number {
  return tau === 0 ? 0 : exp(-h / tau);
}

/** Drift of `x` towards `target` with time constant `tau` >= 0: x' = (target - x)/tau. */
export function relax(x: number, target: number, tau: number, h: number): number {
  return target + (x - target) * remaining(tau, h);
}

/** Integral over the turn of a quantity that drifts as {@link relax} says: a rate becomes a count. */
export function relaxIntegral(x: number, target: number, tau: number, h: number): number {
  if (tau === Infinity) return x * h;
  return target * h - (x - target) * (tau === 0 ? 0 : tau * expm1(-h / tau));
}

const STANDS_STILL = 1e-20;

/** Stock with a constant inflow and an outflow in proportion to itself: x' = inflow - outRate x, outRate >= 0. */
export function balance(x: number, inflow: number, outRate: number, h: number): number {
  // So slow that e^-y is 1 to the last bit, while the quotient below would fall among the smallest doubles.
  if (outRate * h < STANDS_STILL) return x + inflow * h;
  return x * exp(-outRate * h) - (inflow * expm1(-outRate * h)) / outRate;
}

/** Step towards `target` by at most `up` when it lies above and `down` when it lies below. */
export function approach(x: number, target: number, up: number, down: number): number {
  return target >= x ? Math.min(target, x + up) : Math.max(target, x - down);
}

/**
 * Mean-reverting noise (Ornstein-Uhlenbeck) with mean 0 and long-run standard deviation `sd`; `n` is a standard normal
 * draw. Source: Gillespie, "Exact numerical simulation of the Ornstein-Uhlenbeck process", Physical Review E 54 (1996).
 */
export function mood(z: number, tau: number, sd: number, h: number, n: number): number {
  const left = remaining(tau, h);
  return z * left + sd * Math.sqrt(1 - left * left) * n;
}

export interface Admission {
  /** Thousands per 30 days who begin training. */
  readonly rate: number;
  /** Thousands who wait. */
  readonly queueK: number;
}

/** Recruits `recruits` (per 30 days) and those who wait enter training up to its `capacity` (per 30 days). */
export function admit(recruits: number, queueK: number, capacity: number, h: number): Admission {
  const offered = recruits * h + queueK;
  const room = capacity * h;
  if (offered > room) return { rate: capacity, queueK: offered - room };
  return { rate: h === 0 ? 0 : offered / h, queueK: 0 };
}

export interface Pipeline {
  /** Thousands in the first and in the second half of the course. */
  readonly firstK: number;
  readonly secondK: number;
}

/**
 * Training of mean length `length` as two equal stages (an Erlang delay), with `intake` per 30 days constant over the
 * turn: first' = intake - mu first, second' = mu (first - second), mu = 2/length. Nobody is lost or made: graduates
 * are what entered and did not stay.
 */
export function train(
  pipeline: Pipeline,
  intake: number,
  length: number,
  h: number,
): Pipeline & { graduatesK: number } {
  const { firstK, secondK } = pipeline;
  if (length === 0) return { firstK: 0, secondK: 0, graduatesK: intake * h + firstK + secondK };
  const mu = 2 / length;
  const full = intake / mu;
  const left = exp(-mu * h);
  const firstGap = firstK - full;
  const first = full + firstGap * left;
  const second = full + (secondK - full + firstGap * mu * h) * left;
  // Rounding must not make a negative graduate.
  const graduatesK = Math.max(0, intake * h + firstK + secondK - first - second);
  return { firstK: first, secondK: second, graduatesK };
}

/**
 * The wounded who return: of `casualties` (per 30 days) the share `returnShare` enters a pool that empties with time
 * constant `tau`. Gives the pool after the turn and how many returned to duty within it.
 */
export function convalesce(
  poolK: number,
  casualties: number,
  returnShare: number,
  tau: number,
  h: number,
): { readonly poolK: number; readonly returnedK: number } {
  const entering = returnShare * casualties;
  const after = relax(poolK, entering * tau, tau, h);
  return { poolK: after, returnedK: entering * h + poolK - after };
}

/** Change of a stock of soldiers per 30 days in the long run, when a share of the casualties returns. */
export function netStockFlow(intake: number, casualties: number, returnShare: number): number {
  return intake - (1 - returnShare) * casualties;
}

/** Quality (0..1) of a force after newcomers of another quality joined, by numbers. 0 for an empty force. */
export function mixQuality(quality: number, numberK: number, newcomers: number, newcomersK: number): number {
  const total = numberK + newcomersK;
  return total === 0 ? 0 : (quality * numberK + newcomers * newcomersK) / total;
}
