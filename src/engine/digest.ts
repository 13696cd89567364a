/**
 * Fingerprints: two machines that played the same match compare these instead of whole worlds.
 *
 * SHA-256 (FIPS 180-4, by @noble/hashes). The bytes that are hashed never depend on the machine: numbers are written
 * little-endian, -0 counts as 0, every NaN as the one quiet NaN, and JSON objects are written with sorted keys.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const BYTES_PER_NUMBER = 8;
const QUIET_NAN_HIGH_WORD = 0x7ff80000;
/** Deeper nesting than this is never a scenario or an order; refusing it keeps the walk below off the stack's end. */
const DEEPEST_NESTING = 200;

/** SHA-256 of a column of numbers, as 64 hexadecimal digits. */
export function digestNumbers(numbers: Float64Array): string {
  const bytes = new Uint8Array(numbers.length * BYTES_PER_NUMBER);
  const writer = new DataView(bytes.buffer);
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i] ?? 0;
    if (Number.isNaN(value)) writer.setUint32(i * BYTES_PER_NUMBER + 4, QUIET_NAN_HIGH_WORD, true);
    // Adding zero turns -0 into 0 and leaves everything else alone.
    else writer.setFloat64(i * BYTES_PER_NUMBER, value + 0, true);
  }
  return bytesToHex(sha256(bytes));
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function digestText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of a JSON value (scenario, orders) in its canonical form. Throws what {@link canonicalJson} throws. */
export function digestJson(value: unknown): string {
  return digestText(canonicalJson(value));
}

/**
 * The one spelling of a JSON value: no blanks, keys in the order of their UTF-16 code units, keys whose value is
 * undefined left out. Throws a TypeError for anything that JSON cannot hold (NaN, functions, dates, cycles) and for
 * nesting deeper than 200.
 */
export function canonicalJson(value: unknown): string {
  return spell(value, 0);
}

function spell(value: unknown, depth: number): string {
  if (depth > DEEPEST_NESTING) throw new TypeError(`JSON value nests deeper than ${DEEPEST_NESTING} levels`);
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`JSON cannot hold the number ${String(value)}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${Array.from(value, (item: unknown) => spell(item, depth + 1)).join(',')}]`;
  if (isPlainObject(value)) return `{${spellMembers(value, depth).join(',')}}`;
  throw new TypeError(`JSON cannot hold a ${typeof value}`);
}

function spellMembers(value: Readonly<Record<string, unknown>>, depth: number): string[] {
  const members: string[] = [];
  // Array.prototype.sort without a comparer orders by code unit, in every locale.
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${spell(member, depth + 1)}`);
  }
  return members;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
