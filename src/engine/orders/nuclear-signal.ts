/** A nuclear signal: heard by everybody, and a rung on the ladder (R11.3). */
import { emit } from '../turn.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal } from './refusal.ts';

export const nuclearSignal: OrderRule<'nuclearSignal'> = {
  kind: 'nuclearSignal',
  slot: () => 0,
  otherwise: illegal('not-able', 'R11.3', { capability: 'nuclear' }),
  check: () => undefined,
  candidates: () => [{ kind: 'nuclearSignal' }],
  sample: () => ({ kind: 'nuclearSignal' }),
  carryOut(turn, power) {
    turn.world.signalTurns[0]! += 1;
    if (turn.log !== undefined) emit(turn, 'nuclearSignal', { by: turn.setup.powers[power]! });
  },
};
