/** Names that a scenario knows: what no schema can offer, because it stands in the file, in its base or on its map. */
import { type Text } from '../../engine/model/names.ts';
import { type Path } from '../tree.ts';
import { type Json, valueAt } from './text-edit.ts';
import { isJsonObject } from '../../engine/json-object.ts';

export interface KnownName {
  readonly id: string;
  readonly title?: Text;
}

/** Kinds of names. `map` lists every region of the map, `regions` those in play. */
export const NAME_KINDS = [
  'powers',
  'regions',
  'map',
  'documents',
  'clauses',
  'sources',
  'outcomes',
  'scenarios',
  'maps',
  'doctrines',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];
export type KnownNames = Readonly<Record<NameKind, readonly KnownName[]>>;

/** Names that the file itself cannot tell: where it may look, and who may play. */
export interface OutsideNames {
  readonly map: readonly KnownName[];
  readonly scenarios: readonly KnownName[];
  readonly maps: readonly KnownName[];
  readonly doctrines: readonly KnownName[];
}

export const NO_NAMES: KnownNames = {
  powers: [],
  regions: [],
  map: [],
  documents: [],
  clauses: [],
  sources: [],
  outcomes: [],
  scenarios: [],
  maps: [],
  doctrines: [],
};

/** The names of a resolved scenario. */
export function namesIn(document: Json, outside: OutsideNames): KnownNames {
  const own = (key: string) => entriesOf(valueAt(document, [key])).map(([id, value]) => named(id, value));
  const onMap = new Map(outside.map.map((region) => [region.id, region]));
  const clauses = entriesOf(valueAt(document, ['guarantees'])).flatMap(([id, guarantee]) =>
    entriesOf(valueAt(guarantee, ['clauses'])).map(([clause, value]) => named(`${id}/${clause}`, value)),
  );
  return {
    powers: own('powers'),
    regions: own('regions').map((region) => ({ ...onMap.get(region.id), ...region })),
    documents: own('guarantees'),
    sources: own('sources'),
    outcomes: own('outcomes'),
    clauses,
    ...outside,
  };
}

/** Which names belong at a place of a scenario. */
export interface Wanted {
  readonly kinds: readonly NameKind[];
  /** Words that stand there besides the names. */
  readonly words: readonly string[];
}

/** Values by the key that they stand under. */
const VALUES: Readonly<Record<string, Wanted>> = {
  power: { kinds: ['powers'], words: [] },
  by: { kinds: ['powers'], words: [] },
  of: { kinds: ['powers'], words: ['guarantors'] },
  against: { kinds: ['powers'], words: [] },
  beneficiary: { kinds: ['powers'], words: [] },
  between: { kinds: ['powers'], words: [] },
  owner: { kinds: ['powers'], words: [] },
  region: { kinds: ['regions'], words: [] },
  regions: { kinds: ['regions'], words: [] },
  clause: { kinds: ['clauses'], words: [] },
  source: { kinds: ['sources'], words: [] },
  before: { kinds: ['outcomes'], words: [] },
  extends: { kinds: ['scenarios'], words: [] },
  map: { kinds: ['maps'], words: ['none'] },
  doctrine: { kinds: ['doctrines'], words: [] },
};

/** Keys by the key of the object that they stand in. */
const KEYS: Readonly<Record<string, Wanted>> = {
  powers: { kinds: ['powers'], words: [] },
  signatories: { kinds: ['powers'], words: [] },
  control: { kinds: ['powers'], words: [] },
  fortification: { kinds: ['powers'], words: [] },
  sanctions: { kinds: ['powers'], words: [] },
  aidMilitaryBn: { kinds: ['powers'], words: [] },
  aidCivilBn: { kinds: ['powers'], words: [] },
  beliefs: { kinds: ['powers'], words: [] },
  briefings: { kinds: ['powers'], words: [] },
  regions: { kinds: ['map', 'regions'], words: [] },
  neighbours: { kinds: ['regions', 'map'], words: [] },
  guarantees: { kinds: ['documents'], words: [] },
  outcomes: { kinds: ['outcomes'], words: [] },
};

/**
 * What may stand at a place.
 *
 * @param path path of the resolved scenario; in a key, the path of the object around it
 */
export function wantedAt(path: Path, inKey: boolean): Wanted | undefined {
  const names = path.filter((key): key is string => typeof key === 'string' && key !== '');
  if (inKey) {
    const last = names.at(-1);
    // The beliefs of a challenger are about guarantors.
    if (names.length === 2 && names[0] === 'beliefs') return KEYS.beliefs;
    return last === undefined || !Object.hasOwn(KEYS, last) ? undefined : KEYS[last];
  }
  const key = names.at(-1);
  return key === undefined || !Object.hasOwn(VALUES, key) ? undefined : VALUES[key];
}

function named(id: string, value: Json): KnownName {
  const said = valueAt(value, ['title']) ?? valueAt(value, ['name']) ?? valueAt(value, ['label']);
  if (typeof said === 'string') return { id, title: said };
  const texts = entriesOf(said).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return texts.length === 0 ? { id } : { id, title: Object.fromEntries(texts) };
}

function entriesOf(value: Json): readonly (readonly [string, Json])[] {
  return isJsonObject(value) ? Object.entries(value) : [];
}
