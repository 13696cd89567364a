/** Broken and mended examples about the file itself: its text, its head, what it extends. */
import { type FindingCode } from '../../src/scenario/index.ts';

/** Whole files; what is too long to print is said with an ellipsis. */
export interface TextExample {
  readonly brokenText: string;
  readonly mendedText: string;
  /** What the page prints where the real text is too long. */
  readonly shown?: string;
  /** The files beside it, by name. The two regions are `two-regions.json`. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Published files are asked for a source or a judgement of every figure. */
  readonly sourced?: boolean;
  /** The format is taken to be at version 2 already. */
  readonly later?: boolean;
}

const head = (more: string): string =>
  `{\n  "format": "guarantor-scenario", "version": 1, "id": "mine", "title": "Mine",\n  ${more}\n}`;
const over = (base: string, patch = '{}'): string => head(`"extends": "${base}", "patch": ${patch}`);
const TWO = './two-regions.json';
const GOOD = over(TWO);
const patch = (broken: string, mended: string): TextExample => ({
  brokenText: over(TWO, broken),
  mendedText: over(TWO, mended),
});
const text = (brokenText: string, mendedText = GOOD): TextExample => ({ brokenText, mendedText });

const CHAIN = Object.fromEntries(
  Array.from({ length: 40 }, (_, i) => [`step-${i}.json`, over(`./step-${i + 1}.json`)]),
);

export const TEXT_EXAMPLES = {
  'too-large': {
    ...text(over(TWO, `{ "teacherNote": "${'x'.repeat(6 * 1024 * 1024)}" }`)),
    shown: over(TWO, '{ "teacherNote": "… six million letters …" }'),
  },
  'too-deep': {
    ...text(over(TWO, `{ "guide": ${'['.repeat(300)}${']'.repeat(300)} }`)),
    shown: over(TWO, '{ "guide": [[[[[ … three hundred of them … ]]]]] }'),
  },
  // What a file in UTF-16 begins with, read as UTF-8.
  'not-utf8': text(`\uFFFD\uFFFD${GOOD}`),
  'not-json': patch('{ "calendar": { "turns" 8 } }', '{ "calendar": { "turns": 8 } }'),
  'unfit-character': patch('{ "teacherNote": "Ask\\u0007 why." }', '{ "teacherNote": "Ask why." }'),
  'not-an-object': text('[ "guarantor-scenario" ]'),
  'duplicate-key': patch('{ "calendar": { "turns": 8, "turns": 9 } }', '{ "calendar": { "turns": 9 } }'),
  'forbidden-key': patch(
    '{ "sources": { "constructor": { "title": "A report" } } }',
    '{ "sources": { "report": { "title": "A report" } } }',
  ),
  'number-too-large': patch('{ "calendar": { "turns": 1e400 } }', '{ "calendar": { "turns": 400 } }'),
  'markup-in-text': patch('{ "teacherNote": "Ask <b>why</b>." }', '{ "teacherNote": "Ask why." }'),
  'unsafe-address': patch(
    '{ "sources": { "report": { "title": "A report", "url": "javascript:alert(1)" } } }',
    '{ "sources": { "report": { "title": "A report", "url": "https://www.rand.org/t/RR2533" } } }',
  ),
  'wrong-format': text(GOOD.replace('guarantor-scenario', 'scenario')),
  'version-missing': text(GOOD.replace(' "version": 1,', '')),
  'version-unknown': text(GOOD.replace('"version": 1', '"version": "one"')),
  'version-newer': text(GOOD.replace('"version": 1', '"version": 9')),
  'bad-reference': text(over('https://example.org/other.json')),
  'not-found': text(over('./two-regoins.json')),
  'circular-extends': text(over('./mine.json')),
  'chain-too-long': { ...text(over('./step-0.json')), beside: CHAIN },
  'patch-without-extends': text(
    head('"patch": { "calendar": { "turns": 8 } }'),
    over(TWO, '{ "calendar": { "turns": 8 } }'),
  ),
  'belongs-in-patch': text(
    head(`"extends": "${TWO}", "calendar": { "turns": 8 }`),
    over(TWO, '{ "calendar": { "turns": 8 } }'),
  ),
  'name-inherited': text(GOOD.replace(' "title": "Mine",', '')),
  'removes-nothing': patch('{ "forces": { "c-wset": null } }', '{ "forces": { "c-west": null } }'),
  'map-file-broken': {
    ...patch('{ "map": "torn" }', '{ "map": "none" }'),
    beside: { 'shipped:maps/torn.meta.json': '[]' },
  },
  'unsourced-figure': {
    ...patch(
      '{ "powers": { "P": { "will": { "value": 60 } } } }',
      '{ "powers": { "P": { "will": { "value": 60, "judgement": "a divided society" } } } }',
    ),
    sourced: true,
  },
  'version-older': { ...text(GOOD, GOOD.replace('"version": 1', '"version": 2')), later: true },
} satisfies Partial<Record<FindingCode, TextExample>>;
