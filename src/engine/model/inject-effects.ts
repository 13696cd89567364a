/** What an inject may do. One interpreter in `rules/injects.ts` reads these. */
import { type Arguments } from './arguments.ts';

export interface InjectEffectEntry {
  readonly args: Arguments;
  readonly meaning: string;
}

const number = (unit: string, min: number, max: number, meaning: string) =>
  ({ type: 'number', unit, min, max, meaning }) as const;
const power = (meaning: string) => ({ type: 'power', meaning }) as const;

export const INJECT_EFFECTS = {
  incident: {
    args: {
      by: power('Author'),
      region: { type: 'region', meaning: 'Where' },
      attribution: {
        ...number('0..1', 0, 1, 'Probability of attribution; the rules decide if unsaid'),
        optional: true,
      },
    },
    meaning: 'A serious incident',
  },
  strike: {
    args: {
      by: power('Author'),
      regions: { type: 'regions', meaning: 'Targets' },
      packages: number('packages', 0, 5, 'Size each'),
    },
    meaning: 'A wave of strikes',
  },
  opinion: {
    args: { of: power('Whose'), change: number('points', -50, 50, 'Change of will') },
    meaning: 'Opinion shifts',
  },
  election: { args: { of: power('Whose') }, meaning: 'An election or change of government' },
  stability: {
    args: { of: power('Whose'), change: number('points', -50, 50, 'Change') },
    meaning: 'Stability or resilience shifts',
  },
  tension: { args: { change: number('points', -50, 50, 'Change') }, meaning: 'Tension shifts' },
  money: {
    args: { of: power('Whose'), amountBn: number('bn EUR', -100, 100, 'Once') },
    meaning: 'Money comes or goes',
  },
  income: {
    args: { of: power('Whose'), change: number('bn EUR per 30 days', -20, 20, 'Lasting') },
    meaning: 'Income shifts',
  },
  recon: {
    args: { of: power('Whose'), change: number('0..1', -1, 1, 'Change of the level at work') },
    meaning: 'Reconnaissance changes',
  },
  mood: {
    args: { of: power('Challenger'), change: number('prize = 1', -1, 1, 'Change') },
    meaning: 'The mood of the challenger shifts',
  },
  sanctions: {
    args: { of: power('Whose sanctions'), against: power('On whom'), change: number('0..1', -1, 1, 'Change') },
    meaning: 'Sanctions shift',
  },
  message: { args: {}, meaning: 'Only a message' },
} as const satisfies Record<string, InjectEffectEntry>;

export type InjectEffectKind = keyof typeof INJECT_EFFECTS;
export const INJECT_EFFECT_KINDS = Object.keys(INJECT_EFFECTS) as readonly InjectEffectKind[];
