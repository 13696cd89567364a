/**
 * Who holds which part of a region, drawn from nothing but the shares of control.
 *
 * What to notice: a region that the line of contact crosses is divided along it, shifted until the area behind it is
 * the share. Any other region is entered from the borders behind which the power already stands.
 */
import type { Line, Point, Theatre, TheatreRegion } from '../atlas/theatre.ts';
import { ringsAbove } from './contour.ts';
import { type Depths, depthsBehind, depthsBetween, type Grid, gridOf, levelOf, nodeAt } from './field.ts';

/** Shares of a region by power id. */
export type Shares = Readonly<Record<string, number>>;

/** Smaller shares than this are not drawn as ground; the figures show them. */
export const LEAST_SHARE = 0.004;
/** How far a share may stand from that of the line of contact before the line is redrawn. */
const BASE_TOLERANCE = 0.006;
/** Step of smoothing: corners of the grid are cut this often. */
const SMOOTHINGS = 2;

export interface HeldPart {
  readonly power: string;
  readonly share: number;
  /** Closed rings, even-odd; to be clipped to the region. */
  readonly rings: readonly Line[];
  /** Nodes of the grid in this part. */
  readonly nodes: Uint8Array;
}

/** A region divided among those who hold parts of it. */
export interface Division {
  readonly region: string;
  readonly grid: Grid;
  /** Largest first. The part that is left over belongs to the owner. */
  readonly parts: readonly HeldPart[];
  /** Nodes of nobody above. */
  readonly rest: Uint8Array;
  /** Stretches of the front inside the region. */
  readonly front: readonly Line[];
}

/** Remembers grids and distances, which depend on the map alone. */
export interface FrontMaker {
  /** `controlOf` gives the shares of any region of the game, undefined for backdrop. */
  readonly divide: (
    region: string,
    owner: string | undefined,
    controlOf: (region: string) => Shares | undefined,
  ) => Division | undefined;
}

export function createFrontMaker(theatre: Theatre): FrontMaker {
  const grids = new Map<string, Grid>();
  const behind = new Map<string, Depths>();
  const borders = bordersByRegion(theatre);
  const remember = <T>(known: Map<string, T>, key: string, make: () => T): T => {
    const found = known.get(key) ?? make();
    known.set(key, found);
    return found;
  };
  return {
    divide(id, owner, controlOf) {
      const region = theatre.regionById.get(id);
      const shares = controlOf(id);
      if (region === undefined || shares === undefined) return undefined;
      const grid = remember(grids, id, () => gridOf(region));
      const depthFor = (power: string): Depths => {
        if (followsContact(theatre, region, power)) {
          const { line, heldSide } = theatre.meta.contact;
          return remember(behind, id, () => depthsBehind(grid, line, heldSide));
        }
        const [near, far] = seeds(borders.get(id), power, controlOf);
        // All around is the power's: what is not yet its lies in the middle, and the other way round.
        return depthsBetween(grid, near, far);
      };
      return divided(theatre, region, grid, owner, shares, depthFor);
    },
  };
}

/** Whether the line of contact is the front of this power here. */
function followsContact({ meta }: Theatre, { contact }: TheatreRegion, power: string): boolean {
  return power === meta.contact.holder && contact !== undefined && contact.spans.length > 0;
}

function divided(
  theatre: Theatre,
  region: TheatreRegion,
  grid: Grid,
  owner: string | undefined,
  shares: Shares,
  depthFor: (power: string) => Depths,
): Division {
  const holders = Object.keys(shares)
    .filter((power) => power !== owner && (shares[power] ?? 0) >= LEAST_SHARE)
    .sort((a, b) => shares[b]! - shares[a]! || (a < b ? -1 : 1));
  const rest = Uint8Array.from(grid.inside);
  const front: Line[] = [];
  const parts = holders.map((power): HeldPart => {
    const share = Math.min(1, shares[power]!);
    const depth = depthFor(power);
    // A second holder takes its share of what the first has left.
    const free: Grid = { ...grid, inside: Uint8Array.from(rest), count: rest.reduce((sum, value) => sum + value, 0) };
    const level = levelOf(free, depth, share >= 1 - LEAST_SHARE ? 1 : (share * grid.count) / Math.max(1, free.count));
    const nodes = rest.map((value, i) => (value === 1 && depth[i]! > level ? 1 : 0));
    nodes.forEach((value, i) => {
      if (value === 1) rest[i] = 0;
    });
    const rings = ringsAbove(grid, depth, level);
    front.push(...frontOf(theatre, region, grid, power, share, rings));
    return { power, share, rings: rings.map(smooth), nodes };
  });
  return { region: region.id, grid, parts, rest, front };
}

