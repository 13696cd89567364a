/**
 * What must hold of a built map. Each check takes the result of buildTheatre and returns the faults it found, as sentences.
 * Usage: node assets/map/check.mjs
 */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { feature, merge } from 'topojson-client';
import { bordersOf, ownersOfArcs } from './borders.mjs';
import { buildTheatre, filesOf, readSource } from './build.mjs';
import { borderCrossings } from './generalise.mjs';
import { areaOf, contains, polygonsOf } from './plane.mjs';
import { THEATRES } from './tables/theatres.mjs';

const ownerOf = (id) => id.split('-')[0];
const byId = (meta) => new Map(meta.regions.map((region) => [region.id, region]));
const shapesOf = (topo) =>
  new Map(topo.objects.regions.geometries.map((shape) => [shape.id, polygonsOf(feature(topo, shape).geometry)]));
const pair = (a, b) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The neighbours are those of the political map, and the coasts lie on the right seas. */
export function checkAdjacency({ theatre: { own, adjacency }, meta }) {
  const faults = [];
  const isOwn = (id) => own.includes(ownerOf(id));
  const playable = meta.regions.filter((region) => region.playable);
  const found = new Set();
  for (const region of playable) {
    for (const other of Object.keys(region.neighbours)) {
      if (isOwn(region.id) || byId(meta).get(other).playable) found.add(pair(region.id, other));
    }
    const seas = Object.keys(region.coast).join(' ');
    const expected = (adjacency.coasts[region.id] ?? []).join(' ');
    if (isOwn(region.id) && seas !== expected) faults.push(`${region.id} has coast on "${seas}", not on "${expected}"`);
  }
  const abroad = Object.entries(adjacency.abroad).flatMap(([id, others]) => others.map((other) => pair(id, other)));
  const expected = new Set([...adjacency.pairs, ...abroad]);
  for (const one of expected) if (!found.has(one)) faults.push(`${one} should be neighbours`);
  for (const one of found) if (!expected.has(one)) faults.push(`${one} should not be neighbours`);
  return faults;
}

/** A border has the same length from both sides; links join regions that are there, a bridge such as share no land border. */
export function checkSymmetry({ meta }) {
  const regions = byId(meta);
  const faults = [];
  for (const { id, neighbours } of meta.regions) {
    for (const [other, km] of Object.entries(neighbours)) {
      if (regions.get(other)?.neighbours[id] !== km) faults.push(`${id} and ${other} disagree on their border`);
    }
  }
  for (const { id, kind, ends } of meta.links) {
    const [a, b] = ends.map((end) => regions.get(end));
    if (a === undefined || b === undefined) faults.push(`${id} ends nowhere`);
    else if (kind === 'bridge' && a.neighbours[b.id] !== undefined) faults.push(`${id} joins neighbours`);
  }
  return faults;
}

/** Simplifying kept every border of more than a kilometre and made none. */
export function checkSimplified({ theatre, exact, topo }) {
  const before = bordersOf(theatre, exact).neighbours;
  const after = bordersOf(theatre, topo).neighbours;
  const faults = [];
  for (const [id, others] of before) {
    for (const [other, km] of others)
      if (km >= 1 && !after.get(id).has(other)) faults.push(`${id} lost ${other} (${km} km)`);
    for (const other of after.get(id).keys()) if (!others.has(other)) faults.push(`${id} gained ${other}`);
  }
  return faults;
}

/** No border or coast crosses itself or another. */
export function checkCrossings({ topo }) {
  return borderCrossings(topo).map(([x, y]) => `Lines cross at ${x.toFixed(1)}, ${y.toFixed(1)} km`);
}

/** The regions cover the land once: their areas add up to that of the merged land, and no arc has three owners. */
export function checkTiling({ topo }) {
  const faults = [];
  for (const [arc, ids] of ownersOfArcs(topo)) if (ids.length > 2) faults.push(`Arc ${arc} bounds ${ids.join(', ')}`);
  const parts = [...shapesOf(topo).values()].reduce((sum, polygons) => sum + areaOf(polygons), 0);
  const whole = areaOf(polygonsOf(merge(topo, topo.objects.regions.geometries)));
  if (Math.abs(parts - whole) > 1e-3) faults.push(`Regions cover ${parts} km², the land has ${whole}`);
  return faults;
}

