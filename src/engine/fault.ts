/** What is wrong with an order: a code and the facts. The sentence is made in `src/words`. */
export const FAULT_CODES = [
  'not-an-order', 'unknown-kind', 'missing-argument', 'unknown-argument', 'wrong-type', 'out-of-range',
  'unknown-power', 'unknown-region', 'unknown-document', 'unknown-clause', 'unknown-term',
  'not-able', 'no-attention', 'given-twice', 'too-many', 'no-troops', 'too-few-troops', 'not-yours', 'not-adjacent', 'not-contested', 'not-hosted',
  'wrong-region', 'will-too-low', 'no-money', 'no-dyad', 'not-signed', 'already', 'not-at-war', 'at-war', 'no-proposal', 'not-a-party',
  'not-met', 'limit', 'no-change', 'not-massed', 'match-over', 'own-side',
  'breaks-truce', 'costly', 'no-effect',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

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
