/**
 * Step 12: proposals, settlements, the end of wars and broken terms. Rules R12.2 to R12.9.
 *
 * What to notice: there is one way to an agreement, for people and machines: terms on the table, and an answer from
 * everybody who must agree. A mediator tables compromises; open massing tables an ultimatum; neither is accepted by
 * itself. Terms that would change what a binding document in force obliges to need the legislatures once more.
 */
import { collapse } from '../formulas/hazard.ts';
import { TERM_NAMES } from '../model/terms.ts';
import { mustAnswer } from '../orders/terms-of-proposal.ts';
import { type Dyad } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { endOfExhausted, makePeace } from './diplomacy-peace.ts';
import { bringIntoForce, termsIn } from './diplomacy-terms.ts';
import { breakTerms } from './diplomacy-broken.ts';
import { passesLegislatures } from './diplomacy-law.ts';
import { TERM, turnsOf } from './presence.ts';

const ACCEPTED = 1;
const REFUSED = 2;

export function diplomacy(turn: Turn): void {
  const { setup, world } = turn;
  for (let i = 0; i < setup.dyads.length; i++) {
    const dyad = setup.dyads[i]!;
    breakTerms(turn, dyad);
    if (world.war[i] === 1) {
      const odds = endOfExhausted(turn, dyad);
      if (odds > 0) makePeace(turn, dyad, true, odds);
    }
  }
  for (let power = 0; power < setup.powers.length; power++) if (world.proposalOpen[power] === 1) settle(turn, power);
  for (let i = 0; i < setup.dyads.length; i++) {
    if (world.massing[i] === 1) ultimatum(turn, setup.dyads[i]!);
    mediate(turn, setup.dyads[i]!);
  }
}

/** What becomes of an open proposal: refused, agreed, waiting for a legislature, or lapsed. */
function settle(turn: Turn, proposer: number): void {
  const { setup, world } = turn;
  const dyad = setup.dyads[world.proposalDyad[proposer]!];
  // Tabled this turn: nobody has had a chance to answer.
  if (world.proposalTurn[proposer]! >= turn.turn) return;
  if (dyad === undefined) return close(turn, proposer);
  const P = setup.powers.length;
  let agreed = true;
  for (let power = 0; power < P; power++) {
    if (!mustAnswer(world, proposer, power)) continue;
    const answer = world.answered[proposer * P + power];
    if (answer === REFUSED) return lapse(turn, proposer);
    if (answer !== ACCEPTED) agreed = false;
  }
  if (agreed) {
    const verdict = passesLegislatures(turn, dyad, proposer);
    if (verdict === 'passed') bringIntoForce(turn, dyad, world.proposed, proposer * TERM_NAMES.length, proposer);
    if (verdict === 'refused') return lapse(turn, proposer);
    if (verdict === 'passed') close(turn, proposer);
    return;
  }
  const open = turn.turn - world.proposalTurn[proposer]!;
  if (open >= turnsOf(setup, setup.rules.diplomacy.proposalMonths)) lapse(turn, proposer);
}

function lapse(turn: Turn, proposer: number): void {
  if (turn.log) emit(turn, 'lapsedProposal', { by: turn.setup.powers[proposer]! });
  close(turn, proposer);
}

function close(turn: Turn, proposer: number): void {
  const { world, setup } = turn;
  const P = setup.powers.length;
  world.proposalOpen[proposer] = 0;
  world.answered.fill(0, proposer * P, (proposer + 1) * P);
  world.proposed.fill(0, proposer * TERM_NAMES.length, (proposer + 1) * TERM_NAMES.length);
}

/** Puts a proposal of a power on the table; `fill` writes its row of terms. */
function table(
  turn: Turn,
  proposer: number,
  dyad: Dyad,
  to: number,
  fill: (row: Float64Array, at: number) => void,
): void {
  const { world, setup } = turn;
  close(turn, proposer);
  const at = proposer * TERM_NAMES.length;
  fill(world.proposed, at);
  world.proposalOpen[proposer] = 1;
  world.proposalTurn[proposer] = turn.turn;
  world.proposalDyad[proposer] = dyad.index;
  if (turn.log === undefined) return;
  const args = { by: setup.powers[proposer]!, of: setup.powers[to]!, terms: termsIn(world.proposed, at) };
  emit(turn, 'proposed', args);
}

/** R12.6 Open massing is an ultimatum: in its first turn it asks for terms, unless the challenger has asked itself. */
function ultimatum(turn: Turn, dyad: Dyad): void {
  const { world, setup } = turn;
  if (world.massingMonths[dyad.index]! > setup.h || world.proposalOpen[dyad.challenger] === 1) return;
  if (world.settlement[dyad.index] !== 0) return;
  table(turn, dyad.challenger, dyad, dyad.protege, (row, at) => {
    row[at + TERM.territory] = setup.rules.diplomacy.ultimatumTerritory;
    row[at + TERM.definitive] = 1;
  });
}

/** R12.9 A mediator tables a compromise now and then: a monitored ceasefire in war, a settlement in a truce. */
function mediate(turn: Turn, dyad: Dyad): void {
  const { world, setup, chance } = turn;
  const index = dyad.index;
  const war = world.war[index] === 1;
  if (!war && (world.settlement[index] !== 0 || world.ceasefire[index] === 0 || world.massing[index] === 1)) return;
  const mediator = mediatorOf(turn);
  if (mediator < 0) return;
  const rules = setup.rules.diplomacy;
  const odds = collapse(rules.mediation * world.mediation[mediator]!, setup.h);
  if (!chance.happens(setup.rolls.deal[index]!, turn.turn, odds)) return;
  table(turn, mediator, dyad, dyad.challenger, (row, at) => {
    if (war) {
      row[at + TERM.ceasefire] = 1;
      row[at + TERM.monitors] = rules.mediatedMonitors;
      return;
    }
    row[at + TERM.definitive] = 1;
    row[at + TERM.territory] = rules.mediatedTerritory;
    row[at + TERM.relief] = dyad.guarantors.length > 0 ? rules.mediatedRelief : 0;
  });
}

/** The keenest mediator without a proposal on the table, -1 for none. */
function mediatorOf(turn: Turn): number {
  const { world, setup } = turn;
  let best = -1;
  for (let power = 0; power < setup.powers.length; power++) {
    if (world.mediation[power]! <= 0 || world.proposalOpen[power] === 1) continue;
    if (best < 0 || world.mediation[power]! > world.mediation[best]!) best = power;
  }
  return best;
}
