/** How the root hands in what computes forecasts. Light, because the root imports it before the first paint. */
import { useSyncExternalStore } from 'react';
import { type ForecastSource, type ForecastState, NO_FORECAST } from '../store/forecast-source.ts';

let source: ForecastSource = NO_FORECAST;
const listeners = new Set<() => void>();

/** Connects what computes forecasts. Called by the root, which alone may start workers. */
export function provideForecast(given: ForecastSource): void {
  source = given;
  for (const listener of listeners) listener();
}

/** The forecast as it stands. */
export function useForecast(): ForecastState {
  return useSyncExternalStore(
    (listener) => {
      let stop = source.subscribe(listener);
      const changed = () => {
        stop();
        stop = source.subscribe(listener);
        listener();
      };
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
        stop();
      };
    },
    () => source.getState(),
  );
}
