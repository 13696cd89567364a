/** Room for markers and names inside a part of a region. */
import type { Point } from '../atlas/theatre.ts';
import { type Grid, nodeAt } from './field.ts';

/** A place with room inside a part: its node, and the radius in km of a circle that fits there. */
export interface Room {
  readonly at: Point;
  readonly radiusKm: number;
}

/** Places inside a part, roomiest first, at least `apartKm` from one another. */
export function roomsOf(grid: Grid, room: Float64Array, apartKm: number, most: number): readonly Room[] {
  const order = Array.from(room.keys()).filter((i) => room[i]! > 0);
  order.sort((a, b) => room[b]! - room[a]!);
  const out: Room[] = [];
  for (const i of order) {
    const at = nodeAt(grid, i);
    if (out.every((other) => Math.hypot(other.at[0] - at[0], other.at[1] - at[1]) >= apartKm)) {
      out.push({ at, radiusKm: room[i]! * grid.stepKm });
      if (out.length >= most) break;
    }
  }
  return out;
}
