import { describe, expect, test } from 'vitest';
import { botFor } from '../../src/ai/index.ts';
import { FIELDS } from '../../src/engine/index.ts';
import { currentWorld, isOver, machineOrders, openMatch, playTurn } from '../../src/match/match.ts';
import { beliefsOf, keyFiguresOf, promisesOf, scoresOf, worldsOf } from '../../src/store/debrief.ts';
import { cannotCompare, courseOf, followedOf, summaryOf } from '../../src/store/debrief-comparison.ts';
import { type OrderWeight, playOrderWeights } from '../../src/store/debrief-futures.ts';
import { createFuturesDesk } from '../../src/store/futures-desk.ts';
import { createFuturesPlayer } from '../../src/workers/futures-player.ts';
import { textCell } from '../../src/analysis/csv.ts';
import { turnsCsv } from '../../src/store/debrief-csv.ts';
import { shippedScenario } from '../kit/shipped.ts';

const scenario = await shippedScenario('berlin-2025');
let match = openMatch(scenario, 'debrief');
const bots = Object.fromEntries(match.setup.powers.map((id) => [id, botFor(match.setup, id)]));
while (!isOver(match)) {
  const machines = machineOrders(match, bots);
  match = playTurn(
    match,
    Object.fromEntries(Object.entries(machines).map(([id, { orders }]) => [id, orders])),
    machines,
  ).match;
}
const { setup } = match;
const last = currentWorld(match);

describe('the debrief of a match', () => {
  test('every duty has a row whose counts are the events of the log', () => {
    const rows = promisesOf(match);
    expect(rows).toHaveLength(setup.duties.length);
    const told = match.turns.flatMap(({ events }) => events.map(({ kind }) => kind));
    const count = (kind: string): number => told.filter((name) => name === kind).length;
    const sum = (key: 'kept' | 'partly' | 'broken'): number => rows.reduce((total, row) => total + row[key], 0);
    expect([sum('kept'), sum('partly'), sum('broken')]).toEqual([
      count('dutyKept'),
      count('dutyPartly'),
      count('dutyBroken'),
    ]);
    for (const row of rows) {
      expect(row.done === undefined).toBe(row.kept + row.partly + row.broken === 0);
      if (row.done !== undefined) expect(row.done).toBeLessThanOrEqual(1 + 1e-9);
    }
    const first = rows.findIndex(({ done }) => done === undefined);
    if (first >= 0) expect(rows.slice(first).every(({ done }) => done === undefined)).toBe(true);
  });

  test('beliefs are told for every turn, with the truth of the end and a level that would deter', () => {
    for (const dyad of beliefsOf(match)) {
      expect(dyad.somebody).toHaveLength(match.turns.length + 1);
      for (const series of dyad.guarantors) {
        expect(series.firm).toBe(last.firm[setup.powers.indexOf(series.of)] === 1);
        expect(series.points).toHaveLength(match.turns.length + 1);
        for (const { belief, deters } of series.points) {
          expect(belief).toBeGreaterThan(0);
          expect(belief).toBeLessThan(1);
          if (deters !== undefined) expect(deters >= 0 && deters <= 1).toBe(true);
        }
      }
    }
  });

  test('objectives add up to the score', () => {
    for (const { score, objectives } of scoresOf(match)) {
      const sum = objectives.reduce((total, { weight, end }) => total + weight * end, 0);
      expect(sum).toBeCloseTo(score, 6);
    }
  });

  test('key figures come from the worlds', () => {
    const key = keyFiguresOf(match);
    expect(key.highestRung).toBe(Math.max(...worldsOf(match).map(({ rung }) => rung[0]!)));
    expect(key.largeAttacks).toBe(last.largeAttacks.reduce((sum, count) => sum + count, 0));
  });
});

describe('turns as CSV', () => {
  const csv = turnsCsv(match, (turn) => `2026-${turn}`);
  const lines = csv.split('\r\n');
  const head = lines[0]!.split(',');

  test('one row for the opening and each turn, every row as wide as the head, ends with a line break', () => {
    expect(lines).toHaveLength(match.turns.length + 3);
    expect(lines.at(-1)).toBe('');
    for (const line of lines.slice(0, -1)) expect(line.split(',')).toHaveLength(head.length);
  });

  test('it holds scores, metrics and public quantities, and nothing hidden', () => {
    const at = head.indexOf('score.EU');
    expect(Number(lines.at(-2)!.split(',')[at])).toBe(last.score[setup.powers.indexOf('EU')]);
    for (const name of ['rung', 'tension', 'metric.will.EU', 'violationsPerDay.RU>UA', 'objective.peace.EU'])
      expect(head).toContain(name);
    const fields = head.map((name) => name.split('.')[0]!).filter((name) => Object.hasOwn(FIELDS, name));
    expect(fields.filter((name) => FIELDS[name as keyof typeof FIELDS].knowledge !== 'public')).toEqual([]);
    expect(lines.at(-2)!.split(',')[2]).toBe(match.turns.at(-1)!.digest);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+49', "'+49"],
    ['-x', "'-x"],
    ['\tx', "'\tx"],
    ['say "x", y', '"say ""x"", y"'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['plain', 'plain'],
  ])('a cell %j is written %j', (text, cell) => {
    expect(textCell(text)).toBe(cell);
  });
});

describe('several matches of one scenario', () => {
  test('a match beside itself has the same figures, and courses end where the worlds do', () => {
    expect(cannotCompare(match, match)).toBeUndefined();
    const sum = summaryOf(match);
    expect(sum.scores.map(({ score }) => score)).toEqual(setup.powers.map((_, power) => last.score[power]));
    expect(sum.outcome).toBe(setup.outcomes[last.outcome[0]!]!.id);
    for (const followed of followedOf(match)) {
      const course = courseOf(match, followed);
      expect(course).toHaveLength(match.turns.length + 1);
      expect(course.every((value) => Number.isFinite(value))).toBe(true);
    }
  });

  test('an unfinished match and one of another scenario cannot stand beside it', async () => {
    expect(cannotCompare(match, openMatch(scenario, 'new'))).toBe('not-over');
    const other = openMatch(await shippedScenario('korea-1953'), 'new');
    expect(cannotCompare(match, other)).toBe('other-scenario');
  });
});

describe('what each order of a turn did', () => {
  test('is the futures with it less those without it, order by order, and nothing once dropped', async () => {
    const desk = createFuturesDesk({
      makeWorker: () => undefined,
      workers: 0,
      onPage: () => Promise.resolve(createFuturesPlayer()),
      whenIdle: (task) => void setTimeout(task),
    });
    const turn = match.turns.findLastIndex(({ orders }) => Object.values(orders).flat().length > 1);
    const given = Object.entries(match.turns[turn]!.orders).flatMap(([power, list]) =>
      list.map((_, index) => ({ power, index })),
    );
    const told: number[] = [];
    const weights = await new Promise<readonly OrderWeight[]>((resolve) => {
      playOrderWeights(
        match,
        turn,
        desk,
        (now, complete) => {
          told.push(now.length);
          if (complete) resolve(now);
        },
        3,
      );
    });
    expect(told).toEqual(weights.map((_, at) => at + 1));
    for (const { power, index, comparison } of weights) {
      expect(given).toContainEqual({ power, index });
      expect(comparison.futures).toBe(3);
      expect(comparison.outcomes.reduce((sum, { difference }) => sum + difference.share, 0)).toBeCloseTo(0, 12);
    }
    playOrderWeights(match, turn, desk, () => told.push(NaN), 3)();
    await new Promise((resolve) => void setTimeout(resolve, 200));
    expect(told).not.toContain(NaN);
  });
});
