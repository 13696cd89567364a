/** A raid of the protege across the line (R5.5): it voids conditional guarantees and may break the truce. */
import { type Fault } from '../fault.ts';
import { type OrderOf } from '../model/order-kinds.ts';
import { type World } from '../world.ts';
import { pushAct } from './deed.ts';
import { groundOf } from './ground.ts';
import { type OrderRule } from './order-rule.ts';
import { troopsAroundK } from './reach.ts';
import { illegal, unwise } from './refusal.ts';
import { LOOKS, pickIndex, regionAt, truceHolds } from './situation.ts';
import { forceOf } from '../world.ts';

const AT_WAR = illegal('at-war', 'R5.5');

export const provoke: OrderRule<'provoke'> = {
  kind: 'provoke',
  slot: (look, _power, order) => regionAt(look, order.region),
  otherwise: illegal('no-dyad', 'R5.5'),
  check(look, power, order) {
    const region = regionAt(look, order.region);
    const refused = refusedIn(look, power, region);
    if (refused !== undefined) return refused;
    const dyad = dyadAcrossLine(look, power, region);
    return truceHolds(look, dyad) ? unwise('breaks-truce', 'R5.5', { region: order.region }, 'region') : undefined;
  },
  candidates(look, power) {
    return look.setup.regions.flatMap((region, at): OrderOf<'provoke'>[] =>
      dyadAcrossLine(look, power, at) >= 0 ? [{ kind: 'provoke', region }] : [],
    );
  },
  sample(look, power, pick) {
    const { theatre } = groundOf(look.setup, power);
    const start = pickIndex(pick, theatre.length);
    for (let i = 0; i < Math.min(LOOKS, theatre.length); i++) {
      const region = theatre[(start + i) % theatre.length] as number;
      if (dyadAcrossLine(look, power, region) < 0) continue;
      if (refusedIn(look, power, region) === undefined) return { kind: 'provoke', region: look.setup.regions[region]! };
    }
    return undefined;
  },
  carryOut(turn, power, order) {
    const region = regionAt(turn.world, order.region);
    pushAct(turn, 'provocation', dyadAcrossLine(turn.world, power, region), power, region, 1);
  },
};

function refusedIn(look: World, power: number, region: number): Fault | undefined {
  const id = look.setup.regions[region] as string;
  const dyad = dyadAcrossLine(look, power, region);
  if (dyad < 0) return illegal('not-contested', 'R5.5', { region: id }, 'region');
  if (look.war[dyad] === 1) return AT_WAR;
  return troopsAroundK(look, power, region) > 0 ? undefined : illegal('no-troops', 'R5.5', { region: id }, 'region');
}

/** The dyad that the power defends and whose challenger holds some of the region, -1 for none. */
function dyadAcrossLine(look: World, power: number, region: number): number {
  const { setup } = look;
  for (const dyad of groundOf(setup, power).defends) {
    if ((look.control[forceOf(setup, setup.dyads[dyad]!.challenger, region)] as number) > 0) return dyad;
  }
  return -1;
}
