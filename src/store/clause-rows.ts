/** Clauses as they stand: facts against thresholds, what was called, who owes what and what came of it. Reads views only. */
import { type FactName } from '../engine/model/facts.ts';
import { type DutyKind } from '../engine/model/duties.ts';
import { LEGAL_STATUSES, type LegalStatus } from '../engine/model/names.ts';
import { conditionsOf, nearest } from '../engine/rules/conditions.ts';
import { levelOf, owedBy } from '../engine/rules/duties.ts';
import { type DutySetup } from '../engine/setup.ts';
import { type View } from '../engine/view.ts';
import { signatoryOf, type World } from '../engine/world.ts';

/** A fact that calls a clause, against its threshold. */
export interface ClauseGauge {
  readonly fact: FactName;
  readonly value: number;
  readonly threshold: number;
  /** Fact over threshold, 1 = met. */
  readonly ratio: number;
  readonly met: boolean;
}

export interface DutyRow {
  readonly index: number;
  readonly power: string;
  readonly kind: DutyKind;
  /** Level now and level owed, in the unit of the duty; equal to 0 and 1 for consulting and fighting. */
  readonly now: number;
  readonly owed: number;
  /** Runs now: called and not yet measured, or standing. */
  readonly open: boolean;
  /** Turn (from 1) at whose end it is due; undefined while it does not run to a deadline. */
  readonly dueTurn: number | undefined;
  /** Due at the end of the turn being ordered. */
  readonly dueNow: boolean;
  /** Done over owed as it would be measured now, 0..1. */
  readonly done: number;
  readonly kept: number;
  readonly partly: number;
  readonly broken: number;
  /** Mean compliance over the times it fell due, undefined before the first. */
  readonly compliance: number | undefined;
}

export interface ClauseRow {
  readonly id: string;
  readonly document: string;
  /** From 1 within its document. */
  readonly number: number;
  readonly standing: boolean;
  readonly gauge: ClauseGauge | undefined;
  readonly met: boolean;
  readonly called: boolean;
  /** Turn (from 1) of the last call. */
  readonly calledTurn: number | undefined;
  /** Fraction owed when it was claimed while its facts fell short; 1 when met. */
  readonly owedShare: number;
  readonly duties: readonly DutyRow[];
}

export interface DocumentRow {
  readonly id: string;
  readonly signatures: readonly {
    readonly power: string;
    readonly status: LegalStatus;
    readonly votesLost: number;
    readonly push: number;
  }[];
  readonly inForce: number;
  readonly clauses: readonly ClauseRow[];
}

const known = new WeakMap<object, readonly DocumentRow[]>();

/** All documents in the scenario's order. The same view gives the same list. */
export function documentRows(view: View): readonly DocumentRow[] {
  const before = known.get(view);
  if (before !== undefined) return before;
  const { look } = view;
  const { setup } = look;
  const read = setup.documents.map((document): DocumentRow => {
    const signatures = document.signatories.map((power) => {
      const at = signatoryOf(setup, document.index, power);
      return {
        power: setup.powers[power]!,
        status: LEGAL_STATUSES[look.legal[at]!]!,
        votesLost: look.votesLost[at]!,
        push: look.push[at]!,
      };
    });
    return {
      id: document.id,
      signatures,
      inForce: signatures.filter(({ status }) => status === 'in-force').length,
      clauses: document.clauses.map((clause, i) => clauseRow(look, clause, i + 1)),
    };
  });
  known.set(view, read);
  return read;
}

function clauseRow(look: World, index: number, number: number): ClauseRow {
  const { setup } = look;
  const clause = setup.clauses[index]!;
  const called = look.clauseCalled[index] === 1;
  const turn = look.clauseTurn[index]!;
  return {
    id: clause.id,
    document: setup.documents[clause.document]!.id,
    number,
    standing: clause.spec.invocation === 'standing',
    gauge: gaugeOf(look, index),
    met: look.clauseMet[index] === 1,
    called,
    calledTurn: turn >= 0 ? turn + 1 : undefined,
    owedShare: look.clauseOwed[index]!,
    duties: clause.duties.map((duty) => dutyRow(look, setup.duties[duty]!)),
  };
}

function gaugeOf(look: World, clause: number): ClauseGauge | undefined {
  const trigger = conditionsOf(look.setup).triggers[clause];
  const finding = trigger === undefined ? undefined : nearest(look, trigger, look.turn[0]! - 1);
  if (finding === undefined) return undefined;
  const { fact, value, threshold, met } = finding;
  return { fact, value, threshold, met, ratio: threshold > 0 ? value / threshold : met ? 1 : 0 };
}

function dutyRow(look: World, duty: DutySetup): DutyRow {
  const { setup } = look;
  const { index } = duty;
  const running = look.dutyOpen[index] === 1;
  const standing = duty.spec.runs === 'standing';
  const due = look.dutyDue[index]!;
  const now = levelOf(look, duty);
  const owed = owedBy(look, duty);
  const [kept, partly, broken] = [look.dutyKept[index]!, look.dutyPartly[index]!, look.dutyBroken[index]!];
  const times = kept + partly + broken;
  return {
    index,
    power: setup.powers[duty.power]!,
    kind: duty.kind,
    now,
    owed,
    open: running || standing,
    dueTurn: running && !standing ? due + 1 : undefined,
    // Turns are counted from 0 inside: a duty is measured at the end of the turn that is its due turn.
    dueNow: running && !standing && due <= look.turn[0]!,
    done: owed > 0 ? Math.max(0, Math.min(1, now / owed)) : 1,
    kept,
    partly,
    broken,
    compliance: times > 0 ? look.dutySum[index]! / times : undefined,
  };
}
