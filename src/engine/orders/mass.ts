/** Massing troops openly against a protege: an ultimatum in deeds, the opening of a crisis (R11.2). */
import { type Fault } from '../fault.ts';
import { type OrderOf } from '../model/order-kinds.ts';
import { emit } from '../turn.ts';
import { type World } from '../world.ts';
import { groundOf } from './ground.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal } from './refusal.ts';
import { pickIndex, powerAt } from './situation.ts';

const NO_DYAD = illegal('no-dyad', 'R11.2', {}, 'against');
const ALREADY = illegal('already', 'R11.2');
const AT_WAR = illegal('at-war', 'R11.2');

export const mass: OrderRule<'mass'> = {
  kind: 'mass',
  slot: (look, _power, order) => powerAt(look, order.against),
  otherwise: NO_DYAD,
  check: (look, power, order) => refused(look, dyadAgainst(look, power, powerAt(look, order.against))),
  candidates(look, power) {
    const { powers, dyads } = look.setup;
    return groundOf(look.setup, power).challenges.map((dyad): OrderOf<'mass'> => {
      return { kind: 'mass', against: powers[dyads[dyad]!.protege]! };
    });
  },
  sample(look, power, pick) {
    const { challenges } = groundOf(look.setup, power);
    if (challenges.length === 0) return undefined;
    const dyad = challenges[pickIndex(pick, challenges.length)] as number;
    if (refused(look, dyad) !== undefined) return undefined;
    return { kind: 'mass', against: look.setup.powers[look.setup.dyads[dyad]!.protege]! };
  },
  carryOut(turn, power, order) {
    const { world, setup } = turn;
    const dyad = dyadAgainst(world, power, powerAt(world, order.against));
    world.massing[dyad] = 1;
    if (turn.log !== undefined) emit(turn, 'massed', { by: setup.powers[power]!, of: order.against });
  },
};

function dyadAgainst(look: World, power: number, against: number): number {
  return look.setup.dyadOf[power * look.setup.powers.length + against] as number;
}

function refused(look: World, dyad: number): Fault | undefined {
  if (dyad < 0) return NO_DYAD;
  if (look.war[dyad] === 1) return AT_WAR;
  return look.massing[dyad] === 1 ? ALREADY : undefined;
}
