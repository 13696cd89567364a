/** How far a forecast has come, in words. */
import { type ForecastState } from '../../store/forecast-source.ts';
import { t } from '../../words/index.ts';

export function progressOf({ forecast, updating, stale }: Extract<ForecastState, { kind: 'ready' }>): string {
  if (stale) return t('play.forecastStale');
  return updating && forecast.done < forecast.all
    ? t('kit.updating', { done: forecast.done, all: forecast.all })
    : t('kit.futures', { count: forecast.done });
}
