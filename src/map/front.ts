/**
 * Who holds which part of a region, drawn from nothing but the shares of control.
 *
 * What to notice: a region that the line of contact crosses is divided along it, shifted until the area behind it is
 * the share. Any other region is entered from the borders behind which the power already stands.
 */
import { insidePolygons, type Line, type Point, type Theatre, type TheatreRegion } from '../atlas/theatre.ts';
import { type Borders, bordersByRegion, frontsOnBorders } from './borders.ts';
import { joined, LEAST_FRONT_KM, lengthOf, stretches } from './chains.ts';
import { ringsAbove } from './contour.ts';
import { type Depths, depthAt, depthsBehind, depthsBetween, distanceTo, type Grid, gridOf, levelOf } from './field.ts';

/** Shares of a region by power id. */
export type Shares = Readonly<Record<string, number>>;

/** Smaller shares than this are not drawn as ground; the figures show them. */
export const LEAST_SHARE = 0.004;
/** How far a share may stand from that of the line of contact before the line is redrawn. */
const BASE_TOLERANCE = 0.006;
/** A border this near to a great river is on it, km. */
const RIVER_KM = 9;
/** A region that the line of contact passes this near is entered from the line, km. */
const NEAR_CONTACT_KM = 25;
/** A border so near to the line of contact is not drawn as a front beside it, km. */
const BESIDE_CONTACT_KM = 25;
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
  /** Who holds a place of the region or of its border; between the nodes as exact as the front itself. */
  readonly holderAt: (point: Point) => string | undefined;
}

/** What a front is drawn from: shares and owners by region, undefined for backdrop. */
export interface Control {
  readonly sharesOf: (region: string) => Shares | undefined;
  readonly ownerOf: (region: string) => string | undefined;
}

/** Remembers grids and distances, which depend on the map alone. */
export interface FrontMaker {
  /** Undefined for backdrop. */
  readonly divide: (region: string, control: Control) => Division | undefined;
  /** The whole front, given the divisions of all contested regions: their edges and the borders that are part of it. */
  readonly whole: (divisions: ReadonlyMap<string, Division>, control: Control) => readonly Line[];
}

