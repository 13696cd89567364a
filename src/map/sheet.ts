/** A painted piece of the world: which rectangle it covers and at which resolution. Somewhat larger than the canvas. */
import type { Box, Line, Point } from '../atlas/theatre.ts';
import { type Camera, type Viewport, seenBox } from './camera.ts';

/** Painted beyond each edge of the canvas, as a share of its size, so that a drag does not repaint at once. */
const MARGIN = 0.25;
/** Textures beyond this fail on older graphics cards. */
const MAX_TEXTURE = 4096;

export interface Sheet {
  /** World km of its north-west corner. */
  readonly x0: number;
  readonly y0: number;
  /** Device pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels per km. */
  readonly density: number;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  /** CSS pixels per km: decides what is lettered. */
  readonly scale: number;
}

export function sheetFor(camera: Camera, viewport: Viewport, ratio: number, margin = MARGIN): Sheet {
  const room = (size: number) => {
    const own = size * ratio;
    // An element without a size, in a page that is not shown, still needs a picture that can be drawn.
    return Math.max(1, Math.round(Math.max(own, Math.min(MAX_TEXTURE, own * (1 + 2 * margin)))));
  };
  const [width, height] = [room(viewport.width), room(viewport.height)];
  const density = camera.scale * ratio;
  // Whole device pixels, or lettering would be blurred by half a pixel.
  const snap = (km: number) => Math.round(km * density) / density;
  return {
    x0: snap(camera.x - width / density / 2),
    y0: snap(camera.y - height / density / 2),
    width,
    height,
    density,
    ratio,
    scale: camera.scale,
  };
}

/** Whether everything that the camera sees is on the sheet. */
export function covers(sheet: Sheet, camera: Camera, viewport: Viewport): boolean {
  const [x0, y0, x1, y1] = seenBox(camera, viewport);
  const [sx0, sy0, sx1, sy1] = boxOfSheet(sheet);
  const slack = 1 / sheet.density;
  return x0 >= sx0 - slack && y0 >= sy0 - slack && x1 <= sx1 + slack && y1 <= sy1 + slack;
}

export function boxOfSheet({ x0, y0, width, height, density }: Sheet): Box {
  return [x0, y0, x0 + width / density, y0 + height / density];
}

/** Device pixels of a world position. */
export function onSheet({ x0, y0, density }: Sheet, [x, y]: Point): Point {
  return [(x - x0) * density, (y - y0) * density];
}

/** From here on a drawing is in world km. */
export function inWorld(context: CanvasRenderingContext2D, { x0, y0, density }: Sheet): void {
  context.setTransform(density, 0, 0, density, -x0 * density, -y0 * density);
}

/** From here on a drawing is in device pixels. */
export function inPixels(context: CanvasRenderingContext2D): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
}

/** A line in device pixels, for strokes whose pattern must not be stretched with the world. */
export function pixelPath(sheet: Sheet, lines: readonly Line[]): Path2D {
  const path = new Path2D();
  for (const line of lines) {
    line.forEach((point, i) => {
      const [x, y] = onSheet(sheet, point);
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    });
  }
  return path;
}

export function overlaps(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
