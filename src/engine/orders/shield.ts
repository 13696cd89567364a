/** Shielding the own opinion from influence: a standing rate (R9.1). */
import { ownLevel } from './own-level.ts';

export const shield = ownLevel({
  kind: 'shield',
  rule: 'R9.1',
  levels: [0, 0.05, 0.1, 0.2, 0.5],
  make: (amountBn) => ({ kind: 'shield', amountBn }),
  levelOf: (order) => order.amountBn,
  column: () => 'shieldBn',
});
