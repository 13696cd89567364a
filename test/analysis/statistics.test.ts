import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanInterval, pairedDifference, quantile, wilson } from '../../src/analysis/statistics.ts';

describe('intervals', () => {
  test("Wilson's interval of published examples", () => {
    // Newcombe 1998, Statistics in Medicine 17, table I, method 3: 81/263 and 15/148.
    expect(wilson(81, 263).low).toBeCloseTo(0.2553, 4);
    expect(wilson(81, 263).high).toBeCloseTo(0.3662, 4);
    expect(wilson(15, 148).low).toBeCloseTo(0.0624, 4);
    expect(wilson(15, 148).high).toBeCloseTo(0.1605, 4);
    expect(wilson(0, 20)).toEqual({ low: 0, high: expect.closeTo(0.1611, 4) as number });
  });

  test('a paired difference by hand', () => {
    // n = 100, 20 gained, 10 lost: middle 10/102, half 1.96 sqrt(31 - 100/102)/102.
    const { share, low, high } = pairedDifference(20, 10, 100);
    expect(share).toBeCloseTo(0.1, 12);
    const half = (1.959963984540054 * Math.sqrt(31 - 100 / 102)) / 102;
    expect(low).toBeCloseTo(10 / 102 - half, 12);
    expect(high).toBeCloseTo(10 / 102 + half, 12);
  });

  test('pairs that share their luck give a narrower interval than two independent batches', () => {
    const paired = pairedDifference(12, 4, 500);
    const before = wilson(240, 500);
    const after = wilson(248, 500);
    expect(paired.high - paired.low).toBeLessThan(after.high - before.low);
  });

  test('an interval holds its share, stays within -1 and 1, and turns with the signs', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.integer({ min: 0, max: 300 }), (gained, lost, rest) => {
        const n = gained + lost + rest;
        const { share, low, high } = pairedDifference(gained, lost, n);
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(high);
        if (n > 20) {
          expect(low).toBeLessThanOrEqual(share);
          expect(high).toBeGreaterThanOrEqual(share);
        }
        const turned = pairedDifference(lost, gained, n);
        expect(turned.low).toBeCloseTo(-high, 12);
        expect(turned.high).toBeCloseTo(-low, 12);
      }),
    );
  });

  test('its interval covers the truth about nineteen times in twenty', () => {
    // A deterministic stream: multiplicative congruential generator of Park and Miller.
    let seed = 20260101;
    const next = (): number => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647;
    };
    let covered = 0;
    const trials = 2000;
    for (let trial = 0; trial < trials; trial++) {
      let [gained, lost] = [0, 0];
      for (let i = 0; i < 200; i++) {
        const u = next();
        if (u < 0.08) gained++;
        else if (u < 0.11) lost++;
      }
      const { low, high } = pairedDifference(gained, lost, 200);
      if (low <= 0.05 && 0.05 <= high) covered++;
    }
    expect(covered / trials).toBeGreaterThan(0.935);
    expect(covered / trials).toBeLessThan(0.975);
  });
});

describe('quantiles and means', () => {
  test('linear between neighbours', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 3, 4], 0)).toBe(1);
    expect(quantile([1, 2, 3, 4], 1)).toBe(4);
    expect(quantile([], 0.5)).toBeNaN();
  });

  test('mean and interval of a few numbers', () => {
    const { mean, low, high } = meanInterval([1, 2, 3, 4]);
    expect(mean).toBe(2.5);
    expect(high - mean).toBeCloseTo(1.959963984540054 * Math.sqrt(5 / 3 / 4), 12);
    expect(mean - low).toBeCloseTo(high - mean, 12);
    expect(meanInterval([7])).toEqual({ mean: 7, low: 7, high: 7 });
  });
});
