/** What asks for an answer before the turn is committed: obligations, calls, proposals, rotations that end. Reads views only. */
import { type Order } from '../engine/index.ts';
import { type DutyKind } from '../engine/model/duties.ts';
import { TERM_NAMES, type TermName } from '../engine/model/terms.ts';
import { type View } from '../engine/view.ts';
import { forceOf } from '../engine/world.ts';
import { documentRows } from './clause-rows.ts';

export type Due =
  /** An obligation of the seat that is measured at the end of this turn, or later. */
  | {
      readonly kind: 'duty';
      readonly clause: string;
      readonly number: number;
      readonly duty: DutyKind;
      readonly now: number;
      readonly owed: number;
      readonly turn: number;
      readonly urgent: boolean;
      readonly done: number;
    }
  /** The facts meet a clause that the seat may invoke. */
  | { readonly kind: 'call'; readonly clause: string; readonly number: number; readonly urgent: true }
  | {
      readonly kind: 'proposal';
      readonly proposer: string;
      readonly terms: Readonly<Partial<Record<TermName, number>>>;
      readonly urgent: true;
    }
  | { readonly kind: 'rotation'; readonly region: string; readonly personnelK: number; readonly urgent: true };

/** What is due for the seat of a view. `legal` are its legal orders of the kinds invoke and answer. */
export function duesOf(view: View, legal: readonly Order[]): readonly Due[] {
  const { look, seat } = view;
  const power = look.setup.powers[seat];
  if (power === undefined) return [];
  return [...proposals(view, legal), ...calls(view, legal), ...duties(view, power), ...rotations(view)];
}

/** Whether a draft does something about what is due: the seat may still leave it at that. */
export function isAnswered(due: Due, orders: readonly Order[]): boolean {
  switch (due.kind) {
    case 'duty':
      return due.done >= 1 || orders.some((order) => ANSWERS_DUTY[due.duty].includes(order.kind));
    case 'call':
      return orders.some((order) => order.kind === 'invoke' && order.clause === due.clause);
    case 'proposal':
      return orders.some((order) => order.kind === 'answer' && order.proposer === due.proposer);
    case 'rotation':
      return orders.some((order) => (order.kind === 'renew' || order.kind === 'deploy') && order.region === due.region);
  }
}

/** Orders that work towards a duty. */
export const ANSWERS_DUTY: Readonly<Record<DutyKind, readonly Order['kind'][]>> = {
  consult: ['standingAnswer'],
  sanction: ['sanction'],
  fund: ['fund'],
  equip: ['equip'],
  recon: ['recon'],
  monitor: ['monitor'],
  train: ['train'],
  deploy: ['deploy'],
  fight: ['standingAnswer'],
  army: ['recruit', 'train'],
};

function proposals({ look }: View, legal: readonly Order[]): readonly Due[] {
  const proposers = [...new Set(legal.flatMap((order) => (order.kind === 'answer' ? [order.proposer] : [])))];
  return proposers.map((proposer) => ({ kind: 'proposal', proposer, terms: termsOf(look, proposer), urgent: true }));
}

/** Terms of a power's open proposal. */
export function termsOf(look: View['look'], proposer: string): Readonly<Partial<Record<TermName, number>>> {
  const row = (look.setup.powerIndex.get(proposer) ?? 0) * TERM_NAMES.length;
  return Object.fromEntries(
    TERM_NAMES.flatMap((name, at) => (look.proposed[row + at] === 0 ? [] : [[name, look.proposed[row + at]!]])),
  );
}

function calls(view: View, legal: readonly Order[]): readonly Due[] {
  const clauses = documentRows(view).flatMap((document) => document.clauses);
  return legal.flatMap((order): readonly Due[] => {
    const clause = order.kind === 'invoke' ? clauses.find((row) => row.id === order.clause) : undefined;
    return clause?.met === true ? [{ kind: 'call', clause: clause.id, number: clause.number, urgent: true }] : [];
  });
}

function duties(view: View, power: string): readonly Due[] {
  return documentRows(view).flatMap((document) =>
    document.clauses.flatMap((clause) =>
      clause.duties
        .filter((duty) => duty.power === power && duty.dueTurn !== undefined && duty.done < 1)
        .map(
          (duty): Due => ({
            kind: 'duty',
            clause: clause.id,
            number: clause.number,
            duty: duty.kind,
            now: duty.now,
            owed: duty.owed,
            turn: duty.dueTurn!,
            urgent: duty.dueNow,
            done: duty.done,
          }),
        ),
    ),
  );
}

function rotations({ look, seat }: View): readonly Due[] {
  const { setup } = look;
  return setup.regions.flatMap((region, at): readonly Due[] => {
    const cell = forceOf(setup, seat, at);
    // The last turn of the rotation is the one being ordered (turns count from 1 there).
    const ends = look.rotationEnd[cell]! > 0 && look.rotationEnd[cell]! <= look.turn[0]! + 1;
    return ends && look.rotationK[cell]! > 0
      ? [{ kind: 'rotation', region, personnelK: look.rotationK[cell]!, urgent: true }]
      : [];
  });
}
