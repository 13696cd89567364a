/** What lies on the desk between two frames, and how it becomes a picture. */
import type { Theatre } from '../atlas/theatre.ts';
import { type GameEvent } from '../engine/index.ts';
import { type MatchStore } from '../store/match-store.ts';
import { type Animations } from './animation.ts';
import { type ArrowTask, arrowsOf } from './arrows.ts';
import { type Camera, homeCamera, type Viewport } from './camera.ts';
import { type Layout, markerAt, type Surveyor } from './layout.ts';
import { type ControlPicture } from './paint-control.ts';
import { paintEvent, paintMarks } from './paint-marks.ts';
import { paletteOf, type Theme } from './palette.ts';
import { type TheatrePaths } from './paths.ts';
import { eventMark } from './playback.ts';
import { covers, type Sheet, sheetFor } from './sheet.ts';
import { type Situation } from './situation.ts';
import { paintSheet, spritesOf } from './sprites.ts';
import { type Stage } from './stage.ts';

/** How the canvas is to look, apart from the game. */
export interface Look {
  readonly viewport: Viewport;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  readonly theme: Theme;
  readonly language: 'en' | 'uk';
  /** False = every change shows its end state at once. */
  readonly motion: boolean;
}

/** While the paper's edge shows, it is painted anew at most this often. */
const HURRY_MS = 90;
/** Narrow canvases get the smallest markers. */
const NARROW_PX = 600;
/** Zooms closer than this to the first one letter the countries as there. */
const HOME_ZOOM = 0.2;

/** Everything that the view knows; the functions of view.ts and of this file change it. */
export interface Desk {
  readonly stage: Stage;
  readonly theatre: Theatre;
  readonly store: MatchStore;
  readonly paths: TheatrePaths;
  readonly surveyor: Surveyor;
  readonly animations: Animations;
  /** Told after each move of the camera. */
  readonly onMoved: () => void;
  /** What has to be painted before the next frame. The sheet brings the others along. */
  readonly due: { sheet: boolean; marks: boolean; event: boolean };
  look: Look;
  camera: Camera;
  atHome: boolean;
  sheet: Sheet | undefined;
  layout: Layout;
  picture: ControlPicture | undefined;
  situation: Situation | undefined;
  event: GameEvent | undefined;
  override: GameEvent | undefined;
  playbackMs: number;
  /** Counts the times that fonts came: letters painted before then are painted anew. */
  fontSerial: number;
  settleAt: number | undefined;
  paintedAt: number;
}

/** Paints what is due and is not on paper yet; true = there is more to come. */
export function beforeFrame(desk: Desk, now: number): boolean {
  const { sheet, due } = desk;
  const moving = desk.animations.advance(now);
  const uncovered = sheet !== undefined && !covers(sheet, desk.camera, desk.look.viewport);
  const settled = desk.settleAt !== undefined && now >= desk.settleAt && !moving;
  const stale = sheet !== undefined && (sheet.scale !== desk.camera.scale || uncovered);
  if (settled) {
    desk.settleAt = undefined;
    due.marks = true;
    due.event ||= desk.event !== undefined;
  }
  if (due.sheet || (stale && settled) || (uncovered && now - desk.paintedAt > HURRY_MS)) paintPaper(desk, now);
  if (due.marks) paintOver(desk, 'marks');
  if (due.event) paintOver(desk, 'event');
  return moving || desk.settleAt !== undefined;
}

function paintPaper(desk: Desk, now: number): void {
  const { stage, theatre, picture, camera, look, paths, due } = desk;
  const sheet = sheetFor(camera, look.viewport, look.ratio);
  const palette = paletteOf(look.theme);
  if (picture !== undefined) {
    const home = Math.abs(camera.scale / homeCamera(theatre.meta, look.viewport).scale - 1) < HOME_ZOOM;
    desk.layout = desk.surveyor.layOut(picture, sheet, {
      language: look.language,
      narrow: look.viewport.width < NARROW_PX,
      home,
    });
  }
  stage.repaint('sheet', sheet, (context) =>
    paintSheet({ context, sheet, palette }, theatre, paths, picture, desk.layout),
  );
  stage.setSprites(spritesOf(desk.layout, palette, look.ratio, desk.fontSerial));
  stage.look(camera, look.viewport, look.ratio);
  desk.sheet = sheet;
  desk.paintedAt = now;
  due.sheet = false;
  due.marks = true;
  due.event ||= desk.event !== undefined;
}

function paintOver(desk: Desk, name: 'marks' | 'event'): void {
  const { stage, picture, situation, paths, look } = desk;
  // Only what is on the screen: a drag shows the rest when it ends.
  const sheet = sheetFor(desk.camera, look.viewport, look.ratio, 0);
  const palette = paletteOf(look.theme);
  const task = situation === undefined || picture === undefined ? undefined : arrowTask(desk, situation, picture);
  desk.due[name] = false;
  stage.repaint(name, sheet, (context) => {
    const pen = { context, sheet, palette };
    if (name === 'event') {
      paintEvent(pen, paths, eventMark(desk.event, situation, task));
      return;
    }
    const { region, hovered } = desk.store.getState();
    paintMarks(pen, paths, {
      selected: region,
      hovered,
      arrows: task === undefined ? [] : arrowsOf(task.situation.moves, task),
    });
  });
  stage.show(name, name === 'marks' || desk.event !== undefined);
}

function arrowTask({ theatre, camera, layout }: Desk, situation: Situation, { divisions }: ControlPicture): ArrowTask {
  return {
    theatre,
    situation,
    divisions,
    scale: camera.scale,
    markerAt: (power, region) => markerAt(layout, power, region),
  };
}
