/** What differs between two scenarios, in English. */

/** A difference as the words see it. */
export interface DifferenceFacts {
  readonly path: readonly string[];
  readonly kind: 'added' | 'removed' | 'changed';
  readonly from?: unknown;
  readonly to?: unknown;
  readonly description?: string;
  readonly unit?: string;
}

const LONGEST = 120;

/** A value on one line. */
export function shownValue(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? '');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** One line: where, what it means, what it was and what it is. */
export function sayDifference({ path, kind, from, to, description, unit }: DifferenceFacts): string {
  const about = description === undefined ? '' : ` (${description.replace(/\.$/, '')})`;
  const measure = unit === undefined || typeof (to ?? from) !== 'number' ? '' : ` ${unit}`;
  const where = `${path.join(' › ')}${about}`;
  switch (kind) {
    case 'added':
      return `${where}: only in the second, ${shownValue(to)}${measure}`;
    case 'removed':
      return `${where}: only in the first, ${shownValue(from)}${measure}`;
    case 'changed':
      return `${where}: ${shownValue(from)} → ${shownValue(to)}${measure}`;
  }
}
