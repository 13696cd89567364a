/**
 * A low-discrepancy sequence: points that fill a cube far more evenly than chance does. Source: Sobol 1967; in the order of
 * Gray's code as by Antonov and Saleev 1979; direction numbers of Joe and Kuo, "Constructing Sobol sequences with better
 * two-dimensional projections" (2008), file new-joe-kuo-6.21201.
 */
import { fractions } from './fractions.ts';

const BITS = 32;
const SPAN = 4_294_967_296;

/** By dimension from the second: the inner coefficients of its primitive polynomial as bits, and its first numbers. */
const DIRECTIONS: readonly (readonly [inner: number, first: readonly number[]])[] = [
  [0, [1]],
  [1, [1, 3]],
  [1, [1, 3, 1]],
  [2, [1, 1, 1]],
  [1, [1, 1, 3, 3]],
  [4, [1, 3, 5, 13]],
  [2, [1, 1, 5, 5, 17]],
  [4, [1, 1, 5, 5, 5]],
  [7, [1, 1, 7, 11, 19]],
  [11, [1, 1, 5, 1, 1]],
  [13, [1, 1, 1, 3, 11]],
  [14, [1, 3, 5, 5, 31]],
  [1, [1, 3, 3, 9, 7, 49]],
  [13, [1, 1, 1, 15, 21, 21]],
  [16, [1, 3, 1, 13, 27, 49]],
  [19, [1, 1, 1, 15, 7, 5]],
  [22, [1, 3, 1, 15, 13, 25]],
  [25, [1, 1, 5, 5, 19, 61]],
  [1, [1, 3, 7, 11, 23, 15, 103]],
  [4, [1, 3, 7, 13, 13, 15, 69]],
  [7, [1, 1, 3, 13, 7, 35, 63]],
  [8, [1, 3, 5, 9, 1, 25, 53]],
  [14, [1, 3, 1, 13, 9, 35, 107]],
  [19, [1, 3, 1, 5, 27, 61, 31]],
  [21, [1, 1, 5, 11, 19, 41, 61]],
  [28, [1, 3, 5, 3, 3, 13, 69]],
  [31, [1, 1, 7, 13, 1, 19, 1]],
  [32, [1, 3, 7, 5, 13, 19, 59]],
  [37, [1, 1, 3, 9, 25, 29, 41]],
  [41, [1, 3, 5, 13, 23, 1, 55]],
  [42, [1, 3, 7, 3, 13, 59, 17]],
  [50, [1, 3, 1, 3, 5, 53, 69]],
  [55, [1, 1, 5, 5, 23, 33, 13]],
  [56, [1, 1, 7, 7, 1, 61, 123]],
  [59, [1, 1, 7, 9, 13, 61, 49]],
  [62, [1, 3, 3, 5, 3, 55, 33]],
  [14, [1, 3, 1, 15, 31, 13, 49, 245]],
  [21, [1, 3, 5, 15, 31, 59, 63, 97]],
  [22, [1, 3, 1, 11, 11, 11, 77, 249]],
];

export const MOST_DIMENSIONS = DIRECTIONS.length + 1;

/** Point `i` of the plain sequence in each of `dimensions`, as 32-bit whole numbers; the first one is the corner. */
export function sobolSequence(dimensions: number): (i: number) => number[] {
  if (dimensions > MOST_DIMENSIONS) throw new Error(`${dimensions} dimensions; the table has ${MOST_DIMENSIONS}`);
  const axes = Array.from({ length: dimensions }, (_, axis) => directionsOf(axis));
  return (i) => {
    const gray = (i ^ (i >>> 1)) >>> 0;
    return axes.map((directions) => {
      let point = 0;
      for (let bit = 0; gray >>> bit > 0; bit++) if ((gray >>> bit) & 1) point ^= directions[bit] as number;
      return point >>> 0;
    });
  };
}

function directionsOf(axis: number): readonly number[] {
  const [inner, first] = DIRECTIONS[axis - 1] ?? [0, []];
  const degree = first.length;
  const directions = first.map((number, bit) => number << (BITS - 1 - bit));
  for (let bit = degree; bit < BITS; bit++) {
    // The first dimension has no polynomial: its numbers are the powers of 1/2.
    if (degree === 0) directions.push(1 << (BITS - 1 - bit));
    else directions.push(recur(directions, bit, degree, inner));
  }
  return directions;
}

function recur(directions: readonly number[], bit: number, degree: number, inner: number): number {
  const before = directions[bit - degree] as number;
  let next = before ^ (before >>> degree);
  for (let k = 1; k < degree; k++) if ((inner >>> (degree - 1 - k)) & 1) next ^= directions[bit - k] as number;
  return next;
}

/**
 * Points of the sequence with its digits turned at random, the same way for all points (a digital shift: as even as
 * before, but no point lies in the corner, and every seed has its own). Any 2^m points in a row from a multiple of 2^m
 * fall one into each of as many equal parts of every edge, so powers of two are the best numbers of points.
 */
export function evenCube(dimensions: number, seed: string): (i: number) => number[] {
  const point = sobolSequence(dimensions);
  const next = fractions(seed);
  const turns = Array.from({ length: dimensions }, () => Math.floor(next() * SPAN));
  return (i) => point(i).map((value, axis) => ((value ^ (turns[axis] as number)) >>> 0) / SPAN);
}
