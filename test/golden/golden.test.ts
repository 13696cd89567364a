/** Every playthrough is played again and compared line by line. After a change of rules: npm run golden -- --write. */
import { readdirSync, statSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { DOCTRINE_NAMES } from '../../src/ai/index.ts';
import { PRINCIPAL_IDS, SHIPPED_IDS, shippedScenario } from '../kit/shipped.ts';
import { firstDifference, goldenPath, readGolden } from './compare.ts';
import { GOLDENS, tellGolden } from './tell.ts';

vi.setConfig({ testTimeout: 60_000 });

test.each(GOLDENS.map((golden) => [golden.name, golden] as const))('%s', async (name, golden) => {
  expect(firstDifference(readGolden(name), tellGolden(golden, await shippedScenario(golden.scenario)))).toBeUndefined();
});

describe('the set of playthroughs', () => {
  test('has one for every shipped scenario and every doctrine, and no file too many', () => {
    const names = GOLDENS.map(({ name }) => name);
    for (const id of SHIPPED_IDS) expect(names).toContain(`${id}-machines`);
    for (const id of PRINCIPAL_IDS) expect(names).toContain(`${id}-random`);
    for (const doctrine of DOCTRINE_NAMES) expect(names).toContain(`doctrine-${doctrine}`);
    const files = readdirSync(new URL('./', import.meta.url)).filter((file) => file.endsWith('.txt'));
    expect(files.sort()).toEqual(names.map((name) => `${name}.txt`).sort());
  });

  test('can be read: no file is longer than 150 kB', () => {
    for (const { name } of GOLDENS) expect(statSync(goldenPath(name)).size, name).toBeLessThan(150_000);
  });
});

test('a difference is quoted with its line and turn', () => {
  expect(firstDifference('a\nturn 1\nb\n', 'a\nturn 1\nc\n')).toBe('line 3, turn 1:\n  kept   b\n  played c');
  expect(firstDifference('a', 'a\nb')).toContain('(end)');
  expect(firstDifference('a\n', 'a\n')).toBeUndefined();
});
