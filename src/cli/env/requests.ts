/** Reading what an outside agent sends: one JSON object a line. Nothing of it is trusted. */
import { isLevel } from '../../ai/levels.ts';
import { type Level, LEVELS, type Order, parseOrder, type Result, type Setup } from '../../engine/index.ts';
import { isJsonObject } from '../../engine/json-object.ts';
import { nearest } from '../../scenario/index.ts';
import { FORBIDDEN_KEYS, tooDeepAt } from '../../scenario/limits.ts';
import { sayFault } from '../say-match-fault.ts';

/** Longest line that is read, in bytes: 1 MB. */
export const LONGEST_LINE = 1024 * 1024;
/** Deepest nesting of brackets in a line. */
const DEEPEST = 16;
const LONGEST_SEED = 200;
const MOST_ORDERS = 200;
const QUOTE = 40;

/** Why a request was not done: `where` is a place in the request, `message` a sentence. */
export interface EnvFault {
  readonly code: string;
  readonly where: string;
  readonly message: string;
}

export type Request =
  | { readonly kind: 'describe' | 'observe' | 'match' | 'close' }
  | {
      readonly kind: 'reset';
      readonly seed: string;
      readonly seats: readonly string[];
      readonly levels: Readonly<Record<string, Level>>;
    }
  | { readonly kind: 'step'; readonly orders: Readonly<Record<string, readonly Order[]>> };

const KINDS = ['describe', 'reset', 'observe', 'step', 'match', 'close'];

/** What a request may hold besides `do` and `id`. */
const FIELDS: Readonly<Record<Request['kind'], readonly string[]>> = {
  describe: [],
  reset: ['seed', 'seats', 'levels'],
  observe: [],
  step: ['orders'],
  match: [],
  close: [],
};

type Read<T> = Result<T, readonly EnvFault[]>;

const failed = (code: string, where: string, message: string): { ok: false; error: readonly EnvFault[] } => ({
  ok: false,
  error: [{ code, where, message }],
});

/** A piece of what came, for a message. */
const quote = (value: unknown): string =>
  typeof value === 'string'
    ? `"${value.slice(0, QUOTE)}"`
    : isJsonObject(value)
      ? 'an object'
      : value === undefined
        ? 'nothing'
        : String(JSON.stringify(value)).slice(0, QUOTE);

const hint = (name: string, names: readonly string[]): string => {
  const near = nearest(name, names);
  return near === undefined ? `; there are ${names.join(', ')}` : `; did you mean ${near}?`;
};

/** The JSON object of a line. */
export function readLine(text: string): Read<Readonly<Record<string, unknown>>> {
  const deep = tooDeepAt(text, DEEPEST);
  if (deep !== undefined)
    return failed('too-deep', `character ${deep + 1}`, `more than ${DEEPEST} brackets within each other`);
  let forbidden: string | undefined;
  let value: unknown;
  try {
    value = JSON.parse(text, (key: string, member: unknown) => {
      if (FORBIDDEN_KEYS.has(key)) forbidden = key;
      return member;
    });
  } catch (error) {
    return failed('not-json', 'line', error instanceof Error ? error.message.slice(0, 200) : 'not JSON');
  }
  if (forbidden !== undefined) return failed('forbidden-key', forbidden, `the key "${forbidden}" is not allowed`);
  return isJsonObject(value)
    ? { ok: true, value }
    : failed('not-an-object', 'line', `a request is an object with "do", not ${quote(value)}`);
}

/** What is asked. Whether there is a match to do it with is for the session to say. */
export function readRequest(value: Readonly<Record<string, unknown>>, setup: Setup): Read<Request> {
  const { do: kind } = value;
  switch (kind) {
    case 'describe':
    case 'observe':
    case 'match':
    case 'close':
      return strangeField(value, kind) ?? { ok: true, value: { kind } };
    case 'reset':
      return strangeField(value, kind) ?? readReset(value, setup);
    case 'step':
      return strangeField(value, kind) ?? readStep(value, setup);
    default: {
      const said = typeof kind === 'string' ? kind.slice(0, QUOTE) : '';
      return failed('unknown-request', 'do', `${quote(kind)} is no request${hint(said, KINDS)}`);
    }
  }
}

