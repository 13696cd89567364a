import { expect, test } from 'vitest';
import { drawOrders, holderOf, newGame, resolveFast, turnOf } from './fast-peer-game.ts';
import { peerGame, peerOrders, type PeerState, POWERS, REGIONS, resolve, TURNS } from './peer-game.ts';
import { picker } from './playouts.ts';

/** The state that a match of the yardstick game opens with. */
const opening = (): PeerState => (peerGame.setup as unknown as () => PeerState)();

test.each([1, 2, 3, 4, 5])('the game in flat arrays is the same game, turn by turn (%i)', (seed) => {
  const [slow, fast] = [opening(), newGame()];
  const [a, b] = [picker(seed), picker(seed)];
  for (let turn = 0; turn < TURNS; turn++) {
    for (let power = 0; power < POWERS; power++) {
      slow.orders[power] = peerOrders(slow, power, a);
      drawOrders(fast, power, b);
    }
    resolve(slow, () => 1 + Math.floor(a() * 6));
    resolveFast(fast, () => 1 + Math.floor(b() * 6));
    expect(Array.from(fast.cells.subarray(0, REGIONS * POWERS))).toEqual(slow.troops.flat());
    expect(slow.holder.map((_, region) => holderOf(fast, region))).toEqual(slow.holder);
  }
  expect(turnOf(fast)).toBe(slow.turn);
});
