/**
 * Possible truths: worlds that agree with what a seat sees. Forecasts are played from these, so a forecast can tell a
 * seat nothing that its view does not hold.
 *
 * What to notice: nothing here takes a world. Hidden types are drawn from what the public record supports, the stake
 * and the mood of a challenger from their distributions, fogged figures within their grain; levels that a seat cannot
 * know stand where the scenario opened. So two worlds that differ only in hidden cells give the same truths.
 */
import { createChance, createRollNames, type SeededChance } from '../engine/chance.ts';
import { logit } from '../engine/exact.ts';
import { remaining } from '../engine/formulas/flows.ts';
import {
  certaintyOf,
  clip,
  copyWorld,
  emptyWorld,
  FIELD_NAMES,
  type FieldName,
  FIELDS,
  openingWorld,
  perSetup,
  type Setup,
  sigmoid,
  STANCES,
  type View,
  type World,
} from '../engine/index.ts';
import { storeLedger } from '../engine/rules/beliefs.ts';
import { priorLogOdds } from '../engine/rules/politics-elections.ts';

/** What a seat knows beside its view. */
export interface PublicRecord {
  /** How often each inject has fired, by its index; injects are public events. None where unsaid. */
  readonly injected?: ArrayLike<number> | undefined;
}

/** Draws truths that agree with one view. */
export interface Truths {
  readonly setup: Setup;
  readonly view: View;
  /** Truth number `i` of a batch; overwritten by the next draw. The same batch and number give the same truth. */
  readonly draw: (batch: string, i: number) => World;
}

/**
 * How figures in the fog miss what is seen: each for itself, or the quality of an army (training, equipment, supply) by
 * the same part of the grain wherever it stands. One by one the misses of many regions cancel out, which is too sure of
 * the army as a whole.
 */
export type Fog = 'cells' | 'armies' | 'none';

interface Blur {
  readonly offset: number;
  /** Number of the army and its quality that it shares its miss with; undefined for figures of troops. */
  readonly shared: number | undefined;
  /** Width of the interval that rounds to what is seen. */
  readonly grain: number;
  readonly min: number;
  readonly max: number;
}

const ASSAULT = STANCES.indexOf('assault');
/** Further than this from even odds a scenario means certainty. */
const SURE = 1e-9;

export function truthsOf(view: View, record: PublicRecord = {}, fog: Fog = 'cells'): Truths {
  const { setup } = view.look;
  const base = withStandIns(view, record);
  const blurs = blursOf(view);
  const names = createRollNames();
  const blurRoll = names.id('truth/blur', Math.max(1, blurs.length));
  const typeRoll = names.id('truth/type', setup.powers.length);
  const moodRoll = names.id('truth/mood', Math.max(1, 2 * setup.dyads.length));
  // Last, so that the others stay what they are.
  const armyRoll = fog === 'armies' ? names.id('truth/army', FIELD_NAMES.length * setup.powers.length) : undefined;
  const chance = createChance(names, 1, '');
  const into = emptyWorld(setup);
  const missOf = ({ shared }: Blur, k: number): number =>
    armyRoll === undefined || shared === undefined
      ? chance.uniform(blurRoll, 0, k)
      : chance.uniform(armyRoll, 0, shared);
  return {
    setup,
    view,
    draw(batch, i) {
      chance.reseed(`${batch}/${i}`);
      const world = copyWorld(base, into);
      if (fog !== 'none')
        for (let k = 0; k < blurs.length; k++) blur(world, blurs[k] as Blur, missOf(blurs[k] as Blur, k));
      drawTypes(world, view, (power) => chance.uniform(typeRoll, 0, power));
      drawMinds(world, view, chance, moodRoll);
      // What the challenger reads from its ledger follows from the rest.
      for (const dyad of setup.dyads) storeLedger(world, dyad.index, (world.turn[0] as number) - 1);
      return world;
    },
  };
}

/** The world at the opening with nothing hidden in it that matters: every hidden draw is overwritten later. */
const openingOf = perSetup((setup: Setup): World => openingWorld(setup, createChance(setup.names, setup.turns, '')));

