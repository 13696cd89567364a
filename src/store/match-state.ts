/**
 * The open match as one seat sees it: the state of the screen and the readings of it. Rules are asked, never re-told here.
 *
 * What to notice: a person sees a match only through `seatView` and `seenEvents`; the worlds inside `match` are the
 * authority of this device and are read by the debrief alone.
 */
import {
  attentionOf,
  AUDIENCE,
  checkOrders,
  eventsFor,
  type Fault,
  type GameEvent,
  legalOrders,
  type Order,
  type View,
  viewFor,
} from '../engine/index.ts';
import { levelOf } from '../ai/levels.ts';
import { type KeptForecasts } from '../match/kept-forecast.ts';
import { currentWorld, type Match, type Refusals } from '../match/match.ts';

export type Player = 'person' | 'machine';
export type Phase = 'briefing' | 'orders' | 'curtain' | 'resolution' | 'debrief';
export type MapLayer = 'control' | 'forces' | 'attribution' | 'people';

/** What one person has drafted for the coming turn. */
export interface Draft {
  readonly orders: readonly Order[];
  /** Earlier states, for undo. */
  readonly past: readonly (readonly Order[])[];
  readonly committed: boolean;
  /** Hash of the sealed orders, shown after the commit. */
  readonly seal?: string;
}

export const EMPTY_DRAFT: Draft = { orders: [], past: [], committed: false };

export interface MatchState {
  /** Names this play in the storage of the browser; empty when nothing is open. */
  readonly id: string;
  readonly match?: Match | undefined;
  /** The scenario in the author's format, resolved; what a save carries. */
  readonly document?: unknown;
  readonly players: Readonly<Record<string, Player>>;
  /** Power whose seat is shown; undefined = the audience (watch mode, projector). */
  readonly seat?: string | undefined;
  readonly phase: Phase;
  readonly drafts: Readonly<Record<string, Draft>>;
  /** Turn shown in the resolution, from 0. */
  readonly shownTurn: number;
  /** What the forecasts of people say at this turn, by power; kept with the turn when it is resolved. */
  readonly forecasts: KeptForecasts;
  /** Event shown in the resolution, index into the seen events. */
  readonly shownEvent: number;
  readonly refusals: Refusals;
  readonly region?: string | undefined;
  readonly hovered?: string | undefined;
  readonly layer: MapLayer;
  /** Projector view: public facts only, whoever sits here. */
  readonly projector: boolean;
  /** A finished or imported match is looked at; nothing can be ordered. */
  readonly replaying: boolean;
  /** Everybody has committed, and machine players are still thinking. */
  readonly thinking: boolean;
}

/** Persons' seats in the order of the scenario. */
export function persons(state: MatchState): readonly string[] {
  return Object.keys(state.players).filter((id) => state.players[id] === 'person');
}

/** Machine players that weigh plans before they order. */
export function searchers({ match, players }: MatchState): readonly string[] {
  return match?.setup.powers.filter((id) => players[id] !== 'person' && levelOf(match.setup, id) === 'searching') ?? [];
}

export function draftOf(state: MatchState): Draft {
  return (state.seat === undefined ? undefined : state.drafts[state.seat]) ?? EMPTY_DRAFT;
}

/** Index of the power whose knowledge the screen may show. */
export function seatIndex(state: MatchState): number {
  if (state.match === undefined || state.seat === undefined || state.projector || state.phase === 'curtain')
    return AUDIENCE;
  return state.match.setup.powers.indexOf(state.seat);
}

const views = new WeakMap<object, Map<number, View>>();

/** What the shown seat knows now, or as matters stood after `turns` turns. */
export function seatView(state: MatchState, turns?: number): View | undefined {
  const { match } = state;
  if (match === undefined) return undefined;
  const world =
    turns === undefined
      ? currentWorld(match)
      : turns === 0
        ? match.opening
        : (match.turns[turns - 1]?.world ?? currentWorld(match));
  const seat = seatIndex(state);
  const known = views.get(world) ?? new Map<number, View>();
  views.set(world, known);
  const view = known.get(seat) ?? viewFor(world, seat);
  known.set(seat, view);
  return view;
}

/** Events of a turn (from 0) that the shown seat may see. */
export function seenEvents(state: MatchState, turn: number): readonly GameEvent[] {
  const played = state.match?.turns[turn];
  if (state.match === undefined || played === undefined) return [];
  return eventsFor(state.match.setup, played.events, seatIndex(state));
}

type LegalForms = ReturnType<typeof legalOrders>;
const NO_FORMS: LegalForms = [];
const forms = new WeakMap<View, LegalForms>();

/** What the shown seat may order now; the same list while the view is the same. */
export function seatLegalOrders(state: MatchState): LegalForms {
  const view = seatView(state);
  if (view === undefined || view.seat === AUDIENCE) return NO_FORMS;
  const known = forms.get(view) ?? legalOrders(view.look, view.seat);
  forms.set(view, known);
  return known;
}

export interface Trial {
  /** What is wrong with the order at its place in the draft. */
  readonly faults: readonly Fault[];
  /** Attention points that it costs. */
  readonly attention: number;
}

/** Tries an order in the seat's draft, in place of the one at `index` or after the last, without changing anything. */
export function tryOrder(state: MatchState, order: Order, index?: number): Trial {
  const view = seatView(state);
  if (view === undefined || view.seat === AUDIENCE) return { faults: [], attention: 0 };
  const { orders } = draftOf(state);
  const at = index ?? orders.length;
  const tried = index === undefined ? [...orders, order] : orders.map((old, i) => (i === index ? order : old));
  const faults = checkOrders(view.look, view.seat, tried).faults.filter((fault) => fault.order === at);
  return { faults, attention: attentionOf(view.look, view.seat, order) };
}

/** Attention of the seat: points drafted and points there are. */
export function seatAttention(state: MatchState): { readonly used: number; readonly all: number } {
  const view = seatView(state);
  if (view === undefined || view.seat === AUDIENCE) return { used: 0, all: 0 };
  const used = draftOf(state).orders.reduce((sum, order) => sum + attentionOf(view.look, view.seat, order), 0);
  return { used, all: view.look.setup.parameters.attention[view.seat]! };
}

/** What is wrong with the seat's draft as it stands, unwise orders included. */
export function draftFaults(state: MatchState): readonly Fault[] {
  const view = seatView(state);
  return view === undefined || view.seat === AUDIENCE
    ? []
    : checkOrders(view.look, view.seat, draftOf(state).orders).faults;
}
