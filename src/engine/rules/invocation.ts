/**
 * Calling a clause (R8.2, R8.3): by the beneficiary's order, or automatically. A call whose facts fall short is a claim
 * and is owed only by the fraction that attribution supports. A conditional clause is void after a provocation.
 */
import { type ClauseSetup, perSetup, type Setup } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { type World } from '../world.ts';
import { type Condition } from '../model/facts.ts';
import { ordinaryAttribution } from './acts.ts';
import { conditionsOf, gauge, holds, nearest } from './conditions.ts';
import { levelOf } from './duties.ts';
import { stands, turnsIn } from './presence.ts';
import { changeGrievance, changeTension, changeWill } from './signals.ts';

/** What became of an invocation. */
export type Invocation = 'called' | 'claimed' | 'void' | 'running' | 'not-met' | 'no-document';

/** What an invocation by the beneficiary would come to with the facts known at turn `last`, and the fraction owed. */
export function weighInvocation(
  look: World,
  clause: number,
  last: number,
): { readonly result: Invocation; readonly owed: number } {
  const { setup } = look;
  const the = setup.clauses[clause]!;
  if (!documentStands(look, the.document)) return { result: 'no-document', owed: 0 };
  if (look.clauseCalled[clause] === 1 || last + 1 - look.clauseTurn[clause]! < windowsOf(setup)[clause]!) {
    return { result: 'running', owed: 0 };
  }
  if (isVoid(look, the, last)) return { result: 'void', owed: 0 };
  const trigger = conditionsOf(setup).triggers[clause];
  if (trigger === undefined) return { result: 'not-met', owed: 0 };
  if (look.clauseMet[clause] === 1 || holds(look, trigger, last)) return { result: 'called', owed: 1 };
  const owed = Math.min(1, gauge(look, trigger, last)) * claimSupport(look, the);
  return owed < setup.rules.guarantees.claimFloor ? { result: 'not-met', owed } : { result: 'claimed', owed };
}

/**
 * The beneficiary calls a clause. It may call upon what it saw last turn or upon what happens in this one. Reports the
 * call, the claim or the void call; `not-met` and `running` change nothing.
 */
export function invokeClause(turn: Turn, clause: number, by: number): Invocation {
  const { setup, world } = turn;
  const weighed = weighInvocation(world, clause, turn.turn);
  let { result, owed } = weighed;
  if (result === 'not-met') {
    const unattributed = claimFromActs(turn, setup.clauses[clause]!);
    if (unattributed > owed) owed = unattributed;
    if (owed >= setup.rules.guarantees.claimFloor) result = 'claimed';
  }
  const args = { by: setup.powers[by]!, clause: setup.clauses[clause]!.id };
  switch (result) {
    case 'void':
      if (turn.log) emit(turn, 'voided', args);
      return result;
    case 'called':
    case 'claimed':
      openCall(turn, clause, by, owed, result === 'claimed');
      return result;
    case 'running':
    case 'not-met':
    case 'no-document':
      return result;
  }
}

/** Opens a call: duties begin to run, an entangling clause takes its toll. */
export function openCall(turn: Turn, clause: number, by: number, owed: number, claimed: boolean): void {
  const { setup, world } = turn;
  const the = setup.clauses[clause]!;
  world.clauseCalled[clause] = 1;
  world.clauseTurn[clause] = turn.turn;
  world.clauseOwed[clause] = owed;
  world.invocations[clause]! += 1;
  for (const index of the.duties) {
    const duty = setup.duties[index]!;
    if (!duty.onCall || !owes(world, the.document, duty.power)) continue;
    world.dutyOpen[index] = 1;
    world.dutyDue[index] = turn.turn + duty.spec.withinTurns;
    world.dutyBase[index] = levelOf(world, duty);
    world.dutyDone[index] = 0;
  }
  if (turn.log) reportCall(turn, clause, by, owed, claimed);
  if (the.spec.entangles) entangle(turn, the.document);
}

function reportCall(turn: Turn, clause: number, by: number, owed: number, claimed: boolean): void {
  const { setup, world } = turn;
  const args = { by: setup.powers[by]!, clause: setup.clauses[clause]!.id, owed };
  const trigger = conditionsOf(setup).triggers[clause];
  const finding = trigger === undefined ? undefined : nearest(world, trigger, turn.turn);
  const value = finding?.value ?? 0;
  const threshold = finding?.threshold ?? 0;
  const why = { form: 'inputs', terms: [{ name: finding?.fact ?? 'none', value }], threshold } as const;
  if (claimed) emit(turn, 'claimed', { ...args, value, threshold }, why);
  else emit(turn, 'invoked', args, why);
}

function entangle(turn: Turn, document: number): void {
  const { setup } = turn;
  const { entangleWill, entangleTension, entangleGrievance } = setup.rules.guarantees;
  const { signatories, beneficiary, dyads } = setup.documents[document]!;
  for (const power of signatories) if (power !== beneficiary) changeWill(turn, power, -entangleWill);
  for (const dyad of dyads) changeGrievance(turn, dyad, entangleGrievance);
  changeTension(turn, entangleTension);
}

/** Whether a power owes what a document lays on it: it has signed, or it is the beneficiary of one that somebody signed. */
export function owes(look: World, document: number, power: number): boolean {
  const { setup } = look;
  if (power === setup.documents[document]!.beneficiary) return documentStands(look, document);
  return stands(look.legal[document * setup.powers.length + power]!);
}

export function documentStands(look: World, document: number): boolean {
  const { signatories } = look.setup.documents[document]!;
  const row = document * look.setup.powers.length;
  for (let i = 0; i < signatories.length; i++) if (stands(look.legal[row + signatories[i]!]!)) return true;
  return false;
}

/** Whether the beneficiary has an attributed provocation too recent for a conditional clause. */
export function isVoid(look: World, clause: ClauseSetup, last: number): boolean {
  if (!clause.conditional) return false;
  const { setup } = look;
  const turns = turnsIn(setup, setup.rules.guarantees.provocationDays);
  const { dyads } = setup.documents[clause.document]!;
  for (let i = 0; i < dyads.length; i++) if (last - look.lastProvocation[dyads[i]!]! < turns) return true;
  return false;
}

/** How well attribution supports a claim on facts that fall short. */
function claimSupport(look: World, clause: ClauseSetup): number {
  let most = 0;
  for (const dyad of look.setup.documents[clause.document]!.dyads)
    most = Math.max(most, ordinaryAttribution(look, dyad));
  return most;
}

/** The probability of the best supported act of this turn that could not be pinned on its author. */
function claimFromActs(turn: Turn, clause: ClauseSetup): number {
  const { dyads } = turn.setup.documents[clause.document]!;
  let most = 0;
  for (const act of turn.acts) {
    if (act.attributed || act.kind === 'provocation' || act.kind === 'serious' || !dyads.includes(act.dyad)) continue;
    most = Math.max(most, act.probability);
  }
  return most;
}

/** Turns until the same facts cannot be called upon again: the longest window of a clause's trigger. */
export const windowsOf = perSetup((setup: Setup) =>
  Int32Array.from(setup.clauses, ({ spec }) => (spec.trigger === undefined ? 1 : longestWindow(spec.trigger))),
);

function longestWindow(condition: Condition): number {
  if ('all' in condition) return Math.max(1, ...condition.all.map(longestWindow));
  if ('any' in condition) return Math.max(1, ...condition.any.map(longestWindow));
  if ('not' in condition) return longestWindow(condition.not);
  return 'fact' in condition ? (condition.withinTurns ?? 1) : 1;
}
