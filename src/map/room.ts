/** Room for markers and names inside a part of a region. */
import type { Point } from '../atlas/theatre.ts';
import { type Grid, nodeAt } from './field.ts';

/** A place with room inside a part: its node, and the radius in km of a circle that fits there. */
export interface Room {
  readonly at: Point;
  readonly radiusKm: number;
}

/** Places inside a part (see `roomIn` of the field), roomiest first, at least `apartKm` from one another. */
export function roomsOf(grid: Grid, room: Int32Array, apartKm: number, most: number): readonly Room[] {
  const out: Room[] = [];
  const taken = new Uint8Array(room.length);
  for (const i of roomiestFirst(room)) {
    if (taken[i] === 1) continue;
    out.push({ at: nodeAt(grid, i), radiusKm: (room[i]! / 3) * grid.stepKm });
    if (out.length >= most) break;
    takeAround(taken, grid, i, apartKm);
  }
  return out;
}

/** Marks every node nearer than `apartKm` to a node. */
function takeAround(taken: Uint8Array, { cols, rows, stepKm }: Grid, node: number, apartKm: number): void {
  const [col, row] = [node % cols, Math.floor(node / cols)];
  const reach = Math.ceil(apartKm / stepKm);
  for (let r = Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r++) {
    for (let c = Math.max(0, col - reach); c <= Math.min(cols - 1, col + reach); c++) {
      if (Math.hypot(c - col, r - row) * stepKm < apartKm) taken[r * cols + c] = 1;
    }
  }
}

/** Nodes with any room, counted into place: rooms are small whole numbers. Equal rooms keep the order of the nodes. */
function roomiestFirst(room: Int32Array): Int32Array {
  const most = room.reduce((largest, value) => Math.max(largest, value), 0);
  const start = new Int32Array(most + 2);
  for (const value of room) start[most - value + 1]! += 1;
  for (let at = 1; at < start.length; at++) start[at]! += start[at - 1]!;
  const nodes = new Int32Array(start[most]!);
  room.forEach((value, i) => {
    if (value > 0) nodes[start[most - value]!++] = i;
  });
  return nodes;
}
