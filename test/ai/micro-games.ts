/** Games small enough to be solved, in the form that the search takes. Payoffs are stretched to 0..1 for it. */
import { type SearchGame } from '../../src/ai/search/game.ts';
import { type DeterrenceGame } from '../../src/engine/formulas/deterrence.ts';

/** Payoffs of the row player and of the column player; the second is the negative of the first where unsaid. */
export interface MatrixGame {
  readonly name: string;
  readonly row: readonly (readonly number[])[];
  readonly column?: readonly (readonly number[])[];
}

export const columnOf = ({ row, column }: MatrixGame): readonly (readonly number[])[] =>
  column ?? row.map((line) => line.map((value) => -value));

export const rangeOf = (values: readonly (readonly number[])[]): { low: number; width: number } => {
  const low = Math.min(...values.flat());
  return { low, width: Math.max(...values.flat()) - low || 1 };
};

export function matrixSearch(game: MatrixGame): SearchGame {
  const sides = [game.row, columnOf(game)].map((values) => ({ values, ...rangeOf(values) }));
  const counts = [game.row.length, game.row[0]!.length];
  const played = [-1, -1];
  const kept: number[][] = [];
  return {
    players: 2,
    choices: Math.max(...counts),
    deal: () => played.fill(-1),
    isOver: () => played[0]! >= 0,
    choicesOf: (player) => counts[player]!,
    knows: () => 0,
    play: (joint) => played.forEach((_, player) => (played[player] = joint[player]!)),
    worth: (into) =>
      sides.forEach(({ values, low, width }, player) => {
        into[player] = (values[played[0]!]![played[1]!]! - low) / width;
      }),
    save: (level) => (kept[level] = [...played]),
    restore: (level) => kept[level]!.forEach((choice, player) => (played[player] = choice)),
  };
}

/**
 * A stochastic game of two stages, zero-sum: the first meeting pays, and with the luck of the draw leads to one of several
 * second meetings that both recognise.
 */
export interface TwoStages {
  readonly first: readonly (readonly number[])[];
  /** For each cell of the first: the chance of the first of the two second games. */
  readonly odds: readonly (readonly number[])[];
  readonly second: readonly [readonly (readonly number[])[], readonly (readonly number[])[]];
}

export function twoStageSearch({ first, odds, second }: TwoStages, low: number, width: number): SearchGame {
  let [stage, at, paid, luck] = [0, 0, 0, 0];
  const kept: number[][] = [];
  return {
    players: 2,
    choices: Math.max(first.length, first[0]!.length, ...second.map((game) => Math.max(game.length, game[0]!.length))),
    deal(draw) {
      [stage, at, paid, luck] = [0, 0, 0, fraction(draw)];
    },
    isOver: () => stage === 2,
    choicesOf(player) {
      const game = stage === 0 ? first : second[at]!;
      return player === 0 ? game.length : game[0]!.length;
    },
    knows: () => (stage === 0 ? 0 : 1 + at),
    play(joint) {
      const [row, column] = [joint[0]!, joint[1]!];
      if (stage === 0) at = luck < odds[row]![column]! ? 0 : 1;
      paid += (stage === 0 ? first : second[at]!)[row]![column]!;
      stage++;
    },
    worth(into) {
      into[0] = (paid - low) / width;
      into[1] = 1 - into[0];
    },
    save: (level) => (kept[level] = [stage, at, paid, luck]),
    restore: (level) => ([stage, at, paid, luck] = kept[level] as [number, number, number, number]),
  };
}

/** Where the deterrence game stands: the challenger chooses, then the defender, then the challenger again. */
const STEPS = { challenge: 0, answer: 1, fight: 2, over: 3 } as const;
export const SOFT = 0;
export const HARD = 1;
/** The choice of not giving way; the other one is 0. */
export const DEFY = 1;

/** What a player knows in the deterrence game: its own type, and how far matters have gone. */
export const deterrenceKey = (type: number, step: number): number => type * 4 + step;

type Ending = 'SQ' | 'DC' | 'CD' | 'DD';

/** The unilateral deterrence game with types that only their owner knows. Player 0 is the challenger. */
export function deterrenceSearch({ c, d, pC, pD }: DeterrenceGame): SearchGame {
  const types = [SOFT as number, SOFT as number];
  let step: number = STEPS.challenge;
  let end = 'SQ' as Ending;
  const kept: { readonly step: number; readonly end: Ending }[] = [];
  const mover = (): number => (step === STEPS.answer ? 1 : 0);
  const worthOf = (player: number): number => {
    const side = player === 0 ? c : d;
    const values = Object.values(side);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const value = end === 'DD' ? (types[player] === HARD ? side.DDhard : side.DDsoft) : side[end];
    return (value - low) / (high - low);
  };
  return {
    players: 2,
    choices: 2,
    deal(draw) {
      step = STEPS.challenge;
      end = 'SQ';
      types[0] = fraction(2 * draw) < pC ? HARD : SOFT;
      types[1] = fraction(2 * draw + 1) < pD ? HARD : SOFT;
    },
    isOver: () => step === STEPS.over,
    choicesOf: (player) => (player === mover() ? 2 : 1),
    knows: (player) => deterrenceKey(types[player]!, step),
    play(joint) {
      const goesOn = joint[mover()] === DEFY;
      if (!goesOn) end = step === STEPS.challenge ? 'SQ' : step === STEPS.answer ? 'DC' : 'CD';
      else if (step === STEPS.fight) end = 'DD';
      step = goesOn && step !== STEPS.fight ? step + 1 : STEPS.over;
    },
    worth: (into) => into.forEach((_, player) => (into[player] = worthOf(player))),
    save: (level) => (kept[level] = { step, end }),
    restore(level) {
      ({ step, end } = kept[level]!);
    },
  };
}

/** A fraction in 0..1 for a whole number, well mixed. */
export function fraction(n: number): number {
  let h = Math.imul((n + 1) ^ 0x2545f491, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}
