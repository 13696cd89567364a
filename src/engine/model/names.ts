/** Names that scenario data, orders and events share. Const arrays are the vocabulary; unions are derived from them. */

export const ROLES = ['challenger', 'protege', 'guarantor', 'neutral'] as const;
export type Role = (typeof ROLES)[number];

/** Indexes as stored in the `stance` column. */
export const STANCES = ['garrison', 'hold', 'probe', 'assault', 'withdraw'] as const;
export type Stance = (typeof STANCES)[number];

/** Indexes as stored in the `answerRule` column. */
export const ANSWER_RULES = ['restrain', 'reciprocate', 'always'] as const;
export type AnswerRule = (typeof ANSWER_RULES)[number];

/** Indexes as stored in the `dutyAnswer` column. */
export const STANDING_ANSWERS = ['refuse', 'assist', 'fight'] as const;
export type StandingAnswer = (typeof STANDING_ANSWERS)[number];

/** Indexes as stored in the `legal` column. */
export const LEGAL_STATUSES = ['none', 'signed', 'ratifying', 'in-force', 'suspended', 'terminated'] as const;
export type LegalStatus = (typeof LEGAL_STATUSES)[number];

/** Indexes as stored in the `ceasefire` column. */
export const CEASEFIRE_STATUSES = ['none', 'agreed', 'monitored', 'broken'] as const;
export type CeasefireStatus = (typeof CEASEFIRE_STATUSES)[number];

/** Indexes as stored in the `settlement` column. */
export const SETTLEMENTS = ['none', 'negotiated', 'coerced'] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

export const REGION_TAGS = ['front', 'rear', 'west', 'buffer', 'capital', 'port', 'hub', 'sea', 'host'] as const;
export type RegionTag = (typeof REGION_TAGS)[number];

export const COMBAT_LAWS = ['square', 'linear', 'logarithmic'] as const;
export type CombatLaw = (typeof COMBAT_LAWS)[number];

/** How well a machine player plays. */
export const LEVELS = ['simple', 'steady', 'searching'] as const;
export type Level = (typeof LEVELS)[number];

/** Tempers of machine players by the role that they suit, the usual one of a role first. */
export const DOCTRINES_OF = {
  challenger: ['challenger', 'patient', 'slicer', 'striker'],
  protege: ['protege', 'fortress', 'conciliator', 'defiant'],
  guarantor: ['guarantor', 'light', 'heavy', 'arms', 'carrot', 'watcher', 'aloof', 'pledge', 'broker'],
  neutral: [],
} as const satisfies Record<Role, readonly string[]>;
export type DoctrineName = (typeof DOCTRINES_OF)[Role][number];

/** Text in a scenario: one string for all languages, or one per language. Plain text, never HTML. */
export type Text = string | Readonly<Record<string, string>>;

/** The fifteen steps of a turn, in order; step 0 is the reading of orders. */
export const STEPS = [
  'orders',
  'economy',
  'forces',
  'movement',
  'recon',
  'incidents',
  'combat',
  'attribution',
  'guarantees',
  'politics',
  'beliefs',
  'escalation',
  'diplomacy',
  'civilians',
  'injects',
  'outcome',
] as const;
export type Step = (typeof STEPS)[number];
