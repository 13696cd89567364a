/** Where the arrows of moves begin and end. Pure: places in world km, gaps in CSS px. */
import type { Line, Point, Theatre } from '../atlas/theatre.ts';
import { type Division } from './front.ts';
import { shadeOf } from './paint-ground.ts';
import { type Move, type Situation } from './situation.ts';

export interface Arrow {
  readonly move: Move;
  readonly from: Point;
  readonly to: Point;
  /** Control point of the bend. */
  readonly via: Point;
}

export interface ArrowTask {
  readonly theatre: Theatre;
  readonly situation: Situation;
  readonly divisions: ReadonlyMap<string, Division>;
  readonly scale: number;
  /** Where a power's marker stands in a region, if it does. */
  readonly markerAt: (power: string, region: string) => Point | undefined;
}

/** Room between an arrow and the marker or place it belongs to, CSS px. */
const GAP_PX = 15;
/** Length of an arrow that comes from abroad or leaves for there. */
const ABROAD_PX = 74;
/** How far an attack reaches across the front. */
const ACROSS_PX = 26;
/** Bend as a share of the length. */
const BEND = 0.14;

export function arrowsOf(moves: readonly Move[], task: ArrowTask): readonly Arrow[] {
  return moves.flatMap((move) => {
    const ends = endsOf(move, task);
    if (ends === undefined) return [];
    const [from, to] = trimmed(ends, task.scale);
    const via: Point = [
      (from[0] + to[0]) / 2 + (to[1] - from[1]) * BEND,
      (from[1] + to[1]) / 2 - (to[0] - from[0]) * BEND,
    ];
    return [{ move, from, to, via }];
  });
}

interface Ends {
  readonly from: Point;
  readonly to: Point;
  /** CSS px to leave free at each end. */
  readonly gaps: readonly [number, number];
}

function endsOf(move: Move, task: ArrowTask): Ends | undefined {
  const target = placeOf(move.by.id, move.to, task);
  if (target === undefined) return undefined;
  switch (move.kind) {
    case 'march': {
      const from = move.from === undefined ? undefined : placeOf(move.by.id, move.from, task);
      return from === undefined ? undefined : { from, to: target, gaps: [GAP_PX, GAP_PX] };
    }
    case 'deploy':
      return { from: beyond(move.to, target, task), to: target, gaps: [0, GAP_PX] };
    case 'withdraw':
      return { from: target, to: beyond(move.to, target, task), gaps: [GAP_PX, 0] };
    case 'attack':
      return attackOf(move, target, task);
  }
}

function placeOf(power: string, region: string, { theatre, markerAt }: ArrowTask): Point | undefined {
  const shape = theatre.regionById.get(region);
  return markerAt(power, region) ?? shape?.label ?? (shape === undefined ? undefined : middleOf(shape.bbox));
}

function middleOf([x0, y0, x1, y1]: readonly [number, number, number, number]): Point {
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}

/** A place towards a state next door from where guarantors come; from the edge of the map where there is none. */
function beyond(region: string, target: Point, { theatre, scale }: ArrowTask): Point {
  const own = theatre.regionById.get(region);
  const doors = Object.keys(own?.neighbours ?? {})
    .map((id) => theatre.regionById.get(id))
    .filter((other) => other !== undefined && shadeOf(theatre, other.owner) === 'light')
    .sort((a, b) => (own!.neighbours[b!.id] ?? 0) - (own!.neighbours[a!.id] ?? 0));
  const door = doors[0]?.label ?? ([target[0] - 100, target[1] - 30] as const);
  const length = Math.hypot(door[0] - target[0], door[1] - target[1]) || 1;
  const reach = ABROAD_PX / scale;
  return [target[0] + ((door[0] - target[0]) / length) * reach, target[1] + ((door[1] - target[1]) / length) * reach];
}

/** From the troops across the nearest stretch of the front. */
function attackOf({ by, to }: Move, target: Point, task: ArrowTask): Ends | undefined {
  const start = task.markerAt(by.id, to) ?? troopsNextDoor(by.id, to, task) ?? target;
  const front = task.divisions.get(to)?.front ?? [];
  const crossing = nearestOn(front, start);
  const region = task.theatre.regionById.get(to);
  const aim = crossing ?? region?.label ?? target;
  const length = Math.hypot(aim[0] - start[0], aim[1] - start[1]);
  if (length === 0) return undefined;
  const reach = crossing === undefined ? 0 : ACROSS_PX / task.scale;
  const end: Point = [aim[0] + ((aim[0] - start[0]) / length) * reach, aim[1] + ((aim[1] - start[1]) / length) * reach];
  return { from: start, to: end, gaps: [GAP_PX, 0] };
}

function troopsNextDoor(power: string, region: string, { theatre, situation, markerAt }: ArrowTask): Point | undefined {
  const doors = new Set(Object.keys(theatre.regionById.get(region)?.neighbours ?? {}));
  const nearest = situation.forces
    .filter((force) => force.power.id === power && doors.has(force.region))
    .sort((a, b) => b.personnelK - a.personnelK)[0];
  if (nearest === undefined) return undefined;
  return markerAt(power, nearest.region) ?? theatre.regionById.get(nearest.region)?.label;
}

function nearestOn(lines: readonly Line[], [x, y]: Point): Point | undefined {
  let best: Point | undefined;
  let least = Infinity;
  for (const point of lines.flat()) {
    const far = Math.hypot(point[0] - x, point[1] - y);
    if (far < least) [best, least] = [point, far];
  }
  return best;
}

/** Short arrows keep at least half of their length. */
function trimmed({ from, to, gaps }: Ends, scale: number): [Point, Point] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const wanted = (gaps[0] + gaps[1]) / scale;
  const fit = Math.min(1, (length * 0.5) / Math.max(wanted, 1e-9));
  const cut = (px: number) => (px / scale / length) * fit;
  return [
    [from[0] + dx * cut(gaps[0]), from[1] + dy * cut(gaps[0])],
    [to[0] - dx * cut(gaps[1]), to[1] - dy * cut(gaps[1])],
  ];
}
