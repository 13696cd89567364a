/** Conditions as data become conditions as indexes, once per scenario: ids are looked up and defaults filled in. */
import { type Condition, type FactCondition } from '../model/facts.ts';
import { perSetup, type Setup } from '../setup.ts';
import { type CompiledFact, readerOf } from './facts.ts';

export type Compiled =
  | { readonly kind: 'fact'; readonly fact: CompiledFact; readonly atLeast: number; readonly atMost: number }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Compiled[] }
  | { readonly kind: 'not'; readonly part: Compiled }
  | { readonly kind: 'turn'; readonly turn: number }
  /** `draw` numbers the fractions of the roll that the condition hangs on. */
  | { readonly kind: 'chance'; readonly odds: number; readonly draw: number };

/** Where a condition stands: in a document it asks about that document's dyads unless it names others. */
export interface Place {
  readonly dyads: readonly number[];
}

/** A 0/1 fact alone means "is true". */
const IS_TRUE = 1;
/** Rolls of an inject have two fractions; further chances share them. */
const DRAWS = 2;

export function compile(setup: Setup, condition: Condition, place: Place): Compiled {
  let draws = 0;
  const read = (part: Condition): Compiled => {
    if ('all' in part) return shaped({ kind: 'all', parts: part.all.map(read) });
    if ('any' in part) return shaped({ kind: 'any', parts: part.any.map(read) });
    if ('not' in part) return shaped({ kind: 'not', part: read(part.not) });
    if ('turn' in part) return shaped({ kind: 'turn', turn: part.turn });
    if ('chance' in part) {
      draws += 1;
      return shaped({ kind: 'chance', odds: part.chance, draw: (draws - 1) % DRAWS });
    }
    const plain = part.atLeast === undefined && part.atMost === undefined;
    return shaped({
      kind: 'fact',
      fact: compileFact(setup, part, place),
      atLeast: plain ? IS_TRUE : (part.atLeast ?? -Infinity),
      atMost: part.atMost ?? Infinity,
    });
  };
  return read(condition);
}

/** What every condition has some of: objects of one shape are read several times as fast as those of six. */
const ALL_PARTS = {
  ...{ kind: 'fact', fact: undefined, atLeast: NaN, atMost: NaN },
  ...{ parts: undefined, part: undefined, turn: NaN, odds: NaN, draw: 0 },
};

function shaped(condition: Compiled): Compiled {
  return { ...ALL_PARTS, ...condition };
}

function compileFact(setup: Setup, part: FactCondition, place: Place): CompiledFact {
  const of = powersOf(setup, part.of);
  const dyads = place.dyads.filter((dyad) => dyadFits(setup, dyad, part, of));
  const documents = [...new Set(dyads.flatMap((dyad) => setup.dyads[dyad]!.documents))].sort(ascending);
  const guarantors = [...new Set(dyads.flatMap((dyad) => setup.dyads[dyad]!.guarantors))].sort(ascending);
  const named = of ?? (part.of === 'guarantors' ? guarantors : defaultPowers(setup, part, dyads, guarantors));
  const powers = ASKS_GUARANTORS.has(part.fact) ? guardiansOf(setup, named, dyads) : named;
  const clauses = setup.clauses
    .filter((clause) => (part.clause === undefined ? documents.includes(clause.document) : clause.id === part.clause))
    .map((clause) => clause.index);
  const duties = setup.duties
    .filter((duty) => documents.includes(duty.document) && (part.duty === undefined || duty.kind === part.duty))
    .filter((duty) => (part.of === undefined ? true : powers.includes(duty.power)))
    .map((duty) => duty.index);
  return {
    fact: part.fact,
    read: readerOf(part.fact),
    confidence: part.confidence ?? 0,
    turns: part.withinTurns ?? 1,
    dyads: Int32Array.from(dyads),
    powers: Int32Array.from(powers),
    clauses: Int32Array.from(clauses),
    duties: Int32Array.from(duties),
    documents: Int32Array.from(documents),
  };
}

/** Facts about guarantors: a protege named there stands for those who guarantee it. */
const ASKS_GUARANTORS: ReadonlySet<string> = new Set([
  'guarantorsFought',
  'partnerTroopsK',
  'documentsInForce',
  'documentsInForceShare',
]);

