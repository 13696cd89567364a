import { percent, points, t } from '../../words/index.ts';
import { PlotChart, type PlotOptions, type Plotting } from './plot-chart.tsx';

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

const ROW = 34;

/** What if: hollow as played, filled with the change, whiskers for 95 %. */
export function PairedDots({ title, rows, note }: PairedDotsProps) {
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
  const height = rows.length * ROW + 26;
  return (
    <>
      <p className="caption" aria-hidden="true">
        ○ {t('kit.asPlayed')} &nbsp; ● {t('kit.withChange')}
      </p>
      <PlotChart
        title={title}
        note={note}
        table={table}
        height={height}
        draw={(plot, width) => drawingOf(plot, width, rows)}
      />
    </>
  );
}

const range = (e: Estimate) => t('kit.rangeOf', { low: points(e.low), high: points(e.high) });

/** Below this width the interval of the difference is left to the table. */
const NARROW = 480;

function drawingOf(plot: Plotting, width: number, rows: readonly PairedRow[]): PlotOptions {
  const most = Math.max(0.1, ...rows.flatMap((row) => [row.before.high, row.after.high]));
  const end = Math.min(1, Math.ceil(most * 5) / 5);
  const dots = (side: 'before' | 'after', y: number) =>
    rows.map((row, at) => ({ ...row[side], id: row.id, y: at + y }));
  const [before, after] = [dots('before', 0.3), dots('after', 0.65)];
  const wide = width >= NARROW;
  const left = Math.min(180, Math.round(width * 0.3));
  const whisker = { x1: 'low', x2: 'high', y: 'y', stroke: 'var(--ink)', strokeWidth: 1.4 } as const;
  const word = { y: (_: PairedRow, at: number) => at + 0.48, fill: 'var(--ink)', className: 'strong' } as const;
  const change = ({ difference }: PairedRow): string => {
    const whole = Math.round(difference.share * 100);
    return `${whole > 0 ? '▲' : whole < 0 ? '▼' : '='} ${Math.abs(whole)}`;
  };
  return {
    ...{
      marginLeft: left,
      marginRight: wide ? 160 : 50,
      marginTop: 4,
      marginBottom: 22,
    },
    x: { domain: [0, end], axis: null },
    y: { domain: [rows.length, 0], axis: null },
    marks: [
      plot.gridX(
        [0, 0.25, 0.5, 0.75, 1].map((part) => part * end),
        { stroke: 'var(--rule)', strokeOpacity: 1 },
      ),
      plot.axisX(
        [0, 0.25, 0.5, 0.75, 1].map((part) => part * end),
        {
          ...{ tickFormat: (share: number) => String(Math.round(share * 100)), tickSize: 0, label: null },
          fill: 'var(--ink2)',
        },
      ),
      plot.link(rows, {
        ...{ x1: ({ before: b }: PairedRow) => b.share, x2: ({ after: a }: PairedRow) => a.share },
        ...{ y1: (_: PairedRow, at: number) => at + 0.3, y2: (_: PairedRow, at: number) => at + 0.65 },
        stroke: 'var(--line2)',
      }),
      plot.ruleY(before, whisker),
      plot.ruleY(after, whisker),
      plot.dot(before, { x: 'share', y: 'y', r: 4.5, stroke: 'var(--ink)', fill: 'var(--paper)', strokeWidth: 2 }),
      plot.dot(after, { x: 'share', y: 'y', r: 4.5, fill: 'var(--data)' }),
      plot.text(rows, {
        ...{ ...word, text: 'name', frameAnchor: 'left', textAnchor: 'start', lineWidth: left / 12.5 },
        ...{ dx: -left },
      }),
      plot.text(rows, { ...word, text: change, frameAnchor: 'right', textAnchor: 'start', dx: 14 }),
      plot.text(wide ? rows : [], {
        ...{ ...word, className: 'range', text: ({ difference }: PairedRow) => range(difference) },
        ...{ frameAnchor: 'right', textAnchor: 'end', dx: 158, fill: 'var(--ink2)' },
      }),
    ],
  };
}
