/** The estimators on functions whose answers are known in closed form. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenCube, MOST_DIMENSIONS, sobolSequence } from '../../../src/analysis/sensitivity/even-cube.ts';
import { fractions } from '../../../src/analysis/sensitivity/fractions.ts';
import { morrisDesign, morrisPoint, morrisSize, screened } from '../../../src/analysis/sensitivity/morris.ts';
import { sobolPoints, sobolSize, varianceShares } from '../../../src/analysis/sensitivity/sobol.ts';

type Model = (x: readonly number[]) => number;

/** Ishigami and Homma 1990, a = 7, b = 0.1, factors uniform in -pi..pi. */
const ishigami: Model = (x) => {
  const [a, b, c] = x.map((u) => Math.PI * (2 * u - 1)) as [number, number, number];
  return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
};

/** Sobol's g-function: strong factors have a small `a`. */
const A = [0, 1, 4.5, 9, 99, 99, 99, 99];
const g: Model = (x) => x.reduce((product, u, i) => product * ((Math.abs(4 * u - 2) + A[i]!) / (1 + A[i]!)), 1);

function decompose(model: Model, factors: number, rows: number) {
  const design = { factors, rows, seed: 'test' };
  const point = sobolPoints(design);
  return varianceShares(
    design,
    Array.from({ length: sobolSize(design) }, (_, i) => model(point(i))),
  );
}

