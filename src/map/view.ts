/** Keeps the picture true to the match: decides what has to be worked out, painted or only moved, and when. */
import type { Point, Theatre } from '../atlas/theatre.ts';
import { type GameEvent } from '../engine/index.ts';
import { type MatchStore } from '../store/match-store.ts';
import { createAnimations } from './animation.ts';
import {
  between,
  type Camera,
  cameraOn,
  draggedBy,
  homeCamera,
  keptCamera,
  toScreen,
  withPlaceInView,
  zoomedAt,
} from './camera.ts';
import { beforeFrame, type Desk, type Look } from './desk.ts';
import { type Hands } from './gestures.ts';
import { type HitTask, regionUnder } from './hit.ts';
import { type Surveyor } from './layout.ts';
import { type LegendEntry, legendOf } from './legend.ts';
import { pathsOf } from './paths.ts';
import { regionOfEvent } from './playback.ts';
import { controlKey, paperKey, shownEvent, situationOf } from './situation.ts';
import { type Stage } from './stage.ts';

export interface MapView {
  readonly hands: Hands;
  readonly stateChanged: () => void;
  readonly fontsCame: () => void;
  readonly resize: (look: Look) => void;
  readonly setPlayback: (durationMs: number) => void;
  readonly showEvent: (event: GameEvent | undefined) => void;
  readonly focusRegion: (id: string) => void;
  readonly zoomBy: (factor: number) => void;
  readonly home: () => void;
  readonly legend: () => readonly LegendEntry[];
  readonly placeOf: (id: string) => { readonly x: number; readonly y: number } | undefined;
  readonly wake: () => void;
  /** Before a frame; true = there is more to come. */
  readonly each: (time: number) => boolean;
}

/** A zoom or drag counts as over after this long. */
const SETTLE_MS = 130;
const MOVE_MS = 240;
const DOUBLE_ZOOM = 1.9;

/** A map's regions, and what measures and divides them. */
export interface Ground {
  readonly theatre: Theatre;
  readonly surveyor: Surveyor;
}

export function createView(stage: Stage, ground: Ground, store: MatchStore, look: Look, onMoved: () => void): MapView {
  const { theatre } = ground;
  const desk = deskOf(stage, ground, store, look, onMoved);
  readState(desk);
  stage.look(desk.camera, look.viewport, look.ratio);
  return {
    hands: handsOn(desk),
    stateChanged: () => readState(desk),
    fontsCame() {
      desk.fontSerial += 1;
      need(desk, 'sheet');
    },
    resize: (next) => changeLook(desk, next),
    setPlayback: (durationMs) => {
      desk.playbackMs = Math.max(0, durationMs);
    },
    showEvent(event) {
      desk.override = event;
      readState(desk);
    },
    focusRegion: (id) => focusRegion(desk, id),
    zoomBy(factor) {
      const { width, height } = desk.look.viewport;
      desk.atHome = false;
      glide(desk, zoomedAt(desk.camera, theatre.meta, desk.look.viewport, [width / 2, height / 2], factor));
    },
    home() {
      desk.atHome = true;
      glide(desk, homeCamera(theatre.meta, desk.look.viewport));
    },
    legend: () => legendOf(store.getState().layer, desk.look.theme, desk.situation),
    placeOf: (id) => placeOf(desk, id),
    wake: () => stage.wake(),
    each: (now) => beforeFrame(desk, now),
  };
}

function deskOf(stage: Stage, { theatre, surveyor }: Ground, store: MatchStore, look: Look, onMoved: () => void): Desk {
  return {
    stage,
    theatre,
    store,
    look,
    paths: pathsOf(theatre),
    surveyor,
    animations: createAnimations(),
    onMoved,
    due: { sheet: true, marks: true, event: true },
    camera: homeCamera(theatre.meta, look.viewport),
    atHome: true,
    sheet: undefined,
    layout: { badges: [], monitors: [], letters: [] },
    picture: undefined,
    situation: undefined,
    event: undefined,
    override: undefined,
    playbackMs: MOVE_MS,
    fontSerial: 0,
    settleAt: undefined,
    paintedAt: 0,
  };
}

function placeOf({ theatre, camera, look }: Desk, id: string): { x: number; y: number } | undefined {
  const label = theatre.regionById.get(id)?.label;
  if (label === undefined) return undefined;
  const [x, y] = toScreen(camera, look.viewport, label);
  return { x, y };
}

function need(desk: Desk, what: keyof Desk['due']): void {
  desk.due[what] = true;
  desk.stage.wake();
}

