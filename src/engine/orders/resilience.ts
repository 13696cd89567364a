/** Civil resilience work: a standing rate (R9.7). */
import { ownLevel } from './own-level.ts';

export const resilience = ownLevel({
  kind: 'resilience',
  rule: 'R9.7',
  levels: [0, 0.1, 0.2, 0.5, 1],
  make: (amountBn) => ({ kind: 'resilience', amountBn }),
  levelOf: (order) => order.amountBn,
  column: () => 'resilienceBn',
});
