import { describe, expect, it } from 'vitest';
import { autosave, matchFileText, openMatchFile, openSaved, type SaveTrouble } from '../../src/store/autosave.ts';
import { draftOf, seatLegalOrders } from '../../src/store/match-store.ts';
import { createMatchStorage, type MatchStorage, type SavedMatch } from '../../src/store/storage.ts';
import { fromDisk, openStore } from './fixtures.ts';

/** A storage in memory that may refuse. */
function memoryStorage(refuse: () => string | undefined = () => undefined) {
  const kept = new Map<string, SavedMatch>();
  const notes: string[] = [];
  const storage: MatchStorage = {
    note: ({ draft }) => {
      notes.push(draft);
    },
    put: async (match) => {
      const reason = refuse();
      if (reason !== undefined) throw new Error(reason);
      kept.set(match.id, match);
    },
    all: async () => [...kept.values()],
    remove: async (id) => {
      kept.delete(id);
    },
    durable: () => refuse() === undefined,
  };
  return { storage, kept, notes };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('autosave', () => {
  it('keeps every change and opens it again where it was left, drafts included', async () => {
    const store = await openStore('tutorial', ['EU']);
    const { storage, kept } = memoryStorage();
    const stop = autosave(store, storage, { onTrouble: () => undefined, now: () => 1000 });
    store.getState().act.commit();
    store.getState().act.afterResolution();
    const order = seatLegalOrders(store.getState()).find((form) => form.kind === 'ratify')?.options[0];
    if (order === undefined) throw new Error('no order is possible');
    store.getState().act.add(order);
    await settled();
    stop();
    const saved = kept.get('match-1');
    if (saved === undefined) throw new Error('nothing was kept');
    expect(saved).toMatchObject({ turn: 1, turns: 6, seats: ['EU'], finished: false });
    const opened = await openSaved(saved, fromDisk);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const { state, divergedAt } = opened.value;
    expect(divergedAt).toBeUndefined();
    expect(state).toMatchObject({ id: 'match-1', seat: 'EU', phase: 'orders', replaying: false });
    expect(state.drafts['EU']).toEqual(draftOf(store.getState()));
    expect(state.match?.turns[0]?.digest).toBe(store.getState().match?.turns[0]?.digest);
  });

  it('keeps no briefing that was opened and left, and every match that was begun', async () => {
    const { storage, kept } = memoryStorage();
    for (const [id, begun] of [
      ['left', false],
      ['begun', true],
      ['now', false],
    ] as const) {
      const store = await openStore('tutorial', ['EU']);
      const { match, document, players } = store.getState();
      if (match === undefined) throw new Error('no match');
      const stop = autosave(store, storage, { onTrouble: () => undefined, now: () => 1 });
      store.getState().act.start({ scenario: match.setup.scenario, document, seed: '1', players, id });
      if (begun) store.getState().act.begin();
      await settled();
      await settled();
      stop();
    }
    expect([...kept.keys()]).toEqual(['begun', 'now']);
  });

  it('notes the draft at once, before the slow write', async () => {
    const store = await openStore('tutorial', ['EU']);
    const { storage, notes } = memoryStorage();
    const stop = autosave(store, storage, { onTrouble: () => undefined, now: () => 1 });
    const order = seatLegalOrders(store.getState()).find((form) => form.kind === 'recon')?.options[0];
    if (order !== undefined) store.getState().act.add(order);
    expect(notes.at(-1)).toContain('"kind":"recon"');
    stop();
    await settled();
  });

  it('loses no turn and no draft when the tab goes before the slow write is done', async () => {
    const drawer = new Map<string, string>();
    const quick = {
      getItem: (key: string) => drawer.get(key) ?? null,
      setItem: (key: string, value: string) => void drawer.set(key, value),
      removeItem: (key: string) => void drawer.delete(key),
    };
    const { storage } = memoryStorage();
    const { note } = createMatchStorage(quick);
    const never = () => new Promise<void>(() => undefined);
    const store = await openStore('tutorial', ['EU']);
    const stop = autosave(store, { ...storage, note, put: never }, { onTrouble: () => undefined, now: () => 1 });
    store.getState().act.commit();
    store.getState().act.afterResolution();
    const order = seatLegalOrders(store.getState()).find((form) => form.kind === 'ratify')?.options[0];
    if (order === undefined) throw new Error('no order is possible');
    store.getState().act.add(order);
    stop();
    // The next tab: no IndexedDB holds anything, as none does in Node.
    const [saved] = await createMatchStorage(quick).all();
    if (saved === undefined) throw new Error('nothing was kept');
    const opened = await openSaved(saved, fromDisk);
    expect(opened).toMatchObject({ ok: true, value: { state: { phase: 'orders' } } });
    if (!opened.ok) return;
    expect(opened.value.state.match?.turns).toHaveLength(1);
    expect(opened.value.state.drafts['EU']).toEqual(draftOf(store.getState()));
  });

  it('reports a failed write, goes on, and reports when it goes well again', async () => {
    const store = await openStore('tutorial', ['EU']);
    let reason: string | undefined = 'full';
    const told: (SaveTrouble | undefined)[] = [];
    const { storage } = memoryStorage(() => reason);
    const stop = autosave(store, storage, { onTrouble: (trouble) => told.push(trouble), now: () => 1 });
    store.getState().act.toPhase('briefing');
    await settled();
    reason = undefined;
    store.getState().act.toPhase('orders');
    await settled();
    stop();
    expect(told).toEqual(['full', undefined]);
  });

  it('opens an export as far as it can be proven and says where it diverges', async () => {
    const store = await openStore('tutorial', ['EU']);
    store.getState().act.commit();
    store.getState().act.afterResolution();
    store.getState().act.commit();
    const text = matchFileText(store.getState());
    const honest = await openMatchFile(text, 'x', fromDisk);
    if (!honest.ok) throw new Error(JSON.stringify(honest.error));
    expect(honest.value).toMatchObject({ divergedAt: undefined, state: { phase: 'orders', shownTurn: 1 } });
    const digest = store.getState().match?.turns[1]?.digest ?? '';
    const forged = await openMatchFile(text.replace(digest, digest.replace(/./g, '0')), 'x', fromDisk);
    if (!forged.ok) throw new Error(JSON.stringify(forged.error));
    expect(forged.value.divergedAt).toBe(2);
    expect(forged.value.state.match?.turns).toHaveLength(1);
  });

  it('refuses what is no match file, and opens a save whose draft is broken without it', async () => {
    expect(await openMatchFile('{"format":"something"}', 'x', fromDisk)).toMatchObject({
      ok: false,
      error: { kind: 'file', fault: { code: 'not-a-match' } },
    });
    const store = await openStore('tutorial', ['EU']);
    const saved: SavedMatch = {
      id: 'y',
      title: '',
      turn: 0,
      turns: 6,
      seats: ['EU'],
      savedAt: 0,
      finished: false,
      file: matchFileText(store.getState()),
      draft: '{"turn":0,"drafts":{"EU":{"orders":[{"kind":"nonsense"}]}}',
    };
    const opened = await openSaved(saved, fromDisk);
    expect(opened).toMatchObject({ ok: true, value: { state: { phase: 'orders', drafts: { EU: { orders: [] } } } } });
  });
});
