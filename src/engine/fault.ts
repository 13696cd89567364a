/** What is wrong with an order: a code and the facts. The sentence is made in `src/words`. */

/** Every code, with the facts that its sentence may name. Personnel in thousand, money in bn EUR, levels 0..1. */
export const FAULT_FACTS = {
  // unreadable: not understood
  'not-an-order': ['got'],
  'unknown-kind': ['got', 'nearest'],
  'missing-argument': ['argument'],
  'unknown-argument': ['got', 'nearest'],
  'wrong-type': ['argument', 'expected', 'got'],
  'out-of-range': ['argument', 'got', 'min', 'max'],
  'not-whole': ['argument', 'got'],
  'not-a-choice': ['argument', 'got', 'nearest'],
  'unknown-power': ['got', 'nearest'],
  'unknown-region': ['got', 'nearest'],
  'unknown-document': ['got', 'nearest'],
  'unknown-clause': ['got', 'nearest'],
  'unknown-term': ['got', 'nearest'],
  // illegal: understood but forbidden
  'match-over': [],
  'not-able': ['capability'],
  'no-attention': ['cost', 'left'],
  'too-many': ['limit'],
  'given-twice': ['order'],
  contradicts: ['order'],
  'no-change': [],
  already: [],
  paused: ['untilTurn'],
  limit: ['limit', 'wanted'],
  'own-side': ['power'],
  'no-dyad': [],
  nowhere: [],
  'no-host': [],
  'no-rotations': [],
  'no-proposals': [],
  'not-a-party': [],
  'not-yours': ['region'],
  'not-signed': [],
  'by-itself': [],
  'no-troops': ['region'],
  'too-few-troops': ['region', 'presentK', 'wantedK'],
  'force-too-small': ['minimumK', 'wantedK'],
  'on-rotation': ['region'],
  'not-adjacent': ['from', 'to'],
  'not-contested': ['region'],
  'not-hosted': ['region'],
  'wrong-region': ['region', 'tag'],
  'no-rotation': ['region'],
  'will-too-low': ['will', 'floor'],
  'not-at-war': [],
  'at-war': [],
  'no-truce': [],
  'no-proposal': ['power'],
  'not-massed': [],
  'no-means': [],
  // unwise: allowed, probably a slip
  'breaks-truce': ['region'],
  'not-met': ['gauge'],
  void: [],
  'no-money': ['shortBn'],
  'no-effect': [],
  costly: [],
  'carries-less': ['capacityK', 'wantedK'],
} as const satisfies Record<string, readonly string[]>;

export type FaultCode = keyof typeof FAULT_FACTS;
export const FAULT_CODES = Object.keys(FAULT_FACTS) as readonly FaultCode[];

export interface Fault {
  readonly code: FaultCode;
  /** `unreadable`: not understood. `illegal`: understood but forbidden. `unwise`: allowed, probably a slip. */
  readonly severity: 'unreadable' | 'illegal' | 'unwise';
  /** Rule that decides, as R3.2. */
  readonly rule: string;
  /** Position in the list of orders, and the argument at fault. */
  readonly order?: number;
  readonly argument?: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Expected failures are values. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };
