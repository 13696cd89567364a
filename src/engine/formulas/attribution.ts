/** Attribution: the probability that an act is credibly pinned on its author. Forms and weights: designer judgement. */
import { exp } from '../exact.ts';

/**
 * Chance that an ordinary act is attributed: three independent ways to find out, by itself (`base`), by monitors
 * (weight times coverage 0..1) and by reconnaissance (weight times level 0..1).
 */
export function attributionChance(
  base: number,
  monitorWeight: number,
  coverage: number,
  reconWeight: number,
  reconLevel: number,
): number {
  return 1 - (1 - base) * (1 - monitorWeight * coverage) * (1 - reconWeight * reconLevel);
}

/** The same for an act that crosses an agreed buffer zone, which by itself gives it away with chance `bufferChance`. */
export function crossingAttribution(chance: number, bufferChance: number): number {
  return 1 - (1 - chance) * (1 - bufferChance);
}

/** The same for an attack with `personnelK` thousand: size cannot hide; `scaleK` thousand leave 1/e of the doubt. */
export function attackAttribution(chance: number, personnelK: number, scaleK: number): number {
  return 1 - (1 - chance) * exp(-personnelK / scaleK);
}
