/** The search against games that can be solved: another solver says how far its answers are from equilibrium. */
import highsLoader from 'highs';
import { describe, expect, test } from 'vitest';
import { searchGame } from '../../src/ai/search/search.ts';
import { type Search } from '../../src/ai/search/walk.ts';
import { bytesOfNodes, createNodes } from '../../src/ai/search/nodes.ts';
import { columnOf, fraction, type MatrixGame, matrixSearch, rangeOf, twoStageSearch } from './micro-games.ts';

const highs = await highsLoader();
type Matrix = readonly (readonly number[])[];

/** Value of a zero-sum game for the row player, by linear programming. */
function valueOf(matrix: Matrix): number {
  const rows = matrix.map((_, i) => `x${i}`);
  const term = (value: number, name: string) => `${value < 0 ? '-' : '+'} ${Math.abs(value).toFixed(9)} ${name}`;
  const columns = matrix[0]!.map(
    (_, j) => ` c${j}: ${matrix.map((line, i) => term(line[j]!, rows[i]!)).join(' ')} - v >= 0`,
  );
  const sum = ` sum: ${rows.join(' + ')} = 1`;
  const solved = highs.solve(`Maximize\n obj: v\nSubject To\n${[...columns, sum].join('\n')}\nBounds\n v free\nEnd`);
  expect(solved.Status).toBe('Optimal');
  return solved.ObjectiveValue;
}

const WALKS = 100_000;
const FIVE: Matrix = [
  [4, 0, -2, 1, 3],
  [-1, 2, 5, -3, 0],
  [0, -4, 1, 2, -1],
  [2, 3, -5, 0, 1],
  [-3, 1, 0, 4, -2],
];
/** A game of a size with payoffs drawn from a number. */
const drawn = (rows: number, columns: number, seed: number): Matrix =>
  Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => Math.round(20 * fraction(1000 * seed + 10 * i + j) - 10)),
  );

const ZERO_SUM: readonly MatrixGame[] = [
  ...[
    {
      name: 'matching pennies',
      row: [
        [1, -1],
        [-1, 1],
      ],
    },
    {
      name: 'asymmetric pennies',
      row: [
        [3, -1],
        [-2, 1],
      ],
    },
    {
      name: 'a saddle point',
      row: [
        [2, 1],
        [3, 0],
      ],
    },
    {
      name: 'rock, paper, scissors',
      row: [
        [0, -1, 1],
        [1, 0, -1],
        [-1, 1, 0],
      ],
    },
    {
      name: 'unequal stakes',
      row: [
        [0, -2, 1],
        [2, 0, -5],
        [-1, 5, 0],
      ],
    },
    { name: 'five by five', row: FIVE },
  ],
  ...[1, 2, 3, 4].map((seed) => ({ name: `drawn ${seed}`, row: drawn(2 + (seed % 4), 2 + ((seed * 3) % 4), seed) })),
];

describe('zero-sum games: what the best answers to the averages gain, as a share of the range of payoffs', () => {
  test.each(ZERO_SUM)('$name', ({ row }) => {
    const search = searchGame(matrixSearch({ name: '', row }), { walks: WALKS });
    const x = search.answer(0, 0, row.length)!;
    const y = search.answer(1, 0, row[0]!.length)!;
    const value = valueOf(row);
    const best = Math.max(...row.map((line) => line.reduce((sum, v, j) => sum + v * y[j]!, 0)));
    const worst = Math.min(...row[0]!.map((_, j) => row.reduce((sum, line, i) => sum + line[j]! * x[i]!, 0)));
    // The judge's value lies between what each can be held to.
    expect(best).toBeGreaterThanOrEqual(value - 1e-6);
    expect(worst).toBeLessThanOrEqual(value + 1e-6);
    expect((best - worst) / rangeOf(row).width).toBeLessThan(0.01);
  });
});

const GENERAL: readonly Required<MatrixGame>[] = [
  {
    name: 'chicken',
    row: [
      [0, -1],
      [1, -10],
    ],
    column: [
      [0, 1],
      [-1, -10],
    ],
  },
  {
    name: 'stag hunt',
    row: [
      [4, 0],
      [3, 3],
    ],
    column: [
      [4, 3],
      [0, 3],
    ],
  },
  {
    name: 'battle of the sexes',
    row: [
      [3, 0],
      [0, 2],
    ],
    column: [
      [2, 0],
      [0, 3],
    ],
  },
  {
    name: 'prisoners',
    row: [
      [3, 0],
      [5, 1],
    ],
    column: [
      [3, 5],
      [0, 1],
    ],
  },
  {
    name: 'inspection',
    row: [
      [0, -2],
      [-1, 0],
    ],
    column: [
      [0, 3],
      [1, -1],
    ],
  },
  { name: 'drawn, three by four', row: drawn(3, 4, 11), column: drawn(3, 4, 12) },
];

/**
 * In general-sum games regret matching promises a coarse correlated equilibrium of the play as a whole, no more: nobody
 * would have done better with one choice all along. Where the averages by themselves are a Nash equilibrium is said, too.
 */
