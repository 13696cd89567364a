/** Drafts that extend one another, as files that lie side by side. */
import { describe, expect, test } from 'vitest';
import { shippedPath } from '../../src/scenario/index.ts';
import { draftBeside, extendedFile, mainOf, standAlone } from '../../src/store/draft-files.ts';
import type { ScenarioDraft } from '../../src/store/workshop-drafts.ts';
import { createChecker } from '../../src/workers/checker.ts';
import { fileText } from '../scenario/kit.ts';

const read = async (address: string): Promise<string | undefined> => {
  const path = shippedPath(address);
  try {
    return path === undefined ? undefined : fileText(`public/${path}`);
  } catch {
    return undefined;
  }
};
const variation = (base: string, patch: object = {}): string =>
  JSON.stringify({ format: 'guarantor-scenario', version: 1, id: 'v', title: 'V', extends: base, patch });
const draft = (id: string, text: string, file = `${id}.json`): ScenarioDraft => ({
  id,
  file,
  title: id,
  text,
  origin: text,
  savedAt: 1,
});
const storageOf = (...kept: ScenarioDraft[]) => ({ all: async () => kept });

/** What the checker says of a draft, with the other drafts sent along as the desk does. */
async function check(text: string, files: Readonly<Record<string, string>>) {
  const checker = createChecker(() => read);
  const question = { ticket: 1, text, file: 'own.json', draft: '1', origin: text, page: '', scenarios: [], maps: [] };
  return checker({ ...question, files });
}
const codes = async (text: string, files: Readonly<Record<string, string>>) =>
  (await check(text, files)).reading.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, nearest }) => (nearest === undefined ? code : `${code} ${nearest}`));

describe('reading', () => {
  test('a chain of drafts down to a shipped scenario', async () => {
    const files = { 'a.json': variation('./b.json', { calendar: { turns: 5 } }), 'b.json': variation('berlin-2025') };
    const { reading, wanted } = await check(variation('a.json'), files);
    expect(reading.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(reading.scenario?.calendar.turns).toBe(5);
    expect(reading.base).toBe('a.json');
    expect(wanted).toBeUndefined();
  });

  test('a draft that was not sent along is asked for', async () => {
    const { reading, wanted } = await check(variation('./a.json'), {});
    expect(wanted).toContain('a.json');
    expect(reading.findings.map(({ code }) => code)).toContain('not-found');
  });

  test('circles are refused: with itself, with another, behind another', async () => {
    expect(await codes(variation('./own.json'), { 'own.json': variation('./own.json') })).toEqual(['circular-extends']);
    expect(await codes(variation('./a.json'), { 'a.json': variation('./own.json') })).toEqual(['circular-extends']);
    const round = { 'a.json': variation('./b.json'), 'b.json': variation('./a.json') };
    expect(await codes(variation('./a.json'), round)).toEqual(['circular-extends']);
  });

  test('a chain without end of drafts that all differ', async () => {
    const files = Object.fromEntries([...Array(20).keys()].map((n) => [`${n}.json`, variation(`./${n + 1}.json`)]));
    expect(await codes(variation('./0.json'), files)).toEqual(['chain-too-long']);
  });

  test('an id in place of a file name: what was meant is said', async () => {
    expect(await codes(variation('my-base'), { 'my-base.json': variation('berlin-2025') })).toEqual([
      'not-found ./my-base.json',
    ]);
    expect(await codes(variation('berlin-2052'), {})).toEqual(['not-found berlin-2025']);
    expect(await codes(variation('./nothing-like-it.json'), {})).toEqual(['not-found']);
  });

  test('another base of the same name is told anew', async () => {
    const checker = createChecker(() => read);
    const ask = (turns: number) =>
      checker({
        ...{ ticket: 1, text: variation('./a.json'), file: 'own.json', draft: '1', origin: '', page: '' },
        ...{ scenarios: [], maps: [], files: { 'a.json': variation('berlin-2025', { calendar: { turns } }) } },
      });
    expect((await ask(5)).base?.scenario?.calendar.turns).toBe(5);
    expect((await ask(5)).base).toBeUndefined();
    expect((await ask(6)).base?.scenario?.calendar.turns).toBe(6);
  });
});

describe('drafts beside', () => {
  test('by file name, the newest, and never the one that asks', async () => {
    const storage = storageOf(draft('1', 'own', 'a.json'), draft('2', 'new', 'a.json'), draft('3', 'old', 'a.json'));
    expect(await draftBeside(storage, '../folder/a.json', '1')).toBe('new');
    expect(await draftBeside(storage, 'b.json', '1')).toBeUndefined();
  });

  test('of files that come together the one that none extends', () => {
    const base = { name: 'a.json', text: variation('berlin-2025') };
    const top = { name: 'b.json', text: variation('./a.json') };
    expect(mainOf([base, top])).toBe(top);
    expect(mainOf([top, base])).toBe(top);
    expect(mainOf([{ name: 'a.json', text: variation('a.json') }])?.name).toBe('a.json');
    expect(mainOf([])).toBeUndefined();
  });

  test('a text that leaves this browser needs no other draft', async () => {
    const storage = storageOf(draft('2', variation('berlin-2025', { calendar: { turns: 7 } }), 'a.json'));
    const own = { id: '1', file: 'own.json' };
    const alone = await standAlone(storage, variation('./a.json', { title: 'T' }), own, read);
    expect(extendedFile(alone)).toBeUndefined();
    expect(JSON.parse(alone)).toMatchObject({ calendar: { turns: 7 } });
    const shipped = variation('berlin-2025');
    expect(await standAlone(storage, shipped, own, read)).toBe(shipped);
    const lost = variation('./gone.json');
    expect(await standAlone(storage, lost, own, read)).toBe(lost);
  });
});
