/**
 * The yardstick of the `playouts` row: a simpler war game of the same size, in the natural form of boardgame.io 0.50. Each
 * power hands in one set of orders on its own player turn; when the last has, everything moves at once.
 *
 * What to notice: it is much less than a match of ours (whole numbers, one column, no events), so the ratio is a floor on
 * what the engine gains by its form.
 */
import type { Game } from 'boardgame.io';

export const REGIONS = 40;
export const POWERS = 4;
export const TURNS = 24;
export const ORDERS = 3;
/** Columns of the ring of regions: a region borders on the next and on the one a row further. */
const ROW = 8;
const TROOPS = 9;

export interface PeerOrder {
  readonly from: number;
  readonly to: number;
  readonly troops: number;
}

export interface PeerState {
  /** Troops by region, then power. */
  troops: number[][];
  /** Power that holds a region. */
  holder: number[];
  /** Orders of this turn by power. */
  orders: PeerOrder[][];
  turn: number;
}

export const peerGame: Game<PeerState> = {
  name: 'peer',
  setup: opening,
  turn: { minMoves: 1, maxMoves: 1 },
  moves: {
    order: ({ G, playerID, random }, orders: PeerOrder[]) => {
      G.orders[Number(playerID)] = orders;
      if (G.orders.some((given) => given.length === 0)) return;
      resolve(G, () => random.D6());
    },
  },
  endIf: ({ G }) => (G.turn >= TURNS ? { held: heldBy(G) } : undefined),
};

function opening(): PeerState {
  return {
    troops: Array.from({ length: REGIONS }, (_, region) =>
      Array.from({ length: POWERS }, (__, power) => (region % POWERS === power ? TROOPS : 0)),
    ),
    holder: Array.from({ length: REGIONS }, (_, region) => region % POWERS),
    orders: Array.from({ length: POWERS }, () => []),
    turn: 0,
  };
}

/** Everybody moves, then each contested region fights: the two strongest lose by the throw of a die. */
export function resolve(G: PeerState, die: () => number): void {
  for (let power = 0; power < POWERS; power++) for (const order of G.orders[power]!) move(G, power, order);
  for (let region = 0; region < REGIONS; region++) fight(G.troops[region]!, die);
  for (let region = 0; region < REGIONS; region++) G.holder[region] = strongest(G.troops[region]!, G.holder[region]!);
  G.orders = G.orders.map(() => []);
  G.turn += 1;
}

function move(G: PeerState, power: number, { from, to, troops }: PeerOrder): void {
  const here = G.troops[from]!;
  const moved = Math.min(here[power]!, troops);
  here[power]! -= moved;
  G.troops[to]![power]! += moved;
}

function fight(troops: number[], die: () => number): void {
  const present = troops.filter((k) => k > 0).length;
  if (present < 2) return;
  const total = troops.reduce((sum, k) => sum + k, 0);
  const luck = die();
  for (let power = 0; power < troops.length; power++) {
    const against = total - troops[power]!;
    if (troops[power]! > 0) troops[power] = Math.max(0, troops[power]! - Math.floor((against * luck) / 12));
  }
}

function strongest(troops: readonly number[], holder: number): number {
  let best = holder;
  for (let power = 0; power < troops.length; power++) if (troops[power]! > troops[best]!) best = power;
  return best;
}

/** Three random orders of a power from regions where it has troops, to neighbours. */
export function peerOrders(G: PeerState, power: number, pick: () => number): PeerOrder[] {
  const own = G.troops.flatMap((troops, region) => (troops[power]! > 0 ? [region] : []));
  return Array.from({ length: ORDERS }, () => {
    const from = own[Math.floor(pick() * own.length)] ?? 0;
    const step = pick() < 0.5 ? 1 : ROW;
    return { from, to: (from + step) % REGIONS, troops: 1 + Math.floor(pick() * 4) };
  });
}

function heldBy(G: PeerState): number[] {
  return Array.from({ length: POWERS }, (_, power) => G.holder.filter((holder) => holder === power).length);
}
