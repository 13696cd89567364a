/**
 * Step 8: triggers, calls, obligations falling due, compliance and breach. Rules R8.1 to R8.10.
 *
 * What to notice: compliance is never declared, it is measured from deeds at the deadline. Fighting has two gates: the
 * leader's standing answer, given beforehand and in secret, and the vote of the legislature; who joins now fights from
 * the next turn's combat on. A guarantor that stays out is asked again every turn while the attack lasts.
 */
import { type ClauseSetup, perSetup, type Setup } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { conditionsOf, gauge, nearest } from './conditions.ts';
import { closeDuty, closeCallFor, reviewStanding } from './guarantees-compliance.ts';
import { falseAlarms } from './guarantees-alarm.ts';
import { answerCall, stopIdle } from './guarantees-fight.ts';
import { dutyMeasure } from './duties.ts';
import { documentStands, isVoid, openCall, owes, windowsOf } from './invocation.ts';

/** Reused between turns: which powers fought in the combat of the turn under resolution. */
export const foughtNow = perSetup((setup: Setup) => new Uint8Array(setup.powers.length));

const standingDuties = perSetup((setup: Setup) => setup.duties.filter((duty) => !duty.onCall));

export function guarantees(turn: Turn): void {
  const { setup } = turn;
  noteFighters(turn);
  for (let clause = 0; clause < setup.clauses.length; clause++) readTrigger(turn, clause);
  falseAlarms(turn);
  for (let clause = 0; clause < setup.clauses.length; clause++) {
    if (turn.world.clauseCalled[clause] === 1) runCall(turn, setup.clauses[clause]!);
  }
  stopIdle(turn, foughtNow(setup));
  const standing = standingDuties(setup);
  for (let i = 0; i < standing.length; i++) {
    const duty = standing[i]!;
    if (!owes(turn.world, duty.document, duty.power)) continue;
    turn.world.dutyDone[duty.index] = dutyMeasure(turn.world, duty, 1);
  }
  if (isReview(turn)) reviewStanding(turn);
}

function noteFighters(turn: Turn): void {
  const { setup, world } = turn;
  const fought = foughtNow(setup);
  for (let power = 0; power < setup.powers.length; power++) {
    fought[power] = world.fighting[power] === 1 ? 1 : 0;
    if (fought[power] === 0) continue;
    world.foughtTurns[power]! += 1;
    world.everFought[power] = 1;
  }
}

/** Reads the trigger of a clause; an automatic one calls itself as soon as its facts are there and not used up. */
function readTrigger(turn: Turn, clause: number): void {
  const { setup, world } = turn;
  const trigger = conditionsOf(setup).triggers[clause];
  if (trigger === undefined) return;
  const before = world.clauseMet[clause]!;
  // A gauge of 1 and more is what "holds" means; one reading gives both.
  const near = gauge(world, trigger, turn.turn);
  world.clauseMet[clause] = near >= 1 ? 1 : 0;
  world.clauseGauge[clause] = near;
  if (near < 1) return;
  const the = setup.clauses[clause]!;
  if (turn.log && before === 0) reportMet(turn, the);
  if (!the.automatic || world.clauseCalled[clause] === 1) return;
  if (turn.turn + 1 - world.clauseTurn[clause]! <= windowsOf(setup)[clause]!) return;
  if (!documentStands(world, the.document)) return;
  const by = setup.documents[the.document]!.beneficiary;
  if (isVoid(world, the, turn.turn)) {
    if (turn.log && before === 0) emit(turn, 'voided', { by: setup.powers[by]!, clause: the.id });
    return;
  }
  openCall(turn, clause, by, 1, false);
}

function reportMet(turn: Turn, clause: ClauseSetup): void {
  const trigger = conditionsOf(turn.setup).triggers[clause.index];
  const finding = trigger === undefined ? undefined : nearest(turn.world, trigger, turn.turn);
  emit(turn, 'triggerMet', {
    clause: clause.id,
    fact: finding?.fact ?? 'turn',
    value: finding?.value ?? 0,
    threshold: finding?.threshold ?? 0,
  });
}

/** Asks the guarantors, closes what falls due, and ends a call of which nothing runs any more. */
function runCall(turn: Turn, clause: ClauseSetup): void {
  const { world, setup } = turn;
  const asked = answerCall(turn, clause, foughtNow(setup));
  let running = asked;
  for (let i = 0; i < clause.duties.length; i++) {
    const index = clause.duties[i]!;
    if (world.dutyOpen[index] !== 1) continue;
    if (turn.turn < world.dutyDue[index]!) {
      running = true;
      continue;
    }
    const duty = setup.duties[index]!;
    closeDuty(turn, duty, foughtNow(setup));
    closeCallFor(turn, clause, duty.power);
  }
  if (!running) world.clauseCalled[clause.index] = 0;
}

/** Standing duties are judged at intervals: otherwise every quiet month would count as a promise kept. */
function isReview(turn: Turn): boolean {
  const { h, rules } = turn.setup;
  const every = rules.guarantees.reviewMonths;
  return Math.floor(((turn.turn + 1) * h) / every) > Math.floor((turn.turn * h) / every);
}
