import { type ForecastOutcome } from '../../store/forecast-source.ts';
import { percent, sentenceCase, t } from '../../words/index.ts';
import { outcomeTitle } from '../../words/labels.ts';
import { useForecast } from '../forecast-port.ts';
import { Change } from '../kit/forecast-bars.tsx';
import { progressOf } from './forecast-words.ts';
import { useScenario } from './use-match.ts';

/** Outcomes beside the one that the fan is about: more would be the panel over again. */
const MOST_MOVED = 2;

/** What the drafted orders change, in a few lines beside them: the forecast panel may be out of sight. */
export function DraftEffect() {
  const state = useForecast();
  const scenario = useScenario();
  if (state.kind !== 'ready' || !state.forecast.drafted) return null;
  const { outcomes, watched } = state.forecast;
  const moved = outcomes
    .filter((row) => row.id !== watched.id && isClear(row))
    .sort((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0))
    .slice(0, MOST_MOVED);
  return (
    <section className="draft-effect" aria-labelledby="draft-effect-head">
      <h3 className="group-head" id="draft-effect-head">
        {t('play.draftEffect')}
      </h3>
      <ul className="forecast">
        {[watched, ...moved].map((row) => (
          <li key={row.id} className="forecast-row">
            <span>{sentenceCase(outcomeTitle(scenario, row.id))}</span>
            <b>{percent(row.share)}</b>
            <Change value={row.change} low={row.changeLow} high={row.changeHigh} />
          </li>
        ))}
      </ul>
      <p className="caption">
        {progressOf(state)}
        {moved.length > 0 || isClear(watched) ? null : <> · {t('play.draftNothing')}</>}
      </p>
    </section>
  );
}

/** The interval of the change leaves out zero, and the change shows in whole per cent. */
function isClear({ change = 0, changeLow = 0, changeHigh = 0 }: ForecastOutcome): boolean {
  return changeLow * changeHigh > 0 && Math.round(100 * Math.abs(change)) > 0;
}
