/** Terms of proposals and treaties. A term is one number; a party is whoever must agree to it. */
export interface TermEntry {
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Which roles of the dyad must accept. */
  readonly parties: readonly ('challenger' | 'protege' | 'guarantors')[];
  /** Which clauses duty kind the term would change: then a binding document needs its own procedure again. */
  readonly touches: readonly string[];
  readonly meaning: string;
}

export const TERMS = {
  ceasefire: {
    unit: '1 = agreed',
    min: 0,
    max: 1,
    step: 1,
    parties: ['challenger', 'protege'],
    touches: [],
    meaning: 'A ceasefire on the line of contact',
  },
  definitive: {
    unit: '1 = definitive',
    min: 0,
    max: 1,
    step: 1,
    parties: ['challenger', 'protege'],
    touches: [],
    meaning: 'Definitive terms instead of a bare truce',
  },
  withdrawal: {
    unit: 'share of held area',
    min: 0,
    max: 0.2,
    step: 0.01,
    parties: ['challenger', 'protege'],
    touches: [],
    meaning: 'The challenger leaves a share of what it holds',
  },
  strip: {
    unit: '0..1',
    min: 0,
    max: 1,
    step: 0.1,
    parties: ['challenger', 'protege'],
    touches: [],
    meaning: 'Demilitarised strip along the line',
  },
  forceCapK: {
    unit: 'thousand',
    min: 0,
    max: 1500,
    step: 10,
    parties: ['challenger', 'protege'],
    touches: ['army'],
    meaning: 'Cap on the strength of the protege',
  },
  relief: {
    unit: '0..1',
    min: 0,
    max: 1,
    step: 0.05,
    parties: ['challenger', 'guarantors'],
    touches: ['sanction'],
    meaning: 'Relief from sanctions',
  },
  monitors: {
    unit: '0..1',
    min: 0,
    max: 1,
    step: 0.1,
    parties: ['challenger', 'protege'],
    touches: [],
    meaning: 'Access for monitors',
  },
  deploymentLimitK: {
    unit: 'thousand',
    min: 0,
    max: 150,
    step: 1,
    parties: ['challenger', 'guarantors'],
    touches: ['deploy'],
    meaning: 'Limit on guarantor troops in the country',
  },
  territory: {
    unit: '0..1',
    min: 0,
    max: 1,
    step: 0.1,
    parties: ['challenger', 'protege'],
    touches: [],
    meaning: 'Territorial terms conceded to the challenger',
  },
} as const satisfies Record<string, TermEntry>;

export type TermName = keyof typeof TERMS;
export const TERM_NAMES = Object.keys(TERMS) as readonly TermName[];
