import { describe, expect, it } from 'vitest';
import type { BalanceGame } from '../../src/analysis/balance.ts';
import type { Scenario } from '../../src/engine/index.ts';
import type { AuthorReading } from '../../src/scenario/author/reading.ts';
import { createBalanceDesk } from '../../src/store/balance-desk.ts';
import { createDraftStorage, type DraftStorage, type ScenarioDraft } from '../../src/store/workshop-drafts.ts';
import { type Line } from '../../src/store/worker-line.ts';
import { createWorkshopDesk } from '../../src/store/workshop-desk.ts';
import { createWorkshopStore } from '../../src/store/workshop.ts';
import type { FromPlayer, ToPlayer } from '../../src/workers/balance-messages.ts';
import type { Checked, FromAdviser, ToAdviser, ToChecker } from '../../src/workers/workshop-messages.ts';

/** A worker that answers when the test says so. */
function line<To, From>() {
  const posted: To[] = [];
  let onMessage: (message: From) => void = () => undefined;
  let onError = (): void => undefined;
  const end: Line<To, From> = {
    post: (message) => void posted.push(message),
    listen(message, error) {
      onMessage = message;
      onError = error;
    },
    terminate: () => undefined,
  };
  return { end, posted, answer: (message: From) => onMessage(message), fail: () => onError() };
}

const READING: AuthorReading = {
  findings: [],
  assumptions: undefined,
  scenario: undefined,
  document: { title: 'T' },
  own: {},
  names: undefined,
  outline: [],
  digest: 'd',
  base: undefined,
};

const DRAFT: ScenarioDraft = { id: '1', file: 'a.json', title: 'a.json', text: '{}', origin: '{}', savedAt: 1 };

describe('the reading of a text', () => {
  const setUpDesk = () => {
    const checker = line<ToChecker, Checked>();
    const adviser = line<ToAdviser, FromAdviser>();
    const heard: string[] = [];
    const beside: Record<string, string> = { 'base.json': '{ "base": 1 }' };
    const desk = createWorkshopDesk({
      makeChecker: () => checker.end,
      makeAdviser: () => adviser.end,
      page: 'http://x/',
      language: () => 'en',
      scenarios: [],
      maps: [],
      readDraft: async (address) => beside[address],
      onReading: ({ digest }) => heard.push(digest),
      onFailure: () => heard.push('failed'),
    });
    const check = (text: string) => desk.check({ text, file: 'a.json', draft: '1', origin: '' });
    return { checker, adviser, heard, desk, check };
  };

  it('one at a time, the newest of those that waited, and no answer to an old one', () => {
    const { checker, heard, check } = setUpDesk();
    for (const text of ['a', 'b', 'c']) check(text);
    expect(checker.posted.map(({ text }) => text)).toEqual(['a']);
    checker.answer({ ticket: 1, reading: { ...READING, digest: 'a' } });
    expect(checker.posted.map(({ text }) => text)).toEqual(['a', 'c']);
    checker.answer({ ticket: 2, reading: { ...READING, digest: 'c' } });
    expect(heard).toEqual(['c']);
  });

  it('a text that extends another draft is read again with it, and without one that is nowhere', async () => {
    const { checker, heard, check } = setUpDesk();
    check('a');
    checker.answer({ ticket: 1, reading: READING, wanted: ['base.json', 'gone.json'] });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(heard).toEqual([]);
    expect(checker.posted[1]).toMatchObject({ text: 'a', files: { 'base.json': '{ "base": 1 }' } });
    checker.answer({ ticket: 2, reading: { ...READING, digest: 'with' }, wanted: ['gone.json'] });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(heard).toEqual(['with']);
    check('b');
    expect(checker.posted[2]).toMatchObject({ text: 'b', files: { 'base.json': '{ "base": 1 }' } });
  });

  it('says when the worker dies, and begins a new one with the next text', () => {
    const { checker, heard, check } = setUpDesk();
    check('a');
    checker.fail();
    expect(heard).toEqual(['failed']);
    check('b');
    expect(checker.posted.map(({ text }) => text)).toEqual(['a', 'b']);
  });

  it('a completion whose worker died is empty, not pending for ever', async () => {
    const { adviser, desk } = setUpDesk();
    const asked = desk.complete('{', 1);
    adviser.fail();
    expect(await asked).toEqual([]);
  });
});

