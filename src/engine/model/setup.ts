/**
 * What a scenario becomes for the rules: ids are indexes, data are flat arrays, names of rolls are handles. Made once per
 * scenario by `src/engine/setup.ts`; nothing in it changes during a match.
 */
import { type RollId, type RollNames } from '../chance.ts';
import { type Rules } from './coefficients/index.ts';
import { type DutyKind } from './duties.ts';
import { type FieldName, type Per } from './fields.ts';
import { type RegionTag, type Role } from './names.ts';
import { type PowerParameter } from './power-parameters.ts';
import { type RollFamilyName } from './roll-families.ts';
import { type Clause, type Guarantee, type Inject, type Obligation, type Outcome, type Scenario } from './scenario.ts';

export interface Dyad {
  readonly index: number;
  readonly challenger: number;
  readonly protege: number;
  /** Powers that signed a document for the protege against the challenger, ascending. */
  readonly guarantors: readonly number[];
  readonly documents: readonly number[];
  /** Regions that the protege owns, ascending. */
  readonly regions: readonly number[];
  /** Whether they stand side by side, as those of a country mostly do: then a column is read straight through. */
  readonly inOneRun: boolean;
}

export interface DocumentSetup {
  readonly index: number;
  readonly id: string;
  readonly spec: Guarantee;
  /** Whether ratified it is law: beside the text of the scenario, since a text is compared letter by letter. */
  readonly binding: boolean;
  readonly beneficiary: number;
  readonly against: readonly number[];
  readonly signatories: readonly number[];
  readonly clauses: readonly number[];
  readonly dyads: readonly number[];
}

export interface ClauseSetup {
  readonly index: number;
  /** "document/clause". */
  readonly id: string;
  readonly document: number;
  readonly spec: Clause;
  /** Who may call it, as flags, and whether a provocation makes it void. */
  readonly automatic: boolean;
  readonly byBeneficiary: boolean;
  readonly conditional: boolean;
  readonly duties: readonly number[];
}

export interface DutySetup {
  readonly index: number;
  readonly id: string;
  readonly clause: number;
  readonly document: number;
  readonly power: number;
  readonly kind: DutyKind;
  /** Owed when called; otherwise a standing duty. */
  readonly onCall: boolean;
  readonly spec: Obligation;
}

export interface Setup {
  readonly scenario: Scenario;
  readonly rules: Rules;
  /** Length of a turn in months of 30 days. */
  readonly h: number;
  readonly turnDays: number;
  /** Number of terms that a treaty may have: the width of a row of `agreed`. */
  readonly terms: number;
  readonly turns: number;
  /** Turns that windowed facts may look back. */
  readonly windowTurns: number;
  readonly powers: readonly string[];
  readonly regions: readonly string[];
  readonly powerIndex: ReadonlyMap<string, number>;
  readonly regionIndex: ReadonlyMap<string, number>;
  readonly documentIndex: ReadonlyMap<string, number>;
  readonly clauseIndex: ReadonlyMap<string, number>;
  readonly roles: readonly Role[];
  readonly can: readonly ReadonlySet<string>[];
  /** Powers that have a capability, marked 1: those that the rules ask for every turn. */
  readonly able: { readonly [C in 'deploy' | 'sanction' | 'nuclear']: Uint8Array };
  readonly parameters: { readonly [K in PowerParameter]: Float64Array };
  /** Owner of a region, -1 for none. */
  readonly owner: Int32Array;
  readonly areaKm2: Float64Array;
  /** Area of all regions a power owns. */
  readonly ownAreaKm2: Float64Array;
  readonly tagged: { readonly [T in RegionTag]: Uint8Array };
  /** Neighbours of region r: `linkTo[linkStart[r] .. linkStart[r + 1] - 1]`, ascending. */
  readonly linkStart: Int32Array;
  readonly linkTo: Int32Array;
  readonly linkKm: Float64Array;
  readonly dyads: readonly Dyad[];
  /** Dyad of challenger and protege as `challenger * powers + protege`, -1 for none. */
  readonly dyadOf: Int32Array;
  readonly documents: readonly DocumentSetup[];
  readonly clauses: readonly ClauseSetup[];
  readonly duties: readonly DutySetup[];
  readonly injects: readonly { readonly id: string; readonly spec: Inject }[];
  readonly outcomes: readonly { readonly id: string; readonly spec: Outcome }[];
  /** `friends[a * powers + b]` = 1 when a and b guarantee one another or the same protege (or are one). */
  readonly friends: Uint8Array;
  readonly count: { readonly [P in Per]: number };
  readonly offset: { readonly [F in FieldName]: number };
  /** Doubles in a world. */
  readonly size: number;
  readonly names: RollNames;
  /** Handles of rolls: `rolls.ratify[signatory]`. */
  readonly rolls: { readonly [F in RollFamilyName]: readonly RollId[] };
}
