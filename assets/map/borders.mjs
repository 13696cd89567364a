/** Who borders whom, and on which sea, from the arcs of a topology before it is simplified. Lengths in km. */
import { feature } from 'topojson-client';
import { distance, lengthOf, planeOf } from './plane.mjs';

/**
 * @param theatre whose map it is, @param topo topology in km with the object `regions`
 * @returns { neighbours: Map<id, Map<id, km>>, coasts: Map<id, Map<sea, km>> }
 */
export function bordersOf(theatre, topo) {
  const owners = ownersOfArcs(topo);
  const neighbours = new Map(topo.objects.regions.geometries.map(({ id }) => [id, new Map()]));
  const coasts = new Map(topo.objects.regions.geometries.map(({ id }) => [id, new Map()]));
  for (const [arc, ids] of owners) {
    const line = feature(topo, { type: 'LineString', arcs: [arc] }).geometry.coordinates;
    if (ids.length > 2) throw new Error(`Arc ${arc} belongs to ${ids.join(', ')}`);
    const [a, b] = ids;
    if (b === undefined) {
      addCoast(theatre, coasts.get(a), line);
    } else {
      const km = lengthOf(line);
      add(neighbours.get(a), b, km);
      add(neighbours.get(b), a, km);
    }
  }
  return { neighbours, coasts };
}

/** Map of arc index to the ids of the one or two regions it bounds. */
export function ownersOfArcs(topo) {
  const owners = new Map();
  for (const { id, arcs } of topo.objects.regions.geometries) {
    for (const signed of arcs.flat(Infinity)) {
      const arc = signed < 0 ? ~signed : signed;
      if (!owners.has(arc)) owners.set(arc, []);
      // A region that touches both sides of an arc has no border there.
      if (!owners.get(arc).includes(id)) owners.get(arc).push(id);
    }
  }
  return owners;
}

function addCoast(theatre, coast, line) {
  const { drawn, unproject } = planeOf(theatre);
  for (let i = 1; i < line.length; i++) {
    if (isCutEdge(drawn, line[i - 1], line[i])) continue;
    const middle = [(line[i - 1][0] + line[i][0]) / 2, (line[i - 1][1] + line[i][1]) / 2];
    const sea = seaAt(theatre.seas, unproject(middle));
    if (sea !== undefined) add(coast, sea, distance(line[i - 1], line[i]));
  }
}

function isCutEdge([x0, y0, x1, y1], [ax, ay], [bx, by]) {
  return (ax === bx && (ax === x0 || ax === x1)) || (ay === by && (ay === y0 || ay === y1));
}

function seaAt(seas, [lon, lat]) {
  return seas.find(({ boxes }) => boxes.some(([w, s, e, n]) => lon >= w && lon <= e && lat >= s && lat <= n))?.id;
}

function add(sums, key, km) {
  sums.set(key, (sums.get(key) ?? 0) + km);
}
