/** Which keys a schema allows at a path: what an unknown key was probably meant to be. */
import * as z from 'zod';
import { type Path } from './finding.ts';

/** All keys that any shape at the path allows; none where keys are free. */
export function keysOf(schema: z.ZodType): (path: Path) => readonly string[] {
  return (path) => {
    let here: readonly z.core.$ZodType[] = unwrap(schema);
    for (const key of path) here = here.flatMap((at) => step(at, key)).flatMap(unwrap);
    return here.flatMap((at) => (at instanceof z.ZodObject ? Object.keys(at.shape) : []));
  };
}

/** The shapes behind options, defaults, pipes and unions. */
function unwrap(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrap);
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  if (schema instanceof z.ZodLazy) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodPrefault || schema instanceof z.ZodDefault) return unwrap(schema.unwrap());
  return [schema];
}

function step(schema: z.core.$ZodType, key: string | number): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Readonly<Record<string, z.core.$ZodType>>;
    return Object.hasOwn(shape, key) ? [shape[key]!] : [];
  }
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodArray) return [schema.element];
  return [];
}
