import { percent, t } from '../../words/index.ts';
import { ChartFrame } from './chart-frame.tsx';

export interface PastPoint {
  readonly label: string;
  readonly value: number;
  /** A turning point: what happened, and whether the value fell or rose. */
  readonly turning?: { readonly text: string; readonly fell: boolean } | undefined;
}

export interface FuturePoint {
  readonly label: string;
  readonly median: number;
  readonly low50: number;
  readonly high50: number;
  readonly low90: number;
  readonly high90: number;
}

interface FanChartProps {
  readonly title: string;
  readonly past: readonly PastPoint[];
  /** Empty for a line chart of what was. */
  readonly future?: readonly FuturePoint[] | undefined;
  readonly height?: number | undefined;
  readonly showTitle?: boolean | undefined;
  readonly note?: string | undefined;
}

const WIDTH = 640;
const LEFT = 44;
const RIGHT = 8;

/** A share over time: solid past, dashed median, bands of 50 and 90 %, turning points as dots. */
export function FanChart({ title, past, future = [], height = 150, showTitle, note }: FanChartProps) {
  const turning = past.some((point) => point.turning !== undefined);
  const top = turning ? 34 : 8;
  const bottom = height - 20;
  const steps = Math.max(1, past.length + future.length - 1);
  const x = (at: number) => LEFT + (at * (WIDTH - LEFT - RIGHT)) / steps;
  const y = (share: number) => bottom - share * (bottom - top);
  const now = past.length - 1;
  const last = past[now];
  const fan = last === undefined ? [] : [{ at: now, p: flat(last) }, ...future.map((p, i) => ({ at: now + 1 + i, p }))];
  const band = (low: 'low50' | 'low90', high: 'high50' | 'high90') =>
    `M${fan.map(({ at, p }) => `${x(at)},${y(p[high])}`).join('L')}L${[...fan]
      .reverse()
      .map(({ at, p }) => `${x(at)},${y(p[low])}`)
      .join('L')}Z`;
  return (
    <ChartFrame title={title} showTitle={showTitle} note={note} table={fanTable(past, future)}>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line className="grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(share)} y2={y(share)} />
            <text x={LEFT - 6} y={y(share) + 4} textAnchor="end">
              {share === 1 ? percent(1) : share * 100}
            </text>
          </g>
        ))}
        {fan.length > 1 ? (
          <>
            <path className="band90" d={band('low90', 'high90')} />
            <path className="band50" d={band('low50', 'high50')} />
            <polyline className="median future" points={fan.map(({ at, p }) => `${x(at)},${y(p.median)}`).join(' ')} />
            <line className="ink" x1={x(now)} x2={x(now)} y1={top} y2={bottom} />
            <text className="strong" x={x(now)} y={height - 4} textAnchor="middle">
              {t('kit.now')}
            </text>
          </>
        ) : null}
        <polyline className="median" points={past.map((p, at) => `${x(at)},${y(p.value)}`).join(' ')} />
        {past.map((point, at) =>
          point.turning === undefined ? null : (
            <Turning key={point.label} x={x(at)} y={y(point.value)} top={top} bottom={bottom} turning={point.turning} />
          ),
        )}
        <line className="axis" x1={LEFT} x2={WIDTH - RIGHT} y1={bottom} y2={bottom} />
        {/* The first date yields to "now" while they would overlap. */}
        {fan.length > 1 && x(now) - LEFT < 80 ? null : (
          <text x={LEFT} y={height - 4}>
            {past[0]?.label}
          </text>
        )}
        <text x={WIDTH - RIGHT} y={height - 4} textAnchor="end">
          {future.at(-1)?.label ?? last?.label}
        </text>
      </svg>
    </ChartFrame>
  );
}

function Turning({
  x,
  y,
  top,
  bottom,
  turning,
}: {
  readonly x: number;
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
  readonly turning: { readonly text: string; readonly fell: boolean };
}) {
  const below = turning.fell && y + 34 < bottom;
  const textY = below ? y + 26 : Math.max(12, Math.min(y - 18, top));
  const anchor = x < LEFT + 90 ? 'start' : x > WIDTH - 100 ? 'end' : 'middle';
  return (
    <g>
      <line className="axis" x1={x} x2={x} y1={y} y2={below ? textY - 12 : textY + 3} />
      <circle className={turning.fell ? 'fell' : 'rose'} cx={x} cy={y} r={4} />
      <text x={x} y={textY} textAnchor={anchor}>
        {turning.text}
      </text>
    </g>
  );
}

function flat(point: PastPoint): FuturePoint {
  return {
    label: point.label,
    median: point.value,
    low50: point.value,
    high50: point.value,
    low90: point.value,
    high90: point.value,
  };
}

function fanTable(past: readonly PastPoint[], future: readonly FuturePoint[]) {
  const range = (low: number, high: number) => t('kit.rangeOf', { low: percent(low), high: percent(high) });
  return {
    head:
      future.length > 0
        ? [t('kit.turn'), t('kit.median'), t('kit.half'), t('kit.nineTenths')]
        : [t('kit.turn'), t('kit.value'), t('kit.change')],
    rows: [
      ...past.map((p) =>
        future.length > 0
          ? [p.label, percent(p.value), '', p.turning?.text ?? '']
          : [p.label, percent(p.value), p.turning?.text ?? ''],
      ),
      ...future.map((p) => [p.label, percent(p.median), range(p.low50, p.high50), range(p.low90, p.high90)]),
    ],
  };
}
