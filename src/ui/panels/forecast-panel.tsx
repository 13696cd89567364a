import { useState } from 'react';
import { unitOfTrack } from '../../analysis/tracks.ts';
import { doctrineFor } from '../../ai/index.ts';
import { type Scenario } from '../../engine/index.ts';
import { type Forecast } from '../../store/forecast-source.ts';
import { figure, t, turnDateShort } from '../../words/index.ts';
import { amount } from '../../words/amounts.ts';
import { chartTitle, outcomeTitle } from '../../words/labels.ts';
import { Button } from '../kit/button.tsx';
import { FanChart } from '../kit/fan-chart.tsx';
import { ForecastBars } from '../kit/forecast-bars.tsx';
import { MetricFan } from '../kit/metric-fan.tsx';
import { useForecast } from '../forecast-port.ts';
import { settings } from '../settings.ts';
import { progressOf } from './forecast-words.ts';
import { PowerBadge } from './power-badge.tsx';
import { useScenario, useView } from './use-match.ts';

/** Probability of each outcome, and how the drafted orders move it. */
export function ForecastPanel() {
  const state = useForecast();
  const scenario = useScenario();
  return (
    <section aria-labelledby="forecast-head" className="panel">
      <div className="panel-head">
        <h2 id="forecast-head">{t('play.forecast')}</h2>
        {state.kind === 'ready' ? (
          <span className="figures" data-futures={state.stale ? 0 : state.forecast.done}>
            {progressOf(state)}
          </span>
        ) : null}
      </div>
      {state.kind === 'unavailable' ? (
        <p className="second">
          {state.reason === undefined ? t('play.forecastNone') : t('play.forecastFailed', { reason: state.reason })}
        </p>
      ) : null}
      {state.kind === 'waiting' ? <p className="second">{t('play.forecastWaiting')}</p> : null}
      {state.kind === 'beginning' ? <p className="second">{t('play.forecastBeginning')}</p> : null}
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

function Outcomes({ forecast, scenario }: { readonly forecast: Forecast; readonly scenario: Scenario }) {
  const order = Object.keys(scenario.outcomes);
  const rows = [...forecast.outcomes]
    .sort((a, b) => b.share - a.share || order.indexOf(a.id) - order.indexOf(b.id))
    .map((row) => ({
      ...(forecast.drafted ? row : { ...row, change: undefined }),
      name: outcomeTitle(scenario, row.id),
      tone: row.id === forecast.watched.id ? ('strong' as const) : ('pale' as const),
    }));
  const rare = rows.filter(isRare);
  return (
    <>
      <ForecastBars rows={rows.filter((row) => !isRare(row))} futures={forecast.done} />
      {rare.length === 0 ? null : (
        <details>
          <summary>{t('play.rareOutcomes', { count: rare.length })}</summary>
          <ForecastBars rows={rare} futures={forecast.done} />
        </details>
      )}
      <p className="caption">{t(forecast.drafted ? 'kit.changeFromNone' : 'play.nothingDrafted')}</p>
      <KeyFigures forecast={forecast} scenario={scenario} />
      <Assumptions forecast={forecast} scenario={scenario} />
    </>
  );
}

/** Neither likely nor changed, in whole per cent: it would fill the panel with zeros. */
const isRare = ({ share, change = 0 }: { readonly share: number; readonly change?: number | undefined }): boolean =>
  Math.round(100 * share) === 0 && Math.round(100 * Math.abs(change)) === 0;

/** Fans of the key figures; drawn only when opened. */
function KeyFigures({ forecast, scenario }: { readonly forecast: Forecast; readonly scenario: Scenario }) {
  const [open, setOpen] = useState(false);
  const { look } = useView();
  const label = (turn: number) => turnDateShort(scenario.calendar, turn);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('play.keyFigures')}</summary>
      {open ? (
        <div className="key-fans">
          {forecast.figures().map(({ track, now, fan }) => (
            <MetricFan
              key={track.field}
              title={chartTitle(track.field)}
              steps={[
                ...(now === undefined
                  ? []
                  : [{ label: label(look.turn[0]!), median: now, low50: now, high50: now, low90: now, high90: now }]),
                ...fan.map((step) => ({ ...step, label: label(step.turn) })),
              ]}
              print={(value) => amount(value, unitOfTrack(track))}
            />
          ))}
          <p className="caption">{t('play.keyFiguresNote')}</p>
        </div>
      ) : null}
    </details>
  );
}

/** Who is taken to play how, what is drawn anew in each future, and what the whiskers do and do not say. */
function Assumptions({ forecast, scenario }: { readonly forecast: Forecast; readonly scenario: Scenario }) {
  const { setup } = useView().look;
  const widest = Math.max(...forecast.outcomes.map(({ low, high }) => (high - low) / 2));
  return (
    <details>
      <summary>{t('play.assumes')}</summary>
      <p className="caption">{t('play.assumesOthers', { level: t('newGame.levelSteady') })}</p>
      <ul className="assumed-doctrines">
        {setup.powers.map((id) => {
          const doctrine = doctrineFor(setup, id);
          return (
            <li key={id} className="caption">
              <PowerBadge scenario={scenario} power={id} />{' '}
              {doctrine === undefined ? (
                t('play.assumesHolds')
              ) : (
                <>
                  <b>{t(`doctrines.${doctrine}.name`)}.</b> {t(`doctrines.${doctrine}.does`)}
                </>
              )}
            </li>
          );
        })}
      </ul>
      <p className="caption">{t('play.assumesUnknown')}</p>
      <p className="caption">
        {t('play.assumesError', { count: forecast.done, points: figure(Math.ceil(100 * widest)) })}
      </p>
    </details>
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
      title={t('play.forecastChart', { outcome: outcomeTitle(scenario, watched.id) })}
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
