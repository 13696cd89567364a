/** A text as its author is shown it: what was found, what it resolves to, its names and its outline. */
import { type Scenario } from '../../engine/model/scenario.ts';
import { digestText } from '../../engine/digest.ts';
import { type Assumption } from '../assumptions.ts';
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
import { isJsonObject } from '../../engine/json-object.ts';

export interface AuthorReading {
  readonly findings: readonly Finding[];
  /** Figures with range and source; none while the text has an error. */
  readonly assumptions: readonly Assumption[] | undefined;
  /** Undefined while the text has an error. */
  readonly scenario: Scenario | undefined;
  /** The resolved document, wherever the layers can be read although something in them is wrong. */
  readonly document: Json;
  /** What the file itself says: the patch of a variation, else the document. */
  readonly own: Json;
  readonly names: KnownNames | undefined;
  readonly outline: readonly OutlineEntry[];
  /** Names the games of the scenario: versions that differ in texts alone have the same. */
  readonly digest: string;
  /** Address of the scenario that it extends, or of what it is compared with. */
  readonly base: string | undefined;
}

/** What a scenario is compared with: the one that it extends, or a whole one as it was when it was begun. */
export interface BaseReading {
  readonly kind: 'extended' | 'origin';
  readonly address: string;
  readonly digest: string;
  readonly scenario: Scenario | undefined;
  readonly document: Json;
}

/** Reads a text for its author. Never throws for a bad text. */
export function readForAuthor(loaded: Preloaded, outside: Omit<OutsideNames, 'map'>): AuthorReading {
  const read = readScenario(loaded.text, loaded);
  const scenario = read.ok ? read.value.scenario : undefined;
  const layers = readLayers(loaded.text, loaded.file, loaded.load);
  const broken = layers.findings.some(isError);
  const document = broken ? undefined : toValue(layers.root);
  const head = broken ? undefined : ownOf(loaded);
  const reference = valueAt(head, ['extends']);
  const own = typeof reference === 'string' ? { ...objectOf(valueAt(head, ['patch'])) } : document;
  return {
    findings: read.ok ? read.value.findings : read.error,
    assumptions: read.ok ? read.value.assumptions : undefined,
    scenario,
    document,
    own,
    digest: digestOf(scenario),
    names: broken ? undefined : namesIn(document, { ...outside, map: namesOnMap(document, loaded) }),
    outline: broken ? [] : outlineOf(document, own),
    base: typeof reference === 'string' ? resolveReference(reference, loaded.file) : undefined,
  };
}

/** Reads a base: out of the texts that were loaded for its variation, or a text of its own. */
export function readBase(address: string, kind: BaseReading['kind'], loaded: Preloaded): BaseReading {
  const [text, file] = kind === 'extended' ? [loaded.load(address), address] : [loaded.text, loaded.file];
  if (text === undefined) return { kind, address, digest: '', scenario: undefined, document: undefined };
  const read = readScenario(text, { file, load: loaded.load });
  const layers = readLayers(text, file, loaded.load);
  const scenario = read.ok ? read.value.scenario : undefined;
  return {
    kind,
    address,
    digest: digestOf(scenario),
    scenario,
    document: layers.findings.some(isError) ? undefined : toValue(layers.root),
  };
}

/** The order of keys counts: outcomes are tested in it. */
function digestOf(scenario: Scenario | undefined): string {
  if (scenario === undefined) return '';
  const words = {
    id: '',
    title: '',
    summary: '',
    license: '',
    briefings: {},
    reflection: {},
    guide: {},
    teacherNote: '',
  };
  return digestText(JSON.stringify({ ...scenario, ...words, sources: {} }));
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
  return isJsonObject(value) ? value : {};
}
