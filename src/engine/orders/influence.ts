/** Influence on the opinion of another power: a standing rate (R9.1). */
import { pairLevel } from './pair-level.ts';

export const influence = pairLevel({
  kind: 'influence',
  rule: 'R9.1',
  partners: 'foreign',
  levels: [0, 0.05, 0.1, 0.2, 0.5],
  make: (target, amountBn) => ({ kind: 'influence', target, amountBn }),
  toOf: (order) => order.target,
  levelOf: (order) => order.amountBn,
  column: 'influenceBn',
});
