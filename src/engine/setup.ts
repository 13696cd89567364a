/**
 * A scenario made ready for the rules: ids become indexes, data become flat arrays, names of rolls become handles.
 * Made once per scenario and shared by all worlds of it; nothing in it changes during a match.
 */
import { createRollNames, type RollId, type RollNames } from './chance.ts';
import { type DutyKind } from './model/duties.ts';
import { FIELD_NAMES, FIELDS, type FieldName, type Per } from './model/fields.ts';
import { type RegionTag, REGION_TAGS, type Role } from './model/names.ts';
import { POWER_PARAMETER_NAMES, type PowerParameter } from './model/power-parameters.ts';
import { ROLL_FAMILIES, ROLL_FAMILY_NAMES, type RollFamilyName } from './model/roll-families.ts';
import {
  type Clause,
  type Guarantee,
  type Inject,
  type Obligation,
  type Outcome,
  type Scenario,
} from './model/scenario.ts';
import { TERM_NAMES } from './model/terms.ts';
import { type Rules } from './model/coefficients/index.ts';
import { windowTurnsOf } from './window.ts';

export interface Dyad {
  readonly index: number;
  readonly challenger: number;
  readonly protege: number;
  /** Powers that signed a document for the protege against the challenger, ascending. */
  readonly guarantors: readonly number[];
  readonly documents: readonly number[];
  /** Regions that the protege owns, ascending. */
  readonly regions: readonly number[];
}

export interface DocumentSetup {
  readonly index: number;
  readonly id: string;
  readonly spec: Guarantee;
  readonly beneficiary: number;
  readonly against: readonly number[];
  readonly signatories: readonly number[];
  readonly clauses: readonly number[];
  readonly dyads: readonly number[];
}

export interface ClauseSetup {
  readonly index: number;
  /** "document/clause". */
  readonly id: string;
  readonly document: number;
  readonly spec: Clause;
  readonly duties: readonly number[];
}

export interface DutySetup {
  readonly index: number;
  readonly id: string;
  readonly clause: number;
  readonly document: number;
  readonly power: number;
  readonly kind: DutyKind;
  readonly spec: Obligation;
}

export interface Setup {
  readonly scenario: Scenario;
  readonly rules: Rules;
  /** Length of a turn in months of 30 days. */
  readonly h: number;
  readonly turnDays: number;
  /** Number of terms that a treaty may have: the width of a row of `agreed`. */
  readonly terms: number;
  readonly turns: number;
  /** Turns that windowed facts may look back. */
  readonly windowTurns: number;
  readonly powers: readonly string[];
  readonly regions: readonly string[];
  readonly powerIndex: ReadonlyMap<string, number>;
  readonly regionIndex: ReadonlyMap<string, number>;
  readonly documentIndex: ReadonlyMap<string, number>;
  readonly clauseIndex: ReadonlyMap<string, number>;
  readonly roles: readonly Role[];
  readonly can: readonly ReadonlySet<string>[];
  readonly parameters: { readonly [K in PowerParameter]: Float64Array };
  /** Owner of a region, -1 for none. */
  readonly owner: Int32Array;
  readonly areaKm2: Float64Array;
  /** Area of all regions a power owns. */
  readonly ownAreaKm2: Float64Array;
  readonly tagged: { readonly [T in RegionTag]: Uint8Array };
  /** Neighbours of region r: `linkTo[linkStart[r] .. linkStart[r + 1] - 1]`, ascending. */
  readonly linkStart: Int32Array;
  readonly linkTo: Int32Array;
  readonly linkKm: Float64Array;
  readonly dyads: readonly Dyad[];
  /** Dyad of challenger and protege as `challenger * powers + protege`, -1 for none. */
  readonly dyadOf: Int32Array;
  readonly documents: readonly DocumentSetup[];
  readonly clauses: readonly ClauseSetup[];
  readonly duties: readonly DutySetup[];
  readonly injects: readonly { readonly id: string; readonly spec: Inject }[];
  readonly outcomes: readonly { readonly id: string; readonly spec: Outcome }[];
  /** `friends[a * powers + b]` = 1 when a and b guarantee one another or the same protege (or are one). */
  readonly friends: Uint8Array;
  readonly count: { readonly [P in Per]: number };
  readonly offset: { readonly [F in FieldName]: number };
  /** Doubles in a world. */
  readonly size: number;
  readonly names: RollNames;
  /** Handles of rolls: `rolls.ratify[signatory]`. */
  readonly rolls: { readonly [F in RollFamilyName]: readonly RollId[] };
}

