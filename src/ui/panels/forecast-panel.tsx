import { type Scenario } from '../../engine/index.ts';
import { type Forecast, type ForecastState } from '../../store/forecast-source.ts';
import { t, turnDateShort } from '../../words/index.ts';
import { outcomeTitle } from '../../words/labels.ts';
import { Button } from '../kit/button.tsx';
import { FanChart } from '../kit/fan-chart.tsx';
import { ForecastBars } from '../kit/forecast-bars.tsx';
import { useForecast } from '../forecast-port.ts';
import { settings } from '../settings.ts';
import { useScenario } from './use-match.ts';

/** Probability of each outcome, and how the drafted orders move it. */
export function ForecastPanel() {
  const state = useForecast();
  const scenario = useScenario();
  return (
    <section aria-labelledby="forecast-head" className="panel">
      <div className="panel-head">
        <h2 id="forecast-head">{t('play.forecast')}</h2>
        <span className="figures">{state.kind === 'ready' ? progressOf(state) : null}</span>
      </div>
      {state.kind === 'unavailable' ? (
        <p className="second">
          {state.reason === undefined ? t('play.forecastNone') : t('play.forecastFailed', { reason: state.reason })}
        </p>
      ) : null}
      {state.kind === 'waiting' ? <p className="second">{t('play.forecastWaiting')}</p> : null}
      {state.kind === 'off' ? (
        <p className="second">
          {t('play.forecastOff')}{' '}
          <Button kind="quiet" onPress={() => settings.getState().change({ forecast: true })}>
            {t('play.forecastTurnOn')}
          </Button>
        </p>
      ) : null}
      {state.kind === 'ready' ? <Outcomes forecast={state.forecast} scenario={scenario} /> : null}
    </section>
  );
}

function progressOf({ forecast, updating }: Extract<ForecastState, { kind: 'ready' }>): string {
  return updating && forecast.done < forecast.all
    ? t('kit.updating', { done: forecast.done, all: forecast.all })
    : t('kit.futures', { count: forecast.done });
}

const TONES = ['strong', 'pale', 'warm', 'hot'] as const;

function Outcomes({ forecast, scenario }: { readonly forecast: Forecast; readonly scenario: Scenario }) {
  const order = Object.keys(scenario.outcomes);
  const rows = [...forecast.outcomes]
    .sort((a, b) => b.share - a.share || order.indexOf(a.id) - order.indexOf(b.id))
    .map((row) => ({
      ...row,
      name: outcomeTitle(scenario, row.id),
      tone: row.id === forecast.watched ? TONES[0] : TONES[1],
    }));
  return (
    <>
      <ForecastBars rows={rows} futures={forecast.done} />
      <p className="caption">{t('kit.changeFromNone')}</p>
    </>
  );
}

/** Chance of the watched outcome over time; nothing while there is no forecast. */
export function ForecastFan({ height }: { readonly height?: number | undefined }) {
  const state = useForecast();
  const scenario = useScenario();
  if (state.kind !== 'ready' || state.forecast.fan.length === 0) return null;
  const { past, fan, watched } = state.forecast;
  return (
    <FanChart
      title={t('play.forecastChart', { outcome: outcomeTitle(scenario, watched) })}
      height={height}
      past={past.map(({ turn, share, turning }, at) => ({
        label: turnDateShort(scenario.calendar, turn),
        value: share,
        turning: turning === undefined ? undefined : { text: turning, fell: at > 0 && share < past[at - 1]!.share },
      }))}
      future={fan.map((step) => ({ ...step, label: turnDateShort(scenario.calendar, step.turn) }))}
    />
  );
}
