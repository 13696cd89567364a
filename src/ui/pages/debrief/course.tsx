import type { World } from '../../../engine/index.ts';
import { worldsOf } from '../../../store/debrief.ts';
import { figure, t, turnDateShort } from '../../../words/index.ts';
import { fieldName } from '../../../words/labels.ts';
import { powerName } from '../../../words/naming.ts';
import { ChartFrame } from '../../kit/chart-frame.tsx';
import { Section } from './section.tsx';
import { useDebrief } from './use-debrief.ts';
import { useWidth } from './use-width.ts';

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
    { name: t('play.escalation'), read: (world) => world.rung[0]!, top: 8, decimals: 0 },
    { name: t('play.tension'), read: (world) => world.tension[0]!, top: 100, decimals: 0 },
    ...setup.dyads.slice(0, 1).map(({ index }) => ({
      ...{ name: fieldName('violationsPerDay'), top: undefined, decimals: 0 },
      read: (world: World) => world.violationsPerDay[index]!,
    })),
    ...guarantors.slice(0, 3).map((power) => ({
      ...{ name: t('debrief.willOf', { power: powerName(scenario, setup.powers[power]!) }), top: 100, decimals: 0 },
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
const LEFT = 30;
const RIGHT = 34;
const TOP = 8;
const BOTTOM = HEIGHT - 18;

function SmallChart({
  curve,
  values,
  labels,
}: {
  readonly curve: Curve;
  readonly values: readonly number[];
  readonly labels: readonly string[];
}) {
  const [frame, width] = useWidth(260);
  const top = curve.top ?? Math.max(1, ...values);
  const x = (at: number) => LEFT + (at * (width - LEFT - RIGHT)) / Math.max(1, values.length - 1);
  const y = (value: number) => BOTTOM - (Math.min(top, Math.max(0, value)) / top) * (BOTTOM - TOP);
  const last = values.at(-1) ?? 0;
  const table = {
    head: [t('kit.turn'), t('kit.value')],
    rows: values.map((value, at) => [labels[at] ?? '', figure(value, curve.decimals)]),
  };
  return (
    <ChartFrame title={curve.name} table={table}>
      <div ref={frame}>
        <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={curve.name}>
          {[0, top].map((value) => (
            <g key={value}>
              <line className="grid" x1={LEFT} x2={width - RIGHT} y1={y(value)} y2={y(value)} />
              <text x={LEFT - 5} y={y(value) + 4} textAnchor="end">
                {figure(value)}
              </text>
            </g>
          ))}
          <polyline className="median" points={values.map((value, at) => `${x(at)},${y(value)}`).join(' ')} />
          <circle cx={x(values.length - 1)} cy={y(last)} r={3} fill="var(--data)" />
          <text className="strong" x={width - RIGHT + 6} y={y(last) + 4}>
            {figure(last, curve.decimals)}
          </text>
          <text x={LEFT} y={HEIGHT - 3}>
            {labels[0]}
          </text>
          <text x={width - RIGHT} y={HEIGHT - 3} textAnchor="end">
            {labels.at(-1)}
          </text>
        </svg>
      </div>
    </ChartFrame>
  );
}
