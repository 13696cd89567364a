/**
 * Stage 2: from the committed extract to the two files that the game loads. Same input, same bytes.
 * Usage: node assets/map/build.mjs
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { bordersOf } from './borders.mjs';
import { clipLines, clipPolygons } from './clip.mjs';
import { generalise } from './generalise.mjs';
import { metaOf } from './meta.mjs';
import { polygonsOf } from './plane.mjs';
import { SCHEMATIC_LAKES, SCHEMATIC_RIVERS } from './tables/rivers.mjs';

const OUTPUT = new URL('../../public/maps/', import.meta.url);
const NAME = 'ukraine-theatre';

/** @returns { topo, meta, exact }: the two files as data, and the topology before simplification for the checks. */
export function buildTheatre(source) {
  const regions = source.objects.regions.geometries.flatMap((geometry) => {
    const shape = clipPolygons(polygonsOf(feature(source, geometry).geometry));
    return shape === undefined ? [] : [{ type: 'Feature', id: geometry.id, properties: {}, geometry: shape }];
  });
  const exact = topology({
    regions: collection(regions),
    rivers: collection(riversOf(source)),
    lakes: collection(lakesOf(source)),
  });
  const topo = generalise(exact);
  for (const geometry of topo.objects.regions.geometries) delete geometry.properties;
  return { topo, exact, meta: metaOf(topo, bordersOf(exact)) };
}

/** The committed extract. */
export function readSource() {
  return JSON.parse(readFileSync(new URL('./theatre-src.topo.json', import.meta.url), 'utf8'));
}

/** The files as they are written, by name. */
export function filesOf({ topo, meta }) {
  return { [`${NAME}.topo.json`]: `${JSON.stringify(topo)}\n`, [`${NAME}.meta.json`]: `${JSON.stringify(meta)}\n` };
}

function collection(features) {
  return { type: 'FeatureCollection', features };
}

function riversOf(source) {
  const given = source.objects.rivers.geometries.map((geometry) => {
    const { type, coordinates } = feature(source, geometry).geometry;
    return { properties: geometry.properties, lines: type === 'LineString' ? [coordinates] : coordinates };
  });
  const drawn = SCHEMATIC_RIVERS.map(({ id, rank, course }) => ({
    properties: { id, rank, schematic: 1 },
    lines: [course],
  }));
  return [...given, ...drawn].flatMap(({ properties, lines }) => {
    const geometry = clipLines(lines);
    return geometry === undefined ? [] : [{ type: 'Feature', properties, geometry }];
  });
}

function lakesOf(source) {
  const given = source.objects.lakes.geometries.map((geometry) => ({
    properties: geometry.properties,
    polygons: polygonsOf(feature(source, geometry).geometry),
  }));
  const drawn = SCHEMATIC_LAKES.map(({ id, outline }) => ({
    properties: { id, schematic: 1 },
    polygons: [[[...outline, outline[0]]]],
  }));
  return [...given, ...drawn].flatMap(({ properties, polygons }) => {
    const geometry = clipPolygons(polygons);
    return geometry === undefined ? [] : [{ type: 'Feature', properties, geometry }];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(OUTPUT, { recursive: true });
  for (const [name, text] of Object.entries(filesOf(buildTheatre(readSource())))) {
    writeFileSync(new URL(name, OUTPUT), text);
    console.log(`${name}: ${text.length} characters, ${gzipSync(text, { level: 9 }).length} bytes gzip`);
  }
}
