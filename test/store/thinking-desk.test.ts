import { describe, expect, it, vi } from 'vitest';
import { type BotTurn } from '../../src/ai/bot.ts';
import { botFor } from '../../src/ai/index.ts';
import { machineOrders, openMatch } from '../../src/match/match.ts';
import { readMatchFile } from '../../src/match/file.ts';
import { createMatchStore, type MatchStore } from '../../src/store/match-store.ts';
import { matchFileText, openMatchFile } from '../../src/store/autosave.ts';
import { type Thinker } from '../../src/store/resolve-turn.ts';
import { createThinkingDesk, type ThinkingWorker } from '../../src/store/thinking-desk.ts';
import { createThinker } from '../../src/workers/thinker.ts';
import { type FromThinker } from '../../src/workers/thinker-messages.ts';
import { loadScenario } from '../../src/store/catalogue.ts';
import { fromDisk } from './fixtures.ts';

const loaded = await loadScenario('tutorial', { 'powers.RU.bot.level': 'searching' }, fromDisk);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const { scenario, document } = loaded.value;
const people: Readonly<Record<string, 'person' | 'machine'>> = Object.fromEntries(
  Object.keys(scenario.powers).map((id) => [id, id === 'EU' ? 'person' : 'machine']),
);

function storeWith(thinker: Thinker): MatchStore {
  const store = createMatchStore(thinker);
  store.getState().act.start({ scenario, document, seed: 'think', players: people, id: 'match-1' });
  store.getState().act.begin();
  return store;
}

const waits = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await Promise.resolve();
};

describe('a commit with machine players that search', () => {
  it('waits for them, refuses to be taken back, and plays what they decided', async () => {
    let answer: (turns: Readonly<Record<string, BotTurn>>) => void = () => undefined;
    const think = vi.fn(() => new Promise<Readonly<Record<string, BotTurn>>>((resolve) => (answer = resolve)));
    const store = storeWith({ think });
    store.getState().act.commit();
    expect(store.getState()).toMatchObject({ thinking: true, phase: 'orders' });
    store.getState().act.withdraw('EU');
    store.getState().act.watchTurn();
    expect(think).toHaveBeenCalledTimes(1);
    expect(think.mock.calls[0]).toEqual([store.getState().match, ['RU']]);
    const reasons = [{ name: 'plan-chosen', facts: { plan: 'wait', gain: 2 } }];
    answer({ RU: { orders: [{ kind: 'mass', against: 'UA' }], reasons } });
    await waits();
    const { match, thinking, phase } = store.getState();
    expect({ thinking, phase }).toEqual({ thinking: false, phase: 'resolution' });
    expect(match?.turns[0]?.orders['RU']).toEqual([{ kind: 'mass', against: 'UA' }]);
    // What was weighed goes into the save and comes out again: a search is not made twice.
    const opened = await openMatchFile(matchFileText(store.getState()), 'again', fromDisk);
    expect(opened.ok && opened.value.state.match?.turns[0]?.machines['RU']?.reasons).toEqual(reasons);
  });

  it('goes on with the doctrine of whoever got no answer, and says so', async () => {
    const onSilence = vi.fn();
    const store = storeWith({ think: () => Promise.resolve({}), onSilence });
    store.getState().act.commit();
    await waits();
    expect(onSilence).toHaveBeenCalledWith(['RU']);
    const { match } = store.getState();
    const steady = machineOrders(openMatch(scenario, 'think'), { RU: botFor(match!.setup, 'RU') });
    expect(match?.turns[0]?.machines['RU']).toEqual(steady['RU']);
  });

  it('forgets the answer when the match was closed meanwhile', async () => {
    const store = storeWith({ think: () => Promise.resolve({}) });
    store.getState().act.commit();
    store.getState().act.close();
    await waits();
    expect(store.getState().match).toBeUndefined();
  });
});

describe('the thinking desk', () => {
  const match = openMatch(scenario, 'desk');
  const worker = (broken = false) => {
    let tell: (message: FromThinker) => void = () => undefined;
    let fail: () => void = () => undefined;
    let clock = 0;
    // Each look at the clock takes 400 ms, so that the search ends after a few truths.
    const thinker = createThinker(() => (clock += 400));
    const made = {
      post: vi.fn<ThinkingWorker['post']>((message) => {
        if (broken) fail();
        else {
          const answer = thinker(structuredClone(message));
          if (answer !== undefined) tell(structuredClone(answer));
        }
      }),
      listen: (onMessage: typeof tell, onError: typeof fail) => {
        tell = onMessage;
        fail = onError;
      },
      terminate: vi.fn(),
    };
    return made;
  };
  const later = () => () => undefined;

  it('asks a worker once for each match, with what the seat sees and nothing else', async () => {
    const hand = worker();
    const desk = createThinkingDesk({ makeWorker: () => hand, limitMs: 1500, later });
    const first = desk.think(match, ['RU']);
    expect(desk.think(match, ['RU'])).toBe(first);
    const turn = (await first)['RU'];
    expect(turn?.reasons.some(({ name }) => name.endsWith('-chosen'))).toBe(true);
    const asked = hand.post.mock.calls.map(([message]) => message).find(({ kind }) => kind === 'think');
    if (asked?.kind !== 'think') throw new Error('it was never asked');
    const { setup } = match;
    expect(asked.seat.buffer[setup.offset.firm + setup.powerIndex.get('EU')!]).toBeNaN();
    expect(hand.post.mock.calls.filter(([{ kind }]) => kind === 'think')).toHaveLength(1);
  });

  it('answers with nobody when the worker breaks, is silent or cannot be had', async () => {
    const hand = worker(true);
    const broken = createThinkingDesk({ makeWorker: () => hand, limitMs: 1500, later });
    expect(await broken.think(openMatch(scenario, 'a'), ['RU'])).toEqual({});
    expect(hand.terminate).toHaveBeenCalled();
    const none = createThinkingDesk({ makeWorker: () => undefined, limitMs: 1500, later });
    expect(await none.think(openMatch(scenario, 'b'), ['RU'])).toEqual({});
    const dumb = { post: () => undefined, listen: () => undefined, terminate: vi.fn() };
    const silent = createThinkingDesk({
      makeWorker: () => dumb,
      limitMs: 1500,
      later(milliseconds, task) {
        expect(milliseconds).toBeGreaterThan(1500);
        queueMicrotask(task);
        return () => undefined;
      },
    });
    expect(await silent.think(openMatch(scenario, 'c'), ['RU'])).toEqual({});
    expect(dumb.terminate).toHaveBeenCalled();
  });
});

it('thoughts in a hostile file are left out where they are malformed', () => {
  const store = storeWith({ think: () => Promise.resolve({}) });
  const text = matchFileText(store.getState());
  const file = JSON.parse(text) as { turns: unknown[] };
  const thoughts = { RU: [{ name: 'wait', facts: { a: 1, b: {}, c: 'x' } }, 7, { name: 5, facts: {} }], EU: 'none' };
  file.turns.push({ orders: {}, digest: '', thoughts });
  const read = readMatchFile(JSON.stringify(file));
  expect(read.ok && read.value.turns[0]?.thoughts).toEqual({ RU: [{ name: 'wait', facts: { a: 1, c: 'x' } }] });
});
