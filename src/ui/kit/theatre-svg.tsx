import { useEffect, useId, useState } from 'react';
import { currentLanguage } from '../../words/index.ts';
import '../styles/theatre.css';
import { OWN, readTheatre, type Theatre } from './theatre-paths.ts';

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
  /** Fills its frame and is cut, or fits into it. */
  readonly fit?: 'slice' | 'meet' | undefined;
}

/** The theatre as a drawing: decoration, hidden from assistive technology; say beside it what it shows. */
export function TheatreSvg({
  map,
  window: shown,
  letters = false,
  held = true,
  kmPerPixel = 1.7,
  fit = 'slice',
}: TheatreSvgProps) {
  const theatre = useTheatre(map);
  const id = useId();
  if (theatre === undefined) return <div className="theatre" aria-hidden="true" />;
  const [left, top, right, bottom] = shown ?? theatre.home;
  const own = theatre.regions.filter((region) => region.owner === OWN);
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
        {theatre.contact === undefined ? null : (
          <clipPath id={`${id}side`}>
            <path d={theatre.contact.held} />
          </clipPath>
        )}
      </defs>
      <rect x={left - 2000} y={top - 2000} width={8000} height={8000} className="theatre-sea" />
      {(['west', 'east', 'mid'] as const).map((side) => (
        <path
          key={side}
          className={`theatre-${side}`}
          d={theatre.regions
            .filter((region) => sideOf(region.owner) === side)
            .map((region) => region.path)
            .join('')}
        />
      ))}
      <path className="theatre-own" d={ownPath} />
      {held && theatre.contact !== undefined ? (
        <g clipPath={url('own')}>
          <path d={ownPath} fill={url('held')} clipPath={url('side')} />
          <path d={theatre.contact.line} className="theatre-strip" stroke={url('buffer')} />
        </g>
      ) : null}
      <path className="theatre-lakes" d={theatre.lakes} />
      <path className="theatre-rivers" d={theatre.rivers} />
      <path className="theatre-inner" d={theatre.inner} />
      <path className="theatre-border" d={theatre.borders} />
      <path className="theatre-edge" d={theatre.edge} />
      {held && theatre.contact !== undefined ? (
        <g clipPath={url('own')}>
          <path className="theatre-casing" d={theatre.contact.line} />
          <path className="theatre-contact" d={theatre.contact.line} />
        </g>
      ) : null}
      {letters ? <Letters theatre={theatre} km={kmPerPixel} /> : null}
    </svg>
  );
}

function Letters({ theatre, km }: { readonly theatre: Theatre; readonly km: number }) {
  const language = currentLanguage();
  const said = (names: Readonly<Record<string, string>>) => names[language] ?? names['en'] ?? '';
  const seats = theatre.cities.filter((city) => city.kind === 'capital' || city.kind === 'seat');
  return (
    <g className="theatre-letters">
      {theatre.countries.map((country) =>
        country.id === OWN ? null : (
          <text
            key={country.id}
            className="theatre-country"
            x={country.at[0]}
            y={country.at[1]}
            fontSize={14 * km}
            textAnchor="middle"
          >
            {said(country.names).toLocaleUpperCase()}
          </text>
        ),
      )}
      {theatre.seas.map((sea) => (
        <text
          key={sea.at.join()}
          className="theatre-sea-letter"
          x={sea.at[0]}
          y={sea.at[1]}
          fontSize={15 * km}
          textAnchor="middle"
        >
          {said(sea.names)}
        </text>
      ))}
      {theatre.regions.map((region) =>
        region.owner === OWN && region.lettered && region.label !== undefined ? (
          <text
            key={region.id}
            className="theatre-region"
            x={region.label[0]}
            y={region.label[1]}
            fontSize={9.5 * km}
            textAnchor="middle"
          >
            {said(region.lettering).toLocaleUpperCase()}
          </text>
        ) : null,
      )}
      {seats.map((city) => {
        const west = city.side.includes('w');
        const vertical = city.side === 's' ? 14 : city.side === 'n' ? -6 : 4;
        const centred = city.side === 's' || city.side === 'n';
        return (
          <g key={city.id} className={city.kind === 'capital' ? 'theatre-capital' : 'theatre-seat'}>
            {city.kind === 'capital' ? (
              <rect x={city.at[0] - 3.2 * km} y={city.at[1] - 3.2 * km} width={6.4 * km} height={6.4 * km} />
            ) : (
              <circle cx={city.at[0]} cy={city.at[1]} r={1.8 * km} />
            )}
            <text
              x={city.at[0] + (centred ? 0 : west ? -6 : 6) * km}
              y={city.at[1] + vertical * km}
              fontSize={(city.kind === 'capital' ? 12.5 : 10.5) * km}
              textAnchor={centred ? 'middle' : west ? 'end' : 'start'}
            >
              {said(city.names)}
            </text>
          </g>
        );
      })}
    </g>
  );
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

const EAST = new Set(['RU', 'BY']);
const MIDDLE = new Set(['MD', 'TR', 'GE', 'AM', 'AZ', 'KZ', 'IR']);

function sideOf(owner: string): 'west' | 'east' | 'mid' | 'own' {
  if (owner === OWN) return 'own';
  return EAST.has(owner) ? 'east' : MIDDLE.has(owner) ? 'mid' : 'west';
}
