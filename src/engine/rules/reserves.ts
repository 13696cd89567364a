/**
 * R3.9-R3.11 Troops that move without an order of their own: garrisons that partners free, reserves that go to the line, and
 * guarantors who fight.
 *
 * What to notice: these moves use what the railway has left after the orders of the turn, and go to the contested regions
 * in proportion to the troops that a side already has there (for guarantors: in proportion to the enemy's). Rules of
 * thumb: designer judgement.
 */
import { expm1 } from '../exact.ts';
import { mixQuality } from '../formulas/flows.ts';
import { type Dyad, perSetup, type Setup } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { type World } from '../world.ts';
import { ownRegions } from './presence.ts';

const plan = perSetup((setup: Setup) => ({
  /** Troops of the scenario by force: what a garrison is measured against. */
  opening: openingGarrisons(setup),
  ready: -expm1(-setup.rules.movement.reserveRate * setup.h),
  /** Scratch: thousand to take from each region, and weight of each region as a destination. */
  take: new Float64Array(setup.regions.length),
  weight: new Float64Array(setup.regions.length),
  theatre: setup.dyads.map((dyad) => theatreOf(setup, dyad)),
  /** Regions that both parties of the dyad at hand hold part of, marked 1: nothing here changes who holds what. */
  contested: new Uint8Array(setup.regions.length),
}));

function openingGarrisons(setup: Setup): Float64Array {
  const garrison = new Float64Array(setup.count.force);
  for (const spec of Object.values(setup.scenario.forces)) {
    const force =
      (setup.powerIndex.get(spec.power) ?? 0) * setup.regions.length + (setup.regionIndex.get(spec.region) ?? 0);
    garrison[force] = (garrison[force] as number) + spec.personnelK;
  }
  return garrison;
}

/** Regions where the parties of a dyad may meet: the protege's, and the challenger's that border on them. Ascending. */
function theatreOf(setup: Setup, dyad: Dyad): readonly number[] {
  const regions = new Set(dyad.regions);
  for (let region = 0; region < setup.regions.length; region++) {
    if (setup.owner[region] !== dyad.challenger) continue;
    for (let link = setup.linkStart[region] as number; link < (setup.linkStart[region + 1] as number); link++) {
      if (setup.owner[setup.linkTo[link] as number] === dyad.protege) regions.add(region);
    }
  }
  return [...regions].sort((a, b) => a - b);
}

/** Regions where the parties of a dyad may meet, ascending. */
export function theatreRegions(setup: Setup, dyad: Dyad): readonly number[] {
  return plan(setup).theatre[dyad.index] as readonly number[];
}

/** R3.9-R3.11 for one dyad. */
export function moveReserves(turn: Turn, dyad: Dyad): void {
  const { world } = turn;
  const war = world.war[dyad.index] === 1;
  markContested(world, dyad);
  if (war || world.massing[dyad.index] === 1) callUp(turn, dyad, dyad.challenger);
  if (war) callUp(turn, dyad, dyad.protege);
  else freeGarrisons(turn, dyad);
  if (!war) return;
  for (let i = 0; i < dyad.guarantors.length; i++) {
    const guarantor = dyad.guarantors[i] as number;
    if (world.fighting[guarantor] === 1) toTheFront(turn, dyad, guarantor);
  }
}

function markContested(world: World, dyad: Dyad): void {
  const { setup, control } = world;
  const { contested } = plan(setup);
  const regions = setup.regions.length;
  const c = dyad.challenger * regions;
  const p = dyad.protege * regions;
  for (let region = 0; region < regions; region++) {
    contested[region] = (control[p + region] as number) > 0 && (control[c + region] as number) > 0 ? 1 : 0;
  }
}

/** R3.10 Reserves beyond a garrison's minimum go to the line; western garrisons stay where they are. */
function callUp(turn: Turn, dyad: Dyad, power: number): void {
  const { setup, world } = turn;
  const { opening, ready, take, contested } = plan(setup);
  const { personnelK } = world;
  const { west } = setup.tagged;
  const { homeShare } = setup.rules.movement;
  const row = power * setup.regions.length;
  const own = ownRegions(setup)[power] as readonly number[];
  let wanted = 0;
  for (let i = 0; i < own.length; i++) {
    const region = own[i] as number;
    const spareK = (personnelK[row + region] as number) - homeShare * (opening[row + region] as number);
    const leaves = spareK > 0 && west[region] === 0 && contested[region] === 0;
    take[region] = leaves ? spareK * ready : 0;
    wanted += take[region];
  }
  if (wanted > 0 && weighFront(world, dyad, power)) shift(turn, power, own, wanted, dyad);
}

/**
 * R3.9 Partner troops in the west stand in for local garrisons: as many men as there are partners may leave for the
 * front, up to a share of the garrison at the opening.
 */
