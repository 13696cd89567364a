/** Sweeps: the same games at every point of a grid. Everything here is read from the record of one. */
import { digestText } from '../../engine/index.ts';
import { isJsonObject } from '../../engine/json-object.ts';
import { csv } from '../csv.ts';
import { type Axis, pointAt } from './grid.ts';
import { type Figure, figuresOf, isPointResult, type PointResult } from './point.ts';
import { type RecordHead } from './record.ts';

/** The plan in the head of a sweep's record. */
export interface SweepPlan {
  readonly axes: readonly Axis[];
  /** What `--set` said, as path=value. */
  readonly settings: readonly string[];
  readonly outcomes: readonly string[];
  readonly measures: readonly string[];
}

export interface SweepPoint {
  readonly point: number;
  /** One per axis. */
  readonly values: readonly unknown[];
  readonly result: PointResult;
  /** `outcome.<id>` and every measure. */
  readonly figures: ReadonlyMap<string, Figure>;
}

export interface Sweep {
  readonly head: RecordHead;
  readonly plan: SweepPlan;
  readonly points: readonly SweepPoint[];
  /** SHA-256 over the points' digests in order; the same however the sweep was shared out or broken off. */
  readonly digest: string;
}

/** The sweep of a record; undefined when what the record holds is no sweep. */
export function sweepOf(head: RecordHead, done: ReadonlyMap<number, unknown>): Sweep | undefined {
  const { plan } = head;
  if (head.kind !== 'sweep' || !isSweepPlan(plan)) return undefined;
  const points: SweepPoint[] = [];
  for (const [point, result] of [...done].sort(([a], [b]) => a - b)) {
    if (!isPointResult(result, plan)) return undefined;
    points.push({ point, values: pointAt(plan.axes, point), result, figures: figuresOf(plan, result) });
  }
  return { head, plan, points, digest: digestText(points.map(({ result }) => result.digest).join('\n')) };
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

function isSweepPlan(plan: unknown): plan is SweepPlan {
  if (!isJsonObject(plan)) return false;
  const { axes, settings, outcomes, measures } = plan;
  return (
    [settings, outcomes, measures].every(isTexts) &&
    Array.isArray(axes) &&
    axes.every(
      (axis) =>
        isJsonObject(axis) &&
        typeof axis['path'] === 'string' &&
        typeof axis['said'] === 'string' &&
        Array.isArray(axis['values']) &&
        axis['values'].length > 0,
    )
  );
}

/** The arguments of `guarantor` that make this sweep, or this shard of it, again. */
export function sweepArguments(
  { scenario, seed, runs, shard }: RecordHead,
  { axes, settings }: SweepPlan,
): readonly string[] {
  return [
    ...['sweep', scenario],
    ...axes.flatMap(({ path, said }) => ['--vary', `${path}=${said}`]),
    ...['--runs', String(runs), '--seed', seed],
    ...settings.flatMap((setting) => ['--set', setting]),
    ...(shard.of > 1 ? ['--shard', `${shard.index}/${shard.of}`] : []),
  ];
}

/** The sweep as one JSON value. */
export function sweepJson({ head, plan, points, digest }: Sweep): unknown {
  return {
    scenario: head.scenario,
    rulesVersion: head.rulesVersion,
    runs: head.runs,
    seed: head.seed,
    settings: plan.settings,
    axes: plan.axes,
    points: points.map(({ values, result, figures }) => ({
      values: Object.fromEntries(plan.axes.map(({ path }, at) => [path, values[at]])),
      outcomes: Object.fromEntries(
        plan.outcomes.map((id, at) => {
          const { value, low, high } = figures.get(`outcome.${id}`) as Figure;
          return [id, { count: result.outcomes[at], share: value, low, high }];
        }),
      ),
      metrics: Object.fromEntries(
        plan.measures.map((name, at) => {
          const { value, low, high } = figures.get(name) as Figure;
          const [, , p05, p50, p95] = result.measures[at] ?? [];
          return [name, { mean: value, low, high, p05, p50, p95 }];
        }),
      ),
      digest: result.digest,
    })),
    digest,
  };
}

/** One row per point, one column per path, then value, low and high of every figure. */
export function sweepCsv({ plan, points }: Sweep): string {
  const names = [...plan.outcomes.map((id) => `outcome.${id}`), ...plan.measures];
  const head = ['point', ...plan.axes.map(({ path }) => path), 'games'];
  const columns = names.flatMap((name) => [name, `${name}.low`, `${name}.high`]);
  const rows = points.map(({ point, values, result, figures }) => [
    point,
    ...values,
    result.runs,
    ...names.flatMap((name) => {
      const { value, low, high } = figures.get(name) as Figure;
      return [value, low, high];
    }),
  ]);
  return csv([[...head, ...columns, 'digest'], ...rows.map((row, i) => [...row, points[i]?.result.digest])]);
}
