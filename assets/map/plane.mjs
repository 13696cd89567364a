/** From degrees to the plane of the map (one unit = 1 km, y southward) and back, and plane geometry on rings of [x, y]. */
import { geoConicConformal } from 'd3-geo';

const planes = new WeakMap();

/**
 * The plane of a theatre: `project` takes [lon, lat] in degrees to [x, y] in km, `unproject` back; `drawn` is the rectangle of
 * drawn data, frame and bleed, [x0, y0, x1, y1] in km.
 */
export function planeOf(theatre) {
  const known = planes.get(theatre);
  if (known !== undefined) return known;
  const { projection, frame } = theatre;
  const conic = geoConicConformal()
    .parallels(projection.parallels)
    .rotate([-projection.centralMeridian, 0])
    .center([0, projection.latitudeOfOrigin])
    .scale(projection.radiusKm)
    .translate(projection.origin);
  const plane = {
    project: (lonLat) => conic(lonLat),
    unproject: (point) => conic.invert(point),
    drawn: [-frame.bleed, -frame.bleed, frame.width + frame.bleed, frame.height + frame.bleed],
  };
  planes.set(theatre, plane);
  return plane;
}

/** Rounds to a number of decimals; -0 becomes 0. */
export function round(value, decimals) {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor + 0;
}

export function roundPoint([x, y], decimals) {
  return [round(x, decimals), round(y, decimals)];
}

export function lengthOf(line) {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += distance(line[i - 1], line[i]);
  return sum;
}

export function distance([x0, y0], [x1, y1]) {
  return Math.hypot(x1 - x0, y1 - y0);
}

/** Area of a closed ring, signed by its direction. */
export function signedArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return sum / 2;
}

/** Area of a list of polygons (each: outer ring, then holes), in the square of the coordinates' unit. */
export function areaOf(polygons) {
  let sum = 0;
  for (const [outer, ...holes] of polygons) {
    sum += Math.abs(signedArea(outer));
    for (const hole of holes) sum -= Math.abs(signedArea(hole));
  }
  return sum;
}

/** Even-odd test against all rings of a list of polygons. */
export function contains(polygons, point) {
  return insideOf(polygons)(point);
}

const tests = new WeakMap();

/**
 * The same test as a function that remembers the crossings of each horizontal it was asked about: asking for many points of
 * few rows costs a search, not a walk around the outline.
 */
function insideOf(polygons) {
  const known = tests.get(polygons);
  if (known !== undefined) return known;
  const rows = new Map();
  const test = ([x, y]) => {
    if (!rows.has(y)) rows.set(y, crossings(polygons, y));
    return rows.get(y).filter((at) => at > x).length % 2 === 1;
  };
  tests.set(polygons, test);
  return test;
}

/** Where the horizontal at y crosses the outline. */
function crossings(polygons, y) {
  const at = [];
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1];
      const [bx, by] = ring[i];
      if (ay > y !== by > y) at.push(((bx - ax) * (y - ay)) / (by - ay) + ax);
    }
  }
  return at;
}

/** Smallest rectangle around a list of polygons: [x0, y0, x1, y1]. */
export function boxOf(polygons) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer] of polygons) {
    for (const [x, y] of outer) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return box;
}

/** Polygon or MultiPolygon coordinates as a list of polygons. */
export function polygonsOf(geometry) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
