/** Differences between two scenarios over the same games: game `i` has the same luck in both (common random numbers). */
import { type BatchNames, digestGames, type GameResult } from '../simulate.ts';
import { type Interval, meanInterval, pairedDifference } from '../statistics.ts';

/** One figure in both, and B less A with its 95 % interval. */
export interface ComparedFigure extends Interval {
  readonly a: number;
  readonly b: number;
  readonly difference: number;
}

export interface Comparison {
  readonly pairs: number;
  /** Shares of outcomes that either scenario knows. */
  readonly outcomes: Readonly<Record<string, ComparedFigure>>;
  /** Means of the measures that both have. */
  readonly metrics: Readonly<Record<string, ComparedFigure>>;
  /** Games that went the same way to the last number. */
  readonly same: number;
  readonly digests: { readonly a: string; readonly b: string };
}

/** One side: what its figures are called, and its games in order. */
export interface Side {
  readonly names: BatchNames;
  readonly games: readonly GameResult[];
}

/** Throws when the sides have not played the same games. */
export function compareGames(a: Side, b: Side): Comparison {
  const pairs = a.games.length;
  if (b.games.length !== pairs || a.games.some(({ game }, i) => b.games[i]?.game !== game))
    throw new Error('the two sides have not played the same games');
  const known = new Set([...a.names.outcomes, ...b.names.outcomes]);
  const shared = a.names.measures.filter((name) => b.names.measures.includes(name));
  return {
    pairs,
    outcomes: Object.fromEntries([...known].map((id) => [id, outcomeDifference(id, a.games, b.games)])),
    metrics: Object.fromEntries(shared.map((name) => [name, meanDifference(name, a, b)])),
    same: a.games.filter(({ digest }, i) => digest === b.games[i]?.digest).length,
    digests: { a: digestGames(a.games), b: digestGames(b.games) },
  };
}

function outcomeDifference(id: string, a: readonly GameResult[], b: readonly GameResult[]): ComparedFigure {
  let [before, after, gained, lost] = [0, 0, 0, 0];
  a.forEach(({ outcome }, i) => {
    const [had, has] = [outcome === id, b[i]?.outcome === id];
    before += had ? 1 : 0;
    after += has ? 1 : 0;
    gained += has && !had ? 1 : 0;
    lost += had && !has ? 1 : 0;
  });
  const { share, low, high } = pairedDifference(gained, lost, a.length);
  return { a: before / a.length, b: after / a.length, difference: share, low, high };
}

function meanDifference(name: string, a: Side, b: Side): ComparedFigure {
  const [inA, inB] = [a.names.measures.indexOf(name), b.names.measures.indexOf(name)];
  const before = a.games.map(({ values }) => values[inA] as number);
  const after = b.games.map(({ values }) => values[inB] as number);
  const { mean, low, high } = meanInterval(after.map((value, i) => value - (before[i] as number)));
  return { a: meanInterval(before).mean, b: meanInterval(after).mean, difference: mean, low, high };
}

/** Whether the interval of a difference leaves 0 out. */
export const isSure = ({ low, high }: Interval): boolean => low > 0 || high < 0;
