/** `guarantor sweep SCENARIO --vary path=from:to:step …`: the same games at every point of a grid. */
import { InvalidArgumentError } from 'commander';
import { type Axis, type AxisFault, pointAt, readAxis, sizeOf } from '../analysis/study/grid.ts';
import { type PointResult } from '../analysis/study/point.ts';
import { type RecordHead, unitsOfShard } from '../analysis/study/record.ts';
import { sweepArguments, sweepOf, type SweepPlan } from '../analysis/study/sweep.ts';
import { RULES_VERSION } from '../engine/index.ts';
import { readVariation, type Setting } from '../scenario/index.ts';
import { type Io, type Register } from './io.ts';
import { checkTargets } from './replace-file.ts';
import { writeFindings } from './say-findings.ts';
import { openKept } from './study/kept-units.ts';
import {
  type KeptOptions,
  needFile,
  readShard,
  sayShard,
  type Shard,
  type StudyOptions,
  WHOLE,
  withKeptOptions,
  withStudyOptions,
} from './study/options.ts';
import { playPoints } from './study/points.ts';
import { pathOrLeave, spellSetting, studyScenario, type StudyScenario } from './study/study-scenario.ts';
import { writeSweep } from './study/write-sweep.ts';

const MOST_POINTS = 100_000;

interface Options extends StudyOptions, KeptOptions {
  readonly vary: readonly Axis[];
  readonly csv?: true;
  readonly html?: string;
  readonly shard?: Shard;
}

export const register: Register = (program, io) => {
  const command = program
    .command('sweep')
    .description('play the same games at every point of a grid of assumptions')
    .argument('<scenario>', 'id of a shipped scenario, or a file')
    .requiredOption('--vary <path=from:to:step>', 'what varies; may be repeated; also path=a,b,c', collectAxis);
  withStudyOptions(command, 200, 'games at every point')
    .option('--csv', 'print CSV: a row per point')
    .option('--html <file>', 'write a report with plots')
    .option('--shard <i/n>', 'play only part i of n, into --out; guarantor merge joins the parts', readShard);
  withKeptOptions(command, 'point').action((name: string, options: Options) => sweep(name, options, io));
};

const WRONG: Readonly<Record<AxisFault, string>> = {
  'no-path': 'expected path=from:to:step, as rules.incidents.breakdown=0.02:0.1:0.02.',
  'not-numbers': 'expected three numbers from:to:step, or values with commas between them.',
  'no-step': 'the step must not be 0.',
  'wrong-way': 'the step leads away from the end.',
  'too-many': 'that is more than 10000 values.',
};

function collectAxis(text: string, before: readonly Axis[] = []): readonly Axis[] {
  const axis = readAxis(text);
  if (!axis.ok) throw new InvalidArgumentError(WRONG[axis.error]);
  return [...before, axis.value];
}

async function sweep(name: string, options: Options, io: Io): Promise<void> {
  needFile(options, io);
  checkTargets([options.out, options.html], [name], io);
  const scenario = await studyScenario(name, options.set, io);
  const axes = options.vary.map((axis) => ({ ...axis, path: pathOrLeave(axis.path, scenario, io) }));
  const head = headOf(name, scenario, axes, options, io);
  checkEnds(scenario, axes, io);
  const kept = await openKept(options, head, io);
  const { from, to } = unitsOfShard(head.units, head.shard);
  const orders = Array.from({ length: to - from }, (_, i) => from + i)
    .filter((unit) => !kept.done.has(unit))
    .map((unit) => ({ unit, settings: settingsAt(axes, unit), seed: options.seed, runs: options.runs }));
  const keep = (unit: number, result: PointResult): void => kept.keep([[unit, result]]);
  const end = await playPoints({ texts: scenario.texts, orders, workers: options.workers, keep }, io);
  if (end === 'stopped') return kept.leave(sweepArguments(head, head.plan as SweepPlan));
  kept.close();
  if (options.shard !== undefined) {
    io.stderr.write(`${options.out}: ${sayShard(head)}\n`);
    return;
  }
  const whole = sweepOf(head, kept.done);
  if (whole === undefined) throw new Error('the sweep does not read its own record');
  await writeSweep(whole, options, io);
}

function headOf(
  name: string,
  { names, digest }: StudyScenario,
  axes: readonly Axis[],
  { runs, seed, set, shard }: Options,
  io: Io,
): RecordHead {
  const units = sizeOf(axes);
  const paths = axes.map(({ path }) => path);
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  if (twice !== undefined || units > MOST_POINTS) {
    io.stderr.write(
      twice === undefined
        ? `error: ${units} points are too many; at most ${MOST_POINTS}\n`
        : `error: ${twice} varies twice\n`,
    );
    io.exit(2);
  }
  const { outcomes, measures } = names;
  const plan: SweepPlan = { axes, settings: set.map(spellSetting), outcomes, measures };
  const study = { scenario: name, scenarioDigest: digest, rulesVersion: RULES_VERSION, seed, runs, units };
  return { kind: 'sweep', ...study, shard: shard ?? WHOLE, plan };
}

const settingsAt = (axes: readonly Axis[], point: number): readonly Setting[] =>
  pointAt(axes, point).map((value, at) => ({ path: (axes[at] as Axis).path.split('.'), value }));

/** Both ends of every axis are tried before anything is played: an hour must not end in a typing error. */
function checkEnds({ texts }: StudyScenario, axes: readonly Axis[], io: Io): void {
  for (const { path, values } of axes) {
    for (const value of new Set([values[0], values.at(-1)])) {
      const read = readVariation(texts, [{ path: path.split('.'), value }]);
      if (read.ok) continue;
      io.stderr.write(`error: the scenario does not hold with ${path}=${JSON.stringify(value)}\n`);
      writeFindings(read.error, io);
      io.exit(1);
    }
  }
}
