/** Tables of arguments (orders, facts, effects) as schemas. */
import * as z from 'zod';
import { type Argument, type Arguments } from '../../engine/model/arguments.ts';
import { figure, powerId, regionId } from './basics.ts';

const NAME_LENGTH = 130;

function argumentSchema(argument: Argument): z.ZodType {
  const name = (sample: string) =>
    z
      .string()
      .min(1)
      .max(NAME_LENGTH)
      .meta({ description: argument.meaning, sample: [sample] });
  switch (argument.type) {
    case 'power':
      return powerId(argument.meaning);
    case 'region':
      return regionId(argument.meaning);
    case 'powers':
      return z
        .union([powerId(argument.meaning), z.array(powerId('Power.')).min(1).max(32)])
        .meta({ description: argument.meaning, sample: ['UA'] });
    case 'regions':
      return z
        .union([regionId(argument.meaning), z.array(regionId('Region.')).min(1).max(200)])
        .meta({ description: argument.meaning, sample: [['UA-14']] });
    case 'document':
      return name('general-principles');
    case 'clause':
      return name('general-principles/armed-attack');
    case 'number':
      return figure(argument.unit, argument.min, argument.max, argument.meaning);
    case 'flag':
      return z.boolean().meta({ description: argument.meaning, sample: [true] });
    case 'choice':
      return z
        .enum(argument.choices as readonly [string, ...string[]])
        .meta({ description: argument.meaning, sample: [argument.choices[0]] });
    case 'text':
      return name('fight');
    case 'terms':
      return z
        .record(z.string().max(NAME_LENGTH), z.number())
        .meta({ description: argument.meaning, sample: [{ relief: 0.3 }] });
  }
}

export function argumentsSchema(table: Arguments, description: string) {
  const shape = Object.entries(table).map(([name, argument]) => {
    const schema = argumentSchema(argument);
    return [name, argument.optional === true ? schema.exactOptional() : schema] as const;
  });
  return z.strictObject(Object.fromEntries(shape)).meta({ description });
}
