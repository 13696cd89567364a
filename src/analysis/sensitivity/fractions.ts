/** Pseudo-random numbers in [0, 1) for designs of experiments. They depend on nothing but the seed. */
import { digestText } from '../../engine/index.ts';

/** Rounds that mix the seed before the first number is given out. */
const WARM_UP = 15;
const SPAN = 4_294_967_296;

/**
 * A stream of pseudo-random fractions with 32 bits each: Doty-Humphrey's "small fast counting" generator (PractRand), begun
 * with the SHA-256 of the seed.
 */
export function fractions(seed: string): () => number {
  const digest = digestText(seed);
  let [a, b, c] = [0, 8, 16].map((at) => Number.parseInt(digest.slice(at, at + 8), 16) | 0) as [number, number, number];
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / SPAN;
  };
  for (let i = 0; i < WARM_UP; i++) next();
  return next;
}

/** The numbers 0 to `n` - 1 in random order. Source: Fisher and Yates 1938, as by Durstenfeld 1964. */
export function shuffled(n: number, next: () => number): number[] {
  const items = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [items[i], items[j]] = [items[j] as number, items[i] as number];
  }
  return items;
}
