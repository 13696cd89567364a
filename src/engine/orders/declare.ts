/** A public pledge (R10.3): words that tie hands. It stands for months; to repeat it while it stands adds nothing. */
import { type Fault } from '../fault.ts';
import { pledgeInPublic } from '../rules/beliefs.ts';
import { type World } from '../world.ts';
import { groundOf } from './ground.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal } from './refusal.ts';
import { standing } from './situation.ts';

const NOT_SIGNED = illegal('not-signed', 'R10.3');
const STANDS = illegal('already', 'R10.3');

export const declare: OrderRule<'declare'> = {
  kind: 'declare',
  slot: () => 0,
  otherwise: NOT_SIGNED,
  check: (look, power) => refused(look, power),
  candidates: () => [{ kind: 'declare' }],
  sample: (look, power) => (refused(look, power) === undefined ? { kind: 'declare' } : undefined),
  carryOut(turn, power) {
    pledgeInPublic(turn, power);
  },
};

function refused(look: World, power: number): Fault | undefined {
  const { signed } = groundOf(look.setup, power);
  if (!signed.some((document) => standing(look, document, power))) return NOT_SIGNED;
  return (look.pledge[power] as number) > look.setup.rules.play.pledgeRepeat ? STANDS : undefined;
}
