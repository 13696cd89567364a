/** What lies under a finger. */
import { type Point, regionAt, type Theatre } from '../atlas/theatre.ts';
import { type BadgePlace } from './badges.ts';
import { type Camera, toScreen, toWorld, type Viewport } from './camera.ts';

/** Half the least side of a target, CSS px: 44 in all. */
const REACH_PX = 22;

export interface HitTask {
  readonly theatre: Theatre;
  readonly camera: Camera;
  readonly viewport: Viewport;
  readonly badges: readonly BadgePlace[];
  /** Regions of the game; the rest is backdrop. */
  readonly inGame: (region: string) => boolean;
}

/** Marker first, then small regions with room around them, then whatever the point lies in. */
export function regionUnder(task: HitTask, at: Point, near: boolean): string | undefined {
  const { theatre, camera, viewport } = task;
  const badge = task.badges.find(({ at: place, width, height }) => {
    const [x, y] = toScreen(camera, viewport, place);
    return Math.abs(x - at[0]) <= width / 2 && Math.abs(y - at[1]) <= height / 2;
  });
  if (badge !== undefined) return badge.force.region;
  const inside = regionAt(theatre, toWorld(camera, viewport, at))?.id;
  const small = near ? smallRegionNear(task, at) : undefined;
  const found = small ?? inside;
  return found !== undefined && task.inGame(found) ? found : undefined;
}

function smallRegionNear({ theatre, camera, viewport, inGame }: HitTask, at: Point): string | undefined {
  let least = REACH_PX;
  let found: string | undefined;
  for (const { id, inradius, label } of theatre.regions) {
    if (label === undefined || inradius * camera.scale >= REACH_PX || !inGame(id)) continue;
    const [x, y] = toScreen(camera, viewport, label);
    const far = Math.max(Math.abs(x - at[0]), Math.abs(y - at[1]));
    if (far <= least) [least, found] = [far, id];
  }
  return found;
}
