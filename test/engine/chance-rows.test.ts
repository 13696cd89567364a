/** Rows of fractions against seedrandom's own alea, started from the same state. */
import alea from 'seedrandom/lib/alea.js';
import { expect, it } from 'vitest';
import { createChance, createRollNames } from '../../src/engine/chance.ts';

const wordsOf = (text: string): readonly number[] => {
  const stream = alea(text);
  return [stream.int32(), stream.int32(), stream.int32()];
};

/** Finaliser of MurmurHash3. */
const scramble = (word: number): number => {
  let h = word ^ (word >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
};

it('draws the fractions that seedrandom draws from the joined state', () => {
  const names = createRollNames();
  const rolls = ['incident/kherson', 'vote/EU', 'x'].map((name, i) => ({
    name,
    id: names.id(name, i + 1),
    draws: i + 1,
  }));
  const chance = createChance(names, 24, 'a match');
  for (const { name, id, draws } of rolls) {
    const [s0, s1, s2] = wordsOf(name).map(
      (word, i) => (scramble(wordsOf('a match')[i]! ^ scramble(word)) >>> 0) / 2 ** 32,
    );
    const stream = alea('', { state: { s0: s0!, s1: s1!, s2: s2!, c: 1 } });
    for (let turn = -1; turn < 24; turn++)
      for (let k = 0; k < draws; k++) expect(chance.uniform(id, turn, k)).toBe(stream());
  }
});
