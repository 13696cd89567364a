/** Finds where lines cross, with a grid of buckets so that only near segments are compared. */

const BUCKET_KM = 12;

/** @param lines arrays of [x, y]; they may share end points. @returns points near which two segments cross or overlap. */
export function crossingsOf(lines) {
  const buckets = new Map();
  const found = [];
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const segment = [line[i - 1], line[i]];
      const met = new Set();
      for (const key of bucketsOf(segment)) {
        const bucket = buckets.get(key) ?? [];
        buckets.set(key, bucket);
        for (const other of bucket) met.add(other);
        bucket.push(segment);
      }
      for (const other of met) if (cross(segment, other)) found.push(segment[0]);
    }
  }
  return found;
}

function bucketsOf([[ax, ay], [bx, by]]) {
  const keys = [];
  const cell = (km) => Math.floor(km / BUCKET_KM);
  for (let x = cell(Math.min(ax, bx)); x <= cell(Math.max(ax, bx)); x++) {
    for (let y = cell(Math.min(ay, by)); y <= cell(Math.max(ay, by)); y++) keys.push(`${x} ${y}`);
  }
  return keys;
}

/** True when the segments meet anywhere except in a common end point. */
function cross([a, b], [c, d]) {
  const shared = [a, b].filter((p) => same(p, c) || same(p, d));
  if (shared.length === 2) return true;
  if (shared.length === 1) {
    // Neighbours on a line overlap only when they fold back on each other.
    const far = same(shared[0], a) ? b : a;
    const farOther = same(shared[0], c) ? d : c;
    return side(shared[0], far, farOther) === 0 && ahead(shared[0], far, farOther);
  }
  const sides = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (sides[0] * sides[1] < 0 && sides[2] * sides[3] < 0) return true;
  return (
    (sides[0] === 0 && between(a, b, c)) ||
    (sides[1] === 0 && between(a, b, d)) ||
    (sides[2] === 0 && between(c, d, a)) ||
    (sides[3] === 0 && between(c, d, b))
  );
}

/** Coordinates are multiples of 0.2 km: whole tenths make the sign exact. */
const tenths = (km) => Math.round(km * 10);
const same = (p, q) => tenths(p[0]) === tenths(q[0]) && tenths(p[1]) === tenths(q[1]);

function side(a, b, p) {
  const [ax, ay, bx, by, px, py] = [...a, ...b, ...p].map(tenths);
  return Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));
}

function ahead(origin, p, q) {
  return (p[0] - origin[0]) * (q[0] - origin[0]) + (p[1] - origin[1]) * (q[1] - origin[1]) > 0;
}

function between(a, b, p) {
  return (
    p[0] >= Math.min(a[0], b[0]) &&
    p[0] <= Math.max(a[0], b[0]) &&
    p[1] >= Math.min(a[1], b[1]) &&
    p[1] <= Math.max(a[1], b[1])
  );
}
