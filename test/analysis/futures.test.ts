import { describe, expect, test } from 'vitest';
import { botFor } from '../../src/ai/index.ts';
import { chancesOnTheWay, fanOf } from '../../src/analysis/fan.ts';
import { calmFan, compareFutures, summariseFutures } from '../../src/analysis/forecast.ts';
import { type Future, playFutures, stageOf } from '../../src/analysis/futures.ts';
import { playGames } from '../../src/analysis/simulate.ts';
import { eventsBehind, turningPoints } from '../../src/analysis/turning-points.ts';
import { bothOrders } from '../../src/analysis/what-if.ts';
import { type Order, viewFor } from '../../src/engine/index.ts';
import { currentWorld, machineOrders, openMatch, playTurn } from '../../src/match/match.ts';
import { shippedScenario } from '../kit/shipped.ts';

const scenario = await shippedScenario('tutorial');
let match = openMatch(scenario, 'futures');
const named = Object.fromEntries(match.setup.powers.map((id) => [id, botFor(match.setup, id)]));
const machines = machineOrders(match, named);
match = playTurn(match, Object.fromEntries(Object.entries(machines).map(([id, { orders }]) => [id, orders]))).match;
const { setup } = match;
const bots = setup.powers.map((id) => botFor(setup, id));
const seat = setup.powers.findIndex((id) => scenario.powers[id]?.playable === true);
const power = setup.powers[seat]!;

