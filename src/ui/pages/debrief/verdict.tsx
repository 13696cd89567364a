import { currentWorld } from '../../../match/match.ts';
import { keyFiguresOf, type SeatScore, scoresOf } from '../../../store/debrief.ts';
import { rungName } from '../../../words/events.ts';
import { area, figure, million, t, turnDate } from '../../../words/index.ts';
import { objectiveName, outcomeTitle, outcomeVerdict } from '../../../words/labels.ts';
import { powerName } from '../../../words/naming.ts';
import { PowerBadge } from '../../panels/power-badge.tsx';
import { useDebrief } from './use-debrief.ts';

/** How it ended, said neutrally, in a few figures, and one line for each seat. */
export function Verdict() {
  const { match, scenario } = useDebrief();
  const world = currentWorld(match);
  const outcome = match.setup.outcomes[world.outcome[0]!]?.id ?? '';
  const turns = match.turns.length;
  return (
    <section className="debrief-verdict" aria-labelledby="verdict">
      <div className="verdict-words">
        <p className="caption">
          {t('debrief.outcomeAfter', { count: turns, date: turnDate(scenario.calendar, Math.max(0, turns - 1)) })}
        </p>
        <h1 id="verdict" className="verdict-title">
          {outcomeTitle(scenario, outcome)}
        </h1>
        <p className="verdict-text">{outcomeVerdict(scenario, outcome)}</p>
      </div>
      <KeyFigures />
      <ul className="seat-lines" aria-label={t('debrief.seats')}>
        {scoresOf(match).map((seat) => (
          <li key={seat.power}>
            <PowerBadge scenario={scenario} power={seat.power} silent />
            <span>
              <SeatLine seat={seat} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SeatLine({ seat }: { readonly seat: SeatScore }) {
  const { scenario } = useDebrief();
  const power = powerName(scenario, seat.power);
  const aims = scenario.powers[seat.power]?.objectives ?? {};
  const ranked = [...seat.objectives].sort((a, b) => b.end - a.end);
  const [best] = ranked;
  const worst = ranked.at(-1);
  const name = (id: string) => (aims[id] === undefined ? id : objectiveName(aims[id]));
  if (best === undefined || worst === undefined) return t('debrief.seatLineNone', { power });
  const score = figure(seat.score);
  if (ranked.length === 1) return t('debrief.seatLineOne', { power, score, best: name(best.id) });
  return t('debrief.seatLine', {
    ...{ power, score, best: name(best.id), bestScore: figure(best.end) },
    ...{ worst: name(worst.id), worstScore: figure(worst.end) },
  });
}

function KeyFigures() {
  const { match, names, persons } = useDebrief();
  const [seat] = persons.length === 1 ? persons : [];
  const own = keyFiguresOf(match, seat);
  // A seat without duties has nothing to comply with: then the figure is everybody's.
  const power = own.compliance === undefined ? undefined : seat;
  const key = power === undefined ? keyFiguresOf(match) : own;
  const rows: readonly (readonly [string, string])[] = [
    [figure(key.largeAttacks), t('debrief.keyAttacks', { incursions: figure(key.incursions) })],
    [
      key.compliance === undefined ? '–' : figure(key.compliance, 2),
      power === undefined ? t('debrief.keyComplianceAll') : t('debrief.keyCompliance', { power: names.power(power) }),
    ],
    [figure(key.highestRung), t('debrief.keyRung', { name: rungName(key.highestRung) })],
    key.areaTakenKm2 > 500
      ? [area(key.areaTakenKm2), t('debrief.keyArea')]
      : [million(Math.abs(key.returnedM)), t(key.returnedM >= 0 ? 'debrief.keyHome' : 'debrief.keyAway')],
  ];
  return (
    <dl className="key-figures" aria-label={t('debrief.key')}>
      {rows.map(([value, label]) => (
        <div key={label}>
          <dd>{value}</dd>
          <dt>{label}</dt>
        </div>
      ))}
    </dl>
  );
}
