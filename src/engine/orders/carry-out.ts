/** Carrying orders out at the steps of the turn that their kinds name (R0.2). */
import { type Fault } from '../fault.ts';
import { type CheckedOrder, type OrderKind, ORDER_KIND_NAMES, ORDER_KINDS } from '../model/order-kinds.ts';
import { STEPS } from '../model/names.ts';
import { emit, type Turn } from '../turn.ts';
import { compareOrders } from './sequence.ts';
import { type AnyRule, ruleOf } from './table.ts';

/** Where a kind stands in the turn, and what its rule does then. */
interface Place {
  /** Position of its step in the turn. */
  readonly step: number;
  /** In the table of kinds, and by step first. */
  readonly kindRank: number;
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

/** What is to be carried out in a turn. */
export interface Agenda {
  /** By power, each power's in canonical sequence; the very list given where it already is. */
  readonly orders: readonly (readonly CheckedOrder[])[];
  /** Step by step, and in a step as {@link agendaOf} says. */
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
    return [kind, { step, kindRank: nth, rank: step * KINDS + nth, check, carryOut: carry }];
  }),
);

/** Lists up to this length are put in sequence by insertion. */
const SHORT = 40;

/** Lays out a turn: kind by kind in the table's sequence, then power by power, then as each power's list has them. */
export function agendaOf(given: readonly (readonly CheckedOrder[])[]): Agenda {
  const tasks: Task[] = [];
  const orders: (readonly CheckedOrder[])[] = [];
  for (let power = 0; power < given.length; power++) orders.push(addTasks(tasks, power, given[power]!));
  if (tasks.length > SHORT) tasks.sort((a, b) => a.place.rank - b.place.rank);
  else insertByRank(tasks);
  return { orders, tasks, next: 0 };
}

/** Adds the orders of one power in canonical sequence, and returns them so. */
function addTasks(tasks: Task[], power: number, given: readonly CheckedOrder[]): readonly CheckedOrder[] {
  const own = given.length > SHORT ? [...given].sort(compareOrders) : given;
  const first = tasks.length;
  let moved = false;
  for (let i = 0; i < own.length; i++) {
    const order = own[i]!;
    const task = { place: PLACES.get(order.kind)!, power, order };
    let at = tasks.length;
    for (; at > first && comesAfter(tasks[at - 1]!, task); at--) tasks[at] = tasks[at - 1]!;
    if (at < first + i) moved = true;
    tasks[at] = task;
  }
  if (!moved) return own;
  const sorted: CheckedOrder[] = [];
  for (let at = first; at < tasks.length; at++) sorted.push(tasks[at]!.order);
  return sorted;
}

function comesAfter(a: Task, b: Task): boolean {
  return a.place === b.place ? compareOrders(a.order, b.order) > 0 : a.place.kindRank > b.place.kindRank;
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
 * there are. Steps, given by their position in the turn, come one after the other: of an agenda, only what earlier ones
 * left is looked at.
 */
export function carryOut(turn: Turn, now: number, agenda: Agenda = agendaOf(turn.orders)): void {
  const { tasks } = agenda;
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
