/** `guarantor simulate SCENARIO`: a batch of machine-played games. The digest does not depend on the number of workers. */
import { availableParallelism } from 'node:os';
import { SingleBar } from 'cli-progress';
import { botFor } from '../ai/index.ts';
import { type Batch, type GameResult, gather, playGames } from '../analysis/simulate.ts';
import { type Scenario, setUp } from '../engine/index.ts';
import type { GamesOrder } from '../workers/games-thread.ts';
import { type Io, type Register } from './io.ts';
import { collectSetting, scenarioOf, type Setting, wholeNumber } from './scenario-argument.ts';
import { startThread } from './start-thread.ts';

const MOST_RUNS = 10_000_000;
const MOST_WORKERS = 256;

interface Options {
  readonly runs: number;
  readonly seed: string;
  readonly workers: number;
  readonly set: readonly Setting[];
  readonly json?: true;
}

export const register: Register = (program, io) => {
  program
    .command('simulate')
    .description('play many games by machine and summarise outcomes and measures')
    .argument('<scenario>', 'id of a shipped scenario, or a file')
    .option('--runs <n>', 'number of games', wholeNumber(1, MOST_RUNS), 200)
    .option('--seed <text>', 'seed of the batch; game i has the seed TEXT/i', '1')
    .option('--workers <n>', 'threads', wholeNumber(1, MOST_WORKERS), Math.min(4, availableParallelism()))
    .option(
      '--set <path=value>',
      'change a value, as rules.incidents.breakdown=0.05; may be repeated',
      collectSetting,
      [],
    )
    .option('--json', 'print one JSON value')
    .action((name: string, options: Options) => simulate(name, options, io));
};

async function simulate(name: string, options: Options, io: Io): Promise<void> {
  const { scenario } = await scenarioOf(name, options.set, io);
  const started = performance.now();
  const bar =
    io.stderr.isTTY === true
      ? new SingleBar({
          format: '{bar} {value}/{total} games, {eta_formatted} left',
          stream: process.stderr,
          hideCursor: true,
        })
      : undefined;
  bar?.start(options.runs, 0);
  const results = await playAll(scenario, options, (games) => bar?.increment(games));
  bar?.stop();
  const seconds = (performance.now() - started) / 1000;
  const batch = gather(setUp(scenario), options.seed, results);
  const timed = {
    ...batch,
    scenario: options.set.length > 0 ? name : batch.scenario,
    seconds: rounded(seconds),
    playoutsPerSecond: rounded(batch.runs / seconds),
  };
  io.stdout.write(options.json === true ? `${JSON.stringify(timed)}\n` : table(timed));
}

async function playAll(
  scenario: Scenario,
  { runs, seed, workers }: Options,
  after: (games: number) => void,
): Promise<readonly GameResult[]> {
  if (workers === 1 || runs < 2 * workers) {
    const setup = setUp(scenario);
    return playGames(
      setup,
      setup.powers.map((id) => botFor(setup, id)),
      seed,
      0,
      runs,
      () => after(1),
    );
  }
  const shares = Array.from(
    { length: workers },
    (_, i): GamesOrder => ({
      scenario,
      seed,
      from: Math.floor((runs * i) / workers),
      to: Math.floor((runs * (i + 1)) / workers),
    }),
  );
  return (await Promise.all(shares.map((share) => playShare(share, after)))).flat();
}

function playShare(share: GamesOrder, after: (games: number) => void): Promise<readonly GameResult[]> {
  return new Promise((resolve, reject) => {
    const results: GameResult[] = [];
    const thread = startThread(new URL('../workers/games-thread.ts', import.meta.url), share);
    thread.on('message', (parcel: readonly GameResult[]) => {
      results.push(...parcel);
      after(parcel.length);
    });
    thread.on('error', reject);
    thread.on('exit', (code) =>
      code === 0 ? resolve(results) : reject(new Error(`a worker ended with code ${code}`)),
    );
  });
}

function table(batch: Batch & { readonly seconds: number; readonly playoutsPerSecond: number }): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const outcomes = Object.entries(batch.outcomes)
    .sort(([, a], [, b]) => b.count - a.count)
    .map(
      ([id, { count, share, low, high }]) =>
        `  ${id.padEnd(28)} ${String(count).padStart(7)}  ${percent(share).padStart(7)}  (${percent(low)} to ${percent(high)})`,
    );
  const metrics = Object.entries(batch.metrics).map(
    ([id, { mean, p05, p50, p95 }]) =>
      `  ${id.padEnd(28)} ${[mean, p05, p50, p95].map((value) => value.toFixed(3).padStart(11)).join(' ')}`,
  );
  return [
    `${batch.scenario}: ${batch.runs} games, seed ${batch.seed}, rules ${batch.rulesVersion}, ${batch.seconds} s, ${batch.playoutsPerSecond} games a second`,
    'outcomes (95 % intervals)',
    ...outcomes,
    `measures ${' '.repeat(20)}        mean         5 %        50 %        95 %`,
    ...metrics,
    `digest ${batch.digest}`,
    '',
  ].join('\n');
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
