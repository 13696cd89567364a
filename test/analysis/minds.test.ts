import { describe, expect, test } from 'vitest';
import { type ChangeOfMind, changesOfMind, type MindReport } from '../../src/analysis/minds/change-of-mind.ts';
import { amountIn, amountOf } from '../../src/analysis/minds/amounts.ts';
import { LOOK_AHEAD, openTrial } from '../../src/analysis/minds/trial.ts';
import { checkOrders, copyWorld, type Order, type View, viewFor } from '../../src/engine/index.ts';
import { openMatch } from '../../src/match/match.ts';
import { shippedScenario } from '../kit/shipped.ts';

const tense = openMatch(await shippedScenario('divided-guarantors'), 'minds').opening;
const calm = openMatch(await shippedScenario('monitors-go-home'), 'minds').opening;

const seatOf = (world: typeof tense, id: string): View => viewFor(world, world.setup.powers.indexOf(id));

function run(view: View): MindReport {
  const steps = changesOfMind(view, 0);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Mean worth of attack after the orders, tried anew. */
function gapAfter(view: View, orders: readonly Order[], { after }: ChangeOfMind, samples: number): number {
  const gaps = openTrial(view, 0, samples).gaps(orders, samples);
  let sum = 0;
  for (let i = 0; i < samples; i++) sum += gaps[i * LOOK_AHEAD + after - 1]!;
  return sum / samples;
}

describe('what would change the mind of a challenger', () => {
  const view = seatOf(tense, 'EU');
  const report = run(view);

  test('every change is legal, costs what it says and moves the decision across the threshold', () => {
    expect(report.changes.length).toBeGreaterThan(0);
    expect(report.closest).toBeUndefined();
    for (const change of report.changes) {
      expect(checkOrders(view.look, view.seat, change.orders).checked).toHaveLength(change.orders.length);
      expect(change.gap > 0).not.toBe(change.without > 0);
      expect(gapAfter(view, change.orders, change, report.samples)).toBeCloseTo(change.gap, 12);
      expect(change.agree).toBeGreaterThanOrEqual(0.75);
    }
    const costs = report.changes.map(({ attention }) => attention);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
  });

  test('an amount is the smallest that does: a step less and the decision stays', () => {
    const [change] = report.changes;
    const orders = change!.orders;
    const at = orders.findIndex(({ kind }) => kind === 'deploy');
    const amount = amountOf('deploy')!;
    const order = orders[at]!;
    const less = orders.with(at, { ...order, [amount.name]: amountIn(order)! - amount.step });
    const gaps = openTrial(view, 0, report.samples).gaps(less, report.samples);
    for (let step = 0; step < LOOK_AHEAD; step++) {
      const crossed = Array.from({ length: report.samples }, (_, i) => gaps[i * LOOK_AHEAD + step]!).filter(
        (gap) => gap > 0 !== report.without[step]! > 0,
      );
      expect(crossed.length).toBeLessThan(0.75 * report.samples);
    }
  });

  test('where nothing does it, that is said, with what comes closest on the same side of the threshold', () => {
    const none = run(seatOf(calm, 'US'));
    expect(none.changes).toEqual([]);
    expect(none.singles).toBeGreaterThan(20);
    expect(none.pairs).toBeGreaterThan(20);
    expect(none.closest!.gap > 0).toBe(none.closest!.without > 0);
    expect(Math.abs(none.closest!.gap)).toBeLessThan(Math.abs(none.closest!.without));
  });

  test('it depends on nothing that the seat cannot know', () => {
    const other = copyWorld(calm);
    other.stake.fill(0.2);
    other.mood.fill(-0.2);
    other.firm.forEach(
      (firm, power) => (other.firm[power] = power === calm.setup.powers.indexOf('US') ? firm : 1 - firm),
    );
    expect(run(seatOf(other, 'US'))).toEqual(run(seatOf(calm, 'US')));
  });
});
