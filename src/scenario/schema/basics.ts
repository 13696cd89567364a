/**
 * The small parts that every part of a scenario is made of. zod runs without generated code, because the page's
 * Content-Security-Policy forbids it.
 */
import * as z from 'zod';
import { type Text } from '../../engine/model/names.ts';

z.config({ jitless: true });

/** What the published schema says about a field besides its type. `sample` and `standard` become examples and default. */
export interface About {
  readonly description: string;
  readonly unit?: string;
  readonly sample?: readonly unknown[];
  readonly standard?: unknown;
}

const LONGEST_STRING = 20_000;

/**
 * Has a union try the option first that a value looks like. What is right is found at once; what is wrong is told by the
 * union as ever, which hears every option.
 *
 * Descriptions copy a schema: they come before this.
 *
 * @param likely place among the options, from the value alone
 */
export function guided<U extends z.ZodUnion<readonly z.core.SomeType[]>>(
  union: U,
  likely: (value: unknown) => number,
): U {
  const inner = union._zod;
  const all = inner.parse;
  const parse: typeof all = (payload, context) => {
    const option = union.def.options[likely(payload.value)];
    const tried = option?._zod.run({ value: payload.value, issues: [] }, context);
    return tried === undefined || tried instanceof Promise || tried.issues.length > 0 ? all(payload, context) : tried;
  };
  // Without checks of its own a schema runs what it parses with.
  if (inner.run === all) inner.run = parse;
  inner.parse = parse;
  return union;
}

/** For unions of something plain with its long form. */
const shortOrLong = (value: unknown): number => (typeof value === 'object' ? 1 : 0);

export const plain = (about: About, longest = LONGEST_STRING) =>
  z
    .string()
    .min(1)
    .max(longest)
    .meta({ ...about });

/** A name inside the file: begins with a letter, so that JavaScript keeps the order in which keys stand. */
export const ID_PATTERN = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
export const id = (description: string, sample?: readonly string[]) =>
  z
    .string()
    .regex(ID_PATTERN)
    .meta({ description, ...(sample === undefined ? {} : { sample }) });

/** Key of a text in one language. */
export const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z]{2})?$/;
const TextSchema = guided(
  z
    .union([
      z.string().min(1).max(LONGEST_STRING),
      z.record(z.string().regex(LANGUAGE), z.string().min(1).max(LONGEST_STRING)),
    ])
    .meta({
      id: 'Text',
      description: 'Plain text, never HTML: one string for all languages, or one per language.',
      sample: [{ en: 'Example', uk: 'Приклад' }],
    }),
  shortOrLong,
);

export const text = (description: string, sample: unknown = { en: 'Example', uk: 'Приклад' }) =>
  z
    .union([TextSchema])
    .meta({ description, sample: [sample] })
    .pipe(z.custom<Text>());

export const FIGURE_KEYS = ['value', 'range', 'unit', 'source', 'judgement', 'note'] as const;

const figureNotes = {
  unit: z
    .string()
    .max(80)
    .exactOptional()
    .meta({ description: "Unit, for the reader; the unit that counts is the field's own.", sample: ['thousand'] }),
  source: z
    .string()
    .max(80)
    .exactOptional()
    .meta({ description: 'Id of an entry of `sources`.', sample: ['osce-2020'] }),
  judgement: z
    .string()
    .max(400)
    .exactOptional()
    .meta({ description: 'Why this value, where there is no source.', sample: ['designer judgement'] }),
  note: z
    .string()
    .max(1000)
    .exactOptional()
    .meta({ description: 'Anything else that a reader should know.', sample: ['mean of 2025'] }),
};

const FigureSchema = z
  .strictObject({
    value: z.number().meta({ description: 'The number that is played.', sample: [600] }),
    range: z
      .tuple([z.number(), z.number()])
      .exactOptional()
      .meta({ description: 'Plausible range, lower and upper end.', sample: [[300, 1100]] }),
    ...figureNotes,
  })
  .meta({ id: 'Figure', description: 'A number with its plausible range and where it comes from.' });

/** A number of the model: plain, or with range, unit and source. Reads as the number. */
export const figure = (unit: string, min: number, max: number, description: string, sample?: number) =>
  guided(z.union([z.number().min(min).max(max), FigureSchema]), shortOrLong)
    .transform((said) => (typeof said === 'number' ? said : said.value))
    .pipe(z.number().min(min).max(max))
    .meta({ description, unit, sample: [sample ?? min] });

/** A figure that may be left out. */
export const figureOr = (standard: number, unit: string, min: number, max: number, description: string) =>
  figure(unit, min, max, description, standard)
    .prefault(standard)
    .meta({ description, unit, standard, sample: [standard] });

/** A name out of a list, plain or with its source. */
export const chosen = <const C extends readonly [string, ...string[]]>(choices: C, description: string) =>
  z
    .union([z.enum(choices), z.strictObject({ value: z.enum(choices), ...figureNotes })])
    .transform((said) => (typeof said === 'string' ? said : said.value))
    .meta({ description, sample: [choices[0]] });

export const choice = <const C extends readonly [string, ...string[]]>(choices: C, description: string) =>
  z.enum(choices).meta({ description, sample: [choices[0]] });

export const choiceOr = <const C extends readonly [string, ...string[]]>(
  choices: C,
  standard: C[number],
  description: string,
) =>
  z
    .enum(choices)
    .prefault(standard as never)
    .meta({ description, standard, sample: [standard] });

export const flagOr = (standard: boolean, description: string) =>
  z
    .boolean()
    .prefault(standard)
    .meta({ description, standard, sample: [standard] });

export const whole = (min: number, max: number, description: string, unit: string, sample: number) =>
  z
    .number()
    .int()
    .min(min)
    .max(max)
    .meta({ description, unit, sample: [sample] });

/** Things with names. */
export const keyed = <S extends z.ZodType>(entry: S, description: string, sample?: unknown) =>
  z
    .record(z.string().regex(ID_PATTERN), entry)
    .meta({ description, ...(sample === undefined ? {} : { sample: [sample] }) });

export const powerId = (description: string) => id(description, ['UA']);
export const regionId = (description: string) => id(description, ['UA-14']);
