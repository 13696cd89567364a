/** Does a condition hold, how near is it, and why: one reading for triggers, outcomes, injects and screens. */
import { type Chance, type RollId } from '../chance.ts';
import { type FactName } from '../model/facts.ts';
import { type World } from '../world.ts';
import { type Compiled } from './conditions-compile.ts';
import { factValue } from './facts.ts';

export { compile, type Compiled, conditionsOf } from './conditions-compile.ts';

/** Luck for conditions that are drawn. Without it a drawn condition does not hold. */
export interface Draw {
  readonly chance: Chance;
  readonly roll: RollId;
  readonly turn: number;
}

/** Whether a condition holds. `last` is the turn whose acts are the latest known. */
export function holds(look: World, condition: Compiled, last: number, draw?: Draw): boolean {
  switch (condition.kind) {
    case 'fact': {
      const value = factValue(look, condition.fact, last);
      return value >= condition.atLeast && value <= condition.atMost;
    }
    case 'all': {
      const { parts } = condition;
      for (let i = 0; i < parts.length; i++) if (!holds(look, parts[i]!, last, draw)) return false;
      return true;
    }
    case 'any': {
      const { parts } = condition;
      for (let i = 0; i < parts.length; i++) if (holds(look, parts[i]!, last, draw)) return true;
      return false;
    }
    case 'not':
      return !holds(look, condition.part, last, draw);
    case 'turn':
      return last + 1 === condition.turn;
    case 'chance':
      return draw !== undefined && draw.chance.happens(draw.roll, draw.turn, condition.odds, condition.draw);
  }
}

/** The gauge reads at most this, so that a fact with a threshold of nearly nothing stays readable. */
const FULL = 1000;

/**
 * How near a condition is: fact over threshold of the nearest part, 1 and more where it is met. Of parts that must all
 * hold the farthest counts; what can only be true or false reads 1 or 0.
 */
export function gauge(look: World, condition: Compiled, last: number): number {
  switch (condition.kind) {
    case 'fact':
      return factGauge(factValue(look, condition.fact, last), condition.atLeast, condition.atMost);
    case 'all': {
      let least = FULL;
      for (let i = 0; i < condition.parts.length; i++) least = Math.min(least, gauge(look, condition.parts[i]!, last));
      return least;
    }
    case 'any': {
      let most = 0;
      for (let i = 0; i < condition.parts.length; i++) most = Math.max(most, gauge(look, condition.parts[i]!, last));
      return most;
    }
    case 'not':
    case 'turn':
    case 'chance':
      return holds(look, condition, last) ? 1 : 0;
  }
}

function factGauge(value: number, atLeast: number, atMost: number): number {
  if (value > atMost) return value <= 0 ? 0 : Math.max(0, Math.min(FULL, atMost / value));
  if (atLeast === -Infinity || value >= atLeast) {
    return atLeast > 0 && value > atLeast ? Math.min(FULL, value / atLeast) : 1;
  }
  return atLeast > 0 ? Math.max(0, value / atLeast) : 0;
}

/** One comparison of a condition, for screens and events. */
export interface Finding {
  readonly fact: FactName;
  readonly value: number;
  readonly threshold: number;
  readonly met: boolean;
}

/** Every comparison in a condition with its value, in reading order. */
export function explain(look: World, condition: Compiled, last: number): readonly Finding[] {
  switch (condition.kind) {
    case 'fact': {
      const value = factValue(look, condition.fact, last);
      const threshold = condition.atLeast === -Infinity ? condition.atMost : condition.atLeast;
      return [{ fact: condition.fact.fact, value, threshold, met: holds(look, condition, last) }];
    }
    case 'all':
    case 'any':
      return condition.parts.flatMap((part) => explain(look, part, last));
    case 'not':
      return explain(look, condition.part, last);
    case 'turn':
      return [{ fact: 'turn', value: last + 1, threshold: condition.turn, met: holds(look, condition, last) }];
    case 'chance':
      return [];
  }
}

/** The comparison that brings a condition nearest: one that is met if any is, otherwise the fullest. */
export function nearest(look: World, condition: Compiled, last: number): Finding | undefined {
  const findings = explain(look, condition, last);
  let best: Finding | undefined;
  let most = -1;
  for (const finding of findings) {
    const near = finding.met ? FULL : factGauge(finding.value, finding.threshold, Infinity);
    if (near > most) {
      most = near;
      best = finding;
    }
  }
  return best;
}
