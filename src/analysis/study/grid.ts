/** Grids: every combination of the values of some paths, and what is read of `path=from:to:step`. */
import { type Result } from '../../engine/index.ts';

/** One path with its values, in the order in which they are played. */
export interface Axis {
  readonly path: string;
  readonly values: readonly unknown[];
  /** The values as they were typed: from:to:step, or a list. */
  readonly said: string;
}

export type AxisFault = 'no-path' | 'not-numbers' | 'no-step' | 'wrong-way' | 'too-many';

const MOST_VALUES = 10_000;
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Reads `path=from:to:step`, or `path=a,b,c` with JSON values. */
export function readAxis(text: string): Result<Axis, AxisFault> {
  const fault = (error: AxisFault): Result<never, AxisFault> => ({ ok: false, error });
  const at = text.indexOf('=');
  const path = text.slice(0, Math.max(0, at));
  if (path === '' || path.split('.').some((key) => key === '')) return fault('no-path');
  const said = text.slice(at + 1);
  const parts = said.split(':');
  if (parts.length === 1) return listOf(path, said);
  if (parts.length !== 3 || !parts.every((part) => DECIMAL.test(part.trim()))) return fault('not-numbers');
  const [from, to, step] = parts.map(Number) as [number, number, number];
  if (!(Math.abs(step) > 0)) return fault('no-step');
  const steps = (to - from) / step;
  if (!(steps >= 0)) return fault('wrong-way');
  // A hair of slack: 0.1 + 0.2 must reach 0.3.
  const last = Math.floor(steps + 1e-9);
  if (!(last < MOST_VALUES)) return fault('too-many');
  // Twelve digits are what a person typed; the rest is rounding.
  return { ok: true, value: { path, said, values: Array.from({ length: last + 1 }, (_, i) => tidy(from + i * step)) } };
}

const tidy = (value: number): number => Number(value.toPrecision(12));

function listOf(path: string, said: string): Result<Axis, AxisFault> {
  const values = said.split(',').map(valueOf);
  if (said.trim() === '') return { ok: false, error: 'not-numbers' };
  return values.length > MOST_VALUES ? { ok: false, error: 'too-many' } : { ok: true, value: { path, said, values } };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.trim();
  }
}

export const sizeOf = (axes: readonly Axis[]): number => axes.reduce((size, { values }) => size * values.length, 1);

/** The values of point `i`, one per axis; the last axis runs fastest. */
export function pointAt(axes: readonly Axis[], i: number): readonly unknown[] {
  const values: unknown[] = [];
  let rest = i;
  for (let at = axes.length - 1; at >= 0; at--) {
    const axis = axes[at] as Axis;
    values.unshift(axis.values[rest % axis.values.length]);
    rest = Math.floor(rest / axis.values.length);
  }
  return values;
}
