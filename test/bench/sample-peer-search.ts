/** Sample: iterations of boardgame.io's MCTS bot on the yardstick game per CPU-second. Arguments: warm-up, seconds. */
import { MCTSBot } from 'boardgame.io/dist/cjs/ai.js';
import { InitializeGame } from 'boardgame.io/dist/cjs/internal.js';
import { cpuSeconds } from './fresh-process.ts';
import { CHOICES } from './fast-peer-game.ts';
import { peerGame, peerOrders, type PeerState, POWERS } from './peer-game.ts';
import { picker } from './playouts.ts';

const [warm, seconds] = process.argv.slice(2).map(Number);
const pick = picker(1);
/** Every move of a match fits into a playout. */
const DEPTH = 100;
const PARCEL = 5;
const winnerOf = ({ held }: { readonly held: readonly number[] }) => ({
  winner: String(held.indexOf(Math.max(...held))),
});
const game = {
  ...peerGame,
  seed: 'bench',
  endIf: (context: Parameters<NonNullable<typeof peerGame.endIf>>[0]) => {
    const end = peerGame.endIf!(context) as { readonly held: readonly number[] } | undefined;
    return end === undefined ? undefined : winnerOf(end);
  },
};
const bot = new MCTSBot({
  game,
  seed: 'bench',
  iterations: PARCEL,
  playoutDepth: DEPTH,
  enumerate: (G: PeerState, _: unknown, player: string) =>
    Array.from({ length: CHOICES }, () => ({ move: 'order', args: [peerOrders(G, Number(player), pick)] })),
});
const state = InitializeGame({ game, numPlayers: POWERS });

/** The bot begins a new tree with each call; a parcel is a small one, which favours it. */
async function rateFor(time: number): Promise<number> {
  const start = cpuSeconds();
  let iterations = 0;
  while (cpuSeconds() - start < time) {
    await bot.play(state, '0');
    iterations += PARCEL;
  }
  return iterations / (cpuSeconds() - start);
}

await rateFor(warm ?? 2);
console.log(JSON.stringify({ rate: await rateFor(seconds ?? 2) }));
