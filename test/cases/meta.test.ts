/** The rule book, the code and the cases agree: no rule without a test, no kind that nobody tries, no number that does not exist. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { EVENT_KIND_NAMES } from '../../src/engine/model/event-kinds.ts';
import { ORDER_KIND_NAMES } from '../../src/engine/model/order-kinds.ts';
import { type Case } from '../kit/case.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NUMBER = /\bR\d+\.\d+\b/g;

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name))
    .sort();
}
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const numbersIn = (text: string): string[] => text.match(NUMBER) ?? [];
/** `R3.8 to R3.11` names all between. */
function withRanges(text: string): string[] {
  const ranges = [...text.matchAll(/\bR(\d+)\.(\d+) to R\1\.(\d+)/g)].flatMap(([, step, first, last]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => `R${step}.${Number(first) + i}`),
  );
  return [
    ...numbersIn(text),
    ...ranges,
    ...[...text.matchAll(/\bR(\d+\.\d+)[-–](?:R)?(\d+)\.(\d+)/g)].map(([, , a, b]) => `R${a}.${b}`),
  ];
}

const BOOK = textOf('src/engine/RULES.md');
const RULES = new Set([...BOOK.matchAll(/\*\*(R\d+\.\d+)/g)].map(([, rule]) => rule!));
const SOURCES = filesIn('src', /\.tsx?$/).filter((file) => !file.includes('RULES'));
const CASES = filesIn('test/cases', /\.json$/).flatMap((file) => JSON.parse(textOf(file)) as readonly Case[]);
const TESTS = filesIn('test', /\.(test\.ts|json)$/).filter((file) => !file.includes('meta.test'));
const GOLDEN = filesIn('test/golden', /\.txt$/)
  .map(textOf)
  .join('\n');

/** Rules that no case can show, each with the reason: a case looks at events and at the world after a turn. */
const WITHOUT_CASE: Readonly<Record<string, string>> = {
  'R4.5': 'what a seat sees is no state of the world: test/laws/secrecy.test.ts',
  'R4.6': 'the same: the grain of the fog is in views alone',
  'R12.19': 'no turn stores these values, machine players ask for them: test/engine/rules/ledger.test.ts',
};

describe('rule numbers', () => {
  test('there is a book to read', () => {
    expect(RULES.size).toBeGreaterThan(100);
  });

  test('every number that code and tests cite exists', () => {
    const strange = [...SOURCES, ...TESTS].flatMap((file) =>
      numbersIn(textOf(file))
        .filter((rule) => !RULES.has(rule))
        .map((rule) => `${file} cites ${rule}`),
    );
    expect([...new Set(strange)]).toEqual([]);
  });

  test('every rule is cited by the code', () => {
    const cited = new Set(SOURCES.flatMap((file) => withRanges(textOf(file))));
    expect([...RULES].filter((rule) => !cited.has(rule) && !rule.startsWith('R0.'))).toEqual([]);
  });

  test('every rule has a case, or a true reason to have none and a test that names it', () => {
    const shown = new Set(CASES.map(({ rule }) => rule));
    const missing = [...RULES].filter((rule) => !shown.has(rule));
    expect(missing).toEqual(Object.keys(WITHOUT_CASE));
    const named = new Set(TESTS.flatMap((file) => withRanges(textOf(file))));
    expect(missing.filter((rule) => !named.has(rule))).toEqual([]);
  });
});

describe('kinds', () => {
  const tried = CASES.flatMap(({ orders = [] }) => orders.flatMap((turn) => Object.values(turn).flat()));
  test('every order kind is given in a case or a playthrough', () => {
    const given = new Set<unknown>(tried.map(({ kind }) => kind));
    for (const [, kind] of GOLDEN.matchAll(/^ {2}\S+ orders (\w+)/gm)) given.add(kind);
    expect(ORDER_KIND_NAMES.filter((kind) => !given.has(kind))).toEqual([]);
  });

  test('every event kind happens in a case or a playthrough', () => {
    const happened = new Set<string>(CASES.flatMap(({ expect: { events = [] } }) => events.map(({ kind }) => kind)));
    for (const [, kind] of GOLDEN.matchAll(/^ {2}event (\w+)/gm)) happened.add(kind!);
    // The bookkeeping of a step is in every log and in no text.
    expect(EVENT_KIND_NAMES.filter((kind) => kind !== 'stepDone' && !happened.has(kind))).toEqual([]);
  });

  test('no two cases of a file share an id, and every case says why', () => {
    for (const { id, why, title } of CASES)
      expect(
        [id, why, title].every((text) => text.length > 2),
        id,
      ).toBe(true);
  });
});
