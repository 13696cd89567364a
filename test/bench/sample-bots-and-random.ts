/**
 * Sample: what a doctrine is worth to its power. Pairs of matches with one seed: all powers by their doctrines, and the
 * same with one seat drawing legal orders at random. Arguments: games, first game.
 */
import { botFor, randomBot } from '../../src/ai/index.ts';
import { playOut, playoutRoom } from '../../src/analysis/playout.ts';
import { shippedSetup } from './playouts.ts';

const [games, first] = process.argv.slice(2).map(Number);
const setup = await shippedSetup('berlin-2025');
const room = playoutRoom(setup);
const doctrines = setup.powers.map((id) => botFor(setup, id));
const gains = Object.fromEntries(setup.powers.map((id) => [id, [] as number[]]));
for (let game = first ?? 0; game < (first ?? 0) + (games ?? 30); game++) {
  const own = playOut(room, `pair/${game}`, doctrines).score.slice();
  setup.powers.forEach((id, power) => {
    const bots = doctrines.map((bot, seat) => (seat === power ? randomBot : bot));
    gains[id]!.push(own[power]! - playOut(room, `pair/${game}`, bots).score[power]!);
  });
}
console.log(JSON.stringify({ gains, roles: Object.fromEntries(setup.powers.map((id, i) => [id, setup.roles[i]])) }));
