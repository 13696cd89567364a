/** Files that mean harm, or look like it: refused, with the place, without harm. */
import { describe, expect, test } from 'vitest';
import { fileText, patched, read, TWO } from './kit.ts';

const errorsOf = (text: string, texts = {}) => {
  const result = read(text, texts);
  return result.ok ? [] : result.error;
};
const codesOf = (text: string, texts = {}) => errorsOf(text, texts).map((found) => found.code);
const minimal = (more: string) =>
  `{"format":"guarantor-scenario","version":1,"id":"x","title":"X","summary":"X",${more}}`;

describe('limits', () => {
  test('200,000 nested brackets', () => {
    for (const bracket of ['[', '{"a":', '[{"a":'])
      expect(codesOf(`{"a":${bracket.repeat(200_000)}`)).toEqual(['too-deep']);
  });

  test('brackets in strings and comments are not nesting', () => {
    const text = TWO.replace('"Two regions"', `"${'['.repeat(500)}"`).replace(
      '{',
      `{ // ${'{'.repeat(500)}\n/* ${'['.repeat(99)} */`,
    );
    expect(read(text).ok).toBe(true);
  });

  test('fifty megabytes', () => {
    const text = `{"summary":"${'x'.repeat(50 * 1024 * 1024)}"}`;
    expect(codesOf(text)).toEqual(['too-large']);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('the key %s, wherever it stands', (key) => {
    expect(codesOf(minimal(`"powers":{"${key}":{}}`))).toContain('forbidden-key');
    expect(codesOf(minimal(`"regions":{"a":{"control":{"${key}":1}}}`))).toContain('forbidden-key');
    const escaped = `\\u${key.charCodeAt(0).toString(16).padStart(4, '0')}${key.slice(1)}`;
    expect(codesOf(minimal(`"sources":{"${escaped}":{"polluted":true}}`))).toContain('forbidden-key');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('numbers that are none', () => {
    for (const number of ['1e400', '-1e400', '1e13']) {
      const [found] = errorsOf(TWO.replace('"turns": 6', `"turns": ${number}`));
      expect(found).toMatchObject({ code: 'number-too-large', path: 'calendar.turns' });
    }
    expect(codesOf(TWO.replace('"turns": 6', '"turns": NaN'))).toContain('not-json');
  });

  test('duplicate keys, with the line of the first', () => {
    const [found] = errorsOf('{\n"format": "guarantor-scenario",\n"format": "x"}');
    expect(found).toMatchObject({ code: 'duplicate-key', line: 3, column: 1, args: { key: 'format', firstLine: 2 } });
  });
});

describe('markup', () => {
  const TEXTS = ['title', 'summary', 'license', 'teacherNote'] as const;
  test.each(TEXTS)('HTML in %s', (field) => {
    for (const text of ['<b>x</b>', 'a </p>', '<!-- x', '<img src=x onerror=alert(1)>', '<ScRipt>']) {
      const value = JSON.parse(fileText('test/kit/scenarios/no-guarantors.json')) as Record<string, unknown>;
      const full = field === 'teacherNote' ? { ...value, patch: { teacherNote: text } } : { ...value, [field]: text };
      expect(codesOf(JSON.stringify(full), { 'two-regions.json': TWO }), text).toContain('markup-in-text');
    }
  });

  test('HTML in names, briefings, questions, guides, sources, verdicts, labels and keys', () => {
    const markup = 'x <i>y</i>';
    const patches = [
      { powers: { P: { name: markup } } },
      { powers: { P: { name: { en: 'x', uk: markup } } } },
      { powers: { P: { badge: '<b' } } },
      { regions: { west: { name: markup } } },
      { briefings: { P: markup } },
      { reflection: { q: markup } },
      { guide: { g: { turn: 1, power: 'P', text: markup } } },
      { sources: { s: { title: markup } } },
      { outcomes: { war: { verdict: markup } } },
      { powers: { P: { objectives: { land: { label: markup } } } } },
      { guarantees: { pact: { title: markup } } },
      { guarantees: { pact: { clauses: { attack: { title: markup } } } } },
      { injects: { i: { when: { turn: 1 }, text: markup } } },
      { rules: { combat: { law: { value: 'square', note: markup } } } },
      { sources: { '<b>': { title: 'x' } } },
    ];
    for (const patch of patches)
      expect(
        patched(patch).map((found) => found.code),
        JSON.stringify(patch),
      ).toContain('markup-in-text');
  });

  test('addresses that run code', () => {
    for (const url of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\tscript:alert(1)',
      ' javascript:x',
      'data:text/html,x',
    ])
      expect(
        patched({ sources: { s: { title: 'x', url } } }).map((found) => found.code),
        url,
      ).toContain('unsafe-address');
    expect(patched({ sources: { s: { title: 'x', url: 'ftp://x.org/a' } } }).map((found) => found.code)).toContain(
      'bad-text',
    );
  });

  test('a lesser-than sign in prose is no markup', () => {
    expect(patched({ briefings: { P: 'Less than 5 is written x < 5, and <3 is a heart.' } })).toEqual([]);
  });
});

describe('versions and extends', () => {
  test('versions that this program does not know', () => {
    expect(errorsOf(TWO.replace('"version": 1', '"version": 2'))[0]).toMatchObject({
      code: 'version-newer',
      args: { needed: 2, current: 1 },
    });
    for (const version of ['0', '-1', '1.5', '"1"', 'null', '{}'])
      expect(codesOf(TWO.replace('"version": 1', `"version": ${version}`))).toEqual(['version-unknown']);
    expect(codesOf(TWO.replace('"version": 1,', ''))).toEqual(['version-missing']);
    expect(codesOf(TWO.replace('guarantor-scenario', 'other'))).toEqual(['wrong-format']);
  });

  const variation = (base: string, more = '') =>
    `{"format":"guarantor-scenario","version":1,"id":"v","title":"V","extends":"${base}","patch":{${more}}}`;

  test('circles are refused where they close', () => {
    const texts = { 'a.json': variation('./b.json'), 'b.json': variation('c.json'), 'c.json': variation('./a.json') };
    const result = read(texts['a.json'], texts, 'a.json');
    const [found] = result.ok ? [] : result.error;
    expect(found).toMatchObject({ code: 'circular-extends', value: './a.json', file: 'c.json' });
    expect(codesOf(variation('./test.json'))).toEqual(['circular-extends']);
  });

  test('chains have an end', () => {
    const texts = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`c${i}.json`, variation(`c${i + 1}.json`)]));
    expect(codesOf(texts['c0.json'] ?? '', texts)).toEqual(['chain-too-long']);
  });

  test('references that lead elsewhere', () => {
    for (const reference of [
      '/etc/passwd.json',
      'https://example.org/x.json',
      'C:\\\\x.json',
      'x',
      'x.txt',
      '../x',
      'a%2e.json',
    ])
      expect(['bad-reference', 'not-found'], reference).toContain(codesOf(variation(reference))[0]);
  });

  test('a patch of a patch of a patch', () => {
    const texts = {
      'two.json': TWO,
      'a.json': variation('./two.json', '"calendar":{"turns":7}'),
      'b.json': variation('./a.json', '"calendar":{"turnDays":14}'),
    };
    const result = read(variation('./b.json', '"regions":{"west":{"populationM":3}}'), texts);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const { scenario } = result.value;
    expect(scenario).toMatchObject({
      id: 'v',
      title: 'V',
      summary: 'A challenger, a protege, a guarantor and one document.',
    });
    expect(scenario.calendar).toEqual({ start: '2030-01-01', turnDays: 14, turns: 7 });
    expect(scenario.regions.west?.populationM).toBe(3);
  });

  test('what belongs inside the patch', () => {
    const text = variation('./two.json').replace('"id"', '"calendar":{"turns":3},"id"');
    expect(errorsOf(text, { 'two.json': TWO })[0]).toMatchObject({
      code: 'belongs-in-patch',
      args: { key: 'calendar' },
    });
    expect(codesOf(TWO.replace('"map"', '"patch":{},"map"'))).toContain('patch-without-extends');
  });
});
