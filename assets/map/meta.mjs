/** Everything about the map that is not an outline: names, sizes, neighbours, labels, cities, seas, links, contact. */
import { feature } from 'topojson-client';
import { contactByRegion, contactLine } from './contact.mjs';
import { citySides, dotBox, lineBoxes, nameBox, regionBox, regionLabel, widestSpot } from './labels.mjs';
import { areaOf, boxOf, polygonsOf, project, round, roundPoint } from './plane.mjs';
import { CITIES } from './tables/cities.mjs';
import { CONTACT_LINE } from './tables/contact-line.mjs';
import { LINKS } from './tables/links.mjs';
import { COUNTRIES, NEIGHBOURS } from './tables/neighbours.mjs';
import { FRAME, HOME_MARGIN, PROJECTION } from './tables/projection.mjs';
import { SEAS } from './tables/seas.mjs';
import { UKRAINE } from './tables/ukraine.mjs';

const ROWS = new Map(
  [...UKRAINE.map((row) => ({ ...row, playable: true })), ...NEIGHBOURS].map((row) => [row.id, row]),
);

/** @param topo the generalised topology, @param borders what bordersOf found before simplification */
export function metaOf(topo, { neighbours, coasts }) {
  const shapes = new Map(
    topo.objects.regions.geometries.map((geometry) => [geometry.id, polygonsOf(feature(topo, geometry).geometry)]),
  );
  const unused = [...ROWS.keys()].filter((id) => !shapes.has(id));
  const unnamed = [...shapes.keys()].filter((id) => !ROWS.has(id));
  if (unused.length > 0) throw new Error(`In the tables and not on the map: ${unused.join(', ')}`);
  if (unnamed.length > 0) throw new Error(`On the map and not in the tables: ${unnamed.join(', ')}`);
  const cities = CITIES.map((city) => ({ ...city, point: roundPoint(project(city.at), 1) })).filter(inFrame);
  const contact = contactLine();
  const front = contactByRegion(contact, shapes);
  const home = homeBox(shapes);
  const labels = labelsOf(shapes, cities, lineBoxes(contact.line));
  const regions = [...shapes].map(([id, polygons]) => ({
    ...regionFacts(id, polygons, labels.get(id)),
    ring: ringOf(id, neighbours),
    neighbours: tidy(neighbours.get(id)),
    coast: tidy(coasts.get(id)),
    ...(front.has(id) ? { contact: front.get(id) } : {}),
  }));
  return {
    id: 'ukraine-theatre',
    format: 1,
    attribution: 'Made with Natural Earth.',
    frame: FRAME,
    projection: PROJECTION,
    home,
    countries: countriesOf(regions),
    regions: regions.map(withTags),
    links: LINKS.map(({ id, kind, ends, en, uk, via }) => ({
      id,
      kind,
      ends,
      names: { en, uk },
      via: via.map((point) => roundPoint(project(point), 1)),
    })),
    cities: citiesOf(cities, labels, home),
    seas: SEAS.map(({ id, en, uk, at }) => ({
      id,
      names: { en, uk },
      ...(at ? { label: roundPoint(project(at), 1) } : {}),
    })),
    contact: {
      id: CONTACT_LINE.id,
      date: CONTACT_LINE.date,
      source: CONTACT_LINE.source,
      holder: CONTACT_LINE.holder,
      heldSide: CONTACT_LINE.heldSide,
      line: contact.line,
    },
  };
}

function ownerOf(id) {
  return id.split('-')[0];
}

function inFrame({ point: [x, y] }) {
  return x >= 0 && y >= 0 && x <= FRAME.width && y <= FRAME.height;
}

/** Lettering on the map: the short form when the table has one; Ukrainian drops the word for oblast or krai. */
function lettering(row) {
  return { en: row.mapEn ?? row.en, uk: row.mapUk ?? row.uk.replace(/ (область|край)$/, '') };
}

function longest({ en, uk }) {
  return en.length >= uk.length ? en : uk;
}

