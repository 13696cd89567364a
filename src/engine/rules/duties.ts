/**
 * Compliance is measured from deeds: what a power has done over what it owes (R8.7). One measure for each kind of duty.
 * Designer judgement throughout.
 */
import { type DutySetup, perSetup, type Setup } from '../setup.ts';
import { type World } from '../world.ts';
import { agreedTerm, TERM, wellTrainedOf } from './presence.ts';

const REFUSE = 0;

/** What a duty asks for, by index of the duty. Read once: obligations are written in many shapes. */
const plan = perSetup((setup: Setup) => ({
  /** The figure of its kind: a level, a sum, places, troops. */
  figure: Float64Array.from(setup.duties, figureOf),
  /** Duties that count from where things stood when they were called. */
  fromBase: setup.duties.map(
    ({ kind, onCall, spec }) => onCall && (kind === 'deploy' || (kind === 'sanction' && spec.level === undefined)),
  ),
  /** Regions of the beneficiary that carry the tag of the duty, ascending. */
  hosts: setup.duties.map(({ document, spec }) => {
    const { beneficiary } = setup.documents[document]!;
    const tagged = spec.tag === undefined ? undefined : setup.tagged[spec.tag];
    const regions = Array.from(setup.regions, (_, region) => region);
    return regions.filter((region) => setup.owner[region] === beneficiary && tagged?.[region] !== 0);
  }),
  /** Dyads that the document of the duty is about. */
  dyads: setup.duties.map(({ document }) =>
    setup.dyads.filter(({ documents }) => documents.includes(document)).map(({ index }) => index),
  ),
}));

function figureOf({ kind, spec }: DutySetup): number {
  switch (kind) {
    case 'sanction':
    case 'recon':
    case 'monitor':
      return spec.level ?? 0;
    case 'fund':
    case 'equip':
      return spec.amountBn ?? 0;
    case 'deploy':
      return spec.personnelK ?? 0;
    case 'train':
      return spec.placesK ?? 0;
    case 'army':
      return spec.wellTrainedK ?? 0;
    case 'consult':
    case 'fight':
      return 1;
  }
}

/** The level that a duty speaks of, as it stands: sanctions, aid, places, troops, people. */
export function levelOf(look: World, duty: DutySetup): number {
  const { setup } = look;
  const P = setup.powers.length;
  const { beneficiary, against } = setup.documents[duty.document]!;
  switch (duty.kind) {
    case 'sanction': {
      let least = 1;
      for (let i = 0; i < against.length; i++) least = Math.min(least, look.sanction[duty.power * P + against[i]!]!);
      return least;
    }
    case 'fund':
      return look.aidCivilBn[duty.power * P + beneficiary]!;
    case 'equip':
      return look.aidMilitaryBn[duty.power * P + beneficiary]!;
    case 'recon':
      return look.recon[duty.power]!;
    case 'monitor':
      return look.monitor[duty.power]!;
    case 'train':
      return duty.power === beneficiary ? look.trainingPlacesK[duty.power]! : look.offeredPlacesK[duty.power]!;
    case 'deploy':
      return hostedTroops(look, duty);
    case 'army':
      return wellTrainedOf(look, duty.power);
    case 'consult':
    case 'fight':
      return look.fighting[duty.power]!;
  }
}

/** Troops of the power in regions of the beneficiary that carry the tag of the duty. */
function hostedTroops(look: World, duty: DutySetup): number {
  const { setup, personnelK } = look;
  const hosts = plan(setup).hosts[duty.index]!;
  const row = duty.power * setup.regions.length;
  let sum = 0;
  for (let i = 0; i < hosts.length; i++) sum += personnelK[row + hosts[i]!]!;
  return sum;
}

/**
 * The level that a duty asks for. Troops and rises of sanctions count from where they stood when called. Relief that all
 * have agreed to is no breach: no more is owed than it leaves.
 */
export function owedBy(look: World, duty: DutySetup): number {
  const figure = plan(look.setup).figure[duty.index]!;
  if (duty.kind !== 'sanction' && duty.kind !== 'deploy') return figure;
  const base = duty.onCall ? look.dutyBase[duty.index]! : 0;
  if (duty.kind === 'deploy') return base + figure;
  const { rise } = duty.spec;
  return Math.min(leftByRelief(look, duty), rise === undefined ? figure : Math.max(figure, base + rise));
}

function leftByRelief(look: World, duty: DutySetup): number {
  const dyads = plan(look.setup).dyads[duty.index]!;
  let left = 1;
  for (let i = 0; i < dyads.length; i++) left = Math.min(left, 1 - agreedTerm(look, dyads[i]!, TERM.relief));
  return left;
}

/**
 * Done over owed, 0..1, when only the fraction `owedShare` of the duty is owed. Duties that count from a base are
 * measured by the rise over it. Consulting takes no more than not refusing; fighting is measured by the caller.
 */
export function dutyMeasure(look: World, duty: DutySetup, owedShare: number): number {
  if (duty.kind === 'consult') return look.dutyAnswer[duty.index] === REFUSE ? 0 : 1;
  const base = plan(look.setup).fromBase[duty.index] === true ? look.dutyBase[duty.index]! : 0;
  const owed = (owedBy(look, duty) - base) * owedShare;
  if (!(owed > 0)) return 1;
  return Math.max(0, Math.min(1, (levelOf(look, duty) - base) / owed));
}
