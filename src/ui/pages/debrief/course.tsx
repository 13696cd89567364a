import type { World } from '../../../engine/index.ts';
import { worldsOf } from '../../../store/debrief.ts';
import { figure, t, turnDateShort } from '../../../words/index.ts';
import { chartTitle } from '../../../words/labels.ts';
import { powerName } from '../../../words/naming.ts';
import { PlotChart, type PlotOptions, type Plotting } from '../../kit/plot-chart.tsx';
import { Section } from './section.tsx';
import { useDebrief } from './use-debrief.ts';

interface Curve {
  readonly name: string;
  readonly read: (world: World) => number;
  /** Ends of the scale; the largest value where the top is open. */
  readonly top: number | undefined;
  readonly decimals: number;
}

/** The quantities that tell the story beside the chances, one small chart each. */
export function Course() {
  const { match, scenario } = useDebrief();
  const worlds = worldsOf(match);
  const { setup } = match;
  const guarantors = [...new Set(setup.dyads.flatMap((dyad) => dyad.guarantors))];
  const curves: readonly Curve[] = [
    { name: chartTitle('rung'), read: (world) => world.rung[0]!, top: 8, decimals: 0 },
    { name: chartTitle('tension'), read: (world) => world.tension[0]!, top: 100, decimals: 0 },
    ...setup.dyads.slice(0, 1).map(({ index }) => ({
      ...{ name: chartTitle('violationsPerDay'), top: undefined, decimals: 0 },
      read: (world: World) => world.violationsPerDay[index]!,
    })),
    ...guarantors.slice(0, 3).map((power) => ({
      ...{ name: chartTitle('will', powerName(scenario, setup.powers[power]!)), top: 100, decimals: 0 },
      read: (world: World) => world.will[power]!,
    })),
  ];
  return (
    <Section title={t('debrief.course')} note={t('debrief.courseNote')}>
      <div className="course">
        {curves.map((curve) => (
          <SmallChart
            key={curve.name}
            curve={curve}
            values={worlds.map(curve.read)}
            labels={worlds.map((_, turn) => turnDateShort(scenario.calendar, turn))}
          />
        ))}
      </div>
    </Section>
  );
}

const HEIGHT = 84;

function SmallChart({
  curve,
  values,
  labels,
}: {
  readonly curve: Curve;
  readonly values: readonly number[];
  readonly labels: readonly string[];
}) {
  const table = {
    head: [t('kit.turn'), t('kit.value')],
    rows: values.map((value, at) => [labels[at] ?? '', figure(value, curve.decimals)]),
  };
  return (
    <PlotChart
      title={curve.name}
      table={table}
      height={HEIGHT}
      draw={(plot) => drawingOf(plot, curve, values, labels)}
    />
  );
}

function drawingOf(
  plot: Plotting,
  { top: most, decimals }: Curve,
  values: readonly number[],
  labels: readonly string[],
): PlotOptions {
  const end = values.length - 1;
  const top = most ?? Math.max(1, ...values);
  const rows = values.map((value, turn) => ({ turn, value: Math.max(0, value) }));
  const date = { y: 0, text: ({ turn }: { turn: number }) => labels[turn] ?? '', dy: 13, fill: 'var(--ink2)' } as const;
  const last = rows.slice(-1);
  return {
    ...{ marginLeft: 34, marginRight: 36, marginTop: 8, marginBottom: 20 },
    x: { axis: null },
    y: { axis: null, domain: [0, top] },
    marks: [
      plot.gridY([0, top], { stroke: 'var(--rule)', strokeOpacity: 1 }),
      plot.axisY([0, top], {
        tickFormat: (value: number) => figure(value),
        tickSize: 0,
        label: null,
        fill: 'var(--ink2)',
      }),
      plot.lineY(rows, { x: 'turn', y: 'value', stroke: 'var(--data)', strokeWidth: 1.8 }),
      plot.dot(last, { x: 'turn', y: 'value', r: 3, fill: 'var(--data)' }),
      plot.text(last, {
        ...{ x: 'turn', y: 'value', dx: 6, textAnchor: 'start', fill: 'var(--ink)', className: 'strong' },
        text: ({ value }: { value: number }) => figure(value, decimals),
      }),
      plot.text(rows.slice(0, 1), { ...date, x: 'turn', textAnchor: 'start' }),
      ...(end > 0 ? [plot.text(last, { ...date, x: 'turn', textAnchor: 'end' })] : []),
    ],
  };
}
