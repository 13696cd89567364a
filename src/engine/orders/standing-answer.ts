/** What a signatory will do when a clause calls it to fight, ordered beforehand (R8.4). Its own secret until the call. */
import { type Fault } from '../fault.ts';
import { type StandingAnswer, STANDING_ANSWERS } from '../model/names.ts';
import { type OrderOf } from '../model/order-kinds.ts';
import { type World } from '../world.ts';
import { groundOf } from './ground.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal } from './refusal.ts';
import { reportGiven } from './report.ts';
import { clauseAt, pickIndex, standing } from './situation.ts';

const NOT_A_PARTY = illegal('not-a-party', 'R8.4', {}, 'clause');
const NOT_SIGNED = illegal('not-signed', 'R8.4', {}, 'clause');
const NO_CHANGE = illegal('no-change', 'R8.4', {}, 'answer');

export const standingAnswer: OrderRule<'standingAnswer'> = {
  kind: 'standingAnswer',
  slot: (look, _power, order) => clauseAt(look, order.clause),
  otherwise: NOT_A_PARTY,
  check: (look, power, order) => refused(look, power, clauseAt(look, order.clause), order.answer),
  candidates: (look, power) =>
    groundOf(look.setup, power).fightClauses.flatMap((at) =>
      STANDING_ANSWERS.map((answer): OrderOf<'standingAnswer'> => {
        return { kind: 'standingAnswer', clause: look.setup.clauses[at]!.id, answer };
      }),
    ),
  sample(look, power, pick) {
    const { fightClauses } = groundOf(look.setup, power);
    if (fightClauses.length === 0) return undefined;
    const clause = fightClauses[pickIndex(pick, fightClauses.length)] as number;
    const answer = STANDING_ANSWERS[pickIndex(pick, STANDING_ANSWERS.length)]!;
    if (refused(look, power, clause, answer) !== undefined) return undefined;
    return { kind: 'standingAnswer', clause: look.setup.clauses[clause]!.id, answer };
  },
  carryOut(turn, power, order) {
    const { world, setup } = turn;
    for (const duty of setup.clauses[clauseAt(world, order.clause)]!.duties) {
      const { power: whose, kind } = setup.duties[duty]!;
      if (whose === power && kind === 'fight') world.dutyAnswer[duty] = STANDING_ANSWERS.indexOf(order.answer);
    }
    reportGiven(turn, power, 'standingAnswer');
  },
};

function refused(look: World, power: number, clause: number, answer: StandingAnswer): Fault | undefined {
  const { setup } = look;
  if (!groundOf(setup, power).fightClauses.includes(clause)) return NOT_A_PARTY;
  const { document, duties } = setup.clauses[clause]!;
  if (!standing(look, document, power)) return NOT_SIGNED;
  const told = STANDING_ANSWERS.indexOf(answer);
  for (let i = 0; i < duties.length; i++) {
    const { power: whose, kind, index } = setup.duties[duties[i]!]!;
    if (whose === power && kind === 'fight' && look.dutyAnswer[index] !== told) return undefined;
  }
  return NO_CHANGE;
}
