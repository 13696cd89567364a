/** A sensitivity study: screening over every assumption, then shares of variance for the strongest. Read from its record. */
import { digestText } from '../../engine/index.ts';
import { isJsonObject } from '../../engine/json-object.ts';
import { figuresOf, isPointResult, type PointResult } from '../study/point.ts';
import { type RecordHead } from '../study/record.ts';
import { MOST_DIMENSIONS } from './even-cube.ts';
import { type MorrisDesign, morrisDesign, morrisPoint, morrisSize, type Screened, screened } from './morris.ts';
import { type Decomposition, type SobolDesign, sobolPoints, sobolSize, varianceShares } from './sobol.ts';
import { rankFactors, type Ranked } from './rank.ts';

/** An assumption that is varied, from `low` to `high`; `value` is the scenario's own. */
export interface Factor {
  readonly path: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
}

/** The plan in the head of a record. */
export interface SensitivityPlan {
  readonly factors: readonly Factor[];
  /** Assumptions that are not varied, each with the reason. */
  readonly fixed: readonly { readonly path: string; readonly value: number; readonly reason: string }[];
  /** What `--only` said: beginnings of paths. */
  readonly only: readonly string[];
  /** What `--output` said; none: the usual ones. */
  readonly asked: readonly string[];
  readonly trajectories: number;
  /** Factors whose shares are worked out, and rows of that design. */
  readonly strongest: number;
  readonly rows: number;
  /** What `--set` said, as path=value. */
  readonly settings: readonly string[];
  readonly outcomes: readonly string[];
  readonly measures: readonly string[];
}

/** Most factors whose shares can be worked out: the sequence has two dimensions for each. */
export const MOST_STRONGEST = MOST_DIMENSIONS / 2;

/** What a record keeps of a point; `unfit`: the scenario does not hold there, so nothing was played. */
export type SensitivityUnit = PointResult | { readonly unfit: readonly string[] };

/** A point to be played. */
export interface PlannedPoint {
  readonly unit: number;
  /** The values that differ from the scenario's own; made when asked for, since thousands of points have hundreds each. */
  readonly values: () => ReadonlyMap<string, number>;
  /** Seed of its games. */
  readonly seed: string;
}

const screeningOf = ({ factors, trajectories }: SensitivityPlan, seed: string): MorrisDesign =>
  morrisDesign(factors.length, trajectories, seed);

const sharesOf = ({ factors, strongest, rows }: SensitivityPlan, seed: string): SobolDesign => ({
  factors: Math.min(strongest, factors.length),
  rows: strongest === 0 ? 0 : rows,
  seed,
});

/** Points of both parts. */
export const unitsOf = (plan: SensitivityPlan): { readonly screening: number; readonly shares: number } => ({
  screening: (plan.factors.length + 1) * plan.trajectories,
  shares: sobolSize(sharesOf(plan, '')),
});

const valueAt = ({ low, high, whole }: Factor, fraction: number): number => {
  const value = low + fraction * (high - low);
  // Twelve digits are more than anybody states; the rest is rounding.
  return whole ? Math.round(value) : Number(value.toPrecision(12));
};

const valuesAt = (factors: readonly Factor[], point: readonly number[]): ReadonlyMap<string, number> =>
  new Map(factors.map((factor, at) => [factor.path, valueAt(factor, point[at] as number)]));

/** Points of the screening. Every trajectory has its own luck, the same at all of its points. */
export function screeningPoints(plan: SensitivityPlan, seed: string): readonly PlannedPoint[] {
  const design = screeningOf(plan, seed);
  return Array.from({ length: morrisSize(design) }, (_, unit) => ({
    unit,
    values: () => valuesAt(plan.factors, morrisPoint(design, unit)),
    seed: `${seed}/${Math.floor(unit / (plan.factors.length + 1))}`,
  }));
}

/** Points of the shares for the factors of these paths. All have the same luck. */
export function sharePoints(plan: SensitivityPlan, seed: string, paths: readonly string[]): readonly PlannedPoint[] {
  const design = sharesOf(plan, seed);
  const point = sobolPoints(design);
  const first = unitsOf(plan).screening;
  const factors = paths.flatMap((path) => plan.factors.find((factor) => factor.path === path) ?? []);
  return Array.from({ length: sobolSize(design) }, (_, i) => ({
    unit: first + i,
    values: () => valuesAt(factors, point(i)),
    seed,
  }));
}

export interface Sensitivity {
  readonly head: RecordHead;
  readonly plan: SensitivityPlan;
  readonly outputs: readonly string[];
  /** The strongest first. */
  readonly rows: readonly Ranked[];
  /** Shares by output for the `strongest` first rows; undefined when they were not asked for or are not done. */
  readonly shares?: ReadonlyMap<string, Decomposition>;
  readonly games: number;
  /** Points at which the scenario does not hold, and the reason of most of them. */
  readonly unfit: { readonly points: number; readonly reason: string };
  /** SHA-256 over the points' digests in order. */
  readonly digest: string;
}

/** The paths that the second part is about, once the first one is done; undefined before. */
export function strongestOf(head: RecordHead, done: ReadonlyMap<number, unknown>): readonly string[] | undefined {
  const { plan } = head;
  if (!isSensitivityPlan(plan) || !isWhole(done, 0, unitsOf(plan).screening)) return undefined;
  const screening = screeningIn(head.seed, plan, done);
  return screening?.rows.slice(0, sharesOf(plan, head.seed).factors).map(({ path }) => path);
}

