/** Powers: role, capabilities, numbers, objectives, the machine that plays them. */
import * as z from 'zod';
import { METRIC_NAMES, METRICS, type MetricName } from '../../engine/model/metrics.ts';
import { type DoctrineName, DOCTRINES_OF, LEVELS, ROLES } from '../../engine/model/names.ts';
import { CAPABILITIES } from '../../engine/model/order-kinds.ts';
import { POWER_PARAMETER_NAMES, POWER_PARAMETERS, type PowerParameter } from '../../engine/model/power-parameters.ts';
import { type PowerSpec } from '../../engine/model/scenario.ts';
import { choice, choiceOr, figure, figureOr, flagOr, keyed, plain, powerId, text } from './basics.ts';

export const COLOURS = [
  'blue',
  'orange',
  'green',
  'purple',
  'teal',
  'red',
  'brown',
  'grey',
] as const satisfies readonly PowerSpec['colour'][];

const metrics = METRIC_NAMES as unknown as readonly [MetricName, ...MetricName[]];
const capabilities = CAPABILITIES as unknown as readonly [string, ...string[]];
const doctrines = Object.values(DOCTRINES_OF).flat() as unknown as readonly [DoctrineName, ...DoctrineName[]];
const AMOUNT = 1e9;

const ObjectiveSchema = z
  .strictObject({
    metric: z.enum(metrics).meta({
      description: 'What is measured at the end.',
      enumDescriptions: METRIC_NAMES.map((name) => `${METRICS[name].meaning} (${METRICS[name].unit})`),
      sample: ['controlShare'],
    }),
    of: powerId('Power measured; the owner of the objective if unsaid.').exactOptional(),
    worst: figure('unit of the metric', -AMOUNT, AMOUNT, 'Value that scores nothing.', 0),
    best: figure('unit of the metric', -AMOUNT, AMOUNT, 'Value that scores in full.', 1),
    weight: figure('share', 0, 1, 'Share of the score; the weights of a power sum to 1.', 0.5),
    label: text('Name of the objective on screen.').exactOptional(),
  })
  .meta({ id: 'Objective', description: 'One objective of a power.' });

const dial = (description: string) => figureOr(0.5, '0..1', 0, 1, description);
const BotSchema = z
  .strictObject({
    doctrine: choice(
      doctrines,
      'Temper of the machine player, one of its role; the usual one if unsaid.',
    ).exactOptional(),
    risk: dial('Readiness to take risks; 0.5 is neutral.'),
    resolve: dial('Readiness to pay for commitments; 0.5 is neutral.'),
    patience: dial(
      'Readiness to wait; 0.5 is neutral. The level `searching` plays its plans on to the end from 0.5, less far below.',
    ),
    trust: dial(
      'Trust that the others keep to what they usually do; 0.5 is neutral. Only the level `searching` uses it.',
    ),
    level: choiceOr(
      LEVELS,
      'steady',
      'How well the machine plays: `simple` acts on today, `steady` by its doctrine, `searching` weighs plans by playing them on.',
    ),
    explains: flagOr(false, 'Whether everybody sees after each turn what it weighed; the debrief shows it anyway.'),
  })
  .prefault({});

/** The numbers of a power, or of a role: each may be left out. */
export const parameterShape = Object.fromEntries(
  POWER_PARAMETER_NAMES.map((name) => {
    const { unit, min, max, meaning } = POWER_PARAMETERS[name];
    return [name, figure(unit, min, max, `${meaning}. The role's figure if unsaid.`).exactOptional()];
  }),
) as { [P in PowerParameter]: z.ZodExactOptional<ReturnType<typeof figure>> };

const level = (unit: string, max: number, description: string, sample: number) =>
  z
    .record(powerId('Power.'), figure(unit, 0, max, description, sample))
    .prefault({})
    .meta({ description, standard: {}, sample: [{ RU: sample }] });

export const PowerSchema = z
  .strictObject({
    name: text('Name of the power.', { en: 'Ukraine', uk: 'Україна' }),
    role: choice(ROLES, 'Role that the rules know the power by.'),
    badge: plain({ description: 'One to three letters on map and tables.', sample: ['UA'] }, 3),
    colour: choice(COLOURS, 'Colour on map and charts; the badge says the same without colour.'),
    playable: flagOr(true, 'May a person play it.'),
    can: z
      .array(z.enum(capabilities))
      .max(64)
      .meta({
        description: 'What the power may do; an order kind needs its capability.',
        sample: [['answer', 'propose', 'recon']],
      }),
    objectives: keyed(
      ObjectiveSchema,
      'What the power is scored by: 100 times the sum of weight times the clipped share of the way from worst to best.',
    ).prefault({}),
    bot: BotSchema.meta({
      description: 'The machine that plays the power.',
      standard: {},
      sample: [{ doctrine: 'protege', risk: 0.4, resolve: 0.8, patience: 0.5 }],
    }),
    hidden: z
      .strictObject({
        firm: z
          .strictObject({
            prior: figure('probability', 0, 1, 'Prior that the power is firm; 1 or 0 fixes the type.', 0.55),
          })
          .exactOptional()
          .meta({ description: 'Whether the power is firm.', sample: [{ prior: 0.55 }] }),
      })
      .prefault({})
      .meta({
        description: 'What is drawn in secret at the start.',
        standard: {},
        sample: [{ firm: { prior: 0.55 } }],
      }),
    sanctions: level('0..1', 1, 'Level of its sanctions at the start, by target.', 0.75),
    aidMilitaryBn: level('bn EUR per 30 days', 50, 'Military aid at the start, by receiver.', 3),
    aidCivilBn: level('bn EUR per 30 days', 50, 'Civil aid at the start, by receiver.', 2.5),
    ...parameterShape,
  })
  .meta({ id: 'Power', description: 'A power: role, capabilities, numbers, objectives.' });
export type PowerFile = z.output<typeof PowerSchema>;
