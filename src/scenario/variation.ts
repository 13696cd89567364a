/** A scenario with some of its values changed, made of texts that can be sent to another thread. */
import { type Result } from '../engine/fault.ts';
import { isJsonObject } from '../engine/json-object.ts';
import { isShippedId } from './address.ts';
import { type Finding, isError } from './finding.ts';
import { CURRENT_VERSION } from './migrations.ts';
import { preload, type Preloaded, type ReadText } from './preload.ts';
import { type ReadScenario, readScenario } from './read-scenario.ts';

/** A value at a path. */
export interface Setting {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Everything that a variation of a scenario is read from. Plain data. */
export interface ScenarioTexts {
  /** Id of a shipped scenario, or a file name. */
  readonly name: string;
  /** Settings that hold in every variation; those of a variation come after them. */
  readonly settings: readonly Setting[];
  /** Texts by address. */
  readonly texts: Readonly<Record<string, string>>;
}

/** The text of a scenario that extends another and lays the settings over it; its place is beside the other's file. */
function variationOf(name: string, settings: readonly Setting[]): { readonly text: string; readonly file: string } {
  const at = isShippedId(name) ? 0 : Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
  const text = JSON.stringify({
    format: 'guarantor-scenario',
    version: CURRENT_VERSION,
    id: 'variation',
    title: 'Variation',
    extends: name.slice(at),
    patch: settings.reduce(withSetting, {}),
  });
  return { text, file: `${name.slice(0, at)}variation.json` };
}

/** Preloads a variation; undefined when it could not be read at all. */
export function preloadVariation(
  read: ReadText,
  name: string,
  settings: readonly Setting[],
): Promise<Preloaded | undefined> {
  const { text, file } = variationOf(name, settings);
  return preload(read, text, file);
}

/** Gathers the texts once, for any number of variations here or in other threads. */
export async function textsOfVariations(
  read: ReadText,
  name: string,
  settings: readonly Setting[],
): Promise<ScenarioTexts> {
  const texts: Record<string, string> = {};
  const kept: ReadText = async (address) => {
    const text = await read(address);
    if (text !== undefined) texts[address] = text;
    return text;
  };
  await preloadVariation(kept, name, settings);
  return { name, settings, texts };
}

/** Reads the scenario with further settings laid over it; or what is wrong with it (errors only). */
export function readVariation(
  { name, settings, texts }: ScenarioTexts,
  further: readonly Setting[],
): Result<ReadScenario, readonly Finding[]> {
  const load = (address: string): string | undefined => (Object.hasOwn(texts, address) ? texts[address] : undefined);
  const { text, file } = variationOf(name, [...settings, ...further]);
  const read = readScenario(text, { file, load });
  return read.ok ? read : { ok: false, error: read.error.filter(isError) };
}

function withSetting(
  patch: Readonly<Record<string, unknown>>,
  { path, value }: Setting,
): Readonly<Record<string, unknown>> {
  const [key, ...rest] = path;
  if (key === undefined) return patch;
  const inner = Object.hasOwn(patch, key) ? patch[key] : undefined;
  const next = rest.length === 0 ? value : withSetting(isJsonObject(inner) ? inner : {}, { path: rest, value });
  // Defined, not assigned: a path may say __proto__, and the reader is to refuse it like any other unknown key.
  return Object.defineProperty({ ...patch }, key, {
    value: next,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
