/** Every number of a scenario as the list of assumptions shows, finds and sorts it. */
import type { Scenario } from '../../../engine/index.ts';
import type { Assumption } from '../../../scenario/index.ts';
import { namedFigure, unitName } from '../../../words/assumption-place.ts';
import { compareWords, t, type WordKey } from '../../../words/index.ts';
import type { SensitivityFile, SensitivityRow } from './files.ts';

export interface AssumptionRow {
  readonly path: string;
  readonly name: string;
  readonly value: number;
  readonly range?: readonly [number, number] | undefined;
  /** In the language of the screen. */
  readonly unit: string;
  readonly source?: { readonly title: string; readonly url?: string | undefined } | undefined;
  /** Why the designers chose it, where no source says. */
  readonly judgement?: string | undefined;
  readonly status: 'sourced' | 'judged' | 'plain';
  /** Undefined where nothing was measured. */
  readonly moved?: SensitivityRow | undefined;
}

export const COLUMNS = ['name', 'value', 'range', 'unit', 'source', 'status', 'rank'] as const;
export type Column = (typeof COLUMNS)[number];
export const SORTABLE = ['name', 'value', 'unit', 'status', 'rank'] as const satisfies readonly Column[];
export interface Sorting {
  readonly by: (typeof SORTABLE)[number];
  readonly down: boolean;
}

export function assumptionRows(
  assumptions: readonly Assumption[],
  scenario: Scenario,
  measured: SensitivityFile | undefined,
): readonly AssumptionRow[] {
  const ranks = new Map(measured?.rows.map((row) => [row.path, row]));
  const roles = new Set<string>(Object.values(scenario.powers).map(({ role }) => role));
  // Defaults of a role that nobody has are read by no rule.
  const read = assumptions.filter(({ path }) => !path.startsWith('roles.') || roles.has(path.split('.')[1] ?? ''));
  return read.map(({ path, value, range, unit, source, judgement }) => {
    const figure = namedFigure(path, scenario);
    const found = source === undefined ? undefined : (scenario.sources[source] ?? { title: source });
    return {
      ...{ path, value, range, judgement },
      name: figure.name,
      unit: unitName(unit ?? figure.unit),
      source: found,
      status: found !== undefined ? 'sourced' : judgement !== undefined ? 'judged' : 'plain',
      moved: ranks.get(path),
    };
  });
}

/** Rows with every word of the search in their name, path, source or reason. */
export function found(rows: readonly AssumptionRow[], search: string): readonly AssumptionRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ name, path, source, judgement, unit }) => {
    const text = `${name} ${path} ${unit} ${source?.title ?? ''} ${judgement ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** A name from its first letter on: titles in quotation marks are not all sorted before the rest. */
const spoken = (name: string): string => name.replace(/^[^\p{L}\p{N}]+/u, '');

/** Sorted; rows without what is sorted by stand last either way. */
export function sorted(rows: readonly AssumptionRow[], { by, down }: Sorting): readonly AssumptionRow[] {
  const way = down ? -1 : 1;
  const byName = (a: AssumptionRow, b: AssumptionRow): number => compareWords(spoken(a.name), spoken(b.name));
  return [...rows].sort((a, b) => {
    switch (by) {
      case 'name':
        return way * byName(a, b);
      case 'unit':
      case 'status':
        return way * compareWords(a[by], b[by]) || byName(a, b);
      case 'value':
        return way * (a.value - b.value) || byName(a, b);
      case 'rank': {
        const [x, y] = [a.moved?.rank ?? Infinity, b.moved?.rank ?? Infinity];
        return x === y ? byName(a, b) : Number.isFinite(x) && Number.isFinite(y) ? way * (x - y) : x - y;
      }
    }
  });
}

/** Why an assumption has no rank, by the sentence of the file. */
const STILL: Readonly<Record<string, WordKey>> = {
  'moved through its range it changed none of these outputs in the games played': 'model.stillNothing',
  'its range is a single value': 'model.stillNarrow',
  'does not reach the rules here: the powers state their own figures, or nobody has this role': 'model.stillUnused',
};

/** That sentence in the language of the screen; one that is not known as it stands. */
export function stillText({ reason = '' }: SensitivityRow): string {
  const key = Object.hasOwn(STILL, reason) ? STILL[reason] : undefined;
  return key === undefined ? reason : t(key);
}

/** Outputs that can be put beside each other: scores and shares of games. Months of war have another measure. */
const IN_POINTS = /^(score|attacked|fought|outcome)\b/;

/** The output of those that an assumption moves most, with the size of the effect in points: of a score, or of a hundred games. */
export function strongest({ muStar }: SensitivityRow): readonly [output: string, value: number] | undefined {
  const inPoints = (id: string, effect: number): number => (id.startsWith('score.') ? effect : 100 * effect);
  return Object.entries(muStar ?? {})
    .filter(([id]) => IN_POINTS.test(id))
    .map(([id, effect]) => [id, inPoints(id, effect)] as const)
    .sort(([, a], [, b]) => b - a)[0];
}
