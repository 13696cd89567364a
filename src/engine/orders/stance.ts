/**
 * What the troops of a region are told to do (R3.6). An assault as a standing stance goes on with a war; to begin one
 * is an attack. Guests only garrison and hold unless they fight.
 */
import { type Stance, STANCES } from '../model/names.ts';
import { type OrderOf } from '../model/order-kinds.ts';
import { emit } from '../turn.ts';
import { forceOf, type World } from '../world.ts';
import { groundOf } from './ground.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal, unwise } from './refusal.ts';
import { dyadAgainstHolder, LOOKS, pickIndex, regionAt, truceHolds } from './situation.ts';

const NO_CHANGE = illegal('no-change', 'R3.6', {}, 'stance');
const NOT_AT_WAR = illegal('not-at-war', 'R3.6', {}, 'stance');

export const stance: OrderRule<'stance'> = {
  kind: 'stance',
  slot: (look, _power, order) => regionAt(look, order.region),
  otherwise: illegal('nowhere', 'R3.6'),
  check(look, power, order) {
    const region = regionAt(look, order.region);
    const at = forceOf(look.setup, power, region);
    if (!((look.personnelK[at] as number) > 0)) return illegal('no-troops', 'R3.6', { region: order.region }, 'region');
    if (look.stance[at] === STANCES.indexOf(order.stance)) return NO_CHANGE;
    if (order.stance === 'garrison' || order.stance === 'hold') return undefined;
    const dyad = dyadAgainstHolder(look, power, region);
    if (dyad < 0) return illegal('not-contested', 'R3.6', { region: order.region }, 'stance');
    if (order.stance === 'assault' && look.war[dyad] !== 1) return NOT_AT_WAR;
    if (order.stance === 'probe' && truceHolds(look, dyad)) {
      return unwise('breaks-truce', 'R3.6', { region: order.region }, 'stance');
    }
    return undefined;
  },
  candidates(look, power) {
    const { setup } = look;
    return setup.regions.flatMap((region, i) =>
      (look.personnelK[forceOf(setup, power, i)] as number) > 0
        ? STANCES.map((told): OrderOf<'stance'> => ({ kind: 'stance', region, stance: told }))
        : [],
    );
  },
  sample(look, power, pick) {
    const { setup } = look;
    const { theatre } = groundOf(setup, power);
    const start = pickIndex(pick, theatre.length);
    for (let i = 0; i < Math.min(LOOKS, theatre.length); i++) {
      const region = theatre[(start + i) % theatre.length] as number;
      const at = forceOf(setup, power, region);
      if (!((look.personnelK[at] as number) > 0)) continue;
      const told = pickIndex(pick, STANCES.length);
      if (told === look.stance[at] || !possible(look, power, region, STANCES[told]!)) return undefined;
      return { kind: 'stance', region: setup.regions[region]!, stance: STANCES[told]! };
    }
    return undefined;
  },
  carryOut(turn, power, order) {
    turn.world.stance[forceOf(turn.setup, power, regionAt(turn.world, order.region))] = STANCES.indexOf(order.stance);
    if (turn.log === undefined) return;
    emit(turn, 'stanceSet', { by: turn.setup.powers[power]!, region: order.region, stance: order.stance });
  },
};

function possible(look: World, power: number, region: number, told: Stance): boolean {
  if (told === 'garrison' || told === 'hold') return true;
  const dyad = dyadAgainstHolder(look, power, region);
  return dyad >= 0 && (told !== 'assault' || look.war[dyad] === 1);
}
