/**
 * A scenario as the engine takes it: resolved (no `extends`), checked, plain numbers. `src/scenario` makes it from JSON;
 * the assumptions' ranges and sources are kept beside it for the screens.
 */
import { type Condition } from './facts.ts';
import { type DutyKind } from './duties.ts';
import { type InjectEffectKind } from './inject-effects.ts';
import { type MetricName } from './metrics.ts';
import { type PowerParameter } from './power-parameters.ts';
import { type Rules } from './coefficients/index.ts';
import { type TermName } from './terms.ts';
import {
  type CeasefireStatus,
  type LegalStatus,
  type Level,
  type RegionTag,
  type Role,
  type Stance,
  type StandingAnswer,
  type Text,
} from './names.ts';

export interface Objective {
  readonly metric: MetricName;
  /** Power measured; the owner if unsaid. */
  readonly of?: string;
  readonly worst: number;
  readonly best: number;
  readonly weight: number;
  readonly label?: Text;
}

export interface BotSpec {
  /** Name of a doctrine, `src/ai`. */
  readonly doctrine: string;
  readonly risk: number;
  readonly resolve: number;
  readonly patience: number;
  /** 0.5 if unsaid. */
  readonly trust?: number;
  /** How well it plays; `steady` if unsaid. */
  readonly level?: Level;
  /** Whether everybody sees after each turn what it weighed; not if unsaid. */
  readonly explains?: boolean;
}

export interface PowerSpec {
  readonly name: Text;
  readonly role: Role;
  /** Two letters. */
  readonly badge: string;
  readonly colour: 'blue' | 'orange' | 'green' | 'purple' | 'teal' | 'red' | 'brown' | 'grey';
  readonly playable: boolean;
  readonly parameters: Readonly<Record<PowerParameter, number>>;
  readonly can: readonly string[];
  readonly objectives: Readonly<Record<string, Objective>>;
  readonly bot: BotSpec;
  /** Prior that the power is firm; 1 or 0 fixes the type. */
  readonly firmPrior: number;
  /** Levels at the start: sanctions and aid by target power. */
  readonly sanctions: Readonly<Record<string, number>>;
  readonly aidMilitaryBn: Readonly<Record<string, number>>;
  readonly aidCivilBn: Readonly<Record<string, number>>;
}

export interface RegionSpec {
  readonly name: Text;
  /** Power that owns it, or undefined for states outside the game. */
  readonly owner?: string;
  /** Country code of the map, for regions that no power owns. */
  readonly country: string;
  readonly areaKm2: number;
  readonly populationM: number;
  readonly control: Readonly<Record<string, number>>;
  /** Prepared positions by power. */
  readonly fortification: Readonly<Record<string, number>>;
  readonly infrastructure: number;
  readonly tags: readonly RegionTag[];
  /** Neighbours by land, with the length of the common border in km (weights of links). */
  readonly neighbours: Readonly<Record<string, number>>;
}

export interface ForceSpec {
  readonly power: string;
  readonly region: string;
  readonly personnelK: number;
  readonly training: number;
  readonly equipment: number;
  readonly supply: number;
  readonly stance: Stance;
  /** Turns of a rotation already running; 0 = own garrison. */
  readonly rotationTurns: number;
}

export interface Obligation {
  readonly of: readonly string[];
  readonly duty: DutyKind;
  /** Deadline after the call, in turns; 0 = in the turn of the call. */
  readonly withinTurns: number;
  /** `call` = owed when invoked; `standing` = owed every turn while the document is signed or in force. */
  readonly runs: 'call' | 'standing';
  /** Weight in compliance. */
  readonly weight: number;
  readonly level?: number;
  readonly rise?: number;
  readonly amountBn?: number;
  readonly placesK?: number;
  readonly personnelK?: number;
  readonly wellTrainedK?: number;
  /** For `deploy`: tag that host regions must have. */
  readonly tag?: RegionTag;
  /** Default standing answer of a guarantor that says nothing, for `fight`. */
  readonly answer?: StandingAnswer;
}

export interface Clause {
  readonly title?: Text;
  /** Undefined for standing clauses. */
  readonly trigger?: Condition;
  readonly invocation: 'by-beneficiary' | 'automatic' | 'standing';
  /** Void while the beneficiary has an attributed provocation in the last days. */
  readonly conditional: boolean;
  /** Entanglement: each invocation tires and hardens (will, tension, grievance). */
  readonly entangles: boolean;
  readonly obligations: Readonly<Record<string, Obligation>>;
}

export interface Signatory {
  readonly status: LegalStatus;
  readonly ratification: {
    readonly procedure: string;
    readonly label: Text;
    readonly willFloor: number;
    readonly votesPerMonth: number;
  };
}

export interface Guarantee {
  readonly title: Text;
  readonly beneficiary: string;
  readonly against: readonly string[];
  readonly legalForce: 'political' | 'binding';
  readonly signatories: Readonly<Record<string, Signatory>>;
  readonly clauses: Readonly<Record<string, Clause>>;
}

export interface CeasefireSpec {
  readonly status: CeasefireStatus;
  readonly between: readonly [challenger: string, protege: string];
  readonly definitive: boolean;
  readonly imposed: boolean;
  /** Violations a day at the start; undefined = the rules' figure for a fresh agreement. */
  readonly violationsPerDay?: number;
  readonly terms: Readonly<Partial<Record<TermName, number>>>;
}

export interface InjectEffect {
  readonly kind: InjectEffectKind;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Inject {
  readonly when: Condition;
  readonly once: boolean;
  readonly effects: readonly InjectEffect[];
  readonly text?: Text;
}

export interface Outcome {
  /** Undefined on the last one, which always holds. */
  readonly when?: Condition;
  /** Also tested after every turn; ends the match. */
  readonly ends: boolean;
  readonly title: Text;
  readonly verdict?: Text;
}

export interface Guide {
  readonly turn: number;
  readonly power: string;
  readonly text: Text;
  /** Order kind that the step asks for, if any. */
  readonly order?: string;
}

export interface Scenario {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly license: string;
  readonly sources: Readonly<Record<string, { readonly title: string; readonly date?: string; readonly url?: string }>>;
  readonly calendar: { readonly start: string; readonly turnDays: number; readonly turns: number };
  readonly map: string;
  readonly powers: Readonly<Record<string, PowerSpec>>;
  readonly regions: Readonly<Record<string, RegionSpec>>;
  readonly forces: Readonly<Record<string, ForceSpec>>;
  readonly guarantees: Readonly<Record<string, Guarantee>>;
  readonly ceasefires: readonly CeasefireSpec[];
  /** Challenger's belief that a guarantor is firm where it differs from the prior: challenger -> guarantor -> probability. */
  readonly beliefs: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly rules: Rules;
  readonly injects: Readonly<Record<string, Inject>>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly briefings: Readonly<Record<string, Text>>;
  readonly reflection: Readonly<Record<string, Text>>;
  readonly guide: readonly Guide[];
  readonly teacherNote?: Text;
}