describe('futures', () => {
  const situation = { kind: 'view', view: viewFor(currentWorld(match), seat) } as const;

  test('parcels put together are the batch', () => {
    const whole = playFutures(stageOf(situation), bots, {}, 0, 12);
    const stage = stageOf(situation);
    const cut = [...playFutures(stage, bots, {}, 7, 12), ...playFutures(stage, bots, {}, 0, 7)];
    expect([...cut.slice(5), ...cut.slice(0, 5)]).toEqual(whole);
  });

  test('the luck of a seat comes from what it sees, not from the seed of the match', () => {
    const other = openMatch(scenario, 'another seed').opening;
    const first = openMatch(scenario, 'futures').opening;
    const play = (world: typeof first) =>
      playFutures(stageOf({ kind: 'view', view: viewFor(world, -1) }), bots, {}, 0, 6);
    expect(play(other)).toEqual(play(first));
  });

  test('orders that change nothing change no future; a power that is not named plays by itself', () => {
    const stage = stageOf({ kind: 'world', world: currentWorld(match) });
    const quiet = playFutures(stage, bots, { [power]: [] }, 0, 8);
    expect(playFutures(stage, bots, { [power]: [] }, 0, 8)).toEqual(quiet);
    const { after } = bothOrders([power], { [power]: [] }, { kind: 'also', power, order: { kind: 'deploy' } as never });
    // An order that cannot be read as legal is left out, as at the table.
    expect(after[power]).toHaveLength(1);
  });

  test('a future ends with an outcome and a course as long as the turns left', () => {
    for (const future of playFutures(stageOf(situation), bots, {}, 0, 6)) {
      expect(future.outcome).toBeGreaterThanOrEqual(-1);
      expect(future.outcome).toBeLessThan(setup.outcomes.length);
      expect(future.regimes).toHaveLength(future.gaps.length);
      expect(future.regimes.length).toBeLessThanOrEqual(setup.turns - 1);
      expect(future.scores).toHaveLength(setup.powers.length);
    }
  });

  test('at the opening a seat forecasts what games from fresh seeds bring', () => {
    const n = 60;
    const { opening } = openMatch(scenario, 'any');
    const seen = playFutures(stageOf({ kind: 'view', view: viewFor(opening, seat) }), bots, {}, 0, n);
    const games = playGames(setup, bots, 'fresh', 0, n);
    for (const [index, { id }] of setup.outcomes.entries()) {
      const p = seen.filter(({ outcome }) => outcome === index).length / n;
      const q = games.filter(({ outcome }) => outcome === id).length / n;
      const pooled = (p + q) / 2;
      expect(Math.abs(p - q), id).toBeLessThanOrEqual(4 * Math.sqrt((2 * pooled * (1 - pooled)) / n) + 1e-9);
    }
  });

  test('a batch summed up: shares add to one, and an identical batch differs by nothing', () => {
    const futures = playFutures(stageOf(situation), bots, {}, 0, 20);
    const summary = summariseFutures(setup, futures);
    expect(summary.outcomes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    const { outcomes, scores, calm } = compareFutures(setup, futures, futures);
    expect(outcomes.map(({ difference }) => difference.share)).toEqual(outcomes.map(() => 0));
    expect(scores.map(({ mean }) => mean)).toEqual(scores.map(() => 0));
    expect(calm.before).toEqual(calm.after);
    expect(calmFan(futures, 1).at(0)?.turn).toBe(2);
  });
});

describe('comparing', () => {
  const future = (outcome: number, score: number): Future => ({
    ...{ outcome, calm: outcome === 0, scores: setup.powers.map(() => score), regimes: [0], gaps: [0], tracks: [] },
  });

  test('gains and losses of the same futures are counted apart', () => {
    const before = [future(0, 10), future(0, 10), future(1, 10), future(1, 10)];
    const after = [future(0, 20), future(1, 20), future(0, 20), future(0, 20)];
    const { calm, scores, outcomes } = compareFutures(setup, before, after);
    expect(calm.before.share).toBe(0.5);
    expect(calm.after.share).toBe(0.75);
    expect(calm.difference.share).toBe(0.25);
    expect(outcomes[1]?.difference.share).toBe(-0.25);
    expect(scores[0]).toEqual({ mean: 10, low: 10, high: 10 });
  });
});

describe('the fan', () => {
  test('quantiles of a known spread, and a future that ended keeps its value', () => {
    const rows = Array.from({ length: 101 }, (_, i) => (i === 0 ? [0] : [i, 2 * i]));
    const [first, second] = fanOf(rows, 3);
    expect(first).toEqual({ turn: 4, p05: 5, p25: 25, p50: 50, p75: 75, p95: 95 });
    expect(second).toEqual({ turn: 5, p05: 10, p25: 50, p50: 100, p75: 150, p95: 190 });
  });

  test('chances on the way average to the share, know the end, and part where the state of affairs does', () => {
    const courses = Array.from({ length: 200 }, (_, i) => ({
      // War in one half of the futures from the second turn on; nine in ten of those are no hits.
      regimes: [0, i % 2, i % 2],
      gaps: [0, 0, 0],
      tracks: [],
      hit: i % 2 === 0 || i % 20 === 1,
    }));
    const chances = chancesOnTheWay(courses);
    const share = courses.filter(({ hit }) => hit).length / courses.length;
    const mean = (k: number): number => chances.reduce((sum, row) => sum + row[k]!, 0) / chances.length;
    expect(mean(0)).toBeCloseTo(share, 1);
    expect(mean(1)).toBeCloseTo(share, 1);
    expect(chances[0]![1]).toBe(1);
    expect(chances[51]![1]).toBeLessThan(0.3);
    expect(chances.map((row) => row[2])).toEqual(courses.map(({ hit }) => Number(hit)));
  });
});

describe('turning points', () => {
  const forecasts = (shares: readonly number[]) => shares.map((share, turn) => ({ turn, share, futures: 400 }));

  test('the largest moves, in the order of the turns; noise is none', () => {
    const points = turningPoints(forecasts([0.5, 0.51, 0.3, 0.31, 0.6, 0.59, 0.75]), 2);
    expect(points.map(({ turn }) => turn)).toEqual([1, 3]);
    expect(points[0]?.change).toBeCloseTo(-0.21, 12);
    expect(turningPoints(forecasts([0.5, 0.52, 0.5]))).toEqual([]);
    expect(turningPoints([])).toEqual([]);
  });

  test('a small batch needs a larger move', () => {
    const few = [0.5, 0.6].map((share, turn) => ({ turn, share, futures: 20 }));
    expect(turningPoints(few)).toEqual([]);
    expect(turningPoints(forecasts([0.5, 0.6]))).toHaveLength(1);
  });

  test('the weightiest events come first and bookkeeping never', () => {
    const event = (kind: string, args: object = {}) => ({ kind, turn: 0, args, changes: [] }) as never;
    const events = [event('paid'), event('pledged'), event('largeAttack'), event('ratified')];
    const behind = eventsBehind({ orders: {}, events }, 2);
    expect(behind.map(({ kind }) => kind)).toEqual(['largeAttack', 'ratified']);
    const duties = [event('dutyKept', { duty: 'consult' }), event('dutyKept', { duty: 'fight' })];
    expect(eventsBehind({ orders: {}, events: duties })[0]?.args).toEqual({ duty: 'fight' });
  });
});

describe('what if', () => {
  const orders: readonly Order[] = [{ kind: 'declare' }, { kind: 'standDown' }];

  test('one order is left out, replaced or added; everything else stays, and every power is named', () => {
    const played = { A: orders };
    const powers = ['A', 'B'];
    expect(bothOrders(powers, played, { kind: 'without', power: 'A', index: 0 })).toEqual({
      before: { A: orders, B: [] },
      after: { A: [orders[1]], B: [] },
    });
    const order: Order = { kind: 'nuclearSignal' };
    expect(bothOrders(powers, played, { kind: 'instead', power: 'A', index: 1, order }).after).toEqual({
      A: [orders[0], order],
      B: [],
    });
    expect(bothOrders(powers, played, { kind: 'also', power: 'B', order }).after).toEqual({ A: orders, B: [order] });
  });
});
