/** Records of single games: what `simulate` and `compare` keep of each, and how the whole is read from them again. */
import { isJsonObject } from '../../engine/json-object.ts';
import { type Batch, type BatchNames, type GameResult, gather } from '../simulate.ts';
import { compareGames, type Comparison } from './compare.ts';
import { type RecordHead } from './record.ts';

/** The plan in the head of a batch's record: the names of its figures, and what `--set` and `--level` said. */
export interface BatchPlan extends BatchNames {
  readonly settings: readonly string[];
  readonly levels: readonly string[];
}

/** The plan of a comparison: units 0 to runs - 1 are the games of `a`, the rest those of `b`. */
export interface ComparePlan {
  readonly a: BatchNames;
  readonly b: BatchNames;
  readonly settings: readonly string[];
}

/** A comparison with what it is of. */
export interface ToldComparison extends Comparison {
  readonly a: string;
  readonly b: string;
  readonly rulesVersion: number;
  readonly runs: number;
  readonly seed: string;
}

/** What a record holds of a game. */
export const gameData = ({ outcome, digest, values }: GameResult): readonly unknown[] => [outcome, digest, ...values];

/** The batch of a record; undefined when what the record holds is none. */
export function batchOf({ plan, seed }: RecordHead, done: ReadonlyMap<number, unknown>): Batch | undefined {
  if (!isNames(plan)) return undefined;
  const games = gamesOf(plan, done, 0);
  return games === undefined ? undefined : gather(plan, seed, games);
}

/** The comparison of a record; undefined when what the record holds is none. */
export function comparisonOf(head: RecordHead, done: ReadonlyMap<number, unknown>): ToldComparison | undefined {
  const { plan, runs, seed, rulesVersion } = head;
  if (!isComparePlan(plan)) return undefined;
  const [inA, inB] = [new Map<number, unknown>(), new Map<number, unknown>()];
  for (const [unit, data] of done) (unit < runs ? inA : inB).set(unit, data);
  const a = gamesOf(plan.a, inA, 0);
  const b = gamesOf(plan.b, inB, runs);
  if (a === undefined || b === undefined || a.length !== runs || b.length !== runs) return undefined;
  const comparison = compareGames({ names: plan.a, games: a }, { names: plan.b, games: b });
  return { a: plan.a.scenario, b: plan.b.scenario, rulesVersion, runs, seed, ...comparison };
}

/** The arguments of `guarantor` that make this batch, or this shard of it, again. */
export function batchArguments({ scenario, seed, runs, shard }: RecordHead, plan: BatchPlan): readonly string[] {
  return [
    ...['simulate', scenario, '--runs', String(runs), '--seed', seed],
    ...plan.settings.flatMap((setting) => ['--set', setting]),
    ...plan.levels.flatMap((level) => ['--level', level]),
    ...(shard.of > 1 ? ['--shard', `${shard.index}/${shard.of}`] : []),
  ];
}

/** The arguments of `guarantor` that make this comparison again. */
export function compareArguments({ seed, runs }: RecordHead, { a, b, settings }: ComparePlan): readonly string[] {
  return [
    ...['compare', a.scenario, b.scenario, '--runs', String(runs), '--seed', seed],
    ...settings.flatMap((setting) => ['--set', setting]),
  ];
}

/** Games in order, numbered from 0 at unit `first`. */
function gamesOf(
  { measures }: BatchNames,
  done: ReadonlyMap<number, unknown>,
  first: number,
): readonly GameResult[] | undefined {
  const games: GameResult[] = [];
  for (const [unit, data] of done) {
    if (!Array.isArray(data) || data.length !== measures.length + 2) return undefined;
    const [outcome, digest, ...values] = data as readonly unknown[];
    if (typeof outcome !== 'string' || typeof digest !== 'string') return undefined;
    if (!values.every((value): value is number => typeof value === 'number')) return undefined;
    games.push({ game: unit - first, outcome, digest, values });
  }
  return games.sort((x, y) => x.game - y.game);
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isNames = (plan: unknown): plan is BatchNames =>
  isJsonObject(plan) && typeof plan['scenario'] === 'string' && isTexts(plan['outcomes']) && isTexts(plan['measures']);

const isComparePlan = (plan: unknown): plan is ComparePlan =>
  isJsonObject(plan) && isNames(plan['a']) && isNames(plan['b']);
