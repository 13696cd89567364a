/**
 * The 27 first-level regions of Ukraine: 24 oblasts, the Autonomous Republic of Crimea and two cities with special status.
 *
 * id: ISO 3166-2. en, uk: full name in a sentence. mapEn, mapUk: lettering on the map where it is shorter.
 * areaKm2: official figure of the State Statistics Service of Ukraine (rounded to 1 km²). part: the part of the country.
 * lettered: false where the name of the city stands on the map already. tags: what the place is known for and a scenario may ask about; borders and coasts are derived by the build.
 */
export const UKRAINE = [
  { id: 'UA-05', en: 'Vinnytsia', uk: 'Вінницька область', areaKm2: 26513, part: 'centre', tags: [] },
  { id: 'UA-07', en: 'Volyn', uk: 'Волинська область', areaKm2: 20144, part: 'west', tags: [] },
  { id: 'UA-09', en: 'Luhansk', uk: 'Луганська область', areaKm2: 26684, part: 'east', tags: [] },
  {
    id: 'UA-12',
    en: 'Dnipropetrovsk',
    uk: 'Дніпропетровська область',
    areaKm2: 31914,
    part: 'east',
    tags: ['industry', 'hub'],
  },
  { id: 'UA-14', en: 'Donetsk', uk: 'Донецька область', areaKm2: 26517, part: 'east', tags: ['industry', 'port'] },
  { id: 'UA-18', en: 'Zhytomyr', uk: 'Житомирська область', areaKm2: 29832, part: 'north', tags: [] },
  { id: 'UA-21', en: 'Zakarpattia', uk: 'Закарпатська область', areaKm2: 12777, part: 'west', tags: ['hub'] },
  {
    id: 'UA-23',
    en: 'Zaporizhzhia',
    uk: 'Запорізька область',
    areaKm2: 27180,
    part: 'south',
    tags: ['industry', 'nuclear', 'port'],
  },
  { id: 'UA-26', en: 'Ivano-Frankivsk', uk: 'Івано-Франківська область', areaKm2: 13928, part: 'west', tags: [] },
  {
    id: 'UA-30',
    en: 'Kyiv (city)',
    uk: 'місто Київ',
    mapEn: 'Kyiv',
    mapUk: 'Київ',
    lettered: false,
    areaKm2: 839,
    part: 'north',
    tags: ['capital', 'hub'],
  },
  {
    id: 'UA-32',
    en: 'Kyiv Oblast',
    uk: 'Київська область',
    mapEn: 'Kyiv Oblast',
    areaKm2: 28131,
    part: 'north',
    tags: [],
  },
  { id: 'UA-35', en: 'Kirovohrad', uk: 'Кіровоградська область', areaKm2: 24588, part: 'centre', tags: [] },
  {
    id: 'UA-40',
    en: 'Sevastopol',
    uk: 'місто Севастополь',
    mapUk: 'Севастополь',
    lettered: false,
    areaKm2: 864,
    part: 'south',
    tags: ['port', 'naval'],
  },
  {
    id: 'UA-43',
    en: 'Crimea',
    uk: 'Автономна Республіка Крим',
    mapUk: 'Крим',
    areaKm2: 26081,
    part: 'south',
    tags: ['port'],
  },
  { id: 'UA-46', en: 'Lviv', uk: 'Львівська область', areaKm2: 21833, part: 'west', tags: ['hub'] },
  { id: 'UA-48', en: 'Mykolaiv', uk: 'Миколаївська область', areaKm2: 24598, part: 'south', tags: ['nuclear', 'port'] },
  { id: 'UA-51', en: 'Odesa', uk: 'Одеська область', areaKm2: 33310, part: 'south', tags: ['hub', 'port'] },
  { id: 'UA-53', en: 'Poltava', uk: 'Полтавська область', areaKm2: 28748, part: 'centre', tags: ['industry'] },
  { id: 'UA-56', en: 'Rivne', uk: 'Рівненська область', areaKm2: 20047, part: 'west', tags: ['nuclear'] },
  { id: 'UA-59', en: 'Sumy', uk: 'Сумська область', areaKm2: 23834, part: 'north', tags: [] },
  { id: 'UA-61', en: 'Ternopil', uk: 'Тернопільська область', areaKm2: 13823, part: 'west', tags: [] },
  { id: 'UA-63', en: 'Kharkiv', uk: 'Харківська область', areaKm2: 31415, part: 'east', tags: ['industry', 'hub'] },
  { id: 'UA-65', en: 'Kherson', uk: 'Херсонська область', areaKm2: 28461, part: 'south', tags: ['port'] },
  { id: 'UA-68', en: 'Khmelnytskyi', uk: 'Хмельницька область', areaKm2: 20645, part: 'west', tags: ['nuclear'] },
  { id: 'UA-71', en: 'Cherkasy', uk: 'Черкаська область', areaKm2: 20900, part: 'centre', tags: [] },
  { id: 'UA-74', en: 'Chernihiv', uk: 'Чернігівська область', areaKm2: 31865, part: 'north', tags: [] },
  { id: 'UA-77', en: 'Chernivtsi', uk: 'Чернівецька область', areaKm2: 8097, part: 'west', tags: [] },
];

/** Official area of Ukraine within its internationally recognised borders, km². The 27 rows above add up to it within rounding. */
export const UKRAINE_AREA_KM2 = 603628;
