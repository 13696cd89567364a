/**
 * The map of a theatre as path strings, for drawings beside the playable map: the start page, thumbnails, briefings.
 * The files are those of the map itself; reading them costs one request each, kept for all drawings.
 */
import {
  type Box,
  type CityMeta,
  type ConicProjection,
  type CountryMeta,
  decodeTheatre,
  type MapName,
  pathOfCurves,
  pathOfLines,
  pathOfPolygons,
  type Point,
  type TheatreMeta,
  type TheatreTopology,
} from '../../atlas/theatre.ts';

export interface DrawnRegion {
  readonly id: string;
  readonly owner: string;
  /** Whether it belongs to a country that the theatre is about. */
  readonly own: boolean;
  readonly shade: CountryMeta['shade'];
  readonly lettered: boolean;
  readonly lettering: MapName;
  readonly label: Point | undefined;
  readonly path: string;
}

export interface Theatre {
  readonly home: Box;
  /** Countries that the theatre is about. */
  readonly own: readonly string[];
  /** What is to be said about its borders. */
  readonly caption: MapName;
  readonly regions: readonly DrawnRegion[];
  readonly countries: readonly { readonly id: string; readonly names: MapName; readonly at: Point }[];
  readonly cities: readonly CityMeta[];
  readonly seas: readonly { readonly names: MapName; readonly at: Point }[];
  readonly rivers: string;
  readonly lakes: string;
  /** Borders between regions of the theatre's own countries, between regions of their neighbours, and between states. */
  readonly inner: string;
  readonly far: string;
  readonly borders: string;
  /** Outline of the theatre's own countries, coast included. */
  readonly edge: string;
  readonly contact: { readonly line: string; readonly held: string };
  readonly projection: ConicProjection;
}

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
  return drawn(topology as TheatreTopology, meta as TheatreMeta);
}

async function readJson(path: string): Promise<unknown> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

function drawn(topology: TheatreTopology, meta: TheatreMeta): Theatre {
  const { regions, borders, rivers, lakes } = decodeTheatre(topology, meta);
  const shades = new Map(meta.countries.map(({ id, shade }) => [id, shade]));
  return {
    home: meta.home,
    own: meta.own,
    caption: meta.caption,
    projection: meta.projection,
    regions: regions.map(({ id, owner, lettered, lettering, label, polygons }) => ({
      id,
      owner,
      own: meta.own.includes(owner),
      shade: shades.get(owner) ?? 'light',
      lettered,
      lettering,
      label,
      path: pathOfPolygons(polygons),
    })),
    countries: meta.countries.flatMap(({ id, names, label, homeLabel }) => {
      const at = homeLabel ?? label;
      return at === undefined ? [] : [{ id, names, at }];
    }),
    cities: meta.cities,
    seas: meta.seas.flatMap(({ names, label }) => (label === undefined ? [] : [{ names, at: label }])),
    rivers: pathOfCurves(rivers.flatMap((river) => river.lines)),
    lakes: pathOfPolygons(lakes.flatMap((lake) => lake.polygons)),
    inner: pathOfLines(borders.regions),
    far: pathOfLines(borders.inner),
    borders: pathOfLines(borders.foreign),
    edge: pathOfLines([...borders.home, ...borders.coastHome]),
    contact: {
      line: meta.contact.line.length === 0 ? '' : pathOfLines([meta.contact.line]),
      held: heldSide(meta.contact),
    },
  };
}

/** Everything behind the line of contact, to be cut to the land. */
function heldSide({ line, around }: TheatreMeta['contact']): string {
  const [first] = line;
  return first === undefined ? '' : pathOfPolygons([[[...line, ...around, first]]]);
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
