/** Links that carry a scenario: small, whole, and harmless whatever they carry. */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isShippedId, readScenario, resolveFile, shippedPath } from '../../src/scenario/index.ts';
import { linkTo, LONGEST_LINK, packScenario, unpackScenario } from '../../src/store/share-link.ts';
import { fileText, loadFrom } from '../scenario/kit.ts';

const read = (address: string) => {
  const path = shippedPath(address);
  return Promise.resolve(path === undefined ? undefined : fileText(`public/${path}`));
};
const scenario = (id: string): string => fileText(`public/scenarios/${id}.json`);
const packedForm = (text: string): string => `1.${deflateRawSync(text).toString('base64url')}`;

async function through(text: string): Promise<string> {
  const packed = await packScenario(text, read);
  if (packed === undefined) throw new Error('too long for a link');
  const opened = await unpackScenario(packed);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

const wholeOf = (text: string) => resolveFile(text, { file: 'x.json', load: loadFrom() });

const TEN_LINES = `{
  "format": "guarantor-scenario", "version": 1, "id": "hair-trigger", "title": "A hair trigger",
  "extends": "berlin-2025",
  "patch": { // what is different
    "guarantees": { "general-principles": { "clauses": { "armed-attack": {
      "invocation": "automatic",
      "trigger": { "any": [{ "fact": "incidentsPerDay", "by": "RU", "atLeast": 100 }] }
    } } } },
    "calendar": { "turns": 12 },
  }
}`;

describe('size', () => {
  test('a ten-line change is under 1 kB', async () => {
    const packed = (await packScenario(TEN_LINES, read))!;
    expect(linkTo(packed, 'https://example.org/guarantor/#/workshop').length).toBeLessThan(1000);
  });

  test('a whole scenario is under 20 kB', async () => {
    const berlin = JSON.parse(JSON.stringify(wholeOf(scenario('berlin-2025')))) as { value: { id: string } };
    berlin.value.id = 'my-own';
    const packed = (await packScenario(JSON.stringify(berlin.value), () => Promise.resolve(undefined)))!;
    expect(packed.length).toBeLessThan(20_000);
  });

  test('a whole scenario made from a shipped one is as short as its patch', async () => {
    const whole = wholeOf(TEN_LINES);
    const text = JSON.stringify(whole.ok && whole.value);
    expect((await packScenario(text, read))!.length).toBeLessThan(1000);
  });
});

describe('content', () => {
  test.each(['berlin-2025', 'berlin-2025-ratified', 'tutorial'])('%s comes out as it went in', async (id) => {
    expect(wholeOf(await through(scenario(id)))).toEqual(wholeOf(scenario(id)));
  });

  test('a variation too, without its comments', async () => {
    expect(wholeOf(await through(TEN_LINES))).toEqual(wholeOf(TEN_LINES));
  });

  test('outcomes in another order stay in it', async () => {
    const whole = wholeOf(scenario('berlin-2025'));
    if (!whole.ok) throw new Error('berlin-2025 cannot be read');
    const value = {
      ...whole.value,
      outcomes: Object.fromEntries(Object.entries(whole.value.outcomes as object).reverse()),
    };
    const opened = wholeOf(await through(JSON.stringify(value)));
    const names = opened.ok ? Object.keys(opened.value.outcomes as object) : [];
    expect(names).toEqual(Object.keys(value.outcomes));
  });

  test('what was removed from a shipped scenario stays removed', async () => {
    const whole = wholeOf(scenario('berlin-2025'));
    if (!whole.ok) throw new Error('berlin-2025 cannot be read');
    const { injects: _, ...fewer } = whole.value;
    expect(wholeOf(await through(JSON.stringify(fewer)))).toEqual({ ok: true, value: fewer });
  });

  test('letters of every script', async () => {
    const text = TEN_LINES.replace('A hair trigger', 'Чутливий спуск 🕊 한국');
    expect(await through(text)).toContain('Чутливий спуск 🕊 한국');
  });

  test('a link replaces the fragment of the page', () => {
    expect(linkTo('1.abc', 'http://localhost:4173/#/workshop?draft=3')).toBe('http://localhost:4173/#/new?s=1.abc');
  });
});

describe('hostile links', () => {
  const good = packedForm(TEN_LINES);
  test.each([
    ['a newer form', good.replace('1.', '2.'), 'newer'],
    ['form nought', good.replace('1.', '0.'), 'damaged'],
    ['no form', good.slice(2), 'damaged'],
    ['cut short', good.slice(0, 200), 'damaged'],
    ['one letter changed', `${good.slice(0, 40)}${good[40] === 'A' ? 'B' : 'A'}${good.slice(41, 60)}`, 'damaged'],
    ['letters that are none', '1.<script>alert(1)</script>', 'damaged'],
    ['nothing', '', 'damaged'],
    ['no stream', '1.AAAA', 'damaged'],
    ['ten megabytes', `1.${'A'.repeat(10_000_000)}`, 'too-long'],
    ['a bomb', packedForm(' '.repeat(30_000_000)), 'too-large'],
    ['bytes that are no text', `1.${deflateRawSync(Buffer.from([0xff, 0xfe, 0xfd])).toString('base64url')}`, 'damaged'],
  ])('%s', async (_, packed, fault) => {
    expect(await unpackScenario(packed)).toEqual({ ok: false, error: fault });
  });

  test('what is no scenario is handed on to the reader, which says what is wrong', async () => {
    const opened = await unpackScenario(packedForm('{"__proto__": {"a": 1}}'));
    const result = opened.ok && readScenario(opened.value, { file: 'link', load: loadFrom() });
    expect(result).toMatchObject({ ok: false });
    expect(isShippedId('__proto__')).toBe(false);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  test('a scenario that is too long for a link is not made into one', async () => {
    const noise = Array.from({ length: 40_000 }, (_, i) => ((i * 7919 + i * i * 31) % 65521).toString(36)).join('');
    expect(await packScenario(JSON.stringify({ a: noise }), read)).toBeUndefined();
    expect(noise.length).toBeGreaterThan(LONGEST_LINK);
  });
});
