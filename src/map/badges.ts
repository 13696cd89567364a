/**
 * Where the markers of forces and monitors stand. Markers yield to nothing; among themselves the larger and the
 * guarantors' go first, and one that finds no room shrinks to a pip.
 */
import type { Box, Line, Point, Theatre } from '../atlas/theatre.ts';
import { gridOf, nodeAt, roomIn } from './field.ts';
import { type Division } from './front.ts';
import { type Room, roomsOf } from './room.ts';
import { overlaps } from './sheet.ts';
import { type Force, type Situation } from './situation.ts';

/** 0 is a pip without letters. */
export type BadgeSize = 0 | 1 | 2 | 3;

export interface BadgePlace {
  readonly force: Force;
  readonly text: string;
  readonly size: BadgeSize;
  /** World km. */
  readonly at: Point;
  /** CSS px. */
  readonly width: number;
  readonly height: number;
  /** Where the force is, world km, when its marker stands beside the front: a hairline joins them. */
  readonly anchor?: Point;
}

/** Who holds a place of the world, the sea excepted. */
export type HolderAt = (point: Point) => string | undefined;

export interface MonitorPlace {
  readonly at: Point;
}

export const BADGE_HEIGHT: Readonly<Record<BadgeSize, number>> = { 0: 10, 1: 19, 2: 21, 3: 23 };
export const BADGE_FONT: Readonly<Record<BadgeSize, number>> = { 0: 0, 1: 11.5, 2: 12.5, 3: 13.5 };
/** Room at the left and right of the letters; a pointed badge needs more. */
export const BADGE_PAD: Readonly<Record<BadgeSize, number>> = { 0: 0, 1: 6, 2: 7, 3: 8 };
export const POINT_PAD = 4;
export const MONITOR_RADIUS = 9;

/** Thousands from which a force gets the next size. */
const LARGER_FROM_K = [20, 80];
/** In the control layer rear garrisons below this many thousand are left to the forces layer. */
const SHOWN_FROM_K = 40;
/** Zoom below which only the largest are shown, and how large. */
const FAR_SCALE = 0.42;
const FAR_FROM_K = 60;
const GAP_PX = 3;
const ROOMS = 60;
/** Where a marker may stand beside a region that is smaller than itself, CSS px from its middle. */
const BESIDE_PX = 27;
const BESIDE: readonly Point[] = [
  [0, -1],
  [-1.5, -0.5],
  [1.5, -0.5],
  [-1.5, 0.5],
  [1.5, 0.5],
  [0, 1],
];
/** A part with less room than this, CSS px, cannot hold a marker. */
const TIGHT_PX = 9;
/** How far from the front such a marker may stand, in steps of `BESIDE_PX`, and in how many directions it is tried. */
const BEHIND = [1, 1.5, 2.2, 3];
const DIRECTIONS = 12;
const MONITORS_AT_FULL = 6;

/** "RU 142", "RU ~140", "EU 3→8"; below ten thousand with one decimal where it says something. */
export function badgeText({ power, personnelK, about, rotation }: Force): string {
  const building = rotation !== undefined && rotation.orderedK >= personnelK + 0.5;
  const figure = `${about ? '~' : ''}${short(personnelK)}${building ? `→${short(rotation.orderedK)}` : ''}`;
  return `${power.badge} ${figure}`;
}

function short(thousand: number): string {
  if (thousand >= 9.95) return String(Math.round(thousand));
  const tenths = Math.round(thousand * 10) / 10;
  return String(tenths === 0 && thousand > 0 ? 0.1 : tenths);
}

export function sizeOf(personnelK: number, narrow: boolean): BadgeSize {
  return narrow ? 1 : ((1 + LARGER_FROM_K.filter((least) => personnelK >= least).length) as BadgeSize);
}

/** Finds places inside regions; remembers what depends on the division alone. */
export interface RoomFinder {
  readonly roomsFor: (force: Force, division: Division | undefined) => readonly Room[];
}

export function createRoomFinder(theatre: Theatre): RoomFinder {
  const whole = new Map<string, readonly Room[]>();
  const parts = new WeakMap<Uint8Array, readonly Room[]>();
  return {
    roomsFor({ power, region }, division) {
      const shape = theatre.regionById.get(region);
      if (shape === undefined) return [];
      if (division === undefined || division.parts.length === 0) {
        const found = whole.get(region) ?? wholeRooms(shape);
        whole.set(region, found);
        return found;
      }
      const nodes = division.parts.find((part) => part.power === power.id)?.nodes ?? division.rest;
      const found =
        parts.get(nodes) ?? roomsOf(division.grid, roomIn(division.grid, nodes), apart(division.grid.stepKm), ROOMS);
      parts.set(nodes, found);
      return found;
    },
  };
}

