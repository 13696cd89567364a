import { type CalibrationBin } from '../../../analysis/oracle.ts';
import { type Oracle, oracleOf, type OracleRow } from '../../../store/debrief-oracle.ts';
import { figure, percent, t, turnDateShort } from '../../../words/index.ts';
import { outcomeTitle } from '../../../words/labels.ts';
import { powerName } from '../../../words/naming.ts';
import { foot, shareAxis, turnAxis } from '../../kit/plot-axes.ts';
import { PlotChart, type PlotOptions, type Plotting } from '../../kit/plot-chart.tsx';
import { Section } from './section.tsx';
import { useDebrief } from './use-debrief.ts';

/** What the forecasts said during play, and how well they did. */
export function OracleSection() {
  const { match } = useDebrief();
  const oracle = oracleOf(match);
  return (
    <Section title={t('oracle.title')} note={t('oracle.note')} className="oracle">
      {oracle === undefined ? <p className="second">{t('oracle.none')}</p> : <Found oracle={oracle} />}
    </Section>
  );
}

function Found({ oracle }: { readonly oracle: Oracle }) {
  const { scenario } = useDebrief();
  const { brier, firstAgain, allAlike } = oracle;
  const rows = [
    [t('oracle.score'), brier.score],
    [t('oracle.firstAgain'), firstAgain],
    [t('oracle.allAlike'), allAlike],
  ] as const;
  const parts = [
    [t('oracle.reliability'), brier.reliability],
    [t('oracle.resolution'), -brier.resolution],
    [t('oracle.uncertainty'), brier.uncertainty],
    [t('oracle.rest'), brier.rest],
  ] as const;
  return (
    <>
      <p className="second">{t('oracle.text')}</p>
      <div className="oracle-charts">
        <Given oracle={oracle} name={outcomeTitle(scenario, oracle.outcome)} />
        <Calibration bins={oracle.bins} />
      </div>
      <p>
        {t(judgementOf(oracle), {
          score: figure(brier.score, 3),
          first: figure(firstAgain, 3),
          alike: figure(allAlike, 3),
        })}
      </p>
      <details>
        <summary>{t('oracle.parts')}</summary>
        <table className="ledger oracle-parts">
          <tbody>
            {[...rows, ...parts].map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{figure(value, 3)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="caption">{t('oracle.partsText', { count: brier.count })}</p>
      </details>
      <p className="caption">{t('oracle.oneMatch')}</p>
    </>
  );
}

/** Against the two that need no model: saying the first forecast again, and holding all endings alike. */
function judgementOf({ brier: { score }, firstAgain, allAlike }: Oracle) {
  if (score >= allAlike) return 'oracle.surprised';
  return score < firstAgain ? 'oracle.better' : 'oracle.notBetter';
}

const HEIGHT = 200;

/** The chance that each turn's forecast gave the ending that came. */
function Given({ oracle, name }: { readonly oracle: Oracle; readonly name: string }) {
  const { match, scenario } = useDebrief();
  const label = (turn: number) => turnDateShort(scenario.calendar, turn);
  const several = new Set(oracle.rows.map(({ power }) => power)).size > 1;
  const table = {
    head: [
      ...[t('kit.turn'), t('debrief.power'), t('oracle.likeliest')],
      ...[t('oracle.given'), t('oracle.missed'), t('oracle.futures')],
    ],
    rows: oracle.rows.map(({ turn, power, likeliest, chance, score, futures }) => [
      ...[label(turn), powerName(scenario, power), outcomeTitle(scenario, likeliest)],
      ...[percent(chance), figure(score, 3), figure(futures)],
    ]),
  };
  const labels = match.turns.map((_, turn) => label(turn));
  const colour = (power: string) => `var(--power-${scenario.powers[power]?.colour ?? 'grey'})`;
  return (
    <PlotChart
      title={t('oracle.givenTitle', { what: name })}
      table={table}
      height={HEIGHT}
      draw={(plot, width) => givenDrawing(plot, width, oracle.rows, labels, several ? colour : undefined)}
    />
  );
}

const SHAPES = [
  { symbol: 'circle', mark: '●' },
  { symbol: 'diamond', mark: '◆' },
  { symbol: 'triangle', mark: '▲' },
  { symbol: 'square', mark: '■' },
] as const;

function givenDrawing(
  plot: Plotting,
  width: number,
  rows: readonly OracleRow[],
  labels: readonly string[],
  colour: ((power: string) => string) | undefined,
): PlotOptions {
  const marks = [...new Set(rows.map(({ power }) => power))].flatMap((power, at) => {
    const own = rows.filter((row) => row.power === power);
    const stroke = colour?.(power) ?? 'var(--data)';
    // Several seats are told apart by shapes and letters, not by colour alone.
    const { symbol, mark } = SHAPES[at % SHAPES.length]!;
    return [
      plot.lineY(own, { x: 'turn', y: 'chance', stroke, strokeWidth: 1.8 }),
      plot.dot(own, { x: 'turn', y: 'chance', r: 3.4, symbol, fill: stroke }),
      plot.text(colour === undefined ? [] : own.slice(-1), {
        ...{ x: 'turn', y: 'chance', dx: 8, dy: 13 * at, textAnchor: 'start', fill: stroke },
        text: () => `${mark} ${power}`,
      }),
    ];
  });
  return {
    ...{ marginLeft: 44, marginRight: 42, marginTop: 10, marginBottom: 24 },
    x: { domain: [0, Math.max(1, labels.length - 1)] },
    y: { domain: [0, 1] },
    marks: [...shareAxis(plot), foot(plot), turnAxis(plot, labels, width), ...marks],
  };
}

/** How often things came that were forecast with some chance. */
function Calibration({ bins }: { readonly bins: readonly CalibrationBin[] }) {
  const table = {
    head: [t('oracle.bin'), t('oracle.count'), t('oracle.mean'), t('oracle.came'), t('kit.interval')],
    rows: bins.map(({ from, to, count, mean, came, low, high }) => [
      t('kit.rangeOf', { low: percent(from), high: percent(to) }),
      ...[figure(count), percent(mean), percent(came)],
      t('kit.rangeOf', { low: percent(low), high: percent(high) }),
    ]),
  };
  return (
    <PlotChart
      title={t('oracle.calibration')}
      note={t('oracle.calibrationNote')}
      table={table}
      height={HEIGHT}
      draw={(plot) => calibrationDrawing(plot, bins)}
    />
  );
}

function calibrationDrawing(plot: Plotting, bins: readonly CalibrationBin[]): PlotOptions {
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const most = Math.max(...bins.map(({ count }) => count));
  const radius = ({ count }: CalibrationBin): number => 3.5 + 5.5 * Math.sqrt(count / most);
  return {
    ...{ marginLeft: 44, marginRight: 16, marginTop: 24, marginBottom: 36 },
    x: { domain: [0, 1] },
    y: { domain: [0, 1] },
    r: { type: 'identity' },
    marks: [
      ...shareAxis(plot),
      foot(plot),
      plot.text([t('oracle.cameAxis')], {
        ...{ frameAnchor: 'top-left', dx: -40, dy: -18, textAnchor: 'start', fill: 'var(--ink2)' },
      }),
      plot.axisX(ticks, {
        ...{ tickFormat: (share: number) => percent(share), tickSize: 4, fill: 'var(--ink2)', stroke: 'var(--line2)' },
        ...{ label: t('oracle.axis'), labelAnchor: 'center', labelArrow: 'none' },
      }),
      plot.line(
        [
          [0, 0],
          [1, 1],
        ],
        { stroke: 'var(--muted)', strokeDasharray: '1.5 3' },
      ),
      plot.ruleX(bins, { x: 'mean', y1: 'low', y2: 'high', stroke: 'var(--ink)', strokeWidth: 1.4 }),
      plot.dot(bins, { x: 'mean', y: 'came', r: radius, fill: 'var(--data)', stroke: 'var(--paper)' }),
    ],
  };
}
