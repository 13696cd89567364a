/** Heavy share of the troops abroad, heavy ground forces and air defence (R3.3). */
import { ownLevel } from './own-level.ts';
import { unwise } from './refusal.ts';
import { groundOf } from './ground.ts';

const NOWHERE = unwise('no-effect', 'R3.3');

export const heavy = ownLevel({
  kind: 'heavy',
  rule: 'R3.3',
  levels: [0, 0.05, 0.15, 0.3, 0.45, 0.6, 0.8],
  make: (share) => ({ kind: 'heavy', share }),
  levelOf: (order) => order.share,
  column: () => 'heavyOrdered',
  check: (look, power) => (groundOf(look.setup, power).hostRegions.length === 0 ? NOWHERE : undefined),
});
