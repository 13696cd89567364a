/** Which assumptions of a scenario can be varied within their ranges, and why not the others. */
import { digestJson } from '../engine/index.ts';
import { type Assumption } from './assumptions.ts';
import { type ResolvedFile } from './resolve.ts';
import { readVariation, type ScenarioTexts } from './variation.ts';
import { settingsOfFigures } from './vary-figures.ts';

/** An assumption with a range that reaches the rules. */
export interface VariableFigure {
  readonly path: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** It counts things: only whole numbers mean anything. */
  readonly whole: boolean;
}

/** `unused`: the scenario as the rules take it is the same at both ends, because something else overrides the figure. */
export type FixedReason = 'no-range' | 'narrow-range' | 'refused' | 'unused';

export interface FixedFigure {
  readonly path: string;
  readonly value: number;
  readonly reason: FixedReason;
}

export interface SortedFigures {
  readonly variable: readonly VariableFigure[];
  readonly fixed: readonly FixedFigure[];
}

const WHOLE_UNITS = ['count', 'turns'];
const WHOLE_NAMES = /\.members(Needed)?$/;

/**
 * @param texts what variations are read from
 * @param document the scenario whole, as `resolveFile` gives it
 */
export function sortFigures(
  texts: ScenarioTexts,
  document: ResolvedFile,
  assumptions: readonly Assumption[],
): SortedFigures {
  const { ranged, rangeless } = byRange(assumptions);
  const scenarioWith = (values: ReadonlyMap<string, number>): unknown => {
    const read = readVariation(texts, settingsOfFigures(document, values));
    return read.ok ? read.value.scenario : undefined;
  };
  const digestAt = (figures: readonly VariableFigure[], end: 'low' | 'high'): string | undefined => {
    const scenario = scenarioWith(new Map(figures.map((figure) => [figure.path, figure[end]])));
    return scenario === undefined ? undefined : digestJson(scenario);
  };
  const refused = new Set(
    culprits(ranged, (group) => digestAt(group, 'low') !== undefined && digestAt(group, 'high') !== undefined),
  );
  const sound = ranged.filter((figure) => !refused.has(figure));
  const base = digestAt([], 'low');
  const marks = marksOf(sound);
  const seen = numbersIn(scenarioWith(marks));
  const doubtful = sound.filter(({ path, whole }) => whole || !seen.has(marks.get(path) as number));
  const used = new Set(
    culprits(doubtful, (group) => digestAt(group, 'low') === base && digestAt(group, 'high') === base),
  );
  const unused = new Set(doubtful.filter((figure) => !used.has(figure)));
  const fix = (figures: Iterable<VariableFigure>, reason: FixedReason): readonly FixedFigure[] =>
    Array.from(figures, ({ path, value }) => ({ path, value, reason }));
  return {
    variable: sound.filter((figure) => !unused.has(figure)),
    fixed: [...rangeless, ...fix(refused, 'refused'), ...fix(unused, 'unused')],
  };
}

function byRange(assumptions: readonly Assumption[]): {
  readonly ranged: readonly VariableFigure[];
  readonly rangeless: readonly FixedFigure[];
} {
  const ranged: VariableFigure[] = [];
  const rangeless: FixedFigure[] = [];
  for (const { path, value, range, unit } of assumptions) {
    const [low, high] = range ?? [NaN, NaN];
    const whole = WHOLE_UNITS.includes(unit ?? '') || WHOLE_NAMES.test(path);
    if (low < high) ranged.push({ path, value, low, high, whole });
    else rangeless.push({ path, value, reason: range === undefined ? 'no-range' : 'narrow-range' });
  }
  return { ranged, rangeless };
}

/** The items for which a property of groups does not hold, found by halving: few of many cost few questions. */
function culprits<T>(group: readonly T[], isFine: (group: readonly T[]) => boolean): readonly T[] {
  if (group.length === 0 || isFine(group)) return [];
  if (group.length === 1) return group;
  const middle = group.length >> 1;
  return [...culprits(group.slice(0, middle), isFine), ...culprits(group.slice(middle), isFine)];
}

/** Fractional part of the golden ratio: its multiples never come near each other. */
const GOLDEN = 0.618033988749895;

/** For every figure a value within its range that no other figure has: where it turns up, the figure is used. */
const marksOf = (figures: readonly VariableFigure[]): ReadonlyMap<string, number> =>
  new Map(
    figures.map(({ path, low, high }, at) => [path, low + (high - low) * (0.1 + 0.8 * (((at + 1) * GOLDEN) % 1))]),
  );

function numbersIn(value: unknown, found = new Set<number>()): ReadonlySet<number> {
  if (typeof value === 'number') found.add(value);
  else if (value !== null && typeof value === 'object')
    for (const inner of Object.values(value)) numbersIn(inner, found);
  return found;
}
