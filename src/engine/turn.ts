/**
 * One turn under resolution: the draft of the world, the luck, the orders, what has been done so far, and the log.
 *
 * What to notice: rules write straight into the draft's columns; `emit` then takes everything that changed since the
 * last event and attaches it to the event. So the log accounts for every change, folding it reproduces the world,
 * and a playout (no log) pays nothing. Build arguments only behind `if (turn.log)` on hot paths.
 */
import { type Chance } from './chance.ts';
import {
  EVENT_KINDS,
  type Change,
  type EventArgs,
  type EventKind,
  type GameEvent,
  type Why,
} from './model/event-kinds.ts';
import { type CheckedOrder } from './model/order-kinds.ts';
import { type Step } from './model/names.ts';
import { type Setup } from './setup.ts';
import { type World } from './world.ts';

/** Something done this turn that may be attributed and may trigger clauses. */
export interface Act {
  readonly kind: 'greyZone' | 'provocation' | 'incursion' | 'largeAttack' | 'strike' | 'serious';
  readonly dyad: number;
  /** Author and victim, as power indexes. */
  readonly by: number;
  readonly of: number;
  readonly region: number;
  /** Thousand troops, packages or count, by kind. */
  readonly size: number;
  foiled: boolean;
  /** Fixed probability of attribution (injects), NaN = by rule. */
  readonly given: number;
  /** Filled in by the attribution step. */
  attributed: boolean;
  probability: number;
}

export interface TurnLog {
  readonly events: GameEvent[];
  /** The draft as it stood at the last event. */
  readonly shadow: Float64Array;
}

export interface Turn {
  readonly setup: Setup;
  readonly world: World;
  readonly chance: Chance;
  /** By power index, in canonical sequence. */
  readonly orders: readonly (readonly CheckedOrder[])[];
  readonly acts: Act[];
  readonly log: TurnLog | undefined;
  /** Number of the turn, from 0: the turn of its rolls. */
  readonly turn: number;
}

/** Reports what just happened. Does nothing in a playout. */
export function emit<K extends EventKind>(turn: Turn, kind: K, args: EventArgs<K>, why?: Why): void {
  const { log } = turn;
  if (log === undefined) return;
  const seenBy = audienceOf(turn.setup, kind, args);
  log.events.push({
    kind,
    turn: turn.turn,
    args,
    changes: takeChanges(turn.world.buffer, log.shadow),
    ...(seenBy === undefined ? {} : { seenBy }),
    ...(why === undefined ? {} : { why }),
  });
}

/** Closes a step: changes that no event took are the step's bookkeeping. */
export function closeStep(turn: Turn, step: Step): void {
  const { log } = turn;
  if (log === undefined) return;
  const changes = takeChanges(turn.world.buffer, log.shadow);
  if (changes.length > 0) log.events.push({ kind: 'stepDone', turn: turn.turn, args: { step }, changes, seenBy: [] });
}

function takeChanges(now: Float64Array, shadow: Float64Array): readonly Change[] {
  const changes: Change[] = [];
  for (let offset = 0; offset < now.length; offset++) {
    const to = now[offset] as number;
    const from = shadow[offset] as number;
    // The same as Object.is, which is a call for each of some thousand cells: 0 and -0 differ, NaN is itself.
    if (to === from ? to !== 0 || 1 / to === 1 / from : to !== to && from !== from) continue;
    changes.push({ offset, from, to });
    shadow[offset] = to;
  }
  return changes;
}

function audienceOf(
  setup: Setup,
  kind: EventKind,
  args: { readonly power?: unknown; readonly by?: unknown },
): readonly string[] | undefined {
  const { audience } = EVENT_KINDS[kind];
  if (audience === 'all') return undefined;
  if (audience === 'hidden') return [];
  const actor = String(args.power ?? args.by);
  if (audience === 'own') return [actor];
  return friendsOf(setup, setup.powerIndex.get(actor) ?? -1);
}

/** Ids of the powers that know what a power shows to its friends, itself among them. */
export function friendsOf(setup: Setup, of: number): readonly string[] {
  return setup.powers.filter((_, power) => setup.friends[of * setup.powers.length + power] === 1);
}
