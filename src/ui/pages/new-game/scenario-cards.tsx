import { useId } from 'react';
import { SHIPPED_GROUP_NAMES, SHIPPED_GROUPS } from '../../../scenario/shipped.ts';
import { t, textOf } from '../../../words/index.ts';
import { TheatreSvg } from '../../kit/theatre-svg.tsx';
import type { ScenarioHead } from '../../scenario-heads.ts';

interface ScenarioCardsProps {
  readonly heads: readonly ScenarioHead[];
  /** Undefined while a file of the player's own is chosen. */
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** One of the scenarios: radio buttons that look like cards, under the headings of the library. */
export function ScenarioCards({ heads, chosen, onChoose }: ScenarioCardsProps) {
  const id = useId();
  const usual = heads[0]?.map;
  return (
    <fieldset className="scenario-cards">
      <legend className="unseen">{t('newGame.scenario')}</legend>
      {SHIPPED_GROUP_NAMES.map((group) => {
        const ids: readonly string[] = SHIPPED_GROUPS[group];
        const own = heads.filter((head) => ids.includes(head.id));
        return own.length === 0 ? null : (
          <div key={group} role="group" aria-labelledby={`${id}${group}`} className="scenario-group">
            <h3 id={`${id}${group}`}>{t(`library.${group}`)}</h3>
            {own.map((head) => (
              <ScenarioCard
                key={head.id}
                head={head}
                // One picture of the same map is enough; another map is worth showing.
                pictured={head.map !== 'none' && (group === 'start' || head.map !== usual)}
                name={id}
                chosen={head.id === chosen}
                onChoose={onChoose}
              />
            ))}
          </div>
        );
      })}
    </fieldset>
  );
}

interface ScenarioCardProps {
  readonly head: ScenarioHead;
  readonly pictured: boolean;
  readonly name: string;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}

function ScenarioCard({ head, pictured, name, chosen, onChoose }: ScenarioCardProps) {
  return (
    <label className={pictured ? 'scenario-card' : 'scenario-card scenario-card-plain'}>
      <input type="radio" name={name} value={head.id} checked={chosen} onChange={() => onChoose(head.id)} />
      {pictured ? (
        <span className="scenario-thumb">
          <TheatreSvg map={head.map} fit="meet" />
        </span>
      ) : null}
      <span className="scenario-text">
        <b className="serif">{textOf(head.title)}</b>
        <span>{textOf(head.summary)}</span>
        <span className="caption">
          {t('newGame.lengthNote', {
            count: head.calendar.turns,
            days: head.calendar.turnDays,
            powers: head.powers.length,
          })}
        </span>
      </span>
    </label>
  );
}
