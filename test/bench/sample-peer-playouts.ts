/** Sample: full matches of the yardstick game on boardgame.io per CPU-second. Arguments as of the engine's sample. */
import { Client } from 'boardgame.io/dist/cjs/client.js';
import { ratePerSecond } from './fresh-process.ts';
import { peerGame, peerOrders, type PeerState, POWERS, TURNS } from './peer-game.ts';
import { picker } from './playouts.ts';

const [warm, seconds] = process.argv.slice(2).map(Number);
const pick = picker(1);

function play(seed: string): void {
  const client = Client<PeerState>({ game: { ...peerGame, seed }, numPlayers: POWERS, debug: false });
  client.start();
  for (let turn = 0; turn < TURNS; turn++) {
    for (let power = 0; power < POWERS; power++) {
      client.moves['order']?.(peerOrders(client.getState()!.G, power, pick));
    }
  }
  const state = client.getState();
  client.stop();
  if (state?.G.turn !== TURNS || state.ctx.gameover === undefined) throw new Error('the match did not end');
}

ratePerSecond(warm ?? 2, (call) => play(`warm/${call}`));
console.log(JSON.stringify({ rate: ratePerSecond(seconds ?? 2, (call) => play(`bench/${call}`)) }));
