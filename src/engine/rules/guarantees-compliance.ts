/** Compliance at the deadline and what it does to beliefs, reputation and precedent (R8.7, R8.8, R10.5). */
import { type ClauseSetup, type DutySetup } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { dutyMeasure, levelOf, owedBy } from './duties.ts';
import { owes } from './invocation.ts';
import { lawOf, LAW } from './presence.ts';
import { changeReputation, signal } from './signals.ts';

const ASSIST = 1;
const FIGHT = 2;

/** Measures a duty that falls due, counts it kept, partly kept or broken, and closes it. */
export function closeDuty(turn: Turn, duty: DutySetup, fought: Uint8Array): void {
  const { world } = turn;
  const owed = world.clauseOwed[duty.clause]!;
  const done = duty.kind === 'fight' ? foughtShare(turn, duty, fought, owed) : dutyMeasure(world, duty, owed);
  world.dutyOpen[duty.index] = 0;
  count(turn, duty, done);
  if (duty.kind !== 'fight') return;
  const { keptFrom, brokenBelow } = turn.setup.rules.guarantees;
  const { fightKept, fightBroken } = turn.setup.rules.beliefs;
  if (done >= keptFrom) signalAll(turn, duty.document, duty.power, fightKept * owed, 'fightKept');
  else if (done < brokenBelow) signalAll(turn, duty.document, duty.power, -fightBroken * owed, 'fightBroken');
}

/** Compliance with the duty to fight: fought in this turn's combat, joined too late for it, or helped without fighting. */
function foughtShare(turn: Turn, duty: DutySetup, fought: Uint8Array, owed: number): number {
  const { world } = turn;
  const { lateFight, assistDone } = turn.setup.rules.guarantees;
  if (fought[duty.power] === 1) return 1;
  // A war that ended before the deadline left nothing to fight: the answer counts.
  if (world.dutyAnswer[duty.index] === FIGHT && !warOn(turn, duty.document)) return 1;
  const done = world.fighting[duty.power] === 1 ? lateFight : world.dutyAnswer[duty.index] === ASSIST ? assistDone : 0;
  return Math.min(1, owed > 0 ? done / owed : 1);
}

function count(turn: Turn, duty: DutySetup, done: number): void {
  const { world, setup } = turn;
  const { keptFrom, brokenBelow } = setup.rules.guarantees;
  world.dutyDone[duty.index] = done;
  world.dutySum[duty.index]! += done;
  const kept = done >= keptFrom;
  const broken = done < brokenBelow;
  if (kept) world.dutyKept[duty.index]! += 1;
  else if (broken) world.dutyBroken[duty.index]! += 1;
  else world.dutyPartly[duty.index]! += 1;
  if (turn.log === undefined) return;
  const kind = kept ? 'dutyKept' : broken ? 'dutyBroken' : 'dutyPartly';
  const args = { by: setup.powers[duty.power]!, clause: setup.clauses[duty.clause]!.id, duty: duty.kind, done };
  emit(turn, kind, args, {
    form: 'inputs',
    terms: [
      { name: 'level', value: levelOf(world, duty) },
      { name: 'owed', value: owedBy(world, duty) },
      { name: 'owedShare', value: duty.onCall ? world.clauseOwed[duty.clause]! : 1 },
      { name: 'keptFrom', value: keptFrom },
      { name: 'brokenBelow', value: brokenBelow },
    ],
    sum: done,
    threshold: kept ? keptFrom : brokenBelow,
  });
}

