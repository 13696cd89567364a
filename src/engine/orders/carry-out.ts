/** Carrying orders out at the steps of the turn that their kinds name (R0.2). */
import { type Fault } from '../fault.ts';
import { type CheckedOrder, type OrderKind, ORDER_KIND_NAMES, ORDER_KINDS } from '../model/order-kinds.ts';
import { type Step, STEPS } from '../model/names.ts';
import { emit, type Turn } from '../turn.ts';
import { type AnyRule, ruleOf } from './table.ts';

/** An order with the power that gave it and the rule of its kind. */
interface Task {
  readonly rule: AnyRule;
  /** Place of its kind in the table. */
  readonly rank: number;
  readonly power: number;
  readonly order: CheckedOrder;
}

/** What is to be carried out at each step, in sequence; steps without orders have no list. */
export type Agenda = readonly (readonly Task[] | undefined)[];

interface Place {
  readonly step: number;
  readonly rank: number;
  readonly rule: AnyRule;
}

const PLACES: ReadonlyMap<OrderKind, Place> = new Map(
  ORDER_KIND_NAMES.map((kind, rank) => [
    kind,
    { step: STEPS.indexOf(ORDER_KINDS[kind].step), rank, rule: ruleOf(kind) },
  ]),
);

const STEP_AT: ReadonlyMap<Step, number> = new Map(STEPS.map((step, at) => [step, at]));

/** Steps with up to so many orders are put in sequence by insertion. */
const SHORT = 16;

/** Lays out a turn: kind by kind in the table's sequence, then power by power, then as each power's list has them. */
export function agendaOf(orders: readonly (readonly CheckedOrder[])[]): Agenda {
  const agenda: (Task[] | undefined)[] = [];
  for (let step = 0; step < STEPS.length; step++) agenda.push(undefined);
  for (let power = 0; power < orders.length; power++) {
    const own = orders[power]!;
    for (let i = 0; i < own.length; i++) {
      const order = own[i]!;
      const { step, rank, rule } = PLACES.get(order.kind)!;
      const task = { rule, rank, power, order };
      const tasks = agenda[step];
      if (tasks === undefined) agenda[step] = [task];
      else tasks.push(task);
    }
  }
  for (let step = 0; step < STEPS.length; step++) {
    const tasks = agenda[step];
    if (tasks !== undefined) arrange(tasks);
  }
  return agenda;
}

/** By kind; what is of one kind stays as it was. */
function arrange(tasks: Task[]): void {
  if (tasks.length > SHORT) {
    tasks.sort((a, b) => a.rank - b.rank);
    return;
  }
  for (let i = 1; i < tasks.length; i++) {
    const task = tasks[i]!;
    let at = i;
    for (; at > 0 && tasks[at - 1]!.rank > task.rank; at--) tasks[at] = tasks[at - 1]!;
    tasks[at] = task;
  }
}

/**
 * Carries out every power's orders of one step. What has become impossible since it was ordered fails with an event;
 * what has come about without the order is let be; and where fewer troops are left than were ordered, as many go as
 * there are.
 */
export function carryOut(turn: Turn, step: Step, agenda: Agenda = agendaOf(turn.orders)): void {
  const tasks = agenda[STEP_AT.get(step)!];
  if (tasks === undefined) return;
  for (let i = 0; i < tasks.length; i++) {
    const { rule, power, order } = tasks[i]!;
    const fault = rule.check(turn.world, power, order);
    if (!stops(fault)) rule.carryOut(turn, power, order);
    else if (fault.code !== 'no-change' && fault.code !== 'already') {
      emit(turn, 'orderFailed', { power: turn.setup.powers[power]!, order: order.kind, fault: fault.code });
    }
  }
}

function stops(fault: Fault | undefined): fault is Fault {
  return fault !== undefined && fault.severity !== 'unwise' && fault.code !== 'too-few-troops';
}