export function createFrontMaker(theatre: Theatre): FrontMaker {
  const grids = new Map<string, Grid>();
  const behind = new Map<string, Depths>();
  const beside = new Map<string, readonly Line[]>();
  const levels = new Map<string, { readonly share: number; readonly level: number }>();
  const borders = bordersByRegion(theatre);
  const gridFor = (region: TheatreRegion) => remember(grids, region.id, () => gridOf(region));
  const behindContact = (region: TheatreRegion) => {
    const { line, heldSide } = theatre.meta.contact;
    return remember(behind, region.id, () => depthsBehind(gridFor(region), line, heldSide));
  };
  const rivers = theatre.rivers.filter(({ rank }) => rank === 1).flatMap(({ lines }) => lines);
  const toRivers = distanceTo(rivers);
  const isDry = ([start]: Line) => start !== undefined && toRivers(start[0], start[1]) > RIVER_KM;
  const { line: contact } = theatre.meta.contact;
  const dryContact = contact.slice(1).flatMap((end, i): Line[] => [[contact[i]!, end]].filter(isDry));
  const besideContact = (region: TheatreRegion) =>
    remember(beside, region.id, () => {
      const toBorder = distanceTo(region.polygons.flat());
      return dryContact.filter(([start]) => start !== undefined && toBorder(start[0], start[1]) < NEAR_CONTACT_KM);
    });
  /** Asked for every point of a border: the last share of each region is remembered. */
  const contactLevel = (region: TheatreRegion, share: number) => {
    const known = levels.get(region.id);
    if (known?.share === share) return known.level;
    const level = levelOf(gridFor(region), behindContact(region), share);
    levels.set(region.id, { share, level });
    return level;
  };
  /** Whether the power stands on the other side of a border at a point of it. */
  const standsAt = (power: string, id: string, shares: Shares, point: Point) => {
    const region = theatre.regionById.get(id)!;
    const share = shares[power] ?? 0;
    if (!followsContact(theatre, region, power) || share >= 1 - LEAST_SHARE || share < LEAST_SHARE) return share >= 0.5;
    const grid = gridFor(region);
    const node = nearestNode(grid, point);
    return node !== undefined && behindContact(region)[node]! > contactLevel(region, share);
  };
  const depthFor = (region: TheatreRegion, power: string, { sharesOf }: Control): Depths => {
    if (followsContact(theatre, region, power)) return behindContact(region);
    const [near, far] = seeds(borders.get(region.id), sharesOf, (id, shares, point) =>
      standsAt(power, id, shares, point),
    );
    // Nobody comes over a great river unseen: dry ground is entered first.
    const dry = near.filter(isDry);
    const along = power === theatre.meta.contact.holder ? dryContact : [];
    const fromContact = along.length > 0 ? besideContact(region) : [];
    if (fromContact.length > 0) return depthsBetween(gridFor(region), fromContact, []);
    const [from] = [dry, along, near].filter((lines) => lines.length > 0);
    return depthsBetween(gridFor(region), from ?? [], far);
  };
  return {
    divide(id, control) {
      const region = theatre.regionById.get(id);
      const shares = control.sharesOf(id);
      if (region === undefined || shares === undefined) return undefined;
      return divided(theatre, region, gridFor(region), control.ownerOf(id), shares, (power) =>
        depthFor(region, power, control),
      );
    },
    whole: (divisions, control) => wholeFront(theatre, borders, divisions, control),
  };
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

function wholeFront(
  theatre: Theatre,
  borders: ReadonlyMap<string, Borders>,
  divisions: ReadonlyMap<string, Division>,
  control: Control,
): readonly Line[] {
  const drawn = [...divisions.values()].flatMap(({ front }) => front);
  const known = [...divisions.keys()].flatMap((id) => theatre.contactByRegion.get(id) ?? []);
  const entered = (id: string) => (divisions.get(id)?.parts.length ?? 0) > 0 && !hasContact(theatre, id);
  // A part that is entered from the line of contact lies before it: between the two there is no second front.
  const toKnown = distanceTo(known);
  const isBeside = (a: string, b: string, [x, y]: Point) =>
    (entered(a) || entered(b)) && toKnown(x, y) < BESIDE_CONTACT_KM;
  const onBorders = frontsOnBorders(
    borders,
    (id) => control.sharesOf(id) !== undefined,
    control.ownerOf,
    (id, point) => divisions.get(id)?.holderAt(point) ?? largestHolder(control.sharesOf(id)),
    isBeside,
  );
  // A short piece of border is only the step between two edges.
  return joined([...drawn, ...onBorders.filter((line) => lengthOf(line) >= LEAST_FRONT_KM)]);
}

function largestHolder(shares: Shares | undefined): string | undefined {
  return Object.keys(shares ?? {}).sort((a, b) => shares![b]! - shares![a]!)[0];
}

function hasContact(theatre: Theatre, id: string): boolean {
  return (theatre.contactByRegion.get(id)?.length ?? 0) > 0;
}

/** The node inside the region that is nearest to a point of its border, if one is near. */
function nearestNode(grid: Grid, [x, y]: Point): number | undefined {
  const col = Math.round((x - grid.x0) / grid.stepKm);
  const row = Math.round((y - grid.y0) / grid.stepKm);
  let best: number | undefined;
  let least = Infinity;
  for (let r = row - 2; r <= row + 2; r++) {
    for (let c = col - 2; c <= col + 2; c++) {
      const i = r * grid.cols + c;
      if (r < 0 || c < 0 || r >= grid.rows || c >= grid.cols || grid.inside[i] !== 1) continue;
      const far = Math.hypot(grid.x0 + c * grid.stepKm - x, grid.y0 + r * grid.stepKm - y);
      if (far < least) [best, least] = [i, far];
    }
  }
  return best;
}

/** Borders behind which the power stands, and the others, point by point. */
function seeds(
  borders: Borders | undefined,
  sharesOf: (region: string) => Shares | undefined,
  stands: (region: string, shares: Shares, point: Point) => boolean,
): [Line[], Line[]] {
  const near: Line[] = [];
  const far: Line[] = [];
  for (const [neighbour, lines] of borders ?? []) {
    const shares = sharesOf(neighbour);
    if (shares === undefined) continue;
    for (const line of lines) {
      line.slice(1).forEach((end, i) => (stands(neighbour, shares, end) ? near : far).push([line[i]!, end]));
    }
  }
  return [near, far];
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
  const edges: { readonly power: string; readonly depth: Depths; readonly level: number }[] = [];
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
    const known = isAsKnown(theatre, region, power, share);
    edges.push({ power, depth, level: known ? 0 : level });
    front.push(...(known ? (theatre.contactByRegion.get(region.id) ?? []) : edgeOf(region, share, rings)));
    return { power, share, rings: rings.map(smooth), nodes };
  });
  const holderAt = (point: Point) =>
    edges.find(({ depth, level }) => depthAt(grid, depth, point) > level)?.power ?? owner;
  return { region: region.id, grid, parts, rest, front, holderAt };
}

/** Whether the shares are those that the line of contact was drawn for: then it is the front itself. */
function isAsKnown(theatre: Theatre, region: TheatreRegion, power: string, share: number): boolean {
  return followsContact(theatre, region, power) && Math.abs(share - region.contact!.heldShare) < BASE_TOLERANCE;
}

/** The edge of a part as far as it lies inside the region. */
function edgeOf({ polygons }: TheatreRegion, share: number, rings: readonly Line[]): readonly Line[] {
  if (share >= 1 - LEAST_SHARE) return [];
  return rings.flatMap((ring) => stretches(turned(smooth(ring), polygons), (point) => insidePolygons(polygons, point)));
}

/** The same ring begun outside the region if it ever leaves it, so that no stretch is cut where the ring happens to begin. */
function turned(ring: Line, polygons: TheatreRegion['polygons']): Line {
  const first = ring.findIndex((point) => !insidePolygons(polygons, point));
  return first <= 0 ? ring : [...ring.slice(first, -1), ...ring.slice(0, first + 1)];
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
