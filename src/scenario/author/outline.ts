/** The outline of a scenario: its sections in the order of the schema, with what stands in each. */
import { type Text } from '../../engine/model/names.ts';
import { ScenarioSchema } from '../schema/scenario.ts';
import { type Path } from '../tree.ts';
import { type Json, valueAt } from './text-edit.ts';
import { isJsonObject } from '../../engine/json-object.ts';

export interface OutlineEntry {
  /** Path in the resolved scenario. */
  readonly path: Path;
  /** Name that the scenario gives it, where it has one. */
  readonly title?: Text;
  /** Number of things in it. */
  readonly count?: number;
  /** Whether this file says something of it; otherwise it comes from the base. */
  readonly own: boolean;
  readonly entries: readonly OutlineEntry[];
}

/** The head of the file, shown as one section. */
const HEAD = ['$schema', 'format', 'version', 'id', 'title', 'summary', 'license', 'map'];
/** Sections whose things have things in them worth a line. */
const INNER: Readonly<Record<string, string>> = { guarantees: 'clauses', powers: 'objectives' };
const DEEP = new Set(['sources', 'powers', 'regions', 'forces', 'guarantees', 'injects', 'outcomes', 'guide']);

/**
 * Makes the outline.
 *
 * @param document the resolved scenario
 * @param own the file itself: the patch of a variation, or the same document
 */
export function outlineOf(document: Json, own: Json): readonly OutlineEntry[] {
  const sections = Object.keys(ScenarioSchema.shape).filter((key) => !HEAD.includes(key));
  const head: OutlineEntry = { path: [], own: true, entries: [] };
  return [head, ...sections.flatMap((key) => sectionOf(document, own, key))];
}

function sectionOf(document: Json, own: Json, key: string): OutlineEntry[] {
  const value = valueAt(document, [key]);
  if (value === undefined) return [];
  const said = valueAt(own, [key]) !== undefined;
  const keys = isJsonObject(value) ? Object.keys(value) : [];
  const counted =
    key === 'rules' ? countLeaves(value) : key === 'calendar' || keys.length === 0 ? undefined : keys.length;
  return [
    {
      path: [key],
      own: said,
      ...(counted === undefined ? {} : { count: counted }),
      entries: DEEP.has(key) ? keys.map((name) => entryOf(document, own, [key, name], INNER[key])) : [],
    },
  ];
}

function entryOf(document: Json, own: Json, path: Path, inner: string | undefined): OutlineEntry {
  const value = valueAt(document, path);
  const title = titleOf(value);
  const below = inner === undefined ? undefined : valueAt(value, [inner]);
  return {
    path,
    own: valueAt(own, path) !== undefined,
    ...(title === undefined ? {} : { title }),
    entries: isJsonObject(below)
      ? Object.keys(below).map((name) => entryOf(document, own, [...path, inner ?? '', name], undefined))
      : [],
  };
}

function titleOf(value: Json): Text | undefined {
  if (!isJsonObject(value)) return undefined;
  const said = value.title ?? value.name ?? value.label;
  if (typeof said === 'string') return said;
  if (!isJsonObject(said)) return undefined;
  const texts = Object.entries(said).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}

function countLeaves(value: Json): number {
  if (!isJsonObject(value)) return 1;
  if ('value' in value) return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + countLeaves(inner), 0);
}