function guardiansOf(setup: Setup, named: readonly number[], dyads: readonly number[]): readonly number[] {
  const powers = named.flatMap((power) => {
    const protecting = dyads.filter((dyad) => setup.dyads[dyad]!.protege === power);
    return protecting.length === 0 ? [power] : protecting.flatMap((dyad) => [...setup.dyads[dyad]!.guarantors]);
  });
  return [...new Set(powers)].sort(ascending);
}

const ascending = (a: number, b: number): number => a - b;

/** The powers that `of` names; undefined where it is silent or says "guarantors". */
function powersOf(setup: Setup, of: FactCondition['of']): readonly number[] | undefined {
  if (of === undefined || of === 'guarantors') return undefined;
  const ids = typeof of === 'string' ? [of] : of;
  const powers = ids.flatMap((id) => {
    const power = setup.powerIndex.get(id);
    return power === undefined ? [] : [power];
  });
  return powers.sort(ascending);
}

/** A dyad counts if the author named is its challenger and the victim named has a part in it. */
function dyadFits(setup: Setup, index: number, part: FactCondition, of: readonly number[] | undefined): boolean {
  const dyad = setup.dyads[index]!;
  if (part.by !== undefined && setup.powerIndex.get(part.by) !== dyad.challenger) return false;
  if (part.against !== undefined && setup.powerIndex.get(part.against) !== dyad.protege) return false;
  if (of === undefined) return true;
  return of.some((power) => power === dyad.protege || power === dyad.challenger || dyad.guarantors.includes(power));
}

/** Whom a fact about powers asks for when it names nobody: guarantors where only they can be meant, else the protege. */
function defaultPowers(
  setup: Setup,
  part: FactCondition,
  dyads: readonly number[],
  guarantors: readonly number[],
): readonly number[] {
  switch (part.fact) {
    case 'killedK':
    case 'guarantorsFought':
    case 'documentsInForce':
    case 'documentsInForceShare':
    case 'partnerTroopsK':
    case 'dutiesKept':
    case 'dutiesBroken':
    case 'will':
    case 'reputation':
      return guarantors;
    case 'sanctionBite':
      return [...new Set(dyads.map((dyad) => setup.dyads[dyad]!.challenger))].sort(ascending);
    case 'personnelAcrossLineK':
    case 'shareOfRegionTaken':
    case 'strikesOnCities':
    case 'attributedActs':
    case 'incidentsPerDay':
    case 'treatyBroken':
    case 'violationsPerDay':
    case 'seriousIncidents':
    case 'provocations':
    case 'largeAttacks':
    case 'incursions':
    case 'attacked':
    case 'massing':
    case 'warOn':
    case 'warMonths':
    case 'ceasefireBroken':
    case 'breakdowns':
    case 'settlement':
    case 'areaLostKm2':
    case 'controlShare':
    case 'invocations':
    case 'stability':
    case 'wellTrainedK':
    case 'personnelK':
    case 'refugeesM':
    case 'displacedM':
    case 'lossesK':
    case 'rung':
    case 'tension':
    case 'precedent':
    case 'turn':
      return [...new Set(dyads.map((dyad) => setup.dyads[dyad]!.protege))].sort(ascending);
  }
}

/** All conditions of a scenario, compiled. */
export interface Conditions {
  /** By clause; undefined for standing clauses. */
  readonly triggers: readonly (Compiled | undefined)[];
  readonly injects: readonly Compiled[];
  /** By outcome; undefined = always holds. */
  readonly outcomes: readonly (Compiled | undefined)[];
}

export const conditionsOf = perSetup((setup: Setup): Conditions => {
  const everywhere: Place = { dyads: setup.dyads.map((dyad) => dyad.index) };
  return {
    triggers: setup.clauses.map(({ spec, document }) =>
      spec.trigger === undefined ? undefined : compile(setup, spec.trigger, setup.documents[document]!),
    ),
    injects: setup.injects.map(({ spec }) => compile(setup, spec.when, everywhere)),
    outcomes: setup.outcomes.map(({ spec }) =>
      spec.when === undefined ? undefined : compile(setup, spec.when, everywhere),
    ),
  };
});
