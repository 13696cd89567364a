import { useEffect, useId, useState } from 'react';
import type { MapName } from '../../atlas/theatre.ts';
import { currentLanguage } from '../../words/index.ts';
import '../styles/theatre.css';
import { readTheatre, type Theatre } from './theatre-paths.ts';

interface TheatreSvgProps {
  readonly map: string;
  /** Left, top, right, bottom in kilometres; the start view where unsaid. */
  readonly window?: Theatre['home'] | undefined;
  /** Names of countries, seas, regions and towns. */
  readonly letters?: boolean | undefined;
  /** Whether to draw what is held by the other side and the line of contact. */
  readonly held?: boolean | undefined;
  /** Size of letters: kilometres for one point of type. */
  readonly kmPerPixel?: number | undefined;
  /** Width and height of its frame in pixels, from which the size of letters follows instead. */
  readonly pixels?: readonly [number, number] | undefined;
  /** Fills its frame and is cut, or fits into it. */
  readonly fit?: 'slice' | 'meet' | undefined;
}

/** Size of letters in a small frame over that of the screen. */
const LETTERS_IN_FRAME = 0.8;

/** The theatre as a drawing: decoration, hidden from assistive technology; say beside it what it shows. */
export function TheatreSvg({
  map,
  window: shown,
  letters = false,
  held = true,
  kmPerPixel = 1.7,
  pixels,
  fit = 'slice',
}: TheatreSvgProps) {
  const theatre = useTheatre(map);
  const id = useId();
  if (theatre === undefined) return <div className="theatre" aria-hidden="true" />;
  const [left, top, right, bottom] = shown ?? theatre.home;
  const km =
    pixels === undefined
      ? kmPerPixel
      : LETTERS_IN_FRAME * Math.max((right - left) / pixels[0], (bottom - top) / pixels[1]);
  const own = theatre.regions.filter((region) => region.shade === 'home');
  const ownPath = own.map((region) => region.path).join('');
  const url = (name: string) => `url(#${id}${name})`;
  return (
    <svg
      className="theatre"
      viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
      preserveAspectRatio={`xMidYMid ${fit}`}
      aria-hidden="true"
    >
      <defs>
        <pattern id={`${id}held`} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="9" height="9" className="theatre-held" />
          <rect width="3" height="9" className="theatre-held-ink" />
        </pattern>
        <pattern id={`${id}buffer`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect width="8" height="8" className="theatre-buffer" />
          <rect width="2.6" height="8" className="theatre-buffer-ink" />
        </pattern>
        <clipPath id={`${id}own`}>
          <path d={ownPath} />
        </clipPath>
        <clipPath id={`${id}side`}>
          <path d={theatre.contact.held} />
        </clipPath>
      </defs>
      <rect x={left - 2000} y={top - 2000} width={8000} height={8000} className="theatre-water" />
      {(['light', 'warm', 'between'] as const).map((shade) => (
        <path
          key={shade}
          className={`theatre-${shade}`}
          d={theatre.regions
            .filter((region) => region.shade === shade)
            .map((region) => region.path)
            .join('')}
        />
      ))}
      <path className="theatre-own" d={ownPath} />
      {held ? (
        <g clipPath={url('own')}>
          <path d={ownPath} fill={url('held')} clipPath={url('side')} />
          <path d={theatre.contact.line} className="theatre-strip" stroke={url('buffer')} />
        </g>
      ) : null}
      <path className="theatre-lakes" d={theatre.lakes} />
      <path className="theatre-rivers" d={theatre.rivers} />
      <path className="theatre-far" d={theatre.far} />
      <path className="theatre-inner" d={theatre.inner} />
      <path className="theatre-border" d={theatre.borders} />
      <path className="theatre-edge" d={theatre.edge} />
      {held ? (
        <g clipPath={url('own')}>
          <path className="theatre-casing" d={theatre.contact.line} />
          <path className="theatre-contact" d={theatre.contact.line} />
        </g>
      ) : null}
      {letters ? <Letters theatre={theatre} km={km} frame={shown ?? theatre.home} /> : null}
    </svg>
  );
}

interface Lettering {
  readonly key: string;
  readonly kind: 'country' | 'sea' | 'region' | 'capital' | 'seat';
  readonly text: string;
  readonly at: readonly [number, number];
  /** Where the text begins, relative to its point, in pixels. */
  readonly shift: readonly [number, number];
  readonly anchor: 'start' | 'middle' | 'end';
  readonly outside: boolean;
}

const SIZE: Readonly<Record<Lettering['kind'], number>> = {
  country: 14,
  sea: 15,
  region: 9.5,
  capital: 12.5,
  seat: 10.5,
};
/** Mean width of a letter over its size, with the spacing of the kind. */
const WIDTH: Readonly<Record<Lettering['kind'], number>> = {
  country: 0.95,
  sea: 0.62,
  region: 0.74,
  capital: 0.58,
  seat: 0.54,
};

function Letters({
  theatre,
  km,
  frame,
}: {
  readonly theatre: Theatre;
  readonly km: number;
  readonly frame: Theatre['home'];
}) {
  return (
    <g className="theatre-letters">
      {fitting(letteringOf(theatre), km, frame).map((one) => (
        <g key={one.key} className={`theatre-${one.kind}${one.outside ? ' theatre-outside' : ''}`}>
          {one.kind === 'capital' ? (
            <rect x={one.at[0] - 3.2 * km} y={one.at[1] - 3.2 * km} width={6.4 * km} height={6.4 * km} />
          ) : one.kind === 'seat' ? (
            <circle cx={one.at[0]} cy={one.at[1]} r={1.8 * km} />
          ) : null}
          <text
            x={one.at[0] + one.shift[0] * km}
            y={one.at[1] + one.shift[1] * km}
            fontSize={SIZE[one.kind] * km}
            textAnchor={one.anchor}
          >
            {one.text}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Everything with a name, the most important first. */
function letteringOf(theatre: Theatre): readonly Lettering[] {
  const language = currentLanguage();
  const said = (names: MapName) => names[language];
  const upper = (names: MapName) => said(names).toLocaleUpperCase();
  const middle = { shift: [0, 0], anchor: 'middle' } as const;
  const own = new Map(theatre.regions.map((region) => [region.id, region.own]));
  const towns = (kind: 'capital' | 'seat') =>
    theatre.cities
      .filter((city) => city.kind === kind)
      .map((city): Lettering => {
        const west = city.side.includes('w');
        const centred = city.side === 's' || city.side === 'n';
        return {
          key: city.id,
          kind,
          text: said(city.names),
          at: city.at,
          shift: [centred ? 0 : west ? -6 : 6, city.side === 's' ? 14 : city.side === 'n' ? -6 : 4],
          anchor: centred ? 'middle' : west ? 'end' : 'start',
          outside: own.get(city.region) !== true,
        };
      });
  return [
    ...towns('capital'),
    ...theatre.countries
      .filter((country) => theatre.own.length > 1 || !theatre.own.includes(country.id))
      .map(
        (country): Lettering => ({
          key: country.id,
          kind: 'country',
          text: upper(country.names),
          at: country.at,
          outside: true,
          ...middle,
        }),
      ),
    ...theatre.seas.map(
      (sea): Lettering => ({
        key: sea.at.join(),
        kind: 'sea',
        text: said(sea.names),
        at: sea.at,
        outside: true,
        ...middle,
      }),
    ),
    ...theatre.regions.flatMap((region): Lettering[] =>
      region.own && region.lettered && region.label !== undefined
        ? [
            {
              key: region.id,
              kind: 'region',
              text: upper(region.lettering),
              at: region.label,
              outside: false,
              ...middle,
            },
          ]
        : [],
    ),
    ...towns('seat'),
  ];
}

/** Leaves out what would run into something more important, or over the edge. */
function fitting(
  all: readonly Lettering[],
  km: number,
  [left, top, right, bottom]: Theatre['home'],
): readonly Lettering[] {
  const taken: (readonly [number, number, number, number])[] = [];
  return all.filter((one) => {
    const size = SIZE[one.kind] * km;
    const width = one.text.length * WIDTH[one.kind] * size;
    const x = one.at[0] + one.shift[0] * km - (one.anchor === 'middle' ? width / 2 : one.anchor === 'end' ? width : 0);
    const y = one.at[1] + one.shift[1] * km;
    const box = [x, y - size * 0.8, x + width, y + size * 0.25] as const;
    if (box[0] < left || box[1] < top || box[2] > right || box[3] > bottom) return false;
    if (taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]))
      return false;
    taken.push(box);
    return true;
  });
}

/** The map asked for, once it is there. A map that cannot be read leaves an empty frame: it is decoration. */
export function useTheatre(map: string): Theatre | undefined {
  const [theatre, setTheatre] = useState<Theatre>();
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      readTheatre(map).then(
        (read) => {
          if (wanted) setTheatre(read);
        },
        () => undefined,
      );
    }, 0);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [map]);
  return theatre;
}
