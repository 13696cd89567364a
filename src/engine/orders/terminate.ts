/** Leaving a document (R9.6); the rule of politics sets its price. */
import { leaveDocument } from '../rules/politics-ratification.ts';
import { groundOf } from './ground.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal, unwise } from './refusal.ts';
import { documentAt, pickIndex, standing } from './situation.ts';

const NOT_SIGNED = illegal('not-signed', 'R9.6', {}, 'document');
const UNDER_A_CALL = unwise('costly', 'R9.6', {}, 'document');

export const terminate: OrderRule<'terminate'> = {
  kind: 'terminate',
  slot: (look, _power, order) => documentAt(look, order.document),
  otherwise: NOT_SIGNED,
  check(look, power, order) {
    const document = documentAt(look, order.document);
    if (!groundOf(look.setup, power).signed.includes(document) || !standing(look, document, power)) return NOT_SIGNED;
    const { clauses } = look.setup.documents[document]!;
    return clauses.some((clause) => look.clauseCalled[clause] === 1) ? UNDER_A_CALL : undefined;
  },
  candidates: (look, power) =>
    groundOf(look.setup, power).signed.map((at) => ({ kind: 'terminate', document: look.setup.documents[at]!.id })),
  sample(look, power, pick) {
    const { signed } = groundOf(look.setup, power);
    if (signed.length === 0) return undefined;
    const document = signed[pickIndex(pick, signed.length)] as number;
    if (!standing(look, document, power)) return undefined;
    return { kind: 'terminate', document: look.setup.documents[document]!.id };
  },
  carryOut(turn, power, order) {
    leaveDocument(turn, documentAt(turn.world, order.document), power);
  },
};
