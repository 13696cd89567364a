/** What a seat's forecast said when it committed its orders, kept with the turn: it proves nothing and is compared afterwards. */
import { isJsonObject } from '../engine/json-object.ts';

export interface KeptForecast {
  /** Futures that were played. */
  readonly futures: number;
  /** How many of them ended calmly: no large attack, no war at the end. */
  readonly calm: number;
  /** How many ended in each outcome, by id; outcomes that none reached are left out. */
  readonly outcomes: Readonly<Record<string, number>>;
}

export type KeptForecasts = Readonly<Record<string, KeptForecast>>;

const MOST_FUTURES = 1_000_000;
const MOST_SEATS = 32;
const MOST_OUTCOMES = 100;
const LONGEST_NAME = 100;

/** Reads kept forecasts by power; anything malformed is left out, for nothing depends on it. */
export function readKeptForecasts(value: unknown): KeptForecasts | undefined {
  if (!isJsonObject(value)) return undefined;
  const kept = Object.entries(value)
    .slice(0, MOST_SEATS)
    .flatMap(([power, said]) => {
      const forecast = power.length <= LONGEST_NAME ? readOne(said) : undefined;
      return forecast === undefined ? [] : [[power, forecast] as const];
    });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function readOne(value: unknown): KeptForecast | undefined {
  if (!isJsonObject(value) || !isJsonObject(value['outcomes'])) return undefined;
  const { futures, calm } = value;
  if (!isCount(futures, MOST_FUTURES) || futures === 0 || !isCount(calm, futures)) return undefined;
  const outcomes: Record<string, number> = {};
  let all = 0;
  for (const [id, count] of Object.entries(value['outcomes']).slice(0, MOST_OUTCOMES)) {
    if (id.length > LONGEST_NAME || !isCount(count, futures)) return undefined;
    outcomes[id] = count;
    all += count;
  }
  return all <= futures ? { futures, calm, outcomes } : undefined;
}

const isCount = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
