/**
 * Terms that touch a binding document in force need its procedure again (R12.5): law makes promises credible, and
 * bargaining slow. While votes are awaited the proposal stays on the table.
 */
import { LEGAL_STATUSES } from '../model/names.ts';
import { TERM_NAMES, TERMS } from '../model/terms.ts';
import { type Dyad, perSetup, type Setup } from '../setup.ts';
import { emit, friendsOf, type Turn } from '../turn.ts';
import { termsIn } from './diplomacy-terms.ts';
import { ratificationOdds } from './politics-ratification.ts';

const IN_FORCE = LEGAL_STATUSES.indexOf('in-force');
/** A change that all governments have agreed is pushed as a matter of course. */
const PUSHED = 1;

export type Verdict = 'passed' | 'waiting' | 'refused';

/** By document and term: whether the term would change what the document obliges to. */
const touched = perSetup((setup: Setup) =>
  setup.documents.map((document) =>
    TERM_NAMES.map((name) => {
      if (!document.binding) return false;
      const kinds: readonly string[] = TERMS[name].touches;
      return document.clauses.some((clause) =>
        setup.clauses[clause]!.duties.some((duty) => kinds.includes(setup.duties[duty]!.kind)),
      );
    }),
  ),
);

/** Whether all legislatures that must have passed the terms of an agreed proposal. */
export function passesLegislatures(turn: Turn, dyad: Dyad, proposer: number): Verdict {
  let verdict: Verdict = 'passed';
  for (const document of dyad.documents) {
    if (!isTouched(turn, document, proposer)) continue;
    const answer = vote(turn, dyad, document, proposer);
    if (answer === 'refused') return answer;
    if (answer === 'waiting') verdict = answer;
  }
  return verdict;
}

function isTouched(turn: Turn, document: number, proposer: number): boolean {
  const terms = touched(turn.setup)[document]!;
  for (let term = 0; term < terms.length; term++) {
    if (terms[term] && turn.world.proposed[proposer * TERM_NAMES.length + term] !== 0) return true;
  }
  return false;
}

/** The slowest legislature sets the time, and all must agree. */
function vote(turn: Turn, dyad: Dyad, document: number, proposer: number): Verdict {
  const { setup, world, chance } = turn;
  const the = setup.documents[document]!;
  let comes = 1;
  let passes = 1;
  let first = -1;
  for (const power of the.signatories) {
    const at = document * setup.powers.length + power;
    if (world.legal[at] !== IN_FORCE || power === dyad.protege) continue;
    const odds = ratificationOdds(turn, the, power, PUSHED);
    comes = Math.min(comes, odds.comes);
    passes *= odds.passes;
    if (first < 0) first = at;
  }
  if (first < 0) return 'passed';
  const roll = setup.rolls.ratify[first]!;
  const came = chance.happens(roll, turn.turn, comes);
  const passed = came && chance.happens(roll, turn.turn, passes, 1);
  if (turn.log && !passed) {
    const args = { by: setup.powers[proposer]!, of: setup.powers[dyad.challenger]!, document: the.id };
    const terms = termsIn(world.proposed, proposer * TERM_NAMES.length);
    // Both odds follow from the will of those who vote.
    const knownTo = friendsOf(setup, dyad.protege);
    emit(
      turn,
      'blockedByLaw',
      { ...args, terms },
      {
        form: 'inputs',
        terms: [
          { name: 'voteComes', value: comes, knownTo },
          { name: 'votePasses', value: passes, knownTo },
        ],
        probability: came ? passes : comes,
        roll: chance.uniform(roll, turn.turn, came ? 1 : 0),
        threshold: came ? passes : comes,
      },
    );
  }
  return passed ? 'passed' : came ? 'refused' : 'waiting';
}
