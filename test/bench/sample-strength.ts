/**
 * Sample: one seat of the default scenario played at two levels against the same others, on the same seeds. Arguments:
 * power, lower level, higher level, first and last seed, draws of a search. Prints the differences of its score.
 */
import { botFor } from '../../src/ai/index.ts';
import { machineFor } from '../../src/analysis/thinking/players.ts';
import { playOut, playoutRoom } from '../../src/analysis/playout.ts';
import { type Level } from '../../src/engine/index.ts';
import { shippedSetup } from './playouts.ts';

const [power = 'UA', lower = 'simple', higher = 'steady', from = '0', to = '10', draws = '6'] = process.argv.slice(2);
const setup = await shippedSetup('berlin-2025');
const seat = setup.powers.indexOf(power);
const room = playoutRoom(setup);
const steady = setup.powers.map((id) => botFor(setup, id));
const scoreAt = (level: string, seed: string): number => {
  const own = machineFor(setup, power, level as Level, { draws: Number(draws) });
  const bots = steady.map((bot, at) => (at === seat ? own : bot));
  return playOut(room, seed, bots).score[seat]!;
};
const gains: number[] = [];
for (let i = Number(from); i < Number(to); i++) {
  gains.push(scoreAt(higher, `strength/${i}`) - scoreAt(lower, `strength/${i}`));
}
console.log(JSON.stringify({ gains }));
