import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attackAttribution, attributionChance, crossingAttribution } from '../../../src/engine/formulas/attribution.ts';
import { winChance } from '../../../src/engine/formulas/battle.ts';
import { believedFight, deploymentSignal, posterior } from '../../../src/engine/formulas/belief.ts';
import { anyOf, atLeast, atLeastOf } from '../../../src/engine/formulas/coalition.ts';
import { deterringCost, tiedFight } from '../../../src/engine/formulas/hands.ts';
import { chanceWithin, collapse, rateOf, survival } from '../../../src/engine/formulas/hazard.ts';
import { concessionRate, halfLife, stillStanding } from '../../../src/engine/formulas/nerves.ts';
import { memberSupport, successShift } from '../../../src/engine/formulas/support.ts';
import { gap, rk4 } from './rk4.ts';

const probability = fc.double({ min: 0, max: 1, noNaN: true });
const inner = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const ratio = fc.double({ min: 0.05, max: 20, noNaN: true });

describe('belief', () => {
  test('posterior is prior odds times likelihood ratios', () => {
    expect(posterior(0.5, [2, 0.5])).toBe(0.5);
    expect(posterior(0.2, [3])).toBeCloseTo(3 / 7, 14);
    expect(posterior(0.3, [])).toBeCloseTo(0.3, 14);
    fc.assert(
      fc.property(inner, fc.array(ratio, { maxLength: 8 }), (prior, ratios) => {
        const odds = ratios.reduce((a, b) => a * b, prior / (1 - prior));
        expect(gap(posterior(prior, ratios), odds / (1 + odds))).toBeLessThan(1e-12);
        expect(gap(posterior(prior, ratios.toReversed()), posterior(prior, ratios))).toBeLessThan(1e-12);
      }),
    );
  });

  test('certainty stays, and only a contradiction has no answer', () => {
    expect(posterior(0, [5, 100])).toBe(0);
    expect(posterior(1, [0.001])).toBe(1);
    expect(posterior(0.4, [0])).toBe(0);
    expect(posterior(1, [0])).toBeNaN();
  });

  test('what deploying signals, withdrawing takes back', () => {
    expect(deploymentSignal(0, 10, 0.45, 10)).toBeCloseTo(0.45 * Math.log(2), 14);
    const there = deploymentSignal(3, 24, 0.45, 10);
    expect(there + deploymentSignal(24, 3, 0.45, 10)).toBeCloseTo(0, 14);
    expect(deploymentSignal(3, 11, 0.45, 10) + deploymentSignal(11, 24, 0.45, 10)).toBeCloseTo(there, 14);
  });

  test('a mixture of types lies between them', () => {
    expect(believedFight(0.25, 0.8, 0.4)).toBeCloseTo(0.5, 14);
  });
});

describe('coalition', () => {
  test.each([
    [3, 4, 0.9, 0.9477],
    [3, 4, 0.1, 0.0037],
    [27, 27, 0.9, 0.058149737003040059],
    [0, 4, 0.1, 1],
    [5, 4, 0.9, 0],
    [1, 1, 0, 0],
    [1, 1, 1, 1],
  ])('at least %d of %d at %d', (k, n, p, expected) => {
    expect(gap(atLeast(k, n, p), expected)).toBeLessThan(1e-13);
  });

  test('five members: the published trade-off of speed against false alarms', () => {
    expect([2, 3, 4, 5].map((k) => Number(atLeast(k, 5, 0.74).toFixed(2)))).toEqual([0.98, 0.89, 0.61, 0.22]);
    expect([2, 3, 4].map((k) => Number(atLeast(k, 5, 0.1).toFixed(4)))).toEqual([0.0815, 0.0086, 0.0005]);
  });

  test('large coalitions neither vanish nor exceed one', () => {
    expect(atLeast(500_000, 1_000_000, 0.5)).toBeCloseTo(0.5003989, 6);
    expect(atLeast(10, 5000, 0.5)).toBeCloseTo(1, 12);
    expect(gap(atLeast(990, 1000, 0.9), 4.1e-28)).toBeLessThan(1);
  });

  test('equal members agree with unequal ones that happen to be equal, and a label does not matter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 61 }), probability, (n, k, p) => {
        expect(gap(atLeast(k, n, p), atLeastOf(k, new Array<number>(n).fill(p)))).toBeLessThan(1e-11);
        // At least k agree, or at least n - k + 1 do not.
        expect(atLeast(k, n, p) + atLeast(n - k + 1, n, 1 - p)).toBeCloseTo(1, 10);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.array(probability, { minLength: 1, maxLength: 12 }), fc.nat(12), (ps, k) => {
        expect(atLeastOf(k, ps.toReversed())).toBeCloseTo(atLeastOf(k, ps), 12);
      }),
    );
  });

  test('unequal members: by hand and by counting all cases', () => {
    expect(atLeastOf(2, [0.5, 0.2, 0.1])).toBeCloseTo(
      0.5 * 0.2 * 0.9 + 0.5 * 0.1 * 0.8 + 0.5 * 0.2 * 0.1 + 0.5 * 0.2 * 0.1,
      14,
    );
    fc.assert(
      fc.property(fc.array(probability, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 9 }), (ps, k) => {
        let sum = 0;
        for (let mask = 0; mask < 1 << ps.length; mask++) {
          const agree = ps.map((_, i) => (mask >> i) & 1);
          if (agree.reduce((a, b) => a + b, 0) >= k) sum += ps.reduce((q, p, i) => q * (agree[i] === 1 ? p : 1 - p), 1);
        }
        expect(atLeastOf(k, ps)).toBeCloseTo(sum, 12);
      }),
    );
  });

  test('a further guarantor never lowers the chance that somebody answers; a higher k never raises it', () => {
    fc.assert(
      fc.property(fc.array(probability, { maxLength: 10 }), probability, fc.nat(10), (ps, p, k) => {
        expect(anyOf([...ps, p])).toBeGreaterThanOrEqual(anyOf(ps) - 1e-15);
        expect(anyOf(ps)).toBeCloseTo(atLeastOf(1, ps), 12);
        expect(atLeastOf(k, [...ps, p])).toBeGreaterThanOrEqual(atLeastOf(k, ps) - 1e-12);
        expect(atLeastOf(k + 1, ps)).toBeLessThanOrEqual(atLeastOf(k, ps) + 1e-12);
      }),
    );
  });
});

