/** Reconnaissance: a standing level, reached in about a month (R4.1). */
import { ownLevel } from './own-level.ts';

export const recon = ownLevel({
  kind: 'recon',
  rule: 'R4.1',
  levels: [0, 0.2, 0.4, 0.6, 0.7, 0.8, 1],
  make: (level) => ({ kind: 'recon', level }),
  levelOf: (order) => order.level,
  column: () => 'reconOrdered',
});
