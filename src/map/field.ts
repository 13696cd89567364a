/**
 * A region as a grid: which nodes lie inside, and how far each lies behind a front. Everything about where a share of
 * control is drawn follows from these numbers; nothing here knows a canvas.
 *
 * What to notice: shifting a front is choosing another level of the same distances. The area behind a level falls as
 * the level rises, so one bisection finds the level whose area is the share, and a shifted front can never cross itself.
 */
import type { Box, Line, Point, TheatreRegion } from '../atlas/theatre.ts';

/** Nodes per side of a square region; the step follows from the size of the region. */
const NODES = 96;
const MIN_STEP_KM = 0.4;
const MAX_STEP_KM = 6;
/** Nodes around the region, so that contours leave it before they end. */
const MARGIN = 2;

/** Nodes in rows from north to south. */
export interface Grid {
  readonly x0: number;
  readonly y0: number;
  readonly stepKm: number;
  readonly cols: number;
  readonly rows: number;
  /** 1 where the node lies inside the region. */
  readonly inside: Uint8Array;
  /** Number of nodes inside. */
  readonly count: number;
}

/** Signed distances in km, by node; larger = further behind the front. */
export type Depths = Float64Array;

export function gridOf(region: Pick<TheatreRegion, 'bbox' | 'polygons'>): Grid {
  const box = boxOf(region.polygons.map((polygon) => polygon[0]!));
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  const stepKm = Math.min(MAX_STEP_KM, Math.max(MIN_STEP_KM, Math.sqrt(width * height) / NODES));
  const x0 = box[0] - MARGIN * stepKm;
  const y0 = box[1] - MARGIN * stepKm;
  const cols = Math.ceil(width / stepKm) + 2 * MARGIN + 1;
  const rows = Math.ceil(height / stepKm) + 2 * MARGIN + 1;
  const inside = new Uint8Array(cols * rows);
  crossings(region.polygons.flat(), y0, stepKm, rows).forEach((xs, row) =>
    fillRow(inside, row * cols, cols, x0, stepKm, xs),
  );
  return { x0, y0, stepKm, cols, rows, inside, count: inside.reduce((sum, value) => sum + value, 0) };
}

export function nodeAt(grid: Grid, index: number): Point {
  return [grid.x0 + (index % grid.cols) * grid.stepKm, grid.y0 + Math.floor(index / grid.cols) * grid.stepKm];
}

export function boxOf(lines: readonly Line[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of lines.flat()) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return [x0, y0, x1, y1];
}

/** Distance of every node to a line, positive on its left (y grows southward) where `heldSide` is left. */
export function depthsBehind(grid: Grid, line: Line, heldSide: 'left' | 'right'): Depths {
  // Walked the other way round, the right of a line is its left.
  const walked = heldSide === 'left' ? line : [...line].reverse();
  return depths(grid, ([x, y]) => signedDistance(walked, x, y));
}

/** How much less the second lines repel than the first attract: an entry bulges a little away from them. */
const REPEL = 0.8;

/** Nearness of every node to the first lines, and a little its distance from the second. Both empty: nearness to the middle. */
export function depthsBetween(grid: Grid, near: readonly Line[], far: readonly Line[]): Depths {
  if (near.length === 0 && far.length === 0) {
    const middle = nodeAt(grid, Math.floor(grid.rows / 2) * grid.cols + Math.floor(grid.cols / 2));
    return depths(grid, ([x, y]) => -Math.hypot(x - middle[0], y - middle[1]));
  }
  const [toNear, toFar] = [distanceTo(near), distanceTo(far)];
  return depths(
    grid,
    ([x, y]) => REPEL * (far.length === 0 ? 0 : toFar(x, y)) - (near.length === 0 ? 0 : toNear(x, y)),
  );
}

