/**
 * Who holds the ground. Control of a region passes between the two parties of a dyad and nobody else, so that the shares
 * of a region always keep their sum.
 */
import { type Dyad } from '../setup.ts';
import { type World } from '../world.ts';

/** Shares below this are lost in rounding: the last of a region falls at once. */
const LAST = 1e-6;

/**
 * Passes `share` of a region to the challenger of a dyad, or (negative) to the protege, as far as the other holds it.
 * Returns the share that passed. Adds to the records of the turn: share, area of the turn and area since the start.
 */
export function passGround(world: World, dyad: Dyad, region: number, share: number): number {
  const { setup } = world;
  const regions = setup.regions.length;
  const winner = (share > 0 ? dyad.challenger : dyad.protege) * regions + region;
  const loser = (share > 0 ? dyad.protege : dyad.challenger) * regions + region;
  const held = world.control[loser] as number;
  const passed = Math.abs(share) >= held - LAST ? held : Math.abs(share);
  if (!(passed > 0)) return 0;
  world.control[loser] = held - passed;
  world.control[winner] = Math.min(1, (world.control[winner] as number) + passed);
  const signed = share > 0 ? passed : -passed;
  const area = signed * (setup.areaKm2[region] as number);
  world.takenShare[region] = Math.max(-1, Math.min(1, (world.takenShare[region] as number) + signed));
  world.areaTurnKm2[dyad.index] = (world.areaTurnKm2[dyad.index] as number) + area;
  world.areaTakenKm2[dyad.index] = (world.areaTakenKm2[dyad.index] as number) + area;
  return signed;
}

/** Whether both parties of a dyad hold part of a region. */
export function isContested(world: World, dyad: Dyad, region: number): boolean {
  const { setup, control } = world;
  const regions = setup.regions.length;
  return (
    (control[dyad.challenger * regions + region] as number) > 0 &&
    (control[dyad.protege * regions + region] as number) > 0
  );
}

/** The neighbour where a power holds most (of equals the one with the longest border), or -1: where its troops fall back to. */
export function retreatFrom(world: World, power: number, region: number): number {
  const { setup } = world;
  const row = power * setup.regions.length;
  let best = -1;
  let most = 0;
  let longest = 0;
  for (let link = setup.linkStart[region] as number; link < (setup.linkStart[region + 1] as number); link++) {
    const next = setup.linkTo[link] as number;
    const held = world.control[row + next] as number;
    const km = setup.linkKm[link] as number;
    if (held > most || (held === most && held > 0 && km > longest)) {
      most = held;
      longest = km;
      best = next;
    }
  }
  return best;
}
