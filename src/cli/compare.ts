/** `guarantor compare A B`: how two scenarios differ in play, over the same games with the same luck. */
import { batchNames } from '../analysis/simulate.ts';
import { type ComparedFigure, compareGames, type Comparison, isSure, type Side } from '../analysis/study/compare.ts';
import { csv } from '../analysis/csv.ts';
import { RULES_VERSION, type Scenario, setUp } from '../engine/index.ts';
import { type Io, type Register } from './io.ts';
import { scenarioOf } from './scenario-argument.ts';
import { percent } from './study/batch-table.ts';
import { playAll } from './study/games.ts';
import { type StudyOptions, withStudyOptions } from './study/options.ts';
import { progressBar } from './study/points.ts';

interface Options extends StudyOptions {
  readonly csv?: true;
}

export const register: Register = (program, io) => {
  const command = program
    .command('compare')
    .description('say how two scenarios differ in play: the same games with the same luck')
    .argument('<a>', 'id of a shipped scenario, or a file')
    .argument('<b>', 'the other one');
  withStudyOptions(command, 500)
    .option('--csv', 'print CSV: a row per figure')
    .action((a: string, b: string, options: Options) => compare(a, b, options, io));
};

async function compare(nameA: string, nameB: string, options: Options, io: Io): Promise<void> {
  const scenarios = [
    (await scenarioOf(nameA, options.set, io)).scenario,
    (await scenarioOf(nameB, options.set, io)).scenario,
  ] as const;
  const bar = progressBar(2 * options.runs, io);
  const side = async (scenario: Scenario): Promise<Side> => ({
    names: batchNames(setUp(scenario)),
    games: await playAll(scenario, options, [0, options.runs], (games) => bar?.increment(games)),
  });
  const comparison = compareGames(await side(scenarios[0]), await side(scenarios[1]));
  bar?.stop();
  const told = { a: nameA, b: nameB, rulesVersion: RULES_VERSION, runs: options.runs, seed: options.seed };
  if (options.json === true) io.stdout.write(`${JSON.stringify({ ...told, ...comparison })}\n`);
  else if (options.csv === true) io.stdout.write(asCsv(comparison));
  else io.stdout.write(asTable(told, comparison));
}

function asCsv({ outcomes, metrics }: Comparison): string {
  const rows = [
    ...Object.entries(outcomes).map(([id, figure]) => [`outcome.${id}`, figure] as const),
    ...Object.entries(metrics),
  ];
  return csv([
    ['figure', 'a', 'b', 'difference', 'low', 'high'],
    ...rows.map(([name, { a, b, difference, low, high }]) => [name, a, b, difference, low, high]),
  ]);
}

interface Told {
  readonly a: string;
  readonly b: string;
  readonly rulesVersion: number;
  readonly runs: number;
  readonly seed: string;
}

function asTable(told: Told, { outcomes, metrics, same, digests }: Comparison): string {
  const line = (name: string, figure: ComparedFigure, say: (value: number) => string): string => {
    const signed = (value: number): string => `${value > 0 ? '+' : ''}${say(value)}`;
    const interval = `(${signed(figure.low)} to ${signed(figure.high)})`;
    const cells = [say(figure.a), say(figure.b), signed(figure.difference)].map((text) => text.padStart(10));
    return `${isSure(figure) ? '*' : ' '} ${name.padEnd(28)} ${cells.join(' ')}  ${interval}`;
  };
  const number = (value: number): string => value.toFixed(3);
  const moved = Object.entries(metrics).filter(([, { difference, low, high }]) => difference !== 0 || low !== high);
  return [
    `${told.b} less ${told.a}: ${told.runs} pairs of games on the same luck, seed ${told.seed}, rules ${told.rulesVersion}; ${same} went the same way`,
    `  ${' '.repeat(28)} ${['A', 'B', 'B - A'].map((text) => text.padStart(10)).join(' ')}  (95 %; * = 0 is outside)`,
    ...Object.entries(outcomes).map(([id, figure]) => line(id, figure, percent)),
    ...moved.map(([name, figure]) => line(name, figure, number)),
    `digests ${digests.a} ${digests.b}`,
    '',
  ].join('\n');
}
