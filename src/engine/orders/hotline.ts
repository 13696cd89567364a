/** A hotline between a challenger and the protege or a guarantor (R11.6): accidents become rarer, calm returns sooner. */
import { type Fault } from '../fault.ts';
import { type OrderOf } from '../model/order-kinds.ts';
import { type Dyad } from '../setup.ts';
import { emit } from '../turn.ts';
import { type World } from '../world.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal } from './refusal.ts';
import { pickIndex, powerAt } from './situation.ts';

const NO_DYAD = illegal('no-dyad', 'R11.6', {}, 'with');
const ALREADY = illegal('already', 'R11.6', {}, 'with');

export const hotline: OrderRule<'hotline'> = {
  kind: 'hotline',
  slot: (look, _power, order) => powerAt(look, order.with),
  otherwise: NO_DYAD,
  check: (look, power, order) => refused(look, power, powerAt(look, order.with)),
  candidates(look, power) {
    return look.setup.powers.flatMap((id, other): OrderOf<'hotline'>[] =>
      other !== power && look.setup.dyads.some((dyad) => joins(dyad, power, other))
        ? [{ kind: 'hotline', with: id }]
        : [],
    );
  },
  sample(look, power, pick) {
    const { powers } = look.setup;
    const other = pickIndex(pick, powers.length);
    return refused(look, power, other) === undefined ? { kind: 'hotline', with: powers[other]! } : undefined;
  },
  carryOut(turn, power, order) {
    const { world, setup } = turn;
    const other = powerAt(world, order.with);
    for (const dyad of setup.dyads) if (joins(dyad, power, other)) world.hotline[dyad.index] = 1;
    if (turn.log !== undefined) emit(turn, 'hotlineOpened', { by: setup.powers[power]!, of: order.with });
  },
};

/** Whether a line between two powers is a line of this dyad: one end is the challenger, the other stands against it. */
function joins({ challenger, protege, guarantors }: Dyad, a: number, b: number): boolean {
  const other = a === challenger ? b : b === challenger ? a : -1;
  return other >= 0 && (other === protege || guarantors.includes(other));
}

function refused(look: World, power: number, other: number): Fault | undefined {
  let known = false;
  for (const dyad of look.setup.dyads) {
    if (!joins(dyad, power, other)) continue;
    if (look.hotline[dyad.index] !== 1) return undefined;
    known = true;
  }
  return known ? ALREADY : NO_DYAD;
}
