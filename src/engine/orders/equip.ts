/** Military aid to a protege: a standing rate (R1.5). */
import { pairLevel } from './pair-level.ts';

export const equip = pairLevel({
  kind: 'equip',
  rule: 'R1.5',
  partners: 'receivers',
  levels: [0, 0.5, 1, 2, 3.2, 5],
  make: (to, amountBn) => ({ kind: 'equip', to, amountBn }),
  toOf: (order) => order.to,
  levelOf: (order) => order.amountBn,
  column: 'aidMilitaryBn',
});
