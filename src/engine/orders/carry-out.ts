/** Carrying orders out at the steps of the turn that their kinds name (R0.2). */
import { type Fault } from '../fault.ts';
import { ORDER_KIND_NAMES, ORDER_KINDS } from '../model/order-kinds.ts';
import { type Step, STEPS } from '../model/names.ts';
import { emit, type Turn } from '../turn.ts';
import { type AnyRule, ruleOf } from './table.ts';

const BY_STEP = Object.fromEntries(
  STEPS.map((step) => [step, ORDER_KIND_NAMES.filter((kind) => ORDER_KINDS[kind].step === step).map(ruleOf)]),
) as unknown as Readonly<Record<Step, readonly AnyRule[]>>;

/**
 * Carries out every power's orders of one step: kind by kind in the table's sequence, then power by power. What has
 * become impossible since it was ordered fails with an event; what has come about without the order is let be; and
 * where fewer troops are left than were ordered, as many go as there are.
 */
export function carryOut(turn: Turn, step: Step): void {
  const rules = BY_STEP[step];
  for (let i = 0; i < rules.length; i++) {
    const rule = rules[i] as AnyRule;
    for (let power = 0; power < turn.orders.length; power++) {
      const orders = turn.orders[power]!;
      for (let j = 0; j < orders.length; j++) {
        const order = orders[j]!;
        if (order.kind !== rule.kind) continue;
        const fault = rule.check(turn.world, power, order);
        if (!stops(fault)) rule.carryOut(turn, power, order);
        else if (fault.code !== 'no-change' && fault.code !== 'already') {
          emit(turn, 'orderFailed', { power: turn.setup.powers[power]!, order: order.kind, fault: fault.code });
        }
      }
    }
  }
}

function stops(fault: Fault | undefined): fault is Fault {
  return fault !== undefined && fault.severity !== 'unwise' && fault.code !== 'too-few-troops';
}
