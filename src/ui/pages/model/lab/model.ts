/** What a model of the lab is: inputs, figures and lines, all by the names that the words know. */

export interface Input {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Where the slider stands at first. */
  readonly start: number;
}

/** One of few, where a number does not choose. */
export interface Choice {
  readonly id: string;
  readonly options: readonly string[];
}

export type Values = Readonly<Record<string, number>>;
export type Point = readonly [x: number, y: number];

export interface LabChart {
  readonly x: readonly [number, number];
  /** Ends of the scale; the values decide where unsaid. */
  readonly y?: readonly [number, number];
  readonly lines: readonly { readonly id: string; readonly points: readonly Point[] }[];
  /** Where the inputs stand. */
  readonly at?: number;
  /** Whether the points are steps that are counted. */
  readonly steps?: boolean;
}

export interface Result {
  /** A word is a key of `lab.is_…`; null = never, or none. */
  readonly figures: readonly { readonly id: string; readonly value: number | string | null }[];
  readonly chart: LabChart;
}

export interface LabModel {
  readonly id: string;
  /** Numbers of the rules that call it; none for a model that only stands beside them. */
  readonly rules: readonly string[];
  readonly formula: readonly string[];
  readonly inputs: readonly Input[];
  readonly choice?: Choice;
  /** The values, by id of the input; `undefined` when they make no such game: `lab.<model>_fault` says why. */
  readonly run: (values: Values, chosen: string) => Result | undefined;
}

export const input = (id: string, min: number, max: number, step: number, start: number): Input => ({
  id,
  min,
  max,
  step,
  start,
});

const STEPS = 120;

/** A function at even steps. */
export function sampled(from: number, to: number, value: (x: number) => number, steps = STEPS): readonly Point[] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const x = from + ((to - from) * i) / steps;
    return [x, value(x)] as const;
  });
}

export const over = ([from, to]: readonly [number, number], value: (x: number) => number): readonly Point[] =>
  sampled(from, to, value);

/** What the figures of a line say at `x`, linear between its points. */
export function valueAt(points: readonly Point[], x: number): number {
  const after = points.findIndex(([at]) => at >= x);
  const [right, left] = [points[after] ?? points.at(-1), points[Math.max(0, after - 1)]];
  if (right === undefined || left === undefined) return NaN;
  const width = right[0] - left[0];
  return width === 0 ? right[1] : left[1] + ((right[1] - left[1]) * (x - left[0])) / width;
}
