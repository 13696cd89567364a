/**
 * What a reader of scenarios reports: a code, the place, the offending value and the facts. The sentence is made in
 * `src/words`; the file, line and column are those of the text that holds the value, through `extends` and `patch`.
 */
import { type FindingCode, type Severity, SEVERITY_OF } from './codes.ts';
import { type Path, type Place } from './tree.ts';

/** Facts that the sentence about a finding is made of. */
export type FindingArgs = Readonly<Record<string, string | number>>;

export const FIX_KINDS = [
  'use-nearest',
  'as-number',
  'as-flag',
  'as-list',
  'swap-ends',
  'add-version',
  'add-format',
  'drop-repeat',
  'move-into-patch',
  'drop-silence',
  'drop-inherited',
] as const;
export type FixKind = (typeof FIX_KINDS)[number];

/** In UTF-16 units of the text as it was read. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

export interface Fix {
  readonly kind: FixKind;
  /** Do not overlap. */
  readonly edits: readonly TextEdit[];
}

export interface Finding {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly severity: Severity;
  readonly code: FindingCode;
  /** Dotted path in the resolved scenario, empty for the whole file. */
  readonly path: string;
  readonly args: FindingArgs;
  /** The offending value, shortened. */
  readonly value?: string;
  /** Nearest valid name, where there is one close enough to be meant. */
  readonly nearest?: string;
  /** Where the author can only have meant one thing. */
  readonly fix?: Fix;
}

export interface FindingDetail {
  readonly args?: FindingArgs;
  readonly value?: unknown;
  readonly nearest?: string | undefined;
}

export function finding(code: FindingCode, place: Place, path: Path, detail: FindingDetail = {}): Finding {
  return {
    file: place.file,
    line: place.line,
    column: place.column,
    severity: SEVERITY_OF[code],
    code,
    path: path.join('.'),
    args: detail.args ?? {},
    ...(detail.value === undefined ? {} : { value: shorten(detail.value) }),
    ...(detail.nearest === undefined ? {} : { nearest: detail.nearest }),
  };
}

export const isError = (found: Finding): boolean => found.severity === 'error';

/** By file, line, column and code, so that two readings of one text list the same findings in the same order. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const rank: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };
  return [...findings].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      rank[a.severity] - rank[b.severity] ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}

const LONGEST_VALUE = 80;

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}
