/**
 * Chance by name. A roll depends on match seed, turn and name alone, so a roll added or skipped never moves another,
 * and two runs with one seed and different policies share their luck wherever the policies do not touch it.
 *
 * How. Each name has its own seedrandom `alea` stream (Baagoe). The first roll of a name in a match draws its whole
 * row, all turns and a fixed number of fractions per turn, into a table; after that a roll is one read. Nothing is
 * consumed, so there is nothing to rewind: a playout that goes back to an earlier turn finds the same luck, and
 * copying a world copies no chance.
 *
 * Decision: streams are opened from a mixed state, not from the text "seed/name". Measured on Node 20 with 100 names
 * and 24 turns, seeding a stream from text costs 3.6 microseconds, which is 15 a turn and half of the turn's budget;
 * from the mixed state a turn of 100 rolls costs 2.8 in all. So the match seed is hashed once per match and each name
 * once per scenario by alea's own text seeding; the two are joined by the finaliser of MurmurHash3. The join must not be
 * linear: alea is a multiply-with-carry generator, and streams whose states differ by a sum stay correlated for ever.
 */
import alea from 'seedrandom/lib/alea.js';
import { normalQuantile, poissonQuantile } from './quantiles.ts';

/** Handle of an interned name, 0 and up: an index into this scenario's names. */
export type RollId = number;

/** The turn of rolls made before the first turn (hidden types, hidden stakes). Turns themselves count from 0. */
export const OPENING_TURN = -1;

/** Where rules take their luck. `k` numbers the fractions of one name in one turn, 0 and up (default 0). */
export interface Chance {
  /** Fraction in 0 <= u < 1. Something with probability p happens when u < p. */
  readonly uniform: (id: RollId, turn: number, k?: number) => number;
  /** Whether something with probability `odds` happens: always at 1, never at 0. */
  readonly happens: (id: RollId, turn: number, odds: number, k?: number) => boolean;
  /** Standard normal draw, within -6.4..6.4. */
  readonly normal: (id: RollId, turn: number, k?: number) => number;
  /** Poisson count for a mean >= 0. */
  readonly poisson: (id: RollId, turn: number, mean: number, k?: number) => number;
  /** The name behind a handle. */
  readonly nameOf: (id: RollId) => string;
}

/** The names that may be rolled in one scenario, each with its number of fractions per turn. Shared by all matches. */
export interface RollNames {
  /**
   * Handle of a name; a new name is added with `draws` fractions per turn (1 if omitted). Throws when a known name is
   * asked for with another number of draws, which would shift every roll of its row.
   */
  readonly id: (name: string, draws?: number) => RollId;
  /** Handle of a name, or undefined if it was never added. */
  readonly find: (name: string) => RollId | undefined;
  readonly size: () => number;
  readonly entry: (id: RollId) => RollName;
}

export interface RollName {
  readonly name: string;
  /** Fractions per turn. */
  readonly draws: number;
  /** Three 32-bit words that stand for the name. */
  readonly words: Words;
}

/** The luck of one match, from its seed. */
export interface SeededChance extends Chance {
  /** Turns this chance to another match in place: playouts by the ten thousand allocate no tables. */
  readonly reseed: (matchSeed: string) => void;
}

type Words = readonly [number, number, number];

/** A fraction is a multiple of 2^-32; half a step keeps quantiles finite and symmetric. */
const HALF_STEP = 1.1641532182693481e-10;
const TWO_TO_MINUS_32 = 2.3283064365386963e-10;
const ALEA_FACTOR = 2091639;

export function createRollNames(): RollNames {
  const entries: RollName[] = [];
  const ids = new Map<string, RollId>();
  return {
    id(name, draws = 1) {
      const known = ids.get(name);
      if (known !== undefined) {
        if (entries[known]!.draws !== draws)
          throw new Error(`roll "${name}" already has ${entries[known]!.draws} draws`);
        return known;
      }
      if (!Number.isInteger(draws) || draws < 1) throw new Error(`roll "${name}" cannot have ${draws} draws`);
      ids.set(name, entries.length);
      entries.push({ name, draws, words: wordsOf(name) });
      return entries.length - 1;
    },
    find: (name) => ids.get(name),
    size: () => entries.length,
    entry(id) {
      const entry = entries[id];
      if (entry === undefined) throw new Error(`no roll has the handle ${id}`);
      return entry;
    },
  };
}

