/**
 * Every way to break the default scenario is named on its own line: by our reader, and, where a JSON Schema can know it,
 * by the language service that VS Code is made of, with the published schema alone.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findNodeAtLocation, modify, parseTree } from 'jsonc-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { getLanguageService, type LanguageService, TextDocument } from 'vscode-json-languageservice';
import { readScenario, scenarioAddress } from '../../src/scenario/index.ts';
import { SHIPPED_SCENARIOS } from '../../src/scenario/shipped.ts';
import { type Break, BREAKS } from './breaks.ts';
import { BREAKS_ELSEWHERE, UNUSUAL } from './breaks-elsewhere.ts';
import { fileText, loadFrom } from './kit.ts';

const FOLDER = new URL('../../public/scenarios/', import.meta.url).href;
const BERLIN = fileText('public/scenarios/berlin-2025.json');
const layout = { insertSpaces: true, tabSize: 2, eol: '\n' };

const textOf = (id: string): string => fileText(`public/scenarios/${id}.json`);

function broken({ set, swap }: Break, whole = BERLIN): string {
  if (swap !== undefined) return whole.replace(...swap);
  return (set ?? []).reduce((text, [path, value]) => {
    const [edit] = modify(text, [...path], value, { formattingOptions: layout });
    // Values stand in their place as the author would write them: on one line.
    return edit === undefined
      ? text
      : text.slice(0, edit.offset) +
          edit.content.replaceAll(/\n\s*(?=[^\s"])|\n\s*(?="(?!\w+":))/g, ' ') +
          text.slice(edit.offset + edit.length);
  }, whole);
}

/** Lines, from 1, on which the fault may be named: that of the key and that of the value. */
function linesOf(text: string, at: Break['at']): readonly number[] {
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  if (typeof at === 'string') return [lineAt(text.indexOf(at))];
  const node = findNodeAtLocation(parseTree(text)!, [...at])!;
  const end = node.parent?.type === 'property' ? node.parent.offset : node.offset;
  const last = lineAt(node.offset + node.length);
  return Array.from({ length: last - lineAt(end) + 1 }, (_, i) => lineAt(end) + i);
}

const findingsIn = (text: string, file = scenarioAddress('berlin-2025')) => {
  const read = readScenario(text, { file, load: loadFrom() });
  return read.ok ? read.value.findings : read.error;
};

let service: LanguageService;
async function marksIn(text: string): Promise<readonly number[]> {
  const document = TextDocument.create(`${FOLDER}berlin-2025.json`, 'jsonc', 1, text);
  const marks = await service.doValidation(document, service.parseJSONDocument(document), {
    comments: 'ignore',
    trailingCommas: 'ignore',
  });
  return marks.map(({ range }) => range.start.line + 1);
}

beforeAll(() => {
  // As an editor does it: the file names its schema, relative to itself.
  service = getLanguageService({
    schemaRequestService: (uri) => readFile(fileURLToPath(uri), 'utf8'),
    workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href },
  });
});

test('there are enough of them', () => {
  const all = [...BREAKS, ...BREAKS_ELSEWHERE];
  expect(BREAKS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

describe('each is named on its line', () => {
  test.each(BREAKS.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const text = broken(one);
    expect(text).not.toBe(BERLIN);
    const lines = linesOf(text, one.at);
    const found = findingsIn(text);
    const told = found.filter(({ code, line }) => code === one.code && lines.includes(line));
    expect(told, JSON.stringify(found)).not.toEqual([]);
    if (one.schema) expect((await marksIn(text)).filter((line) => lines.includes(line))).not.toEqual([]);
  });
});

describe('each of other scenarios, as a file of its author', () => {
  test.each(BREAKS_ELSEWHERE.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const whole = textOf(one.in);
    const text = broken(one, whole);
    expect(text).not.toBe(whole);
    const lines = linesOf(text, one.at);
    const found = findingsIn(text, 'mine.json');
    const told = found.filter(
      ({ code, file, line }) => code === one.code && file === 'mine.json' && lines.includes(line),
    );
    expect(told, JSON.stringify(found)).not.toEqual([]);
    if (one.schema) expect((await marksIn(text)).filter((line) => lines.includes(line))).not.toEqual([]);
  });
});

describe('nothing valid is reported', () => {
  test.each(Object.entries(UNUSUAL))('%s', async (_, patch) => {
    const head = { format: 'guarantor-scenario', version: 1, id: 'x', title: 'X', extends: 'berlin-2025' };
    const text = JSON.stringify({ $schema: '../schema/scenario.schema.json', ...head, patch }, null, 2);
    expect(findingsIn(text, 'mine.json')).toEqual([]);
    expect(await marksIn(text)).toEqual([]);
  });

  test.each(SHIPPED_SCENARIOS)('%s', async (id) => {
    const text = textOf(id);
    const read = readScenario(text, { file: scenarioAddress(id), load: loadFrom() });
    expect(read.ok ? read.value.findings : read.error).toEqual([]);
    expect(await marksIn(text)).toEqual([]);
  });

  test('comments and trailing commas', async () => {
    const text = BERLIN.replace('"map":', '// where\n  "map": /* here */')
      .replace('"beliefs": {},', '"beliefs": {\n  },')
      .replace(/\n}\s*$/, ',\n}\n');
    expect(findingsIn(text)).toEqual([]);
    expect(await marksIn(text)).toEqual([]);
  });
});

describe('an editor with the schema alone', () => {
  const ask = (body: string) => {
    const text = body.replace('{', '{ "$schema": "../schema/scenario.schema.json",');
    const offset = text.indexOf('|');
    const document = TextDocument.create(`${FOLDER}x.json`, 'jsonc', 1, text.replace('|', ''));
    return { document, at: document.positionAt(offset), json: service.parseJSONDocument(document) };
  };

  test.each([
    ['metrics', '{ "powers": { "UA": { "objectives": { "a": { "metric": "|" } } } } }', '"controlShare"'],
    [
      'kinds of duty',
      '{ "guarantees": { "d": { "clauses": { "c": { "obligations": { "o": { "duty": "|" } } } } } } }',
      '"fight"',
    ],
    [
      'facts',
      '{ "guarantees": { "d": { "clauses": { "c": { "trigger": { "fact": "|" } } } } } }',
      '"personnelAcrossLineK"',
    ],
    ['keys of a patch', '{ "extends": "berlin-2025", "patch": { | } }', 'calendar'],
    ['coefficients', '{ "rules": { "incidents": { | } } }', 'violationsRef'],
  ])('completes %s', async (_, text, offer) => {
    const { document, at, json } = ask(text);
    const list = await service.doComplete(document, at, json);
    expect(list?.items.map(({ label }) => label)).toContain(offer);
  });

  test('explains a field under the pointer', async () => {
    const { document, at, json } = ask('{ "calendar": { "turn|Days": 30 } }');
    const hover = await service.doHover(document, at, json);
    expect(JSON.stringify(hover?.contents)).toContain('Length of a turn');
  });
});
