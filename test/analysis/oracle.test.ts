import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { brierOf, calibrationOf, type Called } from '../../src/analysis/oracle.ts';

const calls = fc.array(fc.record({ chance: fc.double({ min: 0, max: 1, noNaN: true }), came: fc.boolean() }), {
  minLength: 1,
  maxLength: 60,
});

const repeat = (chance: number, hits: number, count: number): readonly Called[] =>
  Array.from({ length: count }, (_, i) => ({ chance, came: i < hits }));

describe('the Brier score', () => {
  test('known by hand: rain of 70 % that comes, and of 30 % that does not', () => {
    expect(
      brierOf([
        { chance: 0.7, came: true },
        { chance: 0.3, came: false },
      ]).score,
    ).toBeCloseTo(0.09, 12);
  });

  test('its parts add up, whatever was forecast', () => {
    fc.assert(
      fc.property(calls, (made) => {
        const { score, reliability, resolution, uncertainty, rest } = brierOf(made);
        expect(reliability - resolution + uncertainty + rest).toBeCloseTo(score, 12);
        expect(Math.min(score, reliability, resolution, uncertainty)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 100 },
    );
  });

  test('with one chance a bin nothing is left over', () => {
    const { rest, reliability, resolution } = brierOf([...repeat(0.25, 2, 8), ...repeat(0.75, 6, 8)]);
    expect(rest).toBeCloseTo(0, 12);
    expect(reliability).toBeCloseTo(0, 12);
    expect(resolution).toBeCloseTo(0.0625, 12);
  });

  test('always sure and right scores 0, always sure and wrong 1', () => {
    expect(brierOf([...repeat(1, 3, 3), ...repeat(0, 0, 4)]).score).toBe(0);
    expect(brierOf([...repeat(1, 0, 3), ...repeat(0, 4, 4)]).score).toBe(1);
  });
});

describe('calibration', () => {
  test('every forecast is in one bin, sure ones in the last', () => {
    fc.assert(
      fc.property(calls, (made) => {
        const bins = calibrationOf(made);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(made.length);
        for (const { from, to, mean, came, low, high } of bins) {
          expect(mean).toBeGreaterThanOrEqual(from - 1e-9);
          expect(mean).toBeLessThanOrEqual(to + 1e-9);
          expect(came).toBeGreaterThanOrEqual(low - 1e-9);
          expect(came).toBeLessThanOrEqual(high + 1e-9);
        }
      }),
      { numRuns: 100 },
    );
    expect(calibrationOf(repeat(1, 2, 2))).toMatchObject([{ from: 0.9, to: 1, count: 2, came: 1 }]);
  });
});
