/**
 * Stage 2: from the committed extracts to the two files of each map that the game loads. Same input, same bytes.
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
import { THEATRES } from './tables/theatres.mjs';

const OUTPUT = new URL('../../public/maps/', import.meta.url);

/** @param theatre one of the tables, @param source its extract. @returns { theatre, topo, meta, exact }: the two files as data, and the topology before simplification for the checks. */
export function buildTheatre(theatre, source) {
  const regions = source.objects.regions.geometries.flatMap((geometry) => {
    const shape = clipPolygons(theatre, polygonsOf(feature(source, geometry).geometry));
    return shape === undefined ? [] : [{ type: 'Feature', id: geometry.id, properties: {}, geometry: shape }];
  });
  const exact = topology({
    regions: collection(regions),
    rivers: collection(riversOf(theatre, source)),
    lakes: collection(lakesOf(theatre, source)),
  });
  const topo = generalise(theatre, exact);
  for (const geometry of topo.objects.regions.geometries) delete geometry.properties;
  // A theatre without lakes has a collection of none.
  for (const [name, { type }] of Object.entries(topo.objects))
    if (type === null) topo.objects[name] = { type: 'GeometryCollection', geometries: [] };
  return { theatre, topo, exact, meta: metaOf(theatre, topo, bordersOf(theatre, exact)) };
}

/** The committed extract of a theatre. */
export function readSource({ source }) {
  return JSON.parse(readFileSync(new URL(source, import.meta.url), 'utf8'));
}

/** The files as they are written, by name. */
export function filesOf({ theatre: { id }, topo, meta }) {
  return { [`${id}.topo.json`]: `${JSON.stringify(topo)}\n`, [`${id}.meta.json`]: `${JSON.stringify(meta)}\n` };
}

function collection(features) {
  return { type: 'FeatureCollection', features };
}

function riversOf(theatre, source) {
  const given = source.objects.rivers.geometries.map((geometry) => {
    const { type, coordinates } = feature(source, geometry).geometry;
    return { properties: geometry.properties, lines: type === 'LineString' ? [coordinates] : coordinates };
  });
  const drawn = theatre.schematicRivers.map(({ id, rank, course }) => ({
    properties: { id, rank, schematic: 1 },
    lines: [course],
  }));
  return [...given, ...drawn].flatMap(({ properties, lines }) => {
    const geometry = clipLines(theatre, lines);
    return geometry === undefined ? [] : [{ type: 'Feature', properties, geometry }];
  });
}

function lakesOf(theatre, source) {
  const given = source.objects.lakes.geometries.map((geometry) => ({
    properties: geometry.properties,
    polygons: polygonsOf(feature(source, geometry).geometry),
  }));
  const drawn = theatre.schematicLakes.map(({ id, outline }) => ({
    properties: { id, schematic: 1 },
    polygons: [[[...outline, outline[0]]]],
  }));
  return [...given, ...drawn].flatMap(({ properties, polygons }) => {
    const geometry = clipPolygons(theatre, polygons);
    return geometry === undefined ? [] : [{ type: 'Feature', properties, geometry }];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(OUTPUT, { recursive: true });
  for (const theatre of THEATRES) {
    for (const [name, text] of Object.entries(filesOf(buildTheatre(theatre, readSource(theatre))))) {
      writeFileSync(new URL(name, OUTPUT), text);
      console.log(`${name}: ${text.length} characters, ${gzipSync(text, { level: 9 }).length} bytes gzip`);
    }
  }
}
