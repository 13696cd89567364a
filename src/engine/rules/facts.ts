/**
 * What a fact is worth in a world: one number each (R8.1, R14.2, R15.1). The one interpreter behind triggers, outcomes,
 * injects and screens. Conditions are compiled once (`conditions-compile.ts`), so a reading makes no objects.
 *
 * What to notice: facts about acts come from the windows, which hold attributed acts only.
 */
import { type FactName } from '../model/facts.ts';
import { type Setup } from '../setup.ts';
import { type World } from '../world.ts';
import { windowMax, windowSum } from './acts.ts';
import { ownRegions, strengthOf, troopsIn, wellTrainedOf } from './presence.ts';

/** A fact with its arguments as indexes. */
export interface CompiledFact {
  readonly fact: FactName;
  readonly read: (look: World, fact: CompiledFact, last: number) => number;
  /** Dyads that it asks about, ascending. */
  readonly dyads: Int32Array;
  /** Powers that it asks about, ascending; of facts about powers. */
  readonly powers: Int32Array;
  /** Clauses, of invocations. */
  readonly clauses: Int32Array;
  /** Duties, of dutiesKept and dutiesBroken. */
  readonly duties: Int32Array;
  /** Documents of those dyads. */
  readonly documents: Int32Array;
  readonly confidence: number;
  readonly turns: number;
}

const BROKEN = 3;
const IN_FORCE = 3;

function sumOf(column: Float64Array, rows: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += column[rows[i]!]!;
  return sum;
}

function mostOf(column: Float64Array, rows: Int32Array): number {
  let most = 0;
  for (let i = 0; i < rows.length; i++) most = Math.max(most, column[rows[i]!]!);
  return most;
}

function leastOf(column: Float64Array, rows: Int32Array): number {
  let least = Infinity;
  for (let i = 0; i < rows.length; i++) least = Math.min(least, column[rows[i]!]!);
  return rows.length === 0 ? 0 : least;
}

function sumWith(look: World, powers: Int32Array, value: (look: World, power: number) => number): number {
  let sum = 0;
  for (let i = 0; i < powers.length; i++) sum += value(look, powers[i]!);
  return sum;
}

function sumInWindow(column: Float64Array, setup: Setup, fact: CompiledFact, last: number): number {
  let sum = 0;
  for (let i = 0; i < fact.dyads.length; i++) {
    sum += windowSum(column, fact.dyads[i]!, setup.windowTurns, last, fact.turns);
  }
  return sum;
}

function mostInWindow(column: Float64Array, setup: Setup, fact: CompiledFact, last: number): number {
  let most = 0;
  for (let i = 0; i < fact.dyads.length; i++) {
    most = Math.max(most, windowMax(column, fact.dyads[i]!, setup.windowTurns, last, fact.turns));
  }
  return most;
}

/** The largest crossing whose attribution had at least the confidence that the condition asks for. */
function acrossLine(look: World, fact: CompiledFact, last: number): number {
  const width = look.setup.windowTurns;
  let most = 0;
  for (let i = 0; i < fact.dyads.length; i++) {
    const row = fact.dyads[i]! * width;
    for (let turn = Math.max(0, last - Math.min(fact.turns, width) + 1); turn <= last; turn++) {
      const at = row + (turn % width);
      if (look.acrossP[at]! >= fact.confidence) most = Math.max(most, look.acrossK[at]!);
    }
  }
  return most;
}

function killed(look: World, fact: CompiledFact, last: number): number {
  const width = look.setup.windowTurns;
  let sum = 0;
  for (let i = 0; i < fact.powers.length; i++) {
    sum += windowSum(look.killedWindowK, fact.powers[i]!, width, last, fact.turns);
  }
  return sum;
}

function brokenCeasefire(look: World, fact: CompiledFact): number {
  for (let i = 0; i < fact.dyads.length; i++) if (look.ceasefire[fact.dyads[i]!] === BROKEN) return 1;
  return 0;
}

function leastControl(look: World, fact: CompiledFact): number {
  let least = 1;
  for (let i = 0; i < fact.powers.length; i++) least = Math.min(least, controlShareOf(look, fact.powers[i]!));
  return least;
}

/** Share of the area that a power owns and controls, 1 if it owns none. */
export function controlShareOf(look: World, power: number): number {
  const { setup } = look;
  const all = setup.ownAreaKm2[power]!;
  if (all === 0) return 1;
  const row = power * setup.regions.length;
  const { areaKm2 } = setup;
  const { control } = look;
  let held = 0;
  const own = ownRegions(setup)[power]!;
  for (let i = 0; i < own.length; i++) {
    const region = own[i]!;
    held += areaKm2[region]! * control[row + region]!;
  }
  return held / all;
}

function documentsInForce(look: World, fact: CompiledFact): number {
  const { setup } = look;
  let count = 0;
  for (let i = 0; i < fact.documents.length; i++) {
    const { signatories } = setup.documents[fact.documents[i]!]!;
    const row = fact.documents[i]! * setup.powers.length;
    for (let j = 0; j < signatories.length; j++) {
      if (fact.powers.includes(signatories[j]!) && look.legal[row + signatories[j]!] === IN_FORCE) {
        count += 1;
        break;
      }
    }
  }
  return count;
}