describe('the draft', () => {
  const setUpStore = (put: DraftStorage['put']) => {
    const noted: string[] = [];
    const asked: string[] = [];
    const storage: DraftStorage = {
      put,
      note: ({ text }) => void noted.push(text),
      all: async () => [],
      get: async () => undefined,
      remove: async () => undefined,
    };
    let time = 1;
    const store = createWorkshopStore({
      storage,
      now: () => ++time,
      check: ({ text }) => void asked.push(text),
      titleOf: (document) => (document as { title: string }).title,
    });
    store.getState().act.open(DRAFT);
    return { store, noted, asked };
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

  it('is kept and read with every rest of the author, always the newest', async () => {
    const kept: string[] = [];
    const { store, asked } = setUpStore(async ({ text }) => void kept.push(text));
    store.getState().act.typed('{ 1 }');
    store.getState().act.typed('{ 2 }');
    store.getState().act.typed('{ 2 }');
    await settle();
    expect(asked).toEqual(['{}', '{ 1 }', '{ 2 }']);
    expect(kept.at(-1)).toBe('{ 2 }');
    expect(store.getState().saved).toBe('yes');
  });

  it('a failed write is told, and a later one that goes well takes it back', async () => {
    let works = false;
    const { store } = setUpStore(() => (works ? Promise.resolve() : Promise.reject(new Error('full'))));
    await settle();
    expect(store.getState().saved).toBe('full');
    works = true;
    store.getState().act.typed('{ 1 }');
    await settle();
    expect(store.getState().saved).toBe('yes');
  });

  it('an error keeps what stands beside the text, and a broken bracket its outline', () => {
    const { store } = setUpStore(async () => undefined);
    const scenario = { id: 's' } as Scenario;
    const outline = [{ path: ['forces'], own: true, entries: [] }];
    store.getState().act.heard({ ...READING, scenario, outline, digest: 'good' }, undefined);
    const error = {
      file: 'a.json',
      line: 1,
      column: 1,
      severity: 'error',
      code: 'not-json',
      path: '',
      args: {},
    } as const;
    store.getState().act.heard({ ...READING, findings: [error], document: undefined, digest: '' }, undefined);
    expect(store.getState()).toMatchObject({ valid: scenario, digest: 'good', outline, document: { title: 'T' } });
    expect(store.getState().reading?.findings).toEqual([error]);
  });

  it('a page that goes away notes the text at once', () => {
    const { store, noted } = setUpStore(() => new Promise(() => undefined));
    store.getState().act.hurry('{ last }');
    expect(noted).toEqual(['{ last }']);
    expect(store.getState().text).toBe('{ last }');
  });

  it('a note that is newer than the draft is what the next page finds', async () => {
    const box = new Map<string, string>();
    const quick = {
      getItem: (key: string) => box.get(key) ?? null,
      setItem: (key: string, value: string) => void box.set(key, value),
      removeItem: (key: string) => void box.delete(key),
    };
    const storage = createDraftStorage(quick);
    // No IndexedDB in this place: what was put is kept in memory, and said to be so.
    await expect(storage.put(DRAFT)).rejects.toThrow('blocked');
    storage.note({ id: '1', text: '{ noted }', savedAt: 5 });
    expect((await storage.get('1'))?.text).toBe('{ noted }');
    storage.note({ id: '1', text: '{ old }', savedAt: 0 });
    expect((await storage.get('1'))?.text).toBe('{}');
  });
});

describe('the balance report', () => {
  const game = (number: number): BalanceGame => ({
    ...{ game: number, outcome: 'war', turns: 1, scores: {} },
    ...{ met: [], invoked: [], injected: [] },
  });
  const played = ({ ticket, from, to }: Extract<ToPlayer, { kind: 'play' }>): FromPlayer => ({
    kind: 'played',
    ticket,
    games: Array.from({ length: to - from }, (_, i) => game(from + i)),
  });
  const version = (key: string) => ({ key, scenario: {} as Scenario });

  function setUpReport() {
    const player = line<ToPlayer, FromPlayer>();
    const desk = createBalanceDesk(() => player.end, 1);
    const told: (readonly [number, number])[] = [];
    const begin = (key: string, base?: string) =>
      desk.report({
        version: version(key),
        base: base === undefined ? undefined : version(base),
        games: 20,
        onGames: (games, others) => told.push([games.length, others.length]),
        onFail: () => told.push([-1, -1]),
      });
    const asked = () => player.posted.filter((message) => message.kind === 'play');
    const answer = () => {
      const last = asked().at(-1);
      if (last !== undefined) player.answer(played(last));
    };
    return { player, told, begin, asked, answer };
  }

  it('plays the scenario and its base by turns, the first parcel short, each version sent once', () => {
    const { player, told, begin, asked, answer } = setUpReport();
    begin('a', 'b');
    for (let i = 0; i < 6; i++) answer();
    expect(asked().map(({ key, from, to }) => `${key}${from}-${to}`)).toEqual([
      ...['a0-2', 'b0-2', 'a2-12', 'b2-12', 'a12-20', 'b12-20'],
    ]);
    expect(player.posted.filter(({ kind }) => kind === 'scenario')).toHaveLength(2);
    expect(told.at(-1)).toEqual([20, 20]);
  });

  it('drops what is stale at once, and keeps what it had played of it', () => {
    const { told, begin, asked, answer } = setUpReport();
    begin('a');
    answer();
    const before = told.length;
    begin('c');
    // The parcel of the old version is still under way: its answer is kept, not told.
    answer();
    expect(told.slice(before).every(([games]) => games <= 3)).toBe(true);
    expect(asked().at(-1)?.key).toBe('c');
    begin('a');
    expect(told.at(-1)).toEqual([12, 0]);
  });

  it('a version that plays like its base is played once', () => {
    const { told, begin, asked, answer } = setUpReport();
    begin('a', 'a');
    for (let i = 0; i < 3; i++) answer();
    expect(asked()).toHaveLength(3);
    expect(told.at(-1)).toEqual([20, 20]);
  });

  it('says when the games cannot be played', () => {
    const { player, told, begin } = setUpReport();
    begin('a');
    player.fail();
    expect(told.at(-1)).toEqual([-1, -1]);
  });
});
