/** Axes that charts over the turns of a match share. */
import { percent } from '../../words/index.ts';
import { type PlotOptions, type Plotting } from './plot-chart.tsx';

type Mark = NonNullable<PlotOptions['marks']>[number];

/** Width that a short date needs, pixels. */
const DATE_WIDTH = 110;

/** The line beneath a chart with as many dates as have room. `labels` by turn. */
export function turnAxis(plot: Plotting, labels: readonly string[], width: number): Mark {
  return plot.axisX({
    ticks: ticksOf(labels.length, width),
    tickFormat: (turn: number) => labels[turn] ?? '',
    tickSize: 4,
    stroke: 'var(--line2)',
    fill: 'var(--ink2)',
    label: null,
  });
}

/** As many steps as have room, the first and the last among them. */
export function ticksOf(count: number, width: number): number[] {
  const most = Math.max(2, Math.floor(width / DATE_WIDTH));
  const step = Math.max(1, Math.ceil((count - 1) / (most - 1)));
  const ticks = Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step).filter(
    (at) => at < count - step / 2,
  );
  return [...ticks, count - 1].filter((at, i, all) => at >= 0 && all.indexOf(at) === i);
}

/** Lines across with their shares at the left, the topmost with its unit. */
export function shareAxis(plot: Plotting, ticks: readonly number[] = [0, 0.25, 0.5, 0.75, 1]): Mark[] {
  const top = Math.max(...ticks);
  return [
    plot.gridY(ticks, { stroke: 'var(--rule)', strokeOpacity: 1 }),
    plot.axisY(ticks, {
      tickFormat: (share: number) => (share === top ? percent(share) : String(Math.round(share * 100))),
      ...{ tickSize: 0, fill: 'var(--ink2)', label: null },
    }),
  ];
}

/** The straight foot of a chart. */
export const foot = (plot: Plotting): Mark => plot.ruleY([0], { stroke: 'var(--line2)' });
