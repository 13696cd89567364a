/** Renewing a rotation before it lapses (R3.4). */
import { type OrderOf } from '../model/order-kinds.ts';
import { forceOf, type World } from '../world.ts';
import { groundOf } from './ground.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal, unwise } from './refusal.ts';
import { reportGiven } from './report.ts';
import { pickIndex, regionAt } from './situation.ts';

const BEYOND_THE_END = unwise('no-effect', 'R3.4');
const LENGTHS = [3, 6, 12];

export const renew: OrderRule<'renew'> = {
  kind: 'renew',
  slot: (look, _power, order) => regionAt(look, order.region),
  otherwise: illegal('no-rotations', 'R3.4'),
  check(look, power, order) {
    const at = forceOf(look.setup, power, regionAt(look, order.region));
    const left = turnsLeft(look, at);
    if (left <= 0) return illegal('no-rotation', 'R3.4', { region: order.region }, 'region');
    const most = look.setup.rules.play.rotationTurnsMax;
    if (left + order.turns > most) {
      return illegal('limit', 'R3.4', { limit: most, wanted: left + order.turns }, 'turns');
    }
    return (look.rotationEnd[at] as number) >= look.setup.turns ? BEYOND_THE_END : undefined;
  },
  candidates(look, power) {
    const { setup } = look;
    return setup.regions.flatMap((region, i) =>
      turnsLeft(look, forceOf(setup, power, i)) > 0
        ? LENGTHS.map((turns): OrderOf<'renew'> => ({ kind: 'renew', region, turns }))
        : [],
    );
  },
  sample(look, power, pick) {
    const { setup } = look;
    const { hostRegions } = groundOf(setup, power);
    const turns = LENGTHS[pickIndex(pick, LENGTHS.length)] as number;
    for (let i = 0; i < hostRegions.length; i++) {
      const region = hostRegions[i] as number;
      const left = turnsLeft(look, forceOf(setup, power, region));
      if (left > 0 && left + turns <= setup.rules.play.rotationTurnsMax) {
        return { kind: 'renew', region: setup.regions[region]!, turns };
      }
    }
    return undefined;
  },
  carryOut(turn, power, order) {
    turn.world.rotationEnd[forceOf(turn.setup, power, regionAt(turn.world, order.region))]! += order.turns;
    reportGiven(turn, power, 'renew');
  },
};

/** Turns of a rotation from the one being ordered on; 0 or less when none runs. */
function turnsLeft(look: World, at: number): number {
  if (!((look.rotationK[at] as number) > 0)) return 0;
  return (look.rotationEnd[at] as number) - (look.turn[0] as number);
}
