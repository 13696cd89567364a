import { useEffect, useMemo, useState } from 'react';
import { eventsBehind, type TurningPoint, turningPoints } from '../../../analysis/turning-points.ts';
import { currentWorld, type Match } from '../../../match/match.ts';
import {
  chancesOf,
  type OrderWeight,
  playOrderWeights,
  playTimeline,
  type Timeline,
  type Watched,
} from '../../../store/debrief-futures.ts';
import { sentenceOf } from '../../../words/events.ts';
import { points, pointsAndCount, t, turnDate, turnDateShort } from '../../../words/index.ts';
import { outcomeTitle } from '../../../words/labels.ts';
import { orderTitle } from '../../../words/orders.ts';
import { futures } from '../../futures.ts';
import { Button } from '../../kit/button.tsx';
import { useStore } from '../../kit/use-store.ts';
import { actorOf } from '../../panels/event-rows.ts';
import { PowerBadge } from '../../panels/power-badge.tsx';
import { settings } from '../../settings.ts';
import { replayFrom } from './replay-from.ts';
import { Section } from './section.tsx';
import { TimelineChart } from './timeline-chart.tsx';
import { useDebrief } from './use-debrief.ts';

/** An outcome that ever had this chance may be asked for. */
const WORTH_NAMING = 0.05;
/** Orders that a turning point lists. */
const MOST_ORDERS = 6;

/** The chance of an end as it stood at each turn, and the turns at which it moved most. */
export function TimelineSection() {
  const { match, scenario } = useDebrief();
  const [timeline, failure] = useTimeline();
  const outcome = currentWorld(match).outcome[0]!;
  const [watched, setWatched] = useState<Watched>(outcome >= 0 ? outcome : 'calm');
  const nameOf = (what: Watched) =>
    what === 'calm' ? t('debrief.calmLabel') : outcomeTitle(scenario, match.setup.outcomes[what]?.id ?? '');
  const ready = timeline !== undefined && timeline.byTurn.every((row) => row.length > 0);
  return (
    <Section title={t('debrief.timeline')} note={t('debrief.timelineNote')} className="debrief-timeline">
      {ready ? (
        <>
          <label className="timeline-of no-print">
            <span className="second">{t('debrief.timelineOf')}</span>
            <select
              className="field"
              value={String(watched)}
              onChange={(event) => setWatched(event.target.value === 'calm' ? 'calm' : Number(event.target.value))}
            >
              {choicesOf(timeline, match.setup.outcomes.length, watched).map((what) => (
                <option key={String(what)} value={String(what)}>
                  {nameOf(what)}
                </option>
              ))}
            </select>
          </label>
          <Chances timeline={timeline} watched={watched} name={nameOf(watched)} />
        </>
      ) : (
        <p className="second timeline-wait" role="status">
          {failure === undefined
            ? t('debrief.timelineWorking', { done: timeline?.done ?? 0, all: match.turns.length + 1 })
            : t('debrief.timelineFailed', { reason: failure })}
        </p>
      )}
    </Section>
  );
}

function useTimeline() {
  const { match } = useDebrief();
  const [timeline, setTimeline] = useState<Timeline>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => playTimeline(match, futures, setTimeline, setFailure), [match]);
  return [timeline, failure] as const;
}

function choicesOf(timeline: Timeline, outcomes: number, watched: Watched): readonly Watched[] {
  const worth = (what: Watched) =>
    what === watched || chancesOf(timeline, what).some(({ share }) => share >= WORTH_NAMING);
  return ['calm', ...Array.from({ length: outcomes }, (_, i) => i).filter(worth)];
}

function Chances({
  timeline,
  watched,
  name,
}: {
  readonly timeline: Timeline;
  readonly watched: Watched;
  readonly name: string;
}) {
  const { scenario } = useDebrief();
  const chances = useMemo(() => chancesOf(timeline, watched), [timeline, watched]);
  const turning = useMemo(() => turningPoints(chances), [chances]);
  const fewest = Math.min(...chances.slice(0, -1).map((chance) => chance.futures));
  const line = chances.map(({ turn, share }) => {
    const at = turning.findIndex((point) => point.turn + 1 === turn);
    const point = turning[at];
    return {
      label: turnDateShort(scenario.calendar, turn),
      value: share,
      turning: point === undefined ? undefined : { number: at + 1, change: point.change },
    };
  });
  return (
    <>
      <TimelineChart
        title={t('debrief.timelineTitle', { what: name })}
        points={line}
        note={`${t('debrief.timelineFutures', { count: fewest })} · ${t('debrief.dotsAre')} ${t('kit.machinesPlay', { level: t('newGame.levelSteady') })}`}
      />
      {turning.length === 0 ? <p className="second">{t('debrief.timelineNone')}</p> : null}
      <ol className="turning-points">
        {turning.map((point, at) => (
          <Turn key={point.turn} point={point} number={at + 1} watched={watched} settled={timeline.complete} />
        ))}
      </ol>
    </>
  );
}

