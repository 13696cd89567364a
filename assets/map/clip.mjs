/**
 * Projects and cuts geometry to the drawn rectangle. Each vertex is projected by itself: d3's adaptive resampling would give
 * the two sides of one border different vertices. Cutting happens in the plane, where the direction of rings cannot turn a
 * region into its complement, as it does on the sphere.
 */
import { geoIdentity, geoStream } from 'd3-geo';
import { contains, planeOf, roundPoint, signedArea } from './plane.mjs';

/** Metres: fine enough for any border, coarse enough that both sides of it round to the same vertex. */
const DECIMALS = 3;

/** A list of polygons in degrees -> MultiPolygon in km, or undefined where nothing of it is drawn. */
export function clipPolygons(theatre, polygons) {
  const parts = polygons.flatMap((polygon) => clipPolygon(theatre, polygon.map(projectLine(theatre))));
  return parts.length === 0 ? undefined : { type: 'MultiPolygon', coordinates: parts };
}

/** A list of lines in degrees -> MultiLineString in km, or undefined. */
export function clipLines(theatre, lines) {
  const parts = collect(theatre, { type: 'MultiLineString', coordinates: lines.map(projectLine(theatre)) }).filter(
    (line) => line.length > 1,
  );
  return parts.length === 0 ? undefined : { type: 'MultiLineString', coordinates: parts };
}

function projectLine(theatre) {
  const { project } = planeOf(theatre);
  return (line) => line.map((point) => roundPoint(project(point), DECIMALS));
}

function clipPolygon(theatre, rings) {
  const outward = Math.sign(signedArea(rings[0]));
  const closed = collect(theatre, { type: 'Polygon', coordinates: rings })
    .map((ring) => dedupe([...ring, ring[0]]))
    .filter((ring) => ring.length > 3 && signedArea(ring) !== 0);
  const outers = closed.filter((ring) => Math.sign(signedArea(ring)) === outward);
  const polygons = outers.map((outer) => [outer]);
  for (const hole of closed.filter((ring) => !outers.includes(ring))) {
    const home = polygons.find(([outer]) => hole.some((point) => contains([[outer]], point)));
    if (home === undefined) throw new Error('A hole lies in no outline after cutting');
    home.push(hole);
  }
  return polygons;
}

function dedupe(ring) {
  return ring.filter((point, i) => i === 0 || point[0] !== ring[i - 1][0] || point[1] !== ring[i - 1][1]);
}

/** Runs a geometry through the cutter and gathers the lines it emits. */
function collect(theatre, geometry) {
  const { drawn } = planeOf(theatre);
  const cut = geoIdentity().clipExtent([drawn.slice(0, 2), drawn.slice(2)]);
  const lines = [];
  let line = [];
  const sink = {
    point: (x, y) => line.push(roundPoint([x, y], DECIMALS)),
    lineStart: () => {
      line = [];
    },
    lineEnd: () => lines.push(line),
    polygonStart: () => {},
    polygonEnd: () => {},
  };
  geoStream(geometry, cut.stream(sink));
  return lines;
}
