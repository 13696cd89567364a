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

export interface TheatrePaths {
  readonly land: Path2D;
  readonly countries: ReadonlyMap<string, Path2D>;
  readonly regions: ReadonlyMap<string, Path2D>;
  readonly homeBorder: Path2D;
  readonly homeCoast: Path2D;
  readonly oblasts: Path2D;
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
    homeBorder: lines(borders.ukraine),
    homeCoast: lines(borders.coastUkraine),
    oblasts: lines(borders.oblasts),
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

/** Meridians every five degrees and parallels every four. */
function graticule({ projection }: TheatreMeta): Line[] {
  const span = (from: number, to: number, step: number) =>
    Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
  return [
    ...span(0, 65, 5).map((lon) => span(36, 64, 1).map((lat) => projectLonLat(projection, lon, lat))),
    ...span(36, 64, 4).map((lat) => span(0, 65, 1).map((lon) => projectLonLat(projection, lon, lat))),
  ];
}
