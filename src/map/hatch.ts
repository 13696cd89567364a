/** Hatching as a repeating tile. Its pitch is in CSS pixels at every zoom; only what it covers grows with the world. */
import { inPixels, type Sheet } from './sheet.ts';

export interface Hatch {
  /** Distance of the lines across, CSS px. */
  readonly pitch: number;
  readonly width: number;
  /** 'rising' climbs to the right, 'falling' the other way. */
  readonly slant: 'rising' | 'falling';
  readonly ink: string;
}

/** A fill that shows the same lines wherever the sheet was cut from the world. */
export function hatchFill(context: CanvasRenderingContext2D, sheet: Sheet, hatch: Hatch): CanvasPattern | string {
  const side = Math.max(4, Math.round(hatch.pitch * Math.SQRT2 * sheet.ratio));
  const tile = document.createElement('canvas');
  tile.width = side;
  tile.height = side;
  const pen = tile.getContext('2d');
  if (pen === null) return hatch.ink;
  pen.strokeStyle = hatch.ink;
  pen.lineWidth = hatch.width * sheet.ratio;
  pen.beginPath();
  // Neighbouring lines too, so that corners of the tile are whole.
  for (const shift of [-side, 0, side]) {
    const [from, to] = hatch.slant === 'rising' ? [side * 1.5, -side * 0.5] : [-side * 0.5, side * 1.5];
    pen.moveTo(shift - side * 0.5, from);
    pen.lineTo(shift + side * 1.5, to);
  }
  pen.stroke();
  const pattern = context.createPattern(tile, 'repeat');
  if (pattern === null) return hatch.ink;
  const shift = (km: number) => -(Math.round(km * sheet.density) % side);
  pattern.setTransform(new DOMMatrix([1, 0, 0, 1, shift(sheet.x0), shift(sheet.y0)]));
  return pattern;
}

/** Covers whatever the context is clipped to. */
export function fillAll(context: CanvasRenderingContext2D, sheet: Sheet, fill: CanvasPattern | string): void {
  inPixels(context);
  context.fillStyle = fill;
  context.fillRect(0, 0, sheet.width, sheet.height);
}
