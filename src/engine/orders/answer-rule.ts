/** How a party of a truce answers violations: restrain, reciprocate, always (R5.1). */
import { ANSWER_RULES } from '../model/names.ts';
import { type World } from '../world.ts';
import { groundOf } from './ground.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal } from './refusal.ts';
import { reportGiven } from './report.ts';
import { pickIndex } from './situation.ts';

const NO_DYAD = illegal('no-dyad', 'R5.1');
const NO_CHANGE = illegal('no-change', 'R5.1');

export const answerRule: OrderRule<'answerRule'> = {
  kind: 'answerRule',
  slot: () => 0,
  otherwise: NO_DYAD,
  check(look, power, { rule }) {
    if (!isParty(look, power)) return NO_DYAD;
    return look.answerRule[power] === ANSWER_RULES.indexOf(rule) ? NO_CHANGE : undefined;
  },
  candidates: () => ANSWER_RULES.map((rule) => ({ kind: 'answerRule', rule })),
  sample(look, power, pick) {
    const rule = pickIndex(pick, ANSWER_RULES.length);
    if (rule === look.answerRule[power] || !isParty(look, power)) return undefined;
    return { kind: 'answerRule', rule: ANSWER_RULES[rule]! };
  },
  carryOut(turn, power, { rule }) {
    turn.world.answerRule[power] = ANSWER_RULES.indexOf(rule);
    reportGiven(turn, power, 'answerRule');
  },
};

function isParty(look: World, power: number): boolean {
  const { challenges, defends } = groundOf(look.setup, power);
  return challenges.length + defends.length > 0;
}
