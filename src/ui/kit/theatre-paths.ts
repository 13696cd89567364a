/**
 * The map of a theatre as path strings, for drawings beside the playable map: the start page, thumbnails, briefings.
 * The files are those of the map itself; reading them costs one request each, kept for all drawings.
 */
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

/** Geometry as the map's files hold it: an id and shared arcs. */
type Shape = GeometryObject<object>;
type Point = readonly [number, number];
type Names = Readonly<Record<string, string>>;

export interface TheatreRegion {
  readonly id: string;
  readonly owner: string;
  readonly lettered: boolean;
  readonly lettering: Names;
  readonly label: Point | undefined;
  readonly path: string;
}

export interface TheatreCity {
  readonly id: string;
  readonly kind: string;
  readonly at: Point;
  readonly side: string;
  readonly names: Names;
  readonly region: string;
}

export interface Theatre {
  readonly attribution: string;
  /** What the start view shows: left, top, right, bottom in kilometres of the map's plane. */
  readonly home: readonly [number, number, number, number];
  readonly regions: readonly TheatreRegion[];
  readonly countries: readonly { readonly id: string; readonly names: Names; readonly at: Point }[];
  readonly cities: readonly TheatreCity[];
  readonly seas: readonly { readonly names: Names; readonly at: Point }[];
  readonly rivers: string;
  readonly lakes: string;
  /** Borders between regions of the country, between regions of its neighbours, and between states. */
  readonly inner: string;
  readonly far: string;
  readonly borders: string;
  /** Outline of the country whose theatre it is, coast included. */
  readonly edge: string;
  readonly contact: { readonly line: string; readonly held: string } | undefined;
  readonly projection: Projection;
}

interface Projection {
  readonly parallels: Point;
  readonly centralMeridian: number;
  readonly latitudeOfOrigin: number;
  readonly radiusKm: number;
  readonly origin: Point;
}

interface Meta {
  readonly attribution: string;
  readonly home: Theatre['home'];
  readonly projection: Projection;
  readonly countries: readonly {
    readonly id: string;
    readonly names: Names;
    readonly label?: Point;
    readonly homeLabel?: Point;
  }[];
  readonly regions: readonly {
    readonly id: string;
    readonly owner: string;
    readonly lettered?: boolean;
    readonly lettering: Names;
    readonly label?: Point;
  }[];
  readonly cities: readonly TheatreCity[];
  readonly seas: readonly { readonly names: Names; readonly label?: Point }[];
  readonly contact?: { readonly line: readonly Point[] };
}

/** Whose theatre it is. */
export const OWN = 'UA';

const known = new Map<string, Promise<Theatre>>();

/** Reads a theatre by the id of its map; rejects when its files cannot be read. */
export function readTheatre(map: string): Promise<Theatre> {
  const asked = known.get(map);
  if (asked !== undefined) return asked;
  const reading = read(map);
  known.set(map, reading);
  reading.catch(() => known.delete(map));
  return reading;
}

async function read(map: string): Promise<Theatre> {
  const [topology, meta] = await Promise.all([readJson(`maps/${map}.topo.json`), readJson(`maps/${map}.meta.json`)]);
  return build(topology as Topology, meta as Meta);
}

async function readJson(path: string): Promise<unknown> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

function build(topology: Topology, meta: Meta): Theatre {
  const regions = collection(topology, 'regions');
  const facts = new Map(meta.regions.map((region) => [region.id, region]));
  const ownerOf = (geometry: Shape) => facts.get(String(geometry.id))?.owner ?? '';
  return {
    attribution: meta.attribution,
    home: meta.home,
    projection: meta.projection,
    regions: regions.geometries.map((geometry) => {
      const fact = facts.get(String(geometry.id));
      return {
        id: String(geometry.id),
        owner: fact?.owner ?? '',
        lettered: fact?.lettered ?? false,
        lettering: fact?.lettering ?? {},
        label: fact?.label,
        path: drawn(topology, geometry),
      };
    }),
    countries: meta.countries.flatMap(({ id, names, label, homeLabel }) => {
      const at = homeLabel ?? label;
      return at === undefined ? [] : [{ id, names, at }];
    }),
    cities: meta.cities,
    seas: meta.seas.flatMap(({ names, label }) => (label === undefined ? [] : [{ names, at: label }])),
    rivers: collectionPath(topology, 'rivers'),
    lakes: collectionPath(topology, 'lakes'),
    inner: pathOf(mesh(topology, regions, (a, b) => a !== b && ownerOf(a) === OWN && ownerOf(b) === OWN)),
    far: pathOf(mesh(topology, regions, (a, b) => a !== b && ownerOf(a) === ownerOf(b) && ownerOf(a) !== OWN)),
    borders: pathOf(mesh(topology, regions, (a, b) => a !== b && ownerOf(a) !== ownerOf(b))),
    edge: pathOf(
      mesh(
        topology,
        regions,
        (a, b) => (ownerOf(a) === OWN) !== (ownerOf(b) === OWN) || (a === b && ownerOf(a) === OWN),
      ),
    ),
    contact:
      meta.contact === undefined ? undefined : { line: linePath(meta.contact.line), held: heldSide(meta.contact.line) },
  };
}

