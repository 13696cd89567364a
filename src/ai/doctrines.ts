/**
 * Doctrines: how a machine player of each role behaves, as tables of levels. A doctrine is a temper, not a script: what it
 * does in a turn follows from the ledger and from what the seat sees. Dials (risk, resolve, patience) come from the
 * scenario. All figures are designer judgement, within the ranges of the scenario's assumptions.
 */

import { type DoctrineName } from '../engine/index.ts';

/** A challenger's temper. Values in units of the prize unless said otherwise. */
export interface ChallengerDoctrine {
  readonly role: 'challenger';
  /** Masses and attacks when the ledger says so. */
  readonly ledger: boolean;
  /** Masses at once and attacks after that many months, whatever the ledger says; 0 = never. */
  readonly attackAfterMonths: number;
  /** Most grey-zone acts a turn, and whether they stay below the threshold of a pattern. */
  readonly greyActs: number;
  readonly staysBelowPattern: boolean;
  /** Keeps its violations down. */
  readonly restrained: boolean;
  /** Takes every settlement that does not cost it. */
  readonly settles: boolean;
  /** Gap between attack and status quo below which it leaves a crisis, and from which it threatens again after a breakdown. */
  readonly leaveBelow: number;
  readonly threatenAbove: number;
  /** Hazard of a crisis per 30 days at its highest, the gap at which it is half, and its width. */
  readonly crisisHazard: number;
  readonly crisisGap: number;
  readonly crisisWidth: number;
  /** What backing down in public costs it a month, and how long it masses at most. */
  readonly audienceCost: number;
  readonly monthsMassing: number;
  /** Advantage that a war must keep to go on; larger until the first ceasefire of a war that the match opened with. */
  readonly keepFighting: number;
  readonly keepFirstWar: number;
  readonly stopBelowStability: number;
  /** Axes that it assaults at a time, and the ratio of strengths from which it probes on others. */
  readonly axes: number;
  readonly probeFrom: number;
}

export interface ProtegeDoctrine {
  readonly role: 'protege';
  readonly answer: 'restrain' | 'reciprocate' | 'always';
  readonly mobilisePeace: number;
  readonly mobiliseWar: number;
  readonly fortify: number;
  /** Value of a settlement from which it agrees; above 1 = never. */
  readonly settleFrom: number;
  /** Factor on the hazard of giving way to massing. */
  readonly yields: number;
  /** Raids across the line when that pays. */
  readonly provokes: boolean;
  /** Proposes a ceasefire in war. */
  readonly wantsTruce: boolean;
}

export interface GuarantorDoctrine {
  readonly role: 'guarantor';
  /** Troops to keep in the country: at resolve 0 and 1, and more in a crisis. Thousand. */
  readonly troopsK: readonly [low: number, high: number, crisis: number];
  readonly heavy: number;
  /** Sanctions in quiet, in crisis or war, after a settlement. */
  readonly sanctions: readonly [quiet: number, crisis: number, settled: number];
  readonly aidMilitaryBn: number;
  readonly aidCivilBn: number;
  readonly push: 0 | 1 | 2;
  readonly pledge: 'never' | 'crisis' | 'always';
  readonly mediation: 0 | 1 | 2;
  readonly recon: number;
  readonly monitors: number;
  /** Log-odds that leaders of this temper are readier to answer a call. */
  readonly readiness: number;
}

export type Doctrine = ChallengerDoctrine | ProtegeDoctrine | GuarantorDoctrine;

/** Levels of a doctrine that differ; those of another role have no effect. */
export type Temper = Partial<
  Omit<ChallengerDoctrine, 'role'> & Omit<ProtegeDoctrine, 'role'> & Omit<GuarantorDoctrine, 'role'>
>;

