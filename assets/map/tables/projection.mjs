/**
 * The plane of the map. Lambert conformal conic on a sphere of 6,371 km with standard parallels around Ukraine: one unit is one
 * kilometre (scale error -0.3 to +0.3 % over distances up to 1,300 km), y grows southward.
 */
export const PROJECTION = {
  kind: 'conic-conformal',
  parallels: [45, 54],
  centralMeridian: 30.5,
  latitudeOfOrigin: 49.5,
  radiusKm: 6371,
  // World position of the projection's origin, so that the frame starts at 0, 0.
  origin: [1240, 765],
};

/** What may be seen, km. The bleed is drawn beyond it, so that the cut edge of the data never shows. */
export const FRAME = { width: 2560, height: 1760, bleed: 80 };

/** Longitude and latitude box, degrees, that holds the frame and its bleed. Units wholly outside are dropped by the extract. */
export const SOURCE_BOX = [8, 38, 56, 61];

/** Room left around Ukraine by the home camera, km. */
export const HOME_MARGIN = 45;
