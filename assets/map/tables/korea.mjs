/**
 * Korea and what lies around it. Written by hand like the tables of Ukraine: names, official areas, cities (public geographic
 * facts), schematic rivers, and who borders whom, which the build is held to.
 *
 * Cities that are regions of their own today are drawn together with the province around them, as it was in 1953, save Seoul and
 * Pyongyang. The border of the outlines between the two states is the Military Demarcation Line of July 1953.
 */

/** Units drawn together with the province around them. Rason belongs to North Hamgyong. */
const FOLDED = {
  'KR-26': 'KR-48',
  'KR-27': 'KR-47',
  'KR-28': 'KR-41',
  'KR-29': 'KR-46',
  'KR-30': 'KR-44',
  'KR-31': 'KR-48',
  'KR-50': 'KR-44',
  'KP-13': 'KP-09',
};
const COUNTRY_BY_ALPHA3 = { CHN: 'CN', RUS: 'RU', JPN: 'JP' };

function regionOfUnit({ iso_3166_2: iso, adm0_a3: country }) {
  if (/^K[RP]-\d\d$/.test(iso)) return FOLDED[iso] ?? iso;
  return COUNTRY_BY_ALPHA3[country];
}

/** Areas: Statistics Korea, cities folded in; for the north published figures, rounded. */
const rows = [
  ['KR-11', 'Seoul', 'Сеул', 605, 'Seoul', 'Сеул', ['capital', 'hub']],
  ['KR-41', 'Gyeonggi', 'провінція Кьонгі', 11234, undefined, 'Кьонгі', ['port']],
  ['KR-42', 'Gangwon', 'провінція Канвон (південь)', 16875, undefined, 'Канвон', []],
  ['KR-43', 'North Chungcheong', 'провінція Північна Чхунчхон', 7408, 'N. Chungcheong', 'Пн. Чхунчхон', []],
  ['KR-44', 'South Chungcheong', 'провінція Південна Чхунчхон', 9231, 'S. Chungcheong', 'Пд. Чхунчхон', ['hub']],
  ['KR-45', 'North Jeolla', 'провінція Північна Чолла', 8069, 'N. Jeolla', 'Пн. Чолла', []],
  ['KR-46', 'South Jeolla', 'провінція Південна Чолла', 12810, 'S. Jeolla', 'Пд. Чолла', ['port']],
  ['KR-47', 'North Gyeongsang', 'провінція Північна Кьонсан', 19913, 'N. Gyeongsang', 'Пн. Кьонсан', ['hub']],
  ['KR-48', 'South Gyeongsang', 'провінція Південна Кьонсан', 12371, 'S. Gyeongsang', 'Пд. Кьонсан', ['hub', 'port']],
  ['KR-49', 'Jeju', 'провінція Чеджу', 1849, undefined, 'Чеджу', []],
  ['KP-01', 'Pyongyang', 'Пхеньян', 2000, 'Pyongyang', 'Пхеньян', ['capital', 'hub']],
  ['KP-02', 'South Pyongan', 'провінція Південна Пхьонан', 12330, 'S. Pyongan', 'Пд. Пхьонан', ['port']],
  ['KP-03', 'North Pyongan', 'провінція Північна Пхьонан', 12680, 'N. Pyongan', 'Пн. Пхьонан', []],
  ['KP-04', 'Chagang', 'провінція Чаган', 16765, undefined, 'Чаган', []],
  ['KP-05', 'South Hwanghae', 'провінція Південна Хванхе', 8450, 'S. Hwanghae', 'Пд. Хванхе', []],
  ['KP-06', 'North Hwanghae', 'провінція Північна Хванхе', 9800, 'N. Hwanghae', 'Пн. Хванхе', []],
  ['KP-07', 'Kangwon', 'провінція Канвон (північ)', 11091, undefined, 'Канвон', ['port']],
  ['KP-08', 'South Hamgyong', 'провінція Південна Хамгьон', 18534, 'S. Hamgyong', 'Пд. Хамгьон', ['port']],
  ['KP-09', 'North Hamgyong', 'провінція Північна Хамгьон', 16700, 'N. Hamgyong', 'Пн. Хамгьон', ['port']],
  ['KP-10', 'Ryanggang', 'провінція Янган', 13880, undefined, 'Янган', []],
].map(([id, en, uk, areaKm2, mapEn, mapUk, tags]) => ({
  id,
  en,
  uk,
  areaKm2,
  mapUk,
  ...(mapEn === undefined ? {} : { mapEn }),
  ...(['KR-11', 'KP-01'].includes(id) ? { lettered: false } : {}),
  tags,
  playable: true,
}));

