/** Ceasefire, injects, outcomes, guidance: what happens around the powers. */
import * as z from 'zod';
import { INJECT_EFFECT_KINDS, INJECT_EFFECTS, type InjectEffectKind } from '../../engine/model/inject-effects.ts';
import { CEASEFIRE_STATUSES } from '../../engine/model/names.ts';
import { ORDER_KIND_NAMES, type OrderKind } from '../../engine/model/order-kinds.ts';
import { TERM_NAMES, TERMS, type TermName } from '../../engine/model/terms.ts';
import { argumentsSchema } from './arguments.ts';
import { choice, choiceOr, figure, flagOr, id, keyed, plain, powerId, text, whole } from './basics.ts';
import { ConditionSchema } from './condition.ts';

const termShape = Object.fromEntries(
  TERM_NAMES.map((name) => [
    name,
    figure(TERMS[name].unit, TERMS[name].min, TERMS[name].max, `${TERMS[name].meaning}.`).exactOptional(),
  ]),
) as { [T in TermName]: z.ZodExactOptional<ReturnType<typeof figure>> };

export const CeasefireSchema = z
  .strictObject({
    status: choice(CEASEFIRE_STATUSES, 'Status at the start. "none": there is no ceasefire and the war is on.'),
    between: z
      .tuple([powerId('Challenger.'), powerId('Protege.')])
      .exactOptional()
      .meta({ description: 'Challenger and protege; the only ones of their role if unsaid.', sample: [['RU', 'UA']] }),
    terms: choiceOr(
      ['bare-truce', 'compliance-mechanism', 'definitive'],
      'bare-truce',
      'A bare cessation, one with monitors and a commission, or definitive terms.',
    ),
    monitoring: figure(
      '0..1',
      0,
      1,
      'Access that the terms give to monitors; 1 with a compliance mechanism, 0 in a bare truce, if unsaid.',
      1,
    ).exactOptional(),
    line: plain({ description: 'Line that it holds on, for the reader.', sample: ['front'] }, 200).exactOptional(),
    imposed: flagOr(false, 'Imposed under threat.'),
    violationsPerDay: figure(
      'per day',
      0,
      1e5,
      "Violations a day at the start; the rules' figure for a fresh agreement if unsaid.",
      30,
    ).exactOptional(),
    agreed: z
      .strictObject(termShape)
      .prefault({})
      .meta({ description: 'Further terms in force, by name.', standard: {}, sample: [{ strip: 0.5 }] }),
  })
  .meta({ id: 'Ceasefire', description: 'A ceasefire between a challenger and a protege.' });
export type CeasefireFile = z.output<typeof CeasefireSchema>;

const effectShape = Object.fromEntries(
  INJECT_EFFECT_KINDS.map((kind) => [
    kind,
    argumentsSchema(INJECT_EFFECTS[kind].args, `${INJECT_EFFECTS[kind].meaning}.`).exactOptional(),
  ]),
) as { [K in InjectEffectKind]: z.ZodExactOptional<ReturnType<typeof argumentsSchema>> };
const EffectSchema = z
  .strictObject(effectShape)
  .meta({ id: 'Effect', description: 'What happens, by kind; several kinds may stand together.' });

export const InjectSchema = z
  .strictObject({
    when: ConditionSchema.meta({ description: 'When it happens.', sample: [{ turn: 11 }] }),
    once: flagOr(true, 'Happens at most once in a match.'),
    effect: z
      .union([EffectSchema, z.array(EffectSchema).min(1).max(16)])
      .prefault({ message: {} })
      .meta({
        description: 'What happens; a list when one kind is needed twice. Only the text if unsaid.',
        standard: { message: {} },
        sample: [{ tension: { change: 5 } }],
      }),
    text: text('What the players read.').exactOptional(),
  })
  .meta({ id: 'Inject', description: 'An event that the scenario puts into the game.' });
export type InjectFile = z.output<typeof InjectSchema>;

export const OutcomeSchema = z
  .strictObject({
    when: ConditionSchema.exactOptional().meta({
      description: 'When it holds; the last outcome has none.',
      sample: [{ fact: 'warOn' }],
    }),
    ends: flagOr(false, 'Also tested after every turn; ends the match.'),
    before: id('In a variation: stands before this outcome in the order of testing.', [
      'frozen-conflict',
    ]).exactOptional(),
    title: text('Name of the outcome; its id in words if unsaid.').exactOptional(),
    verdict: text('One neutral sentence about it.').exactOptional(),
  })
  .meta({ id: 'Outcome', description: 'A named end.' });

const orders = ORDER_KIND_NAMES as unknown as readonly [OrderKind, ...OrderKind[]];
export const GuideSchema = z
  .strictObject({
    turn: whole(1, 400, 'Turn in which it is shown.', 'turn', 1),
    power: powerId('Seat that reads it.'),
    text: text('What it says.'),
    order: z
      .enum(orders)
      .exactOptional()
      .meta({ description: 'Kind of order that the step asks for.', sample: ['recon'] }),
  })
  .meta({ id: 'GuideStep', description: 'A text that guides a player.' });

const reason = plain({ description: 'Why it is accepted.', sample: ['kept for a longer variation'] }, 400);
export const SilenceSchema = z
  .union([
    reason,
    z.strictObject({
      reason,
      at: z
        .array(z.string().min(1).max(400))
        .min(1)
        .max(64)
        .meta({ description: 'Only at and below these paths.', sample: [['injects.donors']] }),
    }),
  ])
  .meta({ description: 'The reason, or the reason and the paths that it holds for.', sample: ['kept on purpose'] });

export const SourceSchema = z
  .strictObject({
    title: plain(
      { description: 'Title.', sample: ['Reassessing the fulfillment of alliance commitments in war'] },
      300,
    ),
    date: z
      .string()
      .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/)
      .exactOptional()
      .meta({ description: 'Date, as far as it is known.', sample: ['2025-12-15'] }),
    url: z
      .string()
      .regex(/^https?:\/\/[^\s"'<>]{3,600}$/)
      .exactOptional()
      .meta({ description: 'Address.', sample: ['https://www.rand.org/t/RR2533'] }),
  })
  .meta({ id: 'Source', description: 'Where a figure comes from.' });

export const sourcesSchema = keyed(SourceSchema, 'Where figures come from; a figure names one by its id.', {
  'rand-rr2533': { title: 'Understanding the deterrent impact of U.S. overseas forces', date: '2020' },
}).prefault({});
