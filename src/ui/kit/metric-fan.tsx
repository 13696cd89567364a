import { t } from '../../words/index.ts';
import { type FuturePoint } from './fan-chart.tsx';
import { PlotChart, type PlotOptions, type Plotting } from './plot-chart.tsx';

interface MetricFanProps {
  readonly title: string;
  /** First what is now, with all five alike, then the turns to come. */
  readonly steps: readonly FuturePoint[];
  /** A figure of it in words, with its unit. */
  readonly print: (value: number) => string;
}

const HEIGHT = 96;

/** A figure over the turns to come: dashed median, bands of half and of nine tenths of the futures. */
export function MetricFan({ title, steps, print }: MetricFanProps) {
  const range = (low: number, high: number) => t('kit.rangeOf', { low: print(low), high: print(high) });
  const table = {
    head: [t('kit.turn'), t('kit.median'), t('kit.half'), t('kit.nineTenths')],
    rows: steps.map((step) => [
      ...[step.label, print(step.median)],
      ...[range(step.low50, step.high50), range(step.low90, step.high90)],
    ]),
  };
  return <PlotChart title={title} table={table} height={HEIGHT} draw={(plot) => drawingOf(plot, steps, print)} />;
}

function drawingOf(plot: Plotting, steps: readonly FuturePoint[], print: (value: number) => string): PlotOptions {
  const rows = steps.map((step, turn) => ({ ...step, turn }));
  const low = Math.min(0, ...rows.map(({ low90 }) => low90));
  const high = Math.max(low + 1e-6, ...rows.map(({ high90 }) => high90));
  const date = { x: 'turn', y: low, text: 'label', dy: 13, fill: 'var(--ink2)' } as const;
  const ends = [low, high];
  return {
    ...{ marginLeft: 58, marginRight: 8, marginTop: 8, marginBottom: 20 },
    x: { axis: null },
    y: { axis: null, domain: ends },
    marks: [
      plot.gridY(ends, { stroke: 'var(--rule)', strokeOpacity: 1 }),
      plot.axisY(ends, { tickFormat: print, tickSize: 0, label: null, fill: 'var(--ink2)' }),
      plot.areaY(rows, { x: 'turn', y1: 'low90', y2: 'high90', fill: 'var(--data)', fillOpacity: 0.18 }),
      plot.areaY(rows, { x: 'turn', y1: 'low50', y2: 'high50', fill: 'var(--data)', fillOpacity: 0.3 }),
      plot.lineY(rows, { x: 'turn', y: 'median', stroke: 'var(--data)', strokeWidth: 1.8, strokeDasharray: '4 3' }),
      plot.text(rows.slice(0, 1), { ...date, textAnchor: 'start' }),
      plot.text(rows.length > 1 ? rows.slice(-1) : [], { ...date, textAnchor: 'end' }),
    ],
  };
}
