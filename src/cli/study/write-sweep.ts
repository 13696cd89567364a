/** What a sweep prints and writes, whether it was played here or joined from shards. */
import { keyFigures } from '../../analysis/study/point.ts';
import { type Sweep, sweepCsv, sweepJson } from '../../analysis/study/sweep.ts';
import { type Io } from '../io.ts';
import { writeWhole } from '../replace-file.ts';

export interface SweepOutput {
  readonly json?: true;
  readonly csv?: true;
  readonly html?: string;
}

export async function writeSweep(sweep: Sweep, { json, csv, html }: SweepOutput, io: Io): Promise<void> {
  if (json === true) io.stdout.write(`${JSON.stringify(sweepJson(sweep))}\n`);
  else if (csv === true) io.stdout.write(sweepCsv(sweep));
  else io.stdout.write(sweepTable(sweep));
  if (html !== undefined) {
    // After the figures: a disk that refuses the report must not swallow them. The library of charts
    // takes a second to load; nobody else should wait for it.
    const { sweepReport } = await import('../report/sweep-report.ts');
    await writeWhole(html, sweepReport(sweep), io);
    io.stderr.write(`${html}: report of ${sweep.points.length} points\n`);
  }
}

function sweepTable({ head, plan, points, digest }: Sweep): string {
  const names = keyFigures(
    plan,
    points.map(({ result }) => result),
  );
  const columns = [...plan.axes.map(({ path }) => path), ...names];
  const rows = points.map(({ values, figures }) => [
    ...values.map(String),
    ...names.map((name) => (figures.get(name)?.value ?? NaN).toPrecision(4)),
  ]);
  const widths = columns.map((column, at) => Math.max(column.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]): string => cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  ');
  return [
    `${head.scenario}: ${points.length} points of ${head.runs} games, seed ${head.seed}, rules ${head.rulesVersion}`,
    line(columns),
    ...rows.map(line),
    `digest ${digest}`,
    '',
  ].join('\n');
}