const cities = [
  ['seoul', 'capital', 'KR-11', 126.978, 37.566, 'Seoul', 'Сеул'],
  ['pyongyang', 'capital', 'KP-01', 125.754, 39.039, 'Pyongyang', 'Пхеньян'],
  ['chuncheon', 'seat', 'KR-42', 127.73, 37.881, 'Chuncheon', 'Чхунчхон'],
  ['cheongju', 'seat', 'KR-43', 127.489, 36.642, 'Cheongju', 'Чхонджу'],
  ['daejeon', 'seat', 'KR-44', 127.385, 36.35, 'Daejeon', 'Теджон'],
  ['jeonju', 'seat', 'KR-45', 127.148, 35.824, 'Jeonju', 'Чонджу'],
  ['gwangju', 'seat', 'KR-46', 126.853, 35.16, 'Gwangju', 'Кванджу'],
  ['daegu', 'seat', 'KR-47', 128.601, 35.871, 'Daegu', 'Тегу'],
  ['busan', 'seat', 'KR-48', 129.06, 35.18, 'Busan', 'Пусан'],
  ['jeju', 'seat', 'KR-49', 126.531, 33.49, 'Jeju', 'Чеджу'],
  ['suwon', 'town', 'KR-41', 127.009, 37.266, 'Suwon', 'Сувон'],
  ['cheorwon', 'town', 'KR-42', 127.31, 38.15, 'Cheorwon', 'Чхорвон'],
  ['sariwon', 'seat', 'KP-06', 125.756, 38.507, 'Sariwon', 'Сарівон'],
  ['kaesong', 'town', 'KP-06', 126.554, 37.975, 'Kaesong', 'Кесон'],
  ['haeju', 'seat', 'KP-05', 125.715, 38.045, 'Haeju', 'Хеджу'],
  ['wonsan', 'seat', 'KP-07', 127.43, 39.15, 'Wonsan', 'Вонсан'],
  ['hamhung', 'seat', 'KP-08', 127.536, 39.918, 'Hamhung', 'Хамхин'],
  ['chongjin', 'seat', 'KP-09', 129.77, 41.796, 'Chongjin', 'Чхонджін'],
  ['hyesan', 'seat', 'KP-10', 128.178, 41.395, 'Hyesan', 'Хесан'],
  ['kanggye', 'seat', 'KP-04', 126.585, 40.969, 'Kanggye', 'Канге'],
  ['sinuiju', 'seat', 'KP-03', 124.41, 40.09, 'Sinuiju', 'Сініджу'],
  ['shenyang', 'seat', 'CN', 123.43, 41.8, 'Shenyang', 'Шеньян'],
  ['fukuoka', 'seat', 'JP', 130.4, 33.56, 'Fukuoka', 'Фукуока'],
  ['vladivostok', 'seat', 'RU', 131.9, 43.13, 'Vladivostok', 'Владивосток'],
].map(([id, kind, region, lon, lat, en, uk]) => ({ id, kind, region, at: [lon, lat], en, uk }));

const seas = [
  {
    id: 'korea-strait',
    en: 'Korea Strait',
    uk: 'Корейська протока',
    at: [128.6, 34.2],
    boxes: [[126.1, 32.5, 129.3, 35.15]],
  },
  { id: 'yellow', en: 'Yellow Sea', uk: 'Жовте море', at: [124.2, 36.3], boxes: [[117.0, 30.0, 127.2, 41.5]] },
  {
    id: 'east',
    en: 'East Sea / Sea of Japan',
    uk: 'Східне (Японське) море',
    at: [131.2, 38.6],
    boxes: [[127.2, 32.0, 142.0, 52.0]],
  },
];

/** Hand-plotted courses, good to about 5 km, [lon, lat]. */
const schematicRivers = [
  {
    id: 'han',
    rank: 1,
    course: [
      [128.45, 37.3],
      [128.0, 37.15],
      [127.85, 37.0],
      [127.6, 37.3],
      [127.35, 37.52],
      [127.1, 37.53],
      [126.9, 37.53],
      [126.72, 37.68],
      [126.62, 37.77],
    ],
  },
  {
    id: 'imjin',
    rank: 1,
    course: [
      [127.0, 38.75],
      [126.98, 38.4],
      [126.95, 38.12],
      [126.85, 37.97],
      [126.72, 37.88],
      [126.67, 37.78],
    ],
  },
  {
    id: 'nakdong',
    rank: 1,
    course: [
      [129.0, 37.05],
      [128.75, 36.58],
      [128.3, 36.5],
      [128.3, 36.1],
      [128.42, 35.75],
      [128.38, 35.45],
      [128.75, 35.37],
      [128.95, 35.12],
    ],
  },
  {
    id: 'taedong',
    rank: 1,
    course: [
      [126.9, 40.1],
      [126.55, 39.75],
      [126.1, 39.4],
      [125.85, 39.1],
      [125.65, 38.9],
      [125.45, 38.75],
      [125.25, 38.7],
    ],
  },
  {
    id: 'kum',
    rank: 2,
    course: [
      [127.5, 35.9],
      [127.55, 36.3],
      [127.3, 36.5],
      [126.95, 36.3],
      [126.75, 36.0],
    ],
  },
];

