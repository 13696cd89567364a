/** Kinds of obligation that a clause may lay on a power. Compliance is measured from deeds: done over owed at the deadline. */
import { type Arguments } from './arguments.ts';

export interface DutyEntry {
  /** Capability that a power needs to be able to do it. */
  readonly capability: string;
  readonly args: Arguments;
  /** `call` runs from an invocation to a deadline; `standing` is measured every turn while the document is in force or signed. */
  readonly runs: 'call' | 'either';
  readonly meaning: string;
}

const amount = (unit: string, max: number, meaning: string) =>
  ({ type: 'number', unit, min: 0, max, meaning }) as const;

export const DUTIES = {
  consult: { capability: 'answer', args: {}, runs: 'call', meaning: 'Consult at once' },
  sanction: {
    capability: 'sanction',
    args: {
      level: amount('0..1', 1, 'Level to reach'),
      rise: { ...amount('0..1', 1, 'Rise over the level when called'), optional: true },
    },
    runs: 'either',
    meaning: 'Sanction the aggressor',
  },
  fund: {
    capability: 'fund',
    args: { amountBn: amount('bn EUR per 30 days', 50, 'Civil aid') },
    runs: 'either',
    meaning: 'Fund the protege',
  },
  equip: {
    capability: 'equip',
    args: { amountBn: amount('bn EUR per 30 days', 50, 'Military aid') },
    runs: 'either',
    meaning: 'Equip the protege',
  },
  recon: {
    capability: 'recon',
    args: { level: amount('0..1', 1, 'Level') },
    runs: 'either',
    meaning: 'Share reconnaissance',
  },
  monitor: {
    capability: 'monitor',
    args: { level: amount('0..1', 1, 'Level') },
    runs: 'either',
    meaning: 'Monitor the ceasefire',
  },
  train: {
    capability: 'train',
    args: { placesK: amount('thousand per 30 days', 60, 'Places offered') },
    runs: 'either',
    meaning: 'Offer training places',
  },
  deploy: {
    capability: 'deploy',
    args: { personnelK: amount('thousand', 150, 'Troops present, or added when called') },
    runs: 'either',
    meaning: 'Deploy troops to the agreed regions',
  },
  fight: { capability: 'answer', args: {}, runs: 'call', meaning: 'Fight beside the protege' },
  army: {
    capability: 'train',
    args: { wellTrainedK: amount('thousand', 2000, 'Well-trained personnel') },
    runs: 'either',
    meaning: 'Build a well-trained army of a stated size',
  },
} as const satisfies Record<string, DutyEntry>;

export type DutyKind = keyof typeof DUTIES;
export const DUTY_KINDS = Object.keys(DUTIES) as readonly DutyKind[];
