/** Matches of random legal orders, unrecorded: what search, forecasts and calibration are made of. */
import {
  adjudicate,
  type CheckedOrder,
  createChance,
  emptyWorld,
  openingWorld,
  sampleOrders,
  type Setup,
  setUp,
  type World,
} from '../../src/engine/index.ts';
import { shippedScenario } from '../kit/shipped.ts';

export async function shippedSetup(id: string): Promise<Setup> {
  return setUp(await shippedScenario(id));
}

/** A small generator for the choice of orders: Numerical Recipes' linear congruence. */
export function picker(seed: number): () => number {
  // Kept as a signed number: beyond 31 bits an unsigned one is an object of its own, made anew for every draw.
  let state = seed | 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
}

/** Plays whole matches of a scenario; returns the last world, which the next match overwrites. */
export function randomPlayer(setup: Setup): (seed: string) => World {
  const chance = createChance(setup.names, setup.turns, '');
  const played = emptyWorld(setup);
  const orders: CheckedOrder[][] = setup.powers.map(() => []);
  const pick = picker(1);
  return (seed) => {
    chance.reseed(seed);
    const world = openingWorld(setup, chance, played);
    while (world.ended[0] !== 1) {
      for (let power = 0; power < orders.length; power++) sampleOrders(world, power, pick, orders[power]);
      adjudicate(world, orders, chance, { record: false, into: world });
    }
    return world;
  };
}
