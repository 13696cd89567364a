/** What the workshop and a worker that plays games say to each other. */
import { type BalanceGame } from '../analysis/balance.ts';
import { type Scenario } from '../engine/index.ts';

export type ToPlayer =
  /** Sent once for each version, before any game of it is asked. */
  | { readonly kind: 'scenario'; readonly key: string; readonly scenario: Scenario }
  | {
      readonly kind: 'play';
      readonly ticket: number;
      readonly key: string;
      readonly from: number;
      readonly to: number;
    };

export type FromPlayer =
  | { readonly kind: 'played'; readonly ticket: number; readonly games: readonly BalanceGame[] }
  | { readonly kind: 'failed'; readonly ticket: number; readonly reason: string };