/** The line of contact itself while the shares are those it was drawn for, otherwise the edge of the part. */
function frontOf(
  theatre: Theatre,
  region: TheatreRegion,
  grid: Grid,
  power: string,
  share: number,
  rings: readonly Line[],
): readonly Line[] {
  const along = region.contact;
  if (followsContact(theatre, region, power) && Math.abs(share - along!.heldShare) < BASE_TOLERANCE) {
    return theatre.contactByRegion.get(region.id) ?? [];
  }
  return share >= 1 - LEAST_SHARE ? [] : rings.flatMap((ring) => stretchesInside(smooth(ring), grid));
}

/** Cuts a ring down to what lies inside the region. */
function stretchesInside(ring: Line, grid: Grid): Line[] {
  const inside = ring.map((point) => isInside(grid, point));
  // Begin outside, so that no stretch is cut where the ring happens to begin.
  const first = inside.indexOf(false);
  if (first < 0) return [ring];
  const out: Point[][] = [];
  let open: Point[] | undefined;
  for (let i = 0; i <= ring.length; i++) {
    const at = (first + i) % ring.length;
    if (inside[at] === true) {
      open ??= [];
      open.push(ring[at]!);
    } else if (open !== undefined) {
      if (open.length > 1) out.push(open);
      open = undefined;
    }
  }
  return out;
}

function isInside(grid: Grid, [x, y]: Point): boolean {
  const col = Math.round((x - grid.x0) / grid.stepKm);
  const row = Math.round((y - grid.y0) / grid.stepKm);
  return grid.inside[row * grid.cols + col] === 1;
}

/** Chaikin's corner cutting of a closed ring. */
function smooth(ring: Line): Line {
  let points: Line = ring.slice(0, -1);
  for (let round = 0; round < SMOOTHINGS; round++) {
    points = points.flatMap(([ax, ay], i): Point[] => {
      const [bx, by] = points[(i + 1) % points.length]!;
      return [
        [ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25],
        [ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75],
      ];
    });
  }
  return points.length === 0 ? [] : [...points, points[0]!];
}

/** Stretches of a region's border, by the region on the other side. */
type Borders = ReadonlyMap<string, readonly Line[]>;

/** Borders behind which the power stands, and the others. */
function seeds(
  borders: Borders | undefined,
  power: string,
  controlOf: (region: string) => Shares | undefined,
): [Line[], Line[]] {
  const near: Line[] = [];
  const far: Line[] = [];
  for (const [neighbour, lines] of borders ?? []) {
    const shares = controlOf(neighbour);
    if (shares !== undefined) ((shares[power] ?? 0) >= 0.5 ? near : far).push(...lines);
  }
  return [near, far];
}

/** Neighbours share their vertices exactly, so a border is where two rings have the same points. */
function bordersByRegion(theatre: Theatre): ReadonlyMap<string, Borders> {
  const owners = new Map<string, string[]>();
  const key = ([x, y]: Point) => `${x},${y}`;
  for (const { id, polygons } of theatre.regions) {
    for (const point of new Set(polygons.flat(2).map((value) => key(value)))) {
      const known = owners.get(point);
      if (known === undefined) owners.set(point, [id]);
      else known.push(id);
    }
  }
  return new Map(
    theatre.regions.map((region) => [region.id, bordersOf(region, (point) => owners.get(key(point)) ?? [])]),
  );
}

function bordersOf({ id, polygons }: TheatreRegion, ownersOf: (point: Point) => readonly string[]): Borders {
  const out = new Map<string, Line[]>();
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const shared = ownersOf(ring[i - 1]!).filter((other) => other !== id && ownersOf(ring[i]!).includes(other));
      for (const other of shared) {
        const lines = out.get(other) ?? [];
        out.set(other, lines);
        const open = lines.at(-1);
        if (open !== undefined && open.at(-1) === ring[i - 1]) lines[lines.length - 1] = [...open, ring[i]!];
        else lines.push([ring[i - 1]!, ring[i]!]);
      }
    }
  }
  return out;
}

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
