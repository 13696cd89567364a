import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  credibilityThreshold,
  deterrenceFaults,
  solveDeterrence,
  type DeterrenceGame,
} from '../../../src/engine/formulas/deterrence.ts';

const c = { DC: 1, SQ: 0.6, CD: 0.2, DDhard: 0.4, DDsoft: 0 };
const d = { SQ: 1, CD: 0.8, DC: 0.4, DDhard: 0.6, DDsoft: 0 };

/** Five worths in falling order, clearly apart. */
const fallingWorths = fc
  .tuple(
    fc.double({ min: -10, max: 10, noNaN: true }),
    fc.array(fc.double({ min: 0.01, max: 5, noNaN: true }), { minLength: 4, maxLength: 4 }),
  )
  .map(([top, steps]) => steps.reduce((worths, step) => [...worths, worths.at(-1)! - step], [top]));

const anyGame = fc
  .tuple(
    fallingWorths,
    fallingWorths,
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(
    ([cs, ds, pC, pD]): DeterrenceGame => ({
      c: { DC: cs[0]!, SQ: cs[1]!, DDhard: cs[2]!, CD: cs[3]!, DDsoft: cs[4]! },
      d: { SQ: ds[0]!, CD: ds[1]!, DDhard: ds[2]!, DC: ds[3]!, DDsoft: ds[4]! },
      pC,
      pD,
    }),
  );

describe('rudimentary game', () => {
  test.each([
    [1, 0.5, 0, 0.5],
    [1, 0.6, -1, 0.2],
  ])('attack %d, status quo %d, war %d: threshold %d', (dc, sq, dd, pt) => {
    expect(credibilityThreshold(dc, sq, dd)).toBeCloseTo(pt, 14);
  });

  test('just below the threshold attack pays, just above it does not', () => {
    fc.assert(
      fc.property(fallingWorths, ([dc, sq, dd]) => {
        const pt = credibilityThreshold(dc!, sq!, dd!);
        const worth = (p: number) => p * dd! + (1 - p) * dc!;
        expect(worth(pt - 1e-9)).toBeGreaterThan(sq!);
        expect(worth(pt + 1e-9)).toBeLessThan(sq!);
      }),
    );
  });

  test('an answer that costs nothing leaves belief without meaning', () => {
    expect(credibilityThreshold(1, 0.5, 1)).toBe(Infinity);
    expect(credibilityThreshold(0.4, 0.5, 0.4)).toBe(-Infinity);
    expect(credibilityThreshold(0.4, 0.5, 0)).toBeLessThan(0);
  });
});

describe('unilateral game', () => {
  test.each([
    [0.3, 0.8, 'deterrence', 0, 0, 1, 0, 0, 0],
    [0.3, 0.55, 'separating', 0, 0, 0.7, 0.135, 0, 0.165],
    [0.3, 0.2, 'bluff', 3 / 7, 0.375, 0.4, 0.3, 0.15, 0.15],
    [0.6, 0.2, 'attack', 1, 0, 0, 0.8, 0.08, 0.12],
  ] as const)('pC %d, pD %d: %s', (pC, pD, equilibrium, x, y, SQ, DC, CD, DD) => {
    const solved = solveDeterrence({ c, d, pC, pD });
    expect(solved.ct).toBeCloseTo(2 / 3, 14);
    expect(solved.cs).toBeCloseTo(1 / 2, 14);
    expect(solved.dn).toBeCloseTo(1 / 2, 14);
    expect(solved.equilibrium).toBe(equilibrium);
    expect(solved.x).toBeCloseTo(x, 14);
    expect(solved.y).toBeCloseTo(y, 14);
    for (const [outcome, expected] of Object.entries({ SQ, DC, CD, DD })) {
      expect(solved.outcomes[outcome as 'SQ']).toBeCloseTo(expected, 14);
    }
  });

  test('on a threshold the more peaceful region holds', () => {
    const at = (pC: number, pD: number) => solveDeterrence({ c, d, pC, pD }).equilibrium;
    expect(at(0.3, 2 / 3)).toBe('deterrence');
    expect(at(0.3, 0.5)).toBe('separating');
    expect(at(0.5, 0.2)).toBe('attack');
    expect(at(0.5 - 1e-9, 0.2)).toBe('bluff');
    expect(at(0, 0)).toBe('bluff');
    expect(at(1, 0)).toBe('attack');
    expect(at(1, 1)).toBe('deterrence');
  });

  test('probabilities sum to one, and no player gains by doing something else', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const { x, y, outcomes, equilibrium } = solveDeterrence(game);
        const { pC, pD } = game;
        const all = Object.values(outcomes);
        expect(all.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...all, x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...all, x, y)).toBeLessThanOrEqual(1);

        const resisted = pD + (1 - pD) * y;
        const hardGain = resisted * game.c.DDhard + (1 - resisted) * game.c.DC - game.c.SQ;
        const softGain = resisted * game.c.CD + (1 - resisted) * game.c.DC - game.c.SQ;
        const small = 1e-9;
        if (equilibrium === 'deterrence') expect(hardGain).toBeLessThan(small);
        else expect(hardGain).toBeGreaterThan(-small);
        if (x === 0) expect(softGain).toBeLessThan(pC === 0 ? 1e3 : small);
        if (x === 1) expect(softGain).toBeGreaterThan(-small);
        if (x > 0 && x < 1) expect(Math.abs(softGain)).toBeLessThan(small);

        if (equilibrium === 'deterrence') return;
        const defying = pC + (1 - pC) * x;
        if (defying === 0) return;
        const hard = pC / defying;
        const resistGain = hard * game.d.DDsoft + (1 - hard) * game.d.CD - game.d.DC;
        if (y === 0) expect(resistGain).toBeLessThan(small);
        else if (x > 1e-9) expect(Math.abs(resistGain)).toBeLessThan(1e-6);
      }),
      { numRuns: 1000 },
    );
  });

  test('more credibility never lowers the chance of the status quo', () => {
    fc.assert(
      fc.property(anyGame, fc.double({ min: 0, max: 1, noNaN: true }), (game, other) => {
        const [low, high] = [Math.min(game.pD, other), Math.max(game.pD, other)];
        const at = (pD: number) => solveDeterrence({ ...game, pD }).outcomes.SQ;
        expect(at(high)).toBeGreaterThanOrEqual(at(low) - 1e-12);
      }),
      { numRuns: 1000 },
    );
  });

  test('conflict is not monotone in credibility: it peaks just below the threshold', () => {
    const conflict = (pD: number) => solveDeterrence({ c, d, pC: 0.3, pD }).outcomes.DD;
    expect(conflict(0.1)).toBeCloseTo(0.15, 12);
    expect(conflict(0.66)).toBeCloseTo(0.198, 12);
    expect(conflict(0.67)).toBe(0);
  });

  test("scaling or shifting a player's worths changes nothing", () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const moved = Object.fromEntries(Object.entries(game.c).map(([k, v]) => [k, 3 * v - 7])) as unknown as typeof c;
        const [one, two] = [solveDeterrence(game), solveDeterrence({ ...game, c: moved })];
        fc.pre(Math.min(Math.abs(game.pD - one.ct), Math.abs(game.pD - one.cs)) > 1e-6);
        expect(two.equilibrium).toBe(one.equilibrium);
        for (const k of ['SQ', 'DC', 'CD', 'DD'] as const) expect(two.outcomes[k]).toBeCloseTo(one.outcomes[k], 9);
      }),
    );
  });
});

describe('faults', () => {
  test('every broken order is named with its values', () => {
    expect(deterrenceFaults({ c: { ...c, SQ: 1 }, d: { ...d, DC: 0.7 }, pC: 0.3, pD: 0.2 })).toEqual([
      { kind: 'ordering', player: 'c', better: 'DC', worse: 'SQ', values: [1, 1] },
      { kind: 'ordering', player: 'd', better: 'DDhard', worse: 'DC', values: [0.6, 0.7] },
    ]);
  });

  test('numbers that are none, infinite worths and impossible probabilities', () => {
    expect(deterrenceFaults({ c: { ...c, SQ: Number.NaN }, d, pC: 0, pD: 1 })).toHaveLength(2);
    expect(deterrenceFaults({ c: { ...c, DC: Infinity }, d, pC: 0, pD: 1 })).toHaveLength(1);
    expect(deterrenceFaults({ c, d, pC: 1.1, pD: Number.NaN })).toEqual([
      { kind: 'probability', name: 'pC', value: 1.1 },
      { kind: 'probability', name: 'pD', value: Number.NaN },
    ]);
    expect(() => solveDeterrence({ c, d, pC: -0.1, pD: 0 })).toThrow(RangeError);
  });
});