function labelsOf(shapes, cities, everywhere) {
  const labels = new Map();
  for (const [id, polygons] of shapes) {
    const text = longest(lettering(rowOf(id)));
    const inside = cities.filter((city) => city.region === id);
    const obstacles = [...everywhere, ...inside.flatMap((city) => [dotBox(city), nameBox(city, 'e')])];
    const at = regionLabel(polygons, text, rowOf(id).playable ? 'region' : 'country', obstacles);
    if (at !== undefined) labels.set(id, at);
  }
  return labels;
}

function rowOf(id) {
  return ROWS.get(id);
}

function regionFacts(id, polygons, label) {
  const row = rowOf(id);
  const box = boxOf(polygons).map(Math.round);
  return {
    id,
    owner: ownerOf(id),
    playable: row.playable === true,
    names: { en: row.en, uk: row.uk },
    lettering: lettering(row),
    lettered: label !== undefined && row.lettered !== false,
    areaKm2: row.areaKm2 ?? Math.round(areaOf(polygons)),
    areaIs: row.areaKm2 === undefined ? 'measured' : 'official',
    ...(row.part === undefined ? {} : { part: row.part }),
    tags: row.tags ?? [],
    offscreen: box[2] <= 0 || box[3] <= 0 || box[0] >= FRAME.width || box[1] >= FRAME.height,
    bbox: box,
    inradius: round(widestSpot(polygons).radius, 1),
    ...(label === undefined ? {} : { label }),
  };
}

function ringOf(id, neighbours) {
  if (ownerOf(id) === 'UA') return 0;
  return [...neighbours.get(id).keys()].some((other) => ownerOf(other) === 'UA') ? 1 : 2;
}

/** Whole kilometres in order of the key; what rounds to nothing is a touch at a point, not a border. */
function tidy(lengths) {
  return Object.fromEntries(
    [...lengths]
      .map(([key, km]) => [key, Math.round(km)])
      .filter(([, km]) => km > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Adds to a Ukrainian region what its surroundings say: border-by, border-ru, border-eu, border-md, coast. */
function withTags(region) {
  if (region.owner !== 'UA') return region;
  const owners = new Set(Object.keys(region.neighbours).map(ownerOf));
  const derived = [
    ...(owners.has('BY') ? ['border-by'] : []),
    ...(['PL', 'SK', 'HU', 'RO'].some((id) => owners.has(id)) ? ['border-eu'] : []),
    ...(owners.has('MD') ? ['border-md'] : []),
    ...(owners.has('RU') ? ['border-ru'] : []),
    ...(Object.keys(region.coast).length > 0 ? ['coast'] : []),
  ];
  return { ...region, tags: [region.part, ...derived, ...region.tags] };
}

function countriesOf(regions) {
  const own = new Map(COUNTRIES.map((row) => [row.id, row]));
  return [...new Set(regions.map(({ owner }) => owner))].sort().map((id) => {
    const region = regions.find((one) => one.id === id);
    const row = own.get(id);
    const label = row?.at ? roundPoint(project(row.at), 1) : region?.label;
    return {
      id,
      names: row ? { en: row.en, uk: row.uk } : region.names,
      ...(label ? { label } : {}),
      ...(row?.home ? { homeLabel: roundPoint(project(row.home), 1) } : {}),
    };
  });
}

function citiesOf(cities, labels, home) {
  const names = [...labels].map(([id, at]) => regionBox(at, longest(lettering(rowOf(id)))));
  const sides = citySides(cities, names, home);
  return cities.map(({ id, kind, region, point, en, uk }) => ({
    id,
    kind,
    region,
    at: point,
    side: sides.get(id),
    names: { en, uk },
  }));
}

function homeBox(shapes) {
  const boxes = [...shapes].filter(([id]) => ownerOf(id) === 'UA').map(([, polygons]) => boxOf(polygons));
  const at = (k, pick) => pick(...boxes.map((box) => box[k]));
  return [
    Math.floor(at(0, Math.min) - HOME_MARGIN),
    Math.floor(at(1, Math.min) - HOME_MARGIN),
    Math.ceil(at(2, Math.max) + HOME_MARGIN),
    Math.ceil(at(3, Math.max) + HOME_MARGIN),
  ];
}
