/** High alert of strategic forces, on or off (R11.3). To lower it costs no attention. */
import { emit } from '../turn.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal } from './refusal.ts';

const NO_CHANGE = illegal('no-change', 'R11.3', {}, 'on');

export const alert: OrderRule<'alert'> = {
  kind: 'alert',
  attention: (_look, _power, order) => (order.on ? 1 : 0),
  slot: () => 0,
  otherwise: NO_CHANGE,
  check: (look, power, order) => (look.alert[power] === (order.on ? 1 : 0) ? NO_CHANGE : undefined),
  candidates: () => [
    { kind: 'alert', on: true },
    { kind: 'alert', on: false },
  ],
  sample: (look, power) => ({ kind: 'alert', on: look.alert[power] !== 1 }),
  carryOut(turn, power, order) {
    turn.world.alert[power] = order.on ? 1 : 0;
    if (turn.log !== undefined) emit(turn, 'alertSet', { power: turn.setup.powers[power]!, on: order.on });
  },
};
