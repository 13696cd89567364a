/** Prepared positions in a region that the power holds at least in part, built up over months (R3.7). */
import { type OrderOf } from '../model/order-kinds.ts';
import { forceOf } from '../world.ts';
import { groundOf } from './ground.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal, unwise } from './refusal.ts';
import { reportGiven } from './report.ts';
import { pickIndex, regionAt } from './situation.ts';

const NO_CHANGE = illegal('no-change', 'R3.7', {}, 'level');
const BUILT_ALREADY = unwise('no-effect', 'R3.7', {}, 'level');
const LEVELS = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 1];

export const fortify: OrderRule<'fortify'> = {
  kind: 'fortify',
  slot: (look, _power, order) => regionAt(look, order.region),
  otherwise: illegal('nowhere', 'R3.7'),
  check(look, power, order) {
    const at = forceOf(look.setup, power, regionAt(look, order.region));
    if (!((look.control[at] as number) > 0)) return illegal('not-yours', 'R3.7', { region: order.region }, 'region');
    if (look.fortifyTarget[at] === order.level) return NO_CHANGE;
    return order.level > 0 && order.level <= (look.fortification[at] as number) ? BUILT_ALREADY : undefined;
  },
  candidates(look, power) {
    const { setup } = look;
    return setup.regions.flatMap((region, i) =>
      (look.control[forceOf(setup, power, i)] as number) > 0
        ? LEVELS.map((level): OrderOf<'fortify'> => ({ kind: 'fortify', region, level }))
        : [],
    );
  },
  sample(look, power, pick) {
    const { setup } = look;
    const { theatre } = groundOf(setup, power);
    if (theatre.length === 0) return undefined;
    const region = theatre[pickIndex(pick, theatre.length)] as number;
    const at = forceOf(setup, power, region);
    const level = LEVELS[pickIndex(pick, LEVELS.length)] as number;
    if (!((look.control[at] as number) > 0) || level === look.fortifyTarget[at]) return undefined;
    return { kind: 'fortify', region: setup.regions[region]!, level };
  },
  standing: (look, power, order) =>
    look.fortifyTarget[forceOf(look.setup, power, regionAt(look, order.region))] as number,
  carryOut(turn, power, order) {
    turn.world.fortifyTarget[forceOf(turn.setup, power, regionAt(turn.world, order.region))] = order.level;
    reportGiven(turn, power, 'fortify');
  },
};
