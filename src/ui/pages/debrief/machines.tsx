import { useState } from 'react';
import { listOf, t, turnDate } from '../../../words/index.ts';
import { orderTitle } from '../../../words/orders.ts';
import { powerName } from '../../../words/naming.ts';
import { reasonSentence } from '../../../words/reasons.ts';
import { PowerBadge } from '../../panels/power-badge.tsx';
import { Section } from './section.tsx';
import { useDebrief } from './use-debrief.ts';

/** What each machine player weighed before it ordered, in its last turn and in every other. */
export function Machines() {
  const { match, scenario, names } = useDebrief();
  const [turn, setTurn] = useState(match.turns.length - 1);
  const played = match.turns[turn];
  const machines = Object.entries(played?.machines ?? {});
  return (
    <Section
      title={t('debrief.machines')}
      note={
        <label className="machine-turn">
          <span className="unseen">{t('debrief.machinesTurn')}</span>
          <select className="field" value={turn} onChange={(event) => setTurn(Number(event.target.value))}>
            {match.turns.map((_, at) => (
              <option key={at} value={at}>
                {t('debrief.machineTurnOf', { turn: at + 1, date: turnDate(scenario.calendar, at) })}
              </option>
            ))}
          </select>
        </label>
      }
    >
      {machines.length === 0 ? <p className="second">{t('debrief.machineNone')}</p> : null}
      <div className="machines">
        {machines.map(([power, { reasons }]) => {
          const orders = played?.orders[power] ?? [];
          return (
            <article key={power} aria-label={powerName(scenario, power)}>
              <h3 className="belief-head">
                <PowerBadge scenario={scenario} power={power} silent /> {powerName(scenario, power)}
              </h3>
              {reasons.length === 0 ? <p className="second">{t('debrief.machineNoReasons')}</p> : null}
              <ul className="machine-reasons">
                {reasons.map((reason, at) => (
                  <li key={`${reason.name}${at}`}>{reasonSentence(reason, names)}.</li>
                ))}
              </ul>
              <p className="caption">
                {orders.length === 0
                  ? t('debrief.machineNoOrders')
                  : t('debrief.machineOrders', { orders: listOf(orders.map((order) => orderTitle(order, names))) })}
              </p>
            </article>
          );
        })}
      </div>
    </Section>
  );
}
