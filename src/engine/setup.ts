/**
 * Makes a scenario ready for the rules. Once per scenario; the setup is shared by all worlds of it.
 */
import { createRollNames } from './chance.ts';
import { columnsOf } from './columns-of.ts';
import { ATTRITION_LAWS } from './formulas/lanchester.ts';
import { type Rules } from './model/coefficients/index.ts';
import { REGION_TAGS } from './model/names.ts';
import { POWER_PARAMETER_NAMES } from './model/power-parameters.ts';
import { ROLL_FAMILIES, ROLL_FAMILY_NAMES } from './model/roll-families.ts';
import { type Scenario } from './model/scenario.ts';
import { type Setup } from './model/setup.ts';
import { TERM_NAMES } from './model/terms.ts';
import { must } from './must.ts';
import { readDocuments, readDyads, readFriends, readLinks } from './setup-documents.ts';
import { countAll, labelAll, layOut, type Things } from './setup-layout.ts';
import { windowTurnsOf } from './window.ts';

export { must } from './must.ts';
export { type ClauseSetup, type DocumentSetup, type DutySetup, type Dyad, type Setup } from './model/setup.ts';

/** Makes a scenario ready. Throws when the scenario breaks its own type; `src/scenario` reports that to authors. */
export function setUp(scenario: Scenario): Setup {
  const powers = Object.keys(scenario.powers);
  const regions = Object.keys(scenario.regions);
  const powerIndex = indexOf(powers);
  const regionIndex = indexOf(regions);
  const { documents, clauses, duties } = readDocuments(scenario, powerIndex);
  const ground = readGround(scenario, regions, powers, powerIndex);
  const dyads = readDyads(scenario, powerIndex, documents, ground.owner);
  const dyadOf = new Int32Array(powers.length * powers.length).fill(-1);
  for (const dyad of dyads) dyadOf[dyad.challenger * powers.length + dyad.protege] = dyad.index;
  const windowTurns = windowTurnsOf(scenario);
  const injects = Object.entries(scenario.injects).map(([id, spec]) => ({ id, spec }));
  const things = { powers, regions, dyads, documents, clauses, duties, injects: injects.map(({ id }) => id) };
  const count = countAll(things, windowTurns);
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
    ...readPowers(scenario, powers),
    ...ground,
    ...readLinks(scenario, regions, regionIndex),
    dyads,
    dyadOf,
    documents: documents.map((document) => ({
      ...document,
      dyads: dyads.filter((dyad) => dyad.documents.includes(document.index)).map((dyad) => dyad.index),
    })),
    clauses,
    duties,
    injects,
    outcomes: Object.entries(scenario.outcomes).map(([id, spec]) => ({ id, spec })),
    friends: readFriends(powers.length, documents),
    count,
    ...layOut(count),
    ...nameRolls(things, count),
  };
}

function readPowers(
  scenario: Scenario,
  powers: readonly string[],
): Pick<Setup, 'roles' | 'can' | 'able' | 'parameters'> {
  const specs = powers.map((id) => must(scenario.powers[id], id));
  return {
    roles: specs.map((spec) => spec.role),
    can: specs.map((spec) => new Set(spec.can)),
    able: columnsOf(['deploy', 'sanction', 'nuclear'], (capability) =>
      Uint8Array.from(specs, ({ can }) => (can.includes(capability) ? 1 : 0)),
    ),
    parameters: columnsOf(POWER_PARAMETER_NAMES, (name) => Float64Array.from(specs, (spec) => spec.parameters[name])),
  };
}

function readGround(
  scenario: Scenario,
  regions: readonly string[],
  powers: readonly string[],
  powerIndex: ReadonlyMap<string, number>,
): Pick<Setup, 'owner' | 'areaKm2' | 'ownAreaKm2' | 'tagged'> {
  const specs = regions.map((id) => must(scenario.regions[id], id));
  const owner = Int32Array.from(specs, (spec) => powerIndex.get(spec.owner ?? '') ?? -1);
  const ownAreaKm2 = new Float64Array(powers.length);
  specs.forEach((spec, region) => {
    const power = owner[region] as number;
    if (power >= 0) ownAreaKm2[power]! += spec.areaKm2;
  });
  return {
    owner,
    areaKm2: Float64Array.from(specs, (spec) => spec.areaKm2),
    ownAreaKm2,
    tagged: columnsOf(REGION_TAGS, (tag) =>
      Uint8Array.from(specs, ({ tags }) =>
        // Partners are hosted in the west in one theatre and elsewhere in another: the rules treat both alike.
        tags.includes(tag) || (tag === 'west' && tags.includes('host')) ? 1 : 0,
      ),
    ),
  };
}

function nameRolls(things: Things, count: Setup['count']): Pick<Setup, 'names' | 'rolls'> {
  const names = createRollNames();
  const label = labelAll(things);
  return {
    names,
    rolls: columnsOf(ROLL_FAMILY_NAMES, (family) => {
      const { per, draws } = ROLL_FAMILIES[family];
      return Array.from({ length: count[per] }, (_, i) => names.id(`${family}/${label(per, i)}`, draws));
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

function indexOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, i) => [id, i]));
}

/** The same rules as objects of fixed shape, which the rules read a hundred times a turn. */
function shaped(rules: Rules): Rules {
  const copy = Object.fromEntries(Object.entries(rules).map(([group, values]) => [group, { ...values }]));
  // The name from the table: the same text from a file would be compared letter by letter in every battle.
  const law = ATTRITION_LAWS.find((name) => name === rules.combat.law) ?? rules.combat.law;
  return { ...copy, combat: { ...rules.combat, law } } as unknown as Rules;
}
