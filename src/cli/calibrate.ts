/**
 * `guarantor calibrate`: measures the bands, signs and dilemmas that the rules are fitted to. Exit code 1 when one is
 * missed. The figures do not depend on the number of workers.
 */
import { availableParallelism } from 'node:os';
import { SingleBar } from 'cli-progress';
import {
  CALIBRATED,
  closedForms,
  type Experiment,
  type Results,
  type Row,
  studies,
  type Study,
} from '../analysis/calibration/index.ts';
import { RULES_VERSION, type Scenario } from '../engine/index.ts';
import type { Parcel } from '../workers/calibration-thread.ts';
import { type Io, type Register } from './io.ts';
import { scenarioOf, wholeNumber } from './scenario-argument.ts';
import { startThread } from './start-thread.ts';

const MOST_GAMES = 1_000_000;
const MOST_WORKERS = 256;
/** Games in a parcel: the setup of a scenario should cost little beside them. */
const PARCEL = 40;

interface Options {
  readonly games: number;
  readonly only?: readonly string[];
  readonly workers: number;
  readonly json?: true;
}

export const register: Register = (program, io) => {
  program
    .command('calibrate')
    .description('measure the bands, signs and dilemmas that the rules are fitted to')
    .option('--games <n>', 'games for each scenario; pairs and tables take a part', wholeNumber(1, MOST_GAMES), 2000)
    .option('--only <ids>', 'studies to run, as S3,R4,D-C,outcomes', (text) => text.split(','))
    .option('--workers <n>', 'threads', wholeNumber(1, MOST_WORKERS), Math.min(4, availableParallelism()))
    .option('--json', 'print one JSON value: the rows')
    .action((options: Options) => calibrate(options, io));
};

async function calibrate(options: Options, io: Io): Promise<void> {
  const scenarios: Record<string, Scenario> = {};
  for (const id of CALIBRATED) scenarios[id] = (await scenarioOf(id, [], io)).scenario;
  const scenario = (id: string): Scenario => scenarios[id] as Scenario;
  const wanted = ({ id }: { readonly id: string }): boolean =>
    options.only === undefined || options.only.some((name) => id === name || id.startsWith(`${name}.`));
  const chosen = studies(options.games, scenario).filter(wanted);
  const [first] = CALIBRATED;
  const rows = [
    ...closedForms(scenario(first).rules, first).filter(wanted),
    ...(await playStudies(chosen, scenarios, options, io)),
  ];
  io.stdout.write(options.json === true ? `${JSON.stringify(rows)}\n` : table(rows));
  if (rows.some((row) => row.verdict === 'out')) io.exit(1);
}

/** Experiments that several studies share are played once, as often as the greediest asks. */
async function playStudies(
  chosen: readonly Study[],
  scenarios: Readonly<Record<string, Scenario>>,
  { workers }: Options,
  io: Io,
): Promise<readonly Row[]> {
  const needed = new Map<string, Experiment>();
  for (const experiment of chosen.flatMap((study) => study.experiments)) {
    const key = keyOf(experiment);
    if ((needed.get(key)?.games ?? 0) < experiment.games) needed.set(key, experiment);
  }
  const played = await playAll([...needed.values()], scenarios, workers, io);
  const results = new Map([...needed.keys()].map((key, i) => [key, played[i] as Results]));
  return chosen.flatMap((study) =>
    study.read(study.experiments.map((experiment) => cut(results.get(keyOf(experiment)) as Results, experiment.games))),
  );
}

const keyOf = ({ scenario, by, forced }: Experiment): string => JSON.stringify([scenario, by, forced ?? null]);

const cut = ({ games, tests }: Results, n: number): Results => ({ games: games.slice(0, n), tests: tests.slice(0, n) });

/** Hands parcels to the threads as these ask for more. */
async function playAll(
  experiments: readonly Experiment[],
  scenarios: Readonly<Record<string, Scenario>>,
  workers: number,
  io: Io,
): Promise<readonly Results[]> {
  const parcels = experiments.flatMap((experiment, at) =>
    Array.from({ length: Math.ceil(experiment.games / PARCEL) }, (_, i) => ({
      at,
      parcel: { experiment, from: i * PARCEL, to: Math.min(experiment.games, (i + 1) * PARCEL) },
    })),
  );
  const bar =
    io.stderr.isTTY === true
      ? new SingleBar({ format: '{bar} {value}/{total} parcels, {eta_formatted} left', stream: process.stderr })
      : undefined;
  bar?.start(parcels.length, 0);
  const done = parcels.map((): Results => ({ games: [], tests: [] }));
  let next = 0;
  const take = (): number | undefined => (next < parcels.length ? next++ : undefined);
  await Promise.all(
    Array.from({ length: Math.min(workers, parcels.length) }, () =>
      serve(
        scenarios,
        take,
        (i) => parcels[i]?.parcel as Parcel,
        (i, results) => {
          done[i] = results;
          bar?.increment();
        },
      ),
    ),
  );
  bar?.stop();
  return experiments.map((_, at) => {
    const own = done.filter((__, i) => parcels[i]?.at === at);
    return { games: own.flatMap(({ games }) => games), tests: own.flatMap(({ tests }) => tests) };
  });
}

/** One thread, from its first parcel to the last that it gets. */
function serve(
  scenarios: Readonly<Record<string, Scenario>>,
  take: () => number | undefined,
  parcel: (i: number) => Parcel,
  keep: (i: number, results: Results) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = startThread(new URL('../workers/calibration-thread.ts', import.meta.url), scenarios);
    let at = take();
    const go = (): void => {
      if (at === undefined) void thread.terminate().then(() => resolve(), reject);
      else thread.postMessage(parcel(at));
    };
    thread.on('message', (results: Results) => {
      if (at !== undefined) keep(at, results);
      at = take();
      go();
    });
    thread.on('error', reject);
    go();
  });
}

function table(rows: readonly Row[]): string {
  const figure = (value: number | null): string =>
    value === null ? '' : String(Number((Math.abs(value) < 1e-9 ? 0 : value).toPrecision(3)));
  const lines = rows.flatMap((row) => {
    const interval = row.interval === undefined ? '' : ` (${figure(row.interval[0])} to ${figure(row.interval[1])})`;
    const asked = `[${figure(row.low)}, ${figure(row.high)}]`;
    const head = `${row.verdict.padEnd(3)} ${row.id.padEnd(26)} ${figure(row.measured)}${interval}  asked ${asked}  ${row.band}; ${row.scenario}${row.n === undefined ? '' : `, n ${row.n}`}`;
    const shares = Object.entries(row.by ?? {}).map(([name, share]) => `${name} ${figure(share)}`);
    const cells = Object.entries(row.table ?? {}).map(([name, cell]) => `      ${name}: ${cell}`);
    return [head, ...(shares.length > 0 ? [`      ${shares.join(', ')}`] : []), ...cells];
  });
  const missed = rows.filter((row) => row.verdict === 'out').length;
  return `${[`rules ${RULES_VERSION}`, ...lines, `${rows.length - missed} of ${rows.length} hold`].join('\n')}\n`;
}
