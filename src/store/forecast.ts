/**
 * The forecast of the seat that is shown: begun after each change of the draft, kept while the next one is made, and
 * never in the way. It reads the seat's view alone.
 *
 * What to notice: the futures without orders belong to the view, not to the draft, so they are played once a turn; each
 * change of the draft plays only its own half of the pairs.
 */
import { calmFan } from '../analysis/forecast.ts';
import { type Future } from '../analysis/futures.ts';
import { turningPoints } from '../analysis/turning-points.ts';
import { type Order, type View } from '../engine/index.ts';
import { isOver } from '../match/match.ts';
import { pointsAndCount, t } from '../words/index.ts';
import { figuresOf, rowsOf, stepOf } from './forecast-rows.ts';
import { type Forecast, type ForecastSource, type ForecastState } from './forecast-source.ts';
import { type FuturesDesk } from './futures-desk.ts';
import { type Asked } from './futures-telling.ts';
import { injectedBy } from './injected.ts';
import { keptOf, oddsOf, type Odds, shareOf, type Watched, watchedOf } from './odds.ts';
import { type MatchState, type MatchStore, draftOf, seatView } from './match-store.ts';

export interface ForecastOptions {
  /** Futures that are played in the background, and where the page itself has to play them. */
  readonly futures: { readonly workers: number; readonly page: number };
  /** Futures for each earlier turn that nobody forecast at the time. */
  readonly pastFutures: number;
  /** Whether anybody wants a forecast; whoever changes it calls `look`. */
  readonly isOn: () => boolean;
  /** Waits a little after a change of the draft, for people who change their mind. Returns what cancels it. */
  readonly later: (task: () => void) => () => void;
}

export const FORECAST_OPTIONS: ForecastOptions = {
  futures: { workers: 1000, page: 60 },
  pastFutures: 40,
  isOn: () => true,
  later(task) {
    // Long enough to pass over a double click; stale work is dropped parcel by parcel anyway.
    const timer = setTimeout(task, 30);
    return () => clearTimeout(timer);
  },
};

/** Futures after which the figures are shown: the first soon, the later ones when they say more. */
const ROUNDS = [16, 48, 120, 250, 500, 1000] as const;

/** With fewer futures a forecast is not held against itself afterwards. */
const WORTH_KEEPING = 100;

/** Turning points are told at most so many at a time: the chart on the play screen is small. */
const MOST_TURNING = 2;

/** What is forecast: a view and what is drafted on it. */
interface Track {
  readonly view: View;
  readonly asked: Asked;
  readonly power: string | undefined;
  /** Futures without orders, by number. */
  readonly base: Future[];
}

interface State {
  readonly store: MatchStore;
  readonly desk: FuturesDesk;
  readonly options: ForecastOptions;
  readonly listeners: Set<() => void>;
  /** What was forecast at earlier turns, by match, seat and turn. */
  readonly past: Map<string, Odds>;
  shown: ForecastState;
  track: Track | undefined;
  orders: readonly Order[] | undefined;
  drop: () => void;
}

/** Watches the match and forecasts for the seat that is shown. */
export function createForecast(
  store: MatchStore,
  desk: FuturesDesk,
  options: ForecastOptions = FORECAST_OPTIONS,
): ForecastSource & { readonly stop: () => void; readonly look: () => void } {
  const state: State = {
    ...{ store, desk, options, listeners: new Set(), past: new Map(), shown: { kind: 'waiting' } },
    ...{ track: undefined, orders: undefined, drop: () => undefined },
  };
  const unsubscribe = store.subscribe(() => follow(state));
  follow(state);
  return {
    getState: () => state.shown,
    subscribe(listener) {
      state.listeners.add(listener);
      return () => state.listeners.delete(listener);
    },
    look: () => follow(state),
    stop() {
      unsubscribe();
      state.drop();
    },
  };
}

function follow(state: State): void {
  const match = state.store.getState();
  const on = state.options.isOn();
  const view = on && wanted(match) ? seatView(match) : undefined;
  if (view === undefined) {
    const idle = on ? 'waiting' : 'off';
    if (state.track !== undefined || state.shown.kind !== idle) leave(state, idle);
    return;
  }
  const { orders } = draftOf(match);
  if (state.track?.view === view && state.orders === orders) return;
  state.drop();
  if (state.track?.view !== view) state.track = trackOf(match, view);
  state.orders = orders;
  show(state, state.shown.kind === 'ready' ? { ...state.shown, updating: true, stale: true } : { kind: 'beginning' });
  const track = state.track;
  let begun = false;
  const cancel = state.options.later(() => {
    begun = true;
    play(state, track, orders, 0);
  });
  // Once it plays, what drops it is the batches' own.
  if (!begun) state.drop = cancel;
}

/** Only while orders can be given: behind a curtain nobody may see a seat's forecast. */
function wanted({ match, phase, replaying }: MatchState): boolean {
  return match !== undefined && phase === 'orders' && !replaying && !isOver(match);
}

function leave(state: State, kind: 'waiting' | 'off'): void {
  state.drop();
  state.drop = () => undefined;
  state.track = undefined;
  state.orders = undefined;
  show(state, { kind });
}

function trackOf(match: MatchState, view: View): Track {
  const power = view.seat < 0 ? undefined : view.look.setup.powers[view.seat];
  const turns = view.look.turn[0]!;
  return { view, asked: { kind: 'view', view, injected: injectedBy(match.match, turns) }, power, base: [] };
}

