/**
 * What each player has learnt in each situation that it can tell apart: a pool of fixed size, found by hashing. When the
 * pool is full nothing is added, and the search plays on from the edge of what it knows.
 *
 * What to notice: the tree is never stored as one. Players decide apart (decoupled), each by its own knowledge, so a node
 * is a situation of one player, and ways that lead to the same knowledge meet in it.
 */
export interface Nodes {
  readonly choices: number;
  readonly capacity: number;
  /** Cumulated regret, cumulated strategy, running mean of worth: by node, then choice. */
  readonly regret: Float64Array;
  readonly chosen: Float64Array;
  readonly worth: Float64Array;
  /** Times that a choice was tried. */
  readonly tries: Float64Array;
  /** Times that a node was come to. */
  readonly visits: Float64Array;
  /** The node of a player's knowledge, or -1. */
  readonly find: (player: number, key: number) => number;
  /** As {@link find}, made if it is not there; -1 when the pool is full. */
  readonly make: (player: number, key: number) => number;
  readonly size: () => number;
  readonly clear: () => void;
}

/** Open addressing slows down beyond this share of full places. */
const FULLEST = 0.75;
const EMPTY = -1;

/** A pool for at most `most` nodes of up to `choices` choices each. */
export function createNodes(most: number, choices: number): Nodes {
  const size = placesFor(most);
  const places = new Int32Array(size).fill(EMPTY);
  const keys = new Float64Array(most);
  const owners = new Int8Array(most);
  const cells = (): Float64Array => new Float64Array(most * choices);
  const [regret, chosen, worth, tries] = [cells(), cells(), cells(), cells()];
  const visits = new Float64Array(most);
  let used = 0;
  const placeOf = (player: number, key: number): number => {
    let at = mixed(player, key) & (size - 1);
    for (;;) {
      const node = places[at] as number;
      if (node === EMPTY || (keys[node] === key && owners[node] === player)) return at;
      at = (at + 1) & (size - 1);
    }
  };
  return {
    ...{ choices, capacity: most, regret, chosen, worth, tries, visits },
    find: (player, key) => places[placeOf(player, key)] as number,
    make(player, key) {
      const at = placeOf(player, key);
      const known = places[at] as number;
      if (known !== EMPTY || used === most) return known;
      keys[used] = key;
      owners[used] = player;
      places[at] = used;
      return used++;
    },
    size: () => used,
    clear() {
      places.fill(EMPTY);
      for (const kept of [regret, chosen, worth, tries]) kept.fill(0, 0, used * choices);
      visits.fill(0, 0, used);
      used = 0;
    },
  };
}

/** Bytes that a pool takes: the bound on the memory of a search, whatever it meets. */
export function bytesOfNodes(most: number, choices: number): number {
  return 4 * placesFor(most) + most * (8 + 1 + 8 + 4 * 8 * choices);
}

function placesFor(most: number): number {
  let size = 16;
  while (size * FULLEST < most) size *= 2;
  return size;
}

/** The finaliser of MurmurHash3 over both halves of the key and the player. */
function mixed(player: number, key: number): number {
  let h = Math.imul((key / 4294967296) | 0, 0x9e3779b1) ^ (key | 0) ^ Math.imul(player + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
