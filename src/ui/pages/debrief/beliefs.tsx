import { beliefsOf, type DyadBeliefs } from '../../../store/debrief.ts';
import { figure, signed, t, turnDateShort } from '../../../words/index.ts';
import { BeliefChart } from '../../kit/belief-chart.tsx';
import { PowerBadge } from '../../panels/power-badge.tsx';
import { Section } from './section.tsx';
import { useDebrief } from './use-debrief.ts';

/** What each challenger believed, turn by turn, against what was true. */
export function Beliefs() {
  const { match, names } = useDebrief();
  const dyads = beliefsOf(match);
  if (dyads.length === 0)
    return (
      <Section title={t('kit.beliefHead')}>
        <p className="second">{t('debrief.beliefsNone')}</p>
      </Section>
    );
  return (
    <>
      {dyads.map((dyad) => (
        <Section
          key={`${dyad.challenger}${dyad.protege}`}
          title={t('debrief.beliefs', { power: names.power(dyad.challenger) })}
          note={t('debrief.beliefsNote')}
        >
          <Dyad dyad={dyad} />
        </Section>
      ))}
    </>
  );
}

function Dyad({ dyad }: { readonly dyad: DyadBeliefs }) {
  const { scenario, names } = useDebrief();
  const label = (turn: number) => turnDateShort(scenario.calendar, turn);
  return (
    <div className="beliefs">
      {dyad.guarantors.map((series) => (
        <div key={series.of} className="belief-block">
          <h3 className="belief-head">
            <PowerBadge scenario={scenario} power={series.of} silent />{' '}
            {t('debrief.beliefFirm', { power: names.power(series.of) })}
          </h3>
          <BeliefChart
            title={t('debrief.beliefFirm', { power: names.power(series.of) })}
            showTitle={false}
            points={series.points.map((point) => ({
              label: label(point.turn),
              belief: point.belief,
              deters: point.deters,
            }))}
            firm={series.firm}
            colour={scenario.powers[series.of]?.colour ?? 'grey'}
          />
        </div>
      ))}
      {dyad.guarantors.length === 0 ? null : <p className="caption">{t('debrief.beliefsFoot')}</p>}
      <div className="belief-block">
        <h3 className="belief-head">{t('debrief.beliefSomebody')}</h3>
        <BeliefChart
          title={t('debrief.beliefSomebody')}
          showTitle={false}
          points={dyad.somebody.map((point) => ({
            label: label(point.turn),
            belief: point.belief,
            deters: point.deters,
          }))}
          colour="grey"
        />
        <p className="caption">{t('debrief.somebodyFoot')}</p>
      </div>
      <p className="caption">
        {t('debrief.stakeWas', {
          power: names.power(dyad.challenger),
          value: signed(dyad.stake, 2),
          spread: figure(dyad.stakeSpread, 2),
          mood: signed(dyad.mood, 2),
        })}
      </p>
    </div>
  );
}
