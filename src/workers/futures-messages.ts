/** What the screen and a worker that plays futures say to each other. Plain data only: all of it is cloned between threads. */
import { type Scenario } from '../engine/model/scenario.ts';
import { type FirstOrders, type Future } from '../analysis/futures.ts';
import { type MindReport } from '../analysis/minds/change-of-mind.ts';

/** A situation as it travels: what a seat knows, or the world as it was. `buffer` holds one number for each cell. */
export interface SentSituation {
  readonly buffer: Float64Array;
  /** Undefined for a whole world. */
  readonly seen?:
    | {
        readonly seat: number;
        readonly grainK: number;
        readonly grainShare: number;
        readonly injected: readonly number[];
      }
    | undefined;
}

export type ToWorker =
  /** Sent once for each scenario, before anything of it is asked. */
  | { readonly kind: 'scenario'; readonly scenarioKey: number; readonly scenario: Scenario }
  | {
      readonly kind: 'situation';
      readonly key: number;
      readonly scenarioKey: number;
      readonly situation: SentSituation;
    }
  | {
      readonly kind: 'play';
      readonly ticket: number;
      /** Key of a situation sent before. */
      readonly key: number;
      readonly orders: FirstOrders;
      readonly from: number;
      readonly to: number;
    }
  /** Searches a while for what would change the mind of a dyad's challenger; asked again until it is found. */
  | { readonly kind: 'weigh'; readonly ticket: number; readonly key: number; readonly dyad: number };

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'played'; readonly ticket: number; readonly futures: readonly Future[] }
  /** Without a report it is not done yet. */
  | { readonly kind: 'weighed'; readonly ticket: number; readonly report?: MindReport | undefined }
  | { readonly kind: 'failed'; readonly ticket: number; readonly reason: string };
