/** What differs between two scenarios, as one line in any language. The command line and the workshop say the same. */

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

/** What a language brings to the line. */
export interface DifferenceWords {
  /** Names of things are shown in it where they have one. */
  readonly language: string;
  readonly sides: Readonly<Record<Compared, { readonly added: string; readonly removed: string }>>;
  /** What the place means; undefined where the language has no word for it. */
  readonly about: (facts: DifferenceFacts) => string | undefined;
  /** A unit as the language writes it; undefined where it is left out. */
  readonly unit: (unit: string) => string | undefined;
}

/** One line: where, what it means, what it was and what it is. */
export function differenceLine({ language, sides, about, unit: named }: DifferenceWords): SayDifference {
  return (facts, compared = 'files') => {
    const { path, kind, from, to, unit } = facts;
    const meaning = about(facts);
    const measure = unit === undefined ? undefined : named(unit);
    const where = `${path.join(' › ')}${meaning === undefined ? '' : ` (${meaning})`}`;
    const value = (said: unknown): string => {
      const shown = shownValue(said, language);
      return measure === undefined || !/^-?[\d.]/.test(shown) ? shown : `${shown} ${measure}`;
    };
    switch (kind) {
      case 'added':
        return `${where}: ${sides[compared].added}, ${value(to)}`;
      case 'removed':
        return `${where}: ${sides[compared].removed}, ${value(from)}`;
      case 'changed':
        return `${where}: ${shownValue(from, language)} → ${value(to)}`;
    }
  };
}
