/** What lies above the paper and changes with every hand movement: hover, selection, arrows, the place of an event. */
import type { Point } from '../atlas/theatre.ts';
import { type Arrow } from './arrows.ts';
import { type Pen, strokePath } from './paint-ground.ts';
import { powerColour } from './palette.ts';
import { type TheatrePaths } from './paths.ts';
import { inPixels, inWorld, onSheet } from './sheet.ts';

export interface Marks {
  readonly selected: string | undefined;
  readonly hovered: string | undefined;
  readonly arrows: readonly Arrow[];
}

export function paintMarks(pen: Pen, paths: TheatrePaths, { selected, hovered, arrows }: Marks): void {
  const { context, sheet, palette } = pen;
  clear(pen);
  const under = hovered === undefined || hovered === selected ? undefined : paths.regions.get(hovered);
  if (under !== undefined) {
    inWorld(context, sheet);
    context.fillStyle = palette.hover;
    context.fill(under);
    strokePath(pen, under, palette.selectCasing, 3);
    strokePath(pen, under, palette.select, 1.2);
  }
  const chosen = selected === undefined ? undefined : paths.regions.get(selected);
  if (chosen !== undefined) {
    inWorld(context, sheet);
    context.fillStyle = palette.hover;
    context.fill(chosen);
    strokePath(pen, chosen, palette.selectCasing, 5);
    strokePath(pen, chosen, palette.select, 2.4);
  }
  for (const arrow of arrows) paintArrow(pen, arrow);
}

export interface EventMark {
  readonly regions: readonly string[];
  readonly at: Point | undefined;
  readonly arrow: Arrow | undefined;
}

export function paintEvent(pen: Pen, paths: TheatrePaths, { regions, at, arrow }: EventMark): void {
  const { context, sheet, palette } = pen;
  clear(pen);
  for (const id of regions) {
    const outline = paths.regions.get(id);
    if (outline === undefined) continue;
    inWorld(context, sheet);
    context.globalAlpha = 0.13;
    context.fillStyle = palette.event;
    context.fill(outline);
    context.globalAlpha = 1;
    strokePath(pen, outline, palette.contactCasing, 4.6);
    strokePath(pen, outline, palette.event, 2.2);
  }
  if (arrow !== undefined) paintArrow(pen, arrow);
  if (at !== undefined) paintRing(pen, at);
}

function clear({ context, sheet }: Pen): void {
  inPixels(context);
  context.clearRect(0, 0, sheet.width, sheet.height);
}

function paintRing({ context, sheet, palette }: Pen, at: Point): void {
  inPixels(context);
  const [x, y] = onSheet(sheet, at);
  for (const [colour, width] of [
    [palette.contactCasing, 3.6],
    [palette.ink, 1.6],
  ] as const) {
    context.beginPath();
    context.arc(x, y, 17 * sheet.ratio, 0, 2 * Math.PI);
    context.strokeStyle = colour;
    context.lineWidth = width * sheet.ratio;
    context.stroke();
  }
}

const SHAFT_PX = 3.2;
const HEAD_PX = 11;

function paintArrow({ context, sheet, palette }: Pen, { from, via, to, move }: Arrow): void {
  inPixels(context);
  const [a, b, c] = [from, via, to].map((point) => onSheet(sheet, point)) as [Point, Point, Point];
  const ratio = sheet.ratio;
  const angle = Math.atan2(c[1] - b[1], c[0] - b[0]);
  const head = HEAD_PX * ratio;
  const neck: Point = [c[0] - Math.cos(angle) * head * 0.8, c[1] - Math.sin(angle) * head * 0.8];
  const shaft = new Path2D();
  shaft.moveTo(a[0], a[1]);
  shaft.quadraticCurveTo(b[0], b[1], neck[0], neck[1]);
  const tip = new Path2D();
  tip.moveTo(c[0], c[1]);
  for (const turn of [2.6, -2.6])
    tip.lineTo(c[0] + Math.cos(angle + turn) * head, c[1] + Math.sin(angle + turn) * head);
  tip.closePath();
  const dash = move.drafted ? [7 * ratio, 5 * ratio] : [];
  context.lineJoin = 'round';
  context.lineCap = move.drafted ? 'butt' : 'round';
  for (const [colour, grown] of [
    [palette.theme === 'light' ? '#ffffff' : '#f2f5f8', 3],
    [powerColour(move.by.colour), 0],
  ] as const) {
    context.strokeStyle = colour;
    context.fillStyle = colour;
    context.lineWidth = (SHAFT_PX + grown) * ratio;
    // The casing runs through, so that the gaps of a draft are seen on any ground.
    context.setLineDash(grown > 0 ? [] : dash);
    context.stroke(shaft);
    context.setLineDash([]);
    context.lineWidth = grown * ratio;
    if (grown > 0) context.stroke(tip);
    context.fill(tip);
  }
}
