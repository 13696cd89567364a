/** Who stands beside whom: partner troops in a country, wars that a power is in, and where a turn stands in a window. */
import { type Dyad, type Setup } from '../setup.ts';
import { troopsIn } from './presence.ts';
import { type World } from '../world.ts';

/** Thousand guarantor troops in the protege's country. */
export function partnerTroopsK(world: World, dyad: Dyad): number {
  let sum = 0;
  for (let i = 0; i < dyad.guarantors.length; i++) sum += troopsIn(world, dyad, dyad.guarantors[i] as number);
  return sum;
}

/** The part of them that is heavy ground troops and air defence, thousand. */
export function heavyPartnersK(world: World, dyad: Dyad): number {
  let sum = 0;
  for (let i = 0; i < dyad.guarantors.length; i++) {
    const guarantor = dyad.guarantors[i] as number;
    sum += troopsIn(world, dyad, guarantor) * (world.heavyShare[guarantor] as number);
  }
  return sum;
}

/** Whether a power is in a war: its own, or beside a protege. */
export function isAtWar(world: World, power: number): boolean {
  if (world.fighting[power] === 1) return true;
  const { dyads } = world.setup;
  for (let i = 0; i < dyads.length; i++) {
    const dyad = dyads[i] as Dyad;
    if (world.war[i] === 1 && (dyad.challenger === power || dyad.protege === power)) return true;
  }
  return false;
}

/** The cell of a thing's window that belongs to a turn (0 and up; earlier turns give cells that are still empty). */
export function windowCell(setup: Setup, thing: number, turn: number): number {
  const { windowTurns } = setup;
  return thing * windowTurns + (((turn % windowTurns) + windowTurns) % windowTurns);
}
