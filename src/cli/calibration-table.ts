/** Rows of a calibration as text. */
import { type Row } from '../analysis/calibration/index.ts';
import { RULES_VERSION } from '../engine/index.ts';
import { t } from '../words/index.ts';

/** Why a row is out, in words; undefined where nothing is known. The words of a match must have been loaded. */
const reasonText = ({ reason }: Pick<Row, 'reason'>): string | undefined =>
  reason === undefined ? undefined : t(`modelReasons.${reason}`);

export function calibrationTable(rows: readonly Row[]): string {
  const missed = rows.filter((row) => row.verdict === 'out');
  const silent = missed.filter((row) => row.reason === undefined);
  const sum = `${rows.length - missed.length} of ${rows.length} hold, ${missed.length - silent.length} are out for a stated reason, ${silent.length} without`;
  return `${[`rules ${RULES_VERSION}`, ...rows.flatMap(lines), sum].join('\n')}\n`;
}

function figure(value: number | null): string {
  if (value === null || Number.isNaN(value)) return '';
  return String(Number((Math.abs(value) < 1e-9 ? 0 : value).toPrecision(3)));
}

function lines(row: Row): readonly string[] {
  const interval = row.interval === undefined ? '' : ` (${figure(row.interval[0])} to ${figure(row.interval[1])})`;
  const asked = `[${figure(row.low)}, ${figure(row.high)}]`;
  const n = row.n === undefined ? '' : `, n ${row.n}`;
  const head = `${row.verdict.padEnd(3)} ${row.id.padEnd(26)} ${figure(row.measured)}${interval}  asked ${asked}  ${row.band}; ${row.scenario}${n}`;
  const reason = reasonText(row);
  const shares = Object.entries(row.by ?? {}).map(([name, share]) => `${name} ${figure(share)}`);
  const cells = Object.entries(row.table ?? {}).map(([name, cell]) => `      ${name}: ${cell}`);
  return [
    head,
    ...(reason === undefined ? [] : [`      ${reason}`]),
    ...(shares.length > 0 ? [`      ${shares.join(', ')}`] : []),
    ...cells,
  ];
}
