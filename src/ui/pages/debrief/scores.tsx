import { type SeatScore, scoresOf } from '../../../store/debrief.ts';
import { figure, percent, t } from '../../../words/index.ts';
import { metricValue, objectiveName } from '../../../words/labels.ts';
import { powerName } from '../../../words/naming.ts';
import { ChartFrame } from '../../kit/chart-frame.tsx';
import { PowerBadge } from '../../panels/power-badge.tsx';
import { Section } from './section.tsx';
import { useDebrief } from './use-debrief.ts';

/** Every seat's score, taken apart. */
export function Scores() {
  const { match } = useDebrief();
  return (
    <Section title={t('debrief.scores')} note={t('debrief.scoresNote')}>
      <div className="scores">
        {scoresOf(match)
          .filter(({ objectives }) => objectives.length > 0)
          .map((seat) => (
            <Seat key={seat.power} seat={seat} />
          ))}
      </div>
      <p className="caption">{t('debrief.notZeroSum')}</p>
    </Section>
  );
}

function Seat({ seat }: { readonly seat: SeatScore }) {
  const { scenario } = useDebrief();
  const spec = scenario.powers[seat.power];
  const power = powerName(scenario, seat.power);
  const rows = seat.objectives.map((row) => {
    const objective = spec?.objectives[row.id];
    return { ...row, objective, name: objective === undefined ? row.id : objectiveName(objective) };
  });
  const table = {
    head: [
      ...[t('debrief.objective'), t('debrief.weight'), t('debrief.measured')],
      ...[t('debrief.atOpening'), t('debrief.atEnd')],
    ],
    rows: rows.map((row) => [
      row.name,
      percent(row.weight),
      row.objective === undefined ? figure(row.value, 2) : metricValue(row.objective.metric, row.value),
      figure(row.opening),
      figure(row.end),
    ]),
  };
  return (
    <div className="score-seat">
      <h3 className="belief-head">
        <PowerBadge scenario={scenario} power={seat.power} /> <span className="score-sum">{figure(seat.score)}</span>{' '}
        <span className="caption">{t('debrief.ofHundred')}</span>
      </h3>
      <ChartFrame title={t('debrief.scoresTable', { power })} showTitle={false} table={table}>
        <ul className="score-rows">
          {rows.map((row) => (
            <li key={row.id} className="score-row">
              <span>{row.name}</span>
              <span className="score-track" aria-hidden="true">
                <span className="score-tick" style={{ left: `${row.opening}%` }} />
                <span
                  className="score-dot"
                  style={{ left: `${row.end}%`, background: `var(--power-${spec?.colour ?? 'grey'})` }}
                />
              </span>
              <b className="figures">{figure(row.end)}</b>
            </li>
          ))}
        </ul>
      </ChartFrame>
    </div>
  );
}
