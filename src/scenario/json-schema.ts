/**
 * The published JSON Schema (draft-07), made from the code: editors complete and check scenarios with it alone. A file
 * with `extends` is a variation: its `patch` may change any part, and null removes it.
 */
import * as z from 'zod';
import { RuleFileSchema } from './schema/rules.ts';
import { ScenarioSchema, variationShape } from './schema/scenario.ts';

type Json = Record<string, unknown>;

/** The schema of scenario files. */
export function scenarioSchema(): Json {
  // Everything of the rules is optional in a scenario: the rule file stands below it.
  const full = draft07(ScenarioSchema);
  const definitions = { ...(full.definitions as Json) };
  const properties = { ...(full.properties as Json) };
  for (const key of ['rules', 'roles']) properties[key] = loosen(properties[key] as Json, definitions, keepNull);
  const required = (full.required as string[]).filter((key) => key !== 'rules' && key !== 'roles');
  const patch = loosen({ type: 'object', properties, additionalProperties: false }, definitions, allowNull);
  const { definitions: _, ...own } = draft07(z.strictObject(variationShape));
  const patchProperty = {
    ...patch,
    description: 'What differs (RFC 7396 JSON Merge Patch): objects are merged, null removes.',
    examples: [{ calendar: { turns: 12 } }],
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://guarantor.invalid/schema/scenario.schema.json',
    title: 'Guarantor scenario',
    description: 'A scenario, or a variation that extends another one.',
    type: 'object',
    if: { required: ['extends'] },
    then: { ...own, properties: { ...(own.properties as Json), patch: patchProperty } },
    else: { type: 'object', properties, required, additionalProperties: false },
    definitions,
  };
}

/** The schema of the rule file. */
export function rulesSchema(): Json {
  const { $schema, ...rest } = draft07(RuleFileSchema);
  return { $schema, $id: 'https://guarantor.invalid/schema/rules.schema.json', title: 'Guarantor rules', ...rest };
}

/** zod drops examples and defaults of fields that read as something else, so they travel under names of ours. */
function draft07(schema: z.ZodType): Json {
  return rename(z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' })) as Json;
}

function rename(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rename);
  if (typeof value !== 'object' || value === null) return value;
  const renamed = Object.entries(value).map(([key, inner]) => [key, rename(inner)] as const);
  const isSchema = 'description' in value && typeof value.description === 'string';
  return Object.fromEntries(
    isSchema ? renamed.filter(([key]) => key !== 'id').map(([key, inner]) => [OUR_NAMES[key] ?? key, inner]) : renamed,
  );
}

const OUR_NAMES: Readonly<Record<string, string>> = { sample: 'examples', standard: 'default' };

type Wrap = (schema: Json) => Json;
const keepNull: Wrap = (schema) => schema;
/** Says the null without repeating the schema where that is possible. */
const allowNull: Wrap = (schema) => {
  if (Array.isArray(schema.anyOf)) return { ...schema, anyOf: [...schema.anyOf, { type: 'null' }] };
  const { description, examples } = schema;
  const about = {
    ...(description === undefined ? {} : { description }),
    ...(examples === undefined ? {} : { examples }),
  };
  if (schema.$ref !== undefined || schema.allOf !== undefined) return { ...about, anyOf: [schema, { type: 'null' }] };
  if (Array.isArray(schema.enum)) return { ...schema, type: [schema.type, 'null'], enum: [...schema.enum, null] };
  return schema.const === undefined && typeof schema.type === 'string'
    ? { ...schema, type: [schema.type, 'null'] }
    : { ...about, anyOf: [schema, { type: 'null' }] };
};

/** The same shape with nothing required: parts of it may be said. Definitions that it needs are added beside. */
function loosen(schema: Json, definitions: Json, wrap: Wrap): Json {
  const result: Json = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'required' || key === 'default') continue;
    if (key === 'properties')
      result[key] = mapValues(value as Json, (inner) => wrap(loosen(inner as Json, definitions, wrap)));
    else if (key === 'additionalProperties' && typeof value === 'object')
      result[key] = wrap(loosen(value as Json, definitions, wrap));
    else if (key === 'anyOf' || key === 'allOf')
      result[key] = (value as Json[]).map((inner) => loosen(inner, definitions, wrap));
    else if (key === '$ref') result[key] = loosenDefinition(value as string, definitions, wrap);
    else result[key] = value;
  }
  return result;
}

const PREFIX = '#/definitions/';

function loosenDefinition(reference: string, definitions: Json, wrap: Wrap): string {
  const name = reference.slice(PREFIX.length);
  const loose = `${wrap === allowNull ? 'Patch' : 'Part'}${name}`;
  if (!(loose in definitions)) {
    // The name is taken before its parts are followed: conditions hold conditions.
    definitions[loose] = {};
    definitions[loose] = loosen(definitions[name] as Json, definitions, wrap);
  }
  return `${PREFIX}${loose}`;
}

const mapValues = (from: Json, change: (value: unknown) => unknown): Json =>
  Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value)]));