function wholeRooms(shape: Parameters<typeof gridOf>[0] & { readonly label?: Point }): readonly Room[] {
  const grid = gridOf(shape);
  const rooms = roomsOf(grid, roomIn(grid, grid.inside), apart(grid.stepKm), ROOMS);
  return rooms.length > 0 || shape.label === undefined ? rooms : [{ at: shape.label, radiusKm: grid.stepKm }];
}

function apart(stepKm: number): number {
  return Math.max(3, stepKm * 4);
}

/** Forces that the layer shows at a zoom, most important first. */
export function shownForces({ layer, forces, holdings }: Situation, scale: number): readonly Force[] {
  if (layer === 'attribution' || layer === 'people') return [];
  const contested = (region: string) => {
    const holding = holdings.get(region);
    return (
      holding !== undefined &&
      Object.keys(holding.shares).some((id) => id !== holding.owner && holding.shares[id]! > 0.004)
    );
  };
  const counts = (force: Force) =>
    layer === 'forces' ||
    force.power.role === 'guarantor' ||
    force.personnelK >= SHOWN_FROM_K ||
    contested(force.region);
  return forces
    .filter(counts)
    .filter((force) => scale >= FAR_SCALE || force.power.role === 'guarantor' || force.personnelK >= FAR_FROM_K)
    .sort((a, b) => weight(b) - weight(a) || (`${a.power.id} ${a.region}` < `${b.power.id} ${b.region}` ? -1 : 1));
}

/** A few guarantor troops matter more to the game than their number says. */
function weight({ power, personnelK }: Force): number {
  return power.role === 'guarantor' ? 60 + personnelK : personnelK;
}

export interface BadgeTask {
  readonly situation: Situation;
  readonly divisions: ReadonlyMap<string, Division>;
  readonly rooms: RoomFinder;
  /** CSS px per km. */
  readonly scale: number;
  readonly narrow: boolean;
  /** Width in CSS px of a text at a font size. */
  readonly measure: (text: string, font: number) => number;
  readonly front: readonly Line[];
  readonly holderAt: HolderAt;
  /** CSS px around world positions that a marker should leave free if it can. */
  readonly reserved: readonly Box[];
}

/** Places in world km; boxes are reckoned in CSS px of a plane that begins at the world's corner. */
export function placeBadges(task: BadgeTask, taken: Box[]): readonly BadgePlace[] {
  const out: BadgePlace[] = [];
  for (const force of shownForces(task.situation, task.scale)) {
    const division = task.divisions.get(force.region);
    const rooms = task.rooms.roomsFor(force, division);
    const anchor = division === undefined ? undefined : tightPlace(task, division, rooms);
    const place =
      anchor === undefined
        ? placeOne(task, force, withBeside(rooms, task.scale), taken)
        : placeOne(task, force, behindFront(task, force, anchor), taken, anchor);
    if (place === undefined) continue;
    taken.push(boxAround(place.at, task.scale, place.width + GAP_PX, place.height + GAP_PX));
    out.push(place);
  }
  return out;
}

/** Where a power stands in a divided region whose part of it cannot hold a marker; undefined if it can. */
function tightPlace({ front, scale }: BadgeTask, { grid, parts }: Division, rooms: readonly Room[]): Point | undefined {
  const first = rooms[0];
  if (parts.length === 0 || (first !== undefined && first.radiusKm * scale >= TIGHT_PX)) return undefined;
  if (first !== undefined) return first.at;
  const [x, y] = nodeAt(grid, Math.floor(grid.rows / 2) * grid.cols + Math.floor(grid.cols / 2));
  const far = ([u, v]: Point) => Math.hypot(u - x, v - y);
  return front.flat().reduce<Point | undefined>((best, at) => (best && far(best) <= far(at) ? best : at), undefined);
}

/** Places around a point of the front where the power itself or nobody else's troops stand, the nearest first. */
function behindFront({ holderAt, scale }: BadgeTask, { power }: Force, [x, y]: Point): readonly Room[] {
  return BEHIND.flatMap((reach) =>
    Array.from({ length: DIRECTIONS }, (_, i): Point => {
      const angle = (i * 2 * Math.PI) / DIRECTIONS;
      const far = (reach * BESIDE_PX) / scale;
      return [x + Math.cos(angle) * far * 1.3, y + Math.sin(angle) * far];
    }),
  )
    .filter((at) => holderAt(at) === power.id)
    .map((at) => ({ at, radiusKm: 0 }));
}

