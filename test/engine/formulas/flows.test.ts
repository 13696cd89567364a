import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advanceRate, denialFactor, ratioLuck } from '../../../src/engine/formulas/advance.ts';
import { detectionHours, sharedRecon, surpriseFactor } from '../../../src/engine/formulas/detection.ts';
import {
  admit,
  approach,
  balance,
  convalesce,
  mixQuality,
  mood,
  netStockFlow,
  relax,
  relaxIntegral,
  train,
} from '../../../src/engine/formulas/flows.ts';
import { armsAt, armsEquilibrium, armsStable } from '../../../src/engine/formulas/richardson.ts';
import { gap, rk4 } from './rk4.ts';

/** Amounts in steps of a millionth: vanishing doubles would only test rounding. */
const level = fc.integer({ min: 0, max: 1_000_000_000 }).map((millionths) => millionths / 1e6);
const tau = fc.double({ min: 0.1, max: 30, noNaN: true });
const h = fc.integer({ min: 0, max: 3000 }).map((thousandths) => thousandths / 1000);
const signed = fc.double({ min: -1, max: 1, noNaN: true });

describe('drift', () => {
  test('half-way after tau ln 2, at once with tau 0, never with tau Infinity', () => {
    expect(relax(10, 20, 6, 6 * Math.LN2)).toBeCloseTo(15, 12);
    expect(relax(10, 20, 0, 1)).toBe(20);
    expect(relax(10, 20, Infinity, 1)).toBe(10);
    expect(relaxIntegral(10, 20, 0, 2)).toBe(40);
    expect(relaxIntegral(10, 20, Infinity, 2)).toBe(20);
  });

  test('two half turns are one turn, for the level and for its integral', () => {
    fc.assert(
      fc.property(level, level, tau, h, h, (x, target, time, h1, h2) => {
        const middle = relax(x, target, time, h1);
        expect(gap(relax(middle, target, time, h2), relax(x, target, time, h1 + h2))).toBeLessThan(1e-12);
        const counted = relaxIntegral(x, target, time, h1) + relaxIntegral(middle, target, time, h2);
        expect(gap(counted, relaxIntegral(x, target, time, h1 + h2), 1 + x + target)).toBeLessThan(1e-12);
      }),
    );
  });

  test('a truce without enforcement: the count of violations agrees with numeric integration', () => {
    const [v, count] = rk4(([now]) => [(600 - now!) / 0.2, 30 * now!], [600 / 19, 0], 1);
    expect(gap(relax(600 / 19, 600, 0.2, 1), v!)).toBeLessThan(1e-10);
    expect(gap(30 * relaxIntegral(600 / 19, 600, 0.2, 1), count!)).toBeLessThan(1e-10);
  });

  test('back to nine tenths of the old level in 10 to 21 days', () => {
    const level = (days: number) => relax(1 / 19, 1, 0.2, days / 30);
    expect(level(10)).toBeLessThan(0.9);
    expect(level(21)).toBeGreaterThan(0.9);
  });

  test('a stock with inflow and proportional outflow', () => {
    expect(balance(5, 2, 0, 3)).toBe(11);
    expect(gap(balance(5, 2, 0.25, 4), relax(5, 8, 4, 4))).toBeLessThan(1e-14);
    expect(gap(balance(5, 2, 1e-14, 3), 11)).toBeLessThan(1e-12);
    fc.assert(
      fc.property(level, level, fc.double({ min: 0, max: 5, noNaN: true }), h, h, (x, inflow, out, h1, h2) => {
        const twice = balance(balance(x, inflow, out, h1), inflow, out, h2);
        expect(gap(twice, balance(x, inflow, out, h1 + h2))).toBeLessThan(1e-9);
      }),
    );
  });

  test('rates among the smallest doubles are as good as none', () => {
    expect(balance(0, 0.25, 2.5e-323, 4)).toBe(1);
    expect(balance(3, 0.25, 1e-300, 4)).toBe(4);
  });

  test('a step by at most so much, up or down', () => {
    expect([approach(5, 20, 8, 16), approach(18, 20, 8, 16), approach(30, 5, 8, 16), approach(10, 5, 8, 16)]).toEqual([
      13, 20, 14, 5,
    ]);
  });

  test('mood keeps its long-run spread, whatever the length of the turn', () => {
    for (const step of [0.1, 1, 7]) {
      // Variance after a step from the long-run distribution: kept part plus fresh noise.
      const kept = mood(1, 4, 0.13, step, 0);
      const fresh = mood(0, 4, 0.13, step, 1);
      expect(0.13 * 0.13 * kept * kept + fresh * fresh).toBeCloseTo(0.13 * 0.13, 14);
    }
    expect(mood(0.5, 4, 0.13, 0, 2)).toBe(0.5);
  });
});

