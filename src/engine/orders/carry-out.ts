/** Carrying orders out at the steps of the turn that their kinds name (R0.2). */
import { type Fault } from '../fault.ts';
import { type CheckedOrder, type OrderKind, ORDER_KIND_NAMES, ORDER_KINDS } from '../model/order-kinds.ts';
import { type Step, STEPS } from '../model/names.ts';
import { emit, type Turn } from '../turn.ts';
import { type AnyRule, ruleOf } from './table.ts';

/** Where a kind stands in the turn, and what its rule does then. */
interface Place {
  readonly step: Step;
  /** By step, then by the table of kinds. */
  readonly rank: number;
  readonly check: AnyRule['check'];
  readonly carryOut: AnyRule['carryOut'];
}

/** An order with the power that gave it and the place of its kind. */
interface Task {
  readonly place: Place;
  readonly power: number;
  readonly order: CheckedOrder;
}

/** What is to be carried out in a turn, in sequence. */
export type Agenda = readonly Task[];

const KINDS = ORDER_KIND_NAMES.length;
// Rules differ in shape: what every order needs of them is read once.
const PLACES: ReadonlyMap<OrderKind, Place> = new Map(
  ORDER_KIND_NAMES.map((kind, nth) => {
    const { step } = ORDER_KINDS[kind];
    const { check, carryOut: carry } = ruleOf(kind);
    return [kind, { step, rank: STEPS.indexOf(step) * KINDS + nth, check, carryOut: carry }];
  }),
);

/** Agendas up to this length are put in sequence by insertion. */
const SHORT = 40;

/** Lays out a turn: kind by kind in the table's sequence, then power by power, then as each power's list has them. */
export function agendaOf(orders: readonly (readonly CheckedOrder[])[]): Agenda {
  const agenda: Task[] = [];
  for (let power = 0; power < orders.length; power++) {
    const own = orders[power]!;
    for (let i = 0; i < own.length; i++) {
      const order = own[i]!;
      agenda.push({ place: PLACES.get(order.kind)!, power, order });
    }
  }
  if (agenda.length > SHORT) return agenda.sort((a, b) => a.place.rank - b.place.rank);
  for (let i = 1; i < agenda.length; i++) {
    const task = agenda[i]!;
    let at = i;
    for (; at > 0 && agenda[at - 1]!.place.rank > task.place.rank; at--) agenda[at] = agenda[at - 1]!;
    agenda[at] = task;
  }
  return agenda;
}

/**
 * Carries out every power's orders of one step. What has become impossible since it was ordered fails with an event;
 * what has come about without the order is let be; and where fewer troops are left than were ordered, as many go as
 * there are.
 */
export function carryOut(turn: Turn, step: Step, agenda: Agenda = agendaOf(turn.orders)): void {
  for (let i = 0; i < agenda.length; i++) {
    const task = agenda[i]!;
    const { place, power, order } = task;
    if (place.step !== step) continue;
    const fault = place.check(turn.world, power, order);
    if (!stops(fault)) place.carryOut(turn, power, order);
    else if (fault.code !== 'no-change' && fault.code !== 'already') {
      emit(turn, 'orderFailed', { power: turn.setup.powers[power]!, order: order.kind, fault: fault.code });
    }
  }
}

function stops(fault: Fault | undefined): fault is Fault {
  return fault !== undefined && fault.severity !== 'unwise' && fault.code !== 'too-few-troops';
}
