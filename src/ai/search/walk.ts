/** A search under way: its settings, its room for one walk, and the luck of its choices. */
import { type SearchGame } from './game.ts';
import { createNodes, type Nodes } from './nodes.ts';
import { type Erring } from './regrets.ts';

export interface SearchOptions {
  /** Walks at most. */
  readonly walks: number;
  /** Asked after every walk; the search answers with what it has. */
  readonly shouldStop?: (() => boolean) | undefined;
  /** Player that tries all its choices in each walk; in turn when unsaid. `none`: every choice is sampled. */
  readonly walker?: number | 'none' | undefined;
  /** Decisions in a row that are kept in mind; beyond them the game plays on. */
  readonly depth?: number | undefined;
  /** Situations kept in mind at most, all players together. */
  readonly nodes?: number | undefined;
  /** Decisions in a row at which the walker tries everything; deeper ones are sampled. */
  readonly breadth?: number | undefined;
  /** Whether a situation met for the first time is worth a playout before it is entered, as in a tree that grows. */
  readonly grows?: boolean | undefined;
  /** Number of the first draw and seed of the choices: another number is another search. */
  readonly seed?: number | undefined;
  /** Share of errors at the beginning; it falls with the square root of the visits. */
  readonly errors?: number | undefined;
  /** Loss that makes an error rarer by the factor e, as a share of the range of payoffs. */
  readonly temper?: number | undefined;
  /** Called after each walk. */
  readonly after?: ((search: Search) => void) | undefined;
}

/** A search under way or done. */
export interface Search {
  readonly nodes: Nodes;
  readonly walks: () => number;
  /** Situations in which the game was asked for its worth. */
  readonly playouts: () => number;
  /** The average mixture of a player where it knows `key`; undefined where it has never been. */
  readonly answer: (player: number, key: number, choices: number) => readonly number[] | undefined;
  /** The mixture that it would play next, without errors. */
  readonly present: (player: number, key: number, choices: number) => readonly number[] | undefined;
}

export const FIRST_SEED = 1;
const DEFAULTS = {
  depth: 64,
  nodes: 4096,
  breadth: 64,
  grows: false,
  errors: 0.5,
  temper: 0.05,
} as const;
/** Decisions in a row that any search keeps in mind at most. */
const DEEPEST = 64;
/** The dearest error, where one sees every choice in each walk, and where one learns only from what it chose. */
const DEAREST = { seen: 1e-9, sampled: 0.05 } as const;

export interface Walk {
  readonly game: SearchGame;
  readonly nodes: Nodes;
  readonly walker: number;
  readonly depth: number;
  readonly breadth: number;
  readonly grows: boolean;
  readonly erring: Erring;
  readonly levels: readonly Level[];
  who: number;
  count: number;
  playouts: number;
  luck: number;
}

/** Room for one decision of everybody. */
export interface Level {
  readonly joint: Int32Array;
  readonly at: Int32Array;
  readonly choices: Int32Array;
  readonly mixture: Float64Array;
  readonly odds: Float64Array;
  /** What each choice came to for the player itself. */
  readonly results: Float64Array;
  /** What the walker's choices came to for everybody, by the odds of each. */
  readonly totals: Float64Array;
}

/** The walker of walks in which each player is it in turn, and of those in which nobody is. */
export const IN_TURN = -2;
const NOBODY = -1;

export function openWalk(game: SearchGame, options: SearchOptions): Walk {
  const depth = Math.min(options.depth ?? DEFAULTS.depth, DEEPEST);
  const { walker } = options;
  return {
    game,
    nodes: createNodes(options.nodes ?? DEFAULTS.nodes, game.choices),
    levels: Array.from({ length: depth + 1 }, () => levelFor(game)),
    walker: walker === undefined ? IN_TURN : walker === 'none' ? NOBODY : walker,
    depth,
    breadth: options.breadth ?? DEFAULTS.breadth,
    grows: options.grows ?? DEFAULTS.grows,
    erring: {
      share: options.errors ?? DEFAULTS.errors,
      temper: options.temper ?? DEFAULTS.temper,
      floor: walker === undefined ? DEAREST.seen : DEAREST.sampled,
    },
    ...{ who: NOBODY, count: 0, playouts: 0, luck: Math.imul((options.seed ?? FIRST_SEED) | 1, 0x9e3779b1) | 1 },
  };
}

function levelFor({ players, choices }: SearchGame): Level {
  return {
    joint: new Int32Array(players),
    at: new Int32Array(players),
    choices: new Int32Array(players),
    mixture: new Float64Array(players * choices),
    odds: new Float64Array(players * choices),
    results: new Float64Array(players * choices),
    totals: new Float64Array(players),
  };
}

/** Marsaglia's xorshift with 32 bits: the choices of a search, apart from the luck of the game. */
export function draw(walk: Walk): number {
  let { luck } = walk;
  luck ^= luck << 13;
  luck ^= luck >>> 17;
  luck ^= luck << 5;
  walk.luck = luck;
  return (luck >>> 0) / 4294967296;
}
