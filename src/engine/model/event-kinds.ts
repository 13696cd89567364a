/**
 * Every event kind: the rule it reports, who may see it, and its arguments. The sentence is made in `src/words`.
 *
 * Audience: `all`; `actor` = the power in `power` or `by` and its friends; `own` = that power alone; `hidden` = nobody
 * before the debrief. Arguments of type power, region, document, clause carry ids; numbers carry the unit of their entry.
 */
import { type Arguments, type Values } from './arguments.ts';
import { type Step } from './names.ts';

export interface EventKindEntry {
  readonly step: Step;
  readonly rule: string;
  readonly audience: 'all' | 'actor' | 'own' | 'hidden';
  readonly args: Arguments;
  readonly meaning: string;
}

const power = { type: 'power', meaning: 'Whose' } as const;
const by = { type: 'power', meaning: 'Who' } as const;
const of = { type: 'power', meaning: 'The other power' } as const;
const region = { type: 'region', meaning: 'Where' } as const;
const document = { type: 'document', meaning: 'Document' } as const;
const clause = { type: 'clause', meaning: 'Clause' } as const;
const n = (unit: string, meaning: string) => ({ type: 'number', unit, min: -1e12, max: 1e12, meaning }) as const;
const text = (meaning: string) => ({ type: 'text', meaning }) as const;
const flag = (meaning: string) => ({ type: 'flag', meaning }) as const;
type Audience = EventKindEntry['audience'];
const event = <A extends Arguments>(step: Step, rule: string, audience: Audience, args: A, meaning: string) => ({
  step,
  rule,
  audience,
  args,
  meaning,
});

