/** Bending values and texts: what a broken program, a curious student or an attacker would send. */
import { type Pick, pickOf } from '../kit/lucky.ts';

const ODD: readonly unknown[] = [
  0,
  -1,
  1,
  0.5,
  -0.001,
  1e-9,
  1e9,
  1e12,
  1e308,
  -1e308,
  4294967296,
  9007199254740993,
  null,
  true,
  false,
  '',
  ' ',
  'x',
  '__proto__',
  'constructor',
  'toString',
  'UA',
  'RU',
  'P',
  'C',
  'east',
  'UA-14',
  'fight',
  'assault',
  '<b>x</b>',
  '${x}',
  '\u0000',
  '\ud800',
  'ключ',
  [],
  {},
  [[]],
  [null],
  { kind: 'attack' },
  { toString: 1 },
  { fact: 'rung', atLeast: 1 },
  { value: 1 },
];

/** A copy in which each value is, with the given probability, replaced, dropped, doubled or joined by another. */
export function mangled(value: unknown, pick: Pick, probability: number): unknown {
  if (pick() < probability) return pickOf(pick, ODD);
  if (Array.isArray(value)) {
    const list = value.map((item) => mangled(item, pick, probability));
    if (pick() < probability && list.length > 0) list.push(structuredClone(list[0]));
    return list;
  }
  if (typeof value === 'number' && pick() < probability) return bent(value, pick);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) =>
    pick() < probability / 4 ? [] : [[key, mangled(inner, pick, probability)] as const],
  );
  if (pick() < probability / 2)
    entries.push([pickOf(pick, ['x', 'toString', 'constructor', '', 'kind', 'value']), pickOf(pick, ODD)]);
  return Object.fromEntries(entries);
}

function bent(value: number, pick: Pick): number {
  return pickOf(pick, [
    -value,
    value * 1000,
    value / 1000,
    value + 1,
    value - 1,
    Math.round(value),
    value * (1 + 1e-12),
  ]);
}

const SCRAPS: readonly string[] = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '//',
  '/*',
  '\\u0000',
  '1e999',
  'NaN',
  'null',
  '"__proto__":{"a":1},',
  '\u2028',
  '<img src=x>',
];

/** A text in which pieces are lost, doubled, moved or put in. */
export function mangledText(text: string, pick: Pick): string {
  let now = text;
  for (let slips = 1 + Math.floor(pick() * 3); slips > 0; slips--) {
    const at = Math.floor(pick() * now.length);
    const lost = pick() < 0.5 ? Math.floor(pick() * 12) : Math.floor(pick() * pick() * now.length);
    const piece = pick() < 0.6 ? pickOf(pick, SCRAPS) : now.slice(at, at + Math.floor(pick() * 40));
    now = now.slice(0, at) + piece + now.slice(at + (pick() < 0.7 ? Math.min(lost, 12) : lost));
  }
  return now;
}
