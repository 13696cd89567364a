import { figure, t } from '../../words/index.ts';
import { PlotChart, type PlotOptions, type Plotting } from './plot-chart.tsx';

interface BeliefChartProps {
  readonly title: string;
  readonly points: readonly { readonly label: string; readonly belief: number; readonly deters?: number | undefined }[];
  /** The hidden type, revealed; undefined while it is secret. */
  readonly firm?: boolean | undefined;
  readonly colour: string;
  readonly showTitle?: boolean | undefined;
}

const HEIGHT = 128;
const TOP = 10;
const BOTTOM = HEIGHT - 20;

/** What was believed, what was true, and the level that deters; all labelled at the right end. */
export function BeliefChart({ title, points, firm, colour, showTitle }: BeliefChartProps) {
  const deters = points.filter((point) => point.deters !== undefined);
  const truth = firm === undefined ? undefined : firm ? 1 : 0;
  const truthWord = firm === true ? t('kit.firm') : t('kit.soft');
  // Columns that hold nothing are left out: an empty one would claim that something is not known.
  const detersKnown = deters.length > 0;
  const table = {
    head: [
      ...[t('kit.turn'), t('kit.beliefHead')],
      ...(detersKnown ? [t('kit.detersHead')] : []),
      ...(firm === undefined ? [] : [t('kit.truthHead')]),
    ],
    rows: points.map((p) => [
      ...[p.label, figure(p.belief, 2)],
      ...(detersKnown ? [p.deters === undefined ? '–' : figure(p.deters, 2)] : []),
      ...(firm === undefined ? [] : [truthWord]),
    ]),
  };
  const draw = (plot: Plotting): PlotOptions => drawingOf(plot, { points, truth, truthWord, colour });
  return <PlotChart title={title} showTitle={showTitle} table={table} height={HEIGHT} draw={draw} />;
}

interface Drawn extends Pick<BeliefChartProps, 'points' | 'colour'> {
  readonly truth: number | undefined;
  readonly truthWord: string;
}

function drawingOf(plot: Plotting, { points, truth, truthWord, colour }: Drawn): PlotOptions {
  const end = Math.max(1, points.length - 1);
  const rows = points.map(({ belief, deters, label }, turn) => ({ turn, belief, deters: deters ?? NaN, label }));
  const known = rows.filter(({ deters }) => Number.isFinite(deters));
  const last = rows.at(-1);
  const words = [
    { text: t('kit.belief', { value: figure(last?.belief ?? 0, 2) }), at: last?.belief ?? 0 },
    ...(truth === undefined ? [] : [{ text: t('kit.truth', { value: truthWord }), at: truth }]),
    ...(last !== undefined && Number.isFinite(last.deters)
      ? [{ text: t('kit.deters', { value: figure(last.deters, 2) }), at: last.deters }]
      : []),
  ];
  const date = { y: 0, x: 'turn', text: 'label', dy: 13, fill: 'var(--ink2)' } as const;
  return {
    ...{ marginLeft: 28, marginRight: 92, marginTop: TOP, marginBottom: HEIGHT - BOTTOM },
    x: { axis: null, domain: [0, end] },
    y: { axis: null, domain: [0, 1] },
    marks: [
      plot.gridY([0, 0.5, 1], { stroke: 'var(--rule)', strokeOpacity: 1 }),
      plot.axisY([0, 0.5, 1], {
        ...{ tickFormat: (p: number) => figure(p, p === 0.5 ? 1 : 0), tickSize: 0, label: null, fill: 'var(--ink2)' },
      }),
      ...(truth === undefined ? [] : [plot.ruleY([truth], { stroke: `var(--power-${colour})`, strokeWidth: 3.5 })]),
      plot.lineY(known.length < 2 ? [] : rows, {
        ...{ x: 'turn', y: 'deters', stroke: 'var(--muted)', strokeDasharray: '1.5 3' },
      }),
      plot.lineY(rows, { x: 'turn', y: 'belief', stroke: 'var(--ink)', strokeWidth: 1.6 }),
      plot.dot(rows.slice(-1), { x: 'turn', y: 'belief', r: 3.5, fill: 'var(--ink)' }),
      plot.text(spread(words), { x: end, y: 'at', text: 'text', dx: 8, textAnchor: 'start', fill: 'var(--ink2)' }),
      plot.text(rows.slice(0, 1), { ...date, textAnchor: 'start' }),
      plot.text(rows.length > 1 ? rows.slice(-1) : [], { ...date, textAnchor: 'end' }),
    ],
  };
}

/** Moves labels apart until no two overlap; places are shares of the height. */
function spread(labels: readonly { readonly text: string; readonly at: number }[]) {
  const line = 13 / (BOTTOM - TOP);
  const sorted = [...labels].sort((a, b) => b.at - a.at);
  let free = Infinity;
  const down = sorted.map((label) => {
    const at = Math.min(label.at, free);
    free = at - line;
    return { ...label, at };
  });
  const over = Math.max(0, -(down.at(-1)?.at ?? 0));
  return down.map((label) => ({ ...label, at: label.at + over }));
}
