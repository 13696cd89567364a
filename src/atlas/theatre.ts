/**
 * Decodes the two files of a map into shapes in world km, for the scene, for thumbnails and for hit tests.
 * Knows no canvas, no game and no rule.
 */
import { feature, merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { Box, Line, Point, RegionMeta, TheatreMeta } from './theatre-meta.ts';

export * from './theatre-meta.ts';

/** Outer ring, then holes; every ring is closed. */
export type Polygon = readonly Line[];

export interface TheatreRegion extends RegionMeta {
  readonly polygons: readonly Polygon[];
}

export interface River {
  readonly id: string;
  /** 1 is drawn at any zoom, 2 near. */
  readonly rank: 1 | 2;
  /** True for a hand-plotted course. */
  readonly schematic: boolean;
  readonly lines: readonly Line[];
}

export interface Lake {
  readonly id: string;
  readonly schematic: boolean;
  readonly polygons: readonly Polygon[];
}

/** Every border and coast once, by what it divides. */
export interface Borders {
  /** Land borders of the countries that the theatre is about. */
  readonly home: readonly Line[];
  /** Between regions of one of them. */
  readonly regions: readonly Line[];
  /** Between two other countries. */
  readonly foreign: readonly Line[];
  /** Between regions of one other country. */
  readonly inner: readonly Line[];
  /** Coast of the countries that the theatre is about, and of the others. The cut edge of the data is in neither. */
  readonly coastHome: readonly Line[];
  readonly coastForeign: readonly Line[];
}

export interface Theatre {
  readonly meta: TheatreMeta;
  /** In the order of the file. */
  readonly regions: readonly TheatreRegion[];
  readonly regionById: ReadonlyMap<string, TheatreRegion>;
  /** Outline of each country, by owner id. */
  readonly countries: ReadonlyMap<string, readonly Polygon[]>;
  readonly land: readonly Polygon[];
  readonly borders: Borders;
  readonly rivers: readonly River[];
  readonly lakes: readonly Lake[];
  /** The line of contact, cut by region: id to its stretches. */
  readonly contactByRegion: ReadonlyMap<string, readonly Line[]>;
}

type AreaShape = TopoPolygon | MultiPolygon;
type RegionShape = AreaShape & { id: string };

interface LakeProperties {
  readonly id: string;
  readonly schematic?: 1;
}

interface RiverProperties extends LakeProperties {
  readonly rank: 1 | 2;
}

/** The TopoJSON file of a map. */
export type TheatreTopology = Topology<{
  regions: GeometryCollection;
  rivers: GeometryCollection;
  lakes: GeometryCollection;
}>;

/**
 * @param topo parsed `*.topo.json`, @param meta parsed `*.meta.json` of the same build
 * @throws when the two files do not belong together
 */
export function decodeTheatre(topo: TheatreTopology, meta: TheatreMeta): Theatre {
  const facts = new Map(meta.regions.map((region) => [region.id, region]));
  const shapes = topo.objects.regions.geometries as RegionShape[];
  const regions = shapes.map((shape): TheatreRegion => {
    const region = facts.get(shape.id);
    if (region === undefined) throw new Error(`The map has an outline of ${shape.id} and no facts about it`);
    return { ...region, polygons: shapeOf(topo, shape) };
  });
  if (regions.length !== facts.size) throw new Error('The map names regions of which it has no outline');
  const ownerOf = (shape: GeometryObject) => facts.get(String(shape.id))?.owner ?? '';
  const owners = [...new Set(meta.regions.map(({ owner }) => owner))];
  return {
    meta,
    regions,
    regionById: new Map(regions.map((region) => [region.id, region])),
    countries: new Map(
      owners.map((owner) => [
        owner,
        polygonsOf(
          merge(
            topo,
            shapes.filter((shape) => ownerOf(shape) === owner),
          ),
        ),
      ]),
    ),
    land: polygonsOf(merge(topo, shapes)),
    borders: bordersOf(topo, ownerOf, meta),
    rivers: topo.objects.rivers.geometries.map((river) => {
      const { id, rank, schematic } = river.properties as RiverProperties;
      return { id, rank, schematic: schematic === 1, lines: linesOf(mesh(topo, river)) };
    }),
    lakes: topo.objects.lakes.geometries.map((lake) => {
      const { id, schematic } = lake.properties as LakeProperties;
      return { id, schematic: schematic === 1, polygons: shapeOf(topo, lake as AreaShape) };
    }),
    contactByRegion: contactOf(meta),
  };
}

/** The region at a world position, or undefined at sea. */
export function regionAt(theatre: Theatre, [x, y]: Point): TheatreRegion | undefined {
  return theatre.regions.find(({ bbox, polygons }) => {
    // The box is rounded to whole kilometres.
    if (x < bbox[0] - 1 || y < bbox[1] - 1 || x > bbox[2] + 1 || y > bbox[3] + 1) return false;
    return insidePolygons(polygons, [x, y]);
  });
}

/** Even-odd test. */
export function insidePolygons(polygons: readonly Polygon[], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]!;
      const [bx, by] = ring[i]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** Path data in world km, for Path2D and for the `d` of an SVG path (even-odd and non-zero agree). */
export function pathOfPolygons(polygons: readonly Polygon[]): string {
  return polygons
    .flat()
    .map((ring) => `${pathOfLine(ring.slice(0, -1))}Z`)
    .join('');
}

export function pathOfLines(lines: readonly Line[]): string {
  return lines.map(pathOfLine).join('');
}

/** The same for rivers, rounded through the midpoints of the course: hand-plotted points are far apart. */
export function pathOfCurves(lines: readonly Line[]): string {
  return lines.map(pathOfCurve).join('');
}

function pathOfCurve(line: Line): string {
  if (line.length < 3) return pathOfLine(line);
  const text = ([x, y]: Point) => `${short(x)},${short(y)}`;
  const bends = line.slice(1, -1).map((point, i) => {
    const after = line[i + 2]!;
    const end: Point = i === line.length - 3 ? after : [(point[0] + after[0]) / 2, (point[1] + after[1]) / 2];
    return `Q${text(point)} ${text(end)}`;
  });
  return `M${text(line[0]!)}${bends.join('')}`;
}

function pathOfLine(line: Line): string {
  return `M${line.map(([x, y]) => `${short(x)},${short(y)}`).join('L')}`;
}

/** The grid of the data is 0.2 km: one decimal says it all. */
function short(km: number): string {
  return String(Math.round(km * 10) / 10);
}

function bordersOf(topo: TheatreTopology, ownerOf: (shape: GeometryObject) => string, meta: TheatreMeta): Borders {
  const edge = cutEdge(meta);
  const pick = (keep: (a: string, b: string, sameShape: boolean) => boolean) =>
    linesOf(mesh(topo, topo.objects.regions, (a, b) => keep(ownerOf(a), ownerOf(b), a === b)));
  const isHome = (owner: string) => meta.own.includes(owner);
  return {
    home: pick((a, b) => a !== b && (isHome(a) || isHome(b))),
    regions: pick((a, b, same) => !same && a === b && isHome(a)),
    foreign: pick((a, b) => a !== b && !isHome(a) && !isHome(b)),
    inner: pick((a, b, same) => !same && a === b && !isHome(a)),
    coastHome: pick((a, _b, same) => same && isHome(a)).flatMap((line) => withoutEdge(line, edge)),
    coastForeign: pick((a, _b, same) => same && !isHome(a)).flatMap((line) => withoutEdge(line, edge)),
  };
}

function cutEdge({ frame: { width, height, bleed } }: TheatreMeta): Box {
  return [-bleed, -bleed, width + bleed, height + bleed];
}

/** Splits a line where it runs along the rectangle at which the data were cut. */
function withoutEdge(line: Line, [x0, y0, x1, y1]: Box): Line[] {
  const parts: Point[][] = [[]];
  line.forEach((point, i) => {
    const before = line[i - 1];
    const along = (k: 0 | 1, low: number, high: number) =>
      before !== undefined && before[k] === point[k] && (point[k] <= low || point[k] >= high);
    if (along(0, x0, x1) || along(1, y0, y1)) parts.push([]);
    parts[parts.length - 1]!.push(point);
  });
  return parts.filter((part) => part.length > 1);
}

function contactOf({ regions, contact }: TheatreMeta): ReadonlyMap<string, readonly Line[]> {
  return new Map(
    regions.flatMap(({ id, contact: along }) =>
      along === undefined ? [] : [[id, along.spans.map(([from, to]) => contact.line.slice(from, to + 1))]],
    ),
  );
}

function shapeOf(topo: TheatreTopology, shape: AreaShape): readonly Polygon[] {
  // One branch for each overload of feature.
  return polygonsOf(shape.type === 'Polygon' ? feature(topo, shape).geometry : feature(topo, shape).geometry);
}

function polygonsOf(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): readonly Polygon[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map(pointsOf));
}

function linesOf({ coordinates }: GeoJSON.MultiLineString): readonly Line[] {
  return coordinates.map(pointsOf);
}

function pointsOf(positions: readonly GeoJSON.Position[]): Line {
  return positions.map(([x, y]): Point => [x ?? 0, y ?? 0]);
}
