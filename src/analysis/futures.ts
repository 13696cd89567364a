/**
 * Futures: one situation played to its end many times by machine players. Future `i` has its own truth and its own
 * luck, and both depend on the situation and `i` alone: two sets of orders compared over the same numbers share their
 * luck (common random numbers), and a batch may be cut into parcels and played by many workers.
 */
import { type Bot } from '../ai/bot.ts';
import {
  checkOrders,
  type CheckedOrder,
  digestNumbers,
  type Order,
  type Setup,
  type View,
  viewFor,
  type World,
} from '../engine/index.ts';
import { playOut, type PlayoutRoom, playoutRoom } from './playout.ts';
import { readTrack, type Track, tracksOf } from './tracks.ts';
import { type PublicRecord, truthsOf } from './truths.ts';

/** What futures are played from: what one seat knows, or (after the match) the world as it was. */
export type Situation =
  | { readonly kind: 'view'; readonly view: View; readonly record?: PublicRecord | undefined }
  | { readonly kind: 'world'; readonly world: World };

/** Orders of the first turn by power id. A power that is not named is played by its machine player; `[]` orders nothing. */
export type FirstOrders = Readonly<Record<string, readonly Order[]>>;

/** How one future went. Plain data: it travels between threads. */
export interface Future {
  /** Index of the outcome, -1 if none held. */
  readonly outcome: number;
  /** No large attack came, no war is on at the end, and nothing of the last rung happened. */
  readonly calm: boolean;
  /** Score by power at the end, 0..100. */
  readonly scores: readonly number[];
  /** After each turn: the state of affairs as a number (see {@link regimeOf}), and what attack pays over keeping still. */
  readonly regimes: readonly number[];
  readonly gaps: readonly number[];
  /** After each turn: each key figure that the stage follows, in its order. */
  readonly tracks: readonly (readonly number[])[];
}

/** A situation with everything that its futures need, ready to be played. */
export interface Stage {
  readonly setup: Setup;
  readonly room: PlayoutRoom;
  /** Name of the luck. A seat's comes from what it sees, never from the seed of the match. */
  readonly batch: string;
  readonly truth: (i: number) => World;
  readonly look: (power: number) => World;
  /** Key figures that futures are followed by. */
  readonly tracks: readonly Track[];
}

const LAST_RUNG = 8;

/** Every world of a match shares one luck, so that the forecasts before and after a turn differ by the turn alone. */
const AFTERWARDS = 'as-it-was';

export function stageOf(situation: Situation): Stage {
  switch (situation.kind) {
    case 'view': {
      const { view, record } = situation;
      const { setup } = view.look;
      const batch = digestNumbers(view.look.buffer);
      const truths = truthsOf(view, record);
      // Own orders are judged by what the seat knows. Of others the seat has none to give.
      return {
        setup,
        room: playoutRoom(setup),
        batch,
        truth: (i) => truths.draw(batch, i),
        look: () => view.look,
        tracks: tracksOf(setup, view.seat),
      };
    }
    case 'world': {
      const { world } = situation;
      const { setup } = world;
      return {
        setup,
        room: playoutRoom(setup),
        batch: AFTERWARDS,
        truth: () => world,
        look: (power) => viewFor(world, power).look,
        tracks: [],
      };
    }
  }
}

/** Plays futures `from` to `to` - 1 with the orders given for the first turn. Illegal orders are left out. */
export function playFutures(
  stage: Stage,
  bots: readonly (Bot | undefined)[],
  orders: FirstOrders,
  from: number,
  to: number,
): readonly Future[] {
  const first = checkedOf(stage, orders);
  const futures: Future[] = [];
  for (let i = from; i < to; i++) {
    const regimes: number[] = [];
    const gaps: number[] = [];
    const tracks = stage.tracks.map((): number[] => []);
    const watch = (world: World): void => {
      regimes.push(regimeOf(world));
      gaps.push(gapOf(world));
      for (let k = 0; k < tracks.length; k++) tracks[k]!.push(readTrack(world, stage.tracks[k]!));
    };
    const end = playOut(stage.room, `${stage.batch}/${i}`, bots, { from: stage.truth(i), first, watch });
    futures.push({
      outcome: end.outcome[0] as number,
      calm: isCalm(end),
      scores: Array.from(end.score),
      regimes,
      gaps,
      tracks,
    });
  }
  return futures;
}

function checkedOf(stage: Stage, orders: FirstOrders): readonly (readonly CheckedOrder[] | undefined)[] {
  return stage.setup.powers.map((id, power) => {
    const given = orders[id];
    if (given === undefined) return undefined;
    return given.length === 0 ? [] : checkOrders(stage.look(power), power, given).checked;
  });
}

/** No large attack came in the match, no war is on, and the ladder was not climbed to its end. */
export function isCalm(world: World): boolean {
  if ((world.rung[0] as number) >= LAST_RUNG) return false;
  for (let dyad = 0; dyad < world.setup.dyads.length; dyad++) {
    if (world.attacked[dyad] === 1 || world.war[dyad] === 1) return false;
  }
  return true;
}

/** States of affairs that differ in kind have different numbers: war, attack, massing, ceasefire and settlement of each dyad. */
function regimeOf(world: World): number {
  let regime = 0;
  for (let dyad = 0; dyad < world.setup.dyads.length; dyad++) {
    regime =
      regime * 96 +
      (world.war[dyad] as number) +
      2 * (world.attacked[dyad] as number) +
      4 * (world.massing[dyad] as number) +
      8 * (world.ceasefire[dyad] as number) +
      32 * (world.settlement[dyad] as number);
    // A product of many dyads would leave the whole numbers.
    if (regime > 1e12) regime %= 1e9;
  }
  return regime;
}

function gapOf(world: World): number {
  let gap = -Infinity;
  for (let dyad = 0; dyad < world.setup.dyads.length; dyad++)
    gap = Math.max(gap, (world.valueAttack[dyad] as number) - (world.valueQuo[dyad] as number));
  return world.setup.dyads.length === 0 ? 0 : gap;
}
