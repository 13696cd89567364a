/** Advance on the ground. Forms: designer judgement, fitted to front movement 2024-2026 (see the rules' sources). */
import { exp, ln, sinh } from '../exact.ts';

/**
 * Share of a region that changes hands per 30 days at a local `ratio` of strengths (0..Infinity): positive for the
 * side in the numerator. pace (ratio^steepness - ratio^-steepness)/2, times the intensity 0..1: zero at parity, slow
 * near it, fast past a breakthrough, and exactly opposite when the sides are swapped. -Infinity and Infinity when a
 * side is absent: the caller holds the share within 0..1.
 */
export function advanceRate(ratio: number, pace: number, steepness: number, intensity: number): number {
  return pace * intensity * sinh(steepness * ln(ratio));
}

/** Luck of a turn in the ratio: e^(sd n / sqrt(h)), `n` a standard normal draw; longer turns average more engagements. */
export function ratioLuck(n: number, sd: number, h: number): number {
  return exp((sd * n) / Math.sqrt(h));
}

/** Factor by which `heavyK` thousand heavy partner troops deny a quick win: 1 to 1 + `gain`, half of it at `halfK`. */
export function denialFactor(heavyK: number, gain: number, halfK: number): number {
  if (heavyK === 0) return 1;
  const square = heavyK * heavyK;
  return 1 + (gain * square) / (square + halfK * halfK);
}
