/**
 * What the map shows of a match, as plain facts: holdings, forces, moves, monitors, the strip, a quantity by region.
 * Reads only what the shown seat may know; knows no canvas.
 */
import {
  certaintyOf,
  copyWorld,
  type EventKind,
  forceOf,
  type GameEvent,
  type Order,
  type PowerSpec,
  type Setup,
  type View,
} from '../engine/index.ts';
import { draftOf, type MapLayer, type MatchState, seatView, seenEvents } from '../store/match-store.ts';
import { type Shares } from './front.ts';

export interface PowerLook {
  readonly id: string;
  /** Two letters. */
  readonly badge: string;
  readonly colour: PowerSpec['colour'];
  readonly role: PowerSpec['role'];
}

export interface Holding {
  readonly region: string;
  /** Power that owns it in law. */
  readonly owner: string | undefined;
  readonly shares: Shares;
}

export interface Force {
  readonly power: PowerLook;
  readonly region: string;
  readonly personnelK: number;
  /** Seen through fog: a rounded figure. */
  readonly about: boolean;
  /** Abroad on a rotation: what was ordered, and whether this is its last turn. */
  readonly rotation: { readonly orderedK: number; readonly lastTurn: boolean } | undefined;
}

export type MoveKind = 'march' | 'deploy' | 'attack' | 'withdraw';

export interface Move {
  readonly kind: MoveKind;
  readonly by: PowerLook;
  /** Undefined = from abroad, or from across the front in the same region. */
  readonly from: string | undefined;
  readonly to: string;
  readonly drafted: boolean;
}

/** One side of a ceasefire as far as it shows on a map. */
export interface Watch {
  readonly challenger: string;
  readonly protege: string;
  /** Coverage by monitors, 0..1. */
  readonly monitors: number;
  /** Demilitarised strip in place, 0..1. */
  readonly strip: number;
}

export interface Situation {
  readonly powers: ReadonlyMap<string, PowerLook>;
  readonly holdings: ReadonlyMap<string, Holding>;
  readonly forces: readonly Force[];
  readonly moves: readonly Move[];
  readonly watches: readonly Watch[];
  readonly layer: MapLayer;
  /** Quantity of the layer by region: attributed acts, or people in millions. Empty in the other layers. */
  readonly quantities: ReadonlyMap<string, number>;
}

/** Turns that the attribution layer looks back. */
export const ATTRIBUTION_TURNS = 3;

export function situationOf(state: MatchState): Situation | undefined {
  const { match } = state;
  const view = shownView(state);
  if (match === undefined || view === undefined) return undefined;
  const { setup } = match;
  const powers = new Map(setup.powers.map((id): [string, PowerLook] => [id, lookOf(id, setup)]));
  return {
    powers,
    holdings: new Map(setup.regions.map((id, region) => [id, holdingOf(view, id, region)])),
    forces: forcesOf(view, powers),
    moves: state.phase === 'resolution' ? playedMoves(shownEvents(state), powers) : draftedMoves(state, powers),
    watches: setup.dyads.map(({ index, challenger, protege }) => ({
      challenger: setup.powers[challenger]!,
      protege: setup.powers[protege]!,
      monitors: view.look.monitors[index]!,
      strip: view.look.strip[index]!,
    })),
    layer: state.layer,
    quantities: worthShowing(quantitiesOf(state, view), setup),
  };
}

/** The event that the resolution shows now. */
export function shownEvent(state: MatchState): GameEvent | undefined {
  return state.phase === 'resolution' ? seenEvents(state, state.shownTurn)[state.shownEvent] : undefined;
}

/** During the resolution the world stands where the shown event leaves it. */
function shownView(state: MatchState): View | undefined {
  if (state.phase !== 'resolution') return seatView(state);
  const events = seenEvents(state, state.shownTurn);
  if (state.shownEvent >= events.length - 1) return seatView(state, state.shownTurn + 1);
  const before = seatView(state, state.shownTurn);
  if (before === undefined) return undefined;
  const look = copyWorld(before.look);
  for (const event of events.slice(0, state.shownEvent + 1))
    for (const { offset, to } of event.changes) look.buffer[offset] = to;
  return { ...before, look };
}

function shownEvents(state: MatchState): readonly GameEvent[] {
  return seenEvents(state, state.shownTurn).slice(0, state.shownEvent + 1);
}

function lookOf(id: string, { scenario }: Setup): PowerLook {
  const spec = scenario.powers[id];
  return { id, badge: spec?.badge ?? id.slice(0, 2), colour: spec?.colour ?? 'grey', role: spec?.role ?? 'guarantor' };
}

function holdingOf({ look }: View, id: string, region: number): Holding {
  const { setup } = look;
  const shares: Record<string, number> = {};
  setup.powers.forEach((power, index) => {
    const share = look.control[forceOf(setup, index, region)]!;
    if (share > 0) shares[power] = share;
  });
  return { region: id, owner: setup.powers[setup.owner[region]!], shares };
}

