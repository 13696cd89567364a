/** Who stands where, in sums that several rules need: guarantor troops in the country of a protege, law, concessions. */
import { LEGAL_STATUSES } from '../model/names.ts';
import { TERM_NAMES, type TermName } from '../model/terms.ts';
import { type Dyad, perSetup, type Setup } from '../setup.ts';
import { type World } from '../world.ts';

const SIGNED = LEGAL_STATUSES.indexOf('signed');
const RATIFYING = LEGAL_STATUSES.indexOf('ratifying');
const IN_FORCE = LEGAL_STATUSES.indexOf('in-force');

/** What binds a guarantor to a protege: nothing, a signature, or law in force. */
export const LAW = { none: 0, signed: 1, inForce: 2 } as const;
export type Law = (typeof LAW)[keyof typeof LAW];

/** Position of each term in a row of terms: `TERM.strip` is known where it is written, a name would be looked up. */
export const TERM = Object.fromEntries(TERM_NAMES.map((name, at) => [name, at])) as {
  readonly [T in TermName]: number;
};

/** Thousand troops of a power in the protege's regions. */
export function troopsIn(look: World, dyad: Dyad, power: number): number {
  const { personnelK } = look;
  const row = power * look.setup.regions.length;
  const { regions } = dyad;
  let sum = 0;
  if (dyad.inOneRun) {
    const start = row + regions[0]!;
    const end = start + regions.length;
    for (let at = start; at < end; at++) sum += personnelK[at]!;
  } else for (let i = 0; i < regions.length; i++) sum += personnelK[row + regions[i]!]!;
  return sum;
}

/** Thousand troops that a power's running rotations aim at in the protege's regions, at least those present. */
export function orderedTroopsIn(look: World, dyad: Dyad, power: number): number {
  const { personnelK, rotationK } = look;
  const row = power * look.setup.regions.length;
  const { regions } = dyad;
  let sum = 0;
  for (let i = 0; i < regions.length; i++) {
    const at = row + regions[i]!;
    sum += Math.max(personnelK[at]!, rotationK[at]!);
  }
  return sum;
}

/** Whether a signature counts at all: signed, being ratified or in force. */
export function stands(legal: number): boolean {
  return legal === SIGNED || legal === RATIFYING || legal === IN_FORCE;
}

/** The strongest bond of a guarantor to the protege of a dyad. Political documents never bind more than a signature. */
export function lawOf(look: World, dyad: Dyad, power: number): Law {
  const { setup } = look;
  let law: Law = LAW.none;
  for (let i = 0; i < dyad.documents.length; i++) {
    const document = dyad.documents[i]!;
    const legal = look.legal[document * setup.powers.length + power]!;
    if (!stands(legal)) continue;
    if (legal === IN_FORCE && setup.documents[document]!.binding) return LAW.inForce;
    law = LAW.signed;
  }
  return law;
}

/** The same, once what is being ratified now has come into force; `law` as it is now. */
export function comingLawOf(look: World, dyad: Dyad, power: number, law: Law): Law {
  const { setup } = look;
  for (let i = 0; i < dyad.documents.length; i++) {
    const document = dyad.documents[i]!;
    const at = document * setup.powers.length + power;
    const pushed = look.legal[at] === RATIFYING || (look.legal[at] === SIGNED && look.push[at]! > 0);
    if (pushed && setup.documents[document]!.binding) return LAW.inForce;
  }
  return law;
}

/** Signatures of the dyad's documents that are in force, and all of them. */
export function signaturesOf(look: World, dyad: Dyad): { readonly inForce: number; readonly all: number } {
  const cells = signatureCells(look.setup)[dyad.index]!;
  let inForce = 0;
  for (let i = 0; i < cells.length; i++) if (look.legal[cells[i]!] === IN_FORCE) inForce += 1;
  return { inForce, all: cells.length };
}

/** By dyad: where the signatures of its guarantors stand. */
const signatureCells = perSetup((setup: Setup): readonly Int32Array[] =>
  setup.dyads.map((dyad) =>
    Int32Array.from(
      dyad.documents.flatMap((document) =>
        setup.documents[document]!.signatories.filter((power) => power !== dyad.protege).map(
          (power) => document * setup.powers.length + power,
        ),
      ),
    ),
  ),
);

/** Whether any guarantor is bound by law in force. */
export function anyLawInForce(look: World, dyad: Dyad): boolean {
  for (let i = 0; i < dyad.guarantors.length; i++) {
    if (lawOf(look, dyad, dyad.guarantors[i]!) === LAW.inForce) return true;
  }
  return false;
}

/** A term in force in a dyad, by its position; 0 = none. */
export function agreedTerm(look: World, dyad: number, term: number): number {
  return look.agreed[dyad * look.setup.terms + term]!;
}

/**
 * How much a set of terms concedes to the challenger, 0..1: territory, a cap on the protege's army, a bar on partner
 * troops. `at` is where the row of terms starts in `terms`. A cap or a limit of 0 means "none agreed".
 */
export function concessionOf(look: World, dyad: Dyad, terms: Float64Array, at: number): number {
  const { termCap, termDeployment } = look.setup.rules.diplomacy;
  const cap = terms[at + TERM.forceCapK]!;
  const limit = terms[at + TERM.deploymentLimitK]!;
  let sum = terms[at + TERM.territory]!;
  if (cap > 0) sum += termCap * Math.max(0, 1 - cap / openingStrengthK(look.setup)[dyad.protege]!);
  if (limit > 0) sum += termDeployment * Math.max(0, 1 - limit / look.setup.rules.ledger.threatScaleK);
  return Math.min(1, sum);
}

/** Thousand troops of each power as the scenario places them: the scale of a cap. At least 1. */
const openingStrengthK = perSetup((setup: Setup) => {
  const strength = new Float64Array(setup.powers.length);
  for (const force of Object.values(setup.scenario.forces)) {
    const power = setup.powerIndex.get(force.power);
    if (power !== undefined) strength[power]! += force.personnelK;
  }
  return strength.map((k) => Math.max(1, k));
});

/** Regions that each power owns, ascending. */
export const ownRegions = perSetup((setup: Setup): readonly (readonly number[])[] =>
  setup.powers.map((_, power) =>
    setup.regions.map((__, region) => region).filter((region) => setup.owner[region] === power),
  ),
);

/** Thousand troops of a power everywhere. */
export function strengthOf(look: World, power: number): number {
  const { personnelK } = look;
  const regions = look.setup.regions.length;
  const end = (power + 1) * regions;
  let sum = 0;
  for (let at = power * regions; at < end; at++) sum += personnelK[at]!;
  return sum;
}

/** Well-trained personnel in thousand: everybody from a level of training on, in proportion below it (R8.10). */
export function wellTrainedOf(look: World, power: number): number {
  const { wellTrainedAt } = look.setup.rules.guarantees;
  const { personnelK, training } = look;
  const regions = look.setup.regions.length;
  const end = (power + 1) * regions;
  let sum = 0;
  for (let at = power * regions; at < end; at++) {
    // Nobody, well trained or not, adds nothing; what a seat may not know (NaN) stays unknown.
    if (personnelK[at] !== 0) sum += personnelK[at]! * Math.min(1, training[at]! / wellTrainedAt);
  }
  return sum;
}

/** Turns that a number of days spans, at least one. */
export function turnsIn(setup: Setup, days: number): number {
  return Math.max(1, Math.round(days / setup.scenario.calendar.turnDays));
}

/** Turns that a number of months of 30 days spans, at least one. */
export function turnsOf(setup: Setup, months: number): number {
  return Math.max(1, Math.round(months / setup.h));
}
