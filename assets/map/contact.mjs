/** The schematic line of contact in the plane, who holds what along it, and which stretch of it crosses which region. */
import { boxOf, contains, distance, planeOf, round, roundPoint } from './plane.mjs';

/** Distance of the points of the smoothed line, km. */
const STEP_KM = 9;
/** Spacing of the points at which the held share of a region is sampled, km. */
const SAMPLE_KM = 1.5;
/** How far behind the line a region is looked for, km. */
const REACH_KM = [0, 3, 6, 9];

/** @returns { line, around, held }: the smoothed line in km, the points around its held side, and the ring of both. */
export function contactLine(theatre) {
  const control = theatre.contact.course.map(planeOf(theatre).project);
  if (control.length === 0) return { line: [], around: [], held: [] };
  const line = smooth(control).map((point) => roundPoint(point, 1));
  const around = theatre.contact.heldAround.map(([x, y]) => [x ?? line[0][0], y]);
  return { line, around, held: [...line, ...around, line[0]] };
}

/** Catmull-Rom through the control points. */
function smooth(points) {
  const out = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [p0, p1, p2, p3] = [points[i - 1] ?? points[i], points[i], points[i + 1], points[i + 2] ?? points[i + 1]];
    const steps = Math.max(1, Math.round(distance(p1, p2) / STEP_KM));
    for (let s = 0; s < steps; s++) out.push(between(p0, p1, p2, p3, s / steps));
  }
  out.push(points[points.length - 1]);
  return out;
}

function between(p0, p1, p2, p3, t) {
  const axis = (k) =>
    p1[k] +
    (t / 2) *
      (p2[k] - p0[k] + t * (2 * p0[k] - 5 * p1[k] + 4 * p2[k] - p3[k] + t * (3 * (p1[k] - p2[k]) + p3[k] - p0[k])));
  return [axis(0), axis(1)];
}

/**
 * The stretch of the line along each region, as pairs of first and last point, and the share of the region on the held side.
 * A point over water (a river mouth, the former reservoir) belongs to the region behind it.
 */
export function contactByRegion({ regions, heldSide }, { line, held }, polygonsById) {
  const behind = [[held]];
  const byRegion = new Map();
  for (const id of regions) {
    byRegion.set(id, { heldShare: round(heldShare(polygonsById.get(id), behind), 3), spans: [] });
  }
  const regionAt = (point) => regions.find((id) => contains(polygonsById.get(id), point));
  const owners = line.map((_, i) =>
    REACH_KM.map((km) => regionAt(heldSideOf(line, i, heldSide === 'left' ? km : -km))).find((id) => id !== undefined),
  );
  if (line.length === 0) return byRegion;
  let first = 0;
  for (let i = 1; i < line.length; i++) {
    if (i + 1 < line.length && (owners[i] ?? owners[first]) === owners[first]) continue;
    byRegion.get(owners[first])?.spans.push([first, i]);
    first = i;
  }
  return byRegion;
}

/** The point so many km to the left of point i of a line, to the right if negative; y grows southward. */
function heldSideOf(line, i, km) {
  const [a, b] = [line[Math.max(0, i - 1)], line[Math.min(line.length - 1, i + 1)]];
  const scale = km / distance(a, b);
  return [line[i][0] + (b[1] - a[1]) * scale, line[i][1] - (b[0] - a[0]) * scale];
}

function heldShare(polygons, behindLine) {
  const [x0, y0, x1, y1] = boxOf(polygons);
  let inside = 0;
  let behind = 0;
  for (let y = y0; y < y1; y += SAMPLE_KM) {
    for (let x = x0; x < x1; x += SAMPLE_KM) {
      if (!contains(polygons, [x, y])) continue;
      inside += 1;
      if (contains(behindLine, [x, y])) behind += 1;
    }
  }
  return inside === 0 ? 0 : behind / inside;
}
