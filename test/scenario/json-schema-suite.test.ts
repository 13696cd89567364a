/**
 * The JSON Schema Test Suite (draft-07), for the keywords that the published schema uses, against both programs that hold
 * scenarios against it: ajv in our tests, and the language service of VS Code in editors and in the workshop. The suite
 * comes with Debian's `json-schema-test-suite`, or lies where JSON_SCHEMA_SUITE says.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type AnySchema } from 'ajv';
import { describe, expect, test } from 'vitest';
import { getLanguageService, type JSONSchema, TextDocument } from 'vscode-json-languageservice';
import { fileText } from './kit.ts';

const SUITE = process.env['JSON_SCHEMA_SUITE'] ?? '/usr/share/json-schema-test-suite/tests/draft7';

interface Group {
  readonly description: string;
  readonly schema: JSONSchema;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

/** Keywords of the published schema. Names of fields stand beside them in `properties` and are no keywords. */
function keywordsOf(schema: unknown, known = new Set<string>()): Set<string> {
  if (Array.isArray(schema)) for (const inner of schema) keywordsOf(inner, known);
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return known;
  for (const [key, value] of Object.entries(schema)) {
    known.add(key);
    if (key === 'properties' || key === 'definitions')
      for (const inner of Object.values(value as object)) keywordsOf(inner, known);
    else if (key !== 'examples' && key !== 'default' && key !== 'enum' && key !== 'const') keywordsOf(value, known);
  }
  return known;
}

const USED = keywordsOf(JSON.parse(fileText('public/schema/scenario.schema.json')));
/** The suite names its files after keywords, with these exceptions. */
const FILE_OF: Readonly<Record<string, string>> = {
  $ref: 'ref',
  if: 'if-then-else',
  then: 'if-then-else',
  else: 'if-then-else',
};
const FILES = [...new Set([...USED].map((keyword) => FILE_OF[keyword] ?? keyword))].sort();

const groupsOf = (file: string): readonly Group[] =>
  JSON.parse(readFileSync(join(SUITE, `${file}.json`), 'utf8')) as Group[];

/** Schemas that ask for files of other hosts, or declare anchors, are about addresses; ours has neither. */
const isLocal = ({ schema }: Group): boolean =>
  !/"\$id"|http:\/\/localhost|"\$ref":"(?!#)/.test(JSON.stringify(schema));

/** In draft-07 nothing beside `$ref` counts, in later drafts it does: programs differ, so our schema must not depend on it. */
const ANNOTATIONS = new Set(['$ref', 'description', 'examples', 'default', 'title', 'unit', 'enumDescriptions']);
const BESIDE_REF = 'ref overrides any sibling keywords';

/** Groups that ask for nothing but what our schema uses. */
const concernsUs = (group: Group): boolean =>
  isLocal(group) &&
  group.description !== BESIDE_REF &&
  [...keywordsOf(group.schema)].every((keyword) => USED.has(keyword) || keyword.startsWith('$'));

describe.skipIf(!existsSync(SUITE))('draft-07 as the schema uses it', () => {
  const known = existsSync(SUITE) ? readdirSync(SUITE).map((name) => name.replace(/\.json$/, '')) : [];
  // Nothing but addresses is left of the group about definitions.
  const files = FILES.filter((file) => known.includes(file) && groupsOf(file).some(concernsUs));

  test('the keywords that say something are all in the suite', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'additionalProperties',
        'anyOf',
        'enum',
        'if-then-else',
        'items',
        'minimum',
        'pattern',
        'ref',
        'required',
        'type',
      ]),
    );
    const silent = [
      '$id',
      '$schema',
      'description',
      'examples',
      'title',
      'unit',
      'definitions',
      'default',
      'enumDescriptions',
    ];
    expect(FILES.filter((file) => !known.includes(file) && !silent.includes(file))).toEqual([]);
  });

  test('nothing that checks stands beside a reference', () => {
    const beside = [...refsIn(JSON.parse(fileText('public/schema/scenario.schema.json')))].flatMap(Object.keys);
    expect(beside.length).toBeGreaterThan(0);
    expect(beside.filter((key) => !ANNOTATIONS.has(key))).toEqual([]);
  });

  describe.each(files)('%s', (file) => {
    test.each(
      groupsOf(file)
        .filter(concernsUs)
        .map((group) => [group.description, group] as const),
    )('%s', async (_, group) => {
      const ajv = new Ajv({ strict: false, validateFormats: false });
      const validate = ajv.compile(group.schema as AnySchema);
      for (const { description, data, valid } of group.tests) {
        expect(validate(data), `ajv: ${description}`).toBe(valid);
        expect(await serviceAccepts(group.schema, data), `editor: ${description}`).toBe(valid);
      }
    });
  });
});

function* refsIn(schema: unknown): Generator<object> {
  if (typeof schema !== 'object' || schema === null) return;
  if ('$ref' in schema) yield schema;
  for (const inner of Object.values(schema)) yield* refsIn(inner);
}

/** Without a draft the service takes the newest, in which lists of items mean something else. */
const dated = (schema: JSONSchema): JSONSchema =>
  typeof schema === 'object' ? { $schema: 'http://json-schema.org/draft-07/schema#', ...schema } : schema;

async function serviceAccepts(schema: JSONSchema, data: unknown): Promise<boolean> {
  const service = getLanguageService({});
  const document = TextDocument.create('file:///x.json', 'json', 1, JSON.stringify(data));
  const marks = await service.doValidation(document, service.parseJSONDocument(document), {}, dated(schema));
  return marks.length === 0;
}