function freeGarrisons(turn: Turn, dyad: Dyad): void {
  const { setup, world } = turn;
  const { opening, take } = plan(setup);
  const regions = setup.regions.length;
  const row = dyad.protege * regions;
  const own = ownRegions(setup)[dyad.protege] as readonly number[];
  let partnersK = 0;
  let openingK = 0;
  let presentK = 0;
  for (let i = 0; i < own.length; i++) {
    const region = own[i] as number;
    if (setup.tagged.west[region] === 0) continue;
    for (let g = 0; g < dyad.guarantors.length; g++)
      partnersK += world.personnelK[(dyad.guarantors[g] as number) * regions + region] as number;
    openingK += opening[row + region] as number;
    presentK += world.personnelK[row + region] as number;
  }
  if (partnersK === 0 || presentK === 0) return;
  const freedK = Math.min(setup.rules.movement.freedShare * openingK, partnersK);
  // Troops that an order brought here stay: no more leave in a turn than partners free.
  const spareK = Math.min(freedK, presentK - (openingK - freedK));
  if (!(spareK > 0)) return;
  for (let i = 0; i < own.length; i++) {
    const region = own[i] as number;
    take[region] =
      setup.tagged.west[region] === 1 ? ((world.personnelK[row + region] as number) * spareK) / presentK : 0;
  }
  if (weighFront(world, dyad, dyad.protege)) shift(turn, dyad.protege, own, spareK, dyad);
}

/** R3.11 Troops of a guarantor that fights leave quiet regions for the contested ones. */
function toTheFront(turn: Turn, dyad: Dyad, guarantor: number): void {
  const { setup, world } = turn;
  const { take, contested } = plan(setup);
  const row = guarantor * setup.regions.length;
  let wanted = 0;
  for (let i = 0; i < dyad.regions.length; i++) {
    const region = dyad.regions[i] as number;
    take[region] = contested[region] === 1 ? 0 : (world.personnelK[row + region] as number);
    wanted += take[region];
  }
  if (wanted > 0 && weighFront(world, dyad, dyad.challenger)) shift(turn, guarantor, dyad.regions, wanted, dyad);
}

/** Weighs contested regions by the troops that `power` has there. False if there are none. */
function weighFront(world: World, dyad: Dyad, power: number): boolean {
  const { weight, theatre, contested } = plan(world.setup);
  const { personnelK } = world;
  const row = power * world.setup.regions.length;
  const regions = theatre[dyad.index] as readonly number[];
  let sum = 0;
  for (let i = 0; i < regions.length; i++) {
    const region = regions[i] as number;
    weight[region] = contested[region] === 1 ? (personnelK[row + region] as number) : 0;
    sum += weight[region];
  }
  if (sum === 0) return false;
  for (let i = 0; i < regions.length; i++) {
    const region = regions[i] as number;
    if (weight[region] !== 0) weight[region] = (weight[region] as number) / sum;
  }
  return true;
}

/** Moves what `take` says out of `from`, as far as the railway carries it, and spreads it as `weight` says. */
function shift(turn: Turn, power: number, from: readonly number[], wantedK: number, dyad: Dyad): void {
  const { setup, world } = turn;
  const { take, weight, theatre } = plan(setup);
  const { personnelK, movedK: accountK } = world;
  const row = power * setup.regions.length;
  const share = Math.min(1, railLeftK(turn, power) / wantedK);
  if (!(share > 0)) return;
  let movedK = 0;
  let training = 0;
  let equipment = 0;
  let supply = 0;
  for (let i = 0; i < from.length; i++) {
    const force = row + (from[i] as number);
    const k = (take[from[i] as number] as number) * share;
    if (k === 0) continue;
    movedK += k;
    training += k * (world.training[force] as number);
    equipment += k * (world.equipment[force] as number);
    supply += k * (world.supply[force] as number);
    personnelK[force] = Math.max(0, (personnelK[force] as number) - k);
    accountK[force] = (accountK[force] as number) - k;
  }
  const to = theatre[dyad.index] as readonly number[];
  let largest = to[0] as number;
  for (let i = 0; i < to.length; i++) {
    const region = to[i] as number;
    const k = (weight[region] as number) * movedK;
    if (k === 0) continue;
    if ((weight[region] as number) > (weight[largest] as number)) largest = region;
    arrive(world, row + region, k, training / movedK, equipment / movedK, supply / movedK);
    accountK[row + region] = (accountK[row + region] as number) + k;
  }
  if (!turn.log) return;
  const source = from.reduce(
    (best, region) => ((take[region] as number) > (take[best] as number) ? region : best),
    from[0] as number,
  );
  emit(
    turn,
    'moved',
    {
      by: setup.powers[power] as string,
      from: setup.regions[source] as string,
      to: setup.regions[largest] as string,
      personnelK: movedK,
    },
    {
      form: 'inputs',
      terms: [
        { name: 'readyK', value: wantedK },
        { name: 'railK', value: (setup.parameters.railK[power] as number) * setup.h },
      ],
    },
  );
}

/** Troops join a force; qualities mix by numbers. */
export function arrive(
  world: World,
  force: number,
  k: number,
  training: number,
  equipment: number,
  supply: number,
): void {
  const thereK = world.personnelK[force] as number;
  world.training[force] = mixQuality(world.training[force] as number, thereK, training, k);
  world.equipment[force] = mixQuality(world.equipment[force] as number, thereK, equipment, k);
  world.supply[force] = mixQuality(world.supply[force] as number, thereK, supply, k);
  world.personnelK[force] = thereK + k;
}

/** Thousand that a power's railway still carries this turn: what arrived anywhere has used it. */
function railLeftK(turn: Turn, power: number): number {
  const { setup } = turn;
  const { movedK } = turn.world;
  const regions = setup.regions.length;
  const end = (power + 1) * regions;
  let usedK = 0;
  for (let force = power * regions; force < end; force++) if ((movedK[force] as number) > 0) usedK += movedK[force]!;
  return Math.max(0, (setup.parameters.railK[power] as number) * setup.h - usedK);
}