/** The level behind which the given share of the nodes inside lies. Share 1 gives a level below every node, 0 one above. */
export function levelOf(grid: Grid, depth: Depths, share: number): number {
  if (share >= 1) return -Infinity;
  if (share <= 0) return Infinity;
  const inside = depth.filter((_, i) => grid.inside[i] === 1).sort();
  if (inside.length === 0) return 0;
  // So many of the deepest nodes are the share; the level lies between the last of them and the next.
  const first = Math.min(inside.length - 1, Math.ceil(inside.length * (1 - share)));
  return first === 0 ? inside[0]! : (inside[first - 1]! + inside[first]!) / 2;
}

/** The depth of a place between the nodes; outside the grid that of its edge. */
export function depthAt({ x0, y0, stepKm, cols, rows }: Grid, depth: Depths, [x, y]: Point): number {
  const across = Math.min(cols - 1.001, Math.max(0, (x - x0) / stepKm));
  const down = Math.min(rows - 1.001, Math.max(0, (y - y0) / stepKm));
  const [col, row] = [Math.floor(across), Math.floor(down)];
  const [dx, dy] = [across - col, down - row];
  const at = row * cols + col;
  const north = depth[at]! * (1 - dx) + depth[at + 1]! * dx;
  const south = depth[at + cols]! * (1 - dx) + depth[at + cols + 1]! * dx;
  return north * (1 - dy) + south * dy;
}

/** Share of the region behind a level. */
export function shareBehind(grid: Grid, depth: Depths, level: number): number {
  let behind = 0;
  for (let i = 0; i < depth.length; i++) if (grid.inside[i] === 1 && depth[i]! > level) behind += 1;
  return grid.count === 0 ? 0 : behind / grid.count;
}

/**
 * Distance of every node to the nearest one outside `part` (3-4 chamfer), for finding room inside it, in thirds of a
 * node: whole numbers, so that equal rooms are equal. The margin of the grid is never inside, so no neighbour is missing.
 */
export function roomIn(grid: Grid, part: Uint8Array): Int32Array {
  const { cols } = grid;
  const room = new Int32Array(part.length);
  for (let i = cols + 1; i < part.length - cols - 1; i++) {
    if (part[i] !== 1) continue;
    const straight = Math.min(room[i - 1]!, room[i - cols]!) + 3;
    room[i] = Math.min(straight, room[i - cols - 1]! + 4, room[i - cols + 1]! + 4);
  }
  for (let i = part.length - cols - 2; i > cols; i--) {
    if (part[i] !== 1) continue;
    const straight = Math.min(room[i + 1]!, room[i + cols]!) + 3;
    room[i] = Math.min(room[i]!, straight, room[i + cols + 1]! + 4, room[i + cols - 1]! + 4);
  }
  return room;
}

function depths(grid: Grid, of: (point: Point) => number): Depths {
  const out = new Float64Array(grid.cols * grid.rows);
  for (let i = 0; i < out.length; i++) out[i] = of(nodeAt(grid, i));
  return out;
}

/** Where the rings cross each row, from west to east. */
function crossings(rings: readonly Line[], y0: number, stepKm: number, rows: number): readonly number[][] {
  const out = Array.from({ length: rows }, (): number[] => []);
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!];
      const [top, bottom] = a[1] < b[1] ? [a[1], b[1]] : [b[1], a[1]];
      // A row on the upper end is crossed, one on the lower end not, so that a corner counts once.
      for (let row = Math.ceil((top - y0) / stepKm); y0 + row * stepKm < bottom; row++) {
        out[row]?.push(a[0] + ((b[0] - a[0]) * (y0 + row * stepKm - a[1])) / (b[1] - a[1]));
      }
    }
  }
  for (const xs of out) xs.sort((first, second) => first - second);
  return out;
}

function fillRow(
  inside: Uint8Array,
  start: number,
  cols: number,
  x0: number,
  stepKm: number,
  xs: readonly number[],
): void {
  for (let i = 0; i + 1 < xs.length; i += 2) {
    const from = Math.max(0, Math.ceil((xs[i]! - x0) / stepKm));
    const to = Math.min(cols - 1, Math.floor((xs[i + 1]! - x0) / stepKm));
    if (to >= from) inside.fill(1, start + from, start + to + 1);
  }
}

