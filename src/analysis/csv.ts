/** Tables for spreadsheets: CSV by RFC 4180. */

/** Beginnings that spreadsheets take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A text that cannot be taken for a formula, in quotes where it needs them. */
export function textCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows with line ends of Unix; what is neither text nor number is written as JSON. */
export function csv(rows: readonly (readonly unknown[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

function cell(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return textCell(typeof value === 'string' ? value : JSON.stringify(value));
}