/** Makes a scenario ready. Throws when the scenario breaks its own type; `src/scenario` reports that to authors. */
export function setUp(scenario: Scenario): Setup {
  const powers = Object.keys(scenario.powers);
  const regions = Object.keys(scenario.regions);
  const powerIndex = indexOf(powers);
  const regionIndex = indexOf(regions);
  const specs = powers.map((id) => must(scenario.powers[id], id));
  const { documents, clauses, duties } = readDocuments(scenario, powerIndex);
  const owner = Int32Array.from(regions, (id) => powerIndex.get(must(scenario.regions[id], id).owner ?? '') ?? -1);
  const areaKm2 = Float64Array.from(regions, (id) => must(scenario.regions[id], id).areaKm2);
  const dyads = readDyads(scenario, powerIndex, documents, owner);
  const dyadOf = new Int32Array(powers.length * powers.length).fill(-1);
  for (const dyad of dyads) dyadOf[dyad.challenger * powers.length + dyad.protege] = dyad.index;
  const windowTurns = windowTurnsOf(scenario);
  const count = countAll(
    powers.length,
    regions.length,
    dyads.length,
    documents.length,
    clauses.length,
    duties.length,
    Object.keys(scenario.injects).length,
    windowTurns,
  );
  const { offset, size } = layOut(count);
  const labels = labelAll(powers, regions, dyads, documents, clauses, duties, Object.keys(scenario.injects));
  const names = createRollNames();
  return {
    scenario,
    rules: shaped(scenario.rules),
    h: scenario.calendar.turnDays / 30,
    turnDays: scenario.calendar.turnDays,
    terms: TERM_NAMES.length,
    turns: scenario.calendar.turns,
    windowTurns,
    powers,
    regions,
    powerIndex,
    regionIndex,
    documentIndex: indexOf(documents.map((document) => document.id)),
    clauseIndex: indexOf(clauses.map((clause) => clause.id)),
    roles: specs.map((spec) => spec.role),
    can: specs.map((spec) => new Set(spec.can)),
    parameters: columns(POWER_PARAMETER_NAMES, (name) => Float64Array.from(specs, (spec) => spec.parameters[name])),
    owner,
    areaKm2,
    ownAreaKm2: Float64Array.from(powers, (_, power) =>
      areaKm2.reduce((sum, area, region) => sum + (owner[region] === power ? area : 0), 0),
    ),
    tagged: columns(REGION_TAGS, (tag) =>
      Uint8Array.from(regions, (id) => (must(scenario.regions[id], id).tags.includes(tag) ? 1 : 0)),
    ),
    ...readLinks(scenario, regions, regionIndex),
    dyads,
    dyadOf,
    documents: documents.map((document) => ({
      ...document,
      dyads: dyads.filter((dyad) => dyad.documents.includes(document.index)).map((dyad) => dyad.index),
    })),
    clauses,
    duties,
    injects: Object.entries(scenario.injects).map(([id, spec]) => ({ id, spec })),
    outcomes: Object.entries(scenario.outcomes).map(([id, spec]) => ({ id, spec })),
    friends: readFriends(powers.length, documents),
    count,
    offset,
    size,
    names,
    rolls: columns(ROLL_FAMILY_NAMES, (family) => {
      const { per, draws } = ROLL_FAMILIES[family];
      return Array.from({ length: count[per] }, (_, i) => names.id(`${family}/${labels(per, i)}`, draws));
    }),
  };
}

/** A value computed once per setup, for decay factors and the like. */
export function perSetup<T>(make: (setup: Setup) => T): (setup: Setup) => T {
  const known = new WeakMap<Setup, T>();
  let lastSetup: Setup | undefined;
  let last: T;
  return (setup) => {
    if (setup === lastSetup) return last;
    let value = known.get(setup);
    if (value === undefined) {
      value = make(setup);
      known.set(setup, value);
    }
    lastSetup = setup;
    last = value;
    return value;
  };
}

export function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
}

function indexOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, i) => [id, i]));
}

function columns<K extends string, V>(keys: readonly K[], make: (key: K) => V): { readonly [P in K]: V } {
  const out: Partial<Record<K, V>> = {};
  for (const key of keys) out[key] = make(key);
  // Copied once more: V8 keeps an object filled in a loop as a hash table, and its copy as a fixed shape.
  return { ...out } as Record<K, V>;
}

/** The same rules as objects of fixed shape, which the rules read a hundred times a turn. */
function shaped(rules: Rules): Rules {
  return Object.fromEntries(Object.entries(rules).map(([group, values]) => [group, { ...values }])) as unknown as Rules;
}

function readDocuments(scenario: Scenario, powerIndex: ReadonlyMap<string, number>) {
  const documents: DocumentSetup[] = [];
  const clauses: ClauseSetup[] = [];
  const duties: DutySetup[] = [];
  const at = (id: string) => must(powerIndex.get(id), `power ${id}`);
  for (const [id, spec] of Object.entries(scenario.guarantees)) {
    const document = documents.length;
    const own: number[] = [];
    for (const [clauseId, clause] of Object.entries(spec.clauses)) {
      const index = clauses.length;
      const ownDuties: number[] = [];
      for (const [obligationId, obligation] of Object.entries(clause.obligations)) {
        for (const power of obligation.of) {
          ownDuties.push(duties.length);
          duties.push({
            index: duties.length,
            id: `${id}/${clauseId}/${obligationId}/${power}`,
            clause: index,
            document,
            power: at(power),
            kind: obligation.duty,
            spec: obligation,
          });
        }
      }
      own.push(index);
      clauses.push({ index, id: `${id}/${clauseId}`, document, spec: clause, duties: ownDuties });
    }
    documents.push({
      index: document,
      id,
      spec,
      beneficiary: at(spec.beneficiary),
      against: spec.against.map(at),
      signatories: Object.keys(spec.signatories)
        .map(at)
        .sort((a, b) => a - b),
      clauses: own,
      dyads: [],
    });
  }
  return { documents, clauses, duties };
}

