import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATTRITION_LAWS, attrition, battleEnd, type AttritionLaw } from '../../../src/engine/formulas/lanchester.ts';
import { gap, rk4 } from './rk4.ts';

const force = fc.double({ min: 0.01, max: 2000, noNaN: true });
const rate = fc.double({ min: 1e-6, max: 2, noNaN: true });
const time = fc.double({ min: 0, max: 20, noNaN: true });
const law = fc.constantFrom(...ATTRITION_LAWS);
/** Rates of the linear law are per unit of enemy strength. */
const scaled = (which: AttritionLaw, r: number) => (which === 'linear' ? r / 1000 : r);

describe('published and worked cases', () => {
  test.each([
    [100, 60, 0.1, 0.1, 640, 'A', 80, 0, 6.931471805599452],
    [80, 100, 1.44, 1, -784, 'B', 0, 28, 1.6215917908794273],
    [1000, 800, 0.8, 0.9, 224_000, 'A', 529.1502622129182, 0, 1.4741674480507834],
    [50, 100, 4, 1, 0, 'draw', 0, 0, Infinity],
  ] as const)('square law %d against %d at %d and %d', (a0, b0, alpha, beta, invariant, winner, a, b, tEnd) => {
    const end = battleEnd('square', a0, b0, alpha, beta);
    expect(end.winner).toBe(winner);
    for (const [actual, expected] of [
      [end.invariant, invariant],
      [end.a, a],
      [end.b, b],
      [end.tEnd, tEnd],
    ] as const) {
      expect(gap(actual, expected)).toBeLessThan(1e-12);
    }
  });

  test('linear law, equal sides: 500 against 500 at 1e-4 leave a third less each after 10', () => {
    const { a, b } = attrition('linear', 500, 500, 1e-4, 1e-4, 10);
    expect([a, b].every((x) => gap(x, 1000 / 3) < 1e-12)).toBe(true);
    expect(battleEnd('linear', 500, 500, 1e-4, 1e-4)).toEqual({
      winner: 'draw',
      tEnd: Infinity,
      a: 0,
      b: 0,
      invariant: 0,
    });
  });

  test('linear law: the stronger side keeps the conserved difference', () => {
    const a = { winner: 'A', tEnd: Infinity, a: 150, b: 0, invariant: 37.5 };
    expect(battleEnd('linear', 300, 100, 0.25, 0.375)).toEqual(a);
    const b = { winner: 'B', tEnd: Infinity, a: 0, b: 150, invariant: -37.5 };
    expect(battleEnd('linear', 100, 300, 0.375, 0.25)).toEqual(b);
  });

  test('logarithmic law: whoever loses the smaller share outlasts the other', () => {
    const { a, b } = attrition('logarithmic', 100, 50, 0.2, 0.1, 3);
    expect(gap(a, 100 * Math.exp(-0.3))).toBeLessThan(1e-14);
    expect(gap(b, 50 * Math.exp(-0.6))).toBeLessThan(1e-14);
    expect(battleEnd('logarithmic', 100, 50, 0.2, 0.1)).toMatchObject({ winner: 'A', tEnd: Infinity, a: 0, b: 0 });
    expect(battleEnd('logarithmic', 9, 50, 0.1, 0.2).winner).toBe('B');
    expect(battleEnd('logarithmic', 9, 50, 0.1, 0.1).winner).toBe('draw');
  });
});

