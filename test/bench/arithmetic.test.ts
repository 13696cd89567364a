import { describe, expect, it } from 'vitest';
import { exponentOf, meanInterval, median, percentile, signTest } from './arithmetic.ts';
import { atLeast, atMost, tableOf } from './row.ts';
import { syntheticScenario } from './synthetic.ts';

describe('median', () => {
  it('takes the middle of an odd number, whatever their sequence', () => expect(median([9, 1, 5])).toBe(5));
  it('takes the mean of the two in the middle', () => expect(median([4, 1, 2, 9])).toBe(3));
  it('sorts numbers as numbers', () => expect(median([10, 9, 100])).toBe(10));
  it('has no answer for nothing', () => expect(median([])).toBeNaN());
});

describe('the sign test', () => {
  it('is sure of nothing when all is even or nothing is known', () => {
    expect(signTest(0, 0)).toBe(1);
    expect(signTest(5, 5)).toBe(1);
  });
  it('knows coins', () => {
    expect(signTest(10, 0)).toBeCloseTo(2 / 1024, 12);
    expect(signTest(1, 9)).toBeCloseTo((2 * 11) / 1024, 12);
    expect(signTest(9, 1)).toBe(signTest(1, 9));
  });
});

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  it('gives the value that a share lies at or below', () => {
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 1)).toBe(100);
  });
  it('gives the smallest for a share of none', () => expect(percentile([3, 2], 0)).toBe(2));
});

describe('exponent', () => {
  const law = (k: number) => [40, 126, 400, 4000].map((x) => ({ x, y: 7 * x ** k }));
  it.each([0, 0.5, 1, 1.15, 2])('finds the exponent %f of a power law', (k) => {
    expect(exponentOf(law(k))).toBeCloseTo(k, 12);
  });
  it('does not depend on the unit of the cost', () => {
    const milli = law(1.3).map(({ x, y }) => ({ x, y: y / 1000 }));
    expect(exponentOf(milli)).toBeCloseTo(1.3, 12);
  });
});

describe('interval', () => {
  it('lies around the mean, half as wide with four times the pairs', () => {
    const some = [1, 2, 3, 4];
    const few = meanInterval(some);
    expect(few.mean).toBe(2.5);
    expect(few.high - few.mean).toBeCloseTo(few.mean - few.low, 12);
    const spread = Math.sqrt(5 / 3);
    expect(few.high - few.mean).toBeCloseTo((1.96 * spread) / 2, 12);
  });
  it('is a point when nothing varies', () => expect(meanInterval([2, 2, 2])).toEqual({ mean: 2, low: 2, high: 2 }));
});

describe('rows', () => {
  it('hold at the limit itself and not beyond', () => {
    expect(atLeast('a', 'x', 30, { value: 30 }).ok).toBe(true);
    expect(atLeast('a', 'x', 30, { value: 29.9 }).ok).toBe(false);
    expect(atMost('b', 'ms', 50, { value: 50 }).ok).toBe(true);
    expect(atMost('b', 'ms', 50, { value: 50.1 }).ok).toBe(false);
    expect(atMost('b', 'ms', 50, { value: NaN }).ok).toBe(false);
  });
  it('say in the table which floor is missed', () => {
    const table = tableOf([
      atMost('b', 'ms', 50, { value: 51, low: 49, high: 60 }),
      atLeast('a', 'x', 1, { value: 2 }),
    ]);
    expect(table.split('\n')).toEqual([
      expect.stringMatching(/^MISSED\s+b\s+51\.0\s+49\.0 to 60\.0\s+ms\s+limit 50\.0$/),
      expect.stringMatching(/^ok\s+a\s+2\.00\s+x\s+limit 1\.00$/),
    ]);
  });
});

describe('synthetic scenarios', () => {
  it('have the size that was asked for, and every circle its own land', () => {
    const scenario = syntheticScenario(160, 8);
    expect(Object.keys(scenario.regions)).toHaveLength(160);
    expect(Object.keys(scenario.powers)).toHaveLength(8);
    expect(Object.keys(scenario.guarantees)).toHaveLength(2);
    const owners = new Set(Object.values(scenario.regions).map(({ owner }) => owner));
    expect([...owners].sort()).toEqual(['GREEN0', 'GREEN1', 'RED0', 'RED1']);
  });
});
