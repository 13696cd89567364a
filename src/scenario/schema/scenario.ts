/** A whole scenario file, after `extends` and `patch`. */
import * as z from 'zod';
import { figure, id, keyed, plain, powerId, text, whole } from './basics.ts';
import { GuaranteeSchema } from './guarantee.ts';
import { ForceSchema, RegionSchema } from './place.ts';
import { PowerSchema } from './power.ts';
import { RolesSchema, RulesSchema } from './rules.ts';
import { CeasefireSchema, GuideSchema, InjectSchema, OutcomeSchema, SilenceSchema, sourcesSchema } from './story.ts';

const texts = (description: string, sample: unknown) =>
  keyed(text(description), description, sample).prefault({}).meta({ standard: {} });
const probability = (description: string) => figure('probability', 0, 1, description, 0.4);

export const identityShape = {
  $schema: z
    .string()
    .max(400)
    .exactOptional()
    .meta({ description: 'Address of this schema, for editors.', sample: ['../schema/scenario.schema.json'] }),
  format: z
    .literal('guarantor-scenario')
    .meta({ description: 'Says that this is a scenario.', sample: ['guarantor-scenario'] }),
  version: whole(1, 1e6, 'Version of the format.', 'version', 1),
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
    .meta({ description: 'Name of the scenario in addresses and saves.', sample: ['berlin-2025'] }),
  title: text('Title.', { en: 'Berlin 2025', uk: 'Берлін 2025' }),
  summary: text('Two or three sentences on the card of the scenario.'),
  license: plain(
    { description: 'Licence of the file, as an SPDX id.', sample: ['CC-BY-4.0'], standard: 'unspecified' },
    80,
  ).prefault('unspecified'),
};

/** Whether a date of the form YYYY-MM-DD is in the calendar. */
function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

const CalendarSchema = z.strictObject({
  start: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
    .refine(isDay)
    .meta({ description: 'First day.', sample: ['2026-01-01'] }),
  turnDays: z
    .union([z.literal(7), z.literal(14), z.literal(28), z.literal(30), z.literal(90)])
    .prefault(30)
    .meta({ description: 'Length of a turn.', unit: 'days', standard: 30, sample: [30] }),
  turns: whole(1, 400, 'Number of turns.', 'turns', 24),
});

export const ScenarioSchema = z.strictObject({
  ...identityShape,
  sources: sourcesSchema,
  calendar: CalendarSchema.meta({ description: 'Start, length and number of turns.' }),
  map: id('Map whose places the regions are; "none" when the scenario describes every region itself.', [
    'ukraine-theatre',
  ])
    .prefault('none')
    .meta({ standard: 'none' }),
  powers: keyed(PowerSchema, 'The powers, 2 to 32, by id.', {
    UA: { name: 'Ukraine', role: 'protege', badge: 'UA', colour: 'blue', can: ['answer', 'invoke'] },
  }),
  regions: keyed(RegionSchema, 'The regions in play, by id; what is unsaid comes from the map.', {
    'UA-14': { control: { UA: 0.23, RU: 0.77 }, tags: ['front'] },
    'UA-46': {},
  }),
  forces: keyed(ForceSchema, 'Order of battle, by id: at most one force of a power in a region.', {
    'ua-donetsk': { power: 'UA', region: 'UA-14', personnelK: 150 },
  })
    .prefault({})
    .meta({ standard: {} }),
  guarantees: keyed(GuaranteeSchema, 'The documents, by id.', {
    pact: { title: 'Pact', beneficiary: 'UA', against: ['RU'], signatories: { EU: {} }, clauses: {} },
  })
    .prefault({})
    .meta({ standard: {} }),
  ceasefire: CeasefireSchema.exactOptional().meta({
    description: 'The ceasefire between challenger and protege.',
    sample: [{ status: 'agreed', terms: 'compliance-mechanism' }],
  }),
  ceasefires: keyed(CeasefireSchema, 'Several ceasefires by id, where there are several pairs.', {
    north: { status: 'agreed', between: ['RU', 'UA'] },
  })
    .prefault({})
    .meta({ standard: {} }),
  beliefs: z
    .record(
      powerId('Challenger.'),
      z.record(powerId('Guarantor.'), probability('Probability that the guarantor is firm.')),
    )
    .prefault({})
    .meta({
      description: 'What a challenger believes about a guarantor at the start, where it differs from the prior.',
      standard: {},
      sample: [{ RU: { US: 0.4 } }],
    }),
  rules: RulesSchema,
  roles: RolesSchema,
  injects: keyed(InjectSchema, 'Events that the scenario puts into the game, by id.', {
    donors: { when: { turn: 6 }, effect: { money: { of: 'UA', amountBn: 1.2 } } },
  })
    .prefault({})
    .meta({ standard: {} }),
  outcomes: keyed(OutcomeSchema, 'Named ends, tested in this order; the last one always holds.', {
    war: { when: { fact: 'warOn' } },
    quiet: {},
  }),
  briefings: texts('Briefing of a power, by its id.', {
    UA: { en: 'You speak for Ukraine.', uk: 'Ви говорите від імені України.' },
  }),
  reflection: texts('Questions for the debrief.', { believed: { en: 'What was believed, and why?' } }),
  guide: keyed(GuideSchema, 'Texts that guide a player through the turns.', {
    first: { turn: 1, power: 'EU', text: 'Look at the map.' },
  })
    .prefault({})
    .meta({ standard: {} }),
  teacherNote: text('Note for the facilitator.').exactOptional(),
  silence: keyed(SilenceSchema, 'Warnings and hints that the author has looked at and accepts, by code.', {
    'inject-never': 'kept for a longer variation',
  })
    .prefault({})
    .meta({ standard: {} }),
});
export type ScenarioFile = z.output<typeof ScenarioSchema>;

/** A variation as it is written: its own identity, what it extends, and the patch. */
export const variationShape = {
  ...identityShape,
  summary: identityShape.summary.exactOptional(),
  extends: z
    .string()
    .min(1)
    .max(255)
    .meta({ description: 'Id of a shipped scenario, or a file name relative to this one.', sample: ['berlin-2025'] }),
};
