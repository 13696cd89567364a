/** Sample: iterations of the search on the same game per CPU-second, and bare playouts of it. Arguments: warm-up, seconds. */
import { searchGame } from '../../src/ai/search/search.ts';
import { cpuSeconds } from './fresh-process.ts';
import { peerSearch } from './fast-peer-game.ts';

const [warm, seconds] = process.argv.slice(2).map(Number);
const game = peerSearch();

function searching(time: number): number {
  const start = cpuSeconds();
  let asked = 0;
  // Every iteration goes down the tree, plays one match to its end and comes back.
  const stop = (): boolean => ++asked % 16 === 0 && cpuSeconds() - start >= time;
  const search = searchGame(game, {
    ...{ walks: Infinity, walker: 'none', grows: true, nodes: 200_000, shouldStop: stop },
  });
  return search.playouts() / (cpuSeconds() - start);
}

function bare(time: number): number {
  const start = cpuSeconds();
  let plays = 0;
  while (plays % 16 !== 0 || cpuSeconds() - start < time) {
    game.deal(plays++);
    game.playOut();
  }
  return plays / (cpuSeconds() - start);
}

searching(warm ?? 2);
bare(warm ?? 2);
console.log(JSON.stringify({ rate: searching(seconds ?? 2), bare: bare(seconds ?? 2) }));
