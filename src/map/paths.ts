/** The shapes of a theatre as paths that a canvas strokes and fills again and again. Made once. */
import {
  type Line,
  pathOfCurves,
  pathOfLines,
  pathOfPolygons,
  projectLonLat,
  type Theatre,
  type TheatreMeta,
} from '../atlas/theatre.ts';

/** Degrees on either side of the middle of the projection that the net of degrees covers. */
const MERIDIANS_AROUND = 30;
const PARALLELS_AROUND = 14;

export interface TheatrePaths {
  readonly land: Path2D;
  readonly countries: ReadonlyMap<string, Path2D>;
  readonly regions: ReadonlyMap<string, Path2D>;
  readonly homeBorder: Path2D;
  readonly homeCoast: Path2D;
  readonly districts: Path2D;
  readonly foreign: Path2D;
  readonly inner: Path2D;
  readonly foreignCoast: Path2D;
  readonly rivers: ReadonlyMap<1 | 2, Path2D>;
  readonly lakes: Path2D;
  readonly graticule: Path2D;
}

export function pathsOf(theatre: Theatre): TheatrePaths {
  const { borders, regions, countries } = theatre;
  const lines = (parts: readonly Line[]) => new Path2D(pathOfLines(parts));
  const ofRank = (rank: 1 | 2) =>
    new Path2D(pathOfCurves(theatre.rivers.filter((river) => river.rank === rank).flatMap((river) => river.lines)));
  return {
    land: new Path2D(pathOfPolygons(theatre.land)),
    countries: new Map([...countries].map(([id, polygons]) => [id, new Path2D(pathOfPolygons(polygons))])),
    regions: new Map(regions.map(({ id, polygons }) => [id, new Path2D(pathOfPolygons(polygons))])),
    homeBorder: lines(borders.home),
    homeCoast: lines(borders.coastHome),
    districts: lines(borders.regions),
    foreign: lines(borders.foreign),
    inner: lines(borders.inner),
    foreignCoast: lines(borders.coastForeign),
    rivers: new Map([
      [1, ofRank(1)],
      [2, ofRank(2)],
    ]),
    lakes: new Path2D(pathOfPolygons(theatre.lakes.flatMap(({ polygons }) => polygons))),
    graticule: lines(graticule(theatre.meta)),
  };
}

/** Meridians every five degrees and parallels every four, for more than a frame's width around the middle. */
function graticule({ projection }: TheatreMeta): Line[] {
  const span = (from: number, to: number, step: number) =>
    Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
  const west = 5 * Math.floor((projection.centralMeridian - MERIDIANS_AROUND) / 5);
  const south = 4 * Math.floor((projection.latitudeOfOrigin - PARALLELS_AROUND) / 4);
  const [east, north] = [west + 2 * MERIDIANS_AROUND + 5, south + 2 * PARALLELS_AROUND];
  return [
    ...span(west, east, 5).map((lon) => span(south, north, 1).map((lat) => projectLonLat(projection, lon, lat))),
    ...span(south, north, 4).map((lat) => span(west, east, 1).map((lon) => projectLonLat(projection, lon, lat))),
  ];
}
