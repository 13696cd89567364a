import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isOver } from '../../../match/match.ts';
import { PACES } from '../../../store/desk.ts';
import { movingMs } from '../../../store/playback.ts';
import { sentenceOf } from '../../../words/events.ts';
import { t, turnDate } from '../../../words/index.ts';
import { powerName } from '../../../words/naming.ts';
import { desk } from '../../desk.ts';
import { game } from '../../game.ts';
import { Button } from '../../kit/button.tsx';
import { announce } from '../../kit/live-region.tsx';
import { MapHost } from '../../map-host.tsx';
import { hasMap, type MountedMap } from '../../map-port.ts';
import { lineAt, regionOf, stopsOf } from '../../panels/event-rows.ts';
import { KeysDialog } from '../../panels/keys-dialog.tsx';
import { Legend } from '../../panels/legend.tsx';
import { shownEvents } from '../../panels/log-panel.tsx';
import { PowerBadge } from '../../panels/power-badge.tsx';
import { TopFacts } from '../../panels/top-facts.tsx';
import { useDesk, useMatch, useNames } from '../../panels/use-match.ts';
import { WhyPanel } from '../../panels/why-panel.tsx';
import { Screen } from '../../screen.tsx';
import { useLayout } from '../../use-layout.ts';
import { useKeys } from '../../use-keys.ts';
import { PlayMenu } from '../play/play-menu.tsx';
import { Controls } from './controls.tsx';
import { EventList } from './event-list.tsx';
import { Leader, type Spot, standsLeft } from './leader.tsx';
import { Refusals } from './refusals.tsx';
import { usePlayback } from './use-playback.ts';

/** The turn played back: events by step, the place on the map, the reasons. */
export function ResolutionScreen() {
  const names = useNames();
  const { scenario } = names;
  const layout = useLayout();
  const turn = useMatch((state) => state.shownTurn);
  const shown = useMatch((state) => state.shownEvent);
  const events = useMatch((state) => shownEvents(state, turn));
  const [whyOpen, setWhyOpen] = useState(true);
  const [spot, setSpot] = useState<Spot>();
  const areas = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const chart = useRef<HTMLDivElement>(null);
  const finish = useFinish();
  const ended = useCallback(() => {
    const { watching, pace } = desk.getState();
    // Watching goes on by itself after the last event was read.
    if (watching && game.getState().seat === undefined) setTimeout(finish, (PACES[pace] * 1000) / 6);
  }, [finish]);
  const stops = useMemo(() => stopsOf(events), [events]);
  const playback = usePlayback(stops, turn, shown, ended);
  const event = events[playback.at];
  const line = useMemo(() => lineAt(events, playback.at), [events, playback.at]);
  // Somebody who opened a folded line and chose one of its events reads that one.
  const folded = line?.title !== undefined && line.first.at === playback.at ? line : undefined;
  useEffect(() => {
    if (event !== undefined) announce(folded?.title ?? sentenceOf(event, names));
  }, [event, folded, names]);
  useKeys({
    arrowright: playback.on ?? playback.stop,
    arrowleft: playback.back ?? playback.stop,
    ' ': playback.toggle,
    w: () => setWhyOpen(!whyOpen),
    escape: () => setWhyOpen(false),
    enter: finish,
    '?': () => desk.getState().arrange({ keysOpen: true }),
  });
  const date = turnDate(scenario.calendar, turn);
  return (
    <Screen
      title={t('resolution.head', { date })}
      heading={false}
      className={`resolution-screen match-${layout}`}
      head={<TopFacts brief={layout !== 'wide'} after={turn} />}
      actions={<Actions onFinish={finish} brief={layout !== 'wide'} />}
      foot={<Controls playback={playback} events={events} />}
    >
      <h1 className="unseen">{t('resolution.head', { date })}</h1>
      <div className="resolution-areas" ref={areas}>
        <div className="column resolution-events">
          <Refusals />
          <EventList
            events={events}
            at={playback.at}
            onChoose={(at) => {
              playback.go(at);
              setWhyOpen(true);
            }}
          />
        </div>
        <div className="middle resolution-map" ref={chart}>
          <Place
            region={event === undefined ? undefined : regionOf(event)}
            durationMs={movingMs(playback.speed)}
            onSpot={setSpot}
          />
        </div>
        {whyOpen && event !== undefined ? (
          <>
            {spot === undefined ? null : <Leader areas={areas} card={card} map={chart} spot={spot} />}
            <div className={standsLeft(spot) ? 'why-sheet why-left' : 'why-sheet'} ref={card}>
              <WhyPanel event={event} folded={folded} onClose={() => setWhyOpen(false)} />
            </div>
          </>
        ) : null}
      </div>
      <KeysDialog />
    </Screen>
  );
}

/** Leads on to the next orders, or to the debrief. */
function useFinish(): () => void {
  return useCallback(() => {
    desk.getState().clear();
    game.getState().act.afterResolution();
  }, []);
}

function Actions({ onFinish, brief }: { readonly onFinish: () => void; readonly brief: boolean }) {
  const { scenario } = useNames();
  const match = useMatch((state) => state.match);
  const seat = useMatch((state) => state.seat);
  const replaying = useMatch((state) => state.replaying);
  const turn = useMatch((state) => state.shownTurn);
  const over = match !== undefined && isOver(match);
  const label =
    replaying && turn < (match?.turns.length ?? 0) - 1
      ? t('resolution.skipNext')
      : over
        ? t('resolution.skipDebrief')
        : t('resolution.skip', { date: turnDate(scenario.calendar, turn + 1) });
  return (
    <>
      {seat === undefined ? null : (
        <span className="you-play">
          <span className="caption">{t('play.youPlay')}</span> <PowerBadge scenario={scenario} power={seat} />{' '}
          <span className="unseen">{powerName(scenario, seat)}</span>
        </span>
      )}
      <Button kind="primary" label={label} onPress={onFinish}>
        {brief && !over && !replaying ? t('resolution.skipShort') : label}
      </Button>
      <PlayMenu />
    </>
  );
}

interface PlaceProps {
  readonly region: string | undefined;
  readonly durationMs: number;
  /** Where the region lies on the map, whenever that changes. */
  readonly onSpot: (spot: Spot | undefined) => void;
}

/** The map, moved to where it happens; nothing where this device draws none: the list says it all. */
function Place({ region, durationMs, onSpot }: PlaceProps) {
  const { scenario } = useNames();
  const failed = useDesk((state) => state.mapFailed);
  const map = useRef<MountedMap>(undefined);
  const frame = useRef<HTMLDivElement>(null);
  const view = useDesk((state) => state.view);
  const shown = useRef(region);
  shown.current = region;
  const tell = useCallback(() => {
    const at = shown.current === undefined ? undefined : map.current?.placeOf(shown.current);
    const size = frame.current;
    onSpot(
      at === undefined || size === null ? undefined : { ...at, width: size.clientWidth, height: size.clientHeight },
    );
  }, [onSpot]);
  useEffect(() => {
    map.current?.setPlayback({ durationMs });
    if (region !== undefined) map.current?.focusRegion(region);
    tell();
  }, [region, durationMs, tell]);
  if (failed || view === 'table' || !hasMap(scenario.map))
    return failed ? <p className="map-missing second">{t('resolution.mapMissing')}</p> : null;
  return (
    <div className="place" ref={frame}>
      <MapHost
        onFailure={() => desk.getState().arrange({ mapFailed: true })}
        onMoved={tell}
        onMounted={(mounted) => {
          map.current = mounted;
          tell();
        }}
      >
        <Legend />
      </MapHost>
    </div>
  );
}
