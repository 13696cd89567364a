import { useEffect, useMemo, useRef, useState } from 'react';
import { type GameEvent } from '../../../engine/index.ts';
import { sentenceOf } from '../../../words/events.ts';
import { t } from '../../../words/index.ts';
import { stepName } from '../../../words/labels.ts';
import {
  actorOf,
  byStep,
  type EventLine,
  linesOf,
  type PlacedEvent,
  ruleOf,
  stopsOf,
} from '../../panels/event-rows.ts';
import { PowerBadge } from '../../panels/power-badge.tsx';
import { useNames } from '../../panels/use-match.ts';

interface EventListProps {
  readonly events: readonly GameEvent[];
  readonly at: number;
  readonly onChoose: (at: number) => void;
}

/** Every event that the seat may see, by step of the turn. */
export function EventList({ events, at, onChoose }: EventListProps) {
  const list = useRef<HTMLDivElement>(null);
  const stops = useMemo(() => stopsOf(events), [events]);
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
          {events.length === 0 ? null : t('resolution.eventOf', { at: placeOf(stops, at), all: stops.length })}
        </span>
      </div>
      {events.length === 0 ? <p className="second">{t('resolution.nothing')}</p> : null}
      {byStep(events).map(({ step, rows }) => (
        <div key={step}>
          <h3 className="step-head">{stepName(step)}</h3>
          <ol className="event-rows">
            {linesOf(rows).map((line) => (
              <Line key={line.first.at} line={line} at={at} onChoose={onChoose} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

/** Number of the line that an event belongs to, from 1. */
function placeOf(stops: readonly number[], at: number): number {
  return stops.filter((stop) => stop <= at).length;
}

interface LineProps {
  readonly line: EventLine;
  readonly at: number;
  readonly onChoose: (at: number) => void;
}

/** One event, or several of a kind that open on demand. */
function Line({ line, at, onChoose }: LineProps) {
  const { first, rows, title } = line;
  const [open, setOpen] = useState(false);
  if (title === undefined) {
    return (
      <li>
        <Row row={first} at={at} onChoose={onChoose} />
      </li>
    );
  }
  const here = rows.some((row) => row.at === at);
  return (
    <li>
      <button
        type="button"
        className={first.at > at ? 'event-row event-coming' : 'event-row'}
        aria-current={here && !open ? 'step' : undefined}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          if (!open) onChoose(first.at);
        }}
      >
        <span className="fold-mark" aria-hidden="true">
          {open ? '▾' : '▸'}
        </span>
        <span>{title}</span>
        <span className="muted">{ruleOf(first.event)}</span>
      </button>
      {open ? (
        <ol className="event-rows event-folded">
          {rows.map((row) => (
            <li key={row.at}>
              <Row row={row} at={at} onChoose={onChoose} />
            </li>
          ))}
        </ol>
      ) : null}
    </li>
  );
}

interface RowProps {
  readonly row: PlacedEvent;
  readonly at: number;
  readonly onChoose: (at: number) => void;
}

function Row({ row: { event, at: index }, at, onChoose }: RowProps) {
  const names = useNames();
  return (
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
  );
}
