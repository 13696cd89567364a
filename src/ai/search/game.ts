/** What the search asks of a game of simultaneous moves under hidden information. The game keeps its own state. */
export interface SearchGame {
  readonly players: number;
  /** Most choices that a player has anywhere. */
  readonly choices: number;
  /** Puts the game at its start, with everything that is hidden or left to luck drawn anew for this number. */
  readonly deal: (draw: number) => void;
  readonly isOver: () => boolean;
  /** Choices of a player here; 1 where it has nothing to decide. */
  readonly choicesOf: (player: number) => number;
  /**
   * Names what the player knows here, as a whole number of at most 2^53: the same wherever the player cannot tell two
   * situations apart, and another wherever it can.
   */
  readonly knows: (player: number) => number;
  /** All choose at once; luck is the game's own. */
  readonly play: (joint: Int32Array) => void;
  /** What the situation is worth to each player: exact where the game is over, elsewhere by playing on. In 0..1. */
  readonly worth: (into: Float64Array) => void;
  /** Keeps the present state as number `level`, 0 and up, and comes back to it. */
  readonly save: (level: number) => void;
  readonly restore: (level: number) => void;
  /** Whether a choice at the root need not be tried any more, because it is clearly behind. */
  readonly isDropped?: (player: number, choice: number) => boolean;
}
