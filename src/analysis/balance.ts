/**
 * The balance of a scenario: many games between machine players, and what they say about it. Game `i` has the same seed in
 * every version of a scenario, so two versions compared over the same numbers share their luck (common random numbers).
 */
import { type Bot } from '../ai/bot.ts';
import { type Setup, type World } from '../engine/index.ts';
import { playOut, playoutRoom } from './playout.ts';
import { type Interval, meanInterval, pairedDifference, wilson } from './statistics.ts';

/** Name of the luck; part of no scenario. */
const BATCH = 'balance';

/** How one game went. Plain data: it travels between threads. */
export interface BalanceGame {
  readonly game: number;
  /** Outcome id, or "" if none held. */
  readonly outcome: string;
  readonly turns: number;
  /** Score at the end, 0..100, by power. */
  readonly scores: Readonly<Record<string, number>>;
  /** Clauses, as document/clause, whose trigger was met at some time. */
  readonly met: readonly string[];
  /** Clauses that were invoked. */
  readonly invoked: readonly string[];
  /** Injects that fired. */
  readonly injected: readonly string[];
}

/** Plays games `from` to `to` - 1. */
export function playBalance(
  setup: Setup,
  bots: readonly (Bot | undefined)[],
  from: number,
  to: number,
): readonly BalanceGame[] {
  const room = playoutRoom(setup);
  const clauses = setup.clauses.map(({ id }) => id);
  const games: BalanceGame[] = [];
  for (let game = from; game < to; game++) {
    const met = new Set<string>();
    const watch = (world: World): void => {
      for (let clause = 0; clause < clauses.length; clause++)
        if (world.clauseMet[clause] === 1) met.add(clauses[clause] as string);
    };
    const end = playOut(room, `${BATCH}/${game}`, bots, { watch });
    games.push({
      game,
      outcome: setup.outcomes[end.outcome[0] as number]?.id ?? '',
      turns: end.turn[0] as number,
      scores: Object.fromEntries(setup.powers.map((id, power) => [id, end.score[power] as number])),
      met: [...met],
      invoked: clauses.filter((_, clause) => (end.invocations[clause] as number) > 0),
      injected: setup.injects.flatMap(({ id }, at) => ((end.injected[at] as number) > 0 ? [id] : [])),
    });
  }
  return games;
}

/** A share of games with its 95 % interval, and how it differs from the base over the same games. */
export interface ComparedShare extends Interval {
  readonly id: string;
  readonly share: number;
  /** Share in the base over the games that both have played; undefined where the base does not know it. */
  readonly base?: number;
  readonly change?: Interval & { readonly share: number };
}

/** A mean with its 95 % interval, and that of its paired difference to the base. */
export interface ComparedMean extends Interval {
  readonly id: string;
  readonly mean: number;
  readonly base?: number;
  readonly change?: Interval & { readonly mean: number };
}

export interface Balance {
  /** Games of the scenario, and those that the base has played as well. */
  readonly games: number;
  readonly pairs: number;
  readonly outcomes: readonly ComparedShare[];
  readonly scores: readonly ComparedMean[];
  readonly turns: ComparedMean;
  /** Share of games in which the trigger was met, the clause invoked, the inject fired. */
  readonly met: readonly ComparedShare[];
  readonly invoked: readonly ComparedShare[];
  readonly injected: readonly ComparedShare[];
}

/** What a scenario can show, so that what never happened is told too. */
export interface BalanceNames {
  readonly outcomes: readonly string[];
  readonly powers: readonly string[];
  /** Clauses with a trigger, as document/clause. */
  readonly clauses: readonly string[];
  readonly injects: readonly string[];
}

/** Sums games up, against those of the base where there are any. */
export function balanceOf(
  names: BalanceNames,
  games: readonly BalanceGame[],
  base: readonly BalanceGame[] = [],
  baseNames: BalanceNames = names,
): Balance {
  const byNumber = new Map(base.map((game) => [game.game, game]));
  const pairs = games.flatMap((game) => {
    const twin = byNumber.get(game.game);
    return twin === undefined ? [] : [[game, twin] as const];
  });
  const shares = (
    ids: readonly string[],
    known: readonly string[],
    listOf: (game: BalanceGame) => readonly string[],
  ) => {
    const tally = tallyOf(games, pairs, listOf);
    const compared = new Set(pairs.length === 0 ? [] : known);
    return ids.map((id) => shareOf(id, tally, games.length, compared.has(id) ? pairs.length : 0));
  };
  return {
    games: games.length,
    pairs: pairs.length,
    outcomes: shares(names.outcomes, baseNames.outcomes, ({ outcome }) => [outcome]),
    scores: names.powers.map((id) =>
      meanOf(id, games, baseNames.powers.includes(id) ? pairs : [], (game) => game.scores[id] ?? 0),
    ),
    turns: meanOf('turns', games, pairs, (game) => game.turns),
    met: shares(names.clauses, baseNames.clauses, ({ met }) => met),
    invoked: shares(names.clauses, baseNames.clauses, ({ invoked }) => invoked),
    injected: shares(names.injects, baseNames.injects, ({ injected }) => injected),
  };
}

type Pairs = readonly (readonly [game: BalanceGame, base: BalanceGame])[];

interface Tally {
  /** Games that have it, those of the base that have it, and those where only one of a pair does. */
  readonly own: ReadonlyMap<string, number>;
  readonly base: ReadonlyMap<string, number>;
  readonly gained: ReadonlyMap<string, number>;
  readonly lost: ReadonlyMap<string, number>;
}

/** One walk over the games, however many ids there are: a report is made again with every parcel. */
function tallyOf(games: readonly BalanceGame[], pairs: Pairs, listOf: (game: BalanceGame) => readonly string[]): Tally {
  const tally = { own: new Map(), base: new Map(), gained: new Map(), lost: new Map() } as const;
  const add = (to: Map<string, number>, id: string): void => void to.set(id, (to.get(id) ?? 0) + 1);
  for (const game of games) for (const id of listOf(game)) add(tally.own, id);
  for (const [game, base] of pairs) {
    const now = new Set(listOf(game));
    const before = new Set(listOf(base));
    for (const id of now) if (!before.has(id)) add(tally.gained, id);
    for (const id of before) {
      add(tally.base, id);
      if (!now.has(id)) add(tally.lost, id);
    }
  }
  return tally;
}

function shareOf(id: string, { own, base, gained, lost }: Tally, games: number, pairs: number): ComparedShare {
  const count = own.get(id) ?? 0;
  const alone = { id, share: games === 0 ? 0 : count / games, ...wilson(count, games) };
  if (pairs === 0) return alone;
  return {
    ...alone,
    base: (base.get(id) ?? 0) / pairs,
    change: pairedDifference(gained.get(id) ?? 0, lost.get(id) ?? 0, pairs),
  };
}

function meanOf(
  id: string,
  games: readonly BalanceGame[],
  pairs: Pairs,
  read: (game: BalanceGame) => number,
): ComparedMean {
  const own = { id, ...meanInterval(games.map(read)) };
  if (pairs.length === 0) return own;
  return {
    ...own,
    base: meanInterval(pairs.map(([, base]) => read(base))).mean,
    change: meanInterval(pairs.map(([game, base]) => read(game) - read(base))),
  };
}
