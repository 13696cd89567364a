/** A sensitivity study as JSON, as CSV, and as the short list that the screen of assumptions shows. */
import { csv } from '../csv.ts';
import { type RecordHead } from '../study/record.ts';
import { type Ranked } from './rank.ts';
import { type Share } from './sobol.ts';
import { type Sensitivity, type SensitivityPlan } from './study.ts';

/** Why an assumption has no rank, as a sentence. */
export const FIXED_REASONS: Readonly<Record<string, string>> = {
  'no-range': 'states no range',
  'narrow-range': 'its range is a single value',
  refused: 'the scenario does not hold at the ends of its range',
  unused: 'does not reach the rules here: the powers state their own figures, or nobody has this role',
};

const STILL = 'moved through its range it changed none of these outputs in the games played';

export const isStill = ({ weight }: Ranked): boolean => weight === 0;

/** The arguments of `guarantor` that make this study again. */
export function sensitivityArguments({ scenario, seed, runs }: RecordHead, plan: SensitivityPlan): readonly string[] {
  return [
    ...['sensitivity', scenario],
    ...plan.only.flatMap((path) => ['--only', path]),
    ...plan.asked.flatMap((name) => ['--output', name]),
    ...['--trajectories', String(plan.trajectories), '--strongest', String(plan.strongest)],
    ...['--rows', String(plan.rows), '--runs', String(runs), '--seed', seed],
    ...plan.settings.flatMap((setting) => ['--set', setting]),
  ];
}

/** Rows of the design that could be used for the shares. */
export const rowsUsed = ({ shares, outputs }: Sensitivity): number => shares?.get(outputs[0] ?? '')?.rows ?? 0;

/** The share of an output's variance, when it could be worked out for a row. */
export function shareAt(
  { shares }: Sensitivity,
  { rank }: Ranked,
  output: string,
  kind: 'first' | 'total',
): Share | undefined {
  const made = shares?.get(output);
  return made === undefined || made.rows < 2 ? undefined : made.shares[rank - 1]?.[kind];
}

const byOutput = <T>(outputs: readonly string[], read: (output: string) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(outputs.map((output) => [output, read(output)]));

/** The study as one JSON value. */
export function sensitivityJson(study: Sensitivity, command: string): unknown {
  const { head, plan, outputs, rows, digest, games, unfit } = study;
  const factors = new Map(plan.factors.map((factor) => [factor.path, factor]));
  return {
    ...{ scenario: head.scenario, command, rulesVersion: head.rulesVersion, seed: head.seed, runs: head.runs },
    ...{ games, trajectories: plan.trajectories, shareRows: rowsUsed(study), unfit: unfit.points, outputs },
    rows: [
      ...rows.map((row) => {
        const { value, low, high } = factors.get(row.path)!;
        const effect = (output: string) => row.effects.get(output)!;
        return {
          ...{ path: row.path, rank: row.rank, value, range: [low, high], weight: row.weight },
          effects: effect(outputs[0] ?? '')?.effects ?? 0,
          mu: byOutput(outputs, (output) => effect(output).mu),
          muStar: byOutput(outputs, (output) => effect(output).muStar),
          interval: byOutput(outputs, (output) => effect(output).interval),
          sigma: byOutput(outputs, (output) => effect(output).sigma),
          ...(shareAt(study, row, outputs[0] ?? '', 'total') === undefined
            ? {}
            : {
                first: byOutput(outputs, (output) => shareAt(study, row, output, 'first')),
                total: byOutput(outputs, (output) => shareAt(study, row, output, 'total')),
              }),
          ...(isStill(row) ? { reason: STILL } : {}),
        };
      }),
      ...plan.fixed.map(({ path, value, reason }) => ({ path, value, reason: FIXED_REASONS[reason] ?? reason })),
    ],
    digest,
  };
}

/** Digits of the short list: it is for reading. */
const SHORT = 3;
const short = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(SHORT)) : 0);

/**
 * The short list: `{scenario, command, games, rulesVersion, outputs, rows}` with `path`, `rank`, `muStar`, `sigma`, `total`
 * where it was worked out, and `reason` where an assumption has no effect or was not varied. One row a line.
 */
export function sensitivitySummary(study: Sensitivity, command: string): string {
  const { head, plan, outputs, rows, games } = study;
  const lines = [
    ...rows.map((row) => ({
      path: row.path,
      ...(isStill(row)
        ? { reason: STILL }
        : {
            rank: row.rank,
            muStar: byOutput(outputs, (output) => short(row.effects.get(output)!.muStar)),
            sigma: byOutput(outputs, (output) => short(row.effects.get(output)!.sigma)),
          }),
      ...(shareAt(study, row, outputs[0] ?? '', 'total') === undefined
        ? {}
        : { total: byOutput(outputs, (output) => short(shareAt(study, row, output, 'total')!.share)) }),
    })),
    ...plan.fixed.map(({ path, reason }) => ({ path, reason: FIXED_REASONS[reason] ?? reason })),
  ];
  const said = { scenario: head.scenario, command, games, rulesVersion: head.rulesVersion, outputs };
  const top = Object.entries(said).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  return `{\n${top.join('')}  "rows": [\n${lines.map((line) => `    ${JSON.stringify(line)}`).join(',\n')}\n  ]\n}\n`;
}

const FIGURES = ['mu', 'muStar', 'muStar.low', 'muStar.high', 'sigma'];
const SHARES = ['first', 'first.low', 'first.high', 'total', 'total.low', 'total.high'];

/** One row per assumption and output. */
export function sensitivityCsv(study: Sensitivity): string {
  const { outputs, rows, plan } = study;
  const factors = new Map(plan.factors.map((factor) => [factor.path, factor]));
  const lines = rows.flatMap((row) =>
    outputs.map((output) => {
      const { value, low, high } = factors.get(row.path)!;
      const { mu, muStar, interval, sigma, effects } = row.effects.get(output)!;
      const shares = (['first', 'total'] as const).flatMap((kind): readonly unknown[] => {
        const share = shareAt(study, row, output, kind);
        return share === undefined ? ['', '', ''] : [share.share, share.low, share.high];
      });
      const screen = [mu, muStar, interval.low, interval.high, sigma];
      return [
        row.rank,
        row.path,
        value,
        low,
        high,
        row.weight,
        output,
        effects,
        ...screen,
        ...shares,
        isStill(row) ? STILL : '',
      ];
    }),
  );
  const blank = [...FIGURES, ...SHARES].map(() => '');
  const rest = plan.fixed.map(({ path, value, reason }) => [
    ...['', path, value, '', '', '', '', 0],
    ...blank,
    FIXED_REASONS[reason] ?? reason,
  ]);
  const head = ['rank', 'path', 'value', 'low', 'high', 'weight', 'output', 'effects', ...FIGURES, ...SHARES, 'reason'];
  return csv([head, ...lines, ...rest]);
}