function withStandIns(view: View, record: PublicRecord): World {
  const { look } = view;
  const { setup } = look;
  const world = copyWorld(look);
  const opening = openingOf(setup);
  for (const field of FIELD_NAMES) {
    const cells = world[field];
    for (let i = 0; i < cells.length; i++) {
      if (Number.isNaN(cells[i])) cells[i] = opening[field][i] as number;
    }
  }
  for (let i = 0; i < setup.injects.length; i++) world.injected[i] = record.injected?.[i] ?? 0;
  for (let i = 0; i < world.stance.length; i++) {
    // Troops that crossed the line last turn were not sitting in garrison.
    if (Number.isNaN(look.stance[i]) && (world.attackK[i] as number) > 0) world.stance[i] = ASSAULT;
    if (Number.isNaN(look.movedK[i])) world.movedK[i] = 0;
  }
  return world;
}

function blursOf(view: View): readonly Blur[] {
  const { setup } = view.look;
  const blurs: Blur[] = [];
  FIELD_NAMES.forEach((field, at) => {
    if (FIELDS[field].knowledge !== 'fog' || field === 'stance') return;
    const quality = FIELDS[field].unit !== 'thousand';
    for (let i = 0; i < setup.count[FIELDS[field].per]; i++) {
      const blurred = certaintyOf(view, field, i) === 'about' && isSeen(view, field, i);
      if (!blurred) continue;
      const power = Math.floor(i / setup.regions.length);
      const shared = quality ? at * setup.powers.length + power : undefined;
      blurs.push({ offset: setup.offset[field] + i, shared, ...widthOf(view, field) });
    }
  });
  return blurs;
}

/** A figure of nothing is shown as it is, and qualities of a force that is not there mean nothing. */
function isSeen(view: View, field: FieldName, index: number): boolean {
  return view.look[FIELDS[field].unit === 'thousand' ? field : 'personnelK'][index] !== 0;
}

function widthOf(view: View, field: FieldName): { readonly grain: number; readonly min: number; readonly max: number } {
  const { min, max, unit } = FIELDS[field];
  return { grain: unit === 'thousand' ? view.grainK : view.grainShare, min, max };
}

function blur(world: World, { offset, grain, min, max }: Blur, fraction: number): void {
  const seen = world.buffer[offset] as number;
  const low = Math.max(min, seen - grain / 2);
  const high = Math.min(max, seen + grain / 2);
  world.buffer[offset] = low + (high - low) * fraction;
}

function drawTypes(world: World, view: View, fraction: (power: number) => number): void {
  const { setup } = world;
  for (let power = 0; power < setup.powers.length; power++) {
    if (!Number.isNaN(view.look.firm[power])) continue;
    world.firm[power] = fraction(power) < firmChanceOf(view, power) ? 1 : 0;
  }
}

/**
 * Probability that a power is firm, for this seat. A challenger has its own belief; anybody else starts from the
 * scenario's prior and moves with the same public evidence as the challenger did.
 */
export function firmChanceOf(view: View, power: number): number {
  const { look, seat } = view;
  const { setup } = look;
  const prior = setup.scenario.powers[setup.powers[power] as string]?.firmPrior ?? 0.5;
  if (prior < SURE || prior > 1 - SURE) return prior;
  const dyads = setup.dyads.filter((dyad) => dyad.guarantors.includes(power));
  const dyad = dyads.find(({ challenger }) => challenger === seat) ?? dyads[0];
  if (dyad === undefined) return prior;
  const at = dyad.challenger * setup.powers.length + power;
  const belief = look.belief[at] as number;
  return sigmoid(dyad.challenger === seat ? belief : logit(prior) + belief - (priorLogOdds(setup)[at] as number));
}

function drawMinds(world: World, view: View, chance: SeededChance, roll: number): void {
  const { setup } = world;
  const { stakeSpread } = setup.rules.ledger;
  for (const { index } of setup.dyads) {
    if (Number.isNaN(view.look.stake[index]))
      world.stake[index] = clip(stakeSpread * chance.normal(roll, 0, 2 * index), FIELDS.stake.min, FIELDS.stake.max);
    if (Number.isNaN(view.look.mood[index]))
      world.mood[index] = clip(
        moodSpreadAt(setup, world.turn[0] as number) * chance.normal(roll, 0, 2 * index + 1),
        FIELDS.mood.min,
        FIELDS.mood.max,
      );
  }
}

/** Standard deviation of the mood after so many turns from rest: the Ornstein-Uhlenbeck process has not spread at first. */
function moodSpreadAt(setup: Setup, turns: number): number {
  const { moodMonths, moodSpread } = setup.rules.beliefs;
  const left = remaining(moodMonths, setup.h);
  let kept = 1;
  for (let turn = 0; turn < turns; turn++) kept *= left * left;
  return moodSpread * Math.sqrt(1 - kept);
}
