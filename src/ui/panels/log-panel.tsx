import { useState } from 'react';
import { type GameEvent } from '../../engine/index.ts';
import { type MatchState, seatIndex, seenEvents } from '../../store/match-store.ts';
import { sentenceOf } from '../../words/events.ts';
import { t, turnDate } from '../../words/index.ts';
import { stepName } from '../../words/labels.ts';
import { desk } from '../desk.ts';
import { Button } from '../kit/button.tsx';
import { LogLine } from '../kit/log-line.tsx';
import { actorOf, byStep, headlines, linesOf, ruleOf } from './event-rows.ts';
import { PowerBadge } from './power-badge.tsx';
import { useMatch, useNames } from './use-match.ts';

const NONE: readonly GameEvent[] = [];
const known = new WeakMap<readonly GameEvent[], Map<number, readonly GameEvent[]>>();

/** Events of a turn that the shown seat may see; the same list while match and seat are the same. */
export function shownEvents(state: MatchState, turn: number): readonly GameEvent[] {
  const played = state.match?.turns[turn];
  if (played === undefined) return NONE;
  const seats = known.get(played.events) ?? new Map<number, readonly GameEvent[]>();
  known.set(played.events, seats);
  const seat = seatIndex(state);
  const events = seats.get(seat) ?? seenEvents(state, turn);
  seats.set(seat, events);
  return events;
}

/** One line of the log with its reasons a press away. */
function Line({ event, at, turn }: { readonly event: GameEvent; readonly at: number; readonly turn: number }) {
  const names = useNames();
  return (
    <LogLine
      badge={<PowerBadge scenario={names.scenario} power={actorOf(event)} />}
      sentence={sentenceOf(event, names)}
      rule={ruleOf(event)}
      onWhy={() => desk.getState().arrange({ why: { turn, event: at } })}
    />
  );
}

/** The last turn in a few lines, for the footer. */
export function LogStrip({ most }: { readonly most: number }) {
  const turns = useMatch((state) => state.match?.turns.length ?? 0);
  const events = useMatch((state) => shownEvents(state, turns - 1));
  const { scenario } = useNames();
  if (turns === 0) return <p className="second">{t('play.logEmpty')}</p>;
  return (
    <section aria-labelledby="strip-head">
      <div className="strip-head">
        <h2 id="strip-head">{turnDate(scenario.calendar, turns - 1)}</h2>
        <span className="muted figures">{t('play.events', { count: events.length })}</span>
        <button type="button" className="link" onClick={() => desk.getState().arrange({ logOpen: true, panel: 'log' })}>
          {t('play.openLog')}
        </button>
      </div>
      <ul>
        {headlines(events, most).map(({ event, at }) => (
          <Line key={at} event={event} at={at} turn={turns - 1} />
        ))}
      </ul>
    </section>
  );
}

/** The whole log, turn by turn, by step. */
export function LogPanel({ onClose }: { readonly onClose?: (() => void) | undefined }) {
  const turns = useMatch((state) => state.match?.turns.length ?? 0);
  const [back, setBack] = useState(0);
  const turn = Math.max(0, turns - 1 - back);
  const events = useMatch((state) => shownEvents(state, turn));
  const { scenario } = useNames();
  return (
    <section aria-labelledby="log-head" className="panel">
      <div className="panel-head">
        <h2 id="log-head">
          {turns === 0 ? t('play.log') : t('play.logOf', { date: turnDate(scenario.calendar, turn) })}
        </h2>
        {onClose === undefined ? null : (
          <Button kind="quiet" size="small" keys="Escape" label={t('ui.close')} onPress={onClose}>
            ✕
          </Button>
        )}
      </div>
      {turns === 0 ? <p className="second">{t('play.logEmpty')}</p> : null}
      {turns < 2 ? null : (
        <div className="log-turns">
          <Button size="small" disabled={turn === 0} onPress={() => setBack(back + 1)}>
            {t('play.previousTurn')}
          </Button>
          <Button size="small" disabled={back === 0} onPress={() => setBack(back - 1)}>
            {t('play.nextTurn')}
          </Button>
        </div>
      )}
      {turns > 0 && events.length === 0 ? <p className="second">{t('play.noEvents')}</p> : null}
      {byStep(events).map(({ step, rows }) => (
        <div key={step}>
          <h3 className="group-head">{stepName(step)}</h3>
          <ul>
            {linesOf(rows).map(({ first, rows: alike, title }) =>
              title === undefined ? (
                <Line key={first.at} event={first.event} at={first.at} turn={turn} />
              ) : (
                <li key={first.at}>
                  <details>
                    <summary>{title}</summary>
                    <ul>
                      {alike.map(({ event, at }) => (
                        <Line key={at} event={event} at={at} turn={turn} />
                      ))}
                    </ul>
                  </details>
                </li>
              ),
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}