const OPPORTUNIST: ChallengerDoctrine = {
  role: 'challenger',
  ledger: true,
  attackAfterMonths: 0,
  greyActs: 2,
  staysBelowPattern: false,
  restrained: false,
  settles: false,
  leaveBelow: -0.15,
  threatenAbove: -0.08,
  crisisHazard: 0.5,
  crisisGap: 0.03,
  crisisWidth: 0.04,
  audienceCost: 0.05,
  monthsMassing: 2,
  keepFighting: 0.05,
  keepFirstWar: 0.25,
  stopBelowStability: 38,
  axes: 2,
  probeFrom: 0.4,
};
const PROTEGE: ProtegeDoctrine = {
  role: 'protege',
  answer: 'reciprocate',
  mobilisePeace: 0.6,
  mobiliseWar: 1,
  fortify: 0.8,
  settleFrom: -0.03,
  yields: 1,
  provokes: true,
  wantsTruce: true,
};
const EUROPE: GuarantorDoctrine = {
  role: 'guarantor',
  troopsK: [18, 25, 10],
  heavy: 0.3,
  sanctions: [0.75, 0.95, 0.3],
  aidMilitaryBn: 3.2,
  aidCivilBn: 2.8,
  push: 1,
  pledge: 'crisis',
  mediation: 0,
  recon: 0.25,
  monitors: 0.2,
  readiness: 0,
};
const AMERICA: GuarantorDoctrine = {
  role: 'guarantor',
  troopsK: [0, 0, 0],
  heavy: 0,
  sanctions: [0.65, 0.85, 0.3],
  aidMilitaryBn: 0.2,
  aidCivilBn: 0,
  push: 1,
  pledge: 'crisis',
  mediation: 1,
  recon: 0.7,
  monitors: 0.8,
  readiness: 0,
};

/** Every doctrine by name. `guarantor` is for one that may send troops, `watcher` for one that may not. */
export const DOCTRINES = {
  challenger: OPPORTUNIST,
  patient: { ...OPPORTUNIST, ledger: false, greyActs: 0, restrained: true, settles: true },
  slicer: { ...OPPORTUNIST, ledger: false, greyActs: 2, staysBelowPattern: true },
  striker: {
    ...OPPORTUNIST,
    ledger: false,
    attackAfterMonths: 1,
    greyActs: 0,
    keepFighting: 1,
    stopBelowStability: 20,
  },
  protege: PROTEGE,
  fortress: { ...PROTEGE, mobilisePeace: 1, fortify: 1, settleFrom: 2, yields: 0.3, provokes: false },
  conciliator: { ...PROTEGE, answer: 'restrain', mobilisePeace: 0.3, settleFrom: -0.2, yields: 2.5, provokes: false },
  defiant: { ...PROTEGE, answer: 'always', settleFrom: 2, yields: 0.3, wantsTruce: false },
  guarantor: EUROPE,
  light: { ...EUROPE, troopsK: [12, 12, 0], heavy: 0.05 },
  heavy: { ...EUROPE, troopsK: [60, 60, 0], heavy: 0.6 },
  arms: { ...EUROPE, troopsK: [0, 0, 0], aidMilitaryBn: 5 },
  carrot: { ...EUROPE, troopsK: [0, 0, 0], sanctions: [0.35, 0.35, 0.3], push: 0 },
  watcher: AMERICA,
  aloof: {
    ...AMERICA,
    sanctions: [0, 0, 0],
    push: 0,
    pledge: 'never',
    mediation: 0,
    recon: 0.2,
    monitors: 0.3,
    aidMilitaryBn: 0,
  },
  pledge: { ...AMERICA, sanctions: [0.8, 0.85, 0.3], push: 2, pledge: 'always', mediation: 0 },
  broker: { ...AMERICA, sanctions: [0.4, 0.4, 0.3], push: 0, mediation: 2 },
} as const satisfies Record<DoctrineName, Doctrine>;

/** Those of a guarantor that sends no troops. */
const WATCHERS: ReadonlySet<DoctrineName> = new Set(['watcher', 'aloof', 'pledge', 'broker']);

/** The doctrines that suit a role, the usual one first. `deploys`: whether the power may send troops. */
export function doctrinesFor(role: string, deploys: boolean): readonly DoctrineName[] {
  return (Object.keys(DOCTRINES) as DoctrineName[]).filter(
    (name) => DOCTRINES[name].role === role && (role !== 'guarantor' || WATCHERS.has(name) !== deploys),
  );
}

/** The doctrine that a power of a role plays when the scenario names one; undefined for a power that holds still. */
export function doctrineNamed(role: string, deploys: boolean, named: string): DoctrineName | undefined {
  const fitting = (Object.keys(DOCTRINES) as DoctrineName[]).find(
    (name) => name === named && DOCTRINES[name].role === role,
  );
  // A guarantor without a doctrine of its own that may not send troops watches.
  return fitting === undefined || (fitting === 'guarantor' && !deploys) ? doctrinesFor(role, deploys)[0] : fitting;
}
