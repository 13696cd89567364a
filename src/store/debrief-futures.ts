/**
 * The futures that the debrief shows: the chances as they stood at each turn, and two futures side by side. Both are
 * played in the background and told as they come in.
 */
import { compareFutures, type Comparison } from '../analysis/forecast.ts';
import { type FirstOrders, type Future } from '../analysis/futures.ts';
import { type TurnForecast } from '../analysis/turning-points.ts';
import { bothOrders, type Change } from '../analysis/what-if.ts';
import { type Match } from '../match/match.ts';
import { worldsOf } from './debrief.ts';
import { type FuturesDesk } from './futures-desk.ts';

/** Futures from each turn, in rounds: a first line soon, a better one after it. */
export const TIMELINE_ROUNDS = [32, 100] as const;
/** Pairs behind a what-if: 500 give about four points either way. */
export const WHAT_IF_PAIRS = 500;
/** Pairs behind what one order of a turn is worth: they tell ten points from none. */
const ORDER_PAIRS = 80;
/** Orders of a turn that are weighed. */
const MOST_WEIGHED = 8;
/** Pairs between two updates of the screen. */
const WHAT_IF_ROUND = 50;

export interface Timeline {
  /** Futures from each world, the opening first. */
  readonly byTurn: readonly (readonly Future[])[];
  /** Worlds that have all the futures of the round. */
  readonly done: number;
  readonly all: number;
  readonly complete: boolean;
}

/** What a chance is the chance of: a calm end, or the outcome with this index. */
export type Watched = 'calm' | number;

/** Plays futures from every turn of a match. Returns what ends it. */
export function playTimeline(
  match: Match,
  desk: FuturesDesk,
  tell: (timeline: Timeline) => void,
  fail: (reason: string) => void,
  rounds: readonly number[] = TIMELINE_ROUNDS,
): () => void {
  const worlds = worldsOf(match);
  const byTurn: Future[][] = worlds.map(() => []);
  const drops = new Set<() => void>();
  const round = (at: number): void => {
    const to = rounds[at];
    if (to === undefined) return;
    const from = at === 0 ? 0 : rounds[at - 1]!;
    let done = 0;
    // The youngest batch is played first: the last turns, which cost least, come first on the screen.
    worlds.forEach((world, turn) => {
      const put = (start: number, futures: readonly Future[]): void =>
        futures.forEach((future, i) => (byTurn[turn]![start + i] = future));
      const drop = desk.play({
        ...{ situation: { kind: 'world', world }, orders: {}, from, to, onParcel: put, onFail: fail },
        onEnd() {
          drops.delete(drop);
          done += 1;
          const complete = done === worlds.length && at === rounds.length - 1;
          tell({ byTurn: byTurn.map((futures) => [...futures]), done, all: worlds.length, complete });
          if (done === worlds.length) round(at + 1);
        },
      });
      drops.add(drop);
    });
  };
  round(0);
  return () => drops.forEach((drop) => drop());
}

/** The chance at each turn as far as it is known, the opening first. */
export function chancesOf({ byTurn }: Timeline, watched: Watched): readonly TurnForecast[] {
  return byTurn.map((futures, turn) => {
    const known = futures.filter((future) => future !== undefined);
    const hits = known.filter((future) => (watched === 'calm' ? future.calm : future.outcome === watched)).length;
    return { turn, share: known.length === 0 ? NaN : hits / known.length, futures: known.length };
  });
}

/** Plays both futures of a change and tells how they compare. Returns what ends it. */
export function playWhatIf(
  match: Match,
  turn: number,
  change: Change,
  desk: FuturesDesk,
  tell: (comparison: Comparison) => void,
  fail: (reason: string) => void,
  pairs: number = WHAT_IF_PAIRS,
): () => void {
  const { setup } = match;
  const world = worldsOf(match)[turn]!;
  const { before, after } = bothOrders(setup.powers, match.turns[turn]!.orders, change);
  const [old, changed]: [Future[], Future[]] = [[], []];
  let drops: (() => void)[] = [];
  const round = (from: number): void => {
    if (from >= pairs) return;
    const to = Math.min(pairs, from + WHAT_IF_ROUND);
    let open = 2;
    drops = [[before, old] as const, [after, changed] as const].map(([orders, into]) =>
      desk.play({
        ...{ situation: { kind: 'world', world }, orders, from, to, onFail: fail },
        onParcel: (at, futures) => futures.forEach((future, i) => (into[at + i] = future)),
        onEnd() {
          open -= 1;
          if (open > 0) return;
          tell(compareFutures(setup, old, changed));
          round(to);
        },
      }),
    );
  };
  round(0);
  return () => drops.forEach((drop) => drop());
}

/** What one order of a turn did: the futures without it against those with it. */
export interface OrderWeight {
  readonly power: string;
  /** Place among the power's orders of the turn. */
  readonly index: number;
  readonly comparison: Comparison;
}

/** Weighs the orders of a turn one by one, by leaving each out. Returns what ends it. */
export function playOrderWeights(
  match: Match,
  turn: number,
  desk: FuturesDesk,
  tell: (weights: readonly OrderWeight[], complete: boolean) => void,
  pairs: number = ORDER_PAIRS,
): () => void {
  const { setup } = match;
  const { orders } = match.turns[turn]!;
  const situation = { kind: 'world', world: worldsOf(match)[turn]! } as const;
  const changes = setup.powers
    .flatMap((power) => (orders[power] ?? []).map((_, index) => ({ kind: 'without' as const, power, index })))
    .slice(0, MOST_WEIGHED);
  const weights: OrderWeight[] = [];
  const played: Future[] = [];
  let drop: () => void = () => undefined;
  const batch = (given: FirstOrders, into: Future[], onEnd: () => void): void => {
    drop = desk.play({
      ...{ situation, orders: given, from: 0, to: pairs, onEnd },
      onParcel: (at, futures) => futures.forEach((future, i) => (into[at + i] = future)),
    });
  };
  const weigh = (at: number): void => {
    const change = changes[at];
    if (change === undefined) return;
    const without: Future[] = [];
    batch(bothOrders(setup.powers, orders, change).after, without, () => {
      weights.push({ ...change, comparison: compareFutures(setup, without, played) });
      tell([...weights], weights.length === changes.length);
      weigh(at + 1);
    });
  };
  const [first] = changes;
  if (first !== undefined) batch(bothOrders(setup.powers, orders, first).before, played, () => weigh(0));
  return () => drop();
}
