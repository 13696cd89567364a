/** Plays a match to its end without a log: the building block of batches, forecasts and calibration. */
import { type Bot } from '../ai/bot.ts';
import {
  adjudicate,
  checkOrders,
  type CheckedOrder,
  copyWorld,
  createChance,
  emptyWorld,
  openingWorld,
  type SeededChance,
  type Setup,
  type View,
  viewFor,
  type World,
} from '../engine/index.ts';

/** Reused between playouts of one setup, so that ten thousand of them allocate no worlds. */
export interface PlayoutRoom {
  readonly setup: Setup;
  readonly chance: SeededChance;
  readonly worlds: readonly [World, World];
  readonly views: readonly World[];
}

/** Called after every turn of a playout with the world as it stands. */
export type Watcher = (world: World) => void;

export function playoutRoom(setup: Setup): PlayoutRoom {
  return {
    setup,
    chance: createChance(setup.names, setup.turns, ''),
    worlds: [emptyWorld(setup), emptyWorld(setup)],
    views: setup.powers.map(() => emptyWorld(setup)),
  };
}

/**
 * Plays from `from` (the opening if unsaid) to the end with one bot per power index, and returns the last world, which
 * the next playout in the same room overwrites. A power without bot orders nothing.
 */
export function playOut(
  room: PlayoutRoom,
  seed: string,
  bots: readonly (Bot | undefined)[],
  options: {
    readonly from?: World;
    readonly first?: readonly (readonly CheckedOrder[] | undefined)[];
    readonly watch?: Watcher;
    /** Asked before every turn: whether the playout stops here. */
    readonly stop?: (world: World) => boolean;
  } = {},
): World {
  const { setup, chance, worlds } = room;
  chance.reseed(seed);
  let world = options.from === undefined ? openingWorld(setup, chance, worlds[0]) : copyWorld(options.from, worlds[0]);
  let next = worlds[1];
  let first = options.first;
  while (world.ended[0] !== 1 && options.stop?.(world) !== true) {
    const orders = setup.powers.map((_, power) => first?.[power] ?? ordersOf(room, world, power, bots[power]));
    first = undefined;
    adjudicate(world, orders, chance, { record: false, into: next });
    [world, next] = [next, world];
    options.watch?.(world);
  }
  return world;
}

function ordersOf(room: PlayoutRoom, world: World, power: number, bot: Bot | undefined): readonly CheckedOrder[] {
  const { setup, chance } = room;
  const spec = setup.scenario.powers[setup.powers[power] as string];
  if (bot === undefined || spec === undefined) return [];
  const view: View = viewFor(world, power, room.views[power]);
  const roll = setup.rolls.machine[power] as number;
  const turn = world.turn[0] as number;
  const { orders } = bot({
    view,
    power,
    dials: spec.bot,
    injected: world.injected,
    pick: (k) => chance.uniform(roll, turn, k),
  });
  // Most turns of most powers pass without an order.
  return orders.length === 0 ? NO_ORDERS : checkOrders(view.look, power, orders).checked;
}

const NO_ORDERS: readonly CheckedOrder[] = [];
