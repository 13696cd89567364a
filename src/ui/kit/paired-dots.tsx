import { percent, points, t } from '../../words/index.ts';
import { ChartFrame } from './chart-frame.tsx';

export interface Estimate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface PairedRow {
  readonly id: string;
  readonly name: string;
  readonly before: Estimate;
  readonly after: Estimate;
  /** Difference of the shares with its own interval: on the same luck it is narrower than either. */
  readonly difference: Estimate;
}

interface PairedDotsProps {
  readonly title: string;
  readonly rows: readonly PairedRow[];
  readonly note?: string | undefined;
}

const WIDTH = 640;
const ROW = 34;
const LEFT = 150;
const RIGHT = 150;

/** What if: hollow as played, filled with the change, whiskers for 95 %. */
export function PairedDots({ title, rows, note }: PairedDotsProps) {
  const height = rows.length * ROW + 26;
  const most = Math.max(0.1, ...rows.flatMap((row) => [row.before.high, row.after.high]));
  const end = Math.min(1, Math.ceil(most * 5) / 5);
  const x = (share: number) => LEFT + (Math.min(end, Math.max(0, share)) / end) * (WIDTH - LEFT - RIGHT);
  const range = (e: Estimate) => t('kit.rangeOf', { low: points(e.low), high: points(e.high) });
  const table = {
    head: [t('kit.outcome'), t('kit.asPlayed'), t('kit.withChange'), t('kit.difference'), t('kit.interval')],
    rows: rows.map((row) => [
      row.name,
      percent(row.before.share),
      percent(row.after.share),
      points(row.difference.share),
      range(row.difference),
    ]),
  };
  const whisker = (e: Estimate, y: number) => (
    <line className="ink" strokeWidth={1.4} x1={x(e.low)} x2={x(e.high)} y1={y} y2={y} />
  );
  return (
    <ChartFrame title={title} note={note} table={table}>
      <p className="caption" aria-hidden="true">
        ○ {t('kit.asPlayed')} &nbsp; ● {t('kit.withChange')}
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
        {[0, 0.25, 0.5, 0.75, 1].map((part) => (
          <g key={part}>
            <line className="grid" x1={x(part * end)} x2={x(part * end)} y1={0} y2={height - 22} />
            <text x={x(part * end)} y={height - 6} textAnchor="middle">
              {Math.round(part * end * 100)}
            </text>
          </g>
        ))}
        {rows.map((row, at) => {
          const y = at * ROW + 10;
          const whole = Math.round(row.difference.share * 100);
          return (
            <g key={row.id}>
              <text className="strong" x={0} y={y + 9}>
                {row.name}
              </text>
              <line className="axis" x1={x(row.before.share)} x2={x(row.after.share)} y1={y} y2={y + 12} />
              {whisker(row.before, y)}
              {whisker(row.after, y + 12)}
              <circle cx={x(row.before.share)} cy={y} r={4.5} className="ink" fill="var(--paper)" strokeWidth={2} />
              <circle cx={x(row.after.share)} cy={y + 12} r={4.5} fill="var(--data)" />
              <text className="strong" x={WIDTH - RIGHT + 24} y={y + 9}>
                {whole > 0 ? '▲' : whole < 0 ? '▼' : '='} {Math.abs(whole)}
              </text>
              <text x={WIDTH} y={y + 9} textAnchor="end">
                {range(row.difference)}
              </text>
            </g>
          );
        })}
      </svg>
    </ChartFrame>
  );
}
