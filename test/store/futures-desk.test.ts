import { describe, expect, test, vi } from 'vitest';
import type { Future } from '../../src/analysis/futures.ts';
import { type MindReport } from '../../src/analysis/minds/change-of-mind.ts';
import { viewFor } from '../../src/engine/index.ts';
import { openMatch } from '../../src/match/match.ts';
import { createFuturesDesk, type FuturesWorker } from '../../src/store/futures-desk.ts';
import type { FromWorker, ToWorker } from '../../src/workers/futures-messages.ts';
import { createFuturesPlayer } from '../../src/workers/futures-player.ts';
import { shippedScenario } from '../kit/shipped.ts';

const match = openMatch(await shippedScenario('tutorial'), 'desk');
const situation = { kind: 'world', world: match.opening } as const;

/** A worker in this thread. `dies` says at which of its parcels it breaks, from 1. */
function worker(dies = Infinity): FuturesWorker & { readonly heard: ToWorker[] } {
  const player = createFuturesPlayer();
  const heard: ToWorker[] = [];
  let hear: (message: FromWorker) => void = () => undefined;
  let fail: () => void = () => undefined;
  let parcels = 0;
  return {
    heard,
    post(message) {
      heard.push(message);
      if (message.kind === 'play') parcels += 1;
      const dead = parcels >= dies;
      setTimeout(() => {
        if (dead) fail();
        else {
          const answer = player(structuredClone(message));
          if (answer !== undefined) hear(answer);
        }
      });
    },
    listen(onMessage, onError) {
      hear = onMessage;
      fail = onError;
    },
    terminate: () => undefined,
  };
}

const page = {
  onPage: () => Promise.resolve(createFuturesPlayer()),
  whenIdle: (task: () => void) => void setTimeout(task),
};

function play(desk: ReturnType<typeof createFuturesDesk>, to: number): Promise<readonly Future[]> {
  return new Promise((resolve, reject) => {
    const futures: Future[] = [];
    desk.play({
      ...{ situation, orders: {}, from: 0, to },
      onParcel: (from, parcel) => parcel.forEach((future, i) => (futures[from + i] = future)),
      onEnd: () => resolve(futures),
      onFail: (reason) => reject(new Error(reason)),
    });
  });
}

