/** Mediation: a standing effort that makes agreements likelier (R12.9). To stop costs no attention. */
import { ownLevel } from './own-level.ts';
import { type OrderRule } from './order-rule.ts';

const NORMAL_ATTENTION = 2;

export const mediate: OrderRule<'mediate'> = {
  ...ownLevel({
    kind: 'mediate',
    rule: 'R12.9',
    levels: [0, 1, 2],
    make: (level) => ({ kind: 'mediate', level }),
    levelOf: (order) => order.level,
    column: () => 'mediation',
  }),
  attention: (_look, _power, order) => (order.level === 0 ? 0 : NORMAL_ATTENTION),
};
