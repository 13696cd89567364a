/** Guarantee documents: signatories, clauses, obligations. */
import * as z from 'zod';
import { type Argument } from '../../engine/model/arguments.ts';
import { DUTIES, DUTY_KINDS, type DutyKind } from '../../engine/model/duties.ts';
import { LEGAL_STATUSES, REGION_TAGS, STANDING_ANSWERS } from '../../engine/model/names.ts';
import { choice, choiceOr, figure, figureOr, flagOr, id, keyed, powerId, text, whole } from './basics.ts';
import { ConditionSchema } from './condition.ts';

const kinds = DUTY_KINDS as unknown as readonly [DutyKind, ...DutyKind[]];

/** Measures of duties, as the table of duties names them. */
export const MEASURES = ['level', 'rise', 'amountBn', 'placesK', 'personnelK', 'wellTrainedK'] as const;
export type Measure = (typeof MEASURES)[number];

/** The measures that a kind of duty takes. */
export const measuresOf = (duty: DutyKind): readonly Measure[] =>
  MEASURES.filter((measure) => measure in DUTIES[duty].args);

const usersOf = (measure: Measure): readonly DutyKind[] => DUTY_KINDS.filter((kind) => measure in DUTIES[kind].args);

const measureShape = Object.fromEntries(
  MEASURES.map((measure) => {
    const users = usersOf(measure);
    const arguments_ = users.map((kind) => (DUTIES[kind].args as Readonly<Record<string, Argument>>)[measure]);
    const numbers = arguments_.filter((argument) => argument?.type === 'number');
    const max = numbers.reduce((most, argument) => Math.max(most, argument.max), 0);
    const unit = numbers[0]?.unit ?? '';
    return [
      measure,
      figure(unit, 0, max, `${numbers[0]?.meaning ?? ''}, for ${users.join(', ')}.`, Math.min(1, max)).exactOptional(),
    ];
  }),
) as { [M in Measure]: z.ZodExactOptional<ReturnType<typeof figure>> };

const ObligationSchema = z
  .strictObject({
    of: z
      .array(powerId('Power.'))
      .min(1)
      .max(32)
      .meta({ description: 'Who owes it.', sample: [['EU', 'US']] }),
    duty: z.enum(kinds).meta({
      description: 'What is owed.',
      enumDescriptions: DUTY_KINDS.map((kind) => DUTIES[kind].meaning),
      sample: ['sanction'],
    }),
    withinTurns: whole(0, 400, 'Deadline after the call; 0 is in the turn of the call.', 'turns', 1)
      .prefault(0)
      .meta({ standard: 0 }),
    runs: choice(
      ['call', 'standing'],
      'Owed when called, or every turn while the document is signed or in force. Standing if unsaid in a clause without trigger.',
    ).exactOptional(),
    weight: figureOr(1, 'weight', 0, 10, 'Weight in the compliance of the clause.'),
    tag: choice(REGION_TAGS, 'For deploy: tag that host regions must have.').exactOptional(),
    answer: choice(
      STANDING_ANSWERS,
      'For fight: what a guarantor that says nothing beforehand will do.',
    ).exactOptional(),
    ...measureShape,
  })
  .meta({ id: 'Obligation', description: 'Who owes what, by when.' });

const ClauseSchema = z
  .strictObject({
    title: text('Title of the clause.').exactOptional(),
    trigger: ConditionSchema.exactOptional().meta({
      description: 'When the clause may be called upon.',
      sample: [{ fact: 'shareOfRegionTaken', of: 'UA', atLeast: 0.01, withinTurns: 1 }],
    }),
    invocation: choice(
      ['by-beneficiary', 'automatic', 'standing'],
      'Who calls upon the clause. By the beneficiary if unsaid; standing without a trigger.',
    ).exactOptional(),
    conditional: flagOr(true, 'Void while the beneficiary has a recent attributed provocation.'),
    entangles: flagOr(false, 'Each invocation tires the guarantors and hardens the challenger.'),
    obligations: keyed(ObligationSchema, 'What is owed, by whom, by when.', {
      consult: { of: ['EU'], duty: 'consult' },
    }),
  })
  .meta({ id: 'Clause', description: 'Trigger and obligations.' });

const RatificationSchema = z
  .strictObject({
    procedure: id('Kind of procedure.', ['parliaments', 'senate'])
      .prefault('parliament')
      .meta({ standard: 'parliament' }),
    label: text('The procedure in words.', { en: '67 of 100 senators', uk: '67 зі 100 сенаторів' }).exactOptional(),
    willFloor: figureOr(45, '0..100', 0, 100, 'Will below which a vote is likelier lost than won.'),
    votesPerMonth: figureOr(0.14, 'per 30 days', 0, 10, 'How often a vote comes while it is pushed.'),
  })
  .meta({ id: 'Ratification', description: 'How a signatory ratifies.' });

const SignatorySchema = z
  .strictObject({
    status: choiceOr(LEGAL_STATUSES, 'signed', 'Legal status at the start.'),
    ratification: RatificationSchema.prefault({}).meta({
      description: 'How the signatory ratifies.',
      standard: {},
      sample: [{ procedure: 'senate', willFloor: 50, votesPerMonth: 0.1 }],
    }),
  })
  .meta({ id: 'Signatory', description: 'A power that signed.' });

export const GuaranteeSchema = z
  .strictObject({
    title: text('Title of the document.', { en: 'General principles', uk: 'Загальні принципи' }),
    beneficiary: powerId('Power that is guaranteed.'),
    against: z
      .array(powerId('Challenger.'))
      .min(1)
      .max(31)
      .meta({ description: 'Challengers that it is about.', sample: [['RU']] }),
    legalForce: choiceOr(['political', 'binding'], 'binding', 'Political declaration or binding treaty.'),
    signatories: keyed(SignatorySchema, 'Powers that signed, with the state of ratification.', {
      EU: { status: 'signed' },
    }),
    clauses: keyed(ClauseSchema, 'Clauses of the document.', {
      army: { obligations: { army: { of: ['UA'], duty: 'army', wellTrainedK: 800 } } },
    }),
  })
  .meta({ id: 'Guarantee', description: 'A document: beneficiary, signatories, clauses.' });
export type GuaranteeFile = z.output<typeof GuaranteeSchema>;
export type ClauseFile = GuaranteeFile['clauses'][string];
