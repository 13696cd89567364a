/** `guarantor sensitivity SCENARIO`: which assumptions matter, by screening all of them, and how much the strongest do. */
import {
  MOST_STRONGEST,
  type PlannedPoint,
  screeningPoints,
  sensitivityOf,
  type SensitivityPlan,
  type SensitivityUnit,
  sharePoints,
  strongestOf,
  unitsOf,
} from '../analysis/sensitivity/study.ts';
import { sensitivityArguments } from '../analysis/sensitivity/tables.ts';
import { type RecordHead } from '../analysis/study/record.ts';
import { RULES_VERSION } from '../engine/index.ts';
import { nearest, settingsOfFigures, sortFigures } from '../scenario/index.ts';
import { playPoint, type PointOrder } from '../workers/study-player.ts';
import { type Io, type Register } from './io.ts';
import { checkTargets } from './replace-file.ts';
import { wholeNumber } from './scenario-argument.ts';
import { type KeptUnits, openKept } from './study/kept-units.ts';
import {
  type KeptOptions,
  needFile,
  type StudyOptions,
  WHOLE,
  withKeptOptions,
  withStudyOptions,
} from './study/options.ts';
import { playPoints } from './study/points.ts';
import { spellSetting, studyScenario, type StudyScenario } from './study/study-scenario.ts';
import { type SensitivityOutput, writeSensitivity } from './study/write-sensitivity.ts';

interface Options extends Omit<StudyOptions, 'json'>, KeptOptions, SensitivityOutput {
  readonly trajectories: number;
  readonly strongest: number;
  readonly rows: number;
  readonly only: readonly string[];
  readonly output: readonly string[];
}

const collect = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

export const register: Register = (program, io) => {
  const command = program
    .command('sensitivity')
    .description(
      'tell which assumptions matter: all of them screened in their ranges, shares of variance for the strongest',
    )
    .argument('<scenario>', 'id of a shipped scenario, or a file');
  withStudyOptions(command, 20, 'games at every point')
    .option(
      '--trajectories <n>',
      'how often every assumption is moved in the screening (Morris)',
      wholeNumber(2, 1000),
      4,
    )
    .option(
      '--strongest <n>',
      'assumptions whose shares of variance are worked out (Sobol); 0 = screening only',
      wholeNumber(0, MOST_STRONGEST),
      8,
    )
    .option('--rows <n>', 'rows of that design, best a power of two', wholeNumber(2, 65_536), 64)
    .option('--only <path>', 'only assumptions whose path begins so; may be repeated', collect, [])
    .option('--output <name>', 'a figure to explain, as simulate names it; may be repeated', collect, [])
    .option('--csv', 'print CSV: a row per assumption and output')
    .option('--html <file>', 'write a report with plots')
    .option('--summary <file>', 'write ranks, mu*, sigma and total shares as a short JSON');
  withKeptOptions(command, 'point').action((name: string, options: Options) => sensitivity(name, options, io));
};

/** A study under way. */
interface Running {
  readonly scenario: StudyScenario;
  readonly head: RecordHead;
  readonly plan: SensitivityPlan;
  readonly options: Options;
  readonly kept: KeptUnits;
}

async function sensitivity(name: string, options: Options, io: Io): Promise<void> {
  needFile(options, io);
  checkTargets([options.out, options.html, options.summary], [name], io);
  const scenario = await studyScenario(name, options.set, io);
  const plan = planOf(scenario, options, io);
  const head = headOf(name, scenario, plan, options);
  const kept = await openKept(options, head, io);
  const study: Running = { scenario, head, plan, options, kept };
  const orders = ordersOf(study, screeningPoints(plan, options.seed));
  io.stderr.write(sayPlan(study, orders));
  await playPart(study, orders, io);
  const strongest = strongestOf(head, kept.done) ?? [];
  await playPart(study, ordersOf(study, sharePoints(plan, options.seed, strongest)), io);
  kept.close();
  const whole = sensitivityOf(head, kept.done);
  if (whole === undefined) throw new Error('the study does not read its own record');
  await writeSensitivity(whole, options, io);
}