/** Plays the next round of pairs, shows what they say, and goes on until there are enough. */
function play(state: State, track: Track, orders: readonly Order[], from: number, after: readonly Future[] = []): void {
  const all = state.options.futures[state.desk.mode()];
  if (from >= all) {
    finish(state, track);
    return;
  }
  const to = Math.min(all, ROUNDS.find((round) => round > from) ?? all);
  const drafted = orders.length > 0 && track.power !== undefined;
  const changed: Future[] = [...after];
  const drops: (() => void)[] = [];
  let open = 1;
  const done = (): void => {
    open -= 1;
    if (open > 0) return;
    // Asked again: the desk may have learnt meanwhile that no worker works.
    const wanted = Math.max(to, state.options.futures[state.desk.mode()]);
    // Workers have the next round in hand before the page counts and draws this one.
    if (to < wanted) play(state, track, orders, to, changed);
    // A round that was known already says nothing new before the last.
    if (drops.length > 0 || to === wanted) tell(state, track, drafted ? changed : undefined, to, wanted);
    if (to === wanted) finish(state, track);
  };
  const batch = (given: readonly Order[], into: Future[]): void => {
    if (isKnown(into, from, to)) return;
    open += 1;
    const first = track.power === undefined ? {} : { [track.power]: given };
    const put = (at: number, futures: readonly Future[]): void =>
      futures.forEach((future, i) => (into[at + i] = future));
    const end = { onEnd: done, onFail: (reason: string) => show(state, { kind: 'unavailable', reason }) };
    drops.push(state.desk.play({ situation: track.asked, orders: first, from, to, onParcel: put, ...end }));
  };
  state.drop = () => drops.forEach((drop) => drop());
  if (drafted) batch(orders, changed);
  batch([], track.base);
  done();
}

/** Parcels come in any order and a round may be dropped halfway: every one must be there. */
function isKnown(futures: readonly Future[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (futures[i] === undefined) return false;
  return true;
}

function tell(state: State, track: Track, changed: readonly Future[] | undefined, done: number, all: number): void {
  const { setup } = track.view.look;
  const turn = track.view.look.turn[0]!;
  const base = track.base.slice(0, done);
  const now = changed ?? base;
  const watched = watchedOf(oddsOf(base));
  const isHit = ({ calm, outcome }: Future): boolean => (watched === 'calm' ? calm : outcome === watched);
  const forecast: Forecast = {
    ...{ done, all, drafted: changed !== undefined },
    ...rowsOf(setup, base, now, watched),
    past: pastOf(state, turn, oddsOf(now), watched),
    fan: calmFan(now, turn, isHit).map(stepOf),
    figures: figuresOf(track.view, now),
  };
  show(state, { kind: 'ready', forecast, updating: done < all, stale: false });
  if (track.power !== undefined && (done >= WORTH_KEEPING || done === all))
    state.store.getState().act.noteForecast(track.power, turn, keptOf(setup, oddsOf(now)));
}

/** What was forecast at earlier turns, and the chance as it stands now. */
function pastOf(state: State, turn: number, now: Odds, watched: Watched): Forecast['past'] {
  const earlier = Array.from({ length: turn }, (_, at) => ({ turn: at, odds: state.past.get(keyOf(state, at)) }));
  // Without a gap: a line drawn over turns that nobody forecast would claim something.
  const known = earlier.slice(earlier.findLastIndex(({ odds }) => odds === undefined) + 1);
  const points = [...known.map(({ turn: at, odds }) => ({ turn: at, odds: odds! })), { turn, odds: now }].map(
    ({ turn: at, odds }) => ({ turn: at, share: shareOf(odds, watched), futures: odds.futures }),
  );
  const turned = new Map(turningPoints(points, MOST_TURNING).map(({ turn: at, change }) => [at + 1, change]));
  return points.map(({ turn: at, share }, k) => {
    const change = turned.get(k);
    return {
      turn: at,
      share,
      turning: change === undefined ? undefined : t('debrief.turned', pointsAndCount(change)),
    };
  });
}

function keyOf(state: State, turn: number): string {
  const { id, seat, projector } = state.store.getState();
  return `${id}/${projector ? '' : (seat ?? '')}/${turn}`;
}

/** Keeps the chance of this turn, then fills in the turns that were played before this page was opened. */
function finish(state: State, track: Track): void {
  const turn = track.view.look.turn[0]!;
  state.past.set(keyOf(state, turn), oddsOf(track.base));
  const missing = Array.from({ length: turn }, (_, k) => turn - 1 - k).find((k) => !state.past.has(keyOf(state, k)));
  if (missing === undefined || state.desk.mode() === 'page') return;
  const match = state.store.getState();
  const view = seatView(match, missing);
  if (view === undefined) return;
  const { asked } = trackOf(match, view);
  const futures: Future[] = [];
  state.drop = state.desk.play({
    ...{ situation: asked, orders: {}, from: 0, to: state.options.pastFutures },
    onParcel: (_, parcel) => void futures.push(...parcel),
    onEnd() {
      state.past.set(keyOf(state, missing), oddsOf(futures));
      const { shown } = state;
      if (shown.kind === 'ready') {
        const { forecast } = shown;
        const now = forecast.past.at(-1)!;
        const odds = oddsOf(track.base);
        const past = pastOf(state, turn, odds, watchedOf(odds));
        show(state, {
          ...shown,
          forecast: { ...forecast, past: [...past.slice(0, -1), { ...past.at(-1)!, share: now.share }] },
        });
      }
      finish(state, track);
    },
  });
}

function show(state: State, shown: ForecastState): void {
  state.shown = shown;
  for (const listener of state.listeners) listener();
}
