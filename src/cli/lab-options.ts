import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What an option of a lab model takes. `min` and `max` belong to the range unless `above` says that `min` does not. */
export type OptionSpec =
  | {
      readonly kind: 'number' | 'whole' | 'numbers';
      readonly means: string;
      readonly min?: number;
      readonly max?: number;
      readonly above?: true;
      readonly optional?: true;
    }
  | { readonly kind: 'choice'; readonly means: string; readonly choices: readonly string[]; readonly optional?: true }
  | { readonly kind: 'json'; readonly means: string; readonly optional?: true };

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The options as given, each checked against its spec. */
export type Given = ReadonlyMap<string, number | readonly number[] | string | JsonText>;

/** JSON that was typed, or read from a file; not parsed yet. */
export interface JsonText {
  readonly text: string;
}

/** Why a command did not run. `code` is the exit code: 1 the input is bad, 2 wrong usage or unreadable file. */
export interface Refusal {
  readonly ok: false;
  readonly code: 1 | 2;
  readonly message: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

export function refuse(code: 1 | 2, message: string): Refusal {
  return { ok: false, code, message };
}

/** Larger or smaller numbers than these overflow or vanish inside the formulas. */
export const HUGE = 1e100;
const LARGEST_FILE = 1_000_000;
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Reads `--name value` and `--name=value`; refuses what no spec names, what is given twice, missing or out of range. */
export function readOptions(argv: readonly string[], specs: OptionSpecs, cwd: string): Outcome<Given> {
  const given = new Map<string, number | readonly number[] | string | JsonText>();
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    // One JSON value is what the lab prints anyway.
    if (word === '--json') continue;
    const equals = word.indexOf('=');
    const flag = equals < 0 ? word : word.slice(0, equals);
    const name = flag.slice(2);
    const spec = flag.startsWith('--') && Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (spec === undefined) return refuse(2, `unknown option ${quote(flag)}; allowed: ${flagList(specs)}`);
    if (given.has(name)) return refuse(2, `${flag} is given twice`);
    const text = equals < 0 ? argv[++i] : word.slice(equals + 1);
    if (text === undefined) return refuse(2, `${flag} needs a value: ${allowed(spec)}`);
    const value = readValue(flag, text, spec, cwd);
    if (!value.ok) return value;
    given.set(name, value.value);
  }
  const missing = Object.keys(specs).filter((name) => specs[name]?.optional !== true && !given.has(name));
  if (missing.length === 0) return { ok: true, value: given };
  return refuse(
    2,
    missing.map((name) => `--${name} is missing: ${specs[name]!.means}, ${allowed(specs[name]!)}`).join('\n'),
  );
}

function readValue(
  flag: string,
  text: string,
  spec: OptionSpec,
  cwd: string,
): Outcome<number | readonly number[] | string | JsonText> {
  switch (spec.kind) {
    case 'json':
      return readJsonText(flag, text, cwd);
    case 'choice':
      return spec.choices.includes(text) ? { ok: true, value: text } : refuse(2, wrong(flag, text, spec));
    case 'number':
    case 'whole': {
      const value = readNumber(text);
      return value !== undefined && fits(value, spec) ? { ok: true, value } : refuse(2, wrong(flag, text, spec));
    }
    case 'numbers': {
      const values = text.split(',').map((part) => readNumber(part.trim()));
      const good = values.filter((value) => value !== undefined && fits(value, spec));
      return good.length === values.length ? { ok: true, value: good.map(Number) } : refuse(2, wrong(flag, text, spec));
    }
  }
}

function readJsonText(flag: string, text: string, cwd: string): Outcome<JsonText> {
  if (!text.startsWith('@')) return { ok: true, value: { text } };
  const file = text.slice(1);
  try {
    const content = readFileSync(resolve(cwd, file), 'utf8');
    if (content.length > LARGEST_FILE)
      return refuse(1, `${flag}: ${quote(file)} is larger than ${LARGEST_FILE} characters`);
    // Editors on Windows put a byte order mark in front.
    return { ok: true, value: { text: content.startsWith('\uFEFF') ? content.slice(1) : content } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(2, `${flag}: cannot read ${quote(file)}: ${reason}`);
  }
}

function readNumber(text: string): number | undefined {
  if (!DECIMAL.test(text)) return undefined;
  const value = Number(text);
  return Math.abs(value) <= HUGE ? value : undefined;
}

type NumberSpec = Extract<OptionSpec, { readonly kind: 'number' | 'whole' | 'numbers' }>;

function fits(value: number, spec: NumberSpec): boolean {
  if (spec.kind === 'whole' && !Number.isInteger(value)) return false;
  if (spec.max !== undefined && value > spec.max) return false;
  return spec.min === undefined || (spec.above === true ? value > spec.min : value >= spec.min);
}

function wrong(flag: string, text: string, spec: OptionSpec): string {
  return `${flag} cannot be ${quote(text)}: allowed is ${allowed(spec)}`;
}

/** The values that a spec admits, in words. */
export function allowed(spec: OptionSpec): string {
  switch (spec.kind) {
    case 'json':
      return 'JSON, or @FILE with JSON';
    case 'choice':
      return spec.choices.join(', ');
    case 'number':
      return `a number${range(spec)}`;
    case 'whole':
      return `a whole number${range(spec)}`;
    case 'numbers':
      return `numbers${range(spec)} with commas between them`;
  }
}

function range(spec: NumberSpec): string {
  const low = spec.min === undefined ? '' : spec.above === true ? ` above ${spec.min}` : ` of at least ${spec.min}`;
  if (spec.max === undefined) return low;
  if (spec.min === undefined) return ` of at most ${spec.max}`;
  return spec.above === true ? `${low} and at most ${spec.max}` : ` from ${spec.min} to ${spec.max}`;
}

function flagList(specs: OptionSpecs): string {
  return Object.keys(specs)
    .map((name) => `--${name}`)
    .join(', ');
}

/** Quotes what somebody typed, shortened and without control characters that would disturb a terminal. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}
