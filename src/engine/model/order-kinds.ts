/**
 * Every order kind: who may give it, what it costs in attention, at which step it is carried out, and its arguments.
 * Standing orders (levels, rates, stances) go on without attention; a change costs. Legality is in `src/engine/orders`.
 */
import { type Arguments, type Values } from './arguments.ts';
import { ANSWER_RULES, STANCES, STANDING_ANSWERS, type Step } from './names.ts';

/** What a power must be able to do (`can` in the scenario) to give an order. */
export interface OrderKindEntry {
  readonly capability: string;
  /** Attention points; `attack` asks the rules because it depends on size. */
  readonly attention: number;
  /** The step before whose rules the order is carried out. */
  readonly step: Step;
  readonly args: Arguments;
  readonly meaning: string;
}

const level = (meaning: string, max = 1, step = 0.05) =>
  ({ type: 'number', unit: '0..1', min: 0, max, step, meaning }) as const;
const money = (meaning: string, max = 20) =>
  ({ type: 'number', unit: 'bn EUR per 30 days', min: 0, max, step: 0.1, meaning }) as const;
const thousand = (meaning: string, max = 500) =>
  ({ type: 'number', unit: 'thousand', min: 0.1, max, step: 1, meaning }) as const;
const power = (meaning: string) => ({ type: 'power', meaning }) as const;
const region = (meaning: string) => ({ type: 'region', meaning }) as const;

