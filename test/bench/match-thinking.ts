/** A machine player of the default scenario thinking turn after turn: what the rows on the search's threads and memory do. */
import { searchingBot, type Thinking } from '../../src/analysis/thinking/searching.ts';
import { createChance, openingWorld, viewFor } from '../../src/engine/index.ts';
import { shippedSetup } from './playouts.ts';

const DRAWS = 6;

/** Makes what thinks once for each number: another match, another seat, the opening. */
export async function thinker(thinking: Thinking = { draws: DRAWS }): Promise<(number: number) => void> {
  const setup = await shippedSetup('berlin-2025');
  const chance = createChance(setup.names, setup.turns, '');
  const bot = searchingBot(thinking);
  return (number) => {
    chance.reseed(`think/${number}`);
    const world = openingWorld(setup, chance);
    const power = number % setup.powers.length;
    const dials = setup.scenario.powers[setup.powers[power]!]!.bot;
    bot({ view: viewFor(world, power), power, dials, pick: () => 0.5 });
  };
}
