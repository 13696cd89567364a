/** Terms that one side breaks (R12.8): they lapse, and the breach costs tension, grievance and reputation. */
import { TERM_NAMES, type TermName } from '../model/terms.ts';
import { type Dyad } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { agreedTerm, strengthOf, TERM, troopsIn, turnsOf } from './presence.ts';
import { changeGrievance, changeReputation, changeTension } from './signals.ts';
import { windowCell } from './sides.ts';

/** Looks for breaches of what is agreed in a dyad. */
export function breakTerms(turn: Turn, dyad: Dyad): void {
  const { world } = turn;
  for (let i = 0; i < turn.acts.length; i++) {
    const act = turn.acts[i]!;
    if (act.dyad !== dyad.index) continue;
    if (act.kind === 'largeAttack') return tearUp(turn, dyad, act.by, act.attributed);
    if (act.kind === 'incursion' && agreedTerm(world, dyad.index, TERM.strip) > 0) breach(turn, dyad, 'strip', act.by);
  }
  const { tolerance } = turn.setup.rules.diplomacy;
  const cap = agreedTerm(world, dyad.index, TERM.forceCapK);
  if (cap > 0 && isDue(turn, dyad, 'forceCapK') && strengthOf(world, dyad.protege) > cap * (1 + tolerance)) {
    breach(turn, dyad, 'forceCapK', dyad.protege);
  }
  const limit = agreedTerm(world, dyad.index, TERM.deploymentLimitK);
  if (limit > 0 && isDue(turn, dyad, 'deploymentLimitK')) checkLimit(turn, dyad, limit * (1 + tolerance));
  const relief = agreedTerm(world, dyad.index, TERM.relief);
  if (relief > 0) checkRelief(turn, dyad, 1 - relief + tolerance);
}

/** Limits on stocks leave time to come within them. */
function isDue(turn: Turn, dyad: Dyad, term: TermName): boolean {
  const since = turn.world.agreedSince[dyad.index * TERM_NAMES.length + TERM[term]]!;
  return turn.turn - since >= turnsOf(turn.setup, turn.setup.rules.diplomacy.graceMonths);
}

function checkLimit(turn: Turn, dyad: Dyad, mostK: number): void {
  let sum = 0;
  let largest = -1;
  let most = 0;
  for (const power of dyad.guarantors) {
    const own = troopsIn(turn.world, dyad, power);
    sum += own;
    if (own > most) {
      most = own;
      largest = power;
    }
  }
  if (sum > mostK && largest >= 0) breach(turn, dyad, 'deploymentLimitK', largest);
}

function checkRelief(turn: Turn, dyad: Dyad, most: number): void {
  const { setup, world } = turn;
  for (const power of dyad.guarantors) {
    if (world.sanction[power * setup.powers.length + dyad.challenger]! <= most) continue;
    breach(turn, dyad, 'relief', power);
    return;
  }
}

/** One term falls. */
function breach(turn: Turn, dyad: Dyad, term: TermName, by: number): void {
  const { setup, world } = turn;
  const rules = setup.rules.diplomacy;
  world.agreed[dyad.index * TERM_NAMES.length + TERM[term]] = 0;
  const of = by === dyad.challenger ? dyad.protege : dyad.challenger;
  if (turn.log) emit(turn, 'termBroken', { by: setup.powers[by]!, of: setup.powers[of]!, term });
  changeTension(turn, rules.brokenTension);
  changeReputation(turn, by, -rules.brokenReputation, 'termBroken');
  if (by !== dyad.challenger) changeGrievance(turn, dyad.index, rules.brokenGrievance);
}

/** A large attack tears up everything that was agreed. */
function tearUp(turn: Turn, dyad: Dyad, by: number, attributed: boolean): void {
  const { setup, world } = turn;
  const own = dyad.index * TERM_NAMES.length;
  let torn = false;
  for (let term = 0; term < TERM_NAMES.length; term++) torn ||= world.agreed[own + term] !== 0;
  if (!torn) return;
  world.agreed.fill(0, own, own + TERM_NAMES.length);
  world.settlement[dyad.index] = 0;
  world.definitive[dyad.index] = 0;
  if (by === dyad.challenger && attributed) world.brokeWindow[windowCell(setup, dyad.index, turn.turn)] = 1;
  const of = by === dyad.challenger ? dyad.protege : dyad.challenger;
  if (turn.log) emit(turn, 'termBroken', { by: setup.powers[by]!, of: setup.powers[of]!, term: 'ceasefire' });
  changeReputation(turn, by, -setup.rules.diplomacy.brokenReputation, 'termBroken');
  if (by !== dyad.challenger) changeGrievance(turn, dyad.index, setup.rules.diplomacy.brokenGrievance);
}
