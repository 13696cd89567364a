/** The sheet from bottom to top, and the markers above it. */
import type { Theatre } from '../atlas/theatre.ts';
import { type Layout } from './layout.ts';
import { badgeKey, paintBadge, paintHairlines, paintMonitor } from './paint-badge.ts';
import { type ControlPicture, paintControl, paintFront } from './paint-control.ts';
import { paintGround, paintLines, type Pen } from './paint-ground.ts';
import { paintLetters } from './paint-letters.ts';
import { type Palette } from './palette.ts';
import { type TheatrePaths } from './paths.ts';
import { type Sprite } from './markers.ts';

export function paintSheet(
  pen: Pen,
  theatre: Theatre,
  paths: TheatrePaths,
  picture: ControlPicture | undefined,
  layout: Layout,
): void {
  pen.context.globalAlpha = 1;
  paintGround(pen, theatre, paths);
  if (picture !== undefined) paintControl(pen, paths, picture);
  paintLines(pen, paths);
  if (picture !== undefined) paintFront(pen, picture.front);
  paintHairlines(pen, layout.badges);
  paintLetters(pen, layout.letters);
}

/** `serial` changes when the fonts have come: pictures with letters are then painted anew. */
export function spritesOf(
  { badges, monitors }: Layout,
  palette: Palette,
  ratio: number,
  serial: number,
): readonly Sprite[] {
  // The last is on top: smaller ones first, so that the weightiest is never covered.
  const forces = [...badges].reverse().map((badge) => ({
    key: `${badgeKey(badge, palette.theme, ratio)}|${serial}`,
    at: badge.at,
    paint: (canvas: HTMLCanvasElement) => paintBadge(canvas, badge, palette, ratio),
  }));
  const watchers = monitors.map(({ at }) => ({
    key: `monitor|${palette.theme}|${ratio}|${serial}`,
    at,
    paint: (canvas: HTMLCanvasElement) => paintMonitor(canvas, palette, ratio),
  }));
  return [...watchers, ...forces];
}