describe('edges', () => {
  test.each(ATTRITION_LAWS)('%s law: nobody there, nothing able to destroy, no time', (which) => {
    expect(attrition(which, 0, 7, 0.3, 0.2, 5)).toEqual({ a: 0, b: 7 });
    expect(attrition(which, 7, 0, 0.3, 0.2, Infinity)).toEqual({ a: 7, b: 0 });
    expect(attrition(which, 5, 7, 0, 0, 1e9)).toEqual({ a: 5, b: 7 });
    expect(attrition(which, 5, 7, 0.3, 0.2, 0)).toEqual({ a: 5, b: 7 });
    expect(battleEnd(which, 0, 7, 0.3, 0.2)).toMatchObject({ winner: 'B', tEnd: 0, a: 0, b: 7 });
    expect(battleEnd(which, 7, 0, 0.3, 0.2)).toMatchObject({ winner: 'A', tEnd: 0, a: 7, b: 0 });
    expect(battleEnd(which, 0, 0, 0.3, 0.2)).toMatchObject({ winner: 'draw', tEnd: 0, a: 0, b: 0 });
    expect(battleEnd(which, 5, 7, 0, 0)).toMatchObject({ winner: 'draw', tEnd: Infinity, a: 5, b: 7 });
  });

  test('one side that cannot destroy stands in a straight line of losses (square)', () => {
    expect(attrition('square', 10, 4, 0, 0.5, 2)).toEqual({ a: 6, b: 4 });
    expect(attrition('square', 10, 4, 0, 0.5, 5.1)).toEqual({ a: 0, b: 4 });
    expect(battleEnd('square', 10, 4, 0, 0.5)).toMatchObject({ winner: 'B', tEnd: 5, a: 0, b: 4 });
    expect(battleEnd('square', 4, 10, 0.5, 0)).toMatchObject({ winner: 'A', tEnd: 5, a: 4, b: 0 });
    for (const tiny of [1e-12, 1e-20, 1e-80]) {
      const { a, b } = attrition('square', 10, 4, tiny, 0.5, 2);
      expect(gap(a, 6)).toBeLessThan(1e-11);
      expect(gap(b, 4)).toBeLessThan(1e-10);
      expect(gap(battleEnd('square', 10, 4, tiny, 0.5).tEnd, 5)).toBeLessThan(1e-10);
    }
  });

  test('one side that cannot destroy decays (linear)', () => {
    const { a, b } = attrition('linear', 10, 4, 0, 0.05, 2);
    expect(gap(a, 10 * Math.exp(-0.4))).toBeLessThan(1e-14);
    expect(b).toBe(4);
  });

  test('rates among the smallest doubles destroy nobody in a short time', () => {
    for (const which of ATTRITION_LAWS) expect(attrition(which, 10, 4, 1e-320, 3e-322, 2)).toEqual({ a: 10, b: 4 });
  });

  test('very long times', () => {
    expect(attrition('square', 100, 60, 0.1, 0.1, 1e6)).toEqual({ a: 80, b: 0 });
    expect(attrition('square', 60, 100, 0.1, 0.1, 1e300)).toEqual({ a: 0, b: 80 });
    expect(attrition('square', 50, 100, 4, 1, 1e6)).toEqual({ a: 0, b: 0 });
    expect(attrition('linear', 300, 100, 0.25, 0.375, 1e9)).toEqual({ a: 150, b: 0 });
    expect(attrition('linear', 100, 300, 0.375, 0.25, 1e300)).toEqual({ a: 0, b: 150 });
    expect(gap(attrition('linear', 5, 5, 1, 1, 1e12).a, 5 / (1 + 5e12))).toBeLessThan(1e-14);
  });

  test('a tie that decimals hide is a tie', () => {
    expect(battleEnd('square', 300, 100, 0.01, 0.09).winner).toBe('draw');
    expect(battleEnd('linear', 0.3, 0.1, 0.1, 0.3).winner).toBe('draw');
  });

  test.each([1e-14, 1e-12, 1e-10, 1e-6, 1e-3])('almost equal sides, %d apart: survivors and end stay exact', (part) => {
    const b0 = 100;
    const a0 = b0 * (1 + part);
    // (a0 - b0)(a0 + b0) has no cancellation left: the difference of neighbours is exact.
    const kept = Math.sqrt((a0 - b0) * (a0 + b0));
    const end = battleEnd('square', a0, b0, 0.7, 0.7);
    expect(end.winner).toBe('A');
    expect(gap(end.a, kept)).toBeLessThan(1e-12);
    expect(gap(end.tEnd, Math.log((a0 + b0) / (a0 - b0)) / 2 / 0.7)).toBeLessThan(1e-12);
    const t = end.tEnd * 0.9;
    const sum = (a0 + b0) * Math.exp(-0.7 * t);
    const difference = (a0 - b0) * Math.exp(0.7 * t);
    const { a, b } = attrition('square', a0, b0, 0.7, 0.7, t);
    expect(gap(a, (sum + difference) / 2)).toBeLessThan(1e-11);
    expect(gap(b, (sum - difference) / 2)).toBeLessThan(1e-9);
  });

  test.each([1e-14, 1e-11, 1e-8, 1e-5])('almost equal sides, %d apart: the linear law stays exact', (part) => {
    // A power of two as rate makes the conserved difference exact here; the series is that of (1 - e^-y)/y.
    const rateOfBoth = 1 / 8192;
    const b0 = 500;
    const a0 = b0 * (1 + part);
    const y = rateOfBoth * (a0 - b0) * 10;
    const series = (x: number) => 10 * (1 - x / 2 + (x * x) / 6 - (x * x * x) / 24);
    const { a, b } = attrition('linear', a0, b0, rateOfBoth, rateOfBoth, 10);
    expect(gap(a, a0 / (1 + rateOfBoth * b0 * series(y)))).toBeLessThan(1e-14);
    expect(gap(b, b0 / (1 + rateOfBoth * a0 * series(-y)))).toBeLessThan(1e-14);
  });
});