export const KOREA = {
  id: 'korea',
  source: './korea-src.topo.json',
  sourceBox: [118, 30, 137, 46],
  regionOfUnit,
  water: { file: 'asia_50m.json', rivers: [], lakes: [] },
  projection: {
    kind: 'conic-conformal',
    parallels: [34, 42],
    centralMeridian: 127.5,
    latitudeOfOrigin: 38.2,
    radiusKm: 6371,
    origin: [640, 640],
  },
  frame: { width: 1280, height: 1280, bleed: 80 },
  homeMargin: 40,
  own: ['KR', 'KP'],
  rows: [
    ...rows,
    { id: 'CN', en: 'China', uk: 'Китай' },
    { id: 'JP', en: 'Japan', uk: 'Японія' },
    { id: 'RU', en: 'Soviet Union', uk: 'Радянський Союз' },
  ],
  shades: { CN: 'warm', RU: 'warm', JP: 'light', KP: 'warm' },
  countries: [
    { id: 'KR', en: 'South Korea', uk: 'Південна Корея', at: [127.9, 36.75] },
    { id: 'KP', en: 'North Korea', uk: 'Північна Корея', at: [127.2, 40.3] },
    { id: 'CN', en: 'China', uk: 'Китай', at: [125.0, 42.6] },
    { id: 'RU', en: 'Soviet Union', uk: 'Радянський Союз', at: [132.4, 43.9] },
    { id: 'JP', en: 'Japan', uk: 'Японія', at: [131.4, 34.35] },
  ],
  cities,
  landmarks: ['kaesong', 'cheorwon'],
  caption: {
    en: 'The line between the two states is the Military Demarcation Line of 27 July 1953. Provinces are those of today, cities folded in.',
    uk: 'Лінія між двома державами – військова демаркаційна лінія від 27 липня 1953 року. Провінції сучасні, міста об’єднано з ними.',
  },
  links: [],
  seas,
  schematicRivers,
  schematicLakes: [],
  // The border of the outlines is the line: the front follows it without a course of its own.
  contact: {
    id: 'demarcation-1953',
    date: '1953-07',
    source: 'Military Demarcation Line of 27 July 1953: the border of the outlines',
    heldSide: 'left',
    holder: 'KP',
    heldAround: [],
    regions: [],
    course: [],
  },
  borderTags: { 'border-cn': ['CN'], 'border-ru': ['RU'] },
  adjacency: {
    pairs: [
      'KR-11 KR-41',
      'KR-41 KR-42',
      'KR-41 KR-43',
      'KR-41 KR-44',
      'KR-42 KR-43',
      'KR-42 KR-47',
      'KR-43 KR-44',
      'KR-43 KR-45',
      'KR-43 KR-47',
      'KR-44 KR-45',
      'KR-45 KR-46',
      'KR-45 KR-47',
      'KR-45 KR-48',
      'KR-46 KR-48',
      'KR-47 KR-48',
      'KP-01 KP-02',
      'KP-01 KP-06',
      'KP-02 KP-03',
      'KP-02 KP-04',
      'KP-02 KP-06',
      'KP-02 KP-07',
      'KP-02 KP-08',
      'KP-03 KP-04',
      'KP-04 KP-08',
      'KP-04 KP-10',
      'KP-05 KP-06',
      'KP-06 KP-07',
      'KP-07 KP-08',
      'KP-08 KP-09',
      'KP-08 KP-10',
      'KP-09 KP-10',
      // Across the demarcation line.
      'KP-06 KR-41',
      'KP-07 KR-41',
      'KP-07 KR-42',
    ],
    abroad: { 'KP-03': ['CN'], 'KP-04': ['CN'], 'KP-09': ['CN', 'RU'], 'KP-10': ['CN'] },
    coasts: {
      'KR-41': ['yellow'],
      'KR-42': ['east'],
      'KR-44': ['yellow'],
      'KR-45': ['yellow'],
      'KR-46': ['korea-strait', 'yellow'],
      'KR-47': ['east'],
      'KR-48': ['east', 'korea-strait'],
      'KR-49': ['korea-strait'],
      'KP-02': ['yellow'],
      'KP-03': ['yellow'],
      'KP-05': ['yellow'],
      'KP-06': ['yellow'],
      'KP-07': ['east'],
      'KP-08': ['east'],
      'KP-09': ['east'],
    },
  },
  officialAreaKm2: { KR: 100_364 },
  sizeLimit: 40_000,
};
