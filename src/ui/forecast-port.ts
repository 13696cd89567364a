/** Where the forecast of the open match is handed in, by whoever starts the workers; until then there is none. */
import { useSyncExternalStore } from 'react';
import { type ForecastSource, type ForecastState, NO_FORECAST } from '../store/forecast-source.ts';

let source: ForecastSource = NO_FORECAST;
const listeners = new Set<() => void>();

/** Connects what computes forecasts. */
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
