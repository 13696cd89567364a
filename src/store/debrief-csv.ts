/**
 * The turns of a match as a table for spreadsheets: CSV by RFC 4180 (comma, CRLF, quotes doubled). Column names are the
 * model's own, the same in every language; numbers have a decimal point.
 */
import { textCell } from '../analysis/csv.ts';
import { FIELD_NAMES, type FieldName, FIELDS, METRIC_NAMES, type Setup, type World } from '../engine/index.ts';
import { metricValue } from '../engine/rules/metrics.ts';
import { objectiveScores } from '../engine/rules/scores.ts';
import { type Match } from '../match/match.ts';

interface Column {
  readonly name: string;
  readonly read: (world: World) => number;
}

/** One row for the opening and one after each turn: public quantities, metrics and scores of every power. */
export function turnsCsv(match: Match, dateOf: (turn: number) => string): string {
  const columns = columnsOf(match.setup);
  const row = (turn: number, world: World, digest: string): string =>
    [
      String(turn),
      textCell(dateOf(turn)),
      textCell(digest),
      ...columns.map(({ read }) => numberCell(read(world))),
    ].join(',');
  const head = ['turn', 'date', 'digest', ...columns.map(({ name }) => name)].map(textCell).join(',');
  const rows = match.turns.map(({ world, digest }, i) => row(i + 1, world, digest));
  return [head, row(0, match.opening, ''), ...rows, ''].join('\r\n');
}

function columnsOf(setup: Setup): readonly Column[] {
  const dyad = (i: number): string => {
    const { challenger, protege } = setup.dyads[i]!;
    return `${setup.powers[challenger]}>${setup.powers[protege]}`;
  };
  return [
    ...publicFields('world').map((field) => ({ name: field, read: (world: World) => world[field][0]! })),
    ...setup.powers.flatMap((id, i) => cells('power', id, i)),
    ...setup.dyads.flatMap(({ index }) => cells('dyad', dyad(index), index)),
    ...setup.powers.flatMap((id, power) =>
      METRIC_NAMES.map((metric) => ({
        name: `metric.${metric}.${id}`,
        read: (world: World) => metricValue(world, metric, power),
      })),
    ),
    ...setup.powers.flatMap((id, power) =>
      Object.keys(setup.scenario.powers[id]!.objectives).map((objective, at) => ({
        name: `objective.${objective}.${id}`,
        read: (world: World) => 100 * objectiveScores(world, power)[at]!.reached,
      })),
    ),
  ];
}

function cells(per: 'power' | 'dyad', id: string, index: number): readonly Column[] {
  return publicFields(per).map((field) => ({ name: `${field}.${id}`, read: (world) => world[field][index]! }));
}

/** Fields that everybody may know; the turn and the outcome have columns and files of their own. */
function publicFields(per: 'world' | 'power' | 'dyad'): readonly FieldName[] {
  return FIELD_NAMES.filter(
    (field) => FIELDS[field].per === per && FIELDS[field].knowledge === 'public' && field !== 'turn',
  );
}

function numberCell(value: number): string {
  return Number.isFinite(value) ? String(value) : '';
}
