/** What differs between two scenarios, in English. The command line and the workshop say the same sentences. */

/** A difference as the words see it. */
export interface DifferenceFacts {
  readonly path: readonly string[];
  readonly kind: 'added' | 'removed' | 'changed';
  readonly from?: unknown;
  readonly to?: unknown;
  readonly description?: string;
  readonly unit?: string;
}

/** What is compared: two files that somebody named, or a scenario with the one that it grew from. */
export type Compared = 'files' | 'base';
export type SayDifference = (facts: DifferenceFacts, compared?: Compared) => string;

const LONGEST = 120;
/** What a thing is called in a scenario file, by the first of these that it has. */
const NAMES = ['title', 'name', 'text', 'label'] as const;

/** A value on one line: a thing by its name where it has one, in the language that is asked for. */
export function shownValue(value: unknown, language: string): string {
  const text = JSON.stringify(nameOf(value, language)) ?? '';
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function nameOf(value: unknown, language: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const thing = value as Readonly<Record<string, unknown>>;
  if (typeof thing['value'] === 'number') return thing['value'];
  const said = NAMES.map((key) => textOf(thing[key], language)).find((text) => text !== undefined);
  return said ?? textOf(value, language) ?? value;
}

function textOf(value: unknown, language: string): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const texts = value as Readonly<Record<string, unknown>>;
  const said = texts[language] ?? texts['en'];
  return typeof said === 'string' ? said : undefined;
}

const SIDES: Readonly<Record<Compared, { readonly added: string; readonly removed: string }>> = {
  files: { added: 'only in the second', removed: 'only in the first' },
  base: { added: 'new', removed: 'not taken over from the base' },
};

/** One line: where, what it means, what it was and what it is. */
export const sayDifference: SayDifference = ({ path, kind, from, to, description, unit }, compared = 'files') => {
  const about = description === undefined ? '' : ` (${description.replace(/\.$/, '')})`;
  const where = `${path.join(' › ')}${about}`;
  const value = (said: unknown): string => {
    const shown = shownValue(said, 'en');
    return unit === undefined || !/^-?[\d.]/.test(shown) ? shown : `${shown} ${unit}`;
  };
  switch (kind) {
    case 'added':
      return `${where}: ${SIDES[compared].added}, ${value(to)}`;
    case 'removed':
      return `${where}: ${SIDES[compared].removed}, ${value(from)}`;
    case 'changed':
      return `${where}: ${shownValue(from, 'en')} → ${value(to)}`;
  }
};