describe('properties', () => {
  test('an outside integrator agrees', () => {
    const equations: Record<AttritionLaw, (alpha: number, beta: number) => (s: readonly number[]) => number[]> = {
      square: (alpha, beta) => (s) => [-beta * s[1]!, -alpha * s[0]!],
      linear: (alpha, beta) => (s) => [-beta * s[0]! * s[1]!, -alpha * s[0]! * s[1]!],
      logarithmic: (alpha, beta) => (s) => [-beta * s[0]!, -alpha * s[1]!],
    };
    fc.assert(
      fc.property(
        law,
        force,
        force,
        rate,
        rate,
        fc.double({ min: 0, max: 0.95, noNaN: true }),
        (which, a, b, al, be, part) => {
          const [alpha, beta] = [scaled(which, al), scaled(which, be)];
          // Before the end; and not so long that the integrator itself is wrong.
          const longest = Math.min(
            battleEnd(which, a, b, alpha, beta).tEnd,
            3 / Math.max(al * Math.max(1, a / 100), be * Math.max(1, b / 100)),
          );
          const t = longest * part;
          const judged = rk4(equations[which](alpha, beta), [a, b], t, 1500);
          const ours = attrition(which, a, b, alpha, beta, t);
          expect(gap(ours.a, judged[0]!, a)).toBeLessThan(1e-9);
          expect(gap(ours.b, judged[1]!, b)).toBeLessThan(1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('two half steps are one step', () => {
    fc.assert(
      fc.property(law, force, force, rate, rate, time, time, (which, a, b, al, be, t1, t2) => {
        const [alpha, beta] = [scaled(which, al), scaled(which, be)];
        const once = attrition(which, a, b, alpha, beta, t1 + t2);
        const half = attrition(which, a, b, alpha, beta, t1);
        const twice = attrition(which, half.a, half.b, alpha, beta, t2);
        // A tie is a saddle: what rounding did in the first step grows with e^(2rt) in the second.
        const growth = which === 'square' ? Math.min(1e6, Math.exp(2 * Math.sqrt(alpha * beta) * (t1 + t2))) : 1;
        const fair = gap(alpha * a * a, beta * b * b) * growth > 1e-3 || growth < 1e3;
        fc.pre(fair);
        expect(gap(twice.a, once.a, a)).toBeLessThan(1e-9);
        expect(gap(twice.b, once.b, b)).toBeLessThan(1e-9);
      }),
      { numRuns: 500 },
    );
  });

  test('the conserved quantity is conserved until the end', () => {
    fc.assert(
      fc.property(law, force, force, rate, rate, time, (which, a, b, al, be, t) => {
        const [alpha, beta] = [scaled(which, al), scaled(which, be)];
        const later = attrition(which, a, b, alpha, beta, t);
        fc.pre(later.a > 1e-6 && later.b > 1e-6);
        const before = battleEnd(which, a, b, alpha, beta).invariant;
        const after = battleEnd(which, later.a, later.b, alpha, beta).invariant;
        const size = which === 'square' ? alpha * a * a + beta * b * b : which === 'linear' ? alpha * a + beta * b : 1;
        expect(Math.abs(after - before)).toBeLessThan(1e-9 * size + 1e-9 * Math.abs(before));
      }),
      { numRuns: 500 },
    );
  });

  test('swapping the names of the sides mirrors the result', () => {
    fc.assert(
      fc.property(law, force, force, rate, rate, time, (which, a, b, alpha, beta, t) => {
        const one = attrition(which, a, b, alpha, beta, t);
        const other = attrition(which, b, a, beta, alpha, t);
        expect([other.b, other.a]).toEqual([one.a, one.b]);
        const [end, mirror] = [battleEnd(which, a, b, alpha, beta), battleEnd(which, b, a, beta, alpha)];
        expect([mirror.b, mirror.a, mirror.tEnd]).toEqual([end.a, end.b, end.tEnd]);
        expect(mirror.winner).toBe(end.winner === 'draw' ? 'draw' : end.winner === 'A' ? 'B' : 'A');
      }),
    );
  });

  test('rates k times as high end the battle k times as soon with the same survivors', () => {
    fc.assert(
      fc.property(law, force, force, rate, rate, fc.constantFrom(0.25, 2, 8), (which, a, b, alpha, beta, k) => {
        const slow = battleEnd(which, a, b, alpha, beta);
        const fast = battleEnd(which, a, b, alpha * k, beta * k);
        expect(gap(fast.tEnd * k, slow.tEnd)).toBeLessThan(1e-12);
        expect(gap(fast.a, slow.a)).toBeLessThan(1e-12);
        expect(gap(fast.b, slow.b)).toBeLessThan(1e-12);
      }),
    );
  });

  test('strengths only fall, never below zero, and the loser is gone just at the end', () => {
    fc.assert(
      fc.property(law, force, force, rate, rate, time, time, (which, a, b, alpha, beta, t, more) => {
        const early = attrition(which, a, b, alpha, beta, t);
        const late = attrition(which, a, b, alpha, beta, t + more);
        for (const [x, y, start] of [
          [late.a, early.a, a],
          [late.b, early.b, b],
        ] as const) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(y + 1e-12 * start);
        }
        const end = battleEnd(which, a, b, alpha, beta);
        if (which !== 'square' || end.winner === 'draw') return;
        const after = attrition(which, a, b, alpha, beta, end.tEnd * (1 + 1e-9));
        expect(Math.min(after.a, after.b)).toBe(0);
        expect(gap(Math.max(after.a, after.b), Math.max(end.a, end.b))).toBeLessThan(1e-12);
        const before = attrition(which, a, b, alpha, beta, end.tEnd * (1 - 1e-6));
        expect(Math.min(before.a, before.b)).toBeGreaterThan(0);
      }),
    );
  });
});
