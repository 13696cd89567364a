/** What a schema allows at a path: the keys that an unknown one was probably meant to be, and an example of a right value. */
import * as z from 'zod';
import { type Path } from './tree.ts';

type Schema = z.core.$ZodType;

export interface Guide {
  /** All keys that any shape at the path allows; none where keys are free. */
  readonly keysAt: (path: Path) => readonly string[];
  /** An example of a value at the path, where the schema gives one. */
  readonly sampleAt: (path: Path) => unknown;
  /** Unit of a number at the path, where the schema gives one. */
  readonly unitAt: (path: Path) => string | undefined;
}

export function guideTo(schema: z.ZodType): Guide {
  const at = (path: Path): readonly Schema[] => schemasAt(schema, path);
  return {
    keysAt: (path) =>
      at(path)
        .flatMap(shapes)
        .flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : [])),
    sampleAt: (path) =>
      at(path)
        .map(sampleOf)
        .find((sample) => sample !== undefined),
    unitAt: (path) => aboutPath(schema, path).unit,
  };
}

/** Every schema that speaks of the value at a path. */
const schemasAt = (schema: Schema, path: Path): readonly Schema[] =>
  path.reduce<readonly Schema[]>((here, key) => here.flatMap(shapes).flatMap((one) => step(one, key)), [schema]);

export interface About {
  readonly description?: string;
  readonly unit?: string;
}

/** What the schema says of the field at a path: description and unit, where it has them. */
export function aboutPath(schema: z.ZodType, path: Path): About {
  const notes = schemasAt(schema, path)
    .map(noteOf)
    .find((note) => note !== undefined);
  return notes ?? {};
}

function noteOf(schema: Schema): About | undefined {
  const meta = z.globalRegistry.get(schema);
  if (meta?.description === undefined) {
    const below = inside(schema);
    return below.length === 1 ? noteOf(below[0]!) : undefined;
  }
  return { description: meta.description, ...(typeof meta.unit === 'string' ? { unit: meta.unit } : {}) };
}

/** What stands behind options, defaults, pipes and unions, one layer down. */
function inside(schema: Schema): readonly Schema[] {
  if (schema instanceof z.ZodUnion) return schema.options;
  if (schema instanceof z.ZodPipe) return [schema.in];
  if (schema instanceof z.ZodLazy) return [schema.unwrap()];
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional) return [schema.unwrap()];
  if (schema instanceof z.ZodPrefault || schema instanceof z.ZodDefault) return [schema.unwrap()];
  return [];
}

function shapes(schema: Schema): readonly Schema[] {
  const below = inside(schema);
  return below.length === 0 ? [schema] : below.flatMap(shapes);
}

function sampleOf(schema: Schema): unknown {
  const samples = z.globalRegistry.get(schema)?.sample;
  if (Array.isArray(samples)) return samples[0] as unknown;
  // A list of alternatives has no one example.
  const below = inside(schema);
  return below.length === 1 ? sampleOf(below[0]!) : undefined;
}

function step(schema: Schema, key: string | number): readonly Schema[] {
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Readonly<Record<string, Schema>>;
    return Object.hasOwn(shape, key) ? [shape[key]!] : [];
  }
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodArray) return [schema.element];
  return [];
}
