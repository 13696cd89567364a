/**
 * Where the canvas map stands. The map itself is another layer: the root hands in how to load it, and everything here
 * goes on without it. One stop for the keyboard: arrows go to the neighbour in that direction.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { TheatreMeta, TheatreTopology } from '../atlas/theatre.ts';
import { neighbourInDirection } from '../atlas/direction.ts';
import { draftOf } from '../store/match-store.ts';
import { regionRow } from '../store/region-rows.ts';
import { t } from '../words/index.ts';
import { regionName } from '../words/naming.ts';
import { game } from './game.ts';
import { Button } from './kit/button.tsx';
import { announce } from './kit/live-region.tsx';
import { loadMap, type MapMountOptions, type MountedMap } from './map-port.ts';
import { regionSentence } from './panels/region-panel.tsx';
import { useMatch, useNames, useScenario, useView } from './panels/use-match.ts';
import { settings } from './settings.ts';

interface MapHostProps {
  /** The table takes over; the reason is shown there. */
  readonly onFailure: () => void;
  /** Places on the map lie elsewhere than before. */
  readonly onMoved?: (() => void) | undefined;
  readonly onMounted?: ((map: MountedMap | undefined) => void) | undefined;
  readonly children?: ReactNode;
}

/** The canvas and its keyboard. */
export function MapHost({ onFailure, onMounted, onMoved, children }: MapHostProps) {
  const host = useRef<HTMLDivElement>(null);
  const mounted = useRef<MountedMap>(undefined);
  const [meta, setMeta] = useState<TheatreMeta>();
  const [ready, setReady] = useState(false);
  const { map: mapId } = useScenario();
  const told = useRef({ onFailure, onMounted, onMoved });
  told.current = { onFailure, onMounted, onMoved };
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    let gone = false;
    const fail = () => {
      if (!gone) told.current.onFailure();
    };
    const begin = async () => {
      // Asked before a megabyte of map is read: without any canvas it could only fail.
      if (document.createElement('canvas').getContext('2d') === null) {
        fail();
        return;
      }
      const [mount, theatre] = await Promise.all([loadMap(), readTheatre(mapId)]);
      if (gone) return;
      if (mount === undefined || theatre === undefined) {
        fail();
        return;
      }
      setMeta(theatre.meta);
      mounted.current = mount(element, {
        theatre,
        store: game,
        settings,
        onFailure: fail,
        onReady: () => setReady(true),
        onMoved: () => told.current.onMoved?.(),
      });
      told.current.onMounted?.(mounted.current);
    };
    begin().catch(fail);
    return () => {
      gone = true;
      mounted.current?.destroy();
      mounted.current = undefined;
      told.current.onMounted?.(undefined);
    };
  }, [mapId]);
  return (
    <div className="map-host">
      <KeyboardMap meta={meta} onMove={(id) => mounted.current?.focusRegion(id)}>
        <div ref={host} className="map-canvas" aria-hidden="true" />
      </KeyboardMap>
      {ready ? null : <Waiting />}
      <div className="map-zoom">
        <Button size="small" label={t('play.zoomIn')} onPress={() => mounted.current?.zoomBy(1.5)}>
          +
        </Button>
        <Button size="small" label={t('play.zoomOut')} onPress={() => mounted.current?.zoomBy(1 / 1.5)}>
          −
        </Button>
      </div>
      {children}
    </div>
  );
}

/** Said only when drawing takes a while. */
function Waiting() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return late ? <p className="map-waiting second">{t('play.mapLoading')} …</p> : null;
}

interface KeyboardMapProps {
  readonly meta: TheatreMeta | undefined;
  readonly onMove: (id: string) => void;
  readonly children: ReactNode;
}

function KeyboardMap({ meta, onMove, children }: KeyboardMapProps) {
  const view = useView();
  const names = useNames();
  const selected = useMatch((state) => state.region);
  const hovered = useMatch((state) => state.hovered);
  const frame = useRef<HTMLDivElement>(null);
  const go = (id: string) => {
    game.getState().act.hover(id);
    onMove(id);
    const row = regionRow(view, id);
    if (row !== undefined) announce(regionSentence(row, names, draftOf(game.getState()).orders));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys with Ctrl belong to the page.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const towards = ({ ArrowUp: 'north', ArrowDown: 'south', ArrowLeft: 'west', ArrowRight: 'east' } as const)[
      event.key
    ];
    const at = hovered ?? selected;
    if (towards !== undefined && meta !== undefined) {
      event.preventDefault();
      const known = view.look.setup.regionIndex;
      const next =
        at === undefined
          ? (meta.regions.find(({ id, tags }) => known.has(id) && tags.includes('capital'))?.id ??
            view.look.setup.regions[0])
          : neighbourInDirection({ meta }, at, towards, (id) => known.has(id));
      if (next !== undefined) go(next);
    } else if (event.key === 'Enter' && at !== undefined) {
      event.preventDefault();
      game.getState().act.select(at);
      announce(t('play.openRegion', { region: regionName(names.scenario, at) }));
    } else if (event.key === 'Escape' && selected !== undefined) {
      event.stopPropagation();
      game.getState().act.select(undefined);
      announce(t('play.closedRegion'));
    }
  };
  return (
    <div
      ref={frame}
      className="map-frame"
      role="application"
      aria-label={t('play.mapLabel')}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => game.getState().act.hover(undefined)}
    >
      {children}
    </div>
  );
}

const theatres = new Map<string, Promise<MapMountOptions['theatre'] | undefined>>();

/** The two files of a map, relative to the page. */
function readTheatre(id: string): Promise<MapMountOptions['theatre'] | undefined> {
  const known = theatres.get(id);
  if (known !== undefined) return known;
  const read = Promise.all([
    readJson<TheatreTopology>(`maps/${id}.topo.json`),
    readJson<TheatreMeta>(`maps/${id}.meta.json`),
  ]).then(([topo, meta]) => {
    if (topo !== undefined && meta !== undefined) return { topo, meta };
    theatres.delete(id);
    return undefined;
  });
  theatres.set(id, read);
  return read;
}

async function readJson<File>(path: string): Promise<File | undefined> {
  try {
    const answer = await fetch(path);
    return answer.ok ? ((await answer.json()) as File) : undefined;
  } catch {
    return undefined;
  }
}
