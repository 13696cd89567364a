/** Sanctions on a challenger: a standing level (R1.1). */
import { pairLevel } from './pair-level.ts';

export const sanction = pairLevel({
  kind: 'sanction',
  rule: 'R1.1',
  partners: 'targets',
  levels: [0, 0.2, 0.3, 0.4, 0.6, 0.75, 0.9, 1],
  make: (against, level) => ({ kind: 'sanction', against, level }),
  toOf: (order) => order.against,
  levelOf: (order) => order.level,
  column: 'sanction',
});
