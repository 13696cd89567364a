/** The background workers of this tab, and the forecast that they make for the open match. */
import { createForecast, FORECAST_OPTIONS } from '../store/forecast.ts';
import { browserDesk } from '../store/futures-browser.ts';
import { t } from '../words/index.ts';
import { provideForecast } from './forecast-port.ts';
import { game } from './game.ts';
import { notify } from './kit/toast.tsx';
import { settings } from './settings.ts';

export const futures = browserDesk(() => notify(t('debrief.slowForecast')));

let connected = false;

/** Begins to forecast for whoever plays; called when the play page is first read. */
export function connectForecast(): void {
  if (connected) return;
  connected = true;
  const isOn = () => settings.getState().forecast;
  const forecast = createForecast(game, futures, { ...FORECAST_OPTIONS, isOn });
  settings.subscribe(forecast.look);
  provideForecast(forecast);
}