function readDyads(
  scenario: Scenario,
  powerIndex: ReadonlyMap<string, number>,
  documents: readonly DocumentSetup[],
  owner: Int32Array,
): Dyad[] {
  const dyads: Dyad[] = [];
  const add = (challenger: number, protege: number): void => {
    if (dyads.some((dyad) => dyad.challenger === challenger && dyad.protege === protege)) return;
    const own = documents.filter(
      (document) => document.beneficiary === protege && document.against.includes(challenger),
    );
    const guarantors = [...new Set(own.flatMap((document) => document.signatories))]
      .filter((power) => power !== protege)
      .sort((a, b) => a - b);
    const regions: number[] = [];
    owner.forEach((power, region) => {
      if (power === protege) regions.push(region);
    });
    dyads.push({
      index: dyads.length,
      challenger,
      protege,
      guarantors,
      documents: own.map((document) => document.index),
      regions,
    });
  };
  for (const document of documents) for (const challenger of document.against) add(challenger, document.beneficiary);
  for (const ceasefire of scenario.ceasefires)
    add(
      must(powerIndex.get(ceasefire.between[0]), ceasefire.between[0]),
      must(powerIndex.get(ceasefire.between[1]), ceasefire.between[1]),
    );
  return dyads;
}

function readLinks(scenario: Scenario, regions: readonly string[], regionIndex: ReadonlyMap<string, number>) {
  const linkStart = new Int32Array(regions.length + 1);
  const to: number[] = [];
  const km: number[] = [];
  regions.forEach((id, region) => {
    const links = Object.entries(must(scenario.regions[id], id).neighbours)
      .flatMap(([other, length]) => {
        const index = regionIndex.get(other);
        return index === undefined ? [] : [{ index, length }];
      })
      .sort((a, b) => a.index - b.index);
    for (const link of links) {
      to.push(link.index);
      km.push(link.length);
    }
    linkStart[region + 1] = to.length;
  });
  return { linkStart, linkTo: Int32Array.from(to), linkKm: Float64Array.from(km) };
}

function readFriends(powers: number, documents: readonly DocumentSetup[]): Uint8Array {
  const friends = new Uint8Array(powers * powers);
  for (let power = 0; power < powers; power++) friends[power * powers + power] = 1;
  for (const document of documents) {
    const circle = [document.beneficiary, ...document.signatories];
    for (const a of circle) for (const b of circle) friends[a * powers + b] = 1;
  }
  return friends;
}

function countAll(
  powers: number,
  regions: number,
  dyads: number,
  documents: number,
  clauses: number,
  duties: number,
  injects: number,
  window: number,
): { readonly [P in Per]: number } {
  const terms = TERM_NAMES.length;
  return {
    world: 1,
    power: powers,
    pair: powers * powers,
    powerWindow: powers * window,
    region: regions,
    force: powers * regions,
    dyad: dyads,
    dyadWindow: dyads * window,
    document: documents,
    signatory: documents * powers,
    clause: clauses,
    duty: duties,
    proposalTerm: powers * terms,
    proposalAnswer: powers * powers,
    treatyTerm: dyads * terms,
    inject: injects,
  };
}

function layOut(count: { readonly [P in Per]: number }): {
  offset: { readonly [F in FieldName]: number };
  size: number;
} {
  let size = 0;
  const offset = columns(FIELD_NAMES, (name) => {
    const at = size;
    size += count[FIELDS[name].per];
    return at;
  });
  return { offset, size };
}

function labelAll(
  powers: readonly string[],
  regions: readonly string[],
  dyads: readonly Dyad[],
  documents: readonly DocumentSetup[],
  clauses: readonly ClauseSetup[],
  duties: readonly DutySetup[],
  injects: readonly string[],
): (per: Per, index: number) => string {
  const P = powers.length;
  const R = regions.length;
  return (per, i) => {
    switch (per) {
      case 'world':
        return 'world';
      case 'power':
        return powers[i] ?? '';
      case 'pair':
      case 'proposalAnswer':
        return `${powers[Math.floor(i / P)]}>${powers[i % P]}`;
      case 'region':
        return regions[i] ?? '';
      case 'force':
        return `${powers[Math.floor(i / R)]}/${regions[i % R]}`;
      case 'dyad':
        return `${powers[dyads[i]?.challenger ?? 0]}>${powers[dyads[i]?.protege ?? 0]}`;
      case 'document':
        return documents[i]?.id ?? '';
      case 'signatory':
        return `${documents[Math.floor(i / P)]?.id}/${powers[i % P]}`;
      case 'clause':
        return clauses[i]?.id ?? '';
      case 'duty':
        return duties[i]?.id ?? '';
      case 'inject':
        return injects[i] ?? '';
      case 'powerWindow':
      case 'dyadWindow':
      case 'proposalTerm':
      case 'treatyTerm':
        return String(i);
    }
  };
}
