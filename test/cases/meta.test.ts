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

/** Rules that no test names, each with the reason. */
const UNTESTED_BY_NAME: Readonly<Record<string, string>> = {
  'R0.1': 'test/engine/orders/parse.test.ts is about nothing else',
  'R0.2': 'test/engine/orders/carry-out.test.ts is about nothing else',
  'R0.3': 'the law worldIsTheFoldOfTheLog needs the bookkeeping of every step',
  'R0.4': 'test/engine/opening.test.ts is about nothing else',
  'R0.5': 'test/laws/orders.test.ts: every draw is within attention',
  'R0.6': 'test/engine/orders/together.test.ts is about nothing else',
  'R0.7': 'test/engine/orders/together.test.ts',
  'R0.8': 'test/engine/orders/together.test.ts',
  'R0.9': 'test/engine/orders/together.test.ts',
  'R0.10': 'test/engine/orders/legal.test.ts',
  'R1.2': 'test/engine/rules/flows.test.ts: of the bite and of money',
  'R2.3': 'test/engine/rules/flows.test.ts: nobody is made or lost between recruitment, course, hospital and force',
  'R3.1': 'test/engine/orders/kinds.test.ts and carry-out.test.ts: move',
  'R3.2': 'test/engine/orders/carry-out.test.ts: move',
  'R3.6': 'test/engine/orders/kinds.test.ts: stance',
  'R3.7': 'test/engine/orders/kinds.test.ts: fortify',
  'R8.1': 'test/engine/rules/conditions.test.ts is about nothing else',
  'R8.4': 'cases call-refused and call-kept of R8.8 and R8.6',
  'R8.10': 'test/engine/rules/guarantees.test.ts: counts levels as reached',
  'R9.2': 'test/engine/orders/kinds.test.ts: ratify',
  'R9.5': 'the playthroughs keep every change of stability with its terms',
  'R10.4': 'test/engine/rules/beliefs.test.ts: what still stands',
  'R10.7': 'the playthroughs keep every roll of the mood',
  'R11.2': 'case ultimatum of R12.6',
  'R11.6': 'test/engine/orders/kinds.test.ts: standDown, hotline',
  'R12.2': 'cases of R12.3 to R12.5 begin with a proposal',
  'R12.11': 'test/engine/rules/ledger.test.ts',
  'R12.12': 'test/engine/formulas/deterrence.test.ts and ledger.test.ts',
  'R12.13': 'test/engine/rules/ledger.test.ts',
  'R12.14': 'test/engine/rules/ledger.test.ts: shifts support as the formula does',
  'R12.16': 'test/engine/rules/ledger.test.ts: moves the way that deterrence theory says',
  'R12.18': 'test/engine/rules/ledger.test.ts: adds up to its terms',
  'R13.2': 'the playthroughs keep the world that it leads to',
  'R14.2': 'test/engine/rules/conditions.test.ts: mean the dyad that author and victim name',
  'R14.3': 'cases of R7.1 with a fixed probability',
  'R14.4': 'the playthroughs keep every inject',
  'R15.2': 'test/engine/rules/outcome.test.ts: measure territory and terms from both sides',
  'R15.4': 'the laws of play run whole matches; a dirty sheet would leave the ranges or the fold',
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

  test('every rule has a case or a test that names it', () => {
    const named = new Set([...CASES.map(({ rule }) => rule), ...TESTS.flatMap((file) => withRanges(textOf(file)))]);
    const missing = [...RULES].filter((rule) => !named.has(rule) && !Object.hasOwn(UNTESTED_BY_NAME, rule));
    expect(missing).toEqual([]);
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
