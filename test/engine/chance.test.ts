import fc from 'fast-check';
import alea from 'seedrandom/lib/alea.js';
import { describe, expect, test } from 'vitest';
import { createChance, createRollNames, OPENING_TURN } from '../../src/engine/chance.ts';
import { recordRolls, scriptChance, type RollRecord } from '../../src/engine/chance-script.ts';
import { normalQuantile, poissonQuantile } from '../../src/engine/quantiles.ts';

const TURNS = 24;

function open(seed: string, ...extra: string[]) {
  const names = createRollNames();
  for (const name of extra) names.id(name);
  const ids = {
    incident: names.id('incident/UA-14'),
    breakdown: names.id('break'),
    vote: names.id('vote/EU', 3),
  };
  return { names, ids, chance: createChance(names, TURNS, seed) };
}

/** Pearson correlation of two equally long series. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (x: readonly number[]) => x.reduce((sum, v) => sum + v, 0) / x.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [sab, saa, sbb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [da, db] = [a[i]! - ma, b[i]! - mb];
    sab += da * db;
    saa += da * da;
    sbb += db * db;
  }
  return sab / Math.sqrt(saa * sbb);
}

describe('the generator', () => {
  test('gives the values that seedrandom publishes for alea', () => {
    const stream = alea('hello.');
    expect(stream()).toBe(0.4783254903741181);
    expect(stream.double()).toBe(0.8297006866124559);
    expect(stream.int32()).toBe(1076136327);
  });

  test('keeps its first rolls for a seed and a name: saved matches depend on them', () => {
    const { chance, ids } = open('berlin');
    expect([chance.uniform(ids.incident, 0), chance.uniform(ids.incident, 1), chance.uniform(ids.vote, 5, 2)]).toEqual([
      0.6520034377463162, 0.48021405818872154, 0.7116394867189229,
    ]);
  });
});

describe('a roll depends on match seed, turn and name alone', () => {
  test('whatever was rolled before, and in whatever sequence', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.record({ which: fc.constantFrom('incident', 'breakdown', 'vote'), turn: fc.nat(TURNS - 1) })),
        fc.nat(TURNS - 1),
        (seed, earlier, turn) => {
          const quiet = open(seed);
          const busy = open(seed);
          for (const roll of earlier) busy.chance.uniform(busy.ids[roll.which as 'vote'], roll.turn);
          expect(busy.chance.uniform(busy.ids.vote, turn, 1)).toBe(quiet.chance.uniform(quiet.ids.vote, turn, 1));
        },
      ),
    );
  });

  test('whatever other names the scenario has, and however long the match is', () => {
    const plain = open('seed');
    const more = open('seed', 'a new rule', 'another new rule');
    const long = createChance(plain.names, 400, 'seed');
    for (let turn = OPENING_TURN; turn < TURNS; turn++) {
      const roll = plain.chance.uniform(plain.ids.incident, turn);
      expect(more.chance.uniform(more.ids.incident, turn)).toBe(roll);
      expect(long.uniform(plain.ids.incident, turn)).toBe(roll);
    }
  });

  test('and a reseeded chance equals one that was made with that seed', () => {
    const reused = open('first');
    reused.chance.uniform(reused.ids.incident, 3);
    reused.chance.reseed('second');
    const fresh = open('second');
    for (const id of Object.values(fresh.ids)) {
      expect(reused.chance.uniform(id, 3)).toBe(fresh.chance.uniform(id, 3));
    }
  });
});

describe('rolls of different seeds, names and turns have nothing to do with each other', () => {
  const matches = 4000;
  const names = createRollNames();
  const ids = ['incident/UA-14', 'incident/UA-23', 'break', 'a', 'b'].map((name) => names.id(name));
  const chance = createChance(names, TURNS, '');
  const series = ids.map(() => [[], [], [], []] as number[][]);
  for (let match = 0; match < matches; match++) {
    chance.reseed(`seed/${match}`);
    ids.forEach((id, n) => {
      [0, 1, 3, 4].forEach((turn, t) => series[n]![t]!.push(chance.uniform(id, turn)));
    });
  }
  const flat = series.flat();

  test('no pair of series over 4,000 seeds is correlated', () => {
    // 190 pairs; with independence the largest of so many stays below 4.5 standard errors.
    for (let i = 0; i < flat.length; i++) {
      for (let j = 0; j < i; j++)
        expect(Math.abs(correlation(flat[i]!, flat[j]!))).toBeLessThan(4.5 / Math.sqrt(matches));
    }
  });

  test('differences between two names are spread evenly too (a linear join of states would fix them)', () => {
    for (let n = 1; n < series.length; n++) {
      const bins = new Array<number>(20).fill(0);
      series[0]![2]!.forEach((u, i) => {
        const gap = u - series[n]![2]![i]! + 1;
        bins[Math.floor((gap % 1) * 20)]! += 1;
      });
      const chiSquare = bins.reduce((sum, count) => sum + (count - matches / 20) ** 2 / (matches / 20), 0);
      // 19 degrees of freedom: 50.8 is passed by chance once in ten thousand.
      expect(chiSquare).toBeLessThan(50.8);
    }
  });

  test('each series is uniform', () => {
    for (const values of flat) {
      const bins = new Array<number>(20).fill(0);
      for (const u of values) bins[Math.floor(u * 20)]! += 1;
      const chiSquare = bins.reduce((sum, count) => sum + (count - matches / 20) ** 2 / (matches / 20), 0);
      expect(chiSquare).toBeLessThan(50.8);
    }
  });
});

describe('kinds of roll', () => {
  test('certain and impossible things', () => {
    const { chance, ids } = open('x');
    for (let turn = 0; turn < TURNS; turn++) {
      expect(chance.happens(ids.breakdown, turn, 1)).toBe(true);
      expect(chance.happens(ids.breakdown, turn, 0)).toBe(false);
      expect(chance.poisson(ids.breakdown, turn, 0)).toBe(0);
    }
  });

  test('normal quantiles agree with published tables and with the integral of the density', () => {
    const table: [number, number][] = [
      [0.5, 0],
      [0.75, 0.6744897501960817],
      [0.975, 1.959963984540054],
      [0.999, 3.090232306167813],
      [1e-6, -4.753424308822899],
      [1e-20, -9.262340089798408],
    ];
    for (const [p, z] of table) expect(normalQuantile(p)).toBeCloseTo(z, 12);
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    for (let p = 0.01; p < 1; p += 0.01) {
      // Simpson's rule from 0 to the quantile.
      const z = normalQuantile(p);
      const steps = 400;
      let area = 0;
      for (let i = 0; i <= steps; i++) {
        const x = (z * i) / steps;
        area += (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2) * Math.exp((-x * x) / 2);
      }
      area *= z / steps / 3 / Math.sqrt(2 * Math.PI);
      expect(area).toBeCloseTo(p - 0.5, 9);
    }
  });

  test('Poisson quantiles invert the cumulative distribution', () => {
    for (const mean of [0.01, 0.5, 3, 12, 29.9]) {
      let term = Math.exp(-mean);
      let cumulative = term;
      for (let count = 0; count < 12; count++) {
        if (term > 1e-9) expect(poissonQuantile(cumulative - term + 1e-12, mean)).toBe(count);
        expect(poissonQuantile(Math.max(0, cumulative - 1e-9), mean)).toBeLessThanOrEqual(count);
        term *= mean / (count + 1);
        cumulative += term;
      }
      expect(poissonQuantile(1 - 1e-15, mean)).toBeLessThan(mean + 12 * Math.sqrt(mean) + 12);
    }
    expect(() => poissonQuantile(0.5, Number.NaN)).toThrow(RangeError);
    expect(() => poissonQuantile(0.5, -1)).toThrow(RangeError);
    expect(() => poissonQuantile(0.5, Infinity)).toThrow(RangeError);
  });

  test.each([0.4, 6, 29, 31, 500])('Poisson counts of mean %d have that mean and that variance', (mean) => {
    const { chance, ids } = open('');
    const counts: number[] = [];
    for (let match = 0; match < 1000; match++) {
      chance.reseed(`p/${match}`);
      for (let turn = 0; turn < TURNS; turn++) counts.push(chance.poisson(ids.incident, turn, mean));
    }
    const average = counts.reduce((a, b) => a + b, 0) / counts.length;
    const variance = counts.reduce((a, b) => a + (b - average) ** 2, 0) / counts.length;
    expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(mean / counts.length));
    expect(Math.abs(variance / mean - 1)).toBeLessThan(4 * Math.sqrt((2 + 1 / mean) / counts.length));
  });

  test('normal draws have mean 0 and variance 1', () => {
    const { chance, ids } = open('');
    let [sum, squares, n] = [0, 0, 0];
    for (let match = 0; match < 1000; match++) {
      chance.reseed(`n/${match}`);
      for (let turn = 0; turn < TURNS; turn++) {
        const z = chance.normal(ids.incident, turn);
        sum += z;
        squares += z * z;
        n += 1;
      }
    }
    expect(Math.abs(sum / n)).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(squares / n - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
  });
});

describe('mistakes are refused', () => {
  test('unknown handles, turns and fractions', () => {
    const { chance, ids } = open('x');
    expect(() => chance.uniform(99, 0)).toThrow(RangeError);
    expect(() => chance.uniform(ids.incident, TURNS)).toThrow('no roll 0 of "incident/UA-14" in turn 24 of 24');
    expect(() => chance.uniform(ids.incident, -2)).toThrow(RangeError);
    expect(() => chance.uniform(ids.incident, Number.NaN)).toThrow(RangeError);
    expect(() => chance.uniform(ids.vote, 0, 3)).toThrow(RangeError);
  });

  test('one name with two numbers of draws', () => {
    const { names } = open('x');
    expect(names.id('vote/EU', 3)).toBe(2);
    expect(() => names.id('vote/EU', 2)).toThrow('already has 3 draws');
    expect(() => names.id('none', 0)).toThrow('cannot have 0 draws');
    expect(() => names.entry(77)).toThrow('no roll has the handle 77');
  });
});

describe('scripts and records', () => {
  test('forced rolls come out as told, the rest as they were, and leftovers show', () => {
    const { names, ids, chance } = open('x');
    const scripted = scriptChance(chance, names, [
      { name: 'break', turn: 2, value: 0.01 },
      { name: 'vote/EU', turn: 2, k: 1, value: -1.5 },
      { name: 'incident/UA-14', turn: 2, value: 7 },
      { name: 'break', turn: 9, value: 0.9 },
    ]);
    expect(scripted.happens(ids.breakdown, 2, 0.02)).toBe(true);
    expect(scripted.happens(ids.breakdown, 2, 0.01)).toBe(false);
    expect(scripted.normal(ids.vote, 2, 1)).toBe(-1.5);
    expect(scripted.poisson(ids.incident, 2, 0.1)).toBe(7);
    expect(scripted.uniform(ids.breakdown, 3)).toBe(chance.uniform(ids.breakdown, 3));
    expect(scripted.normal(ids.breakdown, 3)).toBe(chance.normal(ids.breakdown, 3));
    expect(scripted.poisson(ids.breakdown, 3, 5)).toBe(chance.poisson(ids.breakdown, 3, 5));
    expect(scripted.unused()).toEqual([{ name: 'break', turn: 9, value: 0.9 }]);
    scripted.uniform(ids.breakdown, 9);
    expect(scripted.unused()).toEqual([]);
  });

  test('a script cannot force what is never rolled, nor force it twice', () => {
    const { names, chance } = open('x');
    expect(() => scriptChance(chance, names, [{ name: 'brake', turn: 1, value: 0 }])).toThrow('"brake"');
    const twice = { name: 'break', turn: 1, value: 0 };
    expect(() => scriptChance(chance, names, [twice, twice])).toThrow('twice');
  });

  test('a record tells name, turn, kind, odds and value, and changes nothing', () => {
    const { ids, chance } = open('x');
    const rolls: RollRecord[] = [];
    const recorded = recordRolls(chance, rolls);
    expect(recorded.happens(ids.breakdown, 1, 0.4)).toBe(chance.happens(ids.breakdown, 1, 0.4));
    expect(recorded.uniform(ids.vote, 1, 2)).toBe(chance.uniform(ids.vote, 1, 2));
    expect(recorded.normal(ids.vote, 1)).toBe(chance.normal(ids.vote, 1));
    expect(recorded.poisson(ids.incident, 1, 4)).toBe(chance.poisson(ids.incident, 1, 4));
    expect(rolls).toEqual([
      { name: 'break', turn: 1, k: 0, kind: 'happens', parameter: 0.4, value: chance.uniform(ids.breakdown, 1) },
      { name: 'vote/EU', turn: 1, k: 2, kind: 'uniform', parameter: null, value: chance.uniform(ids.vote, 1, 2) },
      { name: 'vote/EU', turn: 1, k: 0, kind: 'normal', parameter: null, value: chance.normal(ids.vote, 1) },
      {
        name: 'incident/UA-14',
        turn: 1,
        k: 0,
        kind: 'poisson',
        parameter: 4,
        value: chance.poisson(ids.incident, 1, 4),
      },
    ]);
  });
});
