/** Keeps the picture true to the match: decides what has to be worked out, painted or only moved, and when. */
import type { Point, Theatre } from '../atlas/theatre.ts';
import { type GameEvent } from '../engine/index.ts';
import { type MatchStore } from '../store/match-store.ts';
import { createAnimations } from './animation.ts';
import { arrowsOf } from './arrows.ts';
import {
  between,
  type Camera,
  cameraOn,
  clampCamera,
  draggedBy,
  homeCamera,
  toScreen,
  withPlaceInView,
  zoomedAt,
} from './camera.ts';
import { type Hands } from './gestures.ts';
import { regionUnder } from './hit.ts';
import { createSurveyor, type Layout, markerAt } from './layout.ts';
import { type LegendEntry, legendOf } from './legend.ts';
import type { Look } from './mount.ts';
import { type ControlPicture } from './paint-control.ts';
import { paintEvent, paintMarks } from './paint-marks.ts';
import { paletteOf } from './palette.ts';
import { pathsOf } from './paths.ts';
import { eventMark, regionOfEvent } from './playback.ts';
import { covers, type Sheet, sheetFor } from './sheet.ts';
import { shownEvent, type Situation, situationOf } from './situation.ts';
import { paintSheet, spritesOf } from './sprites.ts';
import { type Stage } from './stage.ts';

export interface ViewOptions extends Look {
  readonly stage: Stage;
  readonly theatre: Theatre;
  readonly store: MatchStore;
}

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
/** While the paper's edge shows, it is painted anew at most this often. */
const HURRY_MS = 90;
const MOVE_MS = 240;
/** Narrow canvases get markers one size smaller. */
const NARROW_PX = 600;

/** What has to be done before the next frame. Painting the sheet includes the rest. */
interface Due {
  sheet: boolean;
  marks: boolean;
  event: boolean;
}

