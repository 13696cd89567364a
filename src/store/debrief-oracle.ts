/** The forecasts that people saw during a match, against how it ended. */
import {
  brierOf,
  type Brier,
  brierScore,
  type CalibrationBin,
  calibrationOf,
  type Called,
} from '../analysis/oracle.ts';
import { currentWorld, type Match } from '../match/match.ts';
import { type KeptForecast } from '../match/kept-forecast.ts';

export interface OracleRow {
  /** From 0. */
  readonly turn: number;
  readonly power: string;
  readonly futures: number;
  /** The chance that it gave the ending that came. */
  readonly chance: number;
  /** Mean squared miss over all endings. */
  readonly score: number;
  /** The ending that it held likeliest. */
  readonly likeliest: string;
}

export interface Oracle {
  /** Id of the ending that came, or "" for none. */
  readonly outcome: string;
  readonly rows: readonly OracleRow[];
  readonly bins: readonly CalibrationBin[];
  readonly brier: Brier;
  /** What others would have scored: the first forecast said again every turn, and all endings held equally likely. */
  readonly firstAgain: number;
  readonly allAlike: number;
}

/** Undefined where no forecast was kept. */
export function oracleOf(match: Match): Oracle | undefined {
  const ids = match.setup.outcomes.map(({ id }) => id);
  const outcome = ids[currentWorld(match).outcome[0]!] ?? '';
  const kept = match.turns.flatMap(({ forecasts = {} }, turn) =>
    Object.entries(forecasts).map(([power, forecast]) => ({ turn, power, forecast })),
  );
  if (kept.length === 0) return undefined;
  const callsOf = (forecast: KeptForecast): readonly Called[] =>
    ids.map((id) => ({ chance: chanceOf(forecast, id), came: id === outcome }));
  const calls = kept.flatMap(({ forecast }) => callsOf(forecast));
  const firsts = new Map<string, KeptForecast>();
  for (const { power, forecast } of kept) if (!firsts.has(power)) firsts.set(power, forecast);
  return {
    outcome,
    rows: kept.map(({ turn, power, forecast }) => ({
      ...{ turn, power, futures: forecast.futures },
      ...{ chance: chanceOf(forecast, outcome), score: brierScore(callsOf(forecast)) },
      likeliest: [...ids].sort((a, b) => chanceOf(forecast, b) - chanceOf(forecast, a))[0] ?? '',
    })),
    bins: calibrationOf(calls),
    brier: brierOf(calls),
    firstAgain: brierScore(kept.flatMap(({ power }) => callsOf(firsts.get(power)!))),
    allAlike: brierScore(ids.map((id) => ({ chance: 1 / ids.length, came: id === outcome }))),
  };
}

function chanceOf({ futures, outcomes }: KeptForecast, id: string): number {
  return (Object.hasOwn(outcomes, id) ? outcomes[id]! : 0) / futures;
}
