/** Answering a proposal of an earlier turn, by a power that must agree to one of its terms (R12.3). */
import { type Fault } from '../fault.ts';
import { type OrderOf } from '../model/order-kinds.ts';
import { emit } from '../turn.ts';
import { type World } from '../world.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal } from './refusal.ts';
import { powerAt } from './situation.ts';
import { mustAnswer } from './terms-of-proposal.ts';

const NOT_A_PARTY = illegal('not-a-party', 'R12.3', {}, 'proposer');
const NO_CHANGE = illegal('no-change', 'R12.3', {}, 'accept');
const ACCEPTED = 1;
const REFUSED = 2;

export const answer: OrderRule<'answer'> = {
  kind: 'answer',
  slot: (look, _power, order) => powerAt(look, order.proposer),
  otherwise: illegal('no-proposals', 'R12.3'),
  check(look, power, order) {
    const proposer = powerAt(look, order.proposer);
    if (proposer === power) return illegal('own-side', 'R12.3', { power: order.proposer }, 'proposer');
    if (!onTheTable(look, proposer)) return illegal('no-proposal', 'R12.3', { power: order.proposer }, 'proposer');
    return refused(look, proposer, power, order.accept);
  },
  candidates(look, power) {
    return look.setup.powers.flatMap((proposer, at) =>
      at !== power && onTheTable(look, at)
        ? [true, false].map((accept): OrderOf<'answer'> => ({ kind: 'answer', proposer, accept }))
        : [],
    );
  },
  sample(look, power, pick) {
    const { powers } = look.setup;
    const accept = pick() < 0.5;
    for (let proposer = 0; proposer < powers.length; proposer++) {
      if (proposer === power || !onTheTable(look, proposer)) continue;
      if (refused(look, proposer, power, accept) === undefined) {
        return { kind: 'answer', proposer: powers[proposer]!, accept };
      }
    }
    return undefined;
  },
  carryOut(turn, power, order) {
    const { world, setup } = turn;
    const at = powerAt(world, order.proposer) * setup.powers.length + power;
    world.answered[at] = order.accept ? ACCEPTED : REFUSED;
    if (turn.log === undefined) return;
    emit(turn, 'proposalAnswered', { by: setup.powers[power]!, of: order.proposer, accept: order.accept });
  },
};

/** Open, and made in an earlier turn: who answers must have read it. A proposal replaced this turn is gone. */
function onTheTable(look: World, proposer: number): boolean {
  return look.proposalOpen[proposer] === 1 && (look.proposalTurn[proposer] as number) < (look.turn[0] as number);
}

function refused(look: World, proposer: number, power: number, accept: boolean): Fault | undefined {
  if (!mustAnswer(look, proposer, power)) return NOT_A_PARTY;
  const now = look.answered[proposer * look.setup.powers.length + power];
  return now === (accept ? ACCEPTED : REFUSED) ? NO_CHANGE : undefined;
}
