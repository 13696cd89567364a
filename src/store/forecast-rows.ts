/** What a set of futures says to the panel: outcomes, what the draft changes of them, and key figures. */
import { type FanStep } from '../analysis/fan.ts';
import { compareFutures, type OutcomeChange, summariseFutures, trackFan } from '../analysis/forecast.ts';
import { type Future } from '../analysis/futures.ts';
import { readTrack, tracksOf } from '../analysis/tracks.ts';
import { type Setup, type View } from '../engine/index.ts';
import { t } from '../words/index.ts';
import { type Forecast, type ForecastFigure, type ForecastOutcome, type ForecastStep } from './forecast-source.ts';
import { type Watched } from './odds.ts';

/** Every outcome and the one that is watched, with what `now` changes of `base`: the same futures, number by number. */
export function rowsOf(
  setup: Setup,
  base: readonly Future[],
  now: readonly Future[],
  watched: Watched,
): Pick<Forecast, 'outcomes' | 'watched'> {
  const { outcomes, calm } = summariseFutures(setup, now);
  const changes = compareFutures(setup, base, now);
  const rows = outcomes.map((row) => rowOf(row, changes.outcomes));
  const calmRow = rowOf({ ...calm, id: t('debrief.calm') }, [{ ...changes.calm, id: t('debrief.calm') }]);
  const id = typeof watched === 'number' ? setup.outcomes[watched]?.id : undefined;
  return { outcomes: rows, watched: rows.find((row) => row.id === id) ?? calmRow };
}

export const stepOf = ({ turn, p05, p25, p50, p75, p95 }: FanStep): ForecastStep => ({
  ...{ turn, median: p50, low50: p25, high50: p75, low90: p05, high90: p95 },
});

/** Worked out once, when first asked for: most of the time nobody looks. */
export function figuresOf({ look, seat }: View, futures: readonly Future[]): () => readonly ForecastFigure[] {
  let known: readonly ForecastFigure[] | undefined;
  return () =>
    (known ??= tracksOf(look.setup, seat).map((track, at) => {
      const now = readTrack(look, track);
      const fan = trackFan(futures, look.turn[0]!, at).map(stepOf);
      return { track, now: Number.isNaN(now) ? undefined : now, fan };
    }));
}

function rowOf(
  row: { readonly id: string; readonly share: number; readonly low: number; readonly high: number },
  changes: readonly OutcomeChange[],
): ForecastOutcome {
  const difference = changes.find(({ id }) => id === row.id)?.difference;
  return { ...row, change: difference?.share, changeLow: difference?.low, changeHigh: difference?.high };
}
