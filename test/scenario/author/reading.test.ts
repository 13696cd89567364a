import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namesAt } from '../../../src/scenario/author/name-completion.ts';
import { NAME_KINDS, NO_NAMES, wantedAt } from '../../../src/scenario/author/names.ts';
import { type AuthorReading, readBase, readForAuthor } from '../../../src/scenario/author/reading.ts';
import { freeId, variationText, wholeText } from '../../../src/scenario/author/templates.ts';
import { preload, shippedPath } from '../../../src/scenario/index.ts';

const PUBLIC = join(import.meta.dirname, '../../../public');
const OUTSIDE = {
  scenarios: [{ id: 'berlin-2025' }],
  maps: [{ id: 'ukraine-theatre' }],
  doctrines: [{ id: 'protege' }],
};

async function loadedOf(text: string) {
  const loaded = await preload(
    async (address) => {
      const path = shippedPath(address);
      try {
        return path === undefined ? undefined : readFileSync(join(PUBLIC, path), 'utf8');
      } catch {
        return undefined;
      }
    },
    text,
    'mine.json',
  );
  if (loaded === undefined) throw new Error('not loaded');
  return loaded;
}

const readText = async (text: string): Promise<AuthorReading> => readForAuthor(await loadedOf(text), OUTSIDE);

describe('templates', () => {
  it('a whole scenario has no findings, and neither has a variation', async () => {
    for (const text of [wholeText('mine'), variationText('berlin-2025', 'mine', { en: 'Mine', uk: 'Моє' })]) {
      const { findings, scenario } = await readText(text);
      expect(findings).toEqual([]);
      expect(scenario?.id).toBe('mine');
    }
  });

  it('an id is cleaned and made free', () => {
    expect(freeId('My Scenario!', [])).toBe('my-scenario');
    expect(freeId('a', ['a', 'a-2'])).toBe('a-3');
    expect(freeId('', [])).toBe('scenario');
  });
});

describe('what an author is told', () => {
  it('a variation: outline of the whole, with what the file itself says marked', async () => {
    const text = variationText('berlin-2025', 'mine', 'Mine').replace(
      '"patch": {}',
      '"patch": { "forces": { "ua-lviv-2": { "power": "UA", "region": "UA-46", "personnelK": 3 } } }',
    );
    const { outline, base, own } = await readText(text);
    expect(base).toBe('shipped:scenarios/berlin-2025.json');
    expect(Object.keys(own as object)).toEqual(['forces']);
    const forces = outline.find(({ path }) => path[0] === 'forces');
    expect(forces?.own).toBe(true);
    expect(forces?.entries.filter((entry) => entry.own).map(({ path }) => path[1])).toEqual(['ua-lviv-2']);
    const guarantees = outline.find(({ path }) => path[0] === 'guarantees');
    expect(guarantees?.own).toBe(false);
    expect(guarantees?.entries[0]?.entries.length).toBeGreaterThan(1);
  });

  it('the digest names the games: texts do not change it, numbers and the order of outcomes do', async () => {
    const digestOf = async (change: (text: string) => string) => (await readText(change(wholeText('mine')))).digest;
    const plain = await digestOf((text) => text);
    expect(await digestOf((text) => text.replace('A conference of donors', 'Another conference'))).not.toBe('');
    expect(await digestOf((text) => text.replaceAll('My scenario', 'Renamed'))).toBe(plain);
    expect(await digestOf((text) => text.replace('"turns": 12', '"turns": 13'))).not.toBe(plain);
    const base = readBase('draft:1', 'origin', await loadedOf(wholeText('other')));
    expect(base.digest).toBe(plain);
  });

  it('a broken text has findings, no document and no scenario', async () => {
    const { findings, document, scenario, outline, digest } = await readText('{ "format": "guarantor-scenario", ');
    expect(findings[0]).toMatchObject({ code: 'not-json', line: 1, file: 'mine.json' });
    expect({ document, scenario, outline, digest }).toEqual({
      document: undefined,
      scenario: undefined,
      outline: [],
      digest: '',
    });
  });

  it('what a variation breaks in its base is told on the line of the variation', async () => {
    const text = variationText('berlin-2025', 'mine', 'Mine').replace(
      '"patch": {',
      '"patch": {\n"regions": { "UA-14": null }',
    );
    const { findings } = readForAuthor(await loadedOf(text), OUTSIDE);
    const line = text.slice(0, text.indexOf('UA-14')).split('\n').length;
    expect(findings).toMatchObject([{ file: 'mine.json', line, code: 'unknown-region', args: { more: 1 } }]);
  });
});

describe('names', () => {
  it('of a resolved scenario: its own, those of the base and every region of the map', async () => {
    const { names } = await readText(variationText('berlin-2025', 'mine', 'Mine'));
    expect(names?.powers.map(({ id }) => id)).toEqual(expect.arrayContaining(['UA', 'RU', 'EU', 'US']));
    expect(names?.clauses.map(({ id }) => id)).toContain('general-principles/armed-attack');
    expect(names?.regions.find(({ id }) => id === 'UA-46')?.title).toBeDefined();
    expect((names?.map.length ?? 0) >= (names?.regions.length ?? 0)).toBe(true);
    for (const kind of NAME_KINDS) expect(names?.[kind].length, kind).toBeGreaterThan(0);
  });

  it('belong to places', () => {
    expect(wantedAt(['forces', 'x', 'region'], false)?.kinds).toEqual(['regions']);
    expect(wantedAt(['guarantees', 'g', 'clauses', 'c', 'obligations', 'o', 'of', 0], false)?.kinds).toEqual([
      'powers',
    ]);
    expect(wantedAt(['regions', 'UA-14', 'control'], true)?.kinds).toEqual(['powers']);
    expect(wantedAt(['beliefs', 'RU'], true)?.kinds).toEqual(['powers']);
    expect(wantedAt(['extends'], false)?.kinds).toEqual(['scenarios']);
    expect(wantedAt(['calendar', 'turns'], false)).toBeUndefined();
    expect(wantedAt(['toString'], false)).toBeUndefined();
    expect(wantedAt(['constructor'], true)).toBeUndefined();
  });

  it('replace the text they stand in, quotes included', () => {
    const known = { ...NO_NAMES, powers: [{ id: 'UA' }] };
    const text = '{"forces": {"x": {"power": "R"}}}';
    const [offer] = namesAt(text, text.indexOf('R"') + 1, known);
    expect(offer).toMatchObject({ insert: '"UA"' });
    expect(text.slice(offer?.from, offer?.to)).toBe('"R"');
    const key = '{"beliefs": {"": {}}}';
    expect(namesAt(key, key.indexOf('""') + 1, known)[0]?.insert).toBe('"UA"');
  });
});
