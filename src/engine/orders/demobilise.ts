/** Release of troops above a strength; 0 lifts the cap (R2.5). In war it is allowed, and probably a slip. */
import { isAtWar } from '../rules/sides.ts';
import { ownLevel } from './own-level.ts';
import { unwise } from './refusal.ts';

const IN_WAR = unwise('costly', 'R2.5');

export const demobilise = ownLevel({
  kind: 'demobilise',
  rule: 'R2.5',
  levels: [0, 400, 600, 700, 800, 900],
  make: (toK) => ({ kind: 'demobilise', toK }),
  levelOf: (order) => order.toK,
  column: () => 'demobCapK',
  check: (look, power, toK) => (toK > 0 && isAtWar(look, power) ? IN_WAR : undefined),
});
