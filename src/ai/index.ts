/** Machine players by name of doctrine. The public door of `src/ai`. */
import { type DoctrineName, type Setup } from '../engine/index.ts';
import { type Bot } from './bot.ts';
import { challengerTurn } from './challenger.ts';
import { type Doctrine, doctrineNamed, DOCTRINES, type Temper } from './doctrines.ts';
import { guarantorTurn } from './guarantor.ts';
import { protegeTurn } from './protege.ts';

export type { Bot } from './bot.ts';
export type { DoctrineName } from '../engine/index.ts';
export { DOCTRINES, type Temper } from './doctrines.ts';
export { randomBot } from './random.ts';

export const DOCTRINE_NAMES = Object.keys(DOCTRINES) as readonly DoctrineName[];

/** A machine player that orders nothing. */
export const holdBot: Bot = () => ({ orders: [], reasons: [] });

/** The machine player of a doctrine. */
export function botOf(name: DoctrineName): Bot {
  return botWith(DOCTRINES[name]);
}

function botWith(doctrine: Doctrine): Bot {
  switch (doctrine.role) {
    case 'challenger':
      return (input) => challengerTurn(doctrine, input);
    case 'protege':
      return (input) => protegeTurn(doctrine, input);
    case 'guarantor':
      return (input) => guarantorTurn(doctrine, input);
  }
}

/**
 * The machine player that the scenario names for a power. A guarantor without a doctrine of its own is a `watcher` when it
 * may not send troops; a neutral power holds still.
 */
export function botFor(setup: Setup, power: string): Bot {
  const name = doctrineFor(setup, power);
  return name === undefined ? holdBot : botOf(name);
}

/** Name of the doctrine that {@link botFor} plays; undefined for a power that holds still. */
export function doctrineFor(setup: Setup, power: string): DoctrineName | undefined {
  const spec = setup.scenario.powers[power];
  if (spec === undefined || spec.role === 'neutral') return undefined;
  return doctrineNamed(spec.role, spec.can.includes('deploy'), spec.bot.doctrine);
}

/** The machine player of a doctrine with some of its levels changed: for studies of what a level does. */
export function botChanged(name: DoctrineName, temper: Temper): Bot {
  return botWith({ ...DOCTRINES[name], ...temper });
}
