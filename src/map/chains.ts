/** Lines cut where a test changes, and stretches joined where they meet: the front becomes one line again. */
import type { Line, Point } from '../atlas/theatre.ts';

/** A front alone that is shorter is noise of the grid, km. */
export const LEAST_FRONT_KM = 12;
/** Ends of two stretches this near are the same place, km. */
const JOIN_KM = 14;
/** Where the ends of two stretches overlap, at most this much of one is taken back, km. */
const OVERLAP_KM = 20;
/** A line is tested at least this often, km. */
const STEP_KM = 1.5;
/** Halvings that find the place where a test changes: far below a pixel at any zoom. */
const HALVINGS = 6;

/** Parts of a line that pass a test, cut where it begins and ends to pass. */
export function stretches(line: Line, test: (point: Point) => boolean): Line[] {
  const out: Point[][] = [];
  let before: { readonly point: Point; readonly passes: boolean } | undefined;
  for (const point of refined(line)) {
    const passes = test(point);
    if (before !== undefined && before.passes !== passes) {
      const cut = changeBetween(before.point, point, before.passes, test);
      if (passes) out.push([cut]);
      else out.at(-1)!.push(cut);
    } else if (before === undefined && passes) out.push([]);
    if (passes) out.at(-1)!.push(point);
    before = { point, passes };
  }
  return out.filter((part) => part.length > 1);
}

function refined(line: Line): Line {
  return line.flatMap((end, i): Line => {
    if (i === 0) return [end];
    const [ax, ay] = line[i - 1]!;
    const count = Math.max(1, Math.ceil(Math.hypot(end[0] - ax, end[1] - ay) / STEP_KM));
    return Array.from({ length: count }, (_, k) => [
      ax + ((end[0] - ax) * (k + 1)) / count,
      ay + ((end[1] - ay) * (k + 1)) / count,
    ]);
  });
}

function changeBetween(a: Point, b: Point, first: boolean, test: (point: Point) => boolean): Point {
  let [from, to] = [a, b];
  for (let i = 0; i < HALVINGS; i++) {
    const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    if (test(middle) === first) from = middle;
    else to = middle;
  }
  return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
}

/** Joins stretches whose ends meet, the nearest first; what stays short and alone is left out. */
export function joined(lines: readonly Line[]): readonly Line[] {
  const chains: Line[] = lines.filter((line) => line.length > 1);
  for (let pair = nearestEnds(chains); pair !== undefined; pair = nearestEnds(chains)) {
    const [a, b, aReversed, bReversed] = pair;
    const first = aReversed ? [...chains[a]!].reverse() : chains[a]!;
    const second = bReversed ? [...chains[b]!].reverse() : chains[b]!;
    const onward = fromNearest(second, first.at(-1)!);
    chains[a] = [...[...fromNearest([...first].reverse(), onward[0]!)].reverse(), ...onward];
    chains.splice(b, 1);
  }
  return chains.filter((chain) => lengthOf(chain) >= LEAST_FRONT_KM);
}

/** A line from where its beginning comes nearest to a point, so that two that overlap make no hook. */
function fromNearest(line: Line, [x, y]: Point): Line {
  let [best, least, walked] = [0, Infinity, 0];
  for (let i = 0; i < line.length - 1 && walked <= OVERLAP_KM; i++) {
    const [u, v] = line[i]!;
    const far = Math.hypot(u - x, v - y);
    if (far < least) [best, least] = [i, far];
    walked += Math.hypot(line[i + 1]![0] - u, line[i + 1]![1] - v);
  }
  return line.slice(best);
}

/** Two chains, and whether each has to be turned for the end of the first to meet the beginning of the second. */
function nearestEnds(chains: readonly Line[]): readonly [number, number, boolean, boolean] | undefined {
  let best: readonly [number, number, boolean, boolean] | undefined;
  let least = JOIN_KM;
  chains.forEach((one, a) => {
    for (let b = a + 1; b < chains.length; b++) {
      const other = chains[b]!;
      for (const aReversed of [false, true]) {
        for (const bReversed of [false, true]) {
          const [x, y] = aReversed ? one[0]! : one.at(-1)!;
          const [u, v] = bReversed ? other.at(-1)! : other[0]!;
          const far = Math.hypot(u - x, v - y);
          if (far < least) [least, best] = [far, [a, b, aReversed, bReversed]];
        }
      }
    }
  });
  return best;
}

export function lengthOf(line: Line): number {
  return line.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - line[i]![0], y - line[i]![1]), 0);
}
