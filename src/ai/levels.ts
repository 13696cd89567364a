/**
 * Levels of strength of the machine players. `simple` acts on today: it threatens when it can, answers every blow, spends
 * at once and neither waits nor bargains. `steady` plays its doctrine. `searching` weighs several plans by playing them on.
 */
import { type Level, LEVELS, type Setup } from '../engine/index.ts';
import { type Bot } from './bot.ts';
import { type Doctrine, DOCTRINES, type Temper } from './doctrines.ts';
import { botChanged, doctrineFor, holdBot } from './index.ts';

export const isLevel = (text: string): text is Level => (LEVELS as readonly string[]).includes(text);

/** The level that the scenario names for a power. */
export function levelOf(setup: Setup, power: string): Level {
  return setup.scenario.powers[power]?.bot.level ?? 'steady';
}

/** The machine player of a power at the level `simple`. */
export function simpleBotFor(setup: Setup, power: string): Bot {
  const name = doctrineFor(setup, power);
  return name === undefined ? holdBot : botChanged(name, shortSighted(DOCTRINES[name]));
}

/** What a doctrine becomes when it looks no further than the turn. */
function shortSighted(doctrine: Doctrine): Temper {
  switch (doctrine.role) {
    case 'challenger':
      // Sees a chance and reaches for it: it masses without weighing what waiting is worth, and gives no ground.
      return { crisisHazard: 3, threatenAbove: -1, leaveBelow: -1, greyActs: 2, settles: false };
    case 'protege':
      return { answer: 'always', mobilisePeace: 1, settleFrom: 0.1, wantsTruce: false };
    case 'guarantor':
      // Pays whatever is asked now, promises nothing and prepares nothing.
      return {
        aidMilitaryBn: 1.5 * doctrine.aidMilitaryBn + 0.5,
        aidCivilBn: 1.5 * doctrine.aidCivilBn + 0.5,
        sanctions: [0.8 * doctrine.sanctions[0], 1, doctrine.sanctions[2]],
        monitors: Math.min(1, doctrine.monitors + 0.3),
        pledge: 'never',
        readiness: doctrine.readiness - 1,
      };
  }
}
