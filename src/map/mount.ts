/** Puts the map into an element and keeps it true to the stores until it is destroyed or fails. */
import { decodeTheatre, type TheatreMeta, type TheatreTopology } from '../atlas/theatre.ts';
import { type GameEvent } from '../engine/index.ts';
import { type MatchStore } from '../store/match-store.ts';
import { type SettingsStore } from '../store/settings.ts';
import { type Viewport } from './camera.ts';
import { type Look } from './desk.ts';
import { listenToHands } from './gestures.ts';
import { createSurveyor, lettersNeeded } from './layout.ts';
import { type LegendEntry } from './legend.ts';
import type { Stage } from './stage.ts';
import { createView, type Ground, type MapView } from './view.ts';

/** Why there is no map; the words make a sentence of it. */
export type FailureReason = 'no-canvas' | 'context-lost' | 'error';

export interface MapOptions {
  readonly theatre: { readonly topo: TheatreTopology; readonly meta: TheatreMeta };
  readonly store: MatchStore;
  readonly settings: SettingsStore;
  /** Called once, after everything was taken down. The region table goes on alone. */
  readonly onFailure: (reason: FailureReason, error?: unknown) => void;
  /** The first picture is on the screen. */
  readonly onReady?: () => void;
  /** The camera moved or the element changed its size: `placeOf` answers anew. */
  readonly onMoved?: () => void;
}

export interface MapHandle {
  readonly destroy: () => void;
  /** Time of arrows and of a change of control during playback, ms. */
  readonly setPlayback: (playback: { readonly durationMs: number }) => void;
  /** Shows an event other than the one the store points at; undefined = back to the store's. */
  readonly showEvent: (event: GameEvent | undefined) => void;
  /** To be called when the element changed in a way that its size does not tell. */
  readonly resize: () => void;
  readonly focusRegion: (id: string) => void;
  readonly zoomBy: (factor: number) => void;
  readonly home: () => void;
  /** What the legend has to explain now. */
  readonly legend: () => readonly LegendEntry[];
  /** Where a region lies on the element, CSS px, for leader lines. */
  readonly placeOf: (id: string) => { readonly x: number; readonly y: number } | undefined;
}

/** More device pixels than this per CSS pixel cost memory and show nothing. */
const MAX_RATIO = 2;

/** What was worked out of a map's files: they stay the same while every screen mounts the map anew. */
const grounds = new WeakMap<TheatreTopology, Ground>();

function groundOf({ topo, meta }: MapOptions['theatre']): Ground {
  const known = grounds.get(topo);
  if (known !== undefined) return known;
  const theatre = decodeTheatre(topo, meta);
  const ground = { theatre, surveyor: createSurveyor(theatre) };
  grounds.set(topo, ground);
  return ground;
}

export function mountMap(host: HTMLElement, options: MapOptions): MapHandle {
  const guarded = createGuard(host, options);
  const { run } = guarded;
  let view: MapView | undefined;
  const lookNow = () => lookOf(host, options.settings);
  const begin = (stage: Stage) => {
    const ground = groundOf(options.theatre);
    view = createView(stage, ground, options.store, lookNow(), () => options.onMoved?.());
    guarded.undo.push(...connect(host, stage, view, options, guarded));
    options.onReady?.();
    options.onMoved?.();
  };
  // Phaser throws as it loads where nothing can be painted, so it is asked for only where something can.
  const loaded = canPaint() ? import('./stage.ts') : Promise.reject(new Error('no 2D canvas'));
  loaded.then(
    ({ createStage }) => {
      if (guarded.isOver()) return;
      const { viewport, ratio } = lookNow();
      const onFailure = (error: unknown) => guarded.fail('error', error);
      try {
        guarded.undo.push(
          createStage({ host, viewport, ratio, onReady: begin, each: (time) => view?.each(time) ?? false, onFailure }),
        );
      } catch (error) {
        guarded.fail('no-canvas', error);
      }
    },
    (error: unknown) => guarded.fail('no-canvas', error),
  );
  return {
    destroy: guarded.takeDown,
    setPlayback: ({ durationMs }) => run(() => view?.setPlayback(durationMs)),
    showEvent: (event) => run(() => view?.showEvent(event)),
    resize: () => run(() => view?.resize(lookNow())),
    focusRegion: (id) => run(() => view?.focusRegion(id)),
    zoomBy: (factor) => run(() => view?.zoomBy(factor)),
    home: () => run(() => view?.home()),
    legend: () => run(() => view?.legend()) ?? [],
    placeOf: (id) => run(() => view?.placeOf(id)),
  };
}

