/** What differs between two resolved scenarios, figure by figure, with what the schema says of each. */
import { aboutPath } from './keys.ts';
import { ScenarioSchema } from './schema/scenario.ts';
import { isJsonObject } from '../engine/json-object.ts';

export interface Difference {
  readonly path: readonly string[];
  readonly kind: 'added' | 'removed' | 'changed';
  readonly from?: unknown;
  readonly to?: unknown;
  /** Description and unit of the field in the schema. */
  readonly description?: string;
  readonly unit?: string;
}

/** In the order of the first, what is only in the second behind. */
export function differencesOf(
  first: Readonly<Record<string, unknown>>,
  second: Readonly<Record<string, unknown>>,
): readonly Difference[] {
  return compare(first, second, []);
}

type Keyed = Readonly<Record<string, unknown>>;

function compare(from: unknown, to: unknown, path: readonly string[]): readonly Difference[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  // A section that one of them lacks altogether: its entries are what is new.
  if (path.length === 1 && from === undefined && isJsonObject(to)) return compare({}, to, path);
  if (path.length === 1 && to === undefined && isJsonObject(from)) return compare(from, {}, path);
  if (isJsonObject(from) && isJsonObject(to) && !(isFigure(from) || isFigure(to))) {
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return keys.flatMap((key) => compare(own(from, key), own(to, key), [...path, key]));
  }
  if (isFigureLike(from) && isFigureLike(to)) return compareFigures(from, to, path);
  const about = aboutPath(ScenarioSchema, path);
  if (from === undefined) return [{ path, kind: 'added', to, ...about }];
  if (to === undefined) return [{ path, kind: 'removed', from, ...about }];
  return [{ path, kind: 'changed', from, to, ...about }];
}

/** The number of a figure says most; range, source and note are told apart from it. */
function compareFigures(from: unknown, to: unknown, path: readonly string[]): readonly Difference[] {
  const [a, b] = [asFigure(from), asFigure(to)];
  const about = aboutPath(ScenarioSchema, path);
  const number: Difference[] =
    a.value === b.value ? [] : [{ path, kind: 'changed', from: a.value, to: b.value, ...about }];
  const notes = [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((key) => key !== 'value')
    .flatMap((key) => compare(own(a, key), own(b, key), [...path, key]));
  return [...number, ...notes];
}
const own = (value: Keyed, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);
const isFigure = (value: unknown): boolean => isJsonObject(value) && Object.hasOwn(value, 'value');
const isFigureLike = (value: unknown): boolean => typeof value === 'number' || isFigure(value);
const asFigure = (value: unknown): Keyed => (isJsonObject(value) ? value : { value });