/** Distance in km of a place to the nearest of some lines; asked for many places, so all segments lie side by side: start, direction, squared length. */
export function distanceTo(lines: readonly Line[]): (x: number, y: number) => number {
  const segments = Float64Array.from(lines.flatMap(segmentsOf));
  return (x, y) => {
    let least = Infinity;
    for (let i = 0; i < segments.length; i += 5) {
      const [ax, ay, dx, dy] = [segments[i]!, segments[i + 1]!, segments[i + 2]!, segments[i + 3]!];
      const [px, py] = [x - ax, y - ay];
      const along = Math.min(1, Math.max(0, (px * dx + py * dy) / segments[i + 4]!));
      const [ex, ey] = [px - along * dx, py - along * dy];
      least = Math.min(least, ex * ex + ey * ey);
    }
    return Math.sqrt(least);
  };
}

/** A single point is a segment without direction; its length is 1 so that nothing is divided by 0. */
function segmentsOf(line: Line): number[] {
  if (line.length === 1) return [...line[0]!, 0, 0, 1];
  return line.slice(1).flatMap(([bx, by], i) => {
    const [ax, ay] = line[i]!;
    const [dx, dy] = [bx - ax, by - ay];
    return [ax, ay, dx, dy, dx * dx + dy * dy || 1];
  });
}

interface Nearest {
  readonly squared: number;
  /** Index of the end of the segment. */
  readonly segment: number;
  /** Place on the segment, 0..1. */
  readonly along: number;
}

function nearest(line: Line, x: number, y: number): Nearest {
  let least = Infinity;
  let segment = 1;
  let place = 0;
  for (let i = Math.min(1, line.length - 1); i < line.length; i++) {
    const a = line[Math.max(0, i - 1)]!;
    const b = line[i]!;
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const [px, py] = [x - a[0], y - a[1]];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
    const [ex, ey] = [px - along * dx, py - along * dy];
    const squared = ex * ex + ey * ey;
    if (squared >= least) continue;
    least = squared;
    segment = i;
    place = along;
  }
  return { squared: least, segment, along: place };
}

/** Positive on the left of the line. Whatever lies past its ends counts as right: nobody stands around the end of a front. */
function signedDistance(line: Line, x: number, y: number): number {
  const { squared, segment, along } = nearest(line, x, y);
  const side = sideOf(line, segment, x, y);
  if ((segment === 1 && along === 0) || (segment === line.length - 1 && along === 1)) return -Math.sqrt(squared);
  // Nearest to a corner: the sharper turn decides, which is the side on which both segments agree or the convex one.
  const other = along === 1 ? segment + 1 : along === 0 ? segment - 1 : segment;
  if (other === segment || other < 1 || other >= line.length) return side * Math.sqrt(squared);
  const beside = sideOf(line, other, x, y);
  if (beside === side) return side * Math.sqrt(squared);
  const [a, b] = along === 1 ? [segment, other] : [other, segment];
  return (turnsLeft(line, a, b) ? -1 : 1) * Math.sqrt(squared);
}

function sideOf(line: Line, segment: number, x: number, y: number): 1 | -1 {
  const [ax, ay] = line[segment - 1]!;
  const [bx, by] = line[segment]!;
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax) <= 0 ? 1 : -1;
}

/** Whether the line turns left from one segment to the next. */
function turnsLeft(line: Line, a: number, b: number): boolean {
  const [ax, ay] = [line[a]![0] - line[a - 1]![0], line[a]![1] - line[a - 1]![1]];
  const [bx, by] = [line[b]![0] - line[b - 1]![0], line[b]![1] - line[b - 1]![1]];
  return ax * by - ay * bx < 0;
}
