/** A machine player: a view in, orders out, with reasons. It never sees a world. */
import { type Order, type View } from '../engine/index.ts';

/** Dials of a doctrine, 0..1, 0.5 neutral. */
export interface Dials {
  readonly risk: number;
  readonly resolve: number;
  readonly patience: number;
  /** Trust that the others keep to what they usually do; neutral if unsaid. */
  readonly trust?: number;
}

export interface BotInput {
  readonly view: View;
  /** Index of the power played; the seat of the view. */
  readonly power: number;
  readonly dials: Dials;
  /** How often each inject has fired, by its index: injects are public. None where unsaid. */
  readonly injected?: ArrayLike<number> | undefined;
  /** Fractions of this power's own luck this turn, `k` 0..15; the same seed and turn give the same. */
  readonly pick: (k: number) => number;
}

/** One consideration behind a decision, for the debrief. Names are keys of `reason.*` in the words. */
export interface Reason {
  readonly name: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface BotTurn {
  readonly orders: readonly Order[];
  readonly reasons: readonly Reason[];
}

export type Bot = (input: BotInput) => BotTurn;
