/** Names that a field may take, with their meaning: from the tables of the model where it says it, else from here. */
import { DUTIES, FACTS, METRICS, ORDER_KINDS } from '../../src/engine/index.ts';
import { type RegionTag } from '../../src/engine/model/names.ts';
import { CAPABILITIES } from '../../src/engine/model/order-kinds.ts';

export interface Choices {
  /** Fields that take these names. */
  readonly fields: string;
  readonly meanings: Readonly<Record<string, string>>;
}

type Meant = Readonly<Record<string, { readonly meaning: string }>>;
const meant = (table: Meant): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(table).map(([name, { meaning }]) => [name, meaning]));
const withUnit = (
  table: Readonly<Record<string, { readonly meaning: string; readonly unit: string }>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(table).map(([name, { meaning, unit }]) => [name, `${meaning} (${unit})`]));

/** What a capability allows, from the orders that need it. */
const ordersOf = (capability: string): string =>
  Object.values(ORDER_KINDS)
    .filter((kind) => kind.capability === capability)
    .map(({ meaning }) => meaning)
    .join('; ');

const EXPLAINED: readonly Choices[] = [
  {
    fields: 'Power.role, roles',
    meanings: {
      challenger: 'May attack; whom the documents are against',
      protege: 'May be attacked; whom the documents promise help',
      guarantor: 'Promises help',
      neutral: 'None of these',
    },
  },
  {
    fields: 'Region.tags, Obligation.tag',
    meanings: {
      front: 'Touches the line of contact',
      rear: 'Behind the front',
      west: 'Far from the front; may host partner troops',
      buffer: 'Lies in the buffer zone',
      capital: 'Seat of government',
      port: 'Has a port',
      hub: 'Railway hub',
      sea: 'Sea: no troops',
      host: 'May host partner troops, wherever it lies',
    } satisfies Record<RegionTag, string>,
  },
  {
    fields: 'Force.stance',
    meanings: {
      garrison: 'Stays in quarters',
      hold: 'Holds its positions',
      probe: 'Tests the other side',
      assault: 'Goes on with the war until it is called off',
      withdraw: 'Leaves, and gives up its ground in the same proportion',
    },
  },
  {
    fields: 'Guarantee.legalForce',
    meanings: {
      political: 'A declaration: never binds more than a signature',
      binding: 'A treaty: in force once ratified',
    },
  },
  {
    fields: 'Signatory.status',
    meanings: {
      none: 'Not signed yet',
      signed: 'Signed, not yet before parliament',
      ratifying: 'Before parliament',
      'in-force': 'In force',
      suspended: 'Suspended',
      terminated: 'Left',
    },
  },
  {
    fields: 'Clause.invocation',
    meanings: {
      'by-beneficiary': 'Called by the beneficiary once the trigger is true',
      automatic: 'Called by the trigger itself',
      standing: 'Never called: owed every turn, without a trigger',
    },
  },
  { fields: 'Obligation.runs', meanings: { call: 'From the call to the deadline', standing: 'Every turn' } },
  {
    fields: 'Obligation.answer',
    meanings: { refuse: 'Does not help', assist: 'Helps without fighting', fight: 'Fights' },
  },
  {
    fields: 'Ceasefire.status',
    meanings: {
      none: 'There is no ceasefire: the war is on',
      agreed: 'Agreed, not watched',
      monitored: 'Agreed and watched',
      broken: 'Broken',
    },
  },
  {
    fields: 'Ceasefire.terms',
    meanings: {
      'bare-truce': 'A truce and nothing else',
      'compliance-mechanism': 'With monitors and a commission',
      definitive: 'With definitive terms',
    },
  },
  {
    fields: 'rules.combat.law',
    meanings: {
      square: 'Lanchester’s square law: aimed fire',
      linear: 'Lanchester’s linear law: area fire',
      logarithmic: 'Peterson’s law: losses follow one’s own numbers',
    },
  },
];

/** All of them, in the order of the page. */
export const CHOICES: readonly Choices[] = [
  { fields: 'FactCondition.fact', meanings: withUnit(FACTS) },
  { fields: 'Objective.metric', meanings: withUnit(METRICS) },
  { fields: 'Obligation.duty', meanings: meant(DUTIES) },
  { fields: 'Power.can', meanings: Object.fromEntries(CAPABILITIES.map((name) => [name, ordersOf(name)])) },
  { fields: 'GuideStep.order', meanings: meant(ORDER_KINDS) },
  ...EXPLAINED,
];
