/** Who is a party to a proposal, and which dyad it is about (R12.2, R12.3). */
import { TERM_NAMES, TERMS } from '../model/terms.ts';
import { type Dyad, type Setup } from '../setup.ts';
import { type World } from '../world.ts';

const ASKS_CHALLENGER = TERM_NAMES.map((name) => (TERMS[name].parties as readonly string[]).includes('challenger'));
const ASKS_PROTEGE = TERM_NAMES.map((name) => (TERMS[name].parties as readonly string[]).includes('protege'));
const ASKS_GUARANTORS = TERM_NAMES.map((name) => (TERMS[name].parties as readonly string[]).includes('guarantors'));

/**
 * The dyad that `power` and `against` would bargain about: they are its parties, or the power stands beside one party
 * and speaks to the other; a mediator outside takes the first dyad of `against`. -1 if there is none.
 */
export function dyadBetween(setup: Setup, power: number, against: number): number {
  let beside = -1;
  let outside = -1;
  for (let at = 0; at < setup.dyads.length; at++) {
    const { challenger, protege, guarantors, index } = setup.dyads[at]!;
    if (against !== challenger && against !== protege) continue;
    if (power === challenger || power === protege) {
      if (power !== against) return index;
      continue;
    }
    if (guarantors.includes(power)) beside = beside < 0 ? index : beside;
    else outside = outside < 0 ? index : outside;
  }
  return beside >= 0 ? beside : outside;
}

/** Whether a term, by its place in `TERM_NAMES`, has parties in a dyad: terms of guarantors need one. */
export function hasParties(dyad: Dyad, term: number): boolean {
  return ASKS_GUARANTORS[term] !== true || dyad.guarantors.length > 0;
}

/** Whether a power must answer the open proposal of `proposer`. */
export function mustAnswer(look: World, proposer: number, power: number): boolean {
  const dyad = look.setup.dyads[look.proposalDyad[proposer] as number];
  if (dyad === undefined || power === proposer) return false;
  const asks =
    power === dyad.challenger
      ? ASKS_CHALLENGER
      : power === dyad.protege
        ? ASKS_PROTEGE
        : dyad.guarantors.includes(power)
          ? ASKS_GUARANTORS
          : undefined;
  if (asks === undefined) return false;
  const row = proposer * TERM_NAMES.length;
  for (let term = 0; term < asks.length; term++) {
    if (asks[term] === true && look.proposed[row + term] !== 0) return true;
  }
  return false;
}
