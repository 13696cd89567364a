/** What changes with the game and is part of the paper: who holds what, the line of contact, the strip along it. */
import type { Line } from '../atlas/theatre.ts';
import { type Division } from './front.ts';
import { fillAll, hatchFill } from './hatch.ts';
import { stepOf } from './legend.ts';
import { type Pen } from './paint-ground.ts';
import { heldColours } from './palette.ts';
import { type TheatrePaths } from './paths.ts';
import { inPixels, inWorld, pixelPath, type Sheet } from './sheet.ts';
import { type Situation } from './situation.ts';

/** Half the width of a strip in full, km. */
const STRIP_KM = 15;
/** Thinner than this, CSS px, a hatch cannot be read. */
const LEAST_STRIP_PX = 5;

export interface ControlPicture {
  readonly situation: Situation;
  readonly divisions: ReadonlyMap<string, Division>;
  /** All stretches of the front. */
  readonly front: readonly Line[];
}

export function paintControl(pen: Pen, paths: TheatrePaths, picture: ControlPicture): void {
  const { layer } = picture.situation;
  if (layer === 'attribution' || layer === 'people') paintQuantities(pen, paths, picture.situation);
  else paintHoldings(pen, paths, picture);
  paintStrip(pen, paths, picture);
}

function paintHoldings(pen: Pen, paths: TheatrePaths, { situation, divisions }: ControlPicture): void {
  const { context, sheet, palette } = pen;
  const quiet = situation.layer === 'forces';
  for (const { region, parts } of divisions.values()) {
    const outline = paths.regions.get(region);
    for (const { power, rings } of outline === undefined ? [] : parts) {
      const look = situation.powers.get(power);
      if (look === undefined) continue;
      const { ground, ink } = heldColours(palette.theme, look.colour);
      context.save();
      inWorld(context, sheet);
      context.clip(outline!);
      context.clip(closedPath(rings), 'evenodd');
      fillAll(context, sheet, ground);
      context.globalAlpha = quiet ? 0.4 : palette.theme === 'light' ? 0.85 : 0.9;
      fillAll(context, sheet, hatchFill(context, sheet, { pitch: 6, width: 1.7, slant: 'rising', ink }));
      context.restore();
    }
  }
}

function closedPath(rings: readonly Line[]): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    ring.forEach(([x, y], i) => (i === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
    path.closePath();
  }
  return path;
}

function paintQuantities(
  { context, sheet, palette }: Pen,
  paths: TheatrePaths,
  { layer, quantities }: Situation,
): void {
  inWorld(context, sheet);
  for (const [region, value] of quantities) {
    const outline = paths.regions.get(region);
    if (outline === undefined) continue;
    context.fillStyle = palette.steps[stepOf(layer, value)] ?? palette.steps[0]!;
    context.fill(outline);
  }
}

/** Width of the strip in km on one side, never thinner than can be seen. */
export function stripKm(situation: Situation, sheet: Pick<Sheet, 'scale'>): number {
  const strip = Math.max(0, ...situation.watches.map((watch) => watch.strip));
  return strip > 0 ? Math.max(STRIP_KM * strip, LEAST_STRIP_PX / sheet.scale) : 0;
}

function paintStrip(pen: Pen, paths: TheatrePaths, { situation, front }: ControlPicture): void {
  const { context, sheet, palette } = pen;
  const widthKm = 2 * stripKm(situation, sheet);
  if (widthKm === 0 || front.length === 0) return;
  context.save();
  inWorld(context, sheet);
  context.clip(paths.land);
  inPixels(context);
  const line = pixelPath(sheet, front);
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  context.lineWidth = widthKm * sheet.density;
  // Half transparent: who holds the ground under a strip stays visible.
  context.globalAlpha = palette.theme === 'light' ? 0.72 : 0.62;
  context.strokeStyle = palette.buffer;
  context.stroke(line);
  context.globalAlpha = palette.theme === 'light' ? 0.8 : 0.75;
  context.strokeStyle = hatchFill(context, sheet, { pitch: 4.5, width: 1, slant: 'falling', ink: palette.bufferInk });
  context.stroke(line);
  context.restore();
}

export function paintFront({ context, sheet, palette }: Pen, front: readonly Line[]): void {
  inPixels(context);
  const path = pixelPath(sheet, front);
  const near = Math.min(1.5, Math.max(0.8, 0.75 + sheet.scale * 0.4)) * sheet.ratio;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const [colour, width] of [
    [palette.contactCasing, 4.4],
    [palette.contact, 2.1],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width * near;
    context.stroke(path);
  }
}