describe('general-sum games: the play is a coarse correlated equilibrium', () => {
  test.each(GENERAL)('$name', (game) => {
    const [rows, columns] = [game.row.length, game.row[0]!.length];
    const joint = game.row.map((line) => line.map(() => 0));
    let weight = 0;
    const after = (search: Search) => {
      const x = search.present(0, 0, rows)!;
      const y = search.present(1, 0, columns)!;
      const time = search.walks() ** 2;
      weight += time;
      for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) joint[i]![j]! += time * x[i]! * y[j]!;
    };
    const search = searchGame(matrixSearch(game), { walks: 60_000, after });
    const share = joint.map((line) => line.map((value) => value / weight));
    const sides = [
      {
        payoff: game.row,
        of: (i: number, _: number, k: number, j: number) => (void i, game.row[k]![j]!),
        choices: rows,
      },
      { payoff: columnOf(game), of: (i: number, _: number, k: number) => columnOf(game)[i]![k]!, choices: columns },
    ];
    for (const { payoff, of, choices } of sides) {
      const expected = (value: (i: number, j: number) => number) =>
        share.reduce((sum, line, i) => sum + line.reduce((s, p, j) => s + p * value(i, j), 0), 0);
      const got = expected((i, j) => payoff[i]![j]!);
      const could = Math.max(...Array.from({ length: choices }, (_, k) => expected((i, j) => of(i, j, k, j))));
      expect((could - got) / rangeOf(payoff).width).toBeLessThan(0.01);
    }
    const x = search.answer(0, 0, rows)!;
    const y = search.answer(1, 0, columns)!;
    expect(nashGap(game, x, y)).toBeLessThan(0.02);
  });
});

/** What the better of the two could gain by leaving the averages alone, as a share of its range of payoffs. */
function nashGap(game: MatrixGame, x: readonly number[], y: readonly number[]): number {
  const other = columnOf(game);
  const byRow = game.row.map((line) => line.reduce((sum, v, j) => sum + v * y[j]!, 0));
  const byColumn = y.map((_, j) => other.reduce((sum, line, i) => sum + line[j]! * x[i]!, 0));
  const mean = (values: readonly number[], odds: readonly number[]) => values.reduce((s, v, i) => s + v * odds[i]!, 0);
  return Math.max(
    (Math.max(...byRow) - mean(byRow, x)) / rangeOf(game.row).width,
    (Math.max(...byColumn) - mean(byColumn, y)) / rangeOf(other).width,
  );
}

test('a stochastic game of two stages: the averages of all situations together are within 1 % of the value', () => {
  const first = [
    [1, -1],
    [-1, 2],
  ];
  const odds = [
    [0.9, 0.2],
    [0.3, 0.6],
  ];
  const second = [
    [
      [2, -1],
      [-3, 1],
    ],
    [
      [0, -2, 1],
      [2, 0, -5],
      [-1, 5, 0],
    ],
  ] as const;
  const [low, high] = [-1 - 5, 2 + 5];
  const search = searchGame(twoStageSearch({ first, odds, second }, low, high - low), { walks: WALKS });
  const x = search.answer(0, 0, 2)!;
  const y = search.answer(1, 0, 2)!;
  /** The second stage when one side plays its averages and the other answers as well as it can, or both by the judge. */
  const later = (at: 0 | 1, side: 'row' | 'column' | 'judge'): number => {
    const game: Matrix = second[at];
    if (side === 'judge') return valueOf(game);
    const own = search.answer(side === 'row' ? 1 : 0, 1 + at, side === 'row' ? game[0]!.length : game.length)!;
    return side === 'row'
      ? Math.max(...game.map((line) => line.reduce((sum, v, j) => sum + v * own[j]!, 0)))
      : Math.min(...game[0]!.map((_, j) => game.reduce((sum, line, i) => sum + line[j]! * own[i]!, 0)));
  };
  const whole = (side: 'row' | 'column' | 'judge'): Matrix =>
    first.map((line, i) => line.map((v, j) => v + odds[i]![j]! * later(0, side) + (1 - odds[i]![j]!) * later(1, side)));
  const best = Math.max(...whole('row').map((line) => line.reduce((sum, v, j) => sum + v * y[j]!, 0)));
  const worst = Math.min(...[0, 1].map((j) => whole('column').reduce((sum, line, i) => sum + line[j]! * x[i]!, 0)));
  const value = valueOf(whole('judge'));
  expect(best).toBeGreaterThanOrEqual(value - 1e-6);
  expect(worst).toBeLessThanOrEqual(value + 1e-6);
  expect((best - worst) / (high - low)).toBeLessThan(0.01);
});

test('it stops when told, says the same for the same seed, and keeps within its pool', () => {
  let asked = 0;
  const game = matrixSearch({ name: '', row: FIVE });
  const stopped = searchGame(game, { walks: WALKS, shouldStop: () => ++asked === 50 });
  expect(stopped.walks()).toBe(50);
  const again = searchGame(game, { walks: 50 });
  expect(again.answer(0, 0, 5)).toEqual(stopped.answer(0, 0, 5));
  expect(searchGame(game, { walks: 50, seed: 2 }).answer(0, 0, 5)).not.toEqual(stopped.answer(0, 0, 5));
  const nodes = createNodes(3, 2);
  const made = [0, 1, 2, 3].map((key) => nodes.make(0, key));
  expect(made).toEqual([0, 1, 2, -1]);
  expect(nodes.find(0, 1)).toBe(1);
  expect(nodes.find(1, 1)).toBe(-1);
  nodes.clear();
  expect(nodes.find(0, 1)).toBe(-1);
  expect(bytesOfNodes(4096, 8)).toBeLessThan(1.2e6);
});