describe('variance shares', () => {
  test('of the Ishigami function', () => {
    const { mean, variance, shares } = decompose(ishigami, 3, 2048);
    // Closed form: V = a^2/8 + b pi^4/5 + b^2 pi^8/18 + 1/2.
    const pi4 = Math.PI ** 4;
    const V = 49 / 8 + (0.1 * pi4) / 5 + (0.01 * pi4 * pi4) / 18 + 0.5;
    const V1 = 0.5 * (1 + (0.1 * pi4) / 5) ** 2;
    const V13 = 0.01 * pi4 * pi4 * (1 / 18 - 1 / 50);
    expect(mean).toBeCloseTo(3.5, 1);
    expect(Math.abs(variance / V - 1)).toBeLessThan(0.03);
    const first = [V1 / V, 49 / 8 / V, 0];
    const total = [(V1 + V13) / V, 49 / 8 / V, V13 / V];
    shares.forEach((made, i) => {
      expect(Math.abs(made.first.share - first[i]!), `first ${i}`).toBeLessThan(0.03);
      expect(Math.abs(made.total.share - total[i]!), `total ${i}`).toBeLessThan(0.03);
      for (const [share, truth] of [
        [made.first, first[i]!],
        [made.total, total[i]!],
      ] as const) {
        expect(share.low - 0.01).toBeLessThanOrEqual(truth);
        expect(share.high + 0.01).toBeGreaterThanOrEqual(truth);
      }
    });
  });

  test('of the g-function', () => {
    const { shares } = decompose(g, 8, 2048);
    const own = A.map((a) => 1 / (3 * (1 + a) ** 2));
    const V = own.reduce((product, v) => product * (1 + v), 1) - 1;
    own.forEach((v, i) => {
      const others = own.reduce((product, u, j) => (j === i ? product : product * (1 + u)), 1);
      expect(Math.abs(shares[i]!.first.share - v / V), `first ${i}`).toBeLessThan(0.03);
      expect(Math.abs(shares[i]!.total.share - (v * others) / V), `total ${i}`).toBeLessThan(0.03);
    });
  });

  test('of a sum are the shares of its terms, first and total alike', () => {
    const { shares } = decompose(([a, b]) => 3 * a! + b!, 2, 1024);
    expect(shares.map(({ first }) => first.share)[0]).toBeCloseTo(0.9, 1);
    expect(shares.map(({ total }) => total.share)[1]).toBeCloseTo(0.1, 1);
  });

  test('of what does not vary are 0, and rows without an answer are left out', () => {
    expect(decompose(() => 5, 2, 8).shares.map(({ first, total }) => [first.share, total.share])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    const design = { factors: 1, rows: 4, seed: 's' };
    expect(varianceShares(design, [1, 2, 2, NaN, 1, 1, 3, 4, 4, 5, 6, 6]).rows).toBe(3);
  });

  test('their intervals cover the truth about nineteen times in twenty', () => {
    let covered = 0;
    const trials = 60;
    for (let trial = 0; trial < trials; trial++) {
      const design = { factors: 2, rows: 128, seed: `${trial}` };
      const next = fractions(`noise/${trial}`);
      // Independent rows: the bootstrap assumes no more than that.
      const outputs = Array.from({ length: design.rows }, () => {
        const [a, b, c, d] = [next(), next(), next(), next()];
        const f: Model = ([x, y]) => 2 * x! + y!;
        return [f([a, b]), f([c, d]), f([c, b]), f([a, d])];
      }).flat();
      const { total } = varianceShares(design, outputs).shares[0]!;
      if (total.low <= 0.8 && 0.8 <= total.high) covered++;
    }
    expect(covered / trials).toBeGreaterThan(0.85);
  });
});

describe('elementary effects', () => {
  const effectsOf = (model: Model, factors: number, trajectories: number) => {
    const design = morrisDesign(factors, trajectories, 'test');
    return screened(
      design,
      Array.from({ length: morrisSize(design) }, (_, i) => model(morrisPoint(design, i))),
    );
  };

  test('of a linear function are its coefficients, exactly and without spread', () => {
    const [one, two, none] = effectsOf(([a, b]) => 5 * a! - 3 * b!, 3, 6);
    expect(one).toMatchObject({ mu: expect.closeTo(5, 9), muStar: expect.closeTo(5, 9), effects: 6 });
    expect(one!.sigma).toBeCloseTo(0, 9);
    expect(two).toMatchObject({ mu: expect.closeTo(-3, 9), muStar: expect.closeTo(3, 9) });
    expect(none).toMatchObject({ mu: 0, muStar: 0, sigma: 0 });
  });

  test('of a product spread: sigma tells of interaction', () => {
    const [a, b] = effectsOf(([x, y]) => x! * y!, 2, 200);
    // The effect of x is y, whose levels are 0, 1/3, 2/3, 1: mean 1/2, standard deviation sqrt(5/36).
    for (const made of [a!, b!]) {
      expect(made.mu).toBeCloseTo(0.5, 1);
      expect(made.sigma).toBeCloseTo(Math.sqrt(5 / 36), 1);
    }
  });

  test('rank the factors of the g-function', () => {
    const strength = effectsOf(g, 8, 50).map(({ muStar }) => muStar);
    expect([0, 1, 2, 3].map((i) => strength[i]! > strength[i + 1]!)).toEqual([true, true, true, true]);
    expect(Math.max(...strength.slice(4))).toBeLessThan(strength[0]! / 20);
  });

  test('a design moves every factor once a trajectory, by two thirds, within 0 and 1', () => {
    const design = morrisDesign(5, 4, 's');
    for (let t = 0; t < 4; t++) {
      const moved = new Set<number>();
      for (let step = 1; step <= 5; step++) {
        const [before, after] = [step - 1, step].map((i) => morrisPoint(design, t * 6 + i));
        const changed = after!.flatMap((value, i) => (value === before![i] ? [] : [i]));
        expect(changed).toHaveLength(1);
        expect(Math.abs(after![changed[0]!]! - before![changed[0]!]!)).toBeCloseTo(2 / 3, 12);
        for (const value of after!) expect(value >= 0 && value <= 1 + 1e-12).toBe(true);
        moved.add(changed[0]!);
      }
      expect(moved.size).toBe(5);
    }
  });

  test('intervals of few effects are those of Student, of many those of the normal', () => {
    const half = (effects: readonly number[]): number => {
      // One factor; every trajectory goes from 0 to its effect times the step of the design.
      const design = morrisDesign(1, effects.length, 's');
      const outputs = effects.flatMap((effect, at) => {
        const [from, to] = [0, 1].map((i) => morrisPoint(design, 2 * at + i)[0]!) as [number, number];
        return [effect * from, effect * to];
      });
      const { muStar, interval } = screened(design, outputs)[0]!;
      return interval.high - muStar;
    };
    // Mean 2, standard deviation 1, so the standard error is 1 over the root of the number.
    expect(half([1, 2, 3])).toBeCloseTo(4.303 / Math.sqrt(3), 6);
    const many = Array.from({ length: 40 }, (_, i) => 2 + (i % 2 === 0 ? 1 : -1) * Math.sqrt(39 / 40));
    expect(half(many)).toBeCloseTo(2.0227 / Math.sqrt(40), 3);
  });

  test('points without an answer cost their effects only', () => {
    const design = morrisDesign(2, 3, 's');
    const made = screened(design, [NaN, 1, 2, 1, 2, 3, 4, 5, 6]);
    expect(made.map(({ effects }) => effects).sort()).toEqual([2, 3]);
  });
});

describe('fractions', () => {
  test('the sequence is that of the published direction numbers', () => {
    // Points 1 to 7 in the 2nd, 3rd, 8th, 20th and 40th dimension, as SciPy 1.17 gives them unscrambled.
    const point = sobolSequence(MOST_DIMENSIONS);
    const drawn = [1, 2, 3, 4, 5, 6, 7].map((i) => [1, 2, 7, 19, 39].map((axis) => point(i)[axis]! / 2 ** 32));
    expect(drawn).toEqual([
      [0.5, 0.5, 0.5, 0.5, 0.5],
      [0.25, 0.25, 0.75, 0.25, 0.25],
      [0.75, 0.75, 0.25, 0.75, 0.75],
      [0.375, 0.625, 0.875, 0.125, 0.875],
      [0.875, 0.125, 0.375, 0.625, 0.375],
      [0.125, 0.875, 0.125, 0.375, 0.625],
      [0.625, 0.375, 0.625, 0.875, 0.125],
    ]);
    expect(() => sobolSequence(MOST_DIMENSIONS + 1)).toThrow('the table has 40');
  });

  test('any 2^m points in a row fall one into each of as many equal parts of every edge, shifted or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.nat(30), fc.string(), (m, block, seed) => {
        const cube = evenCube(MOST_DIMENSIONS, seed);
        const points = Array.from({ length: 2 ** m }, (_, i) => cube(block * 2 ** m + i));
        for (let axis = 0; axis < MOST_DIMENSIONS; axis++)
          expect(new Set(points.map((point) => Math.floor(point[axis]! * 2 ** m))).size).toBe(2 ** m);
      }),
      { numRuns: 20 },
    );
  });

  test('an even cube integrates a product far better than chance', () => {
    const errors = ['a', 'b', 'c', 'd', 'e'].map((seed) => {
      const cube = evenCube(6, seed);
      let sum = 0;
      for (let i = 0; i < 2048; i++) sum += cube(i).reduce((product, u) => product * 2 * u, 1);
      return Math.abs(sum / 2048 - 1);
    });
    // Chance would err by sqrt(((4/3)^6 - 1)/2048) = 0.048 on average.
    expect(Math.max(...errors)).toBeLessThan(0.01);
  });

  test('the stream is even, repeatable and its own for every seed', () => {
    const next = fractions('a');
    const drawn = Array.from({ length: 5000 }, next);
    expect(drawn.reduce((sum, u) => sum + u, 0) / 5000).toBeCloseTo(0.5, 1);
    expect(Math.min(...drawn) >= 0 && Math.max(...drawn) < 1).toBe(true);
    expect(new Set(drawn).size).toBeGreaterThan(4990);
    const again = fractions('a');
    expect(drawn.slice(0, 20)).toEqual(Array.from({ length: 20 }, again));
    expect(fractions('b')()).not.toBe(drawn[0]);
  });
});