describe('people', () => {
  test('admission: nobody is lost between recruitment, queue and course', () => {
    fc.assert(
      fc.property(level, level, level, h, (recruits, queue, capacity, length) => {
        const { rate, queueK } = admit(recruits, queue, capacity, length);
        expect(gap(rate * length + queueK, recruits * length + queue)).toBeLessThan(1e-12);
        expect(rate).toBeLessThanOrEqual(capacity * (1 + 1e-12));
        expect(queueK).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(admit(30, 4, 22, 1)).toEqual({ rate: 22, queueK: 12 });
    expect(admit(10, 4, 22, 1)).toEqual({ rate: 14, queueK: 0 });
  });

  test('training: conserves people, agrees with numeric integration, two half turns are one', () => {
    fc.assert(
      fc.property(level, level, level, tau, h, h, (first, second, intake, length, h1, h2) => {
        const start = { firstK: first, secondK: second };
        const once = train(start, intake, length, h1 + h2);
        const half = train(start, intake, length, h1);
        const twice = train(half, intake, length, h2);
        const size = first + second + intake * (h1 + h2) + 1e-3;
        expect(gap(twice.firstK, once.firstK, size)).toBeLessThan(1e-12);
        expect(gap(twice.secondK, once.secondK, size)).toBeLessThan(1e-12);
        expect(gap(half.graduatesK + twice.graduatesK, once.graduatesK, size)).toBeLessThan(1e-12);
        expect(once.graduatesK).toBeGreaterThanOrEqual(0);
        const mu = 2 / length;
        fc.pre(mu * (h1 + h2) < 20);
        const judged = rk4(([x, y]) => [intake - mu * x!, mu * (x! - y!), mu * y!], [first, second, 0], h1 + h2, 2000);
        [once.firstK, once.secondK, once.graduatesK].forEach((x, i) => {
          expect(gap(x, judged[i]!, size)).toBeLessThan(1e-8);
        });
      }),
      { numRuns: 60 },
    );
    expect(train({ firstK: 3, secondK: 4 }, 10, 0, 2)).toEqual({ firstK: 0, secondK: 0, graduatesK: 27 });
  });

  test('training: an intake spread over the whole course waits its mean length', () => {
    const steady = train({ firstK: 1.25 * 22, secondK: 1.25 * 22 }, 22, 2.5, 1);
    expect(steady.graduatesK).toBeCloseTo(22, 12);
  });

  test('returns: what enters the pool leaves it, and a running war is in balance', () => {
    const atBalance = convalesce(0.45 * 35 * 2, 35, 0.45, 2, 1);
    expect(atBalance.returnedK).toBeCloseTo(0.45 * 35, 12);
    expect(convalesce(10, 0, 0.45, 2, 100).returnedK).toBeCloseTo(10, 12);
    const [pool, returned] = rk4(([x]) => [0.45 * 20 - x! / 2, x! / 2], [7, 0], 1.5);
    const ours = convalesce(7, 20, 0.45, 2, 1.5);
    expect(gap(ours.poolK, pool!)).toBeLessThan(1e-11);
    expect(gap(ours.returnedK, returned!)).toBeLessThan(1e-11);
  });

  test.each([
    [0.49, 15.15],
    [0.4, 12],
    [0.55, 17.25],
    [0, -2],
  ])('stock flow: intake 33, casualties 35, return share %d gives %d', (share, net) => {
    expect(netStockFlow(33, 35, share)).toBeCloseTo(net, 12);
  });

  test('quality mixes by numbers', () => {
    expect(mixQuality(0.5, 300, 0.8, 100)).toBeCloseTo(0.575, 14);
    expect(mixQuality(0.5, 0, 0.8, 0)).toBe(0);
  });
});

describe('ground and surprise', () => {
  test('advance is zero at parity, opposite for the other side, and as fitted', () => {
    expect(advanceRate(1, 0.0075, 2.5, 1)).toBe(0);
    for (const [ratio, share] of [
      [1.5, 0.009],
      [2, 0.021],
      [3, 0.058],
      [5, 0.21],
    ] as const) {
      expect(advanceRate(ratio, 0.0075, 2.5, 1)).toBeCloseTo(share, 3);
      expect(gap(advanceRate(1 / ratio, 0.0075, 2.5, 1), -advanceRate(ratio, 0.0075, 2.5, 1))).toBeLessThan(1e-13);
    }
    expect([advanceRate(0, 0.0075, 2.5, 1), advanceRate(Infinity, 0.0075, 2.5, 1)]).toEqual([-Infinity, Infinity]);
    expect(ratioLuck(0, 0.15, 1)).toBe(1);
    expect(gap(ratioLuck(1, 0.15, 0.25), Math.exp(0.3))).toBeLessThan(1e-14);
  });

  test('heavy troops deny a quick win', () => {
    expect([denialFactor(0, 0.35, 12), denialFactor(12, 0.35, 12)]).toEqual([1, 1.175]);
    expect(denialFactor(1e9, 0.35, 12)).toBeCloseTo(1.35, 12);
  });

  test('detection: 72 hours blind, 12 with good eyes, and losing them doubles it', () => {
    expect(detectionHours(0, 72, 2.2)).toBe(72);
    expect(detectionHours(0.8, 72, 2.2)).toBeCloseTo(12.4, 1);
    const full = sharedRecon([0.3, 0.25, 0.7]);
    const without = sharedRecon([0.3, 0.25, 0]);
    expect(full).toBeCloseTo(1 - 0.7 * 0.75 * 0.3, 14);
    expect(detectionHours(without, 72, 2.2) / detectionHours(full, 72, 2.2)).toBeGreaterThan(2);
    expect(surpriseFactor(0, 0.7, 72)).toBe(1);
    expect(surpriseFactor(72, 0.7, 72)).toBeCloseTo(1.35, 14);
  });
});

describe('arms race', () => {
  const classic = { a: 0.3, b: 0.3, k: 0.2, l: 0.2, g: 1, h: 1 };

  test('equilibrium and stability of the published example', () => {
    const at = armsEquilibrium(classic);
    expect(at?.x).toBeCloseTo(10, 12);
    expect(at?.y).toBeCloseTo(10, 12);
    expect(armsStable(classic)).toBe(true);
    expect(armsStable({ ...classic, k: 0.5, l: 0.5 })).toBe(false);
    expect(armsStable({ ...classic, a: -0.5, b: -0.5 })).toBe(false);
    expect(armsEquilibrium({ ...classic, k: 0.3, l: 0.3 })).toBeNull();
  });

  test('the path agrees with numeric integration: straining, turning, singular and coinciding alike', () => {
    const special = fc.constantFrom<[number, number, number, number]>(
      [0.3, 0.3, 0.3, 0.3],
      [0, 0, 0, 0],
      [0.5, 0.5, 0, 0],
      [0.5, 0.1, -0.2, 0.2],
      [0.2, 0.2, 1e-9, 1e-9],
      [0.2, 0.2, 1e-12, 1e-12],
      [0.2, 0.2, -1e-9, 1e-9],
      [0.2, 0.2, 1e-5, 1e-7],
      [0, 0, 1, -1],
      [1, -1, 0, 0],
      [0, 1.8e-307, -5e-324, 0.5],
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.tuple(signed, signed, signed, signed), special),
        fc.tuple(signed, signed, level, level),
        fc.double({ min: 0, max: 6, noNaN: true }),
        ([a, b, k, l], [g, hh, x, y], t) => {
          const judged = rk4(([u, v]) => [k * v! - a * u! + g, l * u! - b * v! + hh], [x, y], t, 1500);
          const ours = armsAt({ a, b, k, l, g, h: hh }, { x, y }, t);
          const size = Math.abs(judged[0]!) + Math.abs(judged[1]!) + x + y + 1;
          expect(gap(ours.x, judged[0]!, size)).toBeLessThan(1e-9);
          expect(gap(ours.y, judged[1]!, size)).toBeLessThan(1e-9);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('a stable race ends in its equilibrium, even after a very long time', () => {
    const late = armsAt(classic, { x: 100, y: 0 }, 1e4);
    expect([late.x, late.y].every((x) => gap(x, 10) < 1e-12)).toBe(true);
  });

  test('swapping the two sides swaps the result', () => {
    const race = { a: 0.3, b: 0.5, k: 0.2, l: 0.7, g: 1, h: -2 };
    const mirror = { a: 0.5, b: 0.3, k: 0.7, l: 0.2, g: -2, h: 1 };
    const [one, two] = [armsAt(race, { x: 3, y: 8 }, 4), armsAt(mirror, { x: 8, y: 3 }, 4)];
    expect(gap(one.x, two.y)).toBeLessThan(1e-12);
    expect(gap(one.y, two.x)).toBeLessThan(1e-12);
  });
});
