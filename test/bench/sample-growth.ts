/**
 * Sample: CPU time of a turn as a scenario grows. Arguments: `regions` or `powers`, then CPU seconds for each size. The
 * checking of the orders is not part of the turn; that there are some in proportion is.
 */
import { adjudicate, createChance, emptyWorld, openingWorld, setUp } from '../../src/engine/index.ts';
import { cpuSeconds } from './fresh-process.ts';
import { picker } from './playouts.ts';
import { syntheticOrders, syntheticScenario } from './synthetic.ts';

const [along, seconds] = process.argv.slice(2);
const SIZES =
  along === 'powers'
    ? [4, 8, 16, 32].map((powers) => ({ x: powers, regions: 160, powers }))
    : [40, 126, 400, 1265, 4000].map((regions) => ({ x: regions, regions, powers: 4 }));

const games = SIZES.map(({ x, regions, powers }) => {
  const setup = setUp(syntheticScenario(regions, powers));
  const chance = createChance(setup.names, setup.turns, '');
  const worlds = [emptyWorld(setup), emptyWorld(setup)] as const;
  const pick = picker(7);
  let given = 0;
  let played = 0;
  /** One match; returns CPU seconds of its turns. */
  const play = (seed: string): number => {
    chance.reseed(seed);
    let [world, next] = [openingWorld(setup, chance, worlds[0]), worlds[1]];
    let spent = 0;
    while (world.ended[0] !== 1) {
      const orders = syntheticOrders(world, pick);
      given += orders.reduce((sum, own) => sum + own.length, 0);
      played += 1;
      const start = cpuSeconds();
      adjudicate(world, orders, chance, { record: false, into: next });
      spent += cpuSeconds() - start;
      [world, next] = [next, world];
    }
    return spent;
  };
  return { x, play, given: () => given / played, turns: setup.turns };
});

// The rules are compiled for all sizes before any is measured.
for (let round = 0; round < 40; round++) games[0]!.play(`warm/${round}`);
for (const { play } of games) play('warm');
const points = games.map(({ x, play, given, turns }) => {
  const costs: number[] = [];
  let spent = 0;
  for (let match = 0; spent < Number(seconds ?? 1) || match < 3; match++) {
    const cost = play(`bench/${match}`);
    spent += cost;
    costs.push(cost / turns);
  }
  costs.sort((a, b) => a - b);
  return { x, y: costs[costs.length >> 1]! * 1e6, orders: given() };
});
console.log(JSON.stringify({ points }));
