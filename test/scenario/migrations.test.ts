/** Steps from version to version: what the reader sees and what `guarantor migrate` writes must be one thing. */
import { describe, expect, test } from 'vitest';
import { migrateText, type Migration, MIGRATIONS } from '../../src/scenario/migrations.ts';
import { readScenario } from '../../src/scenario/index.ts';
import { loadFrom, TWO } from './kit.ts';

const STEPS: readonly Migration[] = [
  {
    what: 'A power\'s "purse" is called "treasuryBn".',
    changes: [{ kind: 'rename-key', at: ['powers', '*'], from: 'purse', to: 'treasuryBn' }],
  },
  {
    what: 'The role "aggressor" is called "challenger"; "mood" is gone.',
    changes: [
      { kind: 'replace-text', at: ['powers', '*'], key: 'role', from: 'aggressor', to: 'challenger' },
      { kind: 'drop-key', at: [], key: 'mood' },
    ],
  },
];

const old = TWO.replace('"role": "challenger"', '"role": "aggressor", // as it was called\n      "purse": 7').replace(
  '"format"',
  '"mood": "dark",\n  "format"',
);
const options = { file: 'old.json', load: loadFrom(), steps: STEPS };

describe('migrations', () => {
  test('an old file is read as the newest version, with a hint', () => {
    const result = readScenario(old, options);
    expect(result.ok ? result.value.findings : result.error).toMatchObject([
      { code: 'version-older', severity: 'hint', value: '1', args: { current: 3 } },
    ]);
    expect(result.ok && result.value.scenario.powers.C).toMatchObject({
      role: 'challenger',
      parameters: { treasuryBn: 7 },
    });
  });

  test('its faults stand at the lines of the old text', () => {
    const broken = old.replace('"purse": 7', '"purse": -7');
    const line = broken.slice(0, broken.indexOf('"purse"')).split('\n').length;
    const result = readScenario(broken, options);
    expect(result.ok ? [] : result.error).toContainEqual(expect.objectContaining({ code: 'out-of-bounds', line }));
  });

  test('the text is rewritten with comments and layout, and reads the same', () => {
    const { text, from, what } = migrateText(old, STEPS);
    expect({ from, what }).toEqual({ from: 1, what: STEPS.map((step) => step.what) });
    expect(text).toContain('// as it was called');
    expect(text).toContain('"version": 3');
    const [before, after] = [readScenario(old, options), readScenario(text, options)];
    expect(after.ok ? after.value.findings : after.error).toEqual([]);
    expect(after.ok && before.ok && after.value.scenario).toEqual(before.ok && before.value.scenario);
    expect(migrateText(text, STEPS).text).toBe(text);
  });

  test('patches are migrated too', () => {
    const variation =
      '{ "format": "guarantor-scenario", "version": 2, "id": "v", "title": "V", "extends": "two.json",\n "patch": { "mood": "x", "powers": { "C": { "role": "aggressor" } } } }';
    const { text, from } = migrateText(variation, STEPS);
    expect(from).toBe(2);
    expect(text).toContain('"role": "challenger"');
    expect(text).not.toContain('mood');
    const result = readScenario(variation, { ...options, load: loadFrom({ 'two.json': TWO }) });
    expect(result.ok ? result.value.scenario.powers.C?.role : result.error).toBe('challenger');
  });

  test('a newer file is refused with the version that it needs', () => {
    const result = readScenario(TWO.replace('"version": 1', '"version": 9'), options);
    expect(result.ok ? [] : result.error).toMatchObject([{ code: 'version-newer', args: { needed: 9, current: 3 } }]);
  });

  test('nothing is done to a text of the current version, or to no scenario at all', () => {
    for (const text of [TWO, '{', '[]', '{ "version": "1" }']) expect(migrateText(text).text).toBe(text);
  });

  test('steps of this program are whole', () => {
    for (const { what, changes } of MIGRATIONS) {
      expect(what).toMatch(/\.$/);
      expect(changes.length).toBeGreaterThan(0);
    }
  });
});
