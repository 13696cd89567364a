import { describe, expect, test } from 'vitest';
import { shippedScenario } from '../kit/shipped.ts';
import { createForecast } from '../../src/store/forecast.ts';
import { createFuturesDesk, type FuturesDesk } from '../../src/store/futures-desk.ts';
import { type Batch } from '../../src/store/futures-queue.ts';
import { createMatchStore, type MatchStore, seatLegalOrders } from '../../src/store/match-store.ts';
import { createFuturesPlayer } from '../../src/workers/futures-player.ts';

const scenario = await shippedScenario('tutorial');
const SEAT = 'EU';

/** A desk whose batches are answered when the test says so, and what it was asked. */
function slowDesk() {
  const asked: (Batch & { dropped: boolean })[] = [];
  const real = createFuturesDesk({
    makeWorker: () => undefined,
    workers: 0,
    onPage: () => Promise.resolve(createFuturesPlayer()),
    whenIdle: (task) => void setTimeout(task),
  });
  const desk: FuturesDesk = {
    play(batch) {
      const entry = { ...batch, dropped: false };
      asked.push(entry);
      return () => (entry.dropped = true);
    },
    weigh: () => () => undefined,
    mode: () => 'workers',
    close: () => undefined,
  };
  /** Plays what waits, oldest first, until nothing new is asked. */
  const answer = async (): Promise<void> => {
    for (let next = asked.shift(); next !== undefined; next = asked.shift()) {
      const batch = next;
      if (batch.dropped) continue;
      await new Promise<void>((resolve) => {
        real.play({
          ...batch,
          onEnd() {
            if (!batch.dropped) batch.onEnd?.();
            resolve();
          },
          onFail: () => resolve(),
        });
      });
    }
  };
  return { desk, asked, answer };
}

function playing(): MatchStore {
  const store = createMatchStore();
  const players = Object.fromEntries(
    Object.keys(scenario.powers).map((id) => [id, id === SEAT ? 'person' : 'machine'] as const),
  );
  store.getState().act.start({ scenario, document: {}, seed: 'forecast', players, id: 'test' });
  return store;
}

const OPTIONS = {
  futures: { workers: 30, page: 10 },
  pastFutures: 6,
  isOn: () => true,
  later(task: () => void) {
    task();
    return () => undefined;
  },
};

describe('the forecast of a seat', () => {
  test('waits behind the briefing, then gives every outcome its chance, and no change without orders', async () => {
    const store = playing();
    const { desk, asked, answer } = slowDesk();
    const forecast = createForecast(store, desk, OPTIONS);
    expect(forecast.getState()).toEqual({ kind: 'waiting' });
    expect(asked).toEqual([]);
    store.getState().act.begin();
    expect(forecast.getState()).toEqual({ kind: 'beginning' });
    await answer();
    const state = forecast.getState();
    if (state.kind !== 'ready') throw new Error(state.kind);
    expect(state.updating).toBe(false);
    expect([state.forecast.done, state.forecast.drafted]).toEqual([30, false]);
    expect(state.forecast.outcomes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(state.forecast.outcomes.map(({ change }) => change)).toEqual(state.forecast.outcomes.map(() => 0));
    expect(state.forecast.fan).toHaveLength(scenario.calendar.turns);
  });

  test('plays nothing while it is turned off, and begins when it is turned on', async () => {
    const store = playing();
    const { desk, asked, answer } = slowDesk();
    let on = false;
    const forecast = createForecast(store, desk, { ...OPTIONS, isOn: () => on });
    store.getState().act.begin();
    expect(forecast.getState()).toEqual({ kind: 'off' });
    expect(asked).toEqual([]);
    on = true;
    forecast.look();
    await answer();
    expect(forecast.getState().kind).toBe('ready');
    on = false;
    forecast.look();
    expect(forecast.getState()).toEqual({ kind: 'off' });
  });

  test('asks workers from the view alone: seeds, orders and types of others are not in the message', () => {
    const store = playing();
    const { desk, asked } = slowDesk();
    createForecast(store, desk, OPTIONS);
    store.getState().act.begin();
    const [batch] = asked;
    if (batch?.situation.kind !== 'view') throw new Error('not a view');
    const { look, seat } = batch.situation.view;
    expect(look.setup.powers[seat]).toBe(SEAT);
    look.firm.forEach((firm, power) => expect(Number.isNaN(firm)).toBe(power !== seat));
    expect(Object.keys(batch.orders)).toEqual([SEAT]);
  });

  test('a change of the draft drops stale work, keeps the figures as updating, and plays only its own half again', async () => {
    const store = playing();
    const { desk, asked, answer } = slowDesk();
    const forecast = createForecast(store, desk, OPTIONS);
    store.getState().act.begin();
    await answer();
    const order = seatLegalOrders(store.getState()).flatMap(({ options }) => options)[0]!;
    store.getState().act.add(order);
    const during = forecast.getState();
    expect(during.kind === 'ready' && during.updating).toBe(true);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.orders).toEqual({ [SEAT]: [order] });
    store.getState().act.undo();
    expect(asked[0]?.dropped).toBe(true);
    store.getState().act.add(order);
    await answer();
    const after = forecast.getState();
    if (after.kind !== 'ready') throw new Error(after.kind);
    expect([after.updating, after.forecast.drafted]).toEqual([false, true]);
    for (const { change, changeLow, changeHigh } of [...after.forecast.outcomes, after.forecast.watched]) {
      expect(changeLow).toBeLessThanOrEqual(change!);
      expect(changeHigh).toBeGreaterThanOrEqual(change!);
    }
  });

  test('shows nothing while the turn is resolved, and remembers the chance of turns played', async () => {
    const store = playing();
    const { desk, answer } = slowDesk();
    const forecast = createForecast(store, desk, OPTIONS);
    store.getState().act.begin();
    await answer();
    const shown = forecast.getState();
    store.getState().act.commit();
    expect(forecast.getState()).toEqual({ kind: 'waiting' });
    // What it said is kept with the turn.
    const kept = store.getState().match!.turns[0]!.forecasts![SEAT]!;
    expect(kept.futures).toBe(30);
    for (const { id, share } of shown.kind === 'ready' ? shown.forecast.outcomes : [])
      expect((kept.outcomes[id] ?? 0) / kept.futures).toBeCloseTo(share, 12);
    expect(store.getState().forecasts).toEqual({});
    store.getState().act.afterResolution();
    await answer();
    const state = forecast.getState();
    if (state.kind !== 'ready') throw new Error(state.kind);
    const { past, watched } = state.forecast;
    expect(past.map(({ turn }) => turn)).toEqual([0, 1]);
    expect(past.at(-1)!.share).toBeCloseTo(watched.share, 12);
  });

  test('a batch that fails is said, and the next change tries again', async () => {
    const store = playing();
    const { desk, asked, answer } = slowDesk();
    const forecast = createForecast(store, desk, OPTIONS);
    store.getState().act.begin();
    asked.shift()?.onFail?.('out of memory');
    expect(forecast.getState()).toEqual({ kind: 'unavailable', reason: 'out of memory' });
    const order = seatLegalOrders(store.getState()).flatMap(({ options }) => options)[0]!;
    store.getState().act.add(order);
    await answer();
    expect(forecast.getState().kind).toBe('ready');
  });
});
