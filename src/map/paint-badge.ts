/** Markers as small pictures: the shape says the role, the letters the power, so that colour alone says nothing. */
import { BADGE_FONT, BADGE_HEIGHT, type BadgePlace, MONITOR_RADIUS, POINT_PAD } from './badges.ts';
import { type Pen } from './paint-ground.ts';
import { badgeFont } from './paint-letters.ts';
import { type Palette, powerColour } from './palette.ts';
import { inPixels, pixelPath } from './sheet.ts';
import { type PowerLook } from './situation.ts';

/** Room for the casing around a marker, CSS px. */
export const BADGE_MARGIN = 3;

export type Badge = Pick<BadgePlace, 'text' | 'size' | 'width' | 'height' | 'force'>;

/** Two pictures with the same key are the same. */
export function badgeKey({ text, size, force }: Badge, theme: string, ratio: number): string {
  const last = force.rotation?.lastTurn === true ? 'last' : '';
  return ['badge', text, size, force.power.colour, force.power.role, last, theme, ratio].join('|');
}

export function paintBadge(canvas: HTMLCanvasElement, badge: Badge, palette: Palette, ratio: number): void {
  canvas.width = Math.ceil((badge.width + 2 * BADGE_MARGIN) * ratio);
  canvas.height = Math.ceil((badge.height + 2 * BADGE_MARGIN) * ratio);
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.scale(ratio, ratio);
  context.translate(BADGE_MARGIN, BADGE_MARGIN);
  const { role, colour } = badge.force.power;
  const outline = outlineOf(role, badge.width, badge.height);
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = palette.badgeEdge;
  context.stroke(outline);
  context.lineWidth = 3;
  context.strokeStyle = palette.badgeRim;
  context.stroke(outline);
  context.fillStyle = powerColour(colour);
  context.fill(outline);
  if (badge.size === 0) return;
  // A rotation that ends with this turn: its edge is broken, as its stay will be.
  if (badge.force.rotation?.lastTurn === true) {
    context.lineWidth = 1.4;
    context.setLineDash([3, 2.5]);
    context.strokeStyle = powerColour(colour);
    context.stroke(outline);
    context.setLineDash([]);
  }
  context.font = badgeFont(BADGE_FONT[badge.size], 1);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = '#ffffff';
  context.fillText(badge.text, badge.width / 2, badge.height / 2 + BADGE_FONT[badge.size] * 0.05);
}

/** Pill, rectangle or pointed at both ends, in CSS px. */
export function outlineOf(role: PowerLook['role'], width: number, height: number): Path2D {
  const path = new Path2D();
  switch (role) {
    case 'protege':
      path.roundRect(0, 0, width, height, height / 2);
      break;
    case 'guarantor':
      path.roundRect(0, 0, width, height, 2.5);
      break;
    case 'neutral':
      path.roundRect(0, 0, width, height, [height / 2, 2.5, height / 2, 2.5]);
      break;
    case 'challenger': {
      const point = Math.min(width / 2, height <= BADGE_HEIGHT[0] ? height / 2 : POINT_PAD + 4);
      path.moveTo(0, height / 2);
      for (const [x, y] of [
        [point, 0],
        [width - point, 0],
        [width, height / 2],
        [width - point, height],
        [point, height],
      ] as const) {
        path.lineTo(x, y);
      }
      path.closePath();
      break;
    }
  }
  return path;
}

export function paintMonitor(canvas: HTMLCanvasElement, palette: Palette, ratio: number): void {
  const size = 2 * (MONITOR_RADIUS + BADGE_MARGIN);
  canvas.width = Math.ceil(size * ratio);
  canvas.height = Math.ceil(size * ratio);
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.scale(ratio, ratio);
  const [ground, ink] = palette.theme === 'light' ? ['#ffffff', palette.ink] : ['#eef1f5', '#141c28'];
  context.beginPath();
  context.arc(size / 2, size / 2, MONITOR_RADIUS, 0, 2 * Math.PI);
  context.fillStyle = ground;
  context.fill();
  context.lineWidth = 1.6;
  context.strokeStyle = ink;
  context.stroke();
  context.font = badgeFont(11.5, 1);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = ink;
  context.fillText('M', size / 2, size / 2 + 0.7);
}

/** From markers that stand beside the front to where their forces are. */
export function paintHairlines({ context, sheet, palette }: Pen, badges: readonly BadgePlace[]): void {
  const lines = badges.flatMap(({ at, anchor }) => (anchor === undefined ? [] : [[at, anchor]]));
  const path = pixelPath(sheet, lines);
  inPixels(context);
  for (const [colour, width] of [
    [palette.contactCasing, 3],
    [palette.ink, 1],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width * sheet.ratio;
    context.stroke(path);
  }
}
