import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { NO_NAMES } from '../../src/scenario/author/names.ts';
import { createAdviser } from '../../src/workers/adviser.ts';
import type { FromAdviser, Offer } from '../../src/workers/workshop-messages.ts';

const PUBLIC = join(import.meta.dirname, '../../public');
const advise = createAdviser(async (path) => readFileSync(join(PUBLIC, path), 'utf8'));

beforeAll(async () => {
  const names = {
    ...NO_NAMES,
    powers: [{ id: 'UA', title: { en: 'Ukraine', uk: 'Україна' } }, { id: 'RU' }],
    regions: [{ id: 'UA-14', title: 'Donetsk' }],
    map: [{ id: 'UA-14', title: 'Donetsk' }, { id: 'UA-46' }],
    clauses: [{ id: 'pact/attack' }],
    sources: [{ id: 'rand' }],
  };
  expect(await advise({ kind: 'names', names })).toBeUndefined();
});

/** Asks about the place of the bar in a text. */
function ask(kind: 'complete' | 'hover', marked: string, language = 'en'): Promise<FromAdviser | undefined> {
  const offset = marked.indexOf('|');
  return advise({ kind, ticket: 1, text: marked.replace('|', ''), offset, page: '', language });
}

async function offers(marked: string, language?: string): Promise<readonly Offer[]> {
  const answer = await ask('complete', marked, language);
  if (answer?.kind !== 'offers') throw new Error('no offers');
  return answer.offers;
}

const HEAD = '{"$schema": "../schema/scenario.schema.json", "extends": "berlin-2025", "patch":';

describe('completion', () => {
  it('offers powers where a power is named, with their titles in the language of the page', async () => {
    const found = await offers(`${HEAD} {"forces": {"x": {"power": "|"}}}}`, 'uk');
    expect(found.slice(0, 2)).toEqual([
      expect.objectContaining({ label: 'UA', detail: 'Україна', kind: 'name', insert: '"UA"' }),
      expect.objectContaining({ label: 'RU', kind: 'name' }),
    ]);
  });

  it('offers regions in play for a force and every region of the map as a key of the regions', async () => {
    const force = await offers(`${HEAD} {"forces": {"x": {"region": |}}}}`);
    expect(force.filter(({ kind }) => kind === 'name').map(({ label }) => label)).toEqual(['UA-14']);
    const keys = await offers(`${HEAD} {"regions": {"|"}}}`);
    expect(keys.filter(({ kind }) => kind === 'name').map(({ label }) => label)).toEqual(['UA-14', 'UA-46']);
    expect(keys[1]?.insert).toBe('"UA-46": ');
  });

  it('offers clauses and sources by their ids', async () => {
    expect(
      (await offers(`${HEAD} {"injects": {"a": {"when": {"fact": "invocations", "clause": "|"}}}}}`))[0]?.label,
    ).toBe('pact/attack');
    expect((await offers(`${HEAD} {"rules": {"incidents": {"vRef": {"value": 1, "source": "|"}}}}}`))[0]?.label).toBe(
      'rand',
    );
  });

  it('offers keys and choices that the schema knows, whatever "$schema" says', async () => {
    const keys = await offers(`${HEAD} {"forces": {"x": {|}}}}`);
    expect(keys.map(({ label }) => label)).toEqual(expect.arrayContaining(['power', 'region', 'personnelK', 'stance']));
    const facts = await offers(`${HEAD} {"injects": {"a": {"when": {"fact": "|"}}}}}`);
    expect(facts.map(({ label }) => label.replaceAll('"', ''))).toEqual(
      expect.arrayContaining(['tension', 'personnelAcrossLineK']),
    );
    expect(facts.some(({ about }) => about.includes('Tension') || about.includes('0..100'))).toBe(true);
  });

  it('reads comments and a text that is broken elsewhere', async () => {
    const found = await offers(`{ // mine\n "map": "none", "powers": {"A": {"role": "|"}}, "forces": {{`);
    expect(found.map(({ label }) => label.replaceAll('"', ''))).toEqual(expect.arrayContaining(['challenger']));
  });
});

describe('hover', () => {
  it('explains a key', async () => {
    const answer = await ask('hover', `${HEAD} {"forces": {"x": {"sta|nce": "hold"}}}}`);
    if (answer?.kind !== 'hover') throw new Error('no hover');
    expect(answer.hover?.text).toContain('What the force is told to do');
  });
});
