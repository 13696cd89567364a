import { useEffect, useRef } from 'react';
import { type GameEvent } from '../../../engine/index.ts';
import { sentenceOf } from '../../../words/events.ts';
import { t } from '../../../words/index.ts';
import { stepName } from '../../../words/labels.ts';
import { actorOf, byStep, ruleOf } from '../../panels/event-rows.ts';
import { PowerBadge } from '../../panels/power-badge.tsx';
import { useNames } from '../../panels/use-match.ts';

interface EventListProps {
  readonly events: readonly GameEvent[];
  readonly at: number;
  readonly onChoose: (at: number) => void;
}

/** Every event that the seat may see, by step of the turn. */
export function EventList({ events, at, onChoose }: EventListProps) {
  const names = useNames();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where the whole page scrolls, moving it at every step would take the map and the reasons out of sight.
    const frame = list.current?.parentElement;
    if (frame == null || frame.scrollHeight <= frame.clientHeight + 1) return;
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <section aria-labelledby="events-head" className="panel" ref={list}>
      <div className="panel-head">
        <h2 id="events-head">{t('resolution.events')}</h2>
        <span className="figures">
          {events.length === 0 ? null : t('resolution.eventOf', { at: at + 1, all: events.length })}
        </span>
      </div>
      {events.length === 0 ? <p className="second">{t('resolution.nothing')}</p> : null}
      {byStep(events).map(({ step, rows }) => (
        <div key={step}>
          <h3 className="step-head">{stepName(step)}</h3>
          <ol className="event-rows">
            {rows.map(({ event, at: index }) => (
              <li key={index}>
                <button
                  type="button"
                  className={index > at ? 'event-row event-coming' : 'event-row'}
                  aria-current={index === at ? 'step' : undefined}
                  onClick={() => onChoose(index)}
                >
                  <PowerBadge scenario={names.scenario} power={actorOf(event)} />
                  <span>{sentenceOf(event, names)}</span>
                  <span className="muted">{ruleOf(event)}</span>
                </button>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
