/** Facts: what triggers, outcomes and injects may ask. One number each; a condition compares it. */
import { type Arguments } from './arguments.ts';

export interface FactEntry {
  readonly unit: string;
  readonly args: Arguments;
  /** True if the fact looks back over `withinTurns` turns (1 = the last resolved turn). */
  readonly windowed: boolean;
  readonly meaning: string;
}

const by = { type: 'power', meaning: 'Whose deed', optional: true } as const;
const of = { type: 'power', meaning: 'Whose', optional: true } as const;
const ofMany = { type: 'powers', meaning: 'Whose: a power, or "guarantors"', optional: true } as const;
const against = { type: 'power', meaning: 'Against whom', optional: true } as const;
const fact = (unit: string, args: Arguments, meaning: string, windowed = false): FactEntry => ({
  unit,
  args,
  windowed,
  meaning,
});

export const FACTS = {
  personnelAcrossLineK: fact('thousand', { by, against }, 'Largest attributed crossing of the line', true),
  shareOfRegionTaken: fact('share', { by, of }, 'Largest share of one region taken in a turn, per 30 days', true),
  strikesOnCities: fact('packages', { by, against }, 'Attributed strikes on cities', true),
  killedK: fact('thousand', { by, of: ofMany }, 'Troops killed in attributed acts', true),
  attributedActs: fact('count', { by, against }, 'Attributed acts (grey-zone 1, incursion 2)', true),
  incidentsPerDay: fact('per day', { by, against }, 'Attributed violations a day, mean of the window', true),
  treatyBroken: fact('0 or 1', { by, against }, 'A treaty or ceasefire was broken, attributed', true),
  violationsPerDay: fact('per day', { of }, 'Violations a day, attributed or not'),
  seriousIncidents: fact('count', { of }, 'Serious incidents since the start'),
  provocations: fact('count', { of }, 'Attributed provocations of the protege since the start'),
  largeAttacks: fact('count', { by, against }, 'Large attacks since the start'),
  incursions: fact('count', { by, against }, 'Limited incursions since the start'),
  attacked: fact('0 or 1', { of }, 'A large attack happened in the match'),
  massing: fact('0 or 1', { by, against }, 'The challenger masses openly'),
  warOn: fact('0 or 1', { of }, 'A war is on'),
  warMonths: fact('months', { of }, 'Months of war'),
  ceasefireBroken: fact('0 or 1', { of }, 'The ceasefire is broken'),
  breakdowns: fact('count', { of }, 'Times the ceasefire broke down'),
  settlement: fact('0 none, 1 negotiated, 2 coerced', { of }, 'Political settlement'),
  areaLostKm2: fact('km2', { of }, 'Area lost by the protege since the start, net'),
  controlShare: fact('share', { of }, 'Share of its own territory that a power controls'),
  guarantorsFought: fact('0 or 1', { of }, 'A guarantor fought at some time'),
  dutiesKept: fact(
    'count',
    { of: ofMany, duty: { type: 'text', meaning: 'Kind of duty', optional: true } },
    'Obligations kept',
  ),
  dutiesBroken: fact(
    'count',
    { of: ofMany, duty: { type: 'text', meaning: 'Kind of duty', optional: true } },
    'Obligations broken',
  ),
  documentsInForce: fact('count', { of: ofMany }, 'Documents in force for at least one signatory'),
  documentsInForceShare: fact('share', { of: ofMany }, 'Signatures in force over signatures'),
  invocations: fact(
    'count',
    { clause: { type: 'clause', meaning: 'Clause', optional: true } },
    'Invocations since the start',
  ),
  partnerTroopsK: fact('thousand', { of: ofMany }, 'Guarantor troops in the country'),
  will: fact('0..100', { of }, 'Political will'),
  stability: fact('0..100', { of }, 'Stability or resilience'),
  reputation: fact('0..100', { of }, 'Reputation'),
  sanctionBite: fact('0..1', { of }, 'Bite of sanctions'),
  wellTrainedK: fact('thousand', { of }, 'Well-trained personnel'),
  personnelK: fact('thousand', { of }, 'Personnel'),
  refugeesM: fact('million', { of }, 'Refugees abroad'),
  displacedM: fact('million', { of }, 'Refugees and displaced inside'),
  lossesK: fact('thousand', { of }, 'Casualties since the start'),
  rung: fact('rung', {}, 'Escalation rung'),
  tension: fact('0..100', {}, 'Tension'),
  precedent: fact('index', {}, 'Precedent for other states'),
  turn: fact('turn', {}, 'The turn just resolved'),
} as const satisfies Record<string, FactEntry>;

export type FactName = keyof typeof FACTS;
export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[];

/** A comparison of one fact. Exactly one of the comparisons is needed; a 0/1 fact alone means "is true". */
export interface FactCondition {
  readonly fact: FactName;
  readonly by?: string;
  readonly of?: string | readonly string[];
  readonly against?: string;
  readonly clause?: string;
  readonly duty?: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** Minimum probability of attribution. */
  readonly confidence?: number;
  /** Window in turns, 1 = the turn just resolved. */
  readonly withinTurns?: number;
}

/** A condition: structured data, rendered as legal prose from the same data. */
export type Condition =
  | FactCondition
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly turn: number } // in that turn
  | { readonly chance: number }; // drawn each turn