export const ORDER_KINDS = {
  recruit: {
    capability: 'recruit',
    attention: 1,
    step: 'orders',
    args: {
      level: {
        type: 'number',
        unit: 'factor of base intake',
        min: 0,
        max: 1.5,
        step: 0.05,
        meaning: 'Recruitment or mobilisation',
      },
    },
    meaning: 'Set recruitment',
  },
  demobilise: {
    capability: 'recruit',
    attention: 1,
    step: 'orders',
    args: {
      toK: {
        type: 'number',
        unit: 'thousand',
        min: 0,
        max: 2000,
        step: 10,
        meaning: 'Strength to fall to; 0 lifts the cap',
      },
    },
    meaning: 'Release troops above a strength',
  },
  train: {
    capability: 'train',
    attention: 1,
    step: 'orders',
    args: {
      placesK: {
        type: 'number',
        unit: 'thousand per 30 days',
        min: 0,
        max: 60,
        step: 0.5,
        meaning: 'Training places, own, or offered to the partner by a guarantor',
      },
    },
    meaning: 'Set training places',
  },
  procure: {
    capability: 'procure',
    attention: 1,
    step: 'orders',
    args: { amountBn: money('Own equipment') },
    meaning: 'Buy equipment',
  },
  move: {
    capability: 'move',
    attention: 1,
    step: 'movement',
    args: {
      from: region('From'),
      to: region('To, a neighbour or any own region by rail'),
      personnelK: thousand('Troops'),
    },
    meaning: 'Move troops',
  },
  stance: {
    capability: 'stance',
    attention: 1,
    step: 'movement',
    args: { region: region('Where'), stance: { type: 'choice', choices: STANCES, meaning: 'What to do' } },
    meaning: 'Set the stance of a force',
  },
  fortify: {
    capability: 'fortify',
    attention: 1,
    step: 'orders',
    args: { region: region('Where'), level: level('Fortification to build up to') },
    meaning: 'Fortify a region',
  },
  deploy: {
    capability: 'deploy',
    attention: 2,
    step: 'movement',
    args: {
      region: region('Host region'),
      personnelK: thousand('Troops to be present', 150),
      turns: { type: 'number', unit: 'turns', min: 1, max: 24, step: 1, meaning: 'Length of the rotation' },
    },
    meaning: 'Send a rotation',
  },
  renew: {
    capability: 'deploy',
    attention: 1,
    step: 'movement',
    args: {
      region: region('Host region'),
      turns: { type: 'number', unit: 'turns', min: 1, max: 24, step: 1, meaning: 'Further turns' },
    },
    meaning: 'Renew a rotation',
  },
  heavy: {
    capability: 'deploy',
    attention: 1,
    step: 'movement',
    args: { share: level('Heavy share of troops abroad') },
    meaning: 'Change the heavy share',
  },
  recon: {
    capability: 'recon',
    attention: 1,
    step: 'recon',
    args: { level: level('Reconnaissance') },
    meaning: 'Set reconnaissance',
  },
  monitor: {
    capability: 'monitor',
    attention: 1,
    step: 'recon',
    args: { level: level('Monitoring') },
    meaning: 'Monitor the ceasefire',
  },
  fund: {
    capability: 'fund',
    attention: 1,
    step: 'orders',
    args: { to: power('Receiver'), amountBn: money('Civil aid') },
    meaning: 'Civil aid',
  },
  equip: {
    capability: 'equip',
    attention: 1,
    step: 'orders',
    args: { to: power('Receiver'), amountBn: money('Military aid') },
    meaning: 'Military aid',
  },
  sanction: {
    capability: 'sanction',
    attention: 1,
    step: 'orders',
    args: { against: power('Target'), level: level('Level') },
    meaning: 'Set sanctions',
  },
  ratify: {
    capability: 'ratify',
    attention: 1,
    step: 'politics',
    args: {
      document: { type: 'document', meaning: 'Document' },
      push: { type: 'number', unit: 'level', min: 0, max: 2, step: 1, meaning: '0 leave, 1 push, 2 push hard' },
    },
    meaning: 'Push ratification',
  },
  terminate: {
    capability: 'ratify',
    attention: 2,
    step: 'politics',
    args: { document: { type: 'document', meaning: 'Document' } },
    meaning: 'Leave a document',
  },
  declare: { capability: 'declare', attention: 1, step: 'beliefs', args: {}, meaning: 'Pledge in public' },
  mediate: {
    capability: 'mediate',
    attention: 2,
    step: 'diplomacy',
    args: { level: { type: 'number', unit: 'level', min: 0, max: 2, step: 1, meaning: '0 none, 1 normal, 2 double' } },
    meaning: 'Mediate',
  },
  propose: {
    capability: 'propose',
    attention: 1,
    step: 'diplomacy',
    args: {
      against: power('The other party of the dyad'),
      terms: { type: 'terms', meaning: 'Terms by name and value' },
    },
    meaning: 'Propose terms',
  },
  answer: {
    capability: 'answer',
    attention: 0,
    step: 'diplomacy',
    args: { proposer: power('Whose proposal'), accept: { type: 'flag', meaning: 'Accept it' } },
    meaning: 'Answer a proposal',
  },
  answerRule: {
    capability: 'restrain',
    attention: 1,
    step: 'orders',
    args: { rule: { type: 'choice', choices: ANSWER_RULES, meaning: 'How to answer violations' } },
    meaning: 'Set the answer to violations',
  },
  greyZone: {
    capability: 'grey',
    attention: 1,
    step: 'incidents',
    args: { region: region('Where') },
    meaning: 'Grey-zone act',
  },
  provoke: {
    capability: 'provoke',
    attention: 1,
    step: 'incidents',
    args: { region: region('Where') },
    meaning: 'Raid across the line (a provocation)',
  },
  mass: {
    capability: 'mass',
    attention: 2,
    step: 'orders',
    args: { against: power('Against whom') },
    meaning: 'Mass troops openly (an ultimatum)',
  },
  nuclearSignal: { capability: 'nuclear', attention: 1, step: 'escalation', args: {}, meaning: 'Nuclear signal' },
  attack: {
    capability: 'attack',
    attention: 3,
    step: 'incidents',
    args: { region: region('Region attacked'), personnelK: thousand('Troops sent across the line', 900) },
    meaning: 'Attack across the line',
  },
  strike: {
    capability: 'strike',
    attention: 1,
    step: 'combat',
    args: {
      region: region('Target'),
      packages: { type: 'number', unit: 'packages', min: 0.1, max: 5, step: 0.1, meaning: 'Size' },
    },
    meaning: 'Strike infrastructure',
  },
  standDown: {
    capability: 'answer',
    attention: 0,
    step: 'orders',
    args: {},
    meaning: 'Stand down: end massing, alert and assaults',
  },
  alert: {
    capability: 'alert',
    attention: 1,
    step: 'escalation',
    args: { on: { type: 'flag', meaning: 'High alert' } },
    meaning: 'Set strategic alert',
  },
  hotline: {
    capability: 'hotline',
    attention: 0,
    step: 'escalation',
    args: { with: power('With whom') },
    meaning: 'Open a hotline',
  },
  invoke: {
    capability: 'invoke',
    attention: 0,
    step: 'guarantees',
    args: { clause: { type: 'clause', meaning: 'Clause, as document/clause' } },
    meaning: 'Invoke a clause',
  },
  standingAnswer: {
    capability: 'answer',
    attention: 0,
    step: 'orders',
    args: {
      clause: { type: 'clause', meaning: 'Clause, as document/clause' },
      answer: { type: 'choice', choices: STANDING_ANSWERS, meaning: 'What to do when called' },
    },
    meaning: 'Standing answer to a call',
  },
  influence: {
    capability: 'influence',
    attention: 1,
    step: 'orders',
    args: { target: power('Whose opinion'), amountBn: money('Spent', 2) },
    meaning: 'Influence operation',
  },
  shield: {
    capability: 'shield',
    attention: 1,
    step: 'orders',
    args: { amountBn: money('Spent', 2) },
    meaning: 'Shield own opinion',
  },
  resilience: {
    capability: 'resilience',
    attention: 1,
    step: 'orders',
    args: { amountBn: money('Spent', 5) },
    meaning: 'Civil resilience work',
  },
} as const satisfies Record<string, OrderKindEntry>;

export type OrderKind = keyof typeof ORDER_KINDS;
export const ORDER_KIND_NAMES = Object.keys(ORDER_KINDS) as readonly OrderKind[];

export type OrderOf<K extends OrderKind> = { readonly kind: K } & Values<(typeof ORDER_KINDS)[K]['args']>;
/** An order as parsed: well-formed, not yet known to be legal. */
export type Order = { [K in OrderKind]: OrderOf<K> }[OrderKind];

declare const checked: unique symbol;
/** An order that `checkOrders` found legal for a power; only these are adjudicated. */
export type CheckedOrder<K extends OrderKind = OrderKind> = { [P in K]: OrderOf<P> & { readonly [checked]: true } }[K];

/** What a power may be allowed to do, from the table above. */
export const CAPABILITIES: readonly string[] = [
  ...new Set(ORDER_KIND_NAMES.map((kind) => ORDER_KINDS[kind].capability)),
].sort();
