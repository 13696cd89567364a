/**
 * Reading an order from anything at all (R0.1): a draft of a screen, a message from a network, a line of a file.
 *
 * What to notice: only own properties are read, every key must be known, and the order that comes out is a new object
 * with its arguments in the table's sequence, so that equal orders have equal JSON. Whether the ids exist in the
 * scenario is asked later, by `checkOrders`.
 */
import { type Fault, type Result } from '../fault.ts';
import { type Argument } from '../model/arguments.ts';
import { ORDER_KIND_NAMES, ORDER_KINDS, type Order, type OrderKind } from '../model/order-kinds.ts';
import { TERM_NAMES, TERMS } from '../model/terms.ts';
import { nearestOf } from './nearest.ts';
import { unreadable } from './refusal.ts';
import { isJsonObject } from '../json-object.ts';

/** Longest id that is read, in UTF-16 units. */
const ID_LENGTH = 120;
/** Longest piece of the input that a fault repeats. */
const QUOTE_LENGTH = 40;

/** Reads one order, or says what about it cannot be understood. Never throws on plain data. */
export function parseOrder(value: unknown): Result<Order, Fault> {
  if (!isJsonObject(value)) return failed(unreadable('not-an-order', { got: quote(value) }));
  const kind = Object.hasOwn(value, 'kind') ? value.kind : undefined;
  if (typeof kind !== 'string' || !Object.hasOwn(ORDER_KINDS, kind)) {
    const got = quote(kind);
    return failed(unreadable('unknown-kind', { got, nearest: nearestOf(got, ORDER_KIND_NAMES) }, 'kind'));
  }
  const known: Readonly<Record<string, Argument>> = ORDER_KINDS[kind as OrderKind].args;
  const names = Object.keys(known);
  for (const key of Reflect.ownKeys(value)) {
    if (key === 'kind' || (typeof key === 'string' && Object.hasOwn(known, key))) continue;
    const got = String(key).slice(0, QUOTE_LENGTH);
    return failed(unreadable('unknown-argument', { got, nearest: nearestOf(got, names) }, got));
  }
  const order: Record<string, unknown> = { kind };
  for (const name of names) {
    if (!Object.hasOwn(value, name)) return failed(unreadable('missing-argument', { argument: name }, name));
    const read = readArgument(name, known[name] as Argument, value[name]);
    if (!read.ok) return read;
    order[name] = read.value;
  }
  return { ok: true, value: order as unknown as Order };
}

function readArgument(name: string, argument: Argument, value: unknown): Result<unknown, Fault> {
  switch (argument.type) {
    case 'power':
    case 'region':
    case 'document':
    case 'clause':
    case 'text':
      return typeof value === 'string' && value.length > 0 && value.length <= ID_LENGTH
        ? { ok: true, value }
        : failed(wrongType(name, 'text', value));
    case 'flag':
      return typeof value === 'boolean' ? { ok: true, value } : failed(wrongType(name, 'flag', value));
    case 'choice':
      return readChoice(name, argument.choices, value);
    case 'number':
      return readNumber(name, argument, value);
    case 'terms':
      return readTerms(name, value);
    case 'powers':
    case 'regions':
      return readList(name, value);
  }
}

function readChoice(name: string, choices: readonly string[], value: unknown): Result<string, Fault> {
  if (typeof value !== 'string') return failed(wrongType(name, 'text', value));
  if (choices.includes(value)) return { ok: true, value };
  const got = quote(value);
  return failed(unreadable('not-a-choice', { argument: name, got, nearest: nearestOf(got, choices) }, name));
}

interface Bounds {
  readonly unit: string;
  readonly min: number;
  readonly max: number;
}

function readNumber(name: string, { unit, min, max }: Bounds, value: unknown): Result<number, Fault> {
  if (typeof value !== 'number' || Number.isNaN(value)) return failed(wrongType(name, 'number', value));
  if (!(value >= min && value <= max)) {
    return failed(unreadable('out-of-range', { argument: name, got: quote(value), min, max }, name));
  }
  // Half a turn or half a level has no meaning in any rule.
  if ((unit === 'turns' || unit === 'level') && !Number.isInteger(value)) {
    return failed(unreadable('not-whole', { argument: name, got: quote(value) }, name));
  }
  // Minus zero would make two equal orders differ.
  return { ok: true, value: value === 0 ? 0 : value };
}

function readTerms(name: string, value: unknown): Result<Readonly<Record<string, number>>, Fault> {
  if (!isJsonObject(value)) return failed(wrongType(name, 'terms', value));
  for (const key of Reflect.ownKeys(value)) {
    if (typeof key === 'string' && Object.hasOwn(TERMS, key)) continue;
    const got = String(key).slice(0, QUOTE_LENGTH);
    return failed(unreadable('unknown-term', { got, nearest: nearestOf(got, TERM_NAMES) }, name));
  }
  const terms: Record<string, number> = {};
  for (const term of TERM_NAMES) {
    if (!Object.hasOwn(value, term)) continue;
    const { min, max, step } = TERMS[term];
    // A term that is agreed or not has no half.
    const read = readNumber(term, { unit: step === 1 && max === 1 ? 'level' : '', min, max }, value[term]);
    if (!read.ok) return read;
    terms[term] = read.value;
  }
  return { ok: true, value: terms };
}

function readList(name: string, value: unknown): Result<string | readonly string[], Fault> {
  if (typeof value === 'string') return { ok: true, value };
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return { ok: true, value: [...value] };
  return failed(wrongType(name, 'text', value));
}

function wrongType(argument: string, expected: string, value: unknown): Fault {
  return unreadable('wrong-type', { argument, expected, got: quote(value) }, argument);
}

function failed(error: Fault): { readonly ok: false; readonly error: Fault } {
  return { ok: false, error };
}
/** A short text for what was got; of objects only what they are, since their own `toString` is not to be trusted. */
function quote(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, QUOTE_LENGTH);
  if (typeof value === 'number' || typeof value === 'boolean' || value == null) return String(value);
  return Array.isArray(value) ? 'list' : typeof value;
}
