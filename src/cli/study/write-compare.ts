/** What a comparison prints, whether it was played here or read from a record. */
import { csv } from '../../analysis/csv.ts';
import { type ComparedFigure, isSure } from '../../analysis/study/compare.ts';
import { type ToldComparison } from '../../analysis/study/games.ts';
import { type Io } from '../io.ts';
import { percent } from './batch-table.ts';

export interface CompareOutput {
  readonly json?: true;
  readonly csv?: true;
}

export function writeComparison(told: ToldComparison, { json, csv: asRows }: CompareOutput, io: Io): void {
  if (json === true) io.stdout.write(`${JSON.stringify(told)}\n`);
  else if (asRows === true) io.stdout.write(asCsv(told));
  else io.stdout.write(asTable(told));
}

function asCsv({ outcomes, metrics }: ToldComparison): string {
  const rows = [
    ...Object.entries(outcomes).map(([id, figure]) => [`outcome.${id}`, figure] as const),
    ...Object.entries(metrics),
  ];
  return csv([
    ['figure', 'a', 'b', 'difference', 'low', 'high'],
    ...rows.map(([name, { a, b, difference, low, high }]) => [name, a, b, difference, low, high]),
  ]);
}

function asTable(told: ToldComparison): string {
  const { outcomes, metrics, same, digests } = told;
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
