/**
 * The form of `public/maps/*.meta.json`: everything about a map that is not an outline. Written by assets/map/build.mjs.
 * Positions are world kilometres: x eastward, y southward, 0 0 the north-west corner of the frame.
 */

/** [x, y] in world km. */
export type Point = readonly [number, number];
/** [x0, y0, x1, y1] in world km. */
export type Box = readonly [number, number, number, number];
export type Line = readonly Point[];

/** A name in the languages of the map data. */
export interface MapName {
  readonly en: string;
  readonly uk: string;
}

/** Lambert conformal conic on a sphere. Angles in degrees; `origin` is where its centre lies in the world. */
export interface ConicProjection {
  readonly kind: 'conic-conformal';
  readonly parallels: readonly [number, number];
  readonly centralMeridian: number;
  readonly latitudeOfOrigin: number;
  readonly radiusKm: number;
  readonly origin: Point;
}

export interface RegionMeta {
  /** ISO 3166-2 or 3166-1 code, for instance UA-46 or PL. */
  readonly id: string;
  /** Country the region belongs to in international law, ISO 3166-1. Who controls it is scenario data. */
  readonly owner: string;
  /** Whether a scenario may use it as a place of the game; otherwise it is backdrop. */
  readonly playable: boolean;
  /** Full name, as in a sentence. */
  readonly names: MapName;
  /** Shorter name, as lettered on the map. */
  readonly lettering: MapName;
  /** Whether the map letters it: false where a city of the same name stands for it, and without room. */
  readonly lettered: boolean;
  /** Square kilometres: national statistics, or measured in the frame, which cuts some states. */
  readonly areaKm2: number;
  readonly areaIs: 'official' | 'measured';
  readonly part?: 'west' | 'north' | 'centre' | 'east' | 'south';
  readonly tags: readonly string[];
  /** True when it shows only in the bleed around the frame. */
  readonly offscreen: boolean;
  readonly bbox: Box;
  /** Radius in km of the widest circle inside it. */
  readonly inradius: number;
  readonly label?: Point;
  /** 0 in a country that the theatre is about, 1 has a land border with one, 2 other. */
  readonly ring: 0 | 1 | 2;
  /** Land neighbours and the length of the shared border, km: good as relative weights, shorter than official lengths. */
  readonly neighbours: Readonly<Record<string, number>>;
  /** Length of coast by sea, km. */
  readonly coast: Readonly<Record<string, number>>;
  /** Stretches of the line of contact (pairs of first and last index into its points) and the share behind it, 0..1. */
  readonly contact?: { readonly heldShare: number; readonly spans: readonly (readonly [number, number])[] };
}

export interface CountryMeta {
  readonly id: string;
  readonly names: MapName;
  /** How the map colours it; political only as far as the theatre's table says so. */
  readonly shade: 'home' | 'light' | 'warm' | 'between';
  readonly label?: Point;
  /** Better place while the camera shows the home rectangle. */
  readonly homeLabel?: Point;
}

export interface CityMeta {
  readonly id: string;
  readonly kind: 'capital' | 'seat' | 'town' | 'islet';
  /** Set for a city by which a reader finds the front: its name goes before others. */
  readonly landmark?: true;
  readonly region: string;
  readonly at: Point;
  /** Side of the dot on which the name stands. */
  readonly side: 'e' | 'w' | 'n' | 's';
  readonly names: MapName;
}

/** A way between regions other than over a land border. */
export interface LinkMeta {
  readonly id: string;
  readonly kind: 'bridge' | 'sea';
  readonly ends: readonly [string, string];
  readonly names: MapName;
  readonly via: Line;
}

export interface SeaMeta {
  readonly id: string;
  readonly names: MapName;
  readonly label?: Point;
}

/** Where the front is drawn until control shares move it. Schematic; it claims nothing about ownership. */
export interface ContactMeta {
  readonly id: string;
  /** Year and month that it depicts. */
  readonly date: string;
  readonly source: string;
  /** Power that holds the side named by `heldSide`, seen when walking from the first point to the last. */
  readonly holder: string;
  readonly heldSide: 'left' | 'right';
  /** No points where the line of contact is a border between countries: the front follows that. */
  readonly line: Line;
  /** Points around the held side, from the last point of the line back to the first. */
  readonly around: Line;
}

export interface TheatreMeta {
  readonly id: string;
  readonly format: 1;
  readonly attribution: string;
  /** What is to be said beside the map about its borders. */
  readonly caption: MapName;
  /** Visible world and the bleed drawn around it, km. */
  readonly frame: { readonly width: number; readonly height: number; readonly bleed: number };
  readonly projection: ConicProjection;
  /** What the camera shows at first. */
  readonly home: Box;
  /** Countries that the theatre is about. */
  readonly own: readonly string[];
  readonly countries: readonly CountryMeta[];
  readonly regions: readonly RegionMeta[];
  readonly links: readonly LinkMeta[];
  readonly cities: readonly CityMeta[];
  readonly seas: readonly SeaMeta[];
  readonly contact: ContactMeta;
}

const RADIANS = Math.PI / 180;

/**
 * World position of a longitude and latitude in degrees.
 * Source: J. P. Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395, 1987), equations 15-1 to 15-5.
 */
export function projectLonLat(projection: ConicProjection, lon: number, lat: number): Point {
  const tangent = (degrees: number) => Math.tan(Math.PI / 4 + (degrees * RADIANS) / 2);
  const [south, north] = projection.parallels;
  const cosSouth = Math.cos(south * RADIANS);
  const n = Math.log(cosSouth / Math.cos(north * RADIANS)) / Math.log(tangent(north) / tangent(south));
  const f = (cosSouth * tangent(south) ** n) / n;
  const radius = (degrees: number) => (projection.radiusKm * f) / tangent(degrees) ** n;
  const theta = n * (lon - projection.centralMeridian) * RADIANS;
  const rho = radius(lat);
  return [
    projection.origin[0] + rho * Math.sin(theta),
    projection.origin[1] - (radius(projection.latitudeOfOrigin) - rho * Math.cos(theta)),
  ];
}
