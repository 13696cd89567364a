/** Recorded play for tests: every turn of a match with what went in and what came out. */
import { type Bot, botFor, botOf, type DoctrineName, randomBot } from '../../src/ai/index.ts';
import { adjudicate } from '../../src/engine/adjudicate.ts';
import { type Chance, createChance } from '../../src/engine/chance.ts';
import { type GameEvent } from '../../src/engine/model/event-kinds.ts';
import { type CheckedOrder, type Order } from '../../src/engine/model/order-kinds.ts';
import { openingWorld } from '../../src/engine/opening.ts';
import { checkOrders } from '../../src/engine/orders/index.ts';
import { type Setup } from '../../src/engine/setup.ts';
import { viewFor } from '../../src/engine/view.ts';
import { type World } from '../../src/engine/world.ts';

/** Who plays: one bot for each power, by index. */
export type Cast = (setup: Setup) => readonly Bot[];

/** Everybody draws legal orders at random. */
export const randomCast: Cast = (setup) => setup.powers.map(() => randomBot);
/** Everybody is the machine player that the scenario names. */
export const machineCast: Cast = (setup) => setup.powers.map((id) => botFor(setup, id));

/** The scenario's machine players, with one power played by a doctrine of the same role. */
export function castWith(doctrine: DoctrineName, of: string): Cast {
  return (setup) => setup.powers.map((id) => (id === of ? botOf(doctrine) : botFor(setup, id)));
}

export interface PlayedTurn {
  readonly turn: number;
  readonly before: World;
  /** What each bot said, before it was judged. */
  readonly said: readonly (readonly Order[])[];
  readonly orders: readonly (readonly CheckedOrder[])[];
  readonly events: readonly GameEvent[];
  readonly after: World;
}

export interface Play {
  readonly setup: Setup;
  readonly chance: Chance;
  readonly opening: World;
}

/** The opening of a match. `around` may wrap its luck: to write it down, to force it. */
export function openPlay(setup: Setup, seed: string, around: (chance: Chance) => Chance = (chance) => chance): Play {
  const chance = around(createChance(setup.names, setup.turns, seed));
  return { setup, chance, opening: openingWorld(setup, chance) };
}

/** What one bot says now. */
export function askBot(world: World, chance: Chance, power: number, bot: Bot): readonly Order[] {
  const { setup } = world;
  const spec = setup.scenario.powers[setup.powers[power]!]!;
  const roll = setup.rolls.machine[power]!;
  const turn = world.turn[0]!;
  const pick = (k: number): number => chance.uniform(roll, turn, k);
  return bot({ view: viewFor(world, power), power, dials: spec.bot, pick }).orders;
}

/** Plays to the end, or `most` turns of it. */
export function* turnsOf({ setup, chance, opening }: Play, cast: Cast, most = Infinity): Generator<PlayedTurn> {
  const bots = cast(setup);
  let before = opening;
  for (let turn = 0; turn < most && before.ended[0] !== 1; turn++) {
    const said = bots.map((bot, power) => askBot(before, chance, power, bot));
    const orders = said.map((given, power) => checkOrders(viewFor(before, power).look, power, given).checked);
    const { world: after, events } = adjudicate(before, orders, chance, { record: true });
    yield { turn, before, said, orders, events, after };
    before = after;
  }
}
