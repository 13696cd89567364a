/** What a study keeps of the games at one point: shares of outcomes and moments of every measure, from the same luck. */
import { type BatchNames, digestGames, type GameResult } from '../simulate.ts';
import { type Interval, meanInterval, quantile, wilson } from '../statistics.ts';

/** Mean, variance (of the sample), 5 %, 50 % and 95 % quantile. */
export type Moments = readonly [mean: number, variance: number, p05: number, p50: number, p95: number];

/** Plain data: it travels between threads and lies in records. Names are in the plan of the study. */
export interface PointResult {
  readonly runs: number;
  /** SHA-256 over the games' digests. */
  readonly digest: string;
  /** Games by outcome, in the order of the plan's names; the last figure = games without any of them. */
  readonly outcomes: readonly number[];
  /** In the order of the plan's names. */
  readonly measures: readonly Moments[];
}

export function pointOf(
  { outcomes, measures }: Omit<BatchNames, 'scenario'>,
  games: readonly GameResult[],
): PointResult {
  const counts = outcomes.map((id) => games.filter(({ outcome }) => outcome === id).length);
  const named = counts.reduce((sum, count) => sum + count, 0);
  return {
    runs: games.length,
    digest: digestGames(games),
    outcomes: [...counts, games.length - named],
    measures: measures.map((_, at) => momentsOf(games.map(({ values }) => values[at] as number))),
  };
}

function momentsOf(values: readonly number[]): Moments {
  const sorted = Float64Array.from(values).sort();
  const { mean } = meanInterval(sorted);
  let squares = 0;
  for (let i = 0; i < sorted.length; i++) squares += ((sorted[i] as number) - mean) * ((sorted[i] as number) - mean);
  const variance = sorted.length > 1 ? squares / (sorted.length - 1) : 0;
  return [mean, variance, quantile(sorted, 0.05), quantile(sorted, 0.5), quantile(sorted, 0.95)];
}

/** Whether something read from a file is what a study of these names keeps of a point. */
export function isPointResult(value: unknown, names: Omit<BatchNames, 'scenario'>): value is PointResult {
  const { runs, digest, outcomes, measures } = (value ?? {}) as Partial<PointResult>;
  return (
    typeof runs === 'number' &&
    typeof digest === 'string' &&
    isNumbers(outcomes, names.outcomes.length + 1) &&
    Array.isArray(measures) &&
    measures.length === names.measures.length &&
    measures.every((moments) => isNumbers(moments, 5))
  );
}

const isNumbers = (value: unknown, length: number): boolean =>
  Array.isArray(value) && value.length === length && value.every((item) => typeof item === 'number');

/** One figure of a point with its 95 % interval. */
export interface Figure extends Interval {
  readonly value: number;
}

/** Every figure of a point by name: `outcome.<id>` as a share, and the mean of every measure. */
export function figuresOf(names: Omit<BatchNames, 'scenario'>, point: PointResult): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  names.outcomes.forEach((id, at) => {
    const count = point.outcomes[at] ?? 0;
    figures.set(`outcome.${id}`, { value: point.runs === 0 ? 0 : count / point.runs, ...wilson(count, point.runs) });
  });
  names.measures.forEach((name, at) =>
    figures.set(name, isShare(name) ? shareFigure(point, at) : meanFigure(point, at)),
  );
  return figures;
}

/** Measures that are 1 in games where something happened and 0 in the others: their mean is a share of games. */
const SHARES = ['attacked', 'fought'];
export const isShare = (name: string): boolean => SHARES.includes(name.split('.')[0] ?? '');

function shareFigure({ runs, measures }: PointResult, at: number): Figure {
  const value = measures[at]?.[0] ?? NaN;
  return { value, ...wilson(Math.round(value * runs), runs) };
}

/** Two-sided 95 % quantile of the standard normal. */
const Z = 1.959963984540054;

function meanFigure({ runs, measures }: PointResult, at: number): Figure {
  const [mean = NaN, variance = NaN] = measures[at] ?? [];
  const half = runs > 1 ? Z * Math.sqrt(variance / runs) : 0;
  return { value: mean, low: mean - half, high: mean + half };
}

/**
 * The figures that a reader looks at first: shares of outcomes that came in at least one game of a hundred somewhere,
 * attacks, months of war, area, the ladder, crises, and everybody's score.
 */
export function keyFigures(names: Omit<BatchNames, 'scenario'>, points: readonly PointResult[]): readonly string[] {
  const outcomes = names.outcomes.filter((_, at) =>
    points.some(({ outcomes, runs }) => (outcomes[at] ?? 0) >= runs / 100),
  );
  const measures = names.measures.filter((name) => KEY.some((start) => name === start || name.startsWith(`${start}.`)));
  return [...outcomes.map((id) => `outcome.${id}`), ...measures];
}

const KEY = ['attacked', 'warMonths', 'areaTakenKm2', 'crises', 'crisesHeld', 'seriousIncidents', 'rung', 'score'];