/** Kyiv and Sevastopol are smaller than a marker: it may stand next to them. */
function withBeside(rooms: readonly Room[], scale: number): readonly Room[] {
  const first = rooms[0];
  if (first === undefined || first.radiusKm * scale > BADGE_HEIGHT[1]) return rooms;
  const [x, y] = first.at;
  const reach = BESIDE_PX / scale;
  return [...rooms, ...BESIDE.map(([dx, dy]) => ({ at: [x + dx * reach, y + dy * reach] as const, radiusKm: 0 }))];
}

function placeOne(
  task: BadgeTask,
  force: Force,
  rooms: readonly Room[],
  taken: readonly Box[],
  anchor?: Point,
): BadgePlace | undefined {
  const text = badgeText(force);
  const largest = sizeOf(force.personnelK, task.narrow);
  for (const size of [largest, 1, 0] as const) {
    const pad = BADGE_PAD[size] + (force.power.role === 'challenger' ? POINT_PAD : 0);
    const width = size === 0 ? BADGE_HEIGHT[0] : Math.ceil(task.measure(text, BADGE_FONT[size])) + 2 * pad;
    const height = BADGE_HEIGHT[size];
    const free = rooms.filter(({ at }) => {
      const box = boxAround(at, task.scale, width, height);
      return !taken.some((other) => overlaps(other, box));
    });
    const best =
      free.find(
        ({ at }) => !task.reserved.some((other) => overlaps(other, boxAround(at, task.scale, width, height))),
      ) ?? free[0];
    if (best !== undefined)
      return { force, text, size, at: best.at, width, height, ...(anchor === undefined ? {} : { anchor }) };
  }
  return undefined;
}

export function boxAround([x, y]: Point, scale: number, width: number, height: number): Box {
  return [x * scale - width / 2, y * scale - height / 2, x * scale + width / 2, y * scale + height / 2];
}

/**
 * Monitors at even steps along the front, more of them the better the coverage.
 *
 * @param isTheirs whether a place is on the side that they watch from, the protege's
 */
export function placeMonitors(
  front: readonly Line[],
  coverage: number,
  offsetKm: number,
  scale: number,
  isTheirs: (point: Point) => boolean,
  taken: Box[],
): readonly MonitorPlace[] {
  if (!(coverage > 0)) return [];
  const stations = alongFront(front, Math.max(1, Math.round(coverage * MONITORS_AT_FULL)));
  return stations.flatMap(({ at, normal }): MonitorPlace[] => {
    const far = offsetKm + (MONITOR_RADIUS + 4) / scale;
    // A front knows no left and right: its stretches run either way.
    for (const reach of [far, far * 1.6, far * 2.2, far * 3].flatMap((one) => [one, -one])) {
      const place: Point = [at[0] + normal[0] * reach, at[1] + normal[1] * reach];
      if (!isTheirs(place)) continue;
      const box = boxAround(place, scale, 2 * MONITOR_RADIUS + 2, 2 * MONITOR_RADIUS + 2);
      if (taken.some((other) => overlaps(other, box))) continue;
      taken.push(box);
      return [{ at: place }];
    }
    return [];
  });
}

interface Station {
  readonly at: Point;
  /** Unit vector to the right of the line. */
  readonly normal: Point;
}

function alongFront(front: readonly Line[], count: number): Station[] {
  const segments = front.flatMap((line) => line.slice(1).map((end, i) => ({ start: line[i]!, end })));
  const length = ({ start, end }: { start: Point; end: Point }) => Math.hypot(end[0] - start[0], end[1] - start[1]);
  const total = segments.reduce((sum, segment) => sum + length(segment), 0);
  const out: Station[] = [];
  let walked = 0;
  for (const segment of segments) {
    const own = length(segment);
    while (out.length < count && walked + own >= (total * (out.length + 0.5)) / count && own > 0) {
      const [dx, dy] = [(segment.end[0] - segment.start[0]) / own, (segment.end[1] - segment.start[1]) / own];
      const on = (total * (out.length + 0.5)) / count - walked;
      out.push({ at: [segment.start[0] + dx * on, segment.start[1] + dy * on], normal: [-dy, dx] });
    }
    walked += own;
  }
  return out;
}
