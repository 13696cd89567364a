import { useEffect, useRef, useState } from 'react';
import { currentLanguage, t, turnDate } from '../../../words/index.ts';
import { degreeTicks, type Theatre } from '../../kit/theatre-paths.ts';
import { MapCaption } from '../../kit/map-caption.tsx';
import { TheatreSvg, useTheatre } from '../../kit/theatre-svg.tsx';

const MAP = 'ukraine-theatre';
/** What the frame shows at least. */
const WINDOW: Theatre['home'] = [610, 440, 1960, 1350];

/** A map sheet with degree ticks and a key. Decoration: its text stands beside it, unseen. */
export default function HomeMap({ start }: { readonly start: string | undefined }) {
  const theatre = useTheatre(MAP);
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 850, height: 800 });
  useEffect(() => {
    const node = frame.current;
    if (node === null) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: node.clientWidth || 1, height: node.clientHeight || 1 }),
    );
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  const shown = covering(size.width / size.height);
  const km = (shown[2] - shown[0]) / size.width;
  return (
    <div className="theatre-frame home-frame" aria-hidden="true">
      <div ref={frame} className="home-sheet">
        <TheatreSvg map={MAP} window={shown} letters kmPerPixel={km} />
        {theatre === undefined ? null : <Ticks theatre={theatre} window={shown} km={km} />}
      </div>
      <div className="home-key">
        <b className="serif">
          {start === undefined ? '' : t('home.theatre', { date: turnDate({ start, turnDays: 30 }, 0) })}
        </b>
        <span className="home-key-row">
          <i className="swatch swatch-held" /> {t('kit.heldByRussia')} <i className="swatch swatch-buffer" />{' '}
          {t('kit.bufferZone')}
        </span>
        <span className="caption">
          <MapCaption map={MAP} /> {t('kit.madeWith')}
        </span>
      </div>
    </div>
  );
}

/** The window widened or heightened to the shape of the frame, so that nothing is cut and the ticks stay true. */
function covering(aspect: number): Theatre['home'] {
  const [left, top, right, bottom] = WINDOW;
  const width = Math.max(right - left, (bottom - top) * aspect);
  const height = Math.max(bottom - top, (right - left) / aspect);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}

/** Degrees on the four edges, drawn over the map so that they move with it when it is cut. */
function Ticks({
  theatre,
  window: shown,
  km,
}: {
  readonly theatre: Theatre;
  readonly window: Theatre['home'];
  readonly km: number;
}) {
  const [left, top, right, bottom] = shown;
  const ticks = degreeTicks(theatre, shown);
  const length = (degrees: number) => (named(degrees) ? 10 : 6) * km;
  const east = currentLanguage() === 'uk' ? 'сх. д.' : 'E';
  const north = currentLanguage() === 'uk' ? 'пн. ш.' : 'N';
  return (
    <svg className="home-ticks" viewBox={`${left} ${top} ${right - left} ${bottom - top}`} fontSize={11 * km}>
      {ticks.top.map((tick) => (
        <line key={`t${tick.degrees}`} x1={tick.at} x2={tick.at} y1={top} y2={top + length(tick.degrees)} />
      ))}
      {ticks.bottom.map((tick) => (
        <line key={`b${tick.degrees}`} x1={tick.at} x2={tick.at} y1={bottom} y2={bottom - length(tick.degrees)} />
      ))}
      {ticks.left.map((tick) => (
        <line key={`l${tick.degrees}`} y1={tick.at} y2={tick.at} x1={left} x2={left + length(tick.degrees)} />
      ))}
      {ticks.right.map((tick) => (
        <line key={`r${tick.degrees}`} y1={tick.at} y2={tick.at} x1={right} x2={right - length(tick.degrees)} />
      ))}
      {ticks.top
        .filter((tick) => named(tick.degrees))
        .map((tick) => (
          <text key={`n${tick.degrees}`} x={tick.at} y={top + 24 * km} textAnchor="middle">
            {tick.degrees}° {east}
          </text>
        ))}
      {ticks.left
        .filter((tick) => named(tick.degrees))
        .map((tick) => (
          <text key={`m${tick.degrees}`} x={left + 14 * km} y={tick.at + 4 * km}>
            {tick.degrees}° {north}
          </text>
        ))}
    </svg>
  );
}

function named(degrees: number): boolean {
  return degrees % 5 === 0;
}
