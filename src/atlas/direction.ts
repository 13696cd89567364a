/** Which region lies in a direction, for moving over the map by keyboard. */
import type { Point, TheatreMeta } from './theatre-meta.ts';

export const DIRECTIONS = ['north', 'east', 'south', 'west'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Unit vectors; y grows southward. */
const AHEAD: Readonly<Record<Direction, Point>> = { north: [0, -1], east: [1, 0], south: [0, 1], west: [-1, 0] };
/** A region counts as ahead while it lies within about 70 degrees of the direction. */
const LEAST_COSINE = 0.34;
/** How much a turn away from the direction weighs against distance. */
const TURN_WEIGHT = 1.6;

/**
 * The region that a reader would go to from another one: its land neighbour that lies best in the direction, or where
 * none does (over a sea, at a border of the game) the nearest other region that way.
 *
 * @param inGame which regions may be gone to; default all that have a label
 * @returns undefined at the edge of the map and for regions that the map does not know
 */
export function neighbourInDirection(
  { meta }: { readonly meta: Pick<TheatreMeta, 'regions'> },
  regionId: string,
  direction: Direction,
  inGame: (id: string) => boolean = () => true,
): string | undefined {
  const start = meta.regions.find(({ id }) => id === regionId);
  if (start === undefined) return undefined;
  const from = middleOf(start);
  const ahead = meta.regions.flatMap((region) => {
    if (region.id === regionId || region.offscreen || !inGame(region.id)) return [];
    const weight = weightOf(from, middleOf(region), AHEAD[direction]);
    return weight === undefined ? [] : [{ id: region.id, weight, next: start.neighbours[region.id] !== undefined }];
  });
  const next = ahead.filter((region) => region.next);
  return (next.length > 0 ? next : ahead).reduce<(typeof ahead)[number] | undefined>(
    (best, region) => (best === undefined || region.weight < best.weight ? region : best),
    undefined,
  )?.id;
}

function middleOf({ label, bbox: [x0, y0, x1, y1] }: TheatreMeta['regions'][number]): Point {
  return label ?? [(x0 + x1) / 2, (y0 + y1) / 2];
}

/** Distance made longer by the turn; undefined for what does not lie ahead. */
function weightOf(from: Point, to: Point, [dx, dy]: Point): number | undefined {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const distance = Math.sqrt(x * x + y * y);
  if (distance === 0) return undefined;
  const cosine = (x * dx + y * dy) / distance;
  return cosine < LEAST_COSINE ? undefined : distance * (1 + TURN_WEIGHT * (1 - cosine));
}
