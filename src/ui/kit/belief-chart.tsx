import { figure, t } from '../../words/index.ts';
import { ChartFrame } from './chart-frame.tsx';

interface BeliefChartProps {
  readonly title: string;
  readonly points: readonly { readonly label: string; readonly belief: number; readonly deters?: number | undefined }[];
  /** The hidden type, revealed; undefined while it is secret. */
  readonly firm?: boolean | undefined;
  readonly colour: string;
  readonly showTitle?: boolean | undefined;
}

const WIDTH = 420;
const HEIGHT = 128;
const LEFT = 24;
const RIGHT = 92;
const TOP = 10;
const BOTTOM = HEIGHT - 20;

/** What was believed, what was true, and the level that deters; all labelled at the right end. */
export function BeliefChart({ title, points, firm, colour, showTitle }: BeliefChartProps) {
  const x = (at: number) => LEFT + (at * (WIDTH - LEFT - RIGHT)) / Math.max(1, points.length - 1);
  const y = (p: number) => BOTTOM - Math.min(1, Math.max(0, p)) * (BOTTOM - TOP);
  const last = points.at(-1);
  const deters = points.filter((point) => point.deters !== undefined);
  const truth = firm === undefined ? undefined : firm ? 1 : 0;
  const truthWord = firm === true ? t('kit.firm') : t('kit.soft');
  const labels = spread([
    { text: last === undefined ? '' : t('kit.belief', { value: figure(last.belief, 2) }), y: y(last?.belief ?? 0) },
    ...(truth === undefined ? [] : [{ text: t('kit.truth', { value: truthWord }), y: y(truth) }]),
    ...(last?.deters === undefined
      ? []
      : [{ text: t('kit.deters', { value: figure(last.deters, 2) }), y: y(last.deters) }]),
  ]);
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
  return (
    <ChartFrame title={title} showTitle={showTitle} table={table}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        {[0, 0.5, 1].map((p) => (
          <g key={p}>
            <line className="grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(p)} y2={y(p)} />
            <text x={LEFT - 5} y={y(p) + 4} textAnchor="end">
              {figure(p, p === 0.5 ? 1 : 0)}
            </text>
          </g>
        ))}
        {truth === undefined ? null : (
          <line className="truth" data-stroke={colour} x1={LEFT} x2={WIDTH - RIGHT} y1={y(truth)} y2={y(truth)} />
        )}
        {deters.length < 2 ? null : (
          <polyline
            className="deters"
            fill="none"
            points={points.flatMap((p, at) => (p.deters === undefined ? [] : [`${x(at)},${y(p.deters)}`])).join(' ')}
          />
        )}
        <polyline className="belief" points={points.map((p, at) => `${x(at)},${y(p.belief)}`).join(' ')} />
        {last === undefined ? null : <circle cx={x(points.length - 1)} cy={y(last.belief)} r={3.5} fill="var(--ink)" />}
        {labels.map((label) => (
          <text key={label.text} x={WIDTH - RIGHT + 8} y={label.y + 4}>
            {label.text}
          </text>
        ))}
        <text x={LEFT} y={HEIGHT - 4}>
          {points[0]?.label}
        </text>
        <text x={WIDTH - RIGHT} y={HEIGHT - 4} textAnchor="end">
          {last?.label}
        </text>
      </svg>
    </ChartFrame>
  );
}

/** Moves labels apart until no two overlap. */
function spread(labels: readonly { readonly text: string; readonly y: number }[]) {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  let free = -Infinity;
  const down = sorted.map((label) => {
    const y = Math.max(label.y, free);
    free = y + 13;
    return { ...label, y };
  });
  const over = Math.max(0, (down.at(-1)?.y ?? 0) - BOTTOM);
  return down.map((label) => ({ ...label, y: label.y - over }));
}
