/**
 * Calling upon a clause (R8.2). Legal at any time for the beneficiary: an attack that is expected this turn is known
 * only when it is resolved. While the facts of the last turn fall short the call is a claim, and said to be one.
 */
import { type Fault } from '../fault.ts';
import { type OrderOf } from '../model/order-kinds.ts';
import { invokeClause, isVoid, windowsOf } from '../rules/invocation.ts';
import { emit } from '../turn.ts';
import { type World } from '../world.ts';
import { groundOf } from './ground.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal, unwise } from './refusal.ts';
import { clauseAt, pickIndex, standsForAnybody } from './situation.ts';

const NOT_A_PARTY = illegal('not-a-party', 'R8.2', {}, 'clause');
const BY_ITSELF = illegal('by-itself', 'R8.2', {}, 'clause');
const NOT_SIGNED = illegal('not-signed', 'R8.2', {}, 'clause');
const ALREADY = illegal('already', 'R8.2', {}, 'clause');
const VOID = unwise('void', 'R8.3', {}, 'clause');

export const invoke: OrderRule<'invoke'> = {
  kind: 'invoke',
  slot: (look, _power, order) => clauseAt(look, order.clause),
  otherwise: NOT_A_PARTY,
  check(look, power, order) {
    const clause = clauseAt(look, order.clause);
    const refused = refusedFor(look, power, clause);
    if (refused !== undefined) return refused;
    if (isVoid(look, look.setup.clauses[clause]!, look.turn[0] as number)) return VOID;
    if (look.clauseMet[clause] === 1) return undefined;
    return unwise('not-met', 'R8.2', { gauge: look.clauseGauge[clause] as number }, 'clause');
  },
  candidates: (look, power) =>
    groundOf(look.setup, power).callable.map((at): OrderOf<'invoke'> => {
      return { kind: 'invoke', clause: look.setup.clauses[at]!.id };
    }),
  sample(look, power, pick) {
    const { callable } = groundOf(look.setup, power);
    if (callable.length === 0) return undefined;
    const clause = callable[pickIndex(pick, callable.length)] as number;
    if (refusedFor(look, power, clause) !== undefined) return undefined;
    return { kind: 'invoke', clause: look.setup.clauses[clause]!.id };
  },
  carryOut(turn, power, order) {
    const result = invokeClause(turn, clauseAt(turn.world, order.clause), power);
    if (result !== 'not-met' || turn.log === undefined) return;
    emit(turn, 'orderFailed', { power: turn.setup.powers[power]!, order: 'invoke', fault: 'not-met' });
  },
};

function refusedFor(look: World, power: number, clause: number): Fault | undefined {
  const { clauses, documents } = look.setup;
  const { document, byBeneficiary } = clauses[clause]!;
  if (documents[document]!.beneficiary !== power) return NOT_A_PARTY;
  if (!byBeneficiary) return BY_ITSELF;
  if (!standsForAnybody(look, document)) return NOT_SIGNED;
  // The same facts cannot be called upon twice: the call of this turn comes after the window of the last.
  const passed = (look.turn[0] as number) + 1 - (look.clauseTurn[clause] as number);
  return look.clauseCalled[clause] === 1 || passed < windowsOf(look.setup)[clause]! ? ALREADY : undefined;
}