describe('hazard', () => {
  test('ten per cent a year are .0087416 a month', () => {
    expect(chanceWithin(0.1, 1 / 12)).toBeCloseTo(0.0087416, 7);
    expect(gap(collapse(rateOf(0.1, 12), 1), 1 - Math.pow(0.9, 1 / 12))).toBeLessThan(1e-13);
    expect(rateOf(1, 3)).toBe(Infinity);
  });

  test('Ardennes 1944-45: mean daily loss rates from totals', () => {
    expect(rateOf(69_234 / 835_178, 32)).toBeCloseTo(0.0027, 4);
    expect(rateOf(103_661 / 616_924, 32)).toBeCloseTo(0.0057, 4);
  });

  test('ratios multiply in any order, times add, small chances keep their digits', () => {
    expect(gap(collapse(0.1, 2, [0.4, 1.5]), 1 - Math.exp(-0.12))).toBeLessThan(1e-14);
    expect(collapse(1e-18, 1)).toBe(1e-18);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.array(ratio, { maxLength: 4 }),
        inner,
        (rate, ratios, t) => {
          expect(gap(survival(rate, t, ratios.toReversed()), survival(rate, t, ratios))).toBeLessThan(1e-9);
          const parts = survival(rate, t, ratios) * survival(rate, 1 - t, ratios);
          expect(gap(parts, survival(rate, 1, ratios))).toBeLessThan(1e-9);
          expect(survival(rate, t, ratios) + collapse(rate, t, ratios)).toBeCloseTo(1, 14);
        },
      ),
    );
  });
});

describe('signals and crises', () => {
  test('tying hands', () => {
    expect([0, 0.4, 1, 5].map(tiedFight)).toEqual([0.5, 0.7, 1, 1]);
    fc.assert(
      fc.property(probability, (pt) => {
        // The cost that deters makes the fight just as likely as the threshold asks, where a cost is needed at all.
        expect(tiedFight(deterringCost(pt))).toBeCloseTo(Math.max(pt, 0.5), 14);
      }),
    );
  });

  test('attrition of nerves', () => {
    expect(stillStanding(1, 0.1, 10)).toBe(0.5);
    expect(halfLife(1, 0.1)).toBe(10);
    expect(halfLife(1, 0)).toBe(Infinity);
    // Survival is what the hazard leaves: S' = -hazard S.
    const [left] = rk4(([s, t]) => [-concessionRate(2, 0.3, t!) * s!, 1], [1, 0], 7);
    expect(gap(left!, stillStanding(2, 0.3, 7))).toBeLessThan(1e-11);
  });

  test('one battle: the published logit', () => {
    const chances = [1, 2, 3, 4].map((x) => Number(winChance(x, 0.012, 0.774).toFixed(3)));
    expect(chances).toEqual([0.503, 0.634, 0.703, 0.747]);
    expect(winChance(0, 0.012, 0.774)).toBe(0);
    expect(winChance(Infinity, 0.012, 0.774)).toBe(1);
    expect(winChance(1 / 3, 0, 0.774) + winChance(3, 0, 0.774)).toBeCloseTo(1, 14);
  });

  test('support: a ratified treaty lifts 45 to 74 per cent, as surveyed', () => {
    expect(memberSupport(0.45, 1.25)).toBeCloseTo(0.74, 2);
    expect(memberSupport(0.45, 0.2)).toBeCloseTo(0.5, 2);
    expect(memberSupport(0.45)).toBeCloseTo(0.45, 14);
    const points = (...shifts: number[]) => memberSupport(0.45, ...shifts) - 0.45;
    expect(points(1.25) / points(0.12)).toBeGreaterThan(4);
  });

  test('odds of success: 0 when good, straight lines, the worst below a quarter', () => {
    const levels = [1, 0.75, 0.625, 0.5, 0.375, 0.25, 0].map((hold) => successShift(hold, -0.25, -0.65));
    [0, 0, -0.125, -0.25, -0.45, -0.65, -0.65].forEach((level, i) => expect(levels[i]).toBeCloseTo(level, 14));
  });

  test('attribution: more ways to find out, never less chance', () => {
    expect(attributionChance(0.1, 0.5, 0, 0.5, 0)).toBeCloseTo(0.1, 14);
    expect(attributionChance(0.1, 0.5, 0.8, 0.5, 0.7)).toBeCloseTo(1 - 0.9 * 0.6 * 0.65, 14);
    expect(crossingAttribution(0.2, 0.95)).toBeCloseTo(0.96, 14);
    expect(attackAttribution(0.2, 0, 2)).toBeCloseTo(0.2, 14);
    expect(attackAttribution(0.2, 2, 2)).toBeCloseTo(1 - 0.8 / Math.E, 14);
    fc.assert(
      fc.property(probability, probability, probability, probability, (p, m, r, more) => {
        const before = attributionChance(p, 0.5, Math.min(m, more), 0.5, r);
        expect(attributionChance(p, 0.5, Math.max(m, more), 0.5, r)).toBeGreaterThanOrEqual(before - 1e-15);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(1);
      }),
    );
  });
});
