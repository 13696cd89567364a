/** Conditions: what triggers, outcomes and injects ask. */
import * as z from 'zod';
import { type Condition, FACT_NAMES, FACTS, type FactName } from '../../engine/model/facts.ts';
import { isJsonObject } from '../../engine/json-object.ts';
import { figure, guided, id, powerId, whole } from './basics.ts';

const AMOUNT = 1e9;
/** The key that tells each form of a condition, in the order of the union. */
const FORMS = ['fact', 'all', 'any', 'not', 'turn', 'chance'];
const facts = FACT_NAMES as unknown as readonly [FactName, ...FactName[]];

const FactSchema = z
  .strictObject({
    fact: z.enum(facts).meta({
      description: 'What is asked.',
      enumDescriptions: FACT_NAMES.map((name) => `${FACTS[name].meaning} (${FACTS[name].unit})`),
      sample: ['personnelAcrossLineK'],
    }),
    by: powerId('Whose deed.').exactOptional(),
    of: z
      .union([powerId('A power, or "guarantors".'), z.array(powerId('A power.')).min(1).max(32)])
      .exactOptional()
      .meta({
        description: 'Whose: a power, a list of powers, or "guarantors" where the fact allows it.',
        sample: ['UA'],
      }),
    against: powerId('Against whom.').exactOptional(),
    clause: z
      .string()
      .max(130)
      .exactOptional()
      .meta({ description: 'Clause, as document/clause.', sample: ['general-principles/armed-attack'] }),
    duty: id('Kind of duty.', ['fight']).exactOptional(),
    atLeast: figure('unit of the fact', -AMOUNT, AMOUNT, 'Holds when the fact is at least this.', 5).exactOptional(),
    atMost: figure('unit of the fact', -AMOUNT, AMOUNT, 'Holds when the fact is at most this.', 250).exactOptional(),
    confidence: figure('probability', 0, 1, 'Least probability of attribution that counts.', 0.6).exactOptional(),
    withinTurns: whole(
      1,
      24,
      'Window that the fact looks back over; 1 is the turn just resolved.',
      'turns',
      1,
    ).exactOptional(),
  })
  .meta({ id: 'FactCondition', description: 'A comparison of one fact. A 0/1 fact alone means "is true".' });

export const ConditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    guided(
      z.union([
        FactSchema,
        z.strictObject({
          all: z
            .array(ConditionSchema)
            .min(1)
            .max(32)
            .meta({ description: 'All of these hold.', sample: [[{ fact: 'warOn' }]] }),
        }),
        z.strictObject({
          any: z
            .array(ConditionSchema)
            .min(1)
            .max(32)
            .meta({ description: 'At least one of these holds.', sample: [[{ fact: 'warOn' }]] }),
        }),
        z.strictObject({ not: ConditionSchema }),
        z.strictObject({ turn: whole(1, 400, 'In that turn.', 'turn', 11) }),
        z.strictObject({ chance: figure('probability', 0, 1, 'Drawn every turn.', 0.15) }),
      ]),
      (value) => (isJsonObject(value) ? FORMS.findIndex((form) => Object.hasOwn(value, form)) : 0),
    ),
  )
  .meta({
    id: 'Condition',
    description: 'A condition on facts: one comparison, or all, any, not, a turn, a chance.',
    sample: [{ all: [{ fact: 'tension', atLeast: 60 }, { chance: 0.15 }] }],
  });
