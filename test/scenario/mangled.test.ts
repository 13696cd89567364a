/** Scenarios with something random in a random place: the reader never throws, and what it accepts can be played. */
import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { adjudicate, createChance, openingWorld } from '../../src/engine/index.ts';
import { setUp } from '../../src/engine/setup.ts';
import { type Scenario } from '../../src/engine/model/scenario.ts';
import { type Finding, isError } from '../../src/scenario/index.ts';
import { fileText, patched, read, TWO } from './kit.ts';

const SIX = fileText('test/kit/scenarios/six-regions.json');
const base = parse(TWO) as Record<string, unknown>;

function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    ...(path.length === 0 ? [] : [path]),
    ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key])),
  ];
}

const PATHS = pathsOf(base).filter((path) => !['format', 'version', '$schema'].includes(path[0] ?? ''));

/** The scenario with the value at a path replaced, or with a key added beside it. */
function withValue(path: readonly string[], value: unknown, beside?: string): string {
  const copy = structuredClone(base);
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  if (beside !== undefined && Array.isArray(at)) at.push(value);
  else at[beside ?? path.at(-1)!] = value;
  return JSON.stringify(copy);
}

function isPlaced({ line, column, file, path }: Finding): boolean {
  return line >= 1 && column >= 1 && file !== '' && !path.includes('undefined');
}

/** What was accepted opens, and its first two turns resolve without orders. */
function plays(scenario: Scenario): void {
  const setup = setUp(scenario);
  const chance = createChance(setup.names, setup.turns, 'mangled');
  const silent = setup.powers.map(() => []);
  let world = openingWorld(setup, chance);
  for (let turn = 0; turn < Math.min(2, setup.turns); turn++)
    world = adjudicate(world, silent, chance, { record: false }).world;
  expect(world.buffer.every((cell) => Number.isFinite(cell))).toBe(true);
}

function judge(text: string): void {
  const result = read(text, { 'two-regions.json': TWO });
  const findings = result.ok ? result.value.findings : result.error;
  expect(findings.filter((found) => !isPlaced(found))).toEqual([]);
  if (result.ok) plays(result.value.scenario);
  else expect(findings.some(isError)).toBe(true);
}

const runs = { numRuns: 40 };

describe('mangled scenarios', () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(
      0,
      -1,
      1,
      0.5,
      1e9,
      1e12,
      '',
      'P',
      'C',
      'G',
      'east',
      'guarantors',
      {},
      [],
      null,
      true,
      '\u0000',
      'ключ',
      '🚀',
    ),
  );

  test('a value is replaced by any other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), odd, (path, value) => judge(withValue(path, value))),
      runs,
    );
  });

  test('a key is added beside another', () => {
    const key = fc.oneof(
      fc.constantFrom('value', 'range', 'all', 'any', 'not', 'extends', 'patch', 'toString', 'length', 'P', 'Q'),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), key, odd, (path, name, value) => judge(withValue(path, value, name))),
      runs,
    );
  });

  test('characters are lost, doubled or put in', () => {
    const slip = fc.tuple(
      fc.nat(SIX.length),
      fc.nat(12),
      fc.oneof(
        fc.string({ maxLength: 5 }),
        fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '//', '/*', '\\u0000', '1e999', 'null'),
      ),
    );
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
        const text = slips.reduce((now, [at, lost, put]) => now.slice(0, at) + put + now.slice(at + lost), SIX);
        judge(text);
      }),
      runs,
    );
  });

  test('any JSON at all as a patch', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(base), 'rules', 'roles', 'beliefs', 'injects', 'x'), odd),
        (patch) => {
          expect(patched(patch).filter((found) => !isPlaced(found))).toEqual([]);
        },
      ),
      runs,
    );
  });
});
