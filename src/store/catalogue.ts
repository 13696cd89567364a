/**
 * Reading any scenario in the browser: shipped by id, or the text of a file or a link. What is wrong comes back as
 * findings; nothing is thrown for a bad text.
 */
import type { Result, Scenario } from '../engine/index.ts';
import {
  type Assumption,
  type Finding,
  preload,
  type Preloaded,
  readScenario,
  type ReadText,
  resolveFile,
  type ResolvedFile,
  shippedPath,
} from '../scenario/index.ts';
import { isJsonObject } from '../engine/json-object.ts';

/** A scenario that can be played. */
export interface LoadedScenario {
  readonly scenario: Scenario;
  /** Resolved (no `extends`), in the author's format; what a save carries. */
  readonly document: unknown;
  readonly assumptions: readonly Assumption[];
  /** Warnings and hints. */
  readonly findings: readonly Finding[];
}

/** Why a scenario cannot be played: what was found in it, or that it could not be read at all. */
export type ScenarioFault =
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  /** No scenario of that id, or no network and it is not kept. */
  | { readonly kind: 'unreadable'; readonly id: string };

const texts = new Map<string, Promise<string | undefined>>();

/** Reads shipped texts relative to the page; each is asked for once. */
export const fetchShipped: ReadText = (address) => {
  const path = shippedPath(address);
  // A file that lies beside the author's own cannot be reached from a browser.
  if (path === undefined) return Promise.resolve(undefined);
  const known = texts.get(path);
  if (known !== undefined) return known;
  const asked = fetchText(path).then((text) => {
    // A failed request is asked again: the network may be back.
    if (text === undefined) texts.delete(path);
    return text;
  });
  texts.set(path, asked);
  return asked;
};

/**
 * Reads a scenario.
 *
 * @param idOrText id of a shipped scenario, or the text of one
 * @param changes values by dotted path laid over it, as the sliders of the new game give them
 * @param read where shipped texts come from
 */
export async function loadScenario(
  idOrText: string,
  changes: Readonly<Record<string, number | string>> = {},
  read: ReadText = fetchShipped,
): Promise<Result<LoadedScenario, ScenarioFault>> {
  const loaded = await preload(read, idOrText);
  if (loaded === undefined) return { ok: false, error: { kind: 'unreadable', id: idOrText.slice(0, 80) } };
  if (Object.keys(changes).length === 0) return readLoaded(loaded);
  const document = documentOf(loaded);
  if (!document.ok) return document;
  const changed = withValues(document.value, changes);
  const again = await preload(read, JSON.stringify(changed));
  return again === undefined
    ? { ok: false, error: { kind: 'unreadable', id: idOrText.slice(0, 80) } }
    : readLoaded(again);
}

/** Reads the scenario that a match file carries. */
export function loadDocument(
  document: unknown,
  read: ReadText = fetchShipped,
): Promise<Result<LoadedScenario, ScenarioFault>> {
  return loadScenario(JSON.stringify(document), {}, read);
}

/**
 * A document with values laid over it by dotted path, `rules.incidents.vRef`. A figure in the long form keeps its range
 * and source.
 */
export function withValues(document: unknown, changes: Readonly<Record<string, number | string>>): unknown {
  return Object.entries(changes).reduce((whole, [path, value]) => withValue(whole, path.split('.'), value), document);
}

function withValue(node: unknown, path: readonly string[], value: number | string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return isJsonObject(node) && typeof node['value'] === 'number' ? { ...node, value } : value;
  if (Array.isArray(node))
    return node.map((item: unknown, i) => (String(i) === key ? withValue(item, rest, value) : item));
  const object = isJsonObject(node) ? node : {};
  return { ...object, [key]: withValue(Object.hasOwn(object, key) ? object[key] : undefined, rest, value) };
}

function readLoaded(loaded: Preloaded): Result<LoadedScenario, ScenarioFault> {
  const read = readScenario(loaded.text, loaded);
  if (!read.ok) return { ok: false, error: { kind: 'findings', findings: read.error } };
  const document = documentOf(loaded);
  return document.ok ? { ok: true, value: { ...read.value, document: document.value } } : document;
}

function documentOf(loaded: Preloaded): Result<ResolvedFile, ScenarioFault> {
  const whole = resolveFile(loaded.text, loaded);
  return whole.ok ? whole : { ok: false, error: { kind: 'findings', findings: whole.error } };
}

async function fetchText(path: string): Promise<string | undefined> {
  try {
    const answer = await fetch(path);
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}
