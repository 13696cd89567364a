/** What a person can do with the open match: the store of its state and its intents. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { AUDIENCE, checkOrders, type Fault, type Order, type Scenario, viewFor } from '../engine/index.ts';
import { carryOver, type CarryFault } from '../match/carry-over.ts';
import { currentWorld, isOver, type Match, openMatch } from '../match/match.ts';
import { type KeptForecast } from '../match/kept-forecast.ts';
import { sealOf } from '../match/seal.ts';
import {
  type Draft,
  draftOf,
  EMPTY_DRAFT,
  type MapLayer,
  type MatchState,
  persons,
  type Phase,
  type Player,
  seatView,
} from './match-state.ts';
import { emptyDrafts, type Get, resolve, type Set, type Thinker } from './resolve-turn.ts';

export * from './match-state.ts';

export interface StartOptions {
  readonly scenario: Scenario;
  readonly document: unknown;
  readonly seed: string;
  readonly players: Readonly<Record<string, Player>>;
  /** A new one where unsaid. */
  readonly id?: string | undefined;
}

/** What a save restores. */
export type Resumed = Pick<
  MatchState,
  'id' | 'match' | 'document' | 'players' | 'drafts' | 'phase' | 'shownTurn' | 'seat' | 'replaying'
>;

export interface MatchActions {
  readonly start: (options: StartOptions) => void;
  /** Shows a match that was opened from a file or from storage. */
  readonly resume: (state: Resumed) => void;
  /** Plays the open match on under a changed scenario; answers why not where it cannot, and leaves it as it is. */
  readonly carryOver: (scenario: Scenario, document: unknown) => CarryFault | undefined;
  readonly close: () => void;
  readonly begin: () => void;
  /** Adds an order to the seat's draft; answers what is wrong with it. Unwise ones are added all the same. */
  readonly add: (order: Order) => readonly Fault[];
  readonly replace: (index: number, order: Order) => readonly Fault[];
  readonly remove: (index: number) => void;
  readonly undo: () => void;
  /** Takes note of what a seat's forecast says after so many turns; a late one is left out. */
  readonly noteForecast: (power: string, turn: number, forecast: KeptForecast) => void;
  /** Seals the seat's draft. When every person has, the turn is resolved. */
  readonly commit: () => void;
  /** Takes a sealed draft back while the turn waits for others; the seat must be taken again through the curtain. */
  readonly withdraw: (power: string) => void;
  /** Watch mode: resolves a turn that has no person in it. */
  readonly watchTurn: () => void;
  readonly liftCurtain: () => void;
  /** From the resolution to the next orders, or to the debrief when the match is over. */
  readonly afterResolution: () => void;
  readonly show: (turn: number, event?: number) => void;
  readonly toPhase: (phase: Phase) => void;
  readonly select: (region: string | undefined) => void;
  readonly hover: (region: string | undefined) => void;
  readonly setLayer: (layer: MapLayer) => void;
  readonly setProjector: (on: boolean) => void;
}

export type MatchStore = StoreApi<MatchState & { readonly act: MatchActions }>;

/** Nothing open. zustand merges, so every key that must be cleared is named. */
const CLOSED: MatchState = {
  id: '',
  match: undefined,
  document: undefined,
  seat: undefined,
  region: undefined,
  hovered: undefined,
  players: {},
  phase: 'briefing',
  drafts: {},
  shownTurn: 0,
  shownEvent: 0,
  refusals: {},
  forecasts: {},
  layer: 'control',
  projector: false,
  replaying: false,
  thinking: false,
};

/** Without a thinker they think here and now, and the commit takes as long as that takes. */
export function createMatchStore(thinker?: Thinker): MatchStore {
  return createStore((set, get) => ({ ...CLOSED, act: actions(set, get, thinker) }));
}

function actions(set: Set, get: Get, thinker: Thinker | undefined): MatchActions {
  return {
    start({ scenario, document, seed, players, id = newId() }) {
      const match = openMatch(scenario, seed);
      set({ ...CLOSED, id, match, document, players, drafts: emptyDrafts(players), seat: firstPerson(players) });
    },
    resume: (state) => set({ ...CLOSED, ...state }),
    carryOver: (scenario, document) => carry(set, get, scenario, document),
    close: () => set(CLOSED),
    begin: () => set({ phase: persons(get()).length > 1 ? 'curtain' : 'orders' }),
    add: (order) =>
      edit(
        set,
        get,
        (orders) => [...orders, order],
        (orders) => orders.length - 1,
      ),
    replace: (index, order) =>
      edit(
        set,
        get,
        (orders) => orders.map((old, i) => (i === index ? order : old)),
        () => index,
      ),
    remove: (index) => {
      edit(
        set,
        get,
        (orders) => orders.filter((_, i) => i !== index),
        () => -1,
      );
    },
    undo: () => undo(set, get),
    noteForecast(power, turn, forecast) {
      const { match, phase, replaying, forecasts } = get();
      if (match?.turns.length !== turn || phase !== 'orders' || replaying) return;
      set({ forecasts: { ...forecasts, [power]: forecast } });
    },
    commit: () => commit(set, get, thinker),
    withdraw: (power) => withdraw(set, get, power),
    watchTurn: () => resolve(set, get, thinker),
    liftCurtain: () => set({ phase: 'orders' }),
    afterResolution: () => afterResolution(set, get),
    show: (turn, event = 0) => set({ shownTurn: turn, shownEvent: event }),
    toPhase: (phase) => set({ phase }),
    select: (region) => set({ region }),
    hover: (region) => set({ hovered: region }),
    setLayer: (layer) => set({ layer }),
    setProjector: (projector) => set({ projector }),
  };
}

