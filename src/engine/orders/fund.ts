/** Civil aid to a protege: a standing rate (R1.5). */
import { pairLevel } from './pair-level.ts';

export const fund = pairLevel({
  kind: 'fund',
  rule: 'R1.5',
  partners: 'receivers',
  levels: [0, 0.5, 1, 2, 2.8, 4],
  make: (to, amountBn) => ({ kind: 'fund', to, amountBn }),
  toOf: (order) => order.to,
  levelOf: (order) => order.amountBn,
  column: 'aidCivilBn',
});
