/**
 * Macro-orders: the few coherent plans that a machine player weighs in a turn. A plan is its own doctrine with some levels
 * changed, so every order of it is legal by construction and a plan says what it would do later, too.
 */
import { type Setup } from '../../engine/index.ts';
import { type Bot } from '../bot.ts';
import { type Doctrine, type Temper } from '../doctrines.ts';
import { botChanged, doctrineFor, holdBot } from '../index.ts';
import { offering } from '../offers.ts';

/** Ids are keys of `plans.*` in the words. */
export const PLAN_NAMES = [
  'doctrine',
  ...['hold', 'offer'],
  ...['wait', 'slice', 'press', 'strike', 'bargain', 'fight-on', 'cease'],
  ...['spare', 'restrain', 'fortress', 'refuse'],
  ...['thrift', 'watchful', 'stand-by', 'free-hand', 'punish', 'reinforce', 'relieve'],
] as const;
export type PlanName = (typeof PLAN_NAMES)[number];

export interface MacroPlan {
  /** Names of the plans that it joins, the usual one alone where it changes nothing. */
  readonly names: readonly PlanName[];
  readonly temper: Temper;
  /** Whether it also proposes what the ledger finds good for both sides. */
  readonly offers: boolean;
  readonly bot: Bot;
}

type Menu = readonly (readonly [PlanName, Temper])[];

const MENUS: Readonly<Record<Doctrine['role'], Menu>> = {
  challenger: [
    ['wait', { ledger: false, attackAfterMonths: 0, greyActs: 0, restrained: true, settles: true }],
    ['slice', { ledger: false, attackAfterMonths: 0, greyActs: 2, staysBelowPattern: true, restrained: true }],
    ['bargain', { crisisHazard: 0.1, restrained: true, settles: true }],
    ['press', { ledger: true, crisisHazard: 3, threatenAbove: -1, leaveBelow: -1 }],
    ['strike', { ledger: false, attackAfterMonths: 1, keepFighting: 1, stopBelowStability: 20 }],
    ['fight-on', { keepFighting: 0.5, keepFirstWar: 0.5 }],
    ['cease', { keepFighting: -1, keepFirstWar: -1, settles: true }],
  ],
  protege: [
    ['spare', { mobilisePeace: 0.3 }],
    ['restrain', { answer: 'restrain', settleFrom: -0.2, yields: 2.5, provokes: false }],
    ['fortress', { mobilisePeace: 1, fortify: 1, settleFrom: 2, yields: 0.3, provokes: false }],
    ['reinforce', { fortify: 1 }],
    ['refuse', { settleFrom: 2, yields: 0.3 }],
  ],
  guarantor: [
    ['thrift', { aidMilitaryBn: 0, aidCivilBn: 0 }],
    ['watchful', { recon: 1 }],
    ['stand-by', { pledge: 'always', push: 2, readiness: 2 }],
    ['free-hand', { push: 0, monitors: 0 }],
    ['punish', { sanctions: [1, 1, 0.6] }],
    ['relieve', { sanctions: [0.4, 0.85, 0.2], mediation: 2 }],
    ['reinforce', { troopsK: [40, 40, 10], heavy: 0.6 }],
  ],
};

/** Plans of a power, its doctrine first. A power without one holds still. */
export function plansFor(setup: Setup, power: string): readonly MacroPlan[] {
  const own = doctrineFor(setup, power);
  const spec = setup.scenario.powers[power];
  if (own === undefined || spec === undefined || spec.role === 'neutral')
    return [{ names: ['hold'], temper: {}, offers: false, bot: holdBot }];
  const menu = MENUS[spec.role].filter(
    ([name]) => name !== 'reinforce' || spec.role !== 'guarantor' || spec.can.includes('deploy'),
  );
  return [
    planOf(setup, power, ['doctrine'], {}, false),
    ...menu.map(([name, temper]) => planOf(setup, power, [name], temper, false)),
    planOf(setup, power, ['offer'], {}, true),
  ];
}

/** Two plans as one; where both change a level the first has its way. Undefined where one adds nothing to the other. */
export function joined(setup: Setup, power: string, first: MacroPlan, second: MacroPlan): MacroPlan | undefined {
  const adds = Object.keys(second.temper).some((level) => !(level in first.temper)) || (second.offers && !first.offers);
  if (!adds || second.names.some((name) => first.names.includes(name))) return undefined;
  const temper = { ...second.temper, ...first.temper };
  return planOf(setup, power, [...first.names, ...second.names], temper, first.offers || second.offers);
}

function planOf(setup: Setup, power: string, names: readonly PlanName[], temper: Temper, offers: boolean): MacroPlan {
  const own = doctrineFor(setup, power);
  const bot = own === undefined ? holdBot : botChanged(own, temper);
  return { names, temper, offers, bot: offers ? offering(bot) : bot };
}
