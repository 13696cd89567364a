/** Marching squares: the edge of what lies above a level, as closed rings with the high side inside. */
import type { Line, Point } from '../atlas/theatre.ts';
import { type Depths, type Grid } from './field.ts';

/** Stands for the level outside the grid, so that every ring closes along its edge. */
const LOW = -1e6;

/**
 * Rings around the nodes above a level, closed (first point repeated). Along the edge of the grid they run just
 * outside it; a drawing clips them to the region.
 */
export function ringsAbove(grid: Grid, depth: Depths, level: number): readonly Line[] {
  const bounded = Math.max(LOW / 2, Math.min(-LOW / 2, level));
  const next = new Map<string, { readonly from: Point; readonly to: Point; readonly toKey: string }>();
  for (let row = -1; row < grid.rows; row++) {
    for (let col = -1; col < grid.cols; col++) {
      for (const segment of segmentsOf(grid, depth, bounded, col, row)) next.set(segment.key, segment);
    }
  }
  const rings: Line[] = [];
  for (const [start] of next) {
    const ring: Point[] = [];
    let key = start;
    for (let segment = next.get(key); segment !== undefined; segment = next.get(key)) {
      next.delete(key);
      ring.push(segment.from);
      key = segment.toKey;
    }
    if (ring.length > 2) rings.push([...ring, ring[0]!]);
  }
  return rings;
}

interface Segment {
  readonly key: string;
  readonly from: Point;
  readonly to: Point;
  readonly toKey: string;
}

/** Corner i of a cell, clockwise from north-west, and edge i from corner i to corner i + 1. */
const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

function segmentsOf(grid: Grid, depth: Depths, level: number, col: number, row: number): Segment[] {
  const values = CORNERS.map(([dx, dy]) => valueAt(grid, depth, col + dx, row + dy) - level);
  const high = values.map((value) => value > 0);
  const out: Segment[] = [];
  // Walking clockwise, the edge leaves the high side where it goes from high to low and returns where it goes low to high.
  const leave = [0, 1, 2, 3].filter((i) => high[i] === true && high[(i + 1) % 4] === false);
  const enter = [0, 1, 2, 3].filter((i) => high[i] === false && high[(i + 1) % 4] === true);
  const joined = leave.length === 2 && values.reduce((sum, value) => sum + value, 0) > 0;
  leave.forEach((edge, k) => {
    const back = leave.length === 1 ? enter[0]! : joined ? (edge + 1) % 4 : (edge + 3) % 4;
    const target = enter.includes(back) ? back : enter[k]!;
    out.push({
      key: edgeKey(col, row, edge),
      from: crossing(grid, values, col, row, edge),
      to: crossing(grid, values, col, row, target),
      toKey: edgeKey(col, row, target),
    });
  });
  return out;
}

function valueAt(grid: Grid, depth: Depths, col: number, row: number): number {
  return col < 0 || row < 0 || col >= grid.cols || row >= grid.rows ? LOW : depth[row * grid.cols + col]!;
}

/** The same for the two cells that share the edge. */
function edgeKey(col: number, row: number, edge: number): string {
  if (edge === 0) return `${col},${row},h`;
  if (edge === 2) return `${col},${row + 1},h`;
  return edge === 3 ? `${col},${row},v` : `${col + 1},${row},v`;
}

function crossing(grid: Grid, values: readonly number[], col: number, row: number, edge: number): Point {
  const [a, b] = [edge, (edge + 1) % 4];
  const share = values[a]! / (values[a]! - values[b]!);
  const [ax, ay] = CORNERS[a as 0 | 1 | 2 | 3];
  const [bx, by] = CORNERS[b as 0 | 1 | 2 | 3];
  return [
    grid.x0 + (col + ax + (bx - ax) * share) * grid.stepKm,
    grid.y0 + (row + ay + (by - ay) * share) * grid.stepKm,
  ];
}
