/** Every coefficient of the rules, by group. `rules` in a scenario has this shape, with numbers for entries. */
import { ATTRIBUTION } from './attribution.ts';
import { BELIEFS } from './beliefs.ts';
import { CIVILIANS } from './civilians.ts';
import { COMBAT } from './combat.ts';
import { DIPLOMACY } from './diplomacy.ts';
import { ECONOMY } from './economy.ts';
import { ESCALATION } from './escalation.ts';
import { FORCES } from './forces.ts';
import { GUARANTEES } from './guarantees.ts';
import { INCIDENTS } from './incidents.ts';
import { LEDGER } from './ledger.ts';
import { MOVEMENT } from './movement.ts';
import { OUTCOME } from './outcome.ts';
import { PLAY } from './play.ts';
import { POLITICS } from './politics.ts';
import { RECON } from './recon.ts';
import { type CombatLaw } from '../names.ts';

export const COEFFICIENTS = {
  play: PLAY,
  economy: ECONOMY,
  forces: FORCES,
  movement: MOVEMENT,
  recon: RECON,
  incidents: INCIDENTS,
  combat: COMBAT,
  attribution: ATTRIBUTION,
  guarantees: GUARANTEES,
  politics: POLITICS,
  beliefs: BELIEFS,
  ledger: LEDGER,
  escalation: ESCALATION,
  diplomacy: DIPLOMACY,
  civilians: CIVILIANS,
  outcome: OUTCOME,
} as const;

export type CoefficientGroup = keyof typeof COEFFICIENTS;
export const COEFFICIENT_GROUPS = Object.keys(COEFFICIENTS) as readonly CoefficientGroup[];

/** The numbers of the rules, and the one choice: which Lanchester law combat follows. */
export type Rules = { readonly [G in CoefficientGroup]: { readonly [C in keyof (typeof COEFFICIENTS)[G]]: number } } & {
  readonly combat: { readonly law: CombatLaw };
};
