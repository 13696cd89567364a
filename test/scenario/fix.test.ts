/** Safe repairs: what is written afterwards, with comments and layout kept; and what is left alone. */
import { describe, expect, test } from 'vitest';
import { applyFixes, FIX_KINDS, type Finding } from '../../src/scenario/index.ts';
import { fixes as english } from '../../src/words/en/findings.ts';
import { fixes as ukrainian } from '../../src/words/uk/findings.ts';
import { read, TWO } from './kit.ts';

const HEAD = '"format": "guarantor-scenario", "version": 1, "id": "v", "title": "V", "extends": "two.json"';

const findingsOf = (text: string): readonly Finding[] => {
  const result = read(text, { 'two.json': TWO });
  return result.ok ? result.value.findings : result.error;
};

function repaired(text: string): string {
  const fixes = findingsOf(text).flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
  return applyFixes(text, fixes).text;
}

const varied = (patch: string): string => `{ ${HEAD},\n  "patch": ${patch} }\n`;

const REPAIRED: readonly (readonly [kind: string, broken: string, whole: string])[] = [
  [
    'a misspelt key, its comment kept',
    varied('{ "powers": { "P": { /* money */ "treasurBn": 4 // bn\n } } }'),
    varied('{ "powers": { "P": { /* money */ "treasuryBn": 4 // bn\n } } }'),
  ],
  [
    'a misspelt region',
    varied('{ "forces": { "p-west": { "region": "wset" } } }'),
    varied('{ "forces": { "p-west": { "region": "west" } } }'),
  ],
  [
    'a misspelt choice in a list',
    varied('{ "regions": { "west": { "tags": ["fornt", "west"] } } }'),
    varied('{ "regions": { "west": { "tags": ["front", "west"] } } }'),
  ],
  [
    'a number in quotes',
    varied('{ "powers": { "P": { "treasuryBn": "4.5" } } }'),
    varied('{ "powers": { "P": { "treasuryBn": 4.5 } } }'),
  ],
  [
    'a flag in quotes',
    varied('{ "powers": { "P": { "playable": "false" } } }'),
    varied('{ "powers": { "P": { "playable": false } } }'),
  ],
  [
    'a range that runs backwards',
    varied('{ "powers": { "P": { "will": { "value": 60, "range": [80, 40], "judgement": "x" } } } }'),
    varied('{ "powers": { "P": { "will": { "value": 60, "range": [40, 80], "judgement": "x" } } } }'),
  ],
  [
    'a list of one without brackets',
    varied('{ "powers": { "G": { "can": "deploy" } } }'),
    varied('{ "powers": { "G": { "can": ["deploy"] } } }'),
  ],
  [
    'a key said twice with one value',
    varied('{ "calendar": { "turns": 5, "turnDays": 30, "turns": 5 } }'),
    varied('{ "calendar": { "turns": 5, "turnDays": 30 } }'),
  ],
  [
    'a section beside the patch',
    `{ ${HEAD},\n  "calendar": { "turns": 5 },\n  "patch": { "powers": {} } }`,
    `{ ${HEAD},\n  "patch": { "calendar": { "turns": 5 },  "powers": {} } }`,
  ],
  [
    'silence about nothing',
    varied('{ "silence": { "inject-never": "x" }, "calendar": { "turns": 5 } }'),
    varied('{ "silence": { }, "calendar": { "turns": 5 } }'),
  ],
];

describe('safe repairs', () => {
  test.each(REPAIRED)('%s', (_, broken, whole) => {
    expect(repaired(broken)).toBe(whole);
  });

  test.each(REPAIRED)('%s: nothing of it is reported afterwards', (_, broken, whole) => {
    const codes = new Set(findingsOf(broken).flatMap(({ fix, code }) => (fix === undefined ? [] : [code])));
    expect(findingsOf(whole).filter(({ code }) => codes.has(code))).toEqual([]);
  });

  test('a missing version and format are added', () => {
    const text = repaired('{\n  "format": "guarantor-scenario",\n  "id": "v"\n}\n');
    expect(text).toContain('"version": 1');
    expect(repaired('{\n  "version": 1\n}\n')).toContain('"format": "guarantor-scenario"');
  });

  test('what could be meant in two ways is left to the author', () => {
    for (const patch of [
      '{ "calendar": { "turns": 5, "turns": 6 } }',
      '{ "powers": { "P": { "treasuryBn": "much" } } }',
      '{ "powers": { "P": { "will": 400 } } }',
      '{ "regions": { "west": { "control": { "P": 0.5, "C": 0.4 } } } }',
      '{ "powers": { "P": { "treasuryBn": 4, "treasurBn": 5 } } }',
    ])
      expect(repaired(varied(patch)), patch).toBe(varied(patch));
  });

  test('of two fixes that overlap the first is applied', () => {
    const edit = (offset: number, text: string) => ({
      kind: 'use-nearest' as const,
      edits: [{ offset, length: 2, text }],
    });
    expect(applyFixes('abcdef', [edit(0, 'X'), edit(1, 'Y'), edit(4, 'Z')])).toEqual({ text: 'XcdZ', applied: 2 });
  });

  test('every kind has a name for its button in both languages', () => {
    expect(Object.keys(english).sort()).toEqual([...FIX_KINDS].sort());
    expect(Object.keys(ukrainian).sort()).toEqual([...FIX_KINDS].sort());
  });
});
