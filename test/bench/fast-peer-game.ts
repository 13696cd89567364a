/**
 * The yardstick game of `peer-game.ts` in flat arrays, for the search: the same size, the same rules, the same results. A
 * choice is one of a few sets of orders that are drawn for a player where it stands.
 */
import { type SearchGame } from '../../src/ai/search/game.ts';
import { ORDERS, POWERS, REGIONS, TURNS } from './peer-game.ts';

/** Sets of orders that a player chooses from, here as for the bot of boardgame.io. */
export const CHOICES = 4;
const ROW = 8;
const TROOPS = 9;
const CELLS = REGIONS * POWERS;

export interface FastGame {
  /** Troops by region, then power; then who holds each region; then the turn. */
  readonly cells: Int32Array;
  /** From, to and troops of each order by power. */
  readonly orders: Int32Array;
}

const TURN = CELLS + REGIONS;
const START = ((): Int32Array => {
  const cells = new Int32Array(TURN + 1);
  for (let region = 0; region < REGIONS; region++) {
    cells[region * POWERS + (region % POWERS)] = TROOPS;
    cells[CELLS + region] = region % POWERS;
  }
  return cells;
})();

export const newGame = (): FastGame => ({ cells: START.slice(), orders: new Int32Array(POWERS * ORDERS * 3) });
export const turnOf = ({ cells }: FastGame): number => cells[TURN]!;
export const holderOf = ({ cells }: FastGame, region: number): number => cells[CELLS + region]!;

/** Everybody moves, then each contested region fights. `die`: 1 to 6. */
export function resolveFast({ cells, orders }: FastGame, die: () => number): void {
  for (let power = 0; power < POWERS; power++) {
    for (let at = power * ORDERS * 3; at < (power + 1) * ORDERS * 3; at += 3) {
      const from = orders[at]! * POWERS + power;
      const moved = Math.min(cells[from]!, orders[at + 2]!);
      cells[from]! -= moved;
      cells[orders[at + 1]! * POWERS + power]! += moved;
    }
  }
  for (let region = 0; region < REGIONS; region++) fight(cells, region * POWERS, die);
  for (let region = 0; region < REGIONS; region++) {
    const row = region * POWERS;
    let best = cells[CELLS + region]!;
    for (let power = 0; power < POWERS; power++) if (cells[row + power]! > cells[row + best]!) best = power;
    cells[CELLS + region] = best;
  }
  cells[TURN]! += 1;
}

function fight(cells: Int32Array, row: number, die: () => number): void {
  let present = 0;
  let total = 0;
  for (let power = 0; power < POWERS; power++) {
    const k = cells[row + power]!;
    if (k > 0) present++;
    total += k;
  }
  if (present < 2) return;
  const luck = die();
  for (let power = 0; power < POWERS; power++) {
    const k = cells[row + power]!;
    if (k > 0) cells[row + power] = Math.max(0, k - Math.floor(((total - k) * luck) / 12));
  }
}

const own = new Int32Array(REGIONS);

/** Draws a power's orders as `peerOrders` does: from regions where it has troops, to a neighbour. */
export function drawOrders({ cells, orders }: FastGame, power: number, pick: () => number): void {
  let count = 0;
  for (let region = 0; region < REGIONS; region++) if (cells[region * POWERS + power]! > 0) own[count++] = region;
  for (let at = power * ORDERS * 3; at < (power + 1) * ORDERS * 3; at += 3) {
    const drawn = Math.floor(pick() * count);
    const from = drawn < count ? own[drawn]! : 0;
    const step = pick() < 0.5 ? 1 : ROW;
    orders[at] = from;
    orders[at + 1] = (from + step) % REGIONS;
    orders[at + 2] = 1 + Math.floor(pick() * 4);
  }
}

/** The game as the search takes it. Everybody sees everything that was chosen; dice are the luck of the draw. */
export function peerSearch(): SearchGame & { readonly playOut: () => void } {
  const game = newGame();
  const kept: Int32Array[] = [];
  let luck = 1;
  let path = 0;
  const pick = (): number => {
    luck = (Math.imul(luck, 1664525) + 1013904223) | 0;
    return (luck >>> 0) / 4294967296;
  };
  const die = (): number => 1 + Math.floor(pick() * 6);
  const order = (power: number, choice: number): void => {
    // What a choice means depends on what was chosen before and on nothing else.
    const before = luck;
    luck = Math.imul(((path % 4294967296) | 0) ^ (power * CHOICES + choice + 1), 0x9e3779b1);
    drawOrders(game, power, pick);
    luck = before;
  };
  const playOut = (): void => {
    while (game.cells[TURN]! < TURNS) {
      for (let power = 0; power < POWERS; power++) drawOrders(game, power, pick);
      resolveFast(game, die);
    }
  };
  return {
    players: POWERS,
    choices: CHOICES,
    deal(draw) {
      game.cells.set(START);
      luck = Math.imul(draw + 1, 0x9e3779b1);
      path = 0;
    },
    isOver: () => game.cells[TURN]! >= TURNS,
    choicesOf: () => CHOICES,
    knows: () => path,
    play(joint) {
      let chosen = 0;
      for (let power = 0; power < POWERS; power++) {
        order(power, joint[power]!);
        chosen = chosen * CHOICES + joint[power]!;
      }
      resolveFast(game, die);
      path = (path * 257 + chosen + 1) % 9007199254740881;
    },
    worth(into) {
      playOut();
      into.fill(0);
      for (let region = 0; region < REGIONS; region++) into[game.cells[CELLS + region]!]! += 1 / REGIONS;
    },
    save(level) {
      (kept[level] ??= new Int32Array(TURN + 1)).set(game.cells);
    },
    restore: (level) => game.cells.set(kept[level]!),
    playOut,
  };
}