const isWhole = (done: ReadonlyMap<number, unknown>, from: number, to: number): boolean => {
  for (let unit = from; unit < to; unit++) if (!done.has(unit)) return false;
  return true;
};

/** The study of a record; undefined when what the record holds is no such study, or its screening is not done. */
export function sensitivityOf(head: RecordHead, done: ReadonlyMap<number, unknown>): Sensitivity | undefined {
  const { plan, seed } = head;
  if (head.kind !== 'sensitivity' || !isSensitivityPlan(plan)) return undefined;
  const { screening, shares } = unitsOf(plan);
  const made = isWhole(done, 0, screening) ? screeningIn(seed, plan, done) : undefined;
  if (made === undefined) return undefined;
  const units = [...done].sort(([a], [b]) => a - b).map(([, unit]) => unit);
  if (!units.every((unit) => isUnit(unit, plan))) return undefined;
  return {
    head,
    plan,
    ...made,
    ...(shares > 0 && isWhole(done, screening, screening + shares)
      ? { shares: sharesIn(seed, plan, done, made.outputs) }
      : {}),
    games: units.reduce((sum, unit) => sum + ('unfit' in unit ? 0 : unit.runs), 0),
    unfit: unfitIn(units),
    digest: digestText(units.map((unit) => ('unfit' in unit ? 'unfit' : unit.digest)).join('\n')),
  };
}

function unfitIn(units: readonly SensitivityUnit[]): Sensitivity['unfit'] {
  const reasons = units.flatMap((unit) => ('unfit' in unit ? [unit.unfit.join('; ')] : []));
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const [[reason] = ['']] = [...counts].sort(([, a], [, b]) => b - a);
  return { points: reasons.length, reason };
}

function screeningIn(
  seed: string,
  plan: SensitivityPlan,
  done: ReadonlyMap<number, unknown>,
): Pick<Sensitivity, 'outputs' | 'rows'> | undefined {
  const design = screeningOf(plan, seed);
  const units = unitsIn(plan, done, 0, morrisSize(design));
  if (units === undefined) return undefined;
  const outputs = plan.asked.length > 0 ? plan.asked : usualOutputs(plan, units);
  const effects = new Map<string, readonly Screened[]>(
    outputs.map((name) => [name, screened(design, valuesOf(plan, units, name))]),
  );
  return { outputs, rows: rankFactors(plan.factors, effects) };
}

function sharesIn(
  seed: string,
  plan: SensitivityPlan,
  done: ReadonlyMap<number, unknown>,
  outputs: readonly string[],
): ReadonlyMap<string, Decomposition> {
  const design = sharesOf(plan, seed);
  const { screening } = unitsOf(plan);
  const units = unitsIn(plan, done, screening, screening + sobolSize(design)) ?? [];
  return new Map(outputs.map((name) => [name, varianceShares(design, valuesOf(plan, units, name))]));
}

const isUnit = (unit: unknown, plan: SensitivityPlan): unit is SensitivityUnit =>
  isJsonObject(unit) && ('unfit' in unit ? isTexts(unit['unfit']) : isPointResult(unit, plan));

function unitsIn(
  plan: SensitivityPlan,
  done: ReadonlyMap<number, unknown>,
  from: number,
  to: number,
): readonly SensitivityUnit[] | undefined {
  const units: SensitivityUnit[] = [];
  for (let at = from; at < to; at++) {
    const unit = done.get(at);
    if (!isUnit(unit, plan)) return undefined;
    units.push(unit);
  }
  return units;
}

const valuesOf = (plan: SensitivityPlan, units: readonly SensitivityUnit[], name: string): readonly number[] =>
  units.map((unit) => ('unfit' in unit ? NaN : (figuresOf(plan, unit).get(name)?.value ?? NaN)));

/** Beginnings of the measures that matter most: the attack, who fought, and everybody's score. */
const USUAL = ['attacked.', 'fought.', 'score.'];

/** Those measures, then the outcomes that came in at least one game of twenty. */
function usualOutputs(plan: SensitivityPlan, units: readonly SensitivityUnit[]): readonly string[] {
  const played = units.filter((unit): unit is PointResult => !('unfit' in unit));
  const games = played.reduce((sum, { runs }) => sum + runs, 0);
  const outcomes = plan.outcomes.filter(
    (_, at) => played.reduce((sum, unit) => sum + (unit.outcomes[at] as number), 0) >= games / 20,
  );
  const measures = USUAL.flatMap((start) => plan.measures.filter((name) => name.startsWith(start)));
  return [...measures, ...outcomes.map((id) => `outcome.${id}`)];
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

function isSensitivityPlan(plan: unknown): plan is SensitivityPlan {
  if (!isJsonObject(plan)) return false;
  const { factors, fixed, only, asked, trajectories, strongest, rows, settings, outcomes, measures } = plan;
  return (
    [only, asked, settings, outcomes, measures].every(isTexts) &&
    [trajectories, strongest, rows].every((value) => Number.isSafeInteger(value) && Number(value) >= 0) &&
    Number(strongest) <= MOST_STRONGEST &&
    Array.isArray(factors) &&
    factors.every((factor) => hasFields(factor, { path: 'string', value: 'number', low: 'number', high: 'number' })) &&
    Array.isArray(fixed) &&
    fixed.every((figure) => hasFields(figure, { path: 'string', value: 'number', reason: 'string' }))
  );
}

const hasFields = (value: unknown, fields: Readonly<Record<string, string>>): boolean =>
  isJsonObject(value) && Object.entries(fields).every(([name, type]) => typeof value[name] === type);
