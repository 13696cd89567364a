/**
 * Laying values over many figures of a scenario at once, so that it stays a scenario: a merge patch cannot reach into a
 * list, shares of control sum to 1, and no more members can be needed than there are.
 */
import { isJsonObject } from '../engine/json-object.ts';
import { type ResolvedFile } from './resolve.ts';
import { type Setting } from './variation.ts';

interface Draft {
  readonly path: string[];
  value: unknown;
}

/**
 * @param document the scenario whole, as `resolveFile` gives it
 * @param values by dotted path, as assumptions have it
 * @param known values of the figures that stay as they are, for those that belong to one that varies
 */
export function settingsOfFigures(
  document: ResolvedFile,
  values: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, number> = new Map(),
): Setting[] {
  const drafts: Draft[] = [];
  const lists = new Map<string, Draft>();
  for (const [path, value] of withMembersInReach(values, known)) {
    const keys = path.split('.');
    const at = depthOfList(document, keys);
    if (at === undefined) drafts.push({ path: keys, value });
    else {
      const name = keys.slice(0, at).join('.');
      const list = lists.get(name) ?? { path: keys.slice(0, at), value: nodeAt(document, keys.slice(0, at)) };
      lists.set(name, list);
      list.value = replaced(list.value, keys.slice(at), value);
    }
  }
  return [...drafts, ...lists.values(), ...controlRest(document, values)];
}

/** Keys up to the first list on the way; undefined when there is none. */
function depthOfList(document: unknown, keys: readonly string[]): number | undefined {
  for (let at = 0; at < keys.length; at++) if (Array.isArray(nodeAt(document, keys.slice(0, at)))) return at;
  return undefined;
}

function nodeAt(document: unknown, keys: readonly string[]): unknown {
  let node = document;
  for (const key of keys) {
    if (node === null || typeof node !== 'object' || !Object.hasOwn(node, key)) return undefined;
    node = (node as Readonly<Record<string, unknown>>)[key];
  }
  return node;
}

/** A copy with the value at the end of the keys. */
function replaced(node: unknown, [key, ...rest]: readonly string[], value: number): unknown {
  if (key === undefined) return value;
  if (Array.isArray(node)) return node.map((item, at) => (String(at) === key ? replaced(item, rest, value) : item));
  if (!isJsonObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([name, inner]) => [name, name === key ? replaced(inner, rest, value) : inner]),
  );
}

const MEMBERS = /^(.*)\.members(?:Needed)?$/;

/** Where members or those needed vary, no more are needed than there are. */
function withMembersInReach(
  values: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const fitting = new Map(values);
  for (const path of values.keys()) {
    const [, power] = MEMBERS.exec(path) ?? [];
    if (power === undefined) continue;
    const [members, needed] = [`${power}.members`, `${power}.membersNeeded`].map(
      (name) => values.get(name) ?? known.get(name),
    );
    if (members !== undefined && needed !== undefined && needed > members)
      fitting.set(`${power}.membersNeeded`, members);
  }
  return fitting;
}

const CONTROL = /^regions\.([^.]+)\.control\.([^.]+)$/;

/** What the other powers hold of a region of which one power's share varies: as before among themselves. */
function controlRest(document: ResolvedFile, values: ReadonlyMap<string, number>): Setting[] {
  const said = new Map<string, Map<string, number>>();
  for (const [path, value] of values) {
    const [, region, power] = CONTROL.exec(path) ?? [];
    if (region !== undefined && power !== undefined)
      said.set(region, (said.get(region) ?? new Map<string, number>()).set(power, value));
  }
  return [...said].flatMap(([region, varied]) => {
    const control = nodeAt(document, ['regions', region, 'control']);
    const others = Object.entries(isJsonObject(control) ? control : {}).filter(([power]) => !varied.has(power));
    const left = 1 - sum([...varied.values()]);
    const before = sum(others.map(([, figure]) => plain(figure)));
    if (!(before > 0)) return [];
    return others.map(([power, figure]) => ({
      path: ['regions', region, 'control', power],
      value: (plain(figure) * left) / before,
    }));
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const plain = (figure: unknown): number => Number(isJsonObject(figure) ? figure['value'] : figure);
