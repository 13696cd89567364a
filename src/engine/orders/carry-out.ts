/** Carrying orders out at the steps of the turn that their kinds name (R0.2). */
import { type Fault } from '../fault.ts';
import { type CheckedOrder, type OrderKind, ORDER_KIND_NAMES, ORDER_KINDS } from '../model/order-kinds.ts';
import { type Step, STEPS } from '../model/names.ts';
import { emit, type Turn } from '../turn.ts';
import { type AnyRule, ruleOf } from './table.ts';

/** Where a kind stands in the turn, and what its rule does then. */
interface Place {
  /** Position of its step in the turn. */
  readonly step: number;
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
export interface Agenda {
  readonly tasks: readonly Task[];
  /** Position of the first task that waits: those before it belong to steps that are over. */
  next: number;
}

const KINDS = ORDER_KIND_NAMES.length;
// Rules differ in shape: what every order needs of them is read once.
const PLACES: ReadonlyMap<OrderKind, Place> = new Map(
  ORDER_KIND_NAMES.map((kind, nth) => {
    const step = STEPS.indexOf(ORDER_KINDS[kind].step);
    const { check, carryOut: carry } = ruleOf(kind);
    return [kind, { step, rank: step * KINDS + nth, check, carryOut: carry }];
  }),
);

const STEP_AT: ReadonlyMap<Step, number> = new Map(STEPS.map((step, at) => [step, at]));

/** Agendas up to this length are put in sequence by insertion. */
const SHORT = 40;

/** Lays out a turn: kind by kind in the table's sequence, then power by power, then as each power's list has them. */
export function agendaOf(orders: readonly (readonly CheckedOrder[])[]): Agenda {
  const tasks: Task[] = [];
  for (let power = 0; power < orders.length; power++) {
    const own = orders[power]!;
    for (let i = 0; i < own.length; i++) {
      const order = own[i]!;
      tasks.push({ place: PLACES.get(order.kind)!, power, order });
    }
  }
  if (tasks.length > SHORT) tasks.sort((a, b) => a.place.rank - b.place.rank);
  else insertByRank(tasks);
  return { tasks, next: 0 };
}

function insertByRank(tasks: Task[]): void {
  for (let i = 1; i < tasks.length; i++) {
    const task = tasks[i]!;
    const { rank } = task.place;
    let at = i;
    for (; at > 0 && tasks[at - 1]!.place.rank > rank; at--) tasks[at] = tasks[at - 1]!;
    tasks[at] = task;
  }
}

/**
 * Carries out every power's orders of one step. What has become impossible since it was ordered fails with an event;
 * what has come about without the order is let be; and where fewer troops are left than were ordered, as many go as
 * there are. Steps come one after the other: of an agenda, only what earlier ones left is looked at.
 */
export function carryOut(turn: Turn, step: Step, agenda: Agenda = agendaOf(turn.orders)): void {
  const { tasks } = agenda;
  if (agenda.next === tasks.length) return;
  const now = STEP_AT.get(step)!;
  for (; agenda.next < tasks.length; agenda.next++) {
    const { place, power, order } = tasks[agenda.next]!;
    if (place.step > now) return;
    if (place.step < now) continue;
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
