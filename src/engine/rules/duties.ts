/**
 * Compliance is measured from deeds: what a power has done over what it owes (R8.7). One measure for each kind of duty.
 * Designer judgement throughout.
 */
import { type DutySetup } from '../setup.ts';
import { type World } from '../world.ts';
import { wellTrainedOf } from './presence.ts';

const REFUSE = 0;

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
      return hostedTroops(look, duty, beneficiary);
    case 'army':
      return wellTrainedOf(look, duty.power);
    case 'consult':
    case 'fight':
      return look.fighting[duty.power]!;
  }
}

/** Troops of the power in regions of the beneficiary that carry the tag of the duty. */
function hostedTroops(look: World, duty: DutySetup, beneficiary: number): number {
  const { setup } = look;
  const tagged = duty.spec.tag === undefined ? undefined : setup.tagged[duty.spec.tag];
  const row = duty.power * setup.regions.length;
  let sum = 0;
  for (let region = 0; region < setup.regions.length; region++) {
    if (setup.owner[region] !== beneficiary || (tagged !== undefined && tagged[region] === 0)) continue;
    sum += look.personnelK[row + region]!;
  }
  return sum;
}

/** The level that a duty asks for. Troops and rises of sanctions count from where they stood when called. */
export function owedBy(look: World, duty: DutySetup): number {
  const { spec } = duty;
  const base = spec.runs === 'call' ? look.dutyBase[duty.index]! : 0;
  switch (duty.kind) {
    case 'sanction':
      return Math.min(1, spec.rise === undefined ? (spec.level ?? 0) : Math.max(spec.level ?? 0, base + spec.rise));
    case 'fund':
    case 'equip':
      return spec.amountBn ?? 0;
    case 'deploy':
      return base + (spec.personnelK ?? 0);
    case 'recon':
    case 'monitor':
      return spec.level ?? 0;
    case 'train':
      return spec.placesK ?? 0;
    case 'army':
      return spec.wellTrainedK ?? 0;
    case 'consult':
    case 'fight':
      return 1;
  }
}

/**
 * Done over owed, 0..1, when only the fraction `owedShare` of the duty is owed. Duties that count from a base are
 * measured by the rise over it. Consulting takes no more than not refusing; fighting is measured by the caller.
 */
export function dutyMeasure(look: World, duty: DutySetup, owedShare: number): number {
  if (duty.kind === 'consult') return look.dutyAnswer[duty.index] === REFUSE ? 0 : 1;
  const base = countsFromBase(duty) ? look.dutyBase[duty.index]! : 0;
  const owed = (owedBy(look, duty) - base) * owedShare;
  if (!(owed > 0)) return 1;
  return Math.max(0, Math.min(1, (levelOf(look, duty) - base) / owed));
}

function countsFromBase(duty: DutySetup): boolean {
  if (duty.spec.runs !== 'call') return false;
  return duty.kind === 'deploy' || (duty.kind === 'sanction' && duty.spec.level === undefined);
}
