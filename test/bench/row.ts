/** A line of the bench: what was measured, and the floor (or ceiling) that it must hold. */

export interface Row {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  /** The limit; whether the value must be above or below it follows from `above`. */
  readonly floor: number;
  readonly ok: boolean;
  /** Smallest and largest of the samples, or an interval. */
  readonly low: number;
  readonly high: number;
  readonly note: string;
}

export interface Measured {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly note?: string;
}

/** A row whose value must be at least the floor. */
export function atLeast(id: string, unit: string, floor: number, { value, ...more }: Measured): Row {
  return { id, value, unit, floor, ok: value >= floor, low: value, high: value, note: '', ...more };
}

/** A row whose value may be at most the limit. */
export function atMost(id: string, unit: string, limit: number, { value, ...more }: Measured): Row {
  return { id, value, unit, floor: limit, ok: value <= limit, low: value, high: value, note: '', ...more };
}

/** Rows as a table, one line each. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.ok ? 'ok' : 'MISSED',
    row.id,
    figure(row.value),
    row.low === row.high ? '' : `${figure(row.low)} to ${figure(row.high)}`,
    row.unit,
    `limit ${figure(row.floor)}`,
    row.note,
  ]);
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(0, ...cells.map((line) => line[column]!.length)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function figure(value: number): string {
  const size = Math.abs(value);
  return Number.isFinite(value) ? value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2) : String(value);
}
