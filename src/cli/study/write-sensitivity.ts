/** What a sensitivity study prints and writes. */
import { type Sensitivity } from '../../analysis/sensitivity/study.ts';
import {
  isStill,
  rowsUsed,
  sensitivityArguments,
  sensitivityCsv,
  sensitivityJson,
  sensitivitySummary,
  shareAt,
} from '../../analysis/sensitivity/tables.ts';
import { type Io } from '../io.ts';
import { writeWhole } from '../replace-file.ts';
import { percent } from './batch-table.ts';
import { commandLine } from './study-scenario.ts';
import { type SweepOutput } from './write-sweep.ts';

export interface SensitivityOutput extends SweepOutput {
  readonly summary?: string;
}

const sensitivityCommand = ({ head, plan }: Sensitivity): string =>
  commandLine(['npx', 'guarantor', ...sensitivityArguments(head, plan)]);

export async function writeSensitivity(
  study: Sensitivity,
  { json, csv, html, summary }: SensitivityOutput,
  io: Io,
): Promise<void> {
  if (study.unfit.points > 0) io.stderr.write(`note: ${sayUnfit(study)}\n`);
  if (json === true) io.stdout.write(`${JSON.stringify(sensitivityJson(study, sensitivityCommand(study)))}\n`);
  else if (csv === true) io.stdout.write(sensitivityCsv(study));
  else io.stdout.write(sensitivityTable(study));
  if (html !== undefined) {
    // After the figures: a disk that refuses the report must not swallow them. The library of charts
    // takes a second to load; nobody else should wait for it.
    const { sensitivityReport } = await import('../report/sensitivity-report.ts');
    await writeWhole(html, sensitivityReport(study, sensitivityCommand(study)), io);
    io.stderr.write(`${html}: report of ${study.rows.length} assumptions\n`);
  }
  if (summary !== undefined) {
    await writeWhole(summary, sensitivitySummary(study, sensitivityCommand(study)), io);
    io.stderr.write(`${summary}: short list of ${study.rows.length + study.plan.fixed.length} assumptions\n`);
  }
}

const sayUnfit = ({ unfit: { points, reason }, head }: Sensitivity): string =>
  `${points} of ${head.units} points are left out, since the scenario does not hold there (${reason})`;

/** Rows of the table for a terminal; CSV, JSON and the report have all. */
const SHOWN = 25;

function sensitivityTable(study: Sensitivity): string {
  const { head, plan, outputs, rows, games, digest } = study;
  const still = rows.filter(isStill).length;
  const shown = rows.filter((row) => !isStill(row)).slice(0, SHOWN);
  const wide = Math.max(4, ...shown.map(({ path }) => path.length));
  const columns = outputs.map((name) => name.padStart(Math.max(name.length, 9)));
  const line = (rank: string, path: string, weight: string, cells: readonly string[]): string =>
    [rank.padStart(4), path.padEnd(wide), weight.padStart(7), ...cells].join('  ');
  const cellsOf = (read: (output: string) => number): readonly string[] =>
    outputs.map((output, at) =>
      read(output)
        .toPrecision(3)
        .padStart(columns[at]?.length ?? 0),
    );
  return [
    `${head.scenario}: ${rows.length} assumptions varied, ${plan.fixed.length} not, ${still} without effect; ${games} games, seed ${head.seed}, rules ${head.rulesVersion}`,
    'mu*: mean change of an output when the assumption goes through its whole range, without the sign',
    line('rank', 'path', 'part', columns),
    ...shown.map((row) =>
      line(
        String(row.rank),
        row.path,
        percent(row.weight),
        cellsOf((output) => row.effects.get(output)?.muStar ?? NaN),
      ),
    ),
    ...(rowsUsed(study) < 2
      ? []
      : [
          `total shares of the variance (${rowsUsed(study)} of ${plan.rows} rows)`,
          ...rows
            .filter((row) => shareAt(study, row, outputs[0] ?? '', 'total') !== undefined)
            .map((row) =>
              line(
                String(row.rank),
                row.path,
                '',
                cellsOf((output) => shareAt(study, row, output, 'total')?.share ?? NaN),
              ),
            ),
        ]),
    `digest ${digest}`,
    '',
  ].join('\n');
}