function planOf({ texts, document, assumptions, names }: StudyScenario, options: Options, io: Io): SensitivityPlan {
  const wanted = assumptions.filter(
    ({ path }) => options.only.length === 0 || options.only.some((start) => path.startsWith(start)),
  );
  const { variable, fixed } = sortFigures(texts, document, wanted);
  if (variable.length === 0) {
    const where = options.only.length === 0 ? '' : ` below ${options.only.join(', ')}`;
    io.stderr.write(
      `error: there is no assumption${where} that could be varied; guarantor resolve --assumptions lists them\n`,
    );
    io.exit(1);
  }
  const known = [...names.outcomes.map((id) => `outcome.${id}`), ...names.measures];
  const strange = options.output.find((name) => !known.includes(name));
  if (strange !== undefined) {
    const near = nearest(strange, known);
    io.stderr.write(`error: no figure is called "${strange}".${near === undefined ? '' : ` Did you mean ${near}?`}\n`);
    io.exit(1);
  }
  const { trajectories, strongest, rows, only, output } = options;
  const { outcomes, measures } = names;
  const settings = options.set.map(spellSetting);
  return { factors: variable, fixed, only, asked: output, trajectories, strongest, rows, settings, outcomes, measures };
}

function headOf(name: string, { digest }: StudyScenario, plan: SensitivityPlan, { seed, runs }: Options): RecordHead {
  const { screening, shares } = unitsOf(plan);
  const study = { scenario: name, scenarioDigest: digest, rulesVersion: RULES_VERSION, seed, runs };
  return { kind: 'sensitivity', ...study, units: screening + shares, shard: WHOLE, plan };
}

/** The points that are not done yet. Their settings are made when they are sent: all at once they would fill the memory. */
function ordersOf({ scenario, options, kept }: Running, points: readonly PlannedPoint[]): readonly PointOrder[] {
  const known = new Map(scenario.assumptions.map(({ path, value }) => [path, value]));
  return points
    .filter(({ unit }) => !kept.done.has(unit))
    .map(({ unit, values, seed }) => ({
      unit,
      seed,
      runs: options.runs,
      get settings() {
        return settingsOfFigures(scenario.document, values(), known);
      },
    }));
}

/** What is to be done and how long it will take, measured by playing a little of it. */
function sayPlan(study: Running, orders: readonly PointOrder[]): string {
  const { scenario, plan, head, options, kept } = study;
  const { screening, shares } = unitsOf(plan);
  const left = head.units - kept.done.size;
  const [probe] =
    orders.length > 0 ? orders : ordersOf(study, sharePoints(plan, options.seed, strongestOf(head, kept.done) ?? []));
  const time = probe === undefined ? '' : `, ${sayTime(secondsOf(scenario, probe, left) / options.workers)}`;
  return [
    `${plan.factors.length} assumptions can be varied, ${plan.fixed.length} cannot.`,
    `Screening: ${screening} points; shares of the strongest: ${shares} points; ${options.runs} games each.`,
    `${left} of ${head.units} points are left: ${left * options.runs} games on ${options.workers} threads${time}.\n`,
  ].join(' ');
}

/** Games by which the time is estimated, and seconds to warm up: at first games take several times as long. */
const PROBED = 5;
const WARM_SECONDS = 1.5;
/** Fewer games than this are soon over: a rough estimate will do. */
const WORTH_WARMING = 500;

function secondsOf({ texts }: StudyScenario, order: PointOrder, points: number): number {
  const probe = { ...order, runs: Math.min(PROBED, order.runs) };
  const clock = (): number => performance.now() / 1000;
  const warm = clock() + (points * order.runs < WORTH_WARMING ? 0 : WARM_SECONDS);
  for (;;) {
    const started = clock();
    const playing = playPoint(texts, probe);
    while (playing.next().done !== true);
    const ended = clock();
    if (ended >= warm) return ((ended - started) * points * order.runs) / probe.runs;
  }
}

const sayTime = (seconds: number): string =>
  seconds < 90 ? `about ${Math.ceil(seconds)} seconds` : `about ${Math.ceil(seconds / 60)} minutes`;

async function playPart(study: Running, orders: readonly PointOrder[], io: Io): Promise<void> {
  const { scenario, head, plan, options, kept } = study;
  const keep = (unit: number, result: SensitivityUnit): void => kept.keep([[unit, result]]);
  const unfit = (unit: number, messages: readonly string[]): void => keep(unit, { unfit: messages });
  const run = { texts: scenario.texts, orders, workers: options.workers, keep, unfit };
  if ((await playPoints(run, io)) === 'stopped') await kept.leave(sensitivityArguments(head, plan));
}
