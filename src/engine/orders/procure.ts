/** Buying equipment for the own army: a standing rate (R1.3). */
import { ownLevel } from './own-level.ts';

export const procure = ownLevel({
  kind: 'procure',
  rule: 'R1.3',
  levels: [0, 0.2, 0.5, 1, 2, 3, 4, 6],
  make: (amountBn) => ({ kind: 'procure', amountBn }),
  levelOf: (order) => order.amountBn,
  column: () => 'procureBn',
});
