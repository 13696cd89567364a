/**
 * Ratification (R9.2, R9.3): while it is pushed and there is peace, a vote comes with some chance a month; it passes
 * the surer the more will there is above the floor. Leaving a document (R9.6).
 */
import { sigmoid } from '../exact.ts';
import { collapse } from '../formulas/hazard.ts';
import { LEGAL_STATUSES } from '../model/names.ts';
import { type DocumentSetup } from '../setup.ts';
import { emit, friendsOf, type Turn } from '../turn.ts';
import { stands, turnsOf } from './presence.ts';
import { changeReputation, changeWill, signal } from './signals.ts';

const SIGNED = LEGAL_STATUSES.indexOf('signed');
const RATIFYING = LEGAL_STATUSES.indexOf('ratifying');
const IN_FORCE = LEGAL_STATUSES.indexOf('in-force');
const TERMINATED = LEGAL_STATUSES.indexOf('terminated');

export function ratifications(turn: Turn): void {
  const { setup, world } = turn;
  for (let d = 0; d < setup.documents.length; d++) {
    const document = setup.documents[d]!;
    for (let i = 0; i < document.signatories.length; i++) {
      const power = document.signatories[i]!;
      const at = d * setup.powers.length + power;
      const push = world.push[at]!;
      const legal = world.legal[at]!;
      if (legal !== SIGNED && legal !== RATIFYING) continue;
      if (push === 0) {
        world.legal[at] = SIGNED;
        continue;
      }
      world.legal[at] = RATIFYING;
      changeWill(turn, power, -setup.rules.politics.pushWill * push * setup.h);
      if (turn.turn < world.votePause[at]! || !atPeace(turn, document)) continue;
      ratify(turn, document, power, push);
    }
  }
}

/** Legislatures do not ratify in the middle of the war that the document is about. */
function atPeace(turn: Turn, document: DocumentSetup): boolean {
  for (let i = 0; i < document.dyads.length; i++) if (turn.world.war[document.dyads[i]!] === 1) return false;
  return true;
}

/** What a vote on a signature would come to, and how soon. */
export function ratificationOdds(
  turn: Turn,
  document: DocumentSetup,
  power: number,
  push: number,
): { readonly comes: number; readonly passes: number; readonly floor: number } {
  const { setup, world } = turn;
  const { pushBase, pushGain, voteSpread } = setup.rules.politics;
  const terms = document.spec.signatories[setup.powers[power]!]?.ratification;
  const floor = terms?.willFloor ?? 0;
  const rate = (terms?.votesPerMonth ?? 0) * (pushBase + pushGain * push);
  return { comes: collapse(rate, setup.h), passes: sigmoid((world.will[power]! - floor) / voteSpread), floor };
}

function ratify(turn: Turn, document: DocumentSetup, power: number, push: number): void {
  const { setup, world, chance } = turn;
  const at = document.index * setup.powers.length + power;
  const roll = setup.rolls.ratify[at]!;
  const { comes, passes, floor } = ratificationOdds(turn, document, power, push);
  if (!chance.happens(roll, turn.turn, comes)) return;
  const passed = chance.happens(roll, turn.turn, passes, 1);
  if (passed) world.legal[at] = IN_FORCE;
  else {
    world.votesLost[at]! += 1;
    world.votePause[at] = turn.turn + 1 + turnsOf(setup, setup.rules.politics.votePauseMonths);
  }
  if (turn.log) {
    const args = { power: setup.powers[power]!, document: document.id };
    emit(turn, passed ? 'ratified' : 'voteLost', args, {
      form: 'inputs',
      terms: [
        { name: 'will', value: world.will[power]!, knownTo: friendsOf(setup, power) },
        { name: 'willFloor', value: floor },
        { name: 'voteComes', value: comes },
      ],
      probability: passes,
      roll: chance.uniform(roll, turn.turn, 1),
      threshold: passes,
      instead: [{ name: 'willFloor', value: sigmoid(0) }],
    });
  }
  if (passed) return;
  changeWill(turn, power, -setup.rules.politics.voteLostWill);
  for (const dyad of document.dyads) signal(turn, dyad, power, -setup.rules.beliefs.voteLost, 'voteLost');
}

/** A signatory leaves a document. Its word is worth less afterwards. */
export function leaveDocument(turn: Turn, document: number, power: number): void {
  const { setup, world } = turn;
  const the = setup.documents[document]!;
  const at = document * setup.powers.length + power;
  if (!stands(world.legal[at]!)) return;
  world.legal[at] = TERMINATED;
  world.push[at] = 0;
  if (turn.log) emit(turn, 'terminated', { power: setup.powers[power]!, document: the.id });
  changeReputation(turn, power, -setup.rules.politics.leaveReputation, 'leftDocument');
  for (const dyad of the.dyads) signal(turn, dyad, power, -setup.rules.beliefs.lesserBroken, 'leftDocument');
}
