import { useState } from 'react';
import { courseOf, type Followed, followedOf, haveSameRules, summaryOf } from '../../../store/debrief-comparison.ts';
import { type Match } from '../../../match/match.ts';
import { FIELDS } from '../../../engine/index.ts';
import { amount } from '../../../words/amounts.ts';
import { area, figure, listOf, million, sentenceCase, t, turnDateShort } from '../../../words/index.ts';
import { chartTitle, outcomeTitle } from '../../../words/labels.ts';
import { powerName } from '../../../words/naming.ts';
import { Button } from '../../kit/button.tsx';
import { DataTable } from '../../kit/chart-frame.tsx';
import { FileField } from '../../kit/file-field.tsx';
import { foot, turnAxis } from '../../kit/plot-axes.ts';
import { PlotChart, type PlotOptions, type Plotting } from '../../kit/plot-chart.tsx';
import { MOST_BESIDE, nameOfKept, useBeside, useKept } from './compared-matches.ts';
import { Section } from './section.tsx';
import { useDebrief } from './use-debrief.ts';

/** Outcomes, scores and key figures of several matches of the scenario, and one quantity over their turns. */
export function Comparison() {
  const { match } = useDebrief();
  const kept = useKept();
  const { beside, problem, takeKept, takeFiles, leave } = useBeside();
  const chosen = new Set(beside.map(({ id }) => id));
  const free = kept.filter(({ id }) => !chosen.has(id));
  const all = [match, ...beside.map((one) => one.match)];
  const names = [t('oracle.thisMatch'), ...beside.map(({ name }) => name)];
  const lettered = names.map((name, at) => `${letterOf(at)}: ${name}`);
  const others = lettered.filter((_, at) => at > 0 && !haveSameRules(match, all[at]!));
  return (
    <Section
      title={t('oracle.matches')}
      note={t('oracle.matchesNote')}
      className={beside.length === 0 ? 'comparison no-print' : 'comparison'}
    >
      <p className="second no-print">{t('oracle.matchesText', { count: MOST_BESIDE })}</p>
      <div className="chips no-print">
        {free.map((saved) => (
          <Button key={saved.id} size="small" onPress={() => void takeKept(saved)}>
            + {nameOfKept(saved)}
          </Button>
        ))}
        <FileField of="match" label={t('oracle.openFiles')} multiple onFiles={(files) => void takeFiles(files)}>
          {(open) => (
            <Button size="small" onPress={open}>
              {t('oracle.openFiles')}
            </Button>
          )}
        </FileField>
      </div>
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      {beside.length === 0 ? null : (
        <>
          <ul className="chips" aria-label={t('oracle.shown')}>
            {lettered.map((name, at) => (
              <li key={name} className="compared">
                <LineSample at={at} /> {name}{' '}
                {at === 0 ? null : (
                  <Button
                    kind="quiet"
                    size="small"
                    label={t('oracle.leave', { name })}
                    onPress={() => leave(beside[at - 1]!.id)}
                  >
                    ✕
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {others.length === 0 ? null : (
            <p className="second">{t('oracle.otherRules', { count: others.length, names: listOf(others) })}</p>
          )}
          <Sums matches={all} />
          <Course matches={all} />
        </>
      )}
    </Section>
  );
}

/** The line of a match as the chart draws it. */
function LineSample({ at }: { readonly at: number }) {
  return (
    <svg width={30} height={8} viewBox="0 0 30 8" aria-hidden="true">
      <line x1={0} x2={30} y1={4} y2={4} stroke={strokeOf(at)} strokeWidth={widthOf(at)} strokeDasharray={dashOf(at)} />
    </svg>
  );
}

const letterOf = (at: number): string => String.fromCharCode(65 + at);

function Sums({ matches }: { readonly matches: readonly Match[] }) {
  const { scenario } = useDebrief();
  const sums = matches.map(summaryOf);
  const row = (name: string, of: (sum: (typeof sums)[number]) => string) => [sentenceCase(name), ...sums.map(of)];
  const table = {
    head: [t('debrief.measured'), ...sums.map((_, at) => letterOf(at))],
    rows: [
      row(t('kit.outcome'), ({ outcome }) => outcomeTitle(scenario, outcome)),
      row(t('oracle.turnsPlayed'), ({ turns }) => figure(turns)),
      ...(sums[0]?.scores ?? []).map(({ power }, at) =>
        row(t('oracle.scoreOf', { power: powerName(scenario, power) }), ({ scores }) =>
          figure(scores[at]?.score ?? NaN),
        ),
      ),
      row(t('oracle.attacks'), ({ figures }) => figure(figures.largeAttacks)),
      row(t('oracle.incursions'), ({ figures }) => figure(figures.incursions)),
      row(t('debrief.keyTurns'), ({ figures }) => figure(figures.warTurns)),
      row(t('debrief.keyComplianceAll'), ({ figures }) =>
        figures.compliance === undefined ? '–' : figure(figures.compliance, 2),
      ),
      row(t('oracle.highestRung'), ({ figures }) => figure(figures.highestRung)),
      row(t('debrief.keyHome'), ({ figures }) => million(figures.returnedM)),
      row(t('debrief.keyArea'), ({ figures }) => area(figures.areaTakenKm2)),
      row(t('oracle.score'), ({ brier }) => (brier === undefined ? '–' : figure(brier, 3))),
    ],
  };
  return <DataTable caption={t('oracle.matches')} table={table} />;
}

/** One quantity over the turns of every match. */
function Course({ matches }: { readonly matches: readonly Match[] }) {
  const { match, scenario } = useDebrief();
  const followed = followedOf(match);
  const [chosen, setChosen] = useState(0);
  const what = followed[chosen] ?? followed[0]!;
  const nameOf = ({ field, power }: Followed) =>
    chartTitle(field, power === undefined ? undefined : powerName(scenario, power));
  const courses = matches.map((one) => courseOf(one, what));
  const longest = Math.max(...courses.map(({ length }) => length));
  const labels = Array.from({ length: longest }, (_, turn) => turnDateShort(scenario.calendar, turn));
  const print = (value: number | undefined) => (value === undefined ? '' : amount(value, FIELDS[what.field].unit));
  const table = {
    head: [t('kit.turn'), ...matches.map((_, at) => letterOf(at))],
    rows: labels.map((label, turn) => [label, ...courses.map((course) => print(course[turn]))]),
  };
  return (
    <>
      <label className="timeline-of no-print">
        <span className="second">{t('oracle.follow')}</span>
        <select className="field" value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
          {followed.map((one, at) => (
            <option key={nameOf(one)} value={at}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </label>
      <PlotChart
        title={nameOf(what)}
        table={table}
        height={230}
        draw={(plot, width) => drawingOf(plot, width, courses, labels, print)}
      />
    </>
  );
}

/** Dashes and letters tell the lines apart, colours repeat it. */
const DASHES = ['none', '7 3', '2 3', '9 3 2 3', '4 4', '1 2'];
const STROKES = ['ink', 'data', 'power-orange', 'power-purple', 'power-teal', 'power-brown'];

const strokeOf = (at: number): string => `var(--${STROKES[at % STROKES.length]})`;
const dashOf = (at: number): string => DASHES[at % DASHES.length] ?? 'none';
/** The match that is looked back upon stands out. */
const widthOf = (at: number): number => (at === 0 ? 2.6 : 1.8);

function drawingOf(
  plot: Plotting,
  width: number,
  courses: readonly (readonly number[])[],
  labels: readonly string[],
  print: (value: number) => string,
): PlotOptions {
  const marks = courses.flatMap((course, at) => {
    const rows = course.map((value, turn) => ({ turn, value }));
    return [
      plot.lineY(rows, {
        ...{ x: 'turn', y: 'value', stroke: strokeOf(at), strokeWidth: widthOf(at), strokeDasharray: dashOf(at) },
      }),
      plot.text(rows.slice(-1), { x: 'turn', y: 'value', text: [letterOf(at)], dx: 8 + 11 * at, fill: strokeOf(at) }),
    ];
  });
  return {
    ...{ marginLeft: 72, marginRight: 24 + 11 * courses.length, marginTop: 10, marginBottom: 24 },
    x: { domain: [0, Math.max(1, labels.length - 1)] },
    y: { zero: true, nice: true },
    marks: [
      plot.gridY({ stroke: 'var(--rule)', strokeOpacity: 1, ticks: 4 }),
      plot.axisY({ ticks: 4, tickFormat: print, tickSize: 0, label: null, fill: 'var(--ink2)' }),
      foot(plot),
      turnAxis(plot, labels, width),
      ...marks,
    ],
  };
}