function lookAt(desk: Desk, camera: Camera): void {
  desk.camera = camera;
  desk.stage.look(camera, desk.look.viewport, desk.look.ratio);
  desk.settleAt = performance.now() + SETTLE_MS;
  desk.stage.wake();
  desk.onMoved();
}

function glide(desk: Desk, to: Camera): void {
  const from = desk.camera;
  desk.animations.play('camera', desk.look.motion ? MOVE_MS : 0, (t) =>
    lookAt(desk, t === 1 ? to : between(from, to, t)),
  );
  desk.stage.wake();
}

function moveByHand(desk: Desk, camera: Camera): void {
  desk.animations.stop('camera');
  desk.atHome = false;
  lookAt(desk, camera);
}

function focusRegion(desk: Desk, id: string): void {
  const { theatre, camera, look } = desk;
  const region = theatre.regionById.get(id);
  if (region === undefined) return;
  const [x0, y0, x1, y1] = region.bbox;
  const { width, height } = look.viewport;
  const fits = (x1 - x0) * camera.scale < width && (y1 - y0) * camera.scale < height;
  const middle: Point = region.label ?? [(x0 + x1) / 2, (y0 + y1) / 2];
  desk.atHome = false;
  glide(
    desk,
    fits
      ? withPlaceInView(camera, theatre.meta, look.viewport, middle)
      : cameraOn(region.bbox, theatre.meta, look.viewport),
  );
}

function changeLook(desk: Desk, next: Look): void {
  const { viewport, ratio, theme, language } = desk.look;
  const sized =
    next.viewport.width !== viewport.width || next.viewport.height !== viewport.height || next.ratio !== ratio;
  desk.look = next;
  if (!sized && next.theme === theme && next.language === language) return;
  if (sized) desk.stage.resize(next.viewport, next.ratio);
  const { meta } = desk.theatre;
  desk.camera = desk.atHome ? homeCamera(meta, next.viewport) : keptCamera(desk.camera, meta, viewport, next.viewport);
  desk.stage.look(desk.camera, next.viewport, next.ratio);
  need(desk, 'sheet');
  desk.onMoved();
}

function readState(desk: Desk): void {
  const before = desk.situation;
  const state = desk.store.getState();
  desk.situation = situationOf(state);
  desk.picture = desk.situation === undefined ? undefined : desk.surveyor.divide(desk.situation);
  if (paperKey(before) !== paperKey(desk.situation)) {
    // The old paper fades from the new: control passes from one state to the next.
    if (before !== undefined && desk.look.motion && controlKey(before) !== controlKey(desk.situation)) {
      desk.stage.keepOld();
      desk.animations.play('control', desk.playbackMs, (t) => desk.stage.fade('old', 1 - t));
    }
    need(desk, 'sheet');
  }
  const event = desk.override ?? shownEvent(state);
  if (event !== desk.event) {
    desk.event = event;
    bringIntoView(desk);
    need(desk, 'event');
    desk.animations.play('event', desk.look.motion ? desk.playbackMs : 0, (t) => desk.stage.fade('event', t));
  }
  need(desk, 'marks');
}

/** The camera stays where the reader put it unless the place of an event is out of sight. */
function bringIntoView(desk: Desk): void {
  const region = desk.event === undefined ? undefined : regionOfEvent(desk.event);
  const place = region === undefined ? undefined : desk.theatre.regionById.get(region)?.label;
  if (place === undefined) return;
  const { viewport } = desk.look;
  const [x, y] = toScreen(desk.camera, viewport, place);
  if (x >= 0 && y >= 0 && x <= viewport.width && y <= viewport.height) return;
  glide(desk, withPlaceInView(desk.camera, desk.theatre.meta, viewport, place));
}

function handsOn(desk: Desk): Hands {
  const { store, theatre } = desk;
  const zoom = (at: Point, factor: number) =>
    moveByHand(desk, zoomedAt(desk.camera, theatre.meta, desk.look.viewport, at, factor));
  const task = (): HitTask => ({
    theatre,
    camera: desk.camera,
    viewport: desk.look.viewport,
    badges: desk.layout.badges,
    inGame: (id) => desk.situation?.holdings.has(id) ?? false,
  });
  return {
    drag: (dx, dy) => moveByHand(desk, draggedBy(desk.camera, theatre.meta, desk.look.viewport, dx, dy)),
    zoom,
    doubleClick: (at) => zoom(at, DOUBLE_ZOOM),
    click: (at) => store.getState().act.select(regionUnder(task(), at, true)),
    hover(at) {
      const { hovered, act } = store.getState();
      const now = at === undefined ? undefined : regionUnder(task(), at, false);
      desk.stage.canvas.style.cursor = now === undefined ? 'grab' : 'pointer';
      if (now !== hovered) act.hover(now);
    },
  };
}
