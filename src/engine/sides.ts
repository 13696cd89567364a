/** Who stands where: sums over forces that several rules need. Regions of a power abroad are guests' quarters. */
import { type Dyad, type Setup } from './setup.ts';
import { type World } from './world.ts';

/** Thousand troops of a power, wherever they are. */
export function troopsOf(world: World, power: number): number {
  const regions = world.setup.regions.length;
  const start = power * regions;
  let sum = 0;
  for (let f = start; f < start + regions; f++) sum += world.personnelK[f] as number;
  return sum;
}

/** Thousand troops of one guarantor in the protege's country. */
export function guestsOf(world: World, dyad: Dyad, guarantor: number): number {
  const base = guarantor * world.setup.regions.length;
  const { regions } = dyad;
  let sum = 0;
  for (let i = 0; i < regions.length; i++) sum += world.personnelK[base + (regions[i] as number)] as number;
  return sum;
}

/** Thousand guarantor troops in the protege's country. */
export function partnerTroopsK(world: World, dyad: Dyad): number {
  let sum = 0;
  for (let i = 0; i < dyad.guarantors.length; i++) sum += guestsOf(world, dyad, dyad.guarantors[i] as number);
  return sum;
}

/** The part of them that is heavy ground troops and air defence, thousand. */
export function heavyPartnersK(world: World, dyad: Dyad): number {
  let sum = 0;
  for (let i = 0; i < dyad.guarantors.length; i++) {
    const guarantor = dyad.guarantors[i] as number;
    sum += guestsOf(world, dyad, guarantor) * (world.heavyShare[guarantor] as number);
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

/** Whether a term of a treaty is in force in a dyad, and at what value; 0 = none. `term` is its place in `TERM_NAMES`. */
export function agreedTerm(world: World, dyad: number, term: number): number {
  return world.agreed[dyad * world.setup.terms + term] as number;
}

/** The cell of a thing's window that belongs to a turn (0 and up; earlier turns give cells that are still empty). */
export function windowCell(setup: Setup, thing: number, turn: number): number {
  const { windowTurns } = setup;
  return thing * windowTurns + (((turn % windowTurns) + windowTurns) % windowTurns);
}

/**
 * Attributed acts of the challenger in the days that `rules.attribution.actsDays` names, up to and with `lastTurn`: the
 * turn just resolved, or the one before while the acts of this turn are not attributed yet.
 */
export function attributedActs90(world: World, dyad: number, lastTurn: number): number {
  const { setup } = world;
  const turns = Math.min(setup.windowTurns, Math.ceil(setup.rules.attribution.actsDays / setup.turnDays));
  let sum = 0;
  for (let back = 0; back < turns && back <= lastTurn; back++) {
    sum += world.actsWindow[windowCell(setup, dyad, lastTurn - back)] as number;
  }
  return sum;
}
