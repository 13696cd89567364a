/**
 * A match as the search sees it: everybody picks a plan, and the match is played on by those plans from a truth that
 * agrees with the view. Draw number `i` has its own truth and its own luck, the same for every plan that is tried on it.
 *
 * What to notice: it is made from a view and the public record alone. Nothing that its seat may not see can reach it.
 */
import { type Bot } from '../../ai/bot.ts';
import { type SearchGame } from '../../ai/search/game.ts';
import { type MacroPlan } from '../../ai/search/plans.ts';
import { copyWorld, emptyWorld, type World } from '../../engine/index.ts';
import { playOut, type PlayoutRoom } from '../playout.ts';
import { type Truths } from '../truths.ts';

export interface RehearsalOptions {
  readonly truths: Truths;
  /** Reused between searches of one setup. */
  readonly room: PlayoutRoom;
  /** Name of the luck: from what the seat sees, never from the seed of the match. */
  readonly batch: string;
  readonly seat: number;
  /** Plans by power, the doctrine first. */
  readonly plans: readonly (readonly MacroPlan[])[];
  /** Share of the draws in which the others keep to their doctrines, 0..1; in the rest they choose as suits them. */
  readonly trust: number;
  /** Turns played on. */
  readonly horizon: number;
}

export interface Rehearsal {
  readonly game: SearchGame;
  readonly gains: Gains;
}

/** What each plan of the seat gained over its doctrine, draw by draw on the same luck, in points of score. */
export interface Gains {
  readonly count: (plan: number) => number;
  readonly mean: (plan: number) => number;
  /** Standard error of the mean; Infinity until it can be told. */
  readonly error: (plan: number) => number;
  /** Mean score of the plan itself. */
  readonly score: (plan: number) => number;
  /** Share of the draws in which a large attack came. */
  readonly attacked: (plan: number) => number;
}

/** Draws before a plan may be given up, and how clearly it must be behind, in standard errors. */
const FEWEST = 5;
const CLEARLY = 1.7;
const SHARES = 4294967296;

export function rehearsalOf(options: RehearsalOptions): Rehearsal {
  const { truths, room, batch, seat, plans, trust, horizon } = options;
  const { setup } = truths;
  const truth = emptyWorld(setup);
  const bots: (Bot | undefined)[] = plans.map((own) => own[0]?.bot);
  const tally = newTally(plans[seat]?.length ?? 1);
  let [number, last, played, trusting] = [0, 0, false, true];
  let own = 0;
  const stop = (world: World): boolean => (world.turn[0] as number) >= last;
  return {
    gains: gainsOf(tally),
    game: {
      players: plans.length,
      choices: Math.max(...plans.map(({ length }) => length)),
      deal(draw) {
        close(tally);
        number = draw;
        played = false;
        trusting = shareOf(draw) < trust;
        copyWorld(truths.draw(batch, draw), truth);
        last = (truth.turn[0] as number) + horizon;
      },
      isOver: () => played,
      choicesOf: (player) => (player === seat || !trusting ? (plans[player]?.length ?? 1) : 1),
      knows: () => 0,
      play(joint) {
        for (let player = 0; player < plans.length; player++)
          bots[player] = plans[player]?.[joint[player] as number]?.bot;
        own = joint[seat] as number;
        played = true;
      },
      worth(into) {
        const end = playOut(room, `${batch}/${number}`, bots, { from: truth, stop });
        for (let player = 0; player < plans.length; player++) into[player] = (end.score[player] as number) / 100;
        tally.now[own] = end.score[seat] as number;
        tally.struck[own] = end.attacked.includes(1) ? 1 : 0;
      },
      save: () => undefined,
      restore() {
        played = false;
      },
      isDropped: (player, choice) => player === seat && isBehind(tally, choice),
    },
  };
}

interface Tally {
  /** Scores of this draw by plan, NaN where it was not tried. */
  readonly now: Float64Array;
  /** Whether an attack came in this draw, by plan. */
  readonly struck: Float64Array;
  readonly count: Float64Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
  readonly scores: Float64Array;
  readonly attacks: Float64Array;
}

function newTally(plans: number): Tally {
  const cells = (): Float64Array => new Float64Array(plans);
  return {
    ...{ now: cells().fill(NaN), struck: cells(), count: cells(), sum: cells() },
    ...{ squares: cells(), scores: cells(), attacks: cells() },
  };
}

/** Books the draw that is done. */
function close({ now, struck, count, sum, squares, scores, attacks }: Tally): void {
  const usual = now[0] as number;
  for (let plan = 0; plan < now.length; plan++) {
    const gain = (now[plan] as number) - usual;
    if (Number.isNaN(gain)) continue;
    count[plan]! += 1;
    sum[plan]! += gain;
    squares[plan]! += gain * gain;
    scores[plan]! += now[plan] as number;
    attacks[plan]! += struck[plan] as number;
  }
  now.fill(NaN);
}

function meanOf({ count, sum }: Tally, plan: number): number {
  return (sum[plan] as number) / Math.max(1, count[plan] as number);
}

function errorOf(tally: Tally, plan: number): number {
  const n = tally.count[plan] as number;
  if (n < 2) return plan === 0 ? 0 : Infinity;
  const mean = meanOf(tally, plan);
  return Math.sqrt(Math.max(0, (tally.squares[plan] as number) - n * mean * mean) / (n * (n - 1)));
}

/** The doctrine is never given up: it is what the others are measured against. */
function isBehind(tally: Tally, plan: number): boolean {
  if (plan === 0 || (tally.count[plan] as number) < FEWEST) return false;
  let best = 0;
  for (let other = 1; other < tally.count.length; other++)
    if ((tally.count[other] as number) >= FEWEST) best = Math.max(best, meanOf(tally, other) - errorOf(tally, other));
  return meanOf(tally, plan) + CLEARLY * errorOf(tally, plan) < best;
}

function gainsOf(tally: Tally): Gains {
  const booked = <T>(read: () => T): T => {
    close(tally);
    return read();
  };
  return {
    count: (plan) => booked(() => tally.count[plan] as number),
    mean: (plan) => booked(() => meanOf(tally, plan)),
    error: (plan) => booked(() => errorOf(tally, plan)),
    attacked: (plan) => booked(() => (tally.attacks[plan] as number) / Math.max(1, tally.count[plan] as number)),
    score: (plan) => booked(() => (tally.scores[plan] as number) / Math.max(1, tally.count[plan] as number)),
  };
}

/** A share in 0..1 for a draw, spread evenly (golden ratio). */
function shareOf(draw: number): number {
  return (Math.imul(draw + 1, 0x9e3779b1) >>> 0) / SHARES;
}