interface TurnProps {
  readonly point: TurningPoint;
  readonly number: number;
  readonly watched: Watched;
  /** The line has all its futures: workers are free for more. */
  readonly settled: boolean;
}

function Turn({ point, number, watched, settled }: TurnProps) {
  const { match, scenario, names } = useDebrief();
  const played = match.turns[point.turn]!;
  const events = eventsBehind(played);
  const background = useStore(settings, (state) => state.forecast);
  const [asked, setAsked] = useState(false);
  const weights = useWeights(point.turn, settled && (background || asked));
  const orders = Object.entries(played.orders)
    .flatMap(([power, list]) =>
      list.map((order, index) => ({ power, order, effect: effectOf(match, weights, watched, power, index) })),
    )
    .sort((a, b) => Math.abs(b.effect?.share ?? 0) - Math.abs(a.effect?.share ?? 0));
  return (
    <li className="turning-point">
      <h3>
        {t('debrief.turningPoint', { at: number, date: turnDate(scenario.calendar, point.turn) })}{' '}
        <span className="figures">
          <span aria-hidden="true">{point.change < 0 ? '▼' : '▲'} </span>
          {t('debrief.turned', pointsAndCount(point.change))}
        </span>
      </h3>
      {events.length === 0 ? <p className="second">{t('debrief.noDeeds')}</p> : null}
      <ul>
        {events.map((event, i) => (
          <li key={`${event.kind}${i}`} className="turning-event">
            <PowerBadge scenario={scenario} power={actorOf(event)} />
            <span>{sentenceOf(event, names)}</span>
          </li>
        ))}
      </ul>
      {orders.length === 0 ? null : (
        <>
          <h4 className="caption">{t('debrief.ordersBehind')}</h4>
          <ul>
            {orders.slice(0, MOST_ORDERS).map(({ power, order, effect }, i) => (
              <li key={`${power}${i}`} className="turning-event second">
                <PowerBadge scenario={scenario} power={power} />
                <span>
                  {orderTitle(order, names)}
                  {effect === undefined ? null : (
                    <span className="caption block figures">
                      {t('debrief.orderEffect', {
                        ...pointsAndCount(effect.share),
                        low: points(effect.low),
                        high: points(effect.high),
                      })}
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="no-print">
        {background || asked || orders.length === 0 ? null : (
          <Button kind="quiet" size="small" onPress={() => setAsked(true)}>
            {t('debrief.weighOrders')}
          </Button>
        )}
        <Button kind="quiet" size="small" onPress={() => replayFrom(point.turn)}>
          {t('debrief.showTurn')}
        </Button>
      </p>
    </li>
  );
}

const weighed = new WeakMap<Match, Map<number, readonly OrderWeight[]>>();

/**
 * What each order of a turn did, as far as it is known; kept while the match is open. Some hundred futures a turn: who has
 * turned off what is played in the background is asked first.
 */
function useWeights(turn: number, settled: boolean): readonly OrderWeight[] {
  const { match } = useDebrief();
  const [, setCount] = useState(0);
  useEffect(() => {
    const known = weighed.get(match) ?? new Map<number, readonly OrderWeight[]>();
    weighed.set(match, known);
    if (!settled || known.has(turn)) return;
    let whole = false;
    const drop = playOrderWeights(match, turn, futures, (weights, complete) => {
      whole = complete;
      known.set(turn, weights);
      setCount(weights.length);
    });
    return () => {
      drop();
      // What was left half done begins anew.
      if (!whole) known.delete(turn);
    };
  }, [match, turn, settled]);
  return weighed.get(match)?.get(turn) ?? [];
}

/** How far the order moved the chance that is watched: the futures with it less those without it. */
function effectOf(match: Match, weights: readonly OrderWeight[], watched: Watched, power: string, index: number) {
  const comparison = weights.find((weight) => weight.power === power && weight.index === index)?.comparison;
  if (comparison === undefined) return undefined;
  const id = watched === 'calm' ? undefined : match.setup.outcomes[watched]?.id;
  return (id === undefined ? comparison.calm : comparison.outcomes.find((row) => row.id === id))?.difference;
}
