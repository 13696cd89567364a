/**
 * What is lettered at a zoom, and where, so that no name touches another or a marker. Towns yield first, then seats,
 * regions and capitals. Pure: widths come from the caller.
 */
import type { Box, CityMeta, MapName, Point, Theatre, TheatreRegion } from '../atlas/theatre.ts';
import { type Room } from './room.ts';
import { overlaps } from './sheet.ts';

export type LetterKind =
  | 'capital'
  | 'front'
  | 'country'
  | 'countrySmall'
  | 'region'
  | 'regionAbroad'
  | 'sea'
  | 'seat'
  | 'town'
  | 'cityAbroad';

export interface LetterStyle {
  /** CSS px. */
  readonly size: number;
  readonly weight: number;
  readonly family: 'sans' | 'serif';
  readonly italic: boolean;
  /** CSS px between letters. */
  readonly spacing: number;
  readonly capitals: boolean;
  readonly tone: 'strong' | 'quiet' | 'sea';
  readonly halo: 'home' | 'abroad' | 'none';
}

const style = (size: number, weight: number, more: Partial<LetterStyle> = {}): LetterStyle => ({
  size,
  weight,
  family: 'sans',
  italic: false,
  spacing: 0,
  capitals: false,
  tone: 'strong',
  halo: 'home',
  ...more,
});

export const LETTERS: Readonly<Record<LetterKind, LetterStyle>> = {
  capital: style(13, 650),
  front: style(12, 500),
  country: style(14, 500, { family: 'serif', spacing: 3.2, capitals: true, tone: 'quiet', halo: 'abroad' }),
  countrySmall: style(10.5, 500, { family: 'serif', spacing: 1.6, capitals: true, tone: 'quiet', halo: 'abroad' }),
  region: style(10.5, 650, { spacing: 1.3, capitals: true }),
  regionAbroad: style(10.5, 500, { spacing: 1, capitals: true, tone: 'quiet', halo: 'abroad' }),
  sea: style(13, 400, { family: 'serif', italic: true, spacing: 1.4, tone: 'sea', halo: 'none' }),
  seat: style(11.5, 500),
  town: style(10.5, 450),
  cityAbroad: style(11, 450, { tone: 'quiet', halo: 'abroad' }),
};

/** Zoom in CSS px per km from which each kind is lettered. */
const FROM_SCALE: Readonly<Record<LetterKind, number>> = {
  capital: 0,
  front: 0.22,
  country: 0,
  countrySmall: 0.35,
  sea: 0.2,
  region: 0.44,
  regionAbroad: 0.75,
  seat: 0.46,
  town: 1.15,
  cityAbroad: 0.5,
};
/** Who is placed first. */
const ORDER: readonly LetterKind[] = [
  'capital',
  'front',
  'country',
  'countrySmall',
  'region',
  'seat',
  'sea',
  'cityAbroad',
  'regionAbroad',
  'town',
];
/** Radius of the widest circle in a state below which its name is written small, km. */
const SMALL_COUNTRY_KM = 75;
export const DOT_PX = 2.2;
const CAPITAL_DOT_PX = 3;
const DOT_GAP = 4;

export interface Letter {
  readonly kind: LetterKind;
  readonly text: string;
  /** Middle of the text, world km shifted by CSS px. */
  readonly at: Point;
  readonly shift: Point;
  readonly dot: { readonly at: Point; readonly radius: number; readonly square: boolean } | undefined;
}

export interface LetterTask {
  readonly theatre: Theatre;
  readonly language: keyof MapName;
  readonly scale: number;
  /** True while the camera shows about the home rectangle: countries stand where that leaves room. */
  readonly home: boolean;
  readonly roomsOf: (region: string) => readonly Room[];
  readonly measure: (text: string, style: LetterStyle) => number;
  /** World rectangle to letter. */
  readonly box: Box;
}

interface Wish {
  readonly kind: LetterKind;
  readonly text: string;
  readonly dot: Letter['dot'];
  /** Possible middles, best first. */
  readonly places: readonly { readonly at: Point; readonly shift: Point }[];
  readonly width: number;
  readonly height: number;
}

/** `taken` holds boxes in CSS px of the world's plane (markers); dots and names are added to it. */
export function placeLetters(task: LetterTask, taken: Box[]): readonly Letter[] {
  const wishes = wishesOf(task);
  const out: Letter[] = [];
  for (const wish of wishes) {
    const dot = wish.dot === undefined ? undefined : dotBox(wish.dot, task.scale);
    const free = wish.places.find(({ at, shift }) => {
      const box = boxOf(at, shift, wish, task.scale);
      return !taken.some((other) => overlaps(other, box));
    });
    if (free === undefined || (dot !== undefined && taken.some((other) => overlaps(other, dot)))) continue;
    taken.push(boxOf(free.at, free.shift, wish, task.scale));
    if (dot !== undefined) taken.push(dot);
    out.push({ kind: wish.kind, text: wish.text, dot: wish.dot, ...free });
  }
  return out;
}