/** Whatever goes wrong, the map goes away whole and says so once. */
interface Guard {
  /** Steps of taking down; the last is done first. */
  readonly undo: (() => void)[];
  readonly takeDown: () => void;
  readonly isOver: () => boolean;
  readonly fail: (reason: FailureReason, error?: unknown) => void;
  readonly run: <T>(step: () => T) => T | undefined;
}

function createGuard(host: HTMLElement, { onFailure }: MapOptions): Guard {
  const undo: (() => void)[] = [];
  let over = false;
  const takeDown = () => {
    if (over) return;
    over = true;
    for (const step of undo.reverse()) step();
    host.replaceChildren();
  };
  const fail = (reason: FailureReason, error?: unknown) => {
    if (over) return;
    try {
      takeDown();
    } finally {
      onFailure(reason, error);
    }
  };
  const run = <T>(step: () => T): T | undefined => {
    if (over) return undefined;
    try {
      return step();
    } catch (error) {
      fail('error', error);
      return undefined;
    }
  };
  return { undo, takeDown, isOver: () => over, fail, run };
}

function lookOf(host: HTMLElement, settings: SettingsStore): Look {
  const { language, theme, motion } = settings.getState();
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  const still = motion === 'reduced' || (motion === 'system' && matchMedia('(prefers-reduced-motion: reduce)').matches);
  return { viewport: viewportOf(host), ratio: ratioNow(), theme: dark ? 'dark' : 'light', language, motion: !still };
}

function canPaint(): boolean {
  return document.createElement('canvas').getContext('2d') !== null;
}

function viewportOf(host: HTMLElement): Viewport {
  return { width: Math.max(1, host.clientWidth), height: Math.max(1, host.clientHeight) };
}

function ratioNow(): number {
  return Math.min(MAX_RATIO, window.devicePixelRatio || 1);
}

/** Joins the view to everything that may change; answers how to let go again. */
function connect(
  host: HTMLElement,
  { canvas }: Stage,
  view: MapView,
  { store, settings, theatre }: MapOptions,
  { run, fail }: Guard,
): (() => void)[] {
  const stop = new AbortController();
  const { signal } = stop;
  const refreshLook = () => run(() => view.resize(lookOf(host, settings)));
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.touchAction = 'none';
  canvas.style.display = 'block';
  canvas.addEventListener('webglcontextlost', () => fail('context-lost'), { signal });
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)']) {
    matchMedia(query).addEventListener('change', refreshLook, { signal });
  }
  document.addEventListener('visibilitychange', () => run(() => view.wake()), { signal });
  const observer = new ResizeObserver(refreshLook);
  observer.observe(host);
  const loadFonts = () =>
    void bringFonts(lettersNeededNow()).then(
      () => run(() => view.fontsCame()),
      () => undefined,
    );
  const lettersNeededNow = () => lettersNeeded({ meta: theatre.meta }, settings.getState().language);
  loadFonts();
  const unsubscribe = [
    store.subscribe(() => run(() => view.stateChanged())),
    settings.subscribe(() => {
      refreshLook();
      loadFonts();
    }),
  ];
  const hands = listenToHands(canvas, view.hands);
  return [() => stop.abort(), () => observer.disconnect(), hands, ...unsubscribe];
}

/** A canvas does not wait for fonts as the page does. Without them it letters in the next family. */
async function bringFonts(letters: string): Promise<void> {
  const faces = [
    "500 12px 'Source Sans 3 Variable'",
    "500 14px 'Source Serif 4 Variable'",
    "italic 400 13px 'Source Serif 4 Variable'",
  ];
  await Promise.all(faces.map((face) => document.fonts.load(face, letters)));
}