/** A slip of the pen must not cost a turn: `order` for `orders` would order nothing. */
function strangeField(value: Readonly<Record<string, unknown>>, kind: Request['kind']): Read<Request> | undefined {
  const known = ['do', 'id', ...FIELDS[kind]];
  const strange = Object.keys(value)
    .find((key) => !known.includes(key))
    ?.slice(0, QUOTE);
  if (strange === undefined) return undefined;
  return failed('unknown-field', strange, `"${strange}" is no field of ${kind}${hint(strange, known)}`);
}

function readReset({ seed = '1', seats, levels = {} }: Readonly<Record<string, unknown>>, setup: Setup): Read<Request> {
  if (typeof seed !== 'string' && !(typeof seed === 'number' && Number.isSafeInteger(seed)))
    return failed('bad-value', 'seed', `a seed is a text or a whole number, not ${quote(seed)}`);
  if (String(seed).length > LONGEST_SEED)
    return failed('too-long', 'seed', `a seed has at most ${LONGEST_SEED} characters`);
  const list: unknown = typeof seats === 'string' ? [seats] : seats;
  if (!Array.isArray(list)) return failed('bad-value', 'seats', `a list of powers is expected, not ${quote(seats)}`);
  const names: string[] = [];
  for (const [at, name] of (list as unknown[]).entries()) {
    if (typeof name !== 'string' || !setup.powerIndex.has(name))
      return failed(
        'unknown-power',
        `seats[${at}]`,
        `${quote(name)} is no power${hint(String(name).slice(0, QUOTE), setup.powers)}`,
      );
    if (!names.includes(name)) names.push(name);
  }
  const read = readLevels(levels, setup);
  return read.ok ? { ok: true, value: { kind: 'reset', seed: String(seed), seats: names, levels: read.value } } : read;
}

function readLevels(value: unknown, setup: Setup): Read<Readonly<Record<string, Level>>> {
  if (!isJsonObject(value)) return failed('bad-value', 'levels', 'levels are an object: power to level');
  const levels: Record<string, Level> = {};
  for (const [power, level] of Object.entries(value)) {
    const where = `levels.${power.slice(0, QUOTE)}`;
    if (!setup.powerIndex.has(power))
      return failed('unknown-power', where, `${quote(power)} is no power${hint(power.slice(0, QUOTE), setup.powers)}`);
    if (typeof level !== 'string' || !isLevel(level))
      return failed('bad-value', where, `${quote(level)} is no level; there are ${LEVELS.join(', ')}`);
    levels[power] = level;
  }
  return { ok: true, value: levels };
}

function readStep({ orders = {} }: Readonly<Record<string, unknown>>, setup: Setup): Read<Request> {
  if (!isJsonObject(orders)) return failed('bad-value', 'orders', 'orders are an object: power to list of orders');
  const read: Record<string, readonly Order[]> = {};
  const faults: EnvFault[] = [];
  for (const [power, given] of Object.entries(orders)) {
    const where = `orders.${power.slice(0, QUOTE)}`;
    if (!setup.powerIndex.has(power))
      return failed('unknown-power', where, `${quote(power)} is no power${hint(power.slice(0, QUOTE), setup.powers)}`);
    if (!Array.isArray(given)) return failed('bad-value', where, `a list of orders is expected, not ${quote(given)}`);
    if (given.length > MOST_ORDERS) return failed('too-many', where, `at most ${MOST_ORDERS} orders are read`);
    const own: Order[] = [];
    for (const [at, order] of (given as unknown[]).entries()) {
      const parsed = parseOrder(order);
      if (parsed.ok) own.push(parsed.value);
      else {
        const { code, argument } = parsed.error;
        faults.push({
          code,
          where: `${where}[${at}]${argument === undefined ? '' : `.${argument}`}`,
          message: sayFault(parsed.error),
        });
      }
    }
    read[power] = own;
  }
  return faults.length > 0 ? { ok: false, error: faults } : { ok: true, value: { kind: 'step', orders: read } };
}
