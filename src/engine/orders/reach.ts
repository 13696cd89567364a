/**
 * Where troops can go (R3.1): to a neighbour by land, or by rail through regions that the power or its hosts hold.
 */
import { perSetup, type Setup } from '../setup.ts';
import { forceOf, type World } from '../world.ts';
import { groundOf } from './ground.ts';

/** Neighbours by land. */
export function adjacent(setup: Setup, from: number, to: number): boolean {
  const end = setup.linkStart[from + 1] as number;
  for (let i = setup.linkStart[from] as number; i < end; i++) if (setup.linkTo[i] === to) return true;
  return false;
}

/** Whether trains of a power pass: it and its friends hold enough of the region. */
export function passable(look: World, power: number, region: number): boolean {
  const { setup } = look;
  const { friends } = groundOf(setup, power);
  let held = 0;
  for (let i = 0; i < friends.length; i++) held += look.control[forceOf(setup, friends[i]!, region)] as number;
  return held >= setup.rules.play.railControl;
}

/** Whether troops of a power may be in a region: it holds some of it, or it is a host. */
export function mayStand(look: World, power: number, region: number): boolean {
  if ((look.control[forceOf(look.setup, power, region)] as number) > 0) return true;
  return groundOf(look.setup, power).hosts[region] === 1 && passable(look, power, region);
}

/** Whether `to` can be reached from `from` in one turn. */
export function reachable(look: World, power: number, from: number, to: number): boolean {
  if (adjacent(look.setup, from, to)) return true;
  const { seen } = scratch(look.setup);
  ride(look, power, from, to, seen.fill(0));
  return seen[to] === 1;
}

/** Regions that trains from `from` reach, marked 1. */
export function byRail(look: World, power: number, from: number): Uint8Array {
  const seen = new Uint8Array(look.setup.regions.length);
  ride(look, power, from, -1, seen);
  return seen;
}

const scratch = perSetup((setup: Setup) => ({
  seen: new Uint8Array(setup.regions.length),
  queue: new Int32Array(setup.regions.length),
}));

/** Marks in `seen` what trains from `from` reach, until they come to `until` (-1: everything). */
function ride(look: World, power: number, from: number, until: number, seen: Uint8Array): void {
  const { setup } = look;
  if (!((setup.parameters.railK[power] as number) > 0) || !passable(look, power, from)) return;
  const { queue } = scratch(setup);
  let waiting = 1;
  queue[0] = from;
  seen[from] = 1;
  for (let head = 0; head < waiting && (until < 0 || seen[until] === 0); head++) {
    const here = queue[head] as number;
    const end = setup.linkStart[here + 1] as number;
    for (let i = setup.linkStart[here] as number; i < end; i++) {
      const next = setup.linkTo[i] as number;
      if (seen[next] === 1 || !passable(look, power, next)) continue;
      seen[next] = 1;
      queue[waiting++] = next;
    }
  }
}

/** Thousand troops of a power in a region and its neighbours: what could take part in an attack there. */
export function troopsAroundK(look: World, power: number, region: number): number {
  const { setup } = look;
  let sum = look.personnelK[forceOf(setup, power, region)] as number;
  const end = setup.linkStart[region + 1] as number;
  for (let i = setup.linkStart[region] as number; i < end; i++) {
    sum += look.personnelK[forceOf(setup, power, setup.linkTo[i] as number)] as number;
  }
  return sum;
}