describe('the desk that plays futures', () => {
  test('two workers, one, or the page alone: the same futures', async () => {
    const two = createFuturesDesk({ makeWorker: () => worker(), workers: 2, ...page });
    const one = createFuturesDesk({ makeWorker: () => worker(), workers: 1, ...page });
    const none = createFuturesDesk({ makeWorker: () => undefined, workers: 2, ...page });
    const whole = await play(two, 20);
    expect(await play(one, 20)).toEqual(whole);
    expect(await play(none, 5)).toEqual(whole.slice(0, 5));
    expect([two.mode(), none.mode()]).toEqual(['workers', 'page']);
  });

  test('a browser that refuses workers is no failure', async () => {
    const refuse = (): FuturesWorker => {
      throw new Error('blocked');
    };
    const desk = createFuturesDesk({ makeWorker: refuse, workers: 2, ...page });
    expect(await play(desk, 2)).toHaveLength(2);
  });

  test('the parcel of a worker that dies is played by another, and in the end by the page', async () => {
    const whole = await play(createFuturesDesk({ makeWorker: () => worker(), workers: 1, ...page }), 20);
    const workers = [worker(1), worker()];
    const one = createFuturesDesk({ makeWorker: () => workers.pop(), workers: 2, ...page });
    expect(await play(one, 20)).toEqual(whole);
    const doomed = [worker(2), worker(1)];
    const all = createFuturesDesk({ makeWorker: () => doomed.pop(), workers: 2, ...page });
    expect(await play(all, 20)).toEqual(whole);
    expect(all.mode()).toBe('page');
  });

  test('a worker that dies at work is replaced while that may help; one that never worked is not', async () => {
    let made = 0;
    const doomed = (dies: number): FuturesWorker => {
      made += 1;
      return worker(dies);
    };
    const mortal = createFuturesDesk({ makeWorker: () => doomed(made < 2 ? 2 : Infinity), workers: 1, ...page });
    expect(await play(mortal, 32)).toHaveLength(32);
    expect([made, mortal.mode()]).toEqual([3, 'workers']);
    const cursed = createFuturesDesk({ makeWorker: () => doomed(2), workers: 1, ...page });
    made = 0;
    await play(cursed, 44);
    expect([made, cursed.mode()]).toEqual([5, 'page']);
    const unread = createFuturesDesk({ makeWorker: () => doomed(1), workers: 1, ...page });
    made = 0;
    await play(unread, 1);
    expect([made, unread.mode()]).toEqual([1, 'page']);
  });

  test('where not even the page can play, whoever waits hears why, and the next batch tries anew', async () => {
    let offline = true;
    const onPage = () => (offline ? Promise.reject(new Error('no network')) : Promise.resolve(createFuturesPlayer()));
    const desk = createFuturesDesk({ ...page, makeWorker: () => undefined, workers: 2, onPage });
    await expect(play(desk, 2)).rejects.toThrow('no network');
    offline = false;
    expect(await play(desk, 2)).toHaveLength(2);
  });

  test('a batch that is dropped says nothing more, and the youngest goes first', async () => {
    const desk = createFuturesDesk({ makeWorker: () => worker(), workers: 1, ...page });
    const said: string[] = [];
    const batch = (name: string, to: number) =>
      desk.play({ ...{ situation, orders: {}, from: 0, to }, onParcel: () => void said.push(name) });
    const drop = batch('dropped', 80);
    batch('old', 40);
    batch('young', 16);
    drop();
    await vi.waitFor(() => expect(said.filter((name) => name === 'old')).toHaveLength(5), { timeout: 15_000 });
    expect(said).toEqual(['young', 'young', 'old', 'old', 'old', 'old', 'old']);
  });

  test('scenario and situation are told once', async () => {
    const only = worker();
    const desk = createFuturesDesk({ makeWorker: () => only, workers: 1, ...page });
    await play(desk, 16);
    await play(desk, 16);
    expect(only.heard.map(({ kind }) => kind).filter((kind) => kind !== 'play')).toEqual(['scenario', 'situation']);
  });

  test('orders that break the rules of the message end the batch with a reason', async () => {
    const desk = createFuturesDesk({ makeWorker: () => worker(), workers: 1, ...page });
    const reason = await new Promise<string>((resolve) => {
      desk.play({
        ...{ situation, orders: { [match.setup.powers[0]!]: [{ kind: 'nonsense' } as never] }, from: 0, to: 8 },
        onParcel: () => undefined,
        onFail: resolve,
      });
    });
    expect(reason).not.toBe('');
  });

  test('a search gives way to futures, survives its worker, and says nothing once dropped', async () => {
    const workers = [worker(), worker(2)];
    const desk = createFuturesDesk({ makeWorker: () => workers.pop(), workers: 2, ...page });
    const seen = {
      kind: 'view',
      view: viewFor(match.opening, match.setup.powers.indexOf('US')),
      injected: [],
    } as const;
    const said: (string | MindReport)[] = [];
    const drop = desk.weigh({ situation: seen, dyad: 0, onReport: () => said.push('dropped') });
    desk.weigh({ situation: seen, dyad: 0, onReport: (report) => said.push(report) });
    drop();
    await play(desk, 32);
    said.push('futures');
    await vi.waitFor(() => expect(said).toHaveLength(2), { timeout: 15_000 });
    expect(said[0]).toBe('futures');
    expect(said[1]).toMatchObject({ dyad: 0 });
  });

  test('a search of nobody’s orders fails with a reason', async () => {
    const desk = createFuturesDesk({ makeWorker: () => worker(), workers: 1, ...page });
    const reason = await new Promise<string>((resolve) => {
      desk.weigh({ situation, dyad: 0, onReport: () => undefined, onFail: resolve });
    });
    expect(reason).toMatch(/seat/);
  });
});
