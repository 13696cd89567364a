/**
 * Every family of rolls: what it is rolled for and how many fractions it takes a turn. A roll's name is
 * `family/label`, for instance `ratify/general-principles/US`.
 */
import { type Per } from './fields.ts';

interface RollFamily {
  readonly per: Per;
  readonly draws: number;
  readonly meaning: string;
}
const family = (per: Per, meaning: string, draws = 1): RollFamily => ({ per, draws, meaning });

export const ROLL_FAMILIES = {
  resolve: family('power', 'Hidden resolve at the opening and after a change of government', 2),
  stake: family('dyad', 'Hidden stake of the challenger at the opening'),
  mood: family('dyad', 'Mood of the challenger'),
  serious: family('dyad', 'Number of serious incidents, and where', 2),
  greyFoiled: family('region', 'Whether a grey-zone act is foiled', 2),
  break: family('dyad', 'Breakdown of the ceasefire'),
  recommit: family('dyad', 'Recommitment after a breakdown'),
  provoke: family('dyad', 'Whether a provocation breaks the ceasefire'),
  alarm: family('dyad', 'False alarm and its effect', 2),
  advance: family('region', 'Luck of an advance'),
  attribute: family('region', 'Attribution of acts in a region: grey, crossing, strike, other', 4),
  attributeDyad: family('dyad', 'Attribution of what has no one place', 4),
  vote: family('duty', 'Vote of a legislature on force'),
  ratify: family('signatory', 'Whether a vote comes, and its result', 2),
  crisis: family('power', 'Election or government crisis: whether, type, opinion', 4),
  accident: family('world', 'Inadvertent escalation', 2),
  use: family('world', 'Nuclear use at the top of the ladder'),
  deal: family('dyad', 'Agreement, settlement and end of war', 4),
  inject: family('inject', 'Drawn injects', 2),
  machine: family('power', 'Choices of a machine player', 16),
} as const satisfies Record<string, RollFamily>;

export type RollFamilyName = keyof typeof ROLL_FAMILIES;
export const ROLL_FAMILY_NAMES = Object.keys(ROLL_FAMILIES) as readonly RollFamilyName[];
