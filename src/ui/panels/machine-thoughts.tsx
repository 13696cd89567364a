import { t } from '../../words/index.ts';
import { powerName } from '../../words/naming.ts';
import { reasonSentence } from '../../words/reasons.ts';
import { PowerBadge } from './power-badge.tsx';
import { useMatch, useNames, useScenario } from './use-match.ts';

/** What machine players weighed last turn, of those whose thoughts the scenario lays open. */
export function MachineThoughts() {
  const scenario = useScenario();
  const names = useNames();
  const machines = useMatch((state) => state.match?.turns.at(-1)?.machines);
  const open = Object.entries(machines ?? {}).filter(
    ([power, { reasons }]) => scenario.powers[power]?.bot.explains === true && reasons.length > 0,
  );
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="thoughts-head" className="panel">
      <div className="panel-head">
        <h2 id="thoughts-head">{t('play.machineThoughts')}</h2>
      </div>
      {open.map(([power, { reasons }]) => (
        <details key={power}>
          <summary>
            <PowerBadge scenario={scenario} power={power} silent /> {powerName(scenario, power)}
          </summary>
          <ul className="machine-reasons">
            {reasons.map((reason, at) => (
              <li key={`${reason.name}${at}`}>{reasonSentence(reason, names)}.</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
