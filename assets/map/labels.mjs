/** Where names stand: region names inside their region and clear of its cities, city names on the side with most room. */
import polylabel from 'polylabel';
import { areaOf, boxOf, contains, distance, roundPoint } from './plane.mjs';

/** Size of lettering on the ground at the home view of a laptop (about 0.55 pixels per km; towns show at 2.2), km. */
const LETTER = { country: [17, 24], region: [14, 20], city: [11, 21], town: [3.2, 6] };
const STEP_KM = 5;

/** The widest circle inside the largest part of a region: { at, radius } in km. */
export function widestSpot(polygons) {
  const largest = polygons.reduce((best, polygon) => (areaOf([polygon]) > areaOf([best]) ? polygon : best));
  const spot = polylabel(largest, 0.5);
  return { at: [spot[0], spot[1]], radius: spot.distance };
}

/**
 * Best place for a region's name, or undefined when the frame holds too little of the region for it.
 * @param frame of the theatre: its width and height in km
 * @param style 'region' or, for the wider lettering of the backdrop, 'country'
 * @param obstacles rectangles of city names and dots to keep clear of
 */
export function regionLabel(frame, polygons, text, style, obstacles) {
  const [w, h] = LETTER[style].map((size, i) => (size * (i === 0 ? text.length : 1)) / 2);
  const pole = widestSpot(polygons).at;
  const [x0, y0, x1, y1] = boxOf(polygons);
  let best;
  for (let y = Math.max(y0, h); y <= Math.min(y1, frame.height - h); y += STEP_KM) {
    for (let x = Math.max(x0, w); x <= Math.min(x1, frame.width - w); x += STEP_KM) {
      if (!contains(polygons, [x, y])) continue;
      const box = [x - w, y - h, x + w, y + h];
      const score =
        4 * shareInside(polygons, box) -
        6 * obstacles.reduce((sum, other) => sum + overlap(box, other), 0) -
        distance([x, y], pole) / 100;
      if (best === undefined || score > best.score + 1e-9) best = { score, at: [x, y] };
    }
  }
  return best === undefined ? undefined : roundPoint(best.at, 1);
}

/**
 * Sides for city names: 'e', 'w', 'n' or 's' of the dot.
 * @param fixed rectangles already taken (region names)
 * @param home the home view: a name whose dot it shows should not leave it
 * @returns Map of city id to side
 */
export function citySides(cities, fixed, home) {
  const taken = [...fixed];
  const sides = new Map();
  const order = ['capital', 'seat', 'islet', 'town'];
  for (const kind of order) {
    for (const city of cities.filter((one) => one.kind === kind)) {
      const choice = ['e', 'w', 'n', 's']
        .map((side, i) => {
          const box = nameBox(city, side);
          const near = cities.filter((other) => other !== city).map((other) => dotBox(other));
          const clash = [...taken, ...near].reduce((sum, other) => sum + overlap(box, other), 0);
          const cutOff = overlap(dotBox(city), home) === 1 ? 1 - overlap(box, home) : 0;
          return { side, box, cost: clash + cutOff + i * 0.02 };
        })
        .reduce((best, one) => (one.cost < best.cost ? one : best));
      sides.set(city.id, choice.side);
      taken.push(choice.box);
    }
  }
  return sides;
}

export function nameBox(city, side) {
  const [letter, height] = city.kind === 'capital' || city.kind === 'seat' ? LETTER.city : LETTER.town;
  const width = letter * Math.max(city.en.length, city.uk.length);
  const [x, y] = city.point;
  const gap = height / 2;
  if (side === 'e') return [x + gap, y - height / 2, x + gap + width, y + height / 2];
  if (side === 'w') return [x - gap - width, y - height / 2, x - gap, y + height / 2];
  if (side === 'n') return [x - width / 2, y - gap - height, x + width / 2, y - gap];
  return [x - width / 2, y + gap, x + width / 2, y + gap + height];
}

/** Rectangles along a line that names should keep clear of. */
export function lineBoxes(line) {
  return line.map(([x, y]) => [x - 5, y - 5, x + 5, y + 5]);
}

export function dotBox(city) {
  const r = city.kind === 'town' || city.kind === 'islet' ? 2 : 6;
  return [city.point[0] - r, city.point[1] - r, city.point[0] + r, city.point[1] + r];
}

export function regionBox(at, text) {
  const half = [(LETTER.region[0] * text.length) / 2, LETTER.region[1] / 2];
  return [at[0] - half[0], at[1] - half[1], at[0] + half[0], at[1] + half[1]];
}

/** Share of the first rectangle that the second covers. */
export function overlap(a, b) {
  const w = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const h = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return w > 0 && h > 0 ? (w * h) / ((a[2] - a[0]) * (a[3] - a[1])) : 0;
}

function shareInside(polygons, box) {
  let inside = 0;
  for (let i = 0; i < 9; i++) {
    for (let j = 0; j < 3; j++) {
      const point = [box[0] + ((box[2] - box[0]) * i) / 8, box[1] + ((box[3] - box[1]) * j) / 2];
      if (contains(polygons, point)) inside += 1;
    }
  }
  return inside / 27;
}
