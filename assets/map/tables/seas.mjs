/**
 * Seas by hand-drawn boxes in degrees, [west, south, east, north]. The first box that holds a point of the coast names its sea,
 * so the order matters: the narrow boxes stand before the wide ones. `at` is where the name is written, when the sea is in the frame.
 */
export const SEAS = [
  {
    id: 'azov',
    en: 'Sea of Azov',
    uk: 'Азовське море',
    at: [36.55, 46.1],
    boxes: [
      [34.8, 46.05, 39.5, 47.4],
      [35.2, 45.27, 36.62, 46.05],
      [36.62, 45.35, 38.5, 46.05],
    ],
  },
  {
    id: 'marmara',
    en: 'Sea of Marmara',
    uk: 'Мармурове море',
    boxes: [[26.6, 40.25, 29.95, 41.12]],
  },
  { id: 'black', en: 'Black Sea', uk: 'Чорне море', at: [33.2, 43.45], boxes: [[27.3, 40.85, 42.0, 47.2]] },
  { id: 'caspian', en: 'Caspian Sea', uk: 'Каспійське море', boxes: [[46.5, 36.5, 56.0, 47.5]] },
  { id: 'baltic', en: 'Baltic Sea', uk: 'Балтійське море', at: [18.4, 55.6], boxes: [[9.5, 53.4, 31.0, 66.0]] },
  { id: 'aegean', en: 'Aegean Sea', uk: 'Егейське море', boxes: [[22.5, 35.0, 27.3, 41.2]] },
  { id: 'adriatic', en: 'Adriatic Sea', uk: 'Адріатичне море', at: [16.0, 42.9], boxes: [[12.0, 40.0, 19.9, 45.9]] },
  { id: 'ionian', en: 'Ionian Sea', uk: 'Іонічне море', boxes: [[16.5, 36.0, 22.5, 40.5]] },
  { id: 'tyrrhenian', en: 'Tyrrhenian Sea', uk: 'Тірренське море', boxes: [[8.0, 37.5, 16.5, 44.6]] },
  { id: 'north', en: 'North Sea', uk: 'Північне море', boxes: [[3.0, 51.0, 9.5, 58.0]] },
];