/** When the last duty of a power in a call is closed, the call as a whole is judged by the weights of its duties. */
export function closeCallFor(turn: Turn, clause: ClauseSetup, power: number): void {
  const { world, setup } = turn;
  let weight = 0;
  let sum = 0;
  let lesserWeight = 0;
  let lesserSum = 0;
  for (let i = 0; i < clause.duties.length; i++) {
    const duty = setup.duties[clause.duties[i]!]!;
    if (duty.power !== power || !duty.onCall) continue;
    if (world.dutyOpen[duty.index] === 1) return;
    const done = world.dutyDone[duty.index]!;
    weight += duty.spec.weight;
    sum += duty.spec.weight * done;
    if (duty.kind === 'fight') continue;
    lesserWeight += duty.spec.weight;
    lesserSum += duty.spec.weight * done;
  }
  if (weight <= 0) return;
  const compliance = sum / weight;
  const owed = world.clauseOwed[clause.index]!;
  const { precedentGain } = setup.rules.guarantees;
  world.precedent[0] = Math.max(-10, Math.min(10, world.precedent[0]! + precedentGain * (compliance - 0.5) * owed));
  if (lesserWeight > 0) judgeLesser(turn, clause.document, power, lesserSum / lesserWeight, owed);
  judge(turn, clause.document, power, compliance, Math.min(1, weight) * owed);
}

/** Lesser obligations together send one signal. */
function judgeLesser(turn: Turn, document: number, power: number, compliance: number, scale: number): void {
  const { lesserKept, lesserBroken } = turn.setup.rules.beliefs;
  const { keptFrom, brokenBelow } = turn.setup.rules.guarantees;
  if (compliance >= keptFrom) signalAll(turn, document, power, lesserKept * scale, 'lesserKept');
  else if (compliance < brokenBelow) signalAll(turn, document, power, -lesserBroken * scale, 'lesserBroken');
}

/** Reputation: a promise kept raises it; breach costs more under law in force and after a public pledge. */
function judge(turn: Turn, document: number, power: number, compliance: number, scale: number): void {
  const { setup, world } = turn;
  const rules = setup.rules.guarantees;
  if (compliance >= rules.keptFrom) changeReputation(turn, power, rules.reputationKept * scale, 'promiseKept');
  if (compliance >= rules.brokenBelow) return;
  let price = rules.reputationSigned;
  for (const index of setup.documents[document]!.dyads) {
    if (lawOf(world, setup.dyads[index]!, power) === LAW.inForce) price = rules.reputationInForce;
  }
  if (world.pledged[power] === 1) price += rules.reputationPledged;
  changeReputation(turn, power, -price * scale * (1 - compliance), 'promiseBroken');
}

function signalAll(turn: Turn, document: number, power: number, logRatio: number, name: string): void {
  const { dyads } = turn.setup.documents[document]!;
  // One signal for each challenger it is meant for; the others of a document are observers of their own dyads.
  for (const dyad of dyads)
    if (turn.setup.dyads[dyad]!.guarantors.includes(power)) signal(turn, dyad, power, logRatio, name);
}

/** Half-yearly review of standing duties: small signals, small reputation. In war, peace-time duties rest. */
export function reviewStanding(turn: Turn): void {
  const { setup, world } = turn;
  const { reputationReview } = setup.rules.guarantees;
  const { reviewShare } = setup.rules.beliefs;
  for (const duty of setup.duties) {
    if (duty.onCall || turn.turn < duty.spec.withinTurns) continue;
    if (!owes(world, duty.document, duty.power)) continue;
    if (restsInWar(turn, duty)) continue;
    const done = world.dutyDone[duty.index]!;
    count(turn, duty, done);
    if (duty.power === setup.documents[duty.document]!.beneficiary) continue;
    judgeLesser(turn, duty.document, duty.power, done, reviewShare * duty.spec.weight);
    judge(turn, duty.document, duty.power, done, reputationReview * duty.spec.weight);
  }
}

function restsInWar(turn: Turn, duty: DutySetup): boolean {
  return (duty.kind === 'monitor' || duty.kind === 'deploy') && warOn(turn, duty.document);
}

function warOn(turn: Turn, document: number): boolean {
  for (const dyad of turn.setup.documents[document]!.dyads) if (turn.world.war[dyad] === 1) return true;
  return false;
}
