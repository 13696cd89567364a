/** What the screen and a worker that thinks for machine players say to each other. Plain data only. */
import { type BotTurn } from '../ai/bot.ts';
import { type Scenario } from '../engine/model/scenario.ts';
import { type SentSeat } from '../match/match.ts';

export type ToThinker =
  /** Sent once for each scenario, before anything of it is asked. */
  | { readonly kind: 'scenario'; readonly scenarioKey: number; readonly scenario: Scenario }
  | {
      readonly kind: 'think';
      readonly ticket: number;
      readonly scenarioKey: number;
      readonly seat: SentSeat;
      /** Milliseconds after which it answers with what it has. */
      readonly limitMs: number;
    };

export type FromThinker =
  | { readonly kind: 'thought'; readonly ticket: number; readonly turn: BotTurn }
  | { readonly kind: 'failed'; readonly ticket: number; readonly reason: string };
