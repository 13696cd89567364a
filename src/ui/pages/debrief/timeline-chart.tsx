import { percent, points, t } from '../../../words/index.ts';
import { ChartFrame } from '../../kit/chart-frame.tsx';
import { useWidth } from './use-width.ts';

export interface TimelinePoint {
  readonly label: string;
  readonly value: number;
  /** Number of the turning point that lies here, and its change. */
  readonly turning?: { readonly number: number; readonly change: number } | undefined;
}

interface TimelineChartProps {
  readonly title: string;
  readonly points: readonly TimelinePoint[];
  readonly note?: string | undefined;
}

const HEIGHT = 210;
const LEFT = 48;
const RIGHT = 14;
const TOP = 26;
const BOTTOM = HEIGHT - 24;

/** A chance over the turns with numbered turning points. Drawn at the width it has, so that letters keep their size. */
export function TimelineChart({ title, points: line, note }: TimelineChartProps) {
  const [frame, width] = useWidth(720);
  const x = (at: number) => LEFT + (at * (width - LEFT - RIGHT)) / Math.max(1, line.length - 1);
  const y = (share: number) => BOTTOM - share * (BOTTOM - TOP);
  const ticks = ticksOf(line.length, width);
  return (
    <ChartFrame title={title} showTitle={false} note={note} table={tableOf(line)}>
      <div ref={frame}>
        <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={title}>
          {[0, 0.25, 0.5, 0.75, 1].map((share) => (
            <g key={share}>
              <line className="grid" x1={LEFT} x2={width - RIGHT} y1={y(share)} y2={y(share)} />
              <text x={LEFT - 8} y={y(share) + 4} textAnchor="end">
                {share === 1 ? percent(1) : share * 100}
              </text>
            </g>
          ))}
          <line className="axis" x1={LEFT} x2={width - RIGHT} y1={BOTTOM} y2={BOTTOM} />
          {ticks.map((at) => (
            <g key={at}>
              <line className="axis" x1={x(at)} x2={x(at)} y1={BOTTOM} y2={BOTTOM + 4} />
              <text
                x={x(at)}
                y={HEIGHT - 5}
                textAnchor={at === 0 ? 'start' : at === line.length - 1 ? 'end' : 'middle'}
              >
                {line[at]?.label}
              </text>
            </g>
          ))}
          <polyline className="median" points={line.map((point, at) => `${x(at)},${y(point.value)}`).join(' ')} />
          {line.map((point, at) =>
            point.turning === undefined ? null : (
              <Mark key={point.label} x={x(at)} y={y(point.value)} turning={point.turning} />
            ),
          )}
        </svg>
      </div>
    </ChartFrame>
  );
}

function Mark({
  x,
  y,
  turning,
}: {
  readonly x: number;
  readonly y: number;
  readonly turning: NonNullable<TimelinePoint['turning']>;
}) {
  const fell = turning.change < 0;
  const below = fell && y + 30 < BOTTOM;
  return (
    <g>
      <circle className={fell ? 'fell' : 'rose'} cx={x} cy={y} r={4.5} />
      <text className="strong" x={x} y={below ? y + 20 : y - 10} textAnchor="middle">
        {turning.number}
      </text>
    </g>
  );
}

function tableOf(line: readonly TimelinePoint[]) {
  return {
    head: [t('kit.turn'), t('kit.value'), t('kit.change')],
    rows: line.map(({ label, value }, at) => [
      label,
      percent(value),
      at === 0 ? '' : points(value - (line[at - 1]?.value ?? value)),
    ]),
  };
}

/** As many dates as have room, the first and the last among them. */
function ticksOf(count: number, width: number): readonly number[] {
  const most = Math.max(2, Math.floor(width / 110));
  const step = Math.max(1, Math.ceil((count - 1) / (most - 1)));
  const ticks = Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step).filter(
    (at) => at < count - step / 2,
  );
  return [...ticks, count - 1].filter((at, i, all) => at >= 0 && all.indexOf(at) === i);
}