/** Boxes of the names that always show, where they would like to stand: markers leave them free if they can. */
export function reservedBoxes(task: LetterTask): readonly Box[] {
  return wishesOf(task)
    .filter(({ kind }) => kind === 'capital' || kind === 'front')
    .flatMap((wish) => {
      const { at, shift } = wish.places[0]!;
      return [boxOf(at, shift, wish, task.scale), ...(wish.dot === undefined ? [] : [dotBox(wish.dot, task.scale)])];
    });
}

function wishesOf(task: LetterTask): readonly Wish[] {
  const { meta } = task.theatre;
  const inBox = (at: Point | undefined): at is Point =>
    at !== undefined && at[0] >= task.box[0] && at[0] <= task.box[2] && at[1] >= task.box[1] && at[1] <= task.box[3];
  const wishes = [
    ...meta.cities.filter(({ at }) => inBox(at)).map((city) => cityWish(task, city)),
    ...meta.regions.flatMap((region) =>
      region.lettered && inBox(region.label) ? regionWishes(task, region, region.label) : [],
    ),
    ...meta.countries.flatMap(({ id, names, label, homeLabel }) => {
      const at = task.home ? (homeLabel ?? label) : label;
      return (id !== meta.own[0] || meta.own.length > 1) && inBox(at)
        ? [plainWish(task, countryKind(task.theatre, id), names[task.language], [at])]
        : [];
    }),
    ...meta.seas.flatMap(({ names, label }) =>
      inBox(label) ? [plainWish(task, 'sea', names[task.language], [label])] : [],
    ),
  ];
  return wishes
    .filter(({ kind }) => task.scale >= FROM_SCALE[kind])
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** Narrow states get small letters; those of several regions are large. */
function countryKind({ regionById }: Theatre, id: string): LetterKind {
  return (regionById.get(id)?.inradius ?? Infinity) < SMALL_COUNTRY_KM ? 'countrySmall' : 'country';
}

function regionWishes(
  task: LetterTask,
  region: Pick<TheatreRegion, 'id' | 'owner' | 'lettering'>,
  label: Point,
): Wish[] {
  // A state of one piece has its name as a country.
  if (region.id === region.owner) return [];
  const kind = task.theatre.meta.own.includes(region.owner) ? 'region' : 'regionAbroad';
  const places = [
    label,
    ...task
      .roomsOf(region.id)
      .slice(0, 24)
      .map(({ at }) => at),
  ];
  return [plainWish(task, kind, region.lettering[task.language], places)];
}

function plainWish(task: LetterTask, kind: LetterKind, name: string, places: readonly Point[]): Wish {
  const text = LETTERS[kind].capitals ? name.toLocaleUpperCase(task.language) : name;
  const height = LETTERS[kind].size;
  const shifts =
    kind === 'country' || kind === 'countrySmall' || kind === 'sea'
      ? [0, height, -height, 2 * height, -2 * height]
      : [0, height * 0.8, -height * 0.8];
  return {
    kind,
    text,
    dot: undefined,
    places: places.flatMap((at) => shifts.map((dy) => ({ at, shift: [0, dy] as const }))),
    width: task.measure(text, LETTERS[kind]) + 4,
    height: height + 2,
  };
}

function cityKind({ landmark, kind, region }: CityMeta, { meta, regionById }: Theatre): LetterKind {
  if (kind === 'capital') return 'capital';
  if (landmark === true) return 'front';
  if (!meta.own.includes(regionById.get(region)?.owner ?? '')) return 'cityAbroad';
  return kind === 'seat' ? 'seat' : 'town';
}

function cityWish(task: LetterTask, city: CityMeta): Wish {
  const kind = cityKind(city, task.theatre);
  const text = city.names[task.language];
  const width = task.measure(text, LETTERS[kind]);
  const radius = kind === 'capital' ? CAPITAL_DOT_PX : DOT_PX;
  const aside = width / 2 + radius + DOT_GAP;
  const above = LETTERS[kind].size / 2 + radius + 3;
  const sides: Readonly<Record<CityMeta['side'], Point>> = {
    e: [aside, 0],
    w: [-aside, 0],
    n: [0, -above],
    s: [0, above],
  };
  const order = [city.side, 'e', 'w', 'n', 's'] as const;
  return {
    kind,
    text,
    dot: { at: city.at, radius, square: kind === 'capital' },
    places: [
      ...order.map((side) => sides[side]),
      [aside, -above] as const,
      [aside, above] as const,
      [-aside, -above] as const,
      [-aside, above] as const,
    ].map((shift) => ({ at: city.at, shift })),
    width: width + 3,
    height: LETTERS[kind].size + 1,
  };
}

function boxOf(at: Point, shift: Point, { width, height }: Wish, scale: number): Box {
  const [x, y] = [at[0] * scale + shift[0], at[1] * scale + shift[1]];
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}

function dotBox({ at, radius }: NonNullable<Letter['dot']>, scale: number): Box {
  const [x, y] = [at[0] * scale, at[1] * scale];
  return [x - radius, y - radius, x + radius, y + radius];
}