export const EVENT_KINDS = {
  orderGiven: event('orders', 'R0.1', 'own', { power, order: text('Kind of order') }, 'An order takes effect'),
  orderFailed: event(
    'orders',
    'R0.2',
    'own',
    { power, order: text('Kind of order'), fault: text('Code of the fault') },
    'A legal order could not be carried out',
  ),
  stoodDown: event('orders', 'R11.6', 'all', { power }, 'A power stood down'),
  massed: event('orders', 'R11.2', 'all', { by, of }, 'The challenger masses openly'),
  stepDone: event(
    'orders',
    'R0.3',
    'hidden',
    { step: text('Step') },
    'What flowed in a step without a deed: the bookkeeping of the fold',
  ),

  paid: event(
    'economy',
    'R1.3',
    'own',
    { power, incomeBn: n('bn EUR per 30 days', 'Income'), billBn: n('bn EUR per 30 days', 'Bill') },
    'Bills paid',
  ),
  unpaid: event(
    'economy',
    'R1.4',
    'actor',
    { power, share: n('share', 'Unpaid share of the bill'), line: text('First line that fell short') },
    'Not everything could be paid',
  ),
  sanctionsBite: event(
    'economy',
    'R1.1',
    'all',
    { power, bite: n('0..1', 'Bite'), level: n('0..1', 'Joint level') },
    'Sanctions bite',
  ),

  trained: event(
    'forces',
    'R2.2',
    'actor',
    { power, graduatesK: n('thousand', 'Graduates'), queueK: n('thousand', 'Waiting') },
    'Recruits finished training',
  ),
  strengthChanged: event(
    'forces',
    'R2.4',
    'actor',
    { power, fromK: n('thousand', 'Before'), toK: n('thousand', 'After') },
    'Strength changed',
  ),
  released: event(
    'forces',
    'R2.5',
    'actor',
    { power, personnelK: n('thousand', 'Released') },
    'Troops were released above a cap',
  ),

  moved: event(
    'movement',
    'R3.1',
    'actor',
    { by, from: region, to: region, personnelK: n('thousand', 'Troops') },
    'Troops moved',
  ),
  moveShort: event(
    'movement',
    'R3.2',
    'own',
    { by, from: region, to: region, orderedK: n('thousand', 'Ordered'), personnelK: n('thousand', 'Moved') },
    'Fewer troops moved than ordered',
  ),
  deployed: event(
    'movement',
    'R3.3',
    'all',
    { by, region, personnelK: n('thousand', 'Present'), orderedK: n('thousand', 'Ordered') },
    'A rotation builds up',
  ),
  lapsed: event(
    'movement',
    'R3.4',
    'all',
    { by, region, personnelK: n('thousand', 'Troops leaving') },
    'A rotation lapsed',
  ),
  deployRefused: event(
    'movement',
    'R3.5',
    'actor',
    { by, region, will: n('0..100', 'Will'), floor: n('0..100', 'Floor') },
    'The legislature refused to enlarge a deployment',
  ),
  stanceSet: event('movement', 'R3.6', 'own', { by, region, stance: text('Stance') }, 'A stance was set'),

  reconChanged: event('recon', 'R4.1', 'all', { power, level: n('0..1', 'Level') }, 'Reconnaissance changed'),
  monitorsChanged: event(
    'recon',
    'R4.2',
    'all',
    { of, coverage: n('0..1', 'Coverage') },
    'Coverage by monitors changed',
  ),
  enforcementChanged: event(
    'recon',
    'R4.4',
    'all',
    { of, enforcement: n('0..1', 'Enforcement') },
    'Enforcement of the ceasefire changed',
  ),

  violations: event(
    'incidents',
    'R5.1',
    'all',
    { by, of, perDay: n('per day', 'Violations a day'), attributed: n('share', 'Share attributed') },
    'Ceasefire violations of the turn',
  ),
  seriousIncident: event(
    'incidents',
    'R5.2',
    'all',
    { by, of, region, count: n('count', 'How many') },
    'Serious incidents',
  ),
  greyZoneAct: event('incidents', 'R5.3', 'own', { by, of, region, foiled: flag('Foiled') }, 'A grey-zone act'),
  greyZoneSeen: event(
    'incidents',
    'R5.3',
    'all',
    { of, region, foiled: flag('Foiled') },
    'A grey-zone act, author unknown as yet',
  ),
  provocation: event('incidents', 'R5.5', 'own', { by, of, region }, 'A provocation by the protege'),
  incursion: event(
    'incidents',
    'R5.6',
    'all',
    { by, of, region, personnelK: n('thousand', 'Troops') },
    'A limited incursion',
  ),
  largeAttack: event(
    'incidents',
    'R5.7',
    'all',
    { by, of, region, personnelK: n('thousand', 'Troops') },
    'A large attack',
  ),
  ceasefireBroke: event(
    'incidents',
    'R5.4',
    'all',
    { by, of, hazard: n('per 30 days', 'Hazard') },
    'The ceasefire broke down',
  ),
  recommitted: event('incidents', 'R5.8', 'all', { by, of }, 'The parties recommitted to the ceasefire'),
  falseAlarm: event(
    'incidents',
    'R8.9',
    'all',
    { by, of },
    'A false alarm: guarantors reacted to an incident that was no attack',
  ),

  battle: event(
    'combat',
    'R6.1',
    'all',
    {
      by,
      of,
      region,
      lossesByK: n('thousand', 'Casualties of the first'),
      lossesOfK: n('thousand', 'Casualties of the second'),
      ratio: n('ratio', 'Ratio of effective strength'),
    },
    'Combat in a region',
  ),
  advanced: event(
    'combat',
    'R6.3',
    'all',
    { by, of, region, share: n('share', 'Share of the region'), areaKm2: n('km2', 'Area') },
    'Ground changed hands',
  ),
  struckCity: event(
    'combat',
    'R6.5',
    'all',
    { by, of, region, packages: n('packages', 'Sent'), leaked: n('packages', 'Leaked') },
    'A strike on infrastructure',
  ),
  withdrew: event('combat', 'R6.6', 'all', { by, of, region, areaKm2: n('km2', 'Area left') }, 'A withdrawal'),

  attributed: event(
    'attribution',
    'R7.1',
    'all',
    { by, of, act: text('Kind of act'), region, probability: n('probability', 'Attribution') },
    'An act was pinned on its author',
  ),
  notAttributed: event(
    'attribution',
    'R7.1',
    'all',
    { of, act: text('Kind of act'), region, probability: n('probability', 'Attribution') },
    'An act could not be pinned on anybody',
  ),

  triggerMet: event(
    'guarantees',
    'R8.1',
    'all',
    { clause, fact: text('Fact'), value: n('as the fact', 'Value'), threshold: n('as the fact', 'Threshold') },
    'The trigger of a clause is met',
  ),
  invoked: event(
    'guarantees',
    'R8.2',
    'all',
    { by, clause, owed: n('share', 'Fraction owed') },
    'A clause was invoked',
  ),
  claimed: event(
    'guarantees',
    'R8.2',
    'all',
    {
      by,
      clause,
      owed: n('share', 'Fraction owed'),
      value: n('as the fact', 'Value'),
      threshold: n('as the fact', 'Threshold'),
    },
    'A clause was claimed while its facts fell short',
  ),
  voided: event('guarantees', 'R8.3', 'all', { by, clause }, 'A call was void after a provocation'),
  answeredCall: event(
    'guarantees',
    'R8.4',
    'all',
    { by, clause, answer: text('Answer') },
    'A guarantor answered a call',
  ),
  voteOnForce: event(
    'guarantees',
    'R8.5',
    'all',
    { by, clause, passed: flag('Passed') },
    'A legislature voted on the use of force',
  ),
  dutyKept: event(
    'guarantees',
    'R8.7',
    'all',
    { by, clause, duty: text('Duty'), done: n('share', 'Done over owed') },
    'An obligation was kept',
  ),
  dutyPartly: event(
    'guarantees',
    'R8.7',
    'all',
    { by, clause, duty: text('Duty'), done: n('share', 'Done over owed') },
    'An obligation was partly kept',
  ),
  dutyBroken: event(
    'guarantees',
    'R8.7',
    'all',
    { by, clause, duty: text('Duty'), done: n('share', 'Done over owed') },
    'An obligation was broken',
  ),
  joinedFight: event('guarantees', 'R8.6', 'all', { by, of }, 'A guarantor fights beside the protege'),
  leftFight: event('guarantees', 'R8.6', 'all', { by }, 'A guarantor stopped fighting'),

  willChanged: event(
    'politics',
    'R9.1',
    'actor',
    { power, from: n('0..100', 'Before'), to: n('0..100', 'After') },
    'Will changed',
  ),
  ratified: event('politics', 'R9.3', 'all', { power, document }, 'A document came into force for a signatory'),
  voteLost: event('politics', 'R9.3', 'all', { power, document }, 'A vote on ratification was lost'),
  pushed: event('politics', 'R9.2', 'all', { power, document, push: n('level', 'How hard') }, 'Ratification is pushed'),
  terminated: event('politics', 'R9.6', 'all', { power, document }, 'A signatory left a document'),
  election: event(
    'politics',
    'R9.4',
    'all',
    { power, change: n('points', 'Change of will') },
    'An election or government crisis',
  ),
  resolveRedrawn: event(
    'politics',
    'R9.4',
    'hidden',
    { power, firm: flag('Firm') },
    'A new government has a resolve of its own',
  ),
  stabilityChanged: event(
    'politics',
    'R9.5',
    'actor',
    { power, from: n('0..100', 'Before'), to: n('0..100', 'After') },
    'Stability or resilience changed',
  ),

  pledged: event('beliefs', 'R10.3', 'all', { power }, 'A public pledge'),
  beliefMoved: event(
    'beliefs',
    'R10.1',
    'all',
    { by, of, from: n('probability', 'Before'), to: n('probability', 'After') },
    'A belief moved',
  ),
  reputationMoved: event(
    'beliefs',
    'R10.5',
    'all',
    { power, from: n('0..100', 'Before'), to: n('0..100', 'After') },
    'Reputation moved',
  ),
  ledgerRead: event(
    'beliefs',
    'R12.1',
    'own',
    {
      by,
      of,
      attack: n('prize = 1', 'Attack'),
      quo: n('prize = 1', 'Status quo'),
      probe: n('prize = 1', 'Probe'),
      pi: n('probability', 'Somebody fights'),
      threshold: n('probability', 'Threshold'),
    },
    'The ledger of the challenger',
  ),

  rungRose: event('escalation', 'R11.1', 'all', { from: n('rung', 'Before'), to: n('rung', 'After') }, 'The rung rose'),
  rungFell: event('escalation', 'R11.5', 'all', { from: n('rung', 'Before'), to: n('rung', 'After') }, 'The rung fell'),
  nuclearSignal: event('escalation', 'R11.3', 'all', { by }, 'A nuclear signal'),
  alertSet: event('escalation', 'R11.3', 'all', { power, on: flag('On') }, 'Strategic alert changed'),
  hotlineOpened: event('escalation', 'R11.6', 'all', { by, of }, 'A hotline was opened'),
  accident: event(
    'escalation',
    'R11.4',
    'all',
    { from: n('rung', 'Before'), to: n('rung', 'After') },
    'Inadvertent escalation',
  ),
  catastrophe: event('escalation', 'R11.7', 'all', {}, 'Nuclear use: everybody loses'),

  proposed: event('diplomacy', 'R12.2', 'all', { by, of, terms: text('Terms') }, 'A proposal'),
  proposalAnswered: event('diplomacy', 'R12.3', 'all', { by, of, accept: flag('Accepted') }, 'An answer to a proposal'),
  agreed: event('diplomacy', 'R12.4', 'all', { by, of, terms: text('Terms') }, 'Terms came into force'),
  blockedByLaw: event(
    'diplomacy',
    'R12.5',
    'all',
    { by, of, document, terms: text('Terms') },
    'Terms that touch a binding document wait for its procedure',
  ),
  lapsedProposal: event('diplomacy', 'R12.3', 'all', { by }, 'A proposal lapsed'),
  settled: event('diplomacy', 'R12.6', 'all', { by, of, settlement: text('Negotiated or coerced') }, 'A settlement'),
  warEnded: event('diplomacy', 'R12.7', 'all', { by, of }, 'A war ended'),
  termBroken: event('diplomacy', 'R12.8', 'all', { by, of, term: text('Term') }, 'A term was broken'),

  returned: event(
    'civilians',
    'R13.1',
    'all',
    { power, peopleM: n('million', 'People, negative = left') },
    'Refugees returned or left',
  ),
  civilianCasualties: event(
    'civilians',
    'R13.3',
    'all',
    { power, peopleK: n('thousand', 'Casualties') },
    'Civilian casualties',
  ),

  inject: event('injects', 'R14.1', 'all', { inject: text('Inject') }, 'An inject'),
  scored: event('outcome', 'R15.2', 'all', { power, score: n('0..100', 'Score') }, 'Score'),
  ended: event('outcome', 'R15.1', 'all', { outcome: text('Outcome') }, 'The match ended'),
} as const satisfies Record<string, EventKindEntry>;

