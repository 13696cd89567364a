import { textOf } from '../../../words/index.ts';
import { objectiveName, objectiveNote } from '../../../words/labels.ts';
import { type Naming, powerName } from '../../../words/naming.ts';
import { Badge } from '../../kit/badge.tsx';
import { roleLine } from './role-line.ts';

/** What is public about the other powers: role and objectives. */
export function Others({ names, seat }: { readonly names: Naming; readonly seat: string | undefined }) {
  const { scenario } = names;
  return (
    <div className="briefing-others">
      {Object.entries(scenario.powers)
        .filter(([id]) => id !== seat)
        .map(([id, power]) => (
          <article key={id} className="card briefing-other">
            <h2>
              <Badge letters={power.badge} colour={power.colour} /> {powerName(scenario, id)}
            </h2>
            <p className="second">{roleLine(names, id)}</p>
            <p>{textOf(scenario.briefings[id]).split('\n\n')[0]}</p>
            <ul>
              {Object.entries(power.objectives).map(([key, objective]) => (
                <li key={key}>
                  <b>{objectiveName(objective)}</b> <span className="second">{objectiveNote(objective)}</span>
                </li>
              ))}
            </ul>
          </article>
        ))}
    </div>
  );
}
