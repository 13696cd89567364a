import { useId } from 'react';
import { t, textOf } from '../../../words/index.ts';
import { TheatreSvg } from '../../kit/theatre-svg.tsx';
import type { ScenarioHead } from '../../scenario-heads.ts';

interface ScenarioCardsProps {
  readonly heads: readonly ScenarioHead[];
  /** Undefined while a file of the player's own is chosen. */
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** One of the scenarios: radio buttons that look like cards. */
export function ScenarioCards({ heads, chosen, onChoose }: ScenarioCardsProps) {
  const name = useId();
  return (
    <fieldset className="scenario-cards">
      <legend className="unseen">{t('newGame.scenario')}</legend>
      {heads.map((head) => (
        <label key={head.id} className="scenario-card">
          <input
            type="radio"
            name={name}
            value={head.id}
            checked={head.id === chosen}
            onChange={() => onChoose(head.id)}
          />
          <span className="scenario-thumb">
            {head.map === 'none' ? null : <TheatreSvg map={head.map} window={THUMB} />}
          </span>
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
      ))}
    </fieldset>
  );
}

const THUMB = [640, 430, 1940, 1360] as const;
