/** Effort put into monitoring the ceasefire: a standing level; without a truce there is nothing to monitor (R4.2). */
import { ownLevel } from './own-level.ts';
import { unwise } from './refusal.ts';
import { truceHolds } from './situation.ts';

const NOTHING_TO_MONITOR = unwise('no-truce', 'R4.2');

export const monitor = ownLevel({
  kind: 'monitor',
  rule: 'R4.2',
  levels: [0, 0.2, 0.4, 0.6, 0.8, 1],
  make: (level) => ({ kind: 'monitor', level }),
  levelOf: (order) => order.level,
  column: () => 'monitorOrdered',
  check: (look, _power, level) =>
    level > 0 && !look.setup.dyads.some((dyad) => truceHolds(look, dyad.index)) ? NOTHING_TO_MONITOR : undefined,
});