/** Everything east and south of the line of contact, to be cut to the land; the line runs from north-east to south-west. */
function heldSide(line: readonly Point[]): string {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined) return '';
  return `${linePath(line)}L${last[0]},1600 2400,1600 2400,0 ${first[0]},0Z`;
}

function drawn(topology: Topology, geometry: Shape): string {
  const read = feature(topology, geometry);
  return read.type === 'Feature' ? pathOf(read.geometry) : read.features.map((part) => pathOf(part.geometry)).join('');
}

function collection(topology: Topology, name: string): GeometryCollection<object> {
  const object = topology.objects[name];
  if (object?.type !== 'GeometryCollection') throw new Error(`the map has no ${name}`);
  return object as GeometryCollection<object>;
}

function collectionPath(topology: Topology, name: string): string {
  return collection(topology, name)
    .geometries.map((geometry) => drawn(topology, geometry))
    .join('');
}

function pathOf(geometry: GeoJSON.Geometry | null): string {
  switch (geometry?.type) {
    case 'Polygon':
      return geometry.coordinates.map(ringPath).join('');
    case 'MultiPolygon':
      return geometry.coordinates.map((rings) => rings.map(ringPath).join('')).join('');
    case 'LineString':
      return linePath(geometry.coordinates);
    case 'MultiLineString':
      return geometry.coordinates.map(linePath).join('');
    case 'Point':
    case 'MultiPoint':
    case 'GeometryCollection':
    case undefined:
      return '';
  }
}

function ringPath(ring: readonly (readonly number[])[]): string {
  return `${linePath(ring)}Z`;
}

function linePath(line: readonly (readonly number[])[]): string {
  return `M${line.map(([x = 0, y = 0]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`;
}

/**
 * Degree ticks on the frame. In a conic projection meridians are straight lines through one point, the apex, and
 * parallels are circles around it.
 */
export function degreeTicks({ projection }: Theatre, [left, top, right, bottom]: Theatre['home']) {
  const radian = Math.PI / 180;
  const [p1, p2] = projection.parallels.map((degrees) => degrees * radian) as [number, number];
  const half = (latitude: number) => Math.tan(Math.PI / 4 + latitude / 2);
  const n = Math.log(Math.cos(p1) / Math.cos(p2)) / Math.log(half(p2) / half(p1));
  const scale = (projection.radiusKm * Math.cos(p1) * half(p1) ** n) / n;
  const radius = (latitude: number) => scale / half(latitude * radian) ** n;
  const [x0, y0] = projection.origin;
  const apex = y0 - radius(projection.latitudeOfOrigin);
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const meridian = (longitude: number, y: number) =>
    x0 + (y - apex) * Math.tan(n * (longitude - projection.centralMeridian) * radian);
  const parallel = (latitude: number, x: number) => apex + Math.sqrt(radius(latitude) ** 2 - (x - x0) ** 2);
  const within = (low: number, high: number) => (tick: { readonly at: number }) =>
    tick.at > low + 1 && tick.at < high - 1;
  return {
    top: range(0, 60)
      .map((degrees) => ({ degrees, at: meridian(degrees, top) }))
      .filter(within(left, right)),
    bottom: range(0, 60)
      .map((degrees) => ({ degrees, at: meridian(degrees, bottom) }))
      .filter(within(left, right)),
    left: range(35, 65)
      .map((degrees) => ({ degrees, at: parallel(degrees, left) }))
      .filter(within(top, bottom)),
    right: range(35, 65)
      .map((degrees) => ({ degrees, at: parallel(degrees, right) }))
      .filter(within(top, bottom)),
  };
}
