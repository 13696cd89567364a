/** What the forecast panel is fed with. The computing is done elsewhere, in workers; the panel only reads and waits. */
import { type Track } from '../analysis/tracks.ts';

export interface ForecastOutcome {
  readonly id: string;
  /** Shares 0..1 with the ends of the 95 % interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Change of the share against submitting no orders, on the same luck; undefined while unknown. */
  readonly change: number | undefined;
  /** Ends of the 95 % interval of that change, from the same pairs of futures. */
  readonly changeLow?: number | undefined;
  readonly changeHigh?: number | undefined;
}

export interface ForecastStep {
  /** Turn, from 0. */
  readonly turn: number;
  readonly median: number;
  readonly low50: number;
  readonly high50: number;
  readonly low90: number;
  readonly high90: number;
}

export interface Forecast {
  /** Futures behind the figures, and how many were asked for. */
  readonly done: number;
  readonly all: number;
  /** Whether orders are drafted; otherwise nothing can have changed. */
  readonly drafted: boolean;
  readonly outcomes: readonly ForecastOutcome[];
  /** What the fan is about, with its chance; `id` in words or as the id of an outcome. */
  readonly watched: ForecastOutcome;
  /** Its chance as it was at the turns played, turn 0 first. */
  readonly past: readonly { readonly turn: number; readonly share: number; readonly turning?: string | undefined }[];
  readonly fan: readonly ForecastStep[];
  /** Key figures with what they are now and how they may spread; worked out when somebody looks. */
  readonly figures: () => readonly ForecastFigure[];
}

/** A key figure in its own unit. */
export interface ForecastFigure {
  readonly track: Track;
  /** What it is now; undefined where the seat cannot know it. */
  readonly now: number | undefined;
  readonly fan: readonly ForecastStep[];
}

export type ForecastState =
  /** No worker on this device, or none that works. */
  | { readonly kind: 'unavailable'; readonly reason?: string | undefined }
  | { readonly kind: 'waiting' }
  /** Futures are being played, and none are back yet. */
  | { readonly kind: 'beginning' }
  /** The person who plays has turned it off. */
  | { readonly kind: 'off' }
  /** `updating`: more futures are being played; `stale`: the figures are of an earlier draft, shown until the new ones come. */
  | { readonly kind: 'ready'; readonly forecast: Forecast; readonly updating: boolean; readonly stale: boolean };

export interface ForecastSource {
  readonly getState: () => ForecastState;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Stands in until a source is connected: the panel says so and the game goes on. */
export const NO_FORECAST: ForecastSource = { getState: () => UNAVAILABLE, subscribe: () => () => undefined };
const UNAVAILABLE: ForecastState = { kind: 'unavailable' };
