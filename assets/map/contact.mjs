/** The schematic line of contact in the plane, who holds what along it, and which stretch of it crosses which region. */
import { boxOf, contains, distance, project, roundPoint } from './plane.mjs';
import { CONTACT_LINE } from './tables/contact-line.mjs';

/** Distance of the points of the smoothed line, km. */
const STEP_KM = 9;
/** Spacing of the points at which the held share of a region is sampled, km. */
const SAMPLE_KM = 1.5;

/** @returns { line, held }: the smoothed line in km, and a ring around what lies on its held side. */
export function contactLine() {
  const control = CONTACT_LINE.course.map(project);
  const line = smooth(control).map((point) => roundPoint(point, 1));
  // Closed through the east and the south of the frame; Crimea lies inside.
  const held = [...line, [900, 1600], [2700, 1700], [2700, -100], [line[0][0], -100], line[0]];
  return { line, held };
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
 * The stretch of the line in each region, as pairs of first and last point, and the share of the region on the held side.
 * Points over a river mouth or in a sliver of a region without a front belong to the stretch before them.
 */
export function contactByRegion({ line, held }, polygonsById) {
  const behind = [[held]];
  const byRegion = new Map();
  for (const [id, polygons] of polygonsById) {
    const share = heldShare(polygons, behind);
    if (share > 0.002) byRegion.set(id, { heldShare: Math.round(share * 1000) / 1000, spans: [] });
  }
  let current;
  let first = 0;
  const close = (last) => {
    if (current !== undefined && last > first) byRegion.get(current).spans.push([first, last]);
  };
  line.forEach((point, i) => {
    const here = [...byRegion.keys()].find((id) => contains(polygonsById.get(id), point)) ?? current;
    if (here === current) return;
    close(i);
    current = here;
    first = i;
  });
  close(line.length - 1);
  return byRegion;
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
