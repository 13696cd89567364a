/**
 * Records: files with what a batch or a sweep has computed so far, one line of JSON per unit of work
 * (a game, a point). They can be written line by line, broken off, gone on with, and joined across machines; every line
 * carries a check, so that a damaged file is noticed.
 */
import { canonicalJson, digestText, type Result } from '../../engine/index.ts';
import { isJsonObject } from '../../engine/json-object.ts';

const FORMAT = 'guarantor-record';
const VERSION = 1;

/** Most parts into which a study can be cut. */
export const MOST_SHARDS = 100_000;

const RECORD_KINDS = ['simulate', 'compare', 'sweep', 'sensitivity'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What a record is of. Two records can be joined when all of it but the shard's number is equal. */
export interface RecordHead {
  readonly kind: RecordKind;
  /** What the command was given, for people. */
  readonly scenario: string;
  /** SHA-256 of the scenario as the rules take it. */
  readonly scenarioDigest: string;
  readonly rulesVersion: number;
  readonly seed: string;
  /** Games: of the batch, or at every point. */
  readonly runs: number;
  /** Units of work in all shards together. */
  readonly units: number;
  /** Shard `index` of `of`, from 1. */
  readonly shard: { readonly index: number; readonly of: number };
  /** What the kind needs besides; JSON. */
  readonly plan: unknown;
}

export interface StudyRecord {
  readonly head: RecordHead;
  /** What came of the units that are done. */
  readonly done: ReadonlyMap<number, unknown>;
  /** Characters of the text that are whole lines; what follows was broken off in the middle of a line. */
  readonly soundLength: number;
}

export type RecordFault =
  | { readonly kind: 'not-a-record' }
  | { readonly kind: 'newer-version'; readonly version: number }
  | { readonly kind: 'damaged'; readonly line: number }
  | { readonly kind: 'unit-twice'; readonly line: number; readonly unit: number }
  | { readonly kind: 'unit-of-another-shard'; readonly line: number; readonly unit: number };

/** Units `from` to `to` - 1 that a shard has. The shards of one number cover every unit once. */
export function unitsOfShard(units: number, { index, of }: RecordHead['shard']): { from: number; to: number } {
  return { from: Math.floor((units * (index - 1)) / of), to: Math.floor((units * index) / of) };
}

/** SHA-256 over everything that says what a study is, its shard apart. */
export function digestOfHead({ shard: _, ...rest }: RecordHead): string {
  return digestText(canonicalJson(rest));
}

export function headLine(head: RecordHead): string {
  return `${checkedLine({ format: FORMAT, version: VERSION, ...head })}\n`;
}

export function unitLine(unit: number, data: unknown): string {
  return `${checkedLine({ unit, data: spellNumbers(data) })}\n`;
}

const CHECK_DIGITS = 12;

function checkedLine(value: object): string {
  const text = JSON.stringify(value);
  return `${text.slice(0, -1)},"check":"${digestText(text).slice(0, CHECK_DIGITS)}"}`;
}

const CHECKED = new RegExp(`^(.*),"check":"([0-9a-f]{${CHECK_DIGITS}})"\\}$`);

function readLine(line: string): Readonly<Record<string, unknown>> | undefined {
  const [, start, check] = CHECKED.exec(line) ?? [];
  if (start === undefined || digestText(`${start}}`).slice(0, CHECK_DIGITS) !== check) return undefined;
  try {
    const value: unknown = JSON.parse(`${start}}`);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a record. A last line without its end was broken off when the writer was stopped, and is left out. */
export function readRecord(text: string): Result<StudyRecord, RecordFault> {
  const soundLength = text.lastIndexOf('\n') + 1;
  const lines = text.slice(0, soundLength).split('\n').slice(0, -1);
  const head = headOf(lines[0] ?? text);
  if (!head.ok) return head;
  const { from, to } = unitsOfShard(head.value.units, head.value.shard);
  const done = new Map<number, unknown>();
  for (let i = 1; i < lines.length; i++) {
    const line = i + 1;
    const value = readLine(lines[i] as string);
    const unit = value?.['unit'];
    if (value === undefined || typeof unit !== 'number') return { ok: false, error: { kind: 'damaged', line } };
    if (!(unit >= from && unit < to)) return { ok: false, error: { kind: 'unit-of-another-shard', line, unit } };
    if (done.has(unit)) return { ok: false, error: { kind: 'unit-twice', line, unit } };
    done.set(unit, readNumbers(value['data']));
  }
  return { ok: true, value: { head: head.value, done, soundLength } };
}

function headOf(line: string): Result<RecordHead, RecordFault> {
  const fault = (error: RecordFault): Result<never, RecordFault> => ({ ok: false, error });
  if (!line.startsWith(`{"format":"${FORMAT}",`)) return fault({ kind: 'not-a-record' });
  const value = readLine(line);
  if (value === undefined) return fault({ kind: 'damaged', line: 1 });
  const { format: _format, version, check: _check, ...head } = value;
  if (version !== VERSION) return fault({ kind: 'newer-version', version: Number(version) });
  return isHead(head) ? { ok: true, value: head } : fault({ kind: 'damaged', line: 1 });
}

function isHead(head: unknown): head is RecordHead {
  if (!isJsonObject(head) || !isJsonObject(head['shard'])) return false;
  const { index, of } = head['shard'];
  const numbers = [head['rulesVersion'], head['runs'], head['units'], index, of];
  const texts = [head['kind'], head['scenario'], head['scenarioDigest'], head['seed']];
  return (
    numbers.every((value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) &&
    texts.every((value) => typeof value === 'string') &&
    RECORD_KINDS.some((kind) => kind === head['kind']) &&
    Number(index) <= Number(of) &&
    Number(of) <= MOST_SHARDS
  );
}

const UNSPOKEN = ['NaN', 'Infinity', '-Infinity'];

/** JSON has no word for these numbers. */
function spellNumbers(data: unknown): unknown {
  if (typeof data === 'number') return Number.isFinite(data) ? data : { number: String(data) };
  if (Array.isArray(data)) return data.map(spellNumbers);
  return isJsonObject(data) ? mapped(data, spellNumbers) : data;
}

function readNumbers(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(readNumbers);
  if (!isJsonObject(data)) return data;
  const { number, ...rest } = data;
  if (typeof number === 'string' && UNSPOKEN.includes(number) && Object.keys(rest).length === 0) return Number(number);
  return mapped(data, readNumbers);
}

function mapped(of: Readonly<Record<string, unknown>>, map: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, map(value)]));
}

/** A record with the name by which people know it. */
export interface NamedRecord {
  readonly name: string;
  readonly record: StudyRecord;
}

export type JoinFault =
  | {
      readonly kind: 'foreign';
      readonly name: string;
      readonly first: string;
      /** The part of the head that differs. */
      readonly field: string;
      readonly expected: string;
      readonly found: string;
    }
  | { readonly kind: 'shard-twice'; readonly index: number; readonly of: number; readonly names: readonly string[] }
  | { readonly kind: 'shards-missing'; readonly indices: readonly number[]; readonly of: number }
  | { readonly kind: 'unfinished'; readonly name: string; readonly done: number; readonly units: number };

/** Puts the shards of one study together, in whatever order they come. Every unit is there once, or it is refused. */
export function joinRecords(records: readonly NamedRecord[]): Result<StudyRecord, readonly JoinFault[]> {
  const [first] = records;
  if (first === undefined) return { ok: false, error: [] };
  const foreign = records.flatMap((other) => foreignTo(first, other));
  if (foreign.length > 0) return { ok: false, error: foreign };
  const { of } = first.record.head.shard;
  const faults: JoinFault[] = [];
  const missing: number[] = [];
  const names = new Map<number, string[]>();
  for (const { name, record } of records) {
    const { index } = record.head.shard;
    names.set(index, [...(names.get(index) ?? []), name]);
  }
  for (let index = 1; index <= of; index++) {
    const own = names.get(index) ?? [];
    if (own.length === 0) missing.push(index);
    if (own.length > 1) faults.push({ kind: 'shard-twice', index, of, names: own });
  }
  if (missing.length > 0) faults.push({ kind: 'shards-missing', indices: missing, of });
  for (const { name, record } of records) {
    const { from, to } = unitsOfShard(record.head.units, record.head.shard);
    if (record.done.size < to - from)
      faults.push({ kind: 'unfinished', name, done: record.done.size, units: to - from });
  }
  if (faults.length > 0) return { ok: false, error: faults };
  const done = [...records.flatMap(({ record }) => [...record.done])].sort(([a], [b]) => a - b);
  const head: RecordHead = { ...first.record.head, shard: { index: 1, of: 1 } };
  return { ok: true, value: { head, done: new Map(done), soundLength: 0 } };
}

const COMPARED = ['kind', 'scenario', 'scenarioDigest', 'rulesVersion', 'seed', 'runs', 'units', 'plan'] as const;

function foreignTo(first: NamedRecord, other: NamedRecord): readonly JoinFault[] {
  const fault = (field: string, expected: unknown, found: unknown): readonly JoinFault[] => [
    { kind: 'foreign', name: other.name, first: first.name, field, expected: String(expected), found: String(found) },
  ];
  for (const field of COMPARED) {
    const [expected, found] = [first.record.head[field], other.record.head[field]].map((value) => canonicalJson(value));
    // A plan is long; that it differs says enough.
    if (expected !== found) return field === 'plan' ? fault(field, '', '') : fault(field, expected, found);
  }
  const [expected, found] = [first.record.head.shard.of, other.record.head.shard.of];
  return expected === found ? [] : fault('number of shards', expected, found);
}
