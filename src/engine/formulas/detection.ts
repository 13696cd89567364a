/** How soon an attack is seen coming, and what surprise is worth. Forms: designer judgement; sign of surprise: The Dupuy Institute (2004). */
import { exp } from '../exact.ts';
import { anyOf } from './coalition.ts';

/** Reconnaissance level of several who share what they see: the chance that at least one sees, 0..1. */
export function sharedRecon(levels: readonly number[]): number {
  return anyOf(levels);
}

/** Hours until an attack is detected at a reconnaissance level 0..1: `blindHours` at 0, falling with `slope`. */
export function detectionHours(level: number, blindHours: number, slope: number): number {
  return blindHours * exp(-slope * level);
}

/**
 * Factor on an attacker's strength for surprise: 1 when seen at once, towards 1 + `gain` when seen late; half of the
 * gain when detection takes as long as the guarantors' answer, `answerHours`.
 */
export function surpriseFactor(hours: number, gain: number, answerHours: number): number {
  return 1 + (gain * hours) / (hours + answerHours);
}