/** Cities lie in their region and country; names stand inside what they name; playable regions have all a game needs. */
export function checkPlaces({ topo, meta }) {
  const shapes = shapesOf(topo);
  const faults = [];
  for (const { id, kind, region, at } of meta.cities) {
    if (!shapes.has(region)) faults.push(`${id} lies in unknown ${region}`);
    else if (kind !== 'islet' && !contains(shapes.get(region), at)) faults.push(`${id} lies outside ${region}`);
  }
  for (const { id, label, lettered, playable, names, lettering, areaIs } of meta.regions) {
    if (label !== undefined && !contains(shapes.get(id), label)) faults.push(`The name of ${id} stands outside it`);
    if (lettered && label === undefined) faults.push(`${id} is lettered nowhere`);
    if (playable && (label === undefined || areaIs !== 'official'))
      faults.push(`${id} lacks a label or an official area`);
    for (const text of [names.en, names.uk, lettering.en, lettering.uk]) if (!text) faults.push(`${id} lacks a name`);
  }
  for (const { id, label } of meta.seas) {
    if (label && [...shapes.values()].some((polygons) => contains(polygons, label)))
      faults.push(`The name of ${id} is on land`);
  }
  for (const { id, label } of meta.countries) {
    const owned = meta.regions.filter(({ owner }) => owner === id).map((region) => shapes.get(region.id));
    if (label && !owned.some((polygons) => contains(polygons, label)))
      faults.push(`The name of ${id} stands outside it`);
  }
  return faults;
}

/** The official areas of the regions of a country add up to its own, and the outlines come near it. */
export function checkAreas({ theatre: { officialAreaKm2 }, topo, meta }) {
  const shapes = shapesOf(topo);
  const total = (numbers) => numbers.reduce((sum, km2) => sum + km2, 0);
  return Object.entries(officialAreaKm2).flatMap(([country, whole]) => {
    const ours = meta.regions.filter(({ owner }) => owner === country);
    const official = total(ours.map(({ areaKm2 }) => areaKm2));
    const drawn = total(ours.map(({ id }) => areaOf(shapes.get(id))));
    return [
      ...(Math.abs(official / whole - 1) > 0.0002 ? [`Official areas of ${country} add up to ${official} km²`] : []),
      ...(Math.abs(drawn / whole - 1) > 0.03 ? [`${country} is drawn with ${Math.round(drawn)} km²`] : []),
    ];
  });
}

/** Where Ukraine is the theatre's own, 27 regions belong to it, Crimea and Sevastopol among them. */
export function checkUkraine({ theatre, meta }) {
  if (!theatre.own.includes('UA')) return [];
  const faults = [];
  const ours = meta.regions.filter(({ owner }) => owner === 'UA');
  if (ours.length !== 27) faults.push(`Ukraine has ${ours.length} regions`);
  for (const id of ['UA-43', 'UA-40']) if (byId(meta).get(id)?.owner !== 'UA') faults.push(`${id} is not in Ukraine`);
  for (const { id, owner } of meta.regions) {
    if ((ownerOf(id) === 'UA') !== (owner === 'UA')) faults.push(`${id} has owner ${owner}`);
  }
  return faults;
}

/** The line of contact runs through its regions in one piece, and the held shares are shares. */
export function checkContact({ meta }) {
  const faults = [];
  const spans = meta.regions.flatMap(({ contact }) => contact?.spans ?? []).sort(([a], [b]) => a - b);
  let reached = 0;
  for (const [from, to] of spans) {
    if (from !== reached || to <= from) faults.push(`The line of contact breaks at point ${reached}`);
    reached = to;
  }
  if (reached !== Math.max(0, meta.contact.line.length - 1))
    faults.push(`The line of contact ends at point ${reached}`);
  for (const { id, contact } of meta.regions) {
    if (contact && !(contact.heldShare > 0 && contact.heldShare <= 1))
      faults.push(`${id} is held to ${contact.heldShare}`);
  }
  return faults;
}

/** Both files together stay small. */
export function checkSize(built) {
  const { sizeLimit } = built.theatre;
  const bytes = gzipBytes(built);
  return bytes <= sizeLimit ? [] : [`The map weighs ${bytes} bytes gzip, limit ${sizeLimit}`];
}

/** Bytes of both files after gzip. */
export function gzipBytes(built) {
  return Object.values(filesOf(built)).reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

export const CHECKS = {
  adjacency: checkAdjacency,
  symmetry: checkSymmetry,
  simplified: checkSimplified,
  crossings: checkCrossings,
  tiling: checkTiling,
  places: checkPlaces,
  areas: checkAreas,
  ukraine: checkUkraine,
  contact: checkContact,
  size: checkSize,
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const theatre of THEATRES) {
    const built = buildTheatre(theatre, readSource(theatre));
    for (const [name, check] of Object.entries(CHECKS)) {
      const faults = check(built);
      console.log(`${theatre.id}, ${name}: ${faults.length === 0 ? 'holds' : faults.join('; ')}`);
      if (faults.length > 0) process.exitCode = 1;
    }
  }
}
