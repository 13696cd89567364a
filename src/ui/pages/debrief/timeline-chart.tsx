import { percent, points, t } from '../../../words/index.ts';
import { foot, shareAxis, turnAxis } from '../../kit/plot-axes.ts';
import { PlotChart, type PlotOptions, type Plotting } from '../../kit/plot-chart.tsx';

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

/** A chance over the turns with numbered turning points. */
export function TimelineChart({ title, points: line, note }: TimelineChartProps) {
  return (
    <PlotChart
      title={title}
      showTitle={false}
      note={note}
      table={tableOf(line)}
      height={HEIGHT}
      draw={(plot, width) => drawingOf(plot, width, line)}
    />
  );
}

/** Below this share there is no room for a number beneath its dot. */
const LOW = 0.18;

function drawingOf(plot: Plotting, width: number, line: readonly TimelinePoint[]): PlotOptions {
  const rows = line.map((point, turn) => ({ ...point, turn }));
  const turned = rows.flatMap(({ turn, value, turning }) =>
    turning === undefined ? [] : [{ turn, value, ...turning }],
  );
  const fell = turned.filter(({ change }) => change < 0);
  const rose = turned.filter(({ change }) => change >= 0);
  const below = fell.filter(({ value }) => value > LOW);
  const above = [...rose, ...fell.filter(({ value }) => value <= LOW)];
  const at = { x: 'turn', y: 'value' } as const;
  const number = { ...at, text: 'number', fill: 'var(--ink)', className: 'strong' };
  return {
    ...{ marginLeft: 44, marginRight: 30, marginTop: 24, marginBottom: 24 },
    y: { domain: [0, 1] },
    marks: [
      ...shareAxis(plot),
      foot(plot),
      turnAxis(
        plot,
        line.map(({ label }) => label),
        width,
      ),
      plot.lineY(rows, { ...at, stroke: 'var(--data)', strokeWidth: 1.8 }),
      plot.dot(fell, { ...at, r: 4.5, fill: 'var(--hotfill)' }),
      plot.dot(rose, { ...at, r: 4.5, fill: 'var(--paper)', stroke: 'var(--data)', strokeWidth: 2 }),
      plot.text(below, { ...number, dy: 15 }),
      plot.text(above, { ...number, dy: -14 }),
    ],
  };
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
