/** Simplifies a whole topology at once, so that a border keeps one line however many regions share it. */
import { quantize } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import { DRAWN } from './plane.mjs';

/** A bend is dropped when its triangle is smaller, km² (Visvalingam). Clean at 2.5 px per km. */
const BEND_KM2 = 1.6;
/** Smaller islands and ponds are dropped, km². */
const ISLET_KM2 = 12;
/** Coordinates are whole multiples of this, km. */
const GRID_KM = 0.2;

export function generalise(topo) {
  const bends = simplify(presimplify(topo), BEND_KM2);
  const big = filter(bends, filterWeight(bends, ISLET_KM2));
  delete big.bbox;
  const grid = quantize(big, { scale: [GRID_KM, GRID_KM], translate: DRAWN.slice(0, 2) });
  // Rounding may collapse a thin ring; only a second pass sees that.
  const kept = filter(grid, filterWeight(grid, ISLET_KM2 / 2));
  return { type: 'Topology', transform: kept.transform, objects: kept.objects, arcs: kept.arcs };
}
