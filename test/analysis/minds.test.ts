import { describe, expect, test } from 'vitest';
import { type ChangeOfMind, changesOfMind, type MindReport } from '../../src/analysis/minds/change-of-mind.ts';
import { amountIn, amountOf } from '../../src/analysis/minds/amounts.ts';
import { LOOK_AHEAD, openTrial } from '../../src/analysis/minds/trial.ts';
import { botFor } from '../../src/ai/index.ts';
import { checkOrders, copyWorld, type Order, readLedger, type View, viewFor } from '../../src/engine/index.ts';
import { currentWorld, machineOrders, openMatch, playTurn } from '../../src/match/match.ts';
import { shippedScenario } from '../kit/shipped.ts';

const tense = openMatch(await shippedScenario('korea-1953'), 'minds').opening;
const calm = openMatch(await shippedScenario('monitors-go-home'), 'minds').opening;

const seatOf = (world: typeof tense, id: string): View => viewFor(world, world.setup.powers.indexOf(id));

function run(view: View): MindReport {
  const steps = changesOfMind(view, 0);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Worth of attack after the orders in the worlds that had no say in the search, tried anew. */
function gapsAfter(view: View, orders: readonly Order[], { after }: ChangeOfMind, report: MindReport): number[] {
  const all = report.samples + report.confirmed;
  const gaps = openTrial(view, 0, all).gaps(orders, all, report.samples).seen;
  return Array.from({ length: report.confirmed }, (_, i) => gaps[i * LOOK_AHEAD + after - 1]!);
}

describe('what would change the mind of a challenger', () => {
  const view = seatOf(tense, 'KR');
  const report = run(view);
  const none = run(seatOf(calm, 'US'));

  test('every change is legal, costs what it says and moves the decision across the threshold', () => {
    expect(report.changes.length).toBeGreaterThan(0);
    expect(report.closest).toBeUndefined();
    for (const change of report.changes) {
      expect(checkOrders(view.look, view.seat, change.orders).checked).toHaveLength(change.orders.length);
      expect(change.gap > 0).not.toBe(change.without > 0);
      const gaps = gapsAfter(view, change.orders, change, report);
      expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeCloseTo(change.gap, 12);
      expect(change.agree).toBeGreaterThanOrEqual(0.75);
      const crossed = gaps.filter((gap) => gap > 0 !== change.without > 0).length / gaps.length;
      expect(crossed).toBeGreaterThanOrEqual(change.agree);
    }
    const costs = report.changes.map(({ attention }) => attention);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
  });

  test('given in the match itself, where machines play the others, the decision crosses as told', () => {
    const { setup } = tense;
    const bots = Object.fromEntries(setup.powers.map((id) => [id, botFor(setup, id)]));
    const played = (orders: readonly Order[], turns: number): number => {
      let match = openMatch(setup.scenario, 'minds');
      for (let turn = 0; turn < turns; turn++) {
        const others = Object.entries(machineOrders(match, bots)).filter(([id]) => id !== 'KR');
        const given = Object.fromEntries(others.map(([id, machine]) => [id, machine.orders]));
        match = playTurn(match, { ...given, KR: turn === 0 ? orders : [] }).match;
      }
      const { attack, quo } = readLedger(seatOf(currentWorld(match), 'KR').look, 0);
      return attack - quo;
    };
    const [{ orders, after, without }] = report.changes as [ChangeOfMind];
    expect(played([], after) > 0).toBe(without > 0);
    expect(played(orders, after) > 0).not.toBe(without > 0);
  });

  test('an amount is the smallest that does: a step less and the decision stays', () => {
    // The least attack that is offered is the least that is legal; troops are moved in any number.
    const change = report.changes.find(({ orders: [order, other] }) => other === undefined && order!.kind === 'move');
    const [order] = change!.orders as [Order];
    const amount = amountOf(order.kind)!;
    const less = [{ ...order, [amount.name]: amountIn(order)! - amount.step }];
    const all = report.samples + report.confirmed;
    const { seen, real } = openTrial(view, 0, all).gaps(less, all);
    for (let step = 0; step < LOOK_AHEAD; step++) {
      const before = report.without[step]! > 0;
      /** Whether enough of these worlds cross, and all of them on average. */
      const crosses = (from: number, to: number, enough: number): boolean => {
        const cells = Array.from({ length: to - from }, (_, i) => (from + i) * LOOK_AHEAD + step);
        const crossed = cells.filter((at) => seen[at]! > 0 !== before && real[at]! > 0 !== before);
        const mean = cells.reduce((sum, at) => sum + seen[at]!, 0) / cells.length;
        return crossed.length >= enough * cells.length && mean > 0 !== before;
      };
      const both = crosses(0, report.samples, 0.85) && crosses(report.samples, all, 0.75);
      expect(both, `after ${step + 1}`).toBe(false);
    }
  });

  test('where nothing does it in enough worlds, that is said, with what comes closest', () => {
    expect(none.changes).toEqual([]);
    expect(none.singles).toBeGreaterThan(20);
    expect(none.pairs).toBeGreaterThan(20);
    const { gap, without, agree } = none.closest!;
    expect(without > 0 ? gap < without : gap > without).toBe(true);
    expect(agree).toBeLessThan(0.75);
  });

  test('it depends on nothing that the seat cannot know', () => {
    const other = copyWorld(calm);
    other.stake.fill(0.2);
    other.mood.fill(-0.2);
    other.firm.forEach(
      (firm, power) => (other.firm[power] = power === calm.setup.powers.indexOf('US') ? firm : 1 - firm),
    );
    expect(run(seatOf(other, 'US'))).toEqual(none);
  });
});