function carry(set: Set, get: Get, scenario: Scenario, document: unknown): CarryFault | undefined {
  const state = get();
  if (state.match === undefined) return undefined;
  const carried = carryOver(state.match, scenario);
  if (!carried.ok) return carried.error;
  const match = carried.value;
  const drafts = Object.fromEntries(
    Object.entries(state.drafts).map(([power, draft]) => [power, stillLegal(match, power, draft)]),
  );
  const over = isOver(match) && (state.phase === 'orders' || state.phase === 'curtain');
  set({ match, document, drafts, refusals: {}, ...(over ? { phase: 'debrief' as const } : {}) });
  return undefined;
}

/** A sealed draft is opened again: what was sealed was meant for the scenario as it was. */
function stillLegal(match: Match, power: string, { orders }: Draft): Draft {
  const seat = match.setup.powers.indexOf(power);
  const { faults } = checkOrders(viewFor(currentWorld(match), seat).look, seat, orders);
  const refused = new Set(faults.filter(({ severity }) => severity !== 'unwise').map(({ order }) => order));
  return { ...EMPTY_DRAFT, orders: orders.filter((_, i) => !refused.has(i)) };
}

function edit(
  set: Set,
  get: Get,
  change: (orders: readonly Order[]) => readonly Order[],
  added: (orders: readonly Order[]) => number,
): readonly Fault[] {
  const state = get();
  const view = seatView(state);
  const draft = draftOf(state);
  if (view === undefined || view.seat === AUDIENCE || state.seat === undefined || draft.committed || state.replaying)
    return [];
  const orders = change(draft.orders);
  const at = added(orders);
  const faults = checkOrders(view.look, view.seat, orders).faults.filter((fault) => at < 0 || fault.order === at);
  if (at >= 0 && faults.some((fault) => fault.severity !== 'unwise')) return faults;
  set({ drafts: { ...state.drafts, [state.seat]: { orders, past: [...draft.past, draft.orders], committed: false } } });
  return faults;
}

function undo(set: Set, get: Get): void {
  withDraft(set, get, (draft) => {
    const last = draft.past.at(-1);
    return last === undefined || draft.committed
      ? draft
      : { orders: last, past: draft.past.slice(0, -1), committed: false };
  });
}

function withDraft(set: Set, get: Get, change: (draft: Draft) => Draft): void {
  const state = get();
  if (state.seat === undefined) return;
  set({ drafts: { ...state.drafts, [state.seat]: change(draftOf(state)) } });
}

function withdraw(set: Set, get: Get, power: string): void {
  const state = get();
  const draft = state.drafts[power];
  if (draft?.committed !== true || state.replaying || state.thinking) return;
  const drafts = { ...state.drafts, [power]: { orders: draft.orders, past: draft.past, committed: false } };
  set({
    drafts,
    seat: power,
    phase: persons(state).length > 1 ? 'curtain' : 'orders',
    region: undefined,
    hovered: undefined,
  });
}

function commit(set: Set, get: Get, thinker: Thinker | undefined): void {
  const state = get();
  const { match, seat } = state;
  if (match === undefined || seat === undefined || state.replaying || isOver(match) || draftOf(state).committed) return;
  const draft = draftOf(state);
  const drafts = {
    ...state.drafts,
    [seat]: { ...draft, committed: true, seal: sealOf(match.seed, match.turns.length, seat, draft.orders) },
  };
  const waiting = persons(state).find((id) => !(drafts[id] ?? EMPTY_DRAFT).committed);
  if (waiting === undefined) {
    set({ drafts });
    resolve(set, get, thinker);
  } else {
    set({ drafts, seat: waiting, phase: 'curtain', region: undefined, hovered: undefined });
  }
}

function afterResolution(set: Set, get: Get): void {
  const state = get();
  if (state.match === undefined) return;
  if (isOver(state.match) || state.replaying) {
    const last = state.match.turns.length - 1;
    if (state.replaying && state.shownTurn < last) set({ shownTurn: state.shownTurn + 1, shownEvent: 0 });
    else set({ phase: 'debrief' });
    return;
  }
  const first = firstPerson(state.players);
  set({ seat: first, phase: persons(state).length > 1 ? 'curtain' : 'orders', refusals: {} });
}

/** `crypto.randomUUID` is missing on plain http, where a class plays; random bytes are not. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function firstPerson(players: Readonly<Record<string, Player>>): string | undefined {
  return Object.keys(players).find((id) => players[id] === 'person');
}