export type EventKind = keyof typeof EVENT_KINDS;
export const EVENT_KIND_NAMES = Object.keys(EVENT_KINDS) as readonly EventKind[];
export type EventArgs<K extends EventKind> = Values<(typeof EVENT_KINDS)[K]['args']>;

/** One cell of the world that an event changed. `offset` is the position in the buffer. */
export interface Change {
  readonly offset: number;
  readonly from: number;
  readonly to: number;
}

/** One input of a decision. */
export interface WhyTerm {
  readonly name: string;
  readonly value: number;
  /** Power that the input belongs to, where there are several of a name. */
  readonly of?: string;
  /** Powers (ids) that know the input; undefined = everybody. Others see neither it nor what could be inferred from it. */
  readonly knownTo?: readonly string[];
}

/** Why a rule decided as it did: its inputs as signed terms, the sum, the probability, the roll and the threshold. */
export interface Why {
  /** How the terms combine: log-odds added, factors multiplied, a weighted sum, or plain inputs shown as they are. */
  readonly form: 'logit' | 'product' | 'sum' | 'inputs';
  /** Names are keys of `why.*` in the words. */
  readonly terms: readonly WhyTerm[];
  readonly sum?: number;
  readonly probability?: number;
  readonly roll?: number;
  readonly threshold?: number;
  /** What would have changed it: the probability or value with one input altered. */
  readonly instead?: readonly { readonly name: string; readonly value: number }[];
}

/** One entry of the log. The world after a turn is the world before it with every event's changes applied, in order. */
export interface GameEvent<K extends EventKind = EventKind> {
  readonly kind: K;
  readonly turn: number;
  readonly args: EventArgs<K>;
  /** Powers (ids) that see it; undefined = everybody. Empty = nobody before the debrief. */
  readonly seenBy?: readonly string[];
  readonly why?: Why;
  readonly changes: readonly Change[];
}
