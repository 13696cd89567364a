/** A text as its author is shown it: what was found, what it resolves to, its names and its outline. */
import { type Scenario } from '../../engine/model/scenario.ts';
import { mapAddress, resolveReference } from '../address.ts';
import { type Finding, isError } from '../finding.ts';
import { readLayers } from '../layers.ts';
import { readMapMeta } from '../map-meta.ts';
import { type Preloaded } from '../preload.ts';
import { readScenario } from '../read-scenario.ts';
import { readTree } from '../read-tree.ts';
import { toValue } from '../tree.ts';
import { type KnownName, type KnownNames, namesIn, type OutsideNames } from './names.ts';
import { type OutlineEntry, outlineOf } from './outline.ts';
import { type Json, valueAt } from './text-edit.ts';

export interface AuthorReading {
  readonly findings: readonly Finding[];
  /** Undefined while the text has an error. */
  readonly scenario: Scenario | undefined;
  /** The resolved document, wherever the layers can be read although something in them is wrong. */
  readonly document: Json;
  /** What the file itself says: the patch of a variation, else the document. */
  readonly own: Json;
  readonly names: KnownNames | undefined;
  readonly outline: readonly OutlineEntry[];
  /** Address of the scenario that it extends. */
  readonly base: string | undefined;
}

/** The base of a variation, read for itself. */
export interface BaseReading {
  readonly address: string;
  readonly scenario: Scenario | undefined;
  readonly document: Json;
}

/** Reads a text for its author. Never throws for a bad text. */
export function readForAuthor(loaded: Preloaded, outside: Omit<OutsideNames, 'map'>): AuthorReading {
  const read = readScenario(loaded.text, loaded);
  const layers = readLayers(loaded.text, loaded.file, loaded.load);
  const broken = layers.findings.some(isError);
  const document = broken ? undefined : toValue(layers.root);
  const head = broken ? undefined : ownOf(loaded);
  const reference = valueAt(head, ['extends']);
  const own = typeof reference === 'string' ? { ...objectOf(valueAt(head, ['patch'])) } : document;
  return {
    findings: read.ok ? read.value.findings : read.error,
    scenario: read.ok ? read.value.scenario : undefined,
    document,
    own,
    names: broken ? undefined : namesIn(document, { ...outside, map: namesOnMap(document, loaded) }),
    outline: broken ? [] : outlineOf(document, own),
    base: typeof reference === 'string' ? resolveReference(reference, loaded.file) : undefined,
  };
}

/** Reads the base of a variation out of the texts that were loaded for it. */
export function readBase(address: string, loaded: Preloaded): BaseReading {
  const text = loaded.load(address);
  if (text === undefined) return { address, scenario: undefined, document: undefined };
  const read = readScenario(text, { file: address, load: loaded.load });
  const layers = readLayers(text, address, loaded.load);
  return {
    address,
    scenario: read.ok ? read.value.scenario : undefined,
    document: layers.findings.some(isError) ? undefined : toValue(layers.root),
  };
}

function ownOf({ text, file }: Preloaded): Json {
  return toValue(readTree(text, file).root);
}

function namesOnMap(document: Json, { load }: Preloaded): readonly KnownName[] {
  const map = valueAt(document, ['map']);
  const text = typeof map === 'string' ? load(mapAddress(map)) : undefined;
  const regions = text === undefined ? undefined : readMapMeta(text);
  return regions === undefined ? [] : [...regions].map(([id, region]) => ({ id, title: region.names }));
}

function objectOf(value: Json): Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json>>)
    : {};
}