function forcesOf(view: View, powers: ReadonlyMap<string, PowerLook>): Force[] {
  const { look } = view;
  const { setup } = look;
  return setup.powers.flatMap((id, power) =>
    setup.regions.flatMap((region, index): Force[] => {
      const at = forceOf(setup, power, index);
      const personnelK = look.personnelK[at]!;
      const orderedK = look.rotationK[at]!;
      const onRotation = look.rotationEnd[at]! > look.turn[0]!;
      // NaN fails the comparison: what is not known is not drawn.
      if (!(personnelK >= 0.05) && !(onRotation && orderedK > 0 && personnelK >= 0)) return [];
      return [
        {
          power: powers.get(id)!,
          region,
          personnelK,
          about: certaintyOf(view, 'personnelK', at) === 'about',
          rotation: onRotation ? { orderedK, lastTurn: look.rotationEnd[at]! === look.turn[0]! + 1 } : undefined,
        },
      ];
    }),
  );
}

function draftedMoves(state: MatchState, powers: ReadonlyMap<string, PowerLook>): Move[] {
  const by =
    state.seat === undefined || state.projector || state.phase !== 'orders' ? undefined : powers.get(state.seat);
  if (by === undefined) return [];
  const { orders, committed } = draftOf(state);
  return orders.flatMap((order) => {
    const move = moveOrdered(order);
    return move === undefined ? [] : [{ ...move, by, drafted: !committed }];
  });
}

function moveOrdered(order: Order): Pick<Move, 'kind' | 'from' | 'to'> | undefined {
  if (order.kind === 'move') return { kind: 'march', from: order.from, to: order.to };
  if (order.kind === 'deploy') return { kind: 'deploy', from: undefined, to: order.region };
  if (order.kind === 'attack') return { kind: 'attack', from: undefined, to: order.region };
  return undefined;
}

/** Which events of a turn are drawn as arrows. */
const ARROWS: Partial<Record<EventKind, MoveKind>> = {
  moved: 'march',
  deployed: 'deploy',
  lapsed: 'withdraw',
  incursion: 'attack',
  largeAttack: 'attack',
  withdrew: 'withdraw',
};

function playedMoves(events: readonly GameEvent[], powers: ReadonlyMap<string, PowerLook>): Move[] {
  return events.flatMap((event) => {
    const move = moveOfEvent(event, powers);
    return move === undefined ? [] : [move];
  });
}

/** The arrow of an event, if it is one of a movement. */
export function moveOfEvent(event: GameEvent, powers: ReadonlyMap<string, PowerLook>): Move | undefined {
  const kind = ARROWS[event.kind];
  const { by: author, from, to, region } = placesOf(event);
  const by = author === undefined ? undefined : powers.get(author);
  const place = to ?? region;
  return kind === undefined || by === undefined || place === undefined
    ? undefined
    : { kind, by, from, to: place, drafted: false };
}

interface Places {
  readonly by?: string;
  readonly from?: string;
  readonly to?: string;
  readonly region?: string;
}

/** Power and regions among an event's arguments. Numbers may go by the same names (a belief has a `from`). */
export function placesOf(event: GameEvent): { [K in keyof Places]-?: string | undefined } {
  const args: Partial<Record<keyof Places, unknown>> = event.args;
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return { by: text(args.by), from: text(args.from), to: text(args.to), region: text(args.region) };
}

/** Zero is worth showing where a guaranteed power lives, elsewhere it would only tint the map. */
function worthShowing(quantities: ReadonlyMap<string, number>, setup: Setup): ReadonlyMap<string, number> {
  const guaranteed = (region: string) =>
    setup.roles[setup.owner[setup.regionIndex.get(region) ?? -1] ?? -1] === 'protege';
  return new Map([...quantities].filter(([region, value]) => value > 0 || guaranteed(region)));
}

function quantitiesOf(state: MatchState, { look }: View): ReadonlyMap<string, number> {
  switch (state.layer) {
    case 'control':
    case 'forces':
      return new Map();
    case 'attribution':
      return attributedActs(state);
    case 'people':
      return new Map(look.setup.regions.map((id, region) => [id, look.displacedM[region]!]));
  }
}

function attributedActs(state: MatchState): ReadonlyMap<string, number> {
  const turns = state.match?.turns.length ?? 0;
  const end = state.phase === 'resolution' ? state.shownTurn + 1 : turns;
  const counts = new Map<string, number>(state.match?.setup.regions.map((id) => [id, 0]));
  for (let turn = Math.max(0, end - ATTRIBUTION_TURNS); turn < end; turn++) {
    const seen = seenEvents(state, turn);
    const events =
      state.phase === 'resolution' && turn === state.shownTurn ? seen.slice(0, state.shownEvent + 1) : seen;
    for (const event of events) {
      const { region } = placesOf(event);
      if (event.kind === 'attributed' && region !== undefined) counts.set(region, (counts.get(region) ?? 0) + 1);
    }
  }
  return counts;
}

/** What the shares of control look like, for noticing that they changed. */
export function controlKey(situation: Situation | undefined): string {
  if (situation === undefined) return '';
  const { holdings, watches, layer, quantities } = situation;
  return JSON.stringify([[...holdings.values()], watches, layer, [...quantities]]);
}

/** The same for all that is printed on the paper or stands on it. */
export function paperKey(situation: Situation | undefined): string {
  return situation === undefined ? '' : controlKey(situation) + JSON.stringify(situation.forces);
}