export function createView(options: ViewOptions): MapView {
  const { stage, theatre, store } = options;
  const { meta } = theatre;
  const paths = pathsOf(theatre);
  const surveyor = createSurveyor(theatre);
  const animations = createAnimations();
  const due: Due = { sheet: true, marks: true, event: true };
  let look: Look = options;
  let camera: Camera = homeCamera(meta, look.viewport);
  let atHome = true;
  let sheet: Sheet | undefined;
  let layout: Layout = { badges: [], monitors: [], letters: [] };
  let picture: ControlPicture | undefined;
  let situation: Situation | undefined;
  let fontSerial = 0;
  let playbackMs = MOVE_MS;
  let override: GameEvent | undefined;
  let seenEvent: GameEvent | undefined;
  let settleAt: number | undefined;
  let paintedAt = 0;

  const need = (what: keyof Due) => {
    due[what] = true;
    stage.wake();
  };
  const lookAt = (next: Camera) => {
    camera = next;
    stage.look(camera, look.viewport, look.ratio);
    settleAt = performance.now() + SETTLE_MS;
    stage.wake();
  };
  const glide = (to: Camera) => {
    const from = camera;
    animations.play('camera', look.motion ? MOVE_MS : 0, (t) => lookAt(t === 1 ? to : between(from, to, t)));
    stage.wake();
  };
  const byHand = (next: Camera) => {
    animations.stop('camera');
    atHome = false;
    lookAt(next);
  };
  const task = () => ({
    theatre,
    camera,
    viewport: look.viewport,
    badges: layout.badges,
    inGame: (id: string) => situation?.holdings.has(id) ?? false,
  });
  const arrowTask = () => ({
    theatre,
    situation: situation!,
    divisions: picture!.divisions,
    scale: camera.scale,
    markerAt: (power: string, region: string) => markerAt(layout, power, region),
  });

  const readState = () => {
    const before = situation;
    situation = situationOf(store.getState());
    picture = situation === undefined ? undefined : surveyor.divide(situation);
    if (paperKey(before) !== paperKey(situation)) {
      // The old paper fades from the new: control glides from one state to the next.
      if (before !== undefined && sheet !== undefined && controlKey(before) !== controlKey(situation)) crossFade();
      need('sheet');
    }
    const event = override ?? shownEvent(store.getState());
    if (event !== seenEvent) {
      seenEvent = event;
      bringIntoView(event);
      need('event');
      animations.play('event', look.motion ? playbackMs : 0, (t) => stage.fade('event', t));
    }
    need('marks');
  };
  const crossFade = () => {
    if (!look.motion) return;
    stage.keepOld();
    animations.play('control', playbackMs, (t) => stage.fade('old', 1 - t));
  };
  const bringIntoView = (event: GameEvent | undefined) => {
    const region = event === undefined ? undefined : regionOfEvent(event);
    const place = region === undefined ? undefined : theatre.regionById.get(region)?.label;
    if (place === undefined) return;
    const [x, y] = toScreen(camera, look.viewport, place);
    const seen = x >= 0 && y >= 0 && x <= look.viewport.width && y <= look.viewport.height;
    if (!seen) glide(withPlaceInView(camera, meta, look.viewport, place));
  };

  const paintAll = (now: number) => {
    sheet = sheetFor(camera, look.viewport, look.ratio);
    const palette = paletteOf(look.theme);
    const home = Math.abs(camera.scale / homeCamera(meta, look.viewport).scale - 1) < 0.2;
    if (picture !== undefined) {
      layout = surveyor.layOut(picture, sheet, {
        language: look.language,
        narrow: look.viewport.width < NARROW_PX,
        home,
      });
    }
    stage.repaint('sheet', sheet, (context) =>
      paintSheet({ context, sheet: sheet!, palette }, theatre, paths, picture, layout),
    );
    stage.setSprites(spritesOf(layout, palette, look.ratio, fontSerial));
    stage.look(camera, look.viewport, look.ratio);
    paintedAt = now;
    settleAt = undefined;
    due.sheet = false;
    due.marks = true;
    due.event = seenEvent !== undefined || due.event;
  };
  const paintOverlay = (name: 'marks' | 'event') => {
    const over = sheetFor(camera, look.viewport, look.ratio, 0);
    const palette = paletteOf(look.theme);
    due[name] = false;
    const { region, hovered } = store.getState();
    const arrows = situation === undefined || picture === undefined ? [] : arrowsOf(situation.moves, arrowTask());
    stage.repaint(name, over, (context) => {
      const pen = { context, sheet: over, palette };
      if (name === 'marks') paintMarks(pen, paths, { selected: region, hovered, arrows });
      else paintEvent(pen, paths, eventMark(seenEvent, situation, picture === undefined ? undefined : arrowTask()));
    });
    stage.show(name, name === 'marks' || seenEvent !== undefined);
  };
  const each = (now: number) => {
    const moving = animations.advance(now);
    const uncovered = sheet !== undefined && !covers(sheet, camera, look.viewport);
    const settled = settleAt !== undefined && now >= settleAt && !moving;
    const stale = sheet !== undefined && (sheet.scale !== camera.scale || uncovered);
    if (settled && !stale) {
      settleAt = undefined;
      due.marks = true;
      due.event = due.event || seenEvent !== undefined;
    }
    if (due.sheet || (stale && settled) || (uncovered && now - paintedAt > HURRY_MS)) paintAll(now);
    if (due.marks) paintOverlay('marks');
    if (due.event) paintOverlay('event');
    return moving || settleAt !== undefined;
  };

  readState();
  stage.look(camera, look.viewport, look.ratio);
  return {
    hands: handsOn({ store, task, byHand, camera: () => camera, theatre, look: () => look }),
    stateChanged: readState,
    fontsCame() {
      fontSerial += 1;
      need('sheet');
    },
    resize(next) {
      const { viewport, ratio } = next;
      const sized =
        viewport.width !== look.viewport.width || viewport.height !== look.viewport.height || ratio !== look.ratio;
      const changed = sized || next.theme !== look.theme || next.language !== look.language;
      look = next;
      if (!changed) return;
      if (sized) stage.resize(viewport, ratio);
      camera = atHome ? homeCamera(meta, viewport) : clampCamera(camera, meta, viewport);
      stage.look(camera, viewport, ratio);
      need('sheet');
    },
    setPlayback: (durationMs) => {
      playbackMs = Math.max(0, durationMs);
    },
    showEvent(event) {
      override = event;
      readState();
    },
    focusRegion(id) {
      const region = theatre.regionById.get(id);
      if (region === undefined) return;
      const [x0, y0, x1, y1] = region.bbox;
      const fits = (x1 - x0) * camera.scale < look.viewport.width && (y1 - y0) * camera.scale < look.viewport.height;
      atHome = false;
      glide(
        fits
          ? withPlaceInView(camera, meta, look.viewport, region.label ?? [(x0 + x1) / 2, (y0 + y1) / 2])
          : cameraOn(region.bbox, meta, look.viewport),
      );
    },
    zoomBy(factor) {
      atHome = false;
      glide(zoomedAt(camera, meta, look.viewport, [look.viewport.width / 2, look.viewport.height / 2], factor));
    },
    home() {
      atHome = true;
      glide(homeCamera(meta, look.viewport));
    },
    legend: () => legendOf(store.getState().layer, look.theme, situation),
    placeOf: (id) => placeOf(id, theatre, camera, look),
    wake: () => stage.wake(),
    each,
  };
}

/** What the shares of control look like, for noticing that they changed. */
function controlKey(situation: Situation | undefined): string {
  return situation === undefined
    ? ''
    : JSON.stringify([[...situation.holdings.values()], situation.watches, situation.layer, [...situation.quantities]]);
}

/** The same for all that is printed on the sheet or stands on it. */
function paperKey(situation: Situation | undefined): string {
  return situation === undefined ? '' : controlKey(situation) + JSON.stringify(situation.forces);
}

function placeOf(
  id: string,
  theatre: Theatre,
  camera: Camera,
  { viewport }: Look,
): { x: number; y: number } | undefined {
  const label = theatre.regionById.get(id)?.label;
  if (label === undefined) return undefined;
  const [x, y] = toScreen(camera, viewport, label);
  return { x, y };
}

interface HandTask {
  readonly store: MatchStore;
  readonly task: () => Parameters<typeof regionUnder>[0];
  readonly byHand: (camera: Camera) => void;
  readonly camera: () => Camera;
  readonly theatre: Theatre;
  readonly look: () => Look;
}

const DOUBLE_ZOOM = 1.9;

function handsOn({ store, task, byHand, camera, theatre: { meta }, look }: HandTask): Hands {
  const zoom = (at: Point, factor: number) => byHand(zoomedAt(camera(), meta, look().viewport, at, factor));
  return {
    drag: (dx, dy) => byHand(draggedBy(camera(), meta, look().viewport, dx, dy)),
    zoom,
    doubleClick: (at) => zoom(at, DOUBLE_ZOOM),
    click: (at) => store.getState().act.select(regionUnder(task(), at, true)),
    hover(at) {
      const { hovered, act } = store.getState();
      const now = at === undefined ? undefined : regionUnder(task(), at, false);
      if (now !== hovered) act.hover(now);
    },
  };
}
