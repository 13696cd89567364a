/** A deniable act of the challenger in the protege's country: sabotage, drones, border games (R5.3). */
import { type OrderOf } from '../model/order-kinds.ts';
import { type World } from '../world.ts';
import { pushAct } from './deed.ts';
import { groundOf } from './ground.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal } from './refusal.ts';
import { pickIndex, regionAt } from './situation.ts';

const NO_DYAD = illegal('no-dyad', 'R5.3', {}, 'region');
const AT_WAR = illegal('at-war', 'R5.3');

export const greyZone: OrderRule<'greyZone'> = {
  kind: 'greyZone',
  slot: (look, _power, order) => regionAt(look, order.region),
  otherwise: NO_DYAD,
  check(look, power, order) {
    const dyad = dyadOfOwner(look, power, regionAt(look, order.region));
    if (dyad < 0) return NO_DYAD;
    return look.war[dyad] === 1 ? AT_WAR : undefined;
  },
  candidates(look, power) {
    const { setup } = look;
    return setup.regions.flatMap((region, at): OrderOf<'greyZone'>[] =>
      dyadOfOwner(look, power, at) >= 0 ? [{ kind: 'greyZone', region }] : [],
    );
  },
  sample(look, power, pick) {
    const { challenges } = groundOf(look.setup, power);
    if (challenges.length === 0) return undefined;
    const dyad = challenges[pickIndex(pick, challenges.length)] as number;
    const { regions } = look.setup.dyads[dyad]!;
    if (look.war[dyad] === 1 || regions.length === 0) return undefined;
    return { kind: 'greyZone', region: look.setup.regions[regions[pickIndex(pick, regions.length)]!]! };
  },
  carryOut(turn, power, order) {
    const region = regionAt(turn.world, order.region);
    pushAct(turn, 'greyZone', dyadOfOwner(turn.world, power, region), power, region, 1);
  },
};

/** The dyad in which the power challenges the owner of a region, -1 for none. */
function dyadOfOwner(look: World, power: number, region: number): number {
  const { setup } = look;
  const owner = setup.owner[region] as number;
  return owner < 0 ? -1 : (setup.dyadOf[power * setup.powers.length + owner] as number);
}
