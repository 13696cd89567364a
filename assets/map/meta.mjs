/** Everything about the map that is not an outline: names, sizes, neighbours, labels, cities, seas, links, contact. */
import { feature } from 'topojson-client';
import { contactByRegion, contactLine } from './contact.mjs';
import { citySides, dotBox, lineBoxes, nameBox, regionBox, regionLabel, widestSpot } from './labels.mjs';
import { areaOf, boxOf, planeOf, polygonsOf, round, roundPoint } from './plane.mjs';

/** @param theatre whose map it is, @param topo the generalised topology, @param borders what bordersOf found before simplification */
export function metaOf(theatre, topo, { neighbours, coasts }) {
  const { project } = planeOf(theatre);
  const rows = new Map(theatre.rows.map((row) => [row.id, row]));
  const shapes = new Map(
    topo.objects.regions.geometries.map((geometry) => [geometry.id, polygonsOf(feature(topo, geometry).geometry)]),
  );
  const unused = [...rows.keys()].filter((id) => !shapes.has(id));
  const unnamed = [...shapes.keys()].filter((id) => !rows.has(id));
  if (unused.length > 0) throw new Error(`In the tables and not on the map: ${unused.join(', ')}`);
  if (unnamed.length > 0) throw new Error(`On the map and not in the tables: ${unnamed.join(', ')}`);
  const cities = theatre.cities
    .map((city) => ({ ...city, point: roundPoint(project(city.at), 1) }))
    .filter(inFrame(theatre.frame));
  const contact = contactLine(theatre);
  const front = contactByRegion(theatre.contact, contact, shapes);
  const home = homeBox(theatre, shapes);
  const labels = labelsOf(theatre, rows, shapes, cities, lineBoxes(contact.line));
  const regions = [...shapes].map(([id, polygons]) => ({
    ...regionFacts(theatre, rows.get(id), polygons, labels.get(id)),
    ring: ringOf(theatre, id, neighbours),
    neighbours: tidy(neighbours.get(id)),
    coast: tidy(coasts.get(id)),
    ...(front.has(id) ? { contact: front.get(id) } : {}),
  }));
  return {
    id: theatre.id,
    format: 1,
    attribution: 'Made with Natural Earth.',
    caption: theatre.caption,
    frame: theatre.frame,
    projection: theatre.projection,
    home,
    own: theatre.own,
    countries: countriesOf(theatre, regions),
    regions: regions.map((region) => withTags(theatre, region)),
    links: theatre.links.map(({ id, kind, ends, en, uk, via }) => ({
      id,
      kind,
      ends,
      names: { en, uk },
      via: via.map((point) => roundPoint(project(point), 1)),
    })),
    cities: citiesOf(theatre.landmarks, rows, cities, labels, home),
    seas: theatre.seas.map(({ id, en, uk, at }) => ({
      id,
      names: { en, uk },
      ...(at ? { label: roundPoint(project(at), 1) } : {}),
    })),
    contact: {
      id: theatre.contact.id,
      date: theatre.contact.date,
      source: theatre.contact.source,
      holder: theatre.contact.holder,
      heldSide: theatre.contact.heldSide,
      line: contact.line,
      around: contact.around,
    },
  };
}

function ownerOf(id) {
  return id.split('-')[0];
}

function inFrame({ width, height }) {
  return ({ point: [x, y] }) => x >= 0 && y >= 0 && x <= width && y <= height;
}

/** Lettering on the map: the short form when the table has one; Ukrainian drops the word for the kind of region. */
function lettering(row) {
  return { en: row.mapEn ?? row.en, uk: row.mapUk ?? row.uk.replace(/ (область|край|провінція)$/, '') };
}

function longest({ en, uk }) {
  return en.length >= uk.length ? en : uk;
}

function labelsOf({ frame }, rows, shapes, cities, everywhere) {
  const labels = new Map();
  for (const [id, polygons] of shapes) {
    const text = longest(lettering(rows.get(id)));
    const inside = cities.filter((city) => city.region === id);
    const obstacles = [...everywhere, ...inside.flatMap((city) => [dotBox(city), nameBox(city, 'e')])];
    const at = regionLabel(frame, polygons, text, rows.get(id).playable ? 'region' : 'country', obstacles);
    if (at !== undefined) labels.set(id, at);
  }
  return labels;
}

function regionFacts({ frame }, row, polygons, label) {
  const { id } = row;
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
    offscreen: box[2] <= 0 || box[3] <= 0 || box[0] >= frame.width || box[1] >= frame.height,
    bbox: box,
    inradius: round(widestSpot(polygons).radius, 1),
    ...(label === undefined ? {} : { label }),
  };
}

function ringOf({ own }, id, neighbours) {
  if (own.includes(ownerOf(id))) return 0;
  return [...neighbours.get(id).keys()].some((other) => own.includes(ownerOf(other))) ? 1 : 2;
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

/** Adds to a region of the theatre's own what its surroundings say: the borders that the tables name, coast. */
function withTags({ own, borderTags }, region) {
  if (!own.includes(region.owner)) return region;
  const owners = new Set(Object.keys(region.neighbours).map(ownerOf));
  const derived = [
    ...Object.keys(borderTags).filter((tag) => borderTags[tag].some((id) => owners.has(id))),
    ...(Object.keys(region.coast).length > 0 ? ['coast'] : []),
  ];
  return { ...region, tags: [...(region.part === undefined ? [] : [region.part]), ...derived, ...region.tags] };
}

function countriesOf(theatre, regions) {
  const { project } = planeOf(theatre);
  const own = new Map(theatre.countries.map((row) => [row.id, row]));
  return [...new Set(regions.map(({ owner }) => owner))].sort().map((id) => {
    const region = regions.find((one) => one.id === id);
    const row = own.get(id);
    const label = row?.at ? roundPoint(project(row.at), 1) : region?.label;
    return {
      id,
      names: row ? { en: row.en, uk: row.uk } : region.names,
      shade: theatre.shades[id] ?? (theatre.own.includes(id) ? 'home' : 'light'),
      ...(label ? { label } : {}),
      ...(row?.home ? { homeLabel: roundPoint(project(row.home), 1) } : {}),
    };
  });
}

function citiesOf(landmarks, rows, cities, labels, home) {
  const names = [...labels].map(([id, at]) => regionBox(at, longest(lettering(rows.get(id)))));
  const sides = citySides(cities, names, home);
  return cities.map(({ id, kind, region, point, en, uk }) => ({
    id,
    kind,
    ...(landmarks.includes(id) ? { landmark: true } : {}),
    region,
    at: point,
    side: sides.get(id),
    names: { en, uk },
  }));
}

function homeBox({ own, homeMargin }, shapes) {
  const boxes = [...shapes].filter(([id]) => own.includes(ownerOf(id))).map(([, polygons]) => boxOf(polygons));
  const at = (k, pick) => pick(...boxes.map((box) => box[k]));
  return [
    Math.floor(at(0, Math.min) - homeMargin),
    Math.floor(at(1, Math.min) - homeMargin),
    Math.ceil(at(2, Math.max) + homeMargin),
    Math.ceil(at(3, Math.max) + homeMargin),
  ];
}
