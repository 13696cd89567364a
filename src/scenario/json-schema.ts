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
  const shape = { type: 'object', properties, required, additionalProperties: false };
  const patch = loosen(shape, definitions, allowNull);
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
  const bounded: Json = {};
  const made = rename(
    z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }),
    bounded,
  ) as Json;
  return { ...made, definitions: { ...(made.definitions as Json), ...bounded } };
}

/** @param bounded takes the definitions that come up on the way */
function rename(value: unknown, bounded: Json): unknown {
  if (Array.isArray(value)) return value.map((inner) => rename(inner, bounded));
  if (typeof value !== 'object' || value === null) return value;
  const renamed = Object.entries(value).map(([key, inner]) => [key, rename(inner, bounded)] as const);
  const isSchema = 'description' in value && typeof value.description === 'string';
  return withBounds(
    Object.fromEntries(
      isSchema
        ? renamed.filter(([key]) => key !== 'id').map(([key, inner]) => [OUR_NAMES[key] ?? key, inner])
        : renamed,
    ),
    bounded,
  );
}

/** The bounds of a number hold for the number of its long form: one definition for each pair of bounds. */
function withBounds(schema: Json, bounded: Json): Json {
  const [plain, long, ...others] = (Array.isArray(schema.anyOf) ? schema.anyOf : []) as readonly Json[];
  if (plain?.type !== 'number' || long?.$ref !== `${PREFIX}Figure` || others.length > 0) return schema;
  const { minimum, maximum } = plain;
  const name = `Figure${String(minimum)}to${String(maximum)}`;
  bounded[name] = {
    description: `A figure from ${String(minimum)} to ${String(maximum)}.`,
    examples: [{ value: minimum, judgement: 'designer judgement' }],
    allOf: [long, { properties: { value: { minimum, maximum } } }],
  };
  return { ...schema, anyOf: [plain, { $ref: `${PREFIX}${name}` }] };
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
  const needed = (schema.required ?? []) as readonly string[];
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'required' || key === 'default') continue;
    if (key === 'properties')
      // What must be there cannot be taken away.
      result[key] = mapValues(value as Json, (inner, name) => {
        const loose = loosen(inner as Json, definitions, wrap);
        return needed.includes(name) ? loose : wrap(loose);
      });
    else if (key === 'additionalProperties' && typeof value === 'object')
      result[key] = wrap(loosen(value as Json, definitions, wrap));
    else if (key === 'anyOf' || key === 'allOf') {
      const parts = (value as Json[]).map((inner) => loosen(inner, definitions, wrap));
      Object.assign(result, key === 'anyOf' ? union(parts, definitions, wrap) : { allOf: parts });
    } else if (key === '$ref') result[key] = loosenDefinition(value as string, definitions, wrap);
    else result[key] = value;
  }
  return result;
}

/**
 * A union in a patch. One of several objects is told by a key of its own, so that a fault inside is marked where it stands;
 * whoever changes one form for another takes the keys of the old form away.
 */
function union(options: readonly Json[], definitions: Json, wrap: Wrap): Json {
  const shapes = options.map((option) =>
    typeof option.$ref === 'string' ? (definitions[option.$ref.slice(PREFIX.length)] as Json) : option,
  );
  const forms = shapes.map((shape) => ({ shape, keys: Object.keys((shape.properties ?? {}) as Json) }));
  if (wrap !== allowNull || forms.length < 2 || forms.some(({ keys }) => keys.length === 0)) return { anyOf: options };
  const all = forms.flatMap(({ keys }) => keys);
  const whole = forms.map(({ shape, keys }) => {
    const others = all.filter((key) => !keys.includes(key));
    const gone = Object.fromEntries(others.map((key) => [key, { type: 'null' }]));
    return { key: keys[0]!, schema: { ...shape, properties: { ...(shape.properties as Json), ...gone } } };
  });
  // The first form, the largest, is what remains when no key of another is said.
  const [first, ...rest] = whole;
  return rest.reduce<Json>(
    (otherwise, { key, schema }) => ({
      if: { required: [key], properties: { [key]: { type: SAID } } },
      then: schema,
      else: otherwise,
    }),
    first!.schema,
  );
}

/** Every kind of value but null. */
const SAID = ['object', 'array', 'string', 'number', 'boolean'];

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

const mapValues = (from: Json, change: (value: unknown, key: string) => unknown): Json =>
  Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value, key)]));
