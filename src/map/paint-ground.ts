/** What never changes with the game: sea, land, shores, borders, rivers. */
import type { CountryMeta, Theatre } from '../atlas/theatre.ts';
import { type Palette } from './palette.ts';
import { type TheatrePaths } from './paths.ts';
import { inPixels, inWorld, type Sheet } from './sheet.ts';

/** Zoom, CSS px per km, from which small rivers show. */
const RIVERS_FROM = 0.8;

export interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly sheet: Sheet;
  readonly palette: Palette;
}

/** Strokes in world coordinates with a width in CSS pixels. */
export function strokePath({ context, sheet }: Pen, path: Path2D, colour: string, width: number): void {
  inWorld(context, sheet);
  context.strokeStyle = colour;
  context.lineWidth = width / sheet.scale;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.stroke(path);
}

export function paintGround(pen: Pen, theatre: Theatre, paths: TheatrePaths): void {
  const { context, sheet, palette } = pen;
  inPixels(context);
  const depth = context.createLinearGradient(0, 0, 0, sheet.height);
  depth.addColorStop(0, palette.sea);
  depth.addColorStop(1, palette.seaDeep);
  context.fillStyle = depth;
  context.fillRect(0, 0, sheet.width, sheet.height);
  strokePath(pen, paths.graticule, palette.grid, 1);
  paintShore(pen, paths);
  inWorld(context, sheet);
  for (const [id, path] of paths.countries) {
    context.fillStyle = groundOf(shadeOf(theatre, id), palette);
    context.fill(path);
  }
  paintHomeBand(pen, theatre, paths);
  strokePath(pen, paths.graticule, palette.theme === 'light' ? '#ffffff30' : '#ffffff08', 1);
  // Hides the hairline between two fills that meet.
  strokePath(pen, paths.inner, palette.inner, 0.8);
}

/** How a country is coloured, as the theatre's table has it. */
export function shadeOf({ meta }: Theatre, country: string): CountryMeta['shade'] {
  return meta.countries.find(({ id }) => id === country)?.shade ?? 'light';
}

function groundOf(shade: CountryMeta['shade'], palette: Palette): string {
  switch (shade) {
    case 'home':
      return palette.home;
    case 'light':
      return palette.friends;
    case 'warm':
      return palette.others;
    case 'between':
      return palette.between;
  }
}

/** Three strokes that fade out to sea; the land covers their inner half. */
function paintShore(pen: Pen, paths: TheatrePaths): void {
  const strength = pen.palette.theme === 'light' ? 0.2 : 0.13;
  pen.context.globalAlpha = strength;
  for (const width of [22, 14, 7]) strokePath(pen, paths.land, pen.palette.shore, width);
  pen.context.globalAlpha = 1;
}

/** A band of tint along the land borders of the country in the home colour, on its inside, as atlases draw it. */
function paintHomeBand(pen: Pen, theatre: Theatre, paths: TheatrePaths): void {
  const { context, sheet, palette } = pen;
  for (const [id, path] of paths.countries) {
    if (shadeOf(theatre, id) !== 'home') continue;
    context.save();
    inWorld(context, sheet);
    context.clip(path);
    context.globalAlpha = 0.4;
    for (const width of [13, 6]) strokePath(pen, paths.homeBorder, palette.homeTint, width);
    context.restore();
  }
}

/** Drawn over control, so that hatching does not hide where a region ends. */
export function paintLines(pen: Pen, paths: TheatrePaths): void {
  const { context, sheet, palette } = pen;
  inWorld(context, sheet);
  context.fillStyle = palette.lake;
  context.fill(paths.lakes);
  strokePath(pen, paths.lakes, palette.river, 0.8);
  const near = Math.min(1.6, 0.8 + sheet.scale * 0.35);
  strokePath(pen, paths.rivers.get(1)!, palette.river, 1.1 * near);
  if (sheet.scale >= RIVERS_FROM) strokePath(pen, paths.rivers.get(2)!, palette.river, 0.7 * near);
  strokePath(pen, paths.districts, palette.districtCasing, 2.4);
  strokePath(pen, paths.districts, palette.district, sheet.scale < 0.4 ? 0.8 : 1.1);
  strokePath(pen, paths.foreign, palette.border, 1);
  strokePath(pen, paths.foreignCoast, palette.coast, 0.8);
  strokePath(pen, paths.homeCoast, palette.edge, 1.3);
  strokePath(pen, paths.homeBorder, palette.edge, 1.8);
}
