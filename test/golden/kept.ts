/**
 * Matches kept as scenario, seed and orders with the digest of their last world: what Node, Chromium and Firefox must all
 * arrive at. Runs in a browser as it is, so nothing of Node is imported here.
 */
import { randomBot } from '../../src/ai/index.ts';
import {
  adjudicate,
  type CheckedOrder,
  checkOrders,
  createChance,
  digestNumbers,
  openingWorld,
  type Order,
  ORDER_KINDS,
  parseOrder,
  type Setup,
  viewFor,
  type World,
} from '../../src/engine/index.ts';

/** An order as its kind and its arguments in the table's sequence. */
type KeptOrder = readonly unknown[];

export interface KeptMatch {
  readonly scenario: string;
  readonly seed: string;
  /** By turn and power. */
  readonly orders: readonly (readonly (readonly KeptOrder[])[])[];
  /** SHA-256 of the last world. */
  readonly digest: string;
}

/** How many matches of which scenario are kept: two hundred in all. */
export const KEPT: Readonly<Record<string, number>> = {
  tutorial: 110,
  'berlin-2025': 40,
  'berlin-2025-ratified': 20,
  'war-continues-2026': 30,
};

/** Plays a match with players at random and keeps it. */
export function keepMatch(setup: Setup, seed: string): KeptMatch {
  const chance = createChance(setup.names, setup.turns, seed);
  const turns: KeptOrder[][][] = [];
  let world = openingWorld(setup, chance);
  while (world.ended[0] !== 1) {
    const turn = world.turn[0]!;
    const orders = setup.powers.map((id, power) => {
      const view = viewFor(world, power);
      const pick = (k: number): number => chance.uniform(setup.rolls.machine[power]!, turn, k);
      const said = randomBot({ view, power, dials: setup.scenario.powers[id]!.bot, pick }).orders;
      // A few digits are enough for an order, and make the file half as long.
      return checkOrders(view.look, power, said.map(shortened)).checked;
    });
    turns.push(orders.map((list) => list.map(packed)));
    world = adjudicate(world, orders, chance, { record: false }).world;
  }
  return { scenario: setup.scenario.id, seed, orders: turns, digest: digestNumbers(world.buffer) };
}

/** Plays a kept match again. Throws when an order is refused now, which is another way to differ. */
export function digestOfKept(setup: Setup, { seed, orders }: KeptMatch): string {
  const chance = createChance(setup.names, setup.turns, seed);
  let world: World = openingWorld(setup, chance);
  for (const turn of orders) {
    const checked = turn.map((list, power): readonly CheckedOrder[] => {
      const { checked: legal } = checkOrders(viewFor(world, power).look, power, list.map(unpacked));
      if (legal.length < list.length) throw new Error(`seed ${seed}: an order of turn ${world.turn[0]} is refused`);
      return legal;
    });
    world = adjudicate(world, checked, chance, { record: false }).world;
  }
  return digestNumbers(world.buffer);
}

/** All kept matches of a text with one match a line. */
export function readKept(text: string): readonly KeptMatch[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as KeptMatch);
}

function packed(order: Order): KeptOrder {
  const args = order as unknown as Readonly<Record<string, unknown>>;
  return [order.kind, ...Object.keys(ORDER_KINDS[order.kind].args).map((name) => args[name])];
}

function unpacked([kind, ...values]: KeptOrder): Order {
  const names = Object.keys(ORDER_KINDS[kind as Order['kind']].args);
  const read = parseOrder({ kind, ...Object.fromEntries(names.map((name, i) => [name, values[i]])) });
  if (!read.ok) throw new Error(`a kept order cannot be read: ${JSON.stringify(read.error)}`);
  return read.value;
}

function shortened(order: Order): Order {
  const entries = Object.entries(order).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'number' ? Math.round(value * 100) / 100 : value,
  ]);
  const read = parseOrder(Object.fromEntries(entries));
  return read.ok ? read.value : order;
}
