/** A running match under a changed scenario: at the same turn, or a reason why not. */
import { describe, expect, test } from 'vitest';
import { carryOver } from '../../src/match/carry-over.ts';
import { read, TWO } from '../scenario/kit.ts';
import { soundFile } from './sound-file.ts';

const { match } = soundFile(4);

function scenarioOf(text: string) {
  const result = read(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.scenario;
}

const digests = (of: typeof match) => of.turns.map(({ digest }) => digest);
const orders = (of: typeof match) => of.turns.map((turn) => turn.orders);

describe('carrying a match over', () => {
  test('to the same scenario changes nothing', () => {
    const carried = carryOver(match, match.setup.scenario);
    expect(carried.ok && digests(carried.value)).toEqual(digests(match));
  });

  test('to a changed one keeps turn, seed and orders, and the change counts from the opening', () => {
    const carried = carryOver(match, scenarioOf(TWO.replace('"turns": 6', '"turns": 9')));
    expect(carried.ok && orders(carried.value)).toEqual(orders(match));
    expect(carried.ok && carried.value.seed).toBe(match.seed);
    expect(carried.ok && carried.value.setup.turns).toBe(9);
  });

  test('figures of the changed one are played from the start', () => {
    const carried = carryOver(match, scenarioOf(TWO.replace('"populationM": 2,', '"populationM": 2.5,')));
    expect(carried.ok && carried.value.turns).toHaveLength(4);
    expect(carried.ok && digests(carried.value)[0]).not.toBe(digests(match)[0]);
  });

  test('not where other powers sit', () => {
    const other = TWO.replaceAll('"G"', '"H"');
    expect(carryOver(match, scenarioOf(other))).toEqual({ ok: false, error: { kind: 'powers' } });
  });

  test('not past its end', () => {
    const short = scenarioOf(TWO.replace('"turns": 6', '"turns": 3'));
    expect(carryOver(match, short)).toEqual({ ok: false, error: { kind: 'over', turn: 3 } });
  });

  test('not where an order is no longer possible', () => {
    const [turn, power, kind] = firstOrder();
    const without = scenarioOf(TWO.replaceAll(new RegExp(`"${kind}",? ?`, 'g'), ''));
    expect(carryOver(match, without)).toEqual({ ok: false, error: { kind: 'orders', turn, power } });
  });
});

function firstOrder(): readonly [turn: number, power: string, kind: string] {
  for (const [i, turn] of match.turns.entries()) {
    for (const power of match.setup.powers) {
      const [order] = turn.orders[power] ?? [];
      if (order !== undefined) return [i + 1, power, order.kind];
    }
  }
  throw new Error('nobody ordered anything');
}
