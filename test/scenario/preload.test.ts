/** Gathering the texts of a scenario, and the addresses that it may name. */
import { describe, expect, test } from 'vitest';
import { resolveReference } from '../../src/scenario/address.ts';
import { preload, readScenario } from '../../src/scenario/index.ts';
import { nearest } from '../../src/scenario/nearest.ts';
import { fileText, loadFrom, TWO } from './kit.ts';

/** A reader that remembers what it was asked for. */
function recorder(texts: Readonly<Record<string, string>> = {}) {
  const asked: string[] = [];
  const load = loadFrom(texts);
  return {
    asked,
    read: (address: string) => {
      asked.push(address);
      return Promise.resolve(load(address));
    },
  };
}

describe('preload', () => {
  test('a shipped variation brings its base, the map and the rule file, each once', async () => {
    const { asked, read } = recorder();
    const loaded = await preload(read, 'berlin-2025-ratified');
    expect([...asked].sort()).toEqual([
      'shipped:maps/ukraine-theatre.meta.json',
      'shipped:rules/default.json',
      'shipped:scenarios/berlin-2025-ratified.json',
      'shipped:scenarios/berlin-2025.json',
    ]);
    const result = loaded && readScenario(loaded.text, loaded);
    expect(result?.ok && result.value.scenario.id).toBe('berlin-2025-ratified');
  });

  test('a text with relative bases, from its own folder', async () => {
    const { read } = recorder({ 'kit/two-regions.json': TWO });
    const loaded = await preload(read, fileText('test/kit/scenarios/no-guarantors.json'), 'kit/no-guarantors.json');
    const result = loaded && readScenario(loaded.text, loaded);
    expect(result?.ok && Object.keys(result.value.scenario.powers)).toEqual(['P', 'C']);
  });

  test('an id that nobody has', async () => {
    expect(await preload(recorder().read, 'nowhere')).toBeUndefined();
  });

  test('circles and hostile texts end', async () => {
    const loop = '{"format":"guarantor-scenario","version":1,"extends":"./a.json"}';
    const { asked, read } = recorder({ 'a.json': loop });
    await preload(read, loop, 'a.json');
    await preload(read, '['.repeat(100_000), 'b.json');
    expect(asked.length).toBeLessThan(10);
  });
});

describe('references', () => {
  test.each([
    ['berlin-2025', 'x/y.json', 'shipped:scenarios/berlin-2025.json'],
    ['./b.json', 'x/y.json', 'x/b.json'],
    ['../b.json', 'x/y.json', 'b.json'],
    ['../../b.json', 'x/y.json', '../b.json'],
    ['b.jsonc', '/home/me/y.json', '/home/me/b.jsonc'],
    ['./b.json', 'shipped:scenarios/y.json', 'shipped:scenarios/b.json'],
    ['../rules/default.json', 'shipped:scenarios/y.json', 'shipped:rules/default.json'],
    ['../../package.json', 'shipped:scenarios/y.json', undefined],
    ['/etc/x.json', 'y.json', undefined],
    ['https://x.org/b.json', 'y.json', undefined],
    ['a\\b.json', 'y.json', undefined],
    ['b.txt', 'y.json', undefined],
  ])('%s from %s', (reference, file, address) => {
    expect(resolveReference(reference, file)).toBe(address);
  });
});

describe('nearest name', () => {
  test.each([
    ['controlshare', ['controlShare', 'areaTakenKm2'], 'controlShare'],
    ['UA_14', ['UA-41', 'UA-14'], 'UA-14'],
    ['UA-1', ['UA-14', 'RU-BEL'], 'UA-14'],
    ['deplyo', ['deploy', 'declare'], 'deploy'],
    ['something', ['deploy', 'declare'], undefined],
    ['Q', ['P', 'C'], undefined],
    ['p', ['C', 'P'], 'P'],
  ])('%s', (wrong, names, expected) => {
    expect(nearest(wrong, names)).toBe(expected);
  });
});