/**
 * The luck of a match of `turns` turns. Register every name first: a name added later is unknown to this chance.
 * Rolling an unknown handle, a turn outside -1..turns-1 or a fraction beyond the name's draws throws a RangeError.
 */
export function createChance(names: RollNames, turns: number, matchSeed: string): SeededChance {
  const entries = Array.from({ length: names.size() }, (_, id) => names.entry(id));
  const widths = Int32Array.from(entries, (entry) => entry.draws);
  const starts = new Int32Array(entries.length);
  let size = 0;
  entries.forEach((entry, id) => {
    starts[id] = size;
    size += entry.draws * (turns + 1);
  });
  const table = new Float64Array(size);
  const drawn = new Uint8Array(entries.length);
  let match = wordsOf(matchSeed);

  const drawRow = (id: RollId): void => {
    const start = starts[id]!;
    fillRow(table, start, start + widths[id]! * (turns + 1), match, entries[id]!.words);
    drawn[id] = 1;
  };
  const uniform = (id: RollId, turn: number, k = 0): number => {
    const draws = widths[id];
    // Written so that a NaN is refused too.
    if (draws === undefined || !(turn >= OPENING_TURN && turn < turns && k >= 0 && k < draws)) {
      throw new RangeError(`no roll ${k} of "${entries[id]?.name ?? id}" in turn ${turn} of ${turns}`);
    }
    if (drawn[id] === 0) drawRow(id);
    return table[starts[id]! + (turn + 1) * draws + k]!;
  };
  return {
    ...fromFractions(uniform, names),
    reseed(nextSeed) {
      match = wordsOf(nextSeed);
      drawn.fill(0);
    },
  };
}

/** The other kinds of roll, each from one fraction. */
function fromFractions(uniform: (id: RollId, turn: number, k?: number) => number, names: RollNames): Chance {
  return {
    uniform,
    happens: (id, turn, odds, k = 0) => uniform(id, turn, k) < odds,
    normal: (id, turn, k = 0) => normalQuantile(uniform(id, turn, k) + HALF_STEP),
    poisson: (id, turn, mean, k = 0) => poissonQuantile(uniform(id, turn, k) + HALF_STEP, mean),
    nameOf: (id) => names.entry(id).name,
  };
}

function wordsOf(text: string): Words {
  const stream = alea(text);
  return [stream.int32(), stream.int32(), stream.int32()];
}

/**
 * Draws a row from alea's own recurrence (Baagoe), started from the state of one name in one match: every bit of it
 * depends on every bit of both, and not linearly. Written out because playouts open a hundred streams a match, and a
 * generator object for each costs more than its fractions; a test compares it with seedrandom's.
 */
function fillRow(table: Float64Array, start: number, end: number, match: Words, name: Words): void {
  let s0 = (scramble(match[0] ^ scramble(name[0])) >>> 0) * TWO_TO_MINUS_32;
  let s1 = (scramble(match[1] ^ scramble(name[1])) >>> 0) * TWO_TO_MINUS_32;
  let s2 = (scramble(match[2] ^ scramble(name[2])) >>> 0) * TWO_TO_MINUS_32;
  let carry = 1;
  for (let i = start; i < end; i++) {
    const next = ALEA_FACTOR * s0 + carry * TWO_TO_MINUS_32;
    carry = Math.floor(next);
    s0 = s1;
    s1 = s2;
    s2 = next - carry;
    table[i] = s2;
  }
}

/** Finaliser of MurmurHash3 (Appleby, public domain): a change of one bit changes each bit with probability 1/2. */
function scramble(word: number): number {
  let h = word ^ (word >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
