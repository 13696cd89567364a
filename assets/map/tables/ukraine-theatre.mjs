/** Ukraine and its neighbours. */
import { regionOfUnit } from './units-ukraine.mjs';
import { COASTS, NEIGHBOURS_ABROAD, PAIRS_ABROAD, UKRAINIAN_PAIRS } from './adjacency.mjs';
import { CITIES } from './cities.mjs';
import { CONTACT_LINE } from './contact-line.mjs';
import { LINKS } from './links.mjs';
import { COUNTRIES, NEIGHBOURS } from './neighbours.mjs';
import { FRAME, HOME_MARGIN, PROJECTION, SOURCE_BOX } from './projection.mjs';
import { FROM_NATURAL_EARTH, SCHEMATIC_LAKES, SCHEMATIC_RIVERS } from './rivers.mjs';
import { SEAS } from './seas.mjs';
import { UKRAINE, UKRAINE_AREA_KM2 } from './ukraine.mjs';

export const UKRAINE_THEATRE = {
  id: 'ukraine-theatre',
  source: './theatre-src.topo.json',
  sourceBox: SOURCE_BOX,
  regionOfUnit,
  water: { file: 'europe_50m.json', ...FROM_NATURAL_EARTH },
  projection: PROJECTION,
  frame: FRAME,
  homeMargin: HOME_MARGIN,
  own: ['UA'],
  rows: [...UKRAINE.map((row) => ({ ...row, playable: true })), ...NEIGHBOURS],
  shades: {
    ...Object.fromEntries(['RU', 'BY', 'KZ', 'GE', 'AM', 'AZ'].map((id) => [id, 'warm'])),
    ...Object.fromEntries(['MD', 'RS', 'BA', 'XK', 'IR'].map((id) => [id, 'between'])),
  },
  countries: COUNTRIES,
  landmarks: ['kherson', 'zaporizhzhia', 'kharkiv', 'kramatorsk'],
  caption: {
    en: 'Borders: UN General Assembly resolution 68/262. Control is scenario data, not a border.',
    uk: 'Кордони: резолюція Генеральної Асамблеї ООН 68/262. Контроль — дані сценарію, а не кордон.',
  },
  cities: CITIES,
  links: LINKS,
  seas: SEAS,
  schematicRivers: SCHEMATIC_RIVERS,
  schematicLakes: SCHEMATIC_LAKES,
  contact: CONTACT_LINE,
  borderTags: {
    'border-by': ['BY'],
    'border-eu': ['PL', 'SK', 'HU', 'RO'],
    'border-md': ['MD'],
    'border-ru': ['RU'],
  },
  adjacency: {
    pairs: [...UKRAINIAN_PAIRS, ...PAIRS_ABROAD],
    abroad: NEIGHBOURS_ABROAD,
    coasts: COASTS,
  },
  officialAreaKm2: { UA: UKRAINE_AREA_KM2 },
  sizeLimit: 60_000,
};