/** Signatures in force over all signatures of the guarantors named. */
function shareInForce(look: World, fact: CompiledFact): number {
  const { setup } = look;
  let all = 0;
  let inForce = 0;
  for (let i = 0; i < fact.documents.length; i++) {
    const { signatories, beneficiary } = setup.documents[fact.documents[i]!]!;
    const row = fact.documents[i]! * setup.powers.length;
    for (let j = 0; j < signatories.length; j++) {
      if (signatories[j] === beneficiary || !fact.powers.includes(signatories[j]!)) continue;
      all += 1;
      if (look.legal[row + signatories[j]!] === IN_FORCE) inForce += 1;
    }
  }
  return all === 0 ? 0 : inForce / all;
}

function partnerTroops(look: World, fact: CompiledFact): number {
  let sum = 0;
  for (let i = 0; i < fact.dyads.length; i++) {
    const dyad = look.setup.dyads[fact.dyads[i]!]!;
    for (let j = 0; j < fact.powers.length; j++) {
      if (dyad.guarantors.includes(fact.powers[j]!)) sum += troopsIn(look, dyad, fact.powers[j]!);
    }
  }
  return sum;
}

/**
 * How each fact is read. `last` is the turn whose acts are the latest known: the turn under resolution, or the one before
 * the turn that a settled world awaits. Over several dyads or powers: the largest state, the sum of counts.
 *
 * A table, so that a condition holds its own function: triggers, injects and outcomes are read every turn of every playout.
 */
const READERS: { readonly [F in FactName]: CompiledFact['read'] } = {
  personnelAcrossLineK: acrossLine,
  shareOfRegionTaken: (look, fact, last) => mostInWindow(look.takenMax, look.setup, fact, last) / look.setup.h,
  strikesOnCities: (look, fact, last) => sumInWindow(look.strikesWindow, look.setup, fact, last),
  killedK: killed,
  attributedActs: (look, fact, last) => sumInWindow(look.actsWindow, look.setup, fact, last),
  incidentsPerDay: (look, fact, last) =>
    sumInWindow(look.incidentsWindow, look.setup, fact, last) / Math.max(1, Math.min(fact.turns, last + 1)),
  treatyBroken: (look, fact, last) => mostInWindow(look.brokeWindow, look.setup, fact, last),
  violationsPerDay: (look, fact) => mostOf(look.violationsPerDay, fact.dyads),
  seriousIncidents: (look, fact) => sumOf(look.seriousIncidents, fact.dyads),
  provocations: (look, fact) => sumOf(look.provocations, fact.dyads),
  largeAttacks: (look, fact) => sumOf(look.largeAttacks, fact.dyads),
  incursions: (look, fact) => sumOf(look.incursions, fact.dyads),
  attacked: (look, fact) => mostOf(look.attacked, fact.dyads),
  massing: (look, fact) => mostOf(look.massing, fact.dyads),
  warOn: (look, fact) => mostOf(look.war, fact.dyads),
  warMonths: (look, fact) => mostOf(look.warMonths, fact.dyads),
  ceasefireBroken: brokenCeasefire,
  breakdowns: (look, fact) => sumOf(look.breakdowns, fact.dyads),
  settlement: (look, fact) => mostOf(look.settlement, fact.dyads),
  areaLostKm2: (look, fact) => sumOf(look.areaTakenKm2, fact.dyads),
  controlShare: leastControl,
  guarantorsFought: (look, fact) => mostOf(look.everFought, fact.powers),
  dutiesKept: (look, fact) => sumOf(look.dutyKept, fact.duties),
  dutiesBroken: (look, fact) => sumOf(look.dutyBroken, fact.duties),
  documentsInForce: documentsInForce,
  documentsInForceShare: shareInForce,
  invocations: (look, fact) => sumOf(look.invocations, fact.clauses),
  partnerTroopsK: partnerTroops,
  will: (look, fact) => leastOf(look.will, fact.powers),
  stability: (look, fact) => leastOf(look.stability, fact.powers),
  reputation: (look, fact) => leastOf(look.reputation, fact.powers),
  sanctionBite: (look, fact) => mostOf(look.sanctionBite, fact.powers),
  wellTrainedK: (look, fact) => sumWith(look, fact.powers, wellTrainedOf),
  personnelK: (look, fact) => sumWith(look, fact.powers, strengthOf),
  refugeesM: (look, fact) => sumOf(look.refugeesM, fact.powers),
  displacedM: (look, fact) => sumOf(look.refugeesM, fact.powers) + sumOf(look.idpM, fact.powers),
  lossesK: (look, fact) => sumOf(look.lossesK, fact.powers),
  rung: (look) => look.rung[0]!,
  tension: (look) => look.tension[0]!,
  precedent: (look) => look.precedent[0]!,
  turn: (_look, _fact, last) => last + 1,
};

export function readerOf(fact: FactName): CompiledFact['read'] {
  return READERS[fact];
}

/** Value of a fact; `last` as in the table above. */
export function factValue(look: World, fact: CompiledFact, last: number): number {
  return fact.read(look, fact, last);
}
