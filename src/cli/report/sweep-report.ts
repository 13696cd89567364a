/** The report of a sweep: every key figure along what was varied. */
import { type Figure, keyFigures } from '../../analysis/study/point.ts';
import { type Sweep, sweepArguments, type SweepPoint } from '../../analysis/study/sweep.ts';
import { commandLine } from '../study/study-scenario.ts';
import { type Along, type Cell, heatMap, lineChart } from './charts.ts';
import { axisName, meaningAt, meaningOf, noteOf } from './meanings.ts';
import { figure, figureText, paragraph, plots, reportPage, section, table } from './page.ts';

export function sweepReport(sweep: Sweep): string {
  const { head, plan, points, digest } = sweep;
  const names = keyFigures(
    plan,
    points.map(({ result }) => result),
  );
  const games = points.reduce((sum, { result }) => sum + result.runs, 0);
  const axes = plan.axes.map(({ path, values }) => `${path} (${values.length} values)`).join(', ');
  return reportPage({
    title: `Sweep of ${head.scenario}`,
    summary: `${points.length} points of ${head.runs} games each over ${axes}.`,
    facts: [
      ...plan.axes.flatMap(({ path }) => variedOf(path)),
      ['Scenario', head.scenario],
      ['Scenario digest', head.scenarioDigest],
      ['Rules version', String(head.rulesVersion)],
      ['Seed', head.seed],
      ['Games', String(games)],
      ['Digest', digest],
    ],
    command: commandLine(['npx', 'guarantor', ...sweepArguments(head, plan)]),
    sections: [
      section('How to read it', ...reading(sweep)),
      section('Figures', plots(names.map((name) => figureOf(sweep, name)))),
      section('Tables', twin(sweep, names)),
    ],
  });
}

/** What an axis is, where the rules say it. */
function variedOf(path: string): readonly (readonly [string, string])[] {
  const note = noteOf(meaningAt(path));
  return note === '' ? [] : [[path, note]];
}

function reading({ plan }: Sweep): readonly string[] {
  const common = paragraph(
    'Game i has the same luck at every point (common random numbers), so differences between points are less noisy than the intervals of each suggest. Shares of games have Wilson intervals, means normal ones, both of 95 %.',
  );
  const many = paragraph('More than two paths vary: each plot is the mean over all values of the others.');
  return plan.axes.length > 2 ? [common, many] : [common];
}

const valueOf = (point: SweepPoint, name: string): Figure =>
  point.figures.get(name) ?? { value: NaN, low: NaN, high: NaN };

function figureOf({ plan, points }: Sweep, name: string): string {
  const [first, second] = plan.axes;
  const about = meaningOf(name);
  if (plan.axes.length === 2 && first !== undefined && second !== undefined) {
    const cells = points.map(
      (point): Cell => ({ x: point.values[0], y: point.values[1], value: valueOf(point, name).value }),
    );
    const svg = heatMap(
      cells,
      [axisName(first.path), axisName(second.path)],
      `${name} by ${first.path} and ${second.path}`,
    );
    return figure(name, svg, { note: `${noteOf(about)}; ${scaleOf(cells)}` });
  }
  const charts = plan.axes.map(({ path, values }, at) =>
    lineChart(
      values.map((x) => ({ x, ...meanAt(points, at, x, name) })),
      [axisName(path), about.unit],
      `${name} by ${path}`,
    ),
  );
  return figure(name, charts.join(''), { note: noteOf(about) });
}

/** What the colours of a map stand for. */
function scaleOf(cells: readonly Cell[]): string {
  const values = cells.map(({ value }) => value).filter(Number.isFinite);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low < high ? `darkest ${figureText(low)}, brightest ${figureText(high)}` : `everywhere ${figureText(low)}`;
}

/** Mean over the points with one value of one axis; with a single axis that is the point itself. */
function meanAt(points: readonly SweepPoint[], axis: number, x: unknown, name: string): Omit<Along, 'x'> {
  const own = points.filter(({ values }) => values[axis] === x).map((point) => valueOf(point, name));
  const mean = (read: (figure: Figure) => number): number =>
    own.reduce((sum, figure) => sum + read(figure), 0) / own.length;
  const value = mean((each) => each.value);
  // Points share their luck, so their errors go together: the mean of the half widths is the careful choice.
  return { value, low: mean((each) => each.low), high: mean((each) => each.high) };
}

function twin({ plan, points }: Sweep, names: readonly string[]): string {
  const head = [...plan.axes.map(({ path }) => path), ...names];
  const rows = points.map((point) => [
    ...point.values.map(String),
    ...names.map((name) => {
      const { value, low, high } = valueOf(point, name);
      return `${figureText(value)} (${figureText(low)} to ${figureText(high)})`;
    }),
  ]);
  return table(head, rows, `All ${points.length} points`);
}
