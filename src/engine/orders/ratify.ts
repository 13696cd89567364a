/** Pushing a document through the own legislature, or leaving it alone (R9.2). Votes come by the rule of politics. */
import { type Fault } from '../fault.ts';
import { type OrderOf } from '../model/order-kinds.ts';
import { emit } from '../turn.ts';
import { signatoryOf, type World } from '../world.ts';
import { groundOf } from './ground.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal } from './refusal.ts';
import { documentAt, IN_FORCE, pickIndex, RATIFYING, SIGNED } from './situation.ts';

const NOT_SIGNED = illegal('not-signed', 'R9.2', {}, 'document');
const ALREADY = illegal('already', 'R9.2', {}, 'document');
const NO_CHANGE = illegal('no-change', 'R9.2', {}, 'push');
const AT_WAR = illegal('at-war', 'R9.2');
const HARD = 2;

export const ratify: OrderRule<'ratify'> = {
  kind: 'ratify',
  attention: (_look, _power, order) => (order.push === HARD ? 2 : 1),
  slot: (look, _power, order) => documentAt(look, order.document),
  otherwise: NOT_SIGNED,
  check: (look, power, order) => refused(look, power, documentAt(look, order.document), order.push),
  candidates(look, power) {
    const { documents } = look.setup;
    return groundOf(look.setup, power).signed.flatMap((at) =>
      [0, 1, HARD].map((push): OrderOf<'ratify'> => ({ kind: 'ratify', document: documents[at]!.id, push })),
    );
  },
  sample(look, power, pick) {
    const { signed } = groundOf(look.setup, power);
    if (signed.length === 0) return undefined;
    const document = signed[pickIndex(pick, signed.length)] as number;
    const push = pickIndex(pick, HARD + 1);
    if (refused(look, power, document, push) !== undefined) return undefined;
    return { kind: 'ratify', document: look.setup.documents[document]!.id, push };
  },
  standing: (look, power, order) =>
    look.push[signatoryOf(look.setup, documentAt(look, order.document), power)] as number,
  carryOut(turn, power, order) {
    const { world, setup } = turn;
    const at = signatoryOf(setup, documentAt(world, order.document), power);
    world.push[at] = order.push;
    world.legal[at] = order.push > 0 ? RATIFYING : SIGNED;
    if (turn.log === undefined) return;
    emit(turn, 'pushed', { power: setup.powers[power]!, document: order.document, push: order.push });
  },
};

function refused(look: World, power: number, document: number, push: number): Fault | undefined {
  const { setup } = look;
  if (!groundOf(setup, power).signed.includes(document)) return NOT_SIGNED;
  const at = signatoryOf(setup, document, power);
  const legal = look.legal[at];
  if (legal === IN_FORCE) return ALREADY;
  if (legal !== SIGNED && legal !== RATIFYING) return NOT_SIGNED;
  if (look.push[at] === push) return NO_CHANGE;
  if (push === 0) return undefined;
  const dyads = setup.documents[document]!.dyads;
  for (let i = 0; i < dyads.length; i++) if (look.war[dyads[i]!] === 1) return AT_WAR;
  const pause = look.votePause[at] as number;
  // People count turns from one.
  return (look.turn[0] as number) < pause ? illegal('paused', 'R9.3', { untilTurn: pause + 1 }, 'document') : undefined;
}
