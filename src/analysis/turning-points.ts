/**
 * The turns at which a match turned: where the forecast moved most, and the orders and events behind each move.
 * A chance that moves by less than its own noise is no turning point.
 */
import { type GameEvent, type Order } from '../engine/index.ts';

/** The forecast as it stood after so many turns, with its standard error. */
export interface TurnForecast {
  readonly turn: number;
  readonly share: number;
  readonly futures: number;
}

export interface TurningPoint {
  /** The turn that was played, from 0: the forecast before it was number `turn`, after it number `turn + 1`. */
  readonly turn: number;
  /** Change of the chance over the turn. */
  readonly change: number;
}

/** What happened in a turn, as a turning point asks for it. */
export interface TurnRecord {
  readonly orders: Readonly<Record<string, readonly Order[]>>;
  readonly events: readonly GameEvent[];
}

/** Moves that stand out of the noise of the two forecasts by this many standard errors are counted. */
const STANDS_OUT = 1.5;
/** Smaller moves than this turn nothing, however sure they are. */
const SMALLEST = 0.04;

/** The largest moves, at most `most`, in the order of the turns. `forecasts[k]` is the forecast after `k` turns. */
export function turningPoints(forecasts: readonly TurnForecast[], most = 5): readonly TurningPoint[] {
  const moves: TurningPoint[] = [];
  for (let turn = 0; turn + 1 < forecasts.length; turn++) {
    const before = forecasts[turn] as TurnForecast;
    const after = forecasts[turn + 1] as TurnForecast;
    const change = after.share - before.share;
    if (Math.abs(change) >= Math.max(SMALLEST, STANDS_OUT * noiseOf(before, after))) moves.push({ turn, change });
  }
  return moves
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || a.turn - b.turn)
    .slice(0, most)
    .sort((a, b) => a.turn - b.turn);
}

/** Standard error of the difference; half a future is added to either side so that a sure thing keeps some doubt. */
function noiseOf(before: TurnForecast, after: TurnForecast): number {
  const variance = ({ share, futures }: TurnForecast): number => {
    const p = (share * futures + 0.5) / (futures + 1);
    return (p * (1 - p)) / (futures + 1);
  };
  return Math.sqrt(variance(before) + variance(after));
}

/** How much an event weighs when one line must stand for a turn. Events that are not named explain nothing by themselves. */
const WEIGHT: Readonly<Partial<Record<GameEvent['kind'], number>>> = {
  catastrophe: 100,
  largeAttack: 90,
  warEnded: 85,
  settled: 84,
  joinedFight: 80,
  ceasefireBroke: 75,
  agreed: 72,
  accident: 70,
  leftFight: 66,
  dutyBroken: 64,
  incursion: 62,
  recommitted: 60,
  massed: 58,
  ratified: 56,
  terminated: 55,
  stoodDown: 54,
  voteLost: 52,
  invoked: 50,
  claimed: 48,
  voteOnForce: 46,
  nuclearSignal: 45,
  termBroken: 44,
  lapsed: 42,
  dutyKept: 36,
  election: 34,
  provocation: 33,
  greyZoneSeen: 32,
  deployed: 30,
  deployRefused: 29,
  falseAlarm: 28,
  pledged: 26,
  hotlineOpened: 24,
  resolveRedrawn: 23,
  inject: 22,
  advanced: 20,
  battle: 18,
  seriousIncident: 14,
  rungRose: 10,
  rungFell: 9,
};

/** The events of a turn that say most about why it turned, the weightiest first. */
export function eventsBehind(record: TurnRecord, most = 3): readonly GameEvent[] {
  return record.events
    .map((event, at) => ({ event, at, weight: weightOf(event) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, most)
    .map(({ event }) => event);
}

/** A kept duty of little weight says less than one that costs something: fighting and deploying before consulting. */
function weightOf(event: GameEvent): number {
  const weight = WEIGHT[event.kind] ?? 0;
  if (event.kind !== 'dutyKept' && event.kind !== 'dutyBroken') return weight;
  const { duty } = event.args as { readonly duty?: unknown };
  return duty === 'fight' ? weight + 15 : duty === 'consult' ? weight - 10 : weight;
}
