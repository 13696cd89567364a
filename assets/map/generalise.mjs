/** Simplifies a whole topology at once, so that a border keeps one line however many regions share it. */
import { feature, quantize } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import { ownersOfArcs } from './borders.mjs';
import { crossingsOf } from './crossings.mjs';
import { distance, planeOf } from './plane.mjs';

/** A bend is dropped when its triangle is smaller, km² (Visvalingam). Clean at 2.5 px per km. */
const BEND_KM2 = 1.6;
/** Smaller islands and ponds are dropped, km². */
const ISLET_KM2 = 12;
/** Coordinates are whole multiples of this, km. */
const GRID_KM = 0.2;

/** Around a crossing that simplification made, all bends within this distance stay, km. */
const MEND_KM = 6;
const MEND_ROUNDS = 5;

export function generalise(theatre, topo) {
  const weighed = presimplify(topo);
  for (let round = 0; round < MEND_ROUNDS; round++) {
    const result = reduce(theatre, weighed);
    const crossings = borderCrossings(result);
    if (crossings.length === 0) return result;
    for (const crossing of crossings) keepBendsNear(weighed, crossing);
  }
  throw new Error(`Lines still cross after ${MEND_ROUNDS} rounds of mending`);
}

/** Points near which borders or coasts of a topology in km cross. */
export function borderCrossings(topo) {
  const arcs = [...ownersOfArcs(topo).keys()];
  return crossingsOf(arcs.map((arc) => feature(topo, { type: 'LineString', arcs: [arc] }).geometry.coordinates));
}

function reduce(theatre, weighed) {
  const bends = simplify(weighed, BEND_KM2);
  const big = filter(bends, filterWeight(bends, ISLET_KM2));
  delete big.bbox;
  const grid = quantize(big, { scale: [GRID_KM, GRID_KM], translate: planeOf(theatre).drawn.slice(0, 2) });
  // Rounding may collapse a thin ring; only a second pass sees that.
  const kept = filter(grid, filterWeight(grid, ISLET_KM2 / 2));
  return { type: 'Topology', transform: kept.transform, objects: kept.objects, arcs: kept.arcs };
}

/** presimplify writes the weight of a bend as the third number of its point. */
function keepBendsNear(weighed, at) {
  for (const arc of weighed.arcs) for (const point of arc) if (distance(point, at) < MEND_KM) point[2] = Infinity;
}
