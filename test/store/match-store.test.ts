import { describe, expect, it } from 'vitest';
import { AUDIENCE, type Order } from '../../src/engine/index.ts';
import {
  draftOf,
  type MatchStore,
  seatAttention,
  seatIndex,
  seatLegalOrders,
  seatView,
  seenEvents,
  tryOrder,
} from '../../src/store/match-store.ts';
import { openStore } from './fixtures.ts';

function option(store: MatchStore, kind: Order['kind']): Order {
  const order = seatLegalOrders(store.getState()).find((form) => form.kind === kind)?.options[0];
  if (order === undefined) throw new Error(`no ${kind} is possible`);
  return order;
}

describe('match store', () => {
  it('drafts, changes, removes and undoes step by step', async () => {
    const store = await openStore('berlin-2025', ['EU']);
    const { act } = store.getState();
    const [ratify, deploy] = [option(store, 'ratify'), option(store, 'deploy')];
    expect(act.add(ratify)).toEqual([]);
    expect(act.add(deploy)).toEqual([]);
    expect(seatAttention(store.getState())).toEqual({ used: 3, all: 4 });
    act.remove(0);
    expect(draftOf(store.getState()).orders).toEqual([deploy]);
    act.undo();
    expect(draftOf(store.getState()).orders).toEqual([ratify, deploy]);
    act.undo();
    act.undo();
    act.undo();
    expect(draftOf(store.getState()).orders).toEqual([]);
  });

  it('refuses what the rules refuse and says why, without touching the draft', async () => {
    const store = await openStore('berlin-2025', ['US']);
    const deploy: Order = { kind: 'deploy', region: 'UA-46', personnelK: 10, turns: 6 };
    expect(tryOrder(store.getState(), deploy).faults.map(({ code }) => code)).toEqual(['not-able']);
    expect(
      store
        .getState()
        .act.add(deploy)
        .map(({ code }) => code),
    ).toEqual(['not-able']);
    expect(draftOf(store.getState()).orders).toEqual([]);
  });

  it('shows a person only the view and the events of the seat', async () => {
    const store = await openStore('berlin-2025', ['EU']);
    store.getState().act.commit();
    const state = store.getState();
    expect(state.phase).toBe('resolution');
    const russia = state.match?.setup.powerIndex.get('RU') ?? -1;
    expect(seatView(state)?.look.treasuryBn[russia]).toBeNaN();
    expect(seatView(state)?.look.firm[russia]).toBeNaN();
    const events = seenEvents(state, 0);
    expect(events.length).toBeGreaterThan(0);
    expect(events.every((event) => event.seenBy === undefined || event.seenBy.includes('EU'))).toBe(true);
  });

  it('puts a curtain between two people; sealed orders can be taken back until all have committed', async () => {
    const store = await openStore('berlin-2025', ['EU', 'RU']);
    const { act } = store.getState();
    expect(store.getState()).toMatchObject({ phase: 'curtain', seat: 'RU' });
    expect(seatIndex(store.getState())).toBe(AUDIENCE);
    act.liftCurtain();
    act.add(option(store, 'recruit'));
    act.commit();
    expect(store.getState()).toMatchObject({ phase: 'curtain', seat: 'EU' });
    expect(store.getState().drafts['RU']?.seal).toMatch(/^[0-9a-f]{16}$/);
    act.withdraw('RU');
    expect(store.getState()).toMatchObject({ phase: 'curtain', seat: 'RU' });
    expect(store.getState().drafts['RU']).toMatchObject({ committed: false, orders: [{ kind: 'recruit' }] });
    act.liftCurtain();
    act.commit();
    act.liftCurtain();
    act.commit();
    expect(store.getState().phase).toBe('resolution');
    expect(store.getState().match?.turns[0]?.orders['RU']).toHaveLength(1);
    act.afterResolution();
    expect(store.getState()).toMatchObject({ phase: 'curtain', seat: 'RU' });
  });

  it('watches: machines play every seat and only public facts are shown', async () => {
    const store = await openStore('tutorial', []);
    const { act } = store.getState();
    expect(seatIndex(store.getState())).toBe(AUDIENCE);
    for (let turn = 0; turn < 6; turn++) {
      act.watchTurn();
      act.afterResolution();
    }
    expect(store.getState().phase).toBe('debrief');
    expect(store.getState().match?.turns).toHaveLength(6);
  });

  it('shows a projector public facts only, whoever sits there', async () => {
    const store = await openStore('berlin-2025', ['EU']);
    store.getState().act.setProjector(true);
    const state = store.getState();
    expect(seatView(state)?.look.treasuryBn[state.match?.setup.powerIndex.get('EU') ?? -1]).toBeNaN();
    expect(seatLegalOrders(state)).toEqual([]);
  });
});
