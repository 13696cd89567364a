/**
 * What a war would look like: the campaign ratio with any set of guarantors fighting, and the chance of success
 * (R12.11, R12.12). Forms and weights: designer judgement; steepness above that of one battle (The Dupuy Institute, 2019).
 */
import { denialFactor } from '../formulas/advance.ts';
import { surpriseFactor } from '../formulas/detection.ts';
import { exp, ln, sigmoid } from '../exact.ts';
import { type Dyad, perSetup, type Setup } from '../setup.ts';
import { type World } from '../world.ts';
import { troopsIn } from './presence.ts';

/** Strengths of a campaign. Reused between readings: the hot path makes none. */
export interface Campaign {
  /** Effective strength of the challenger, with edge and surprise. */
  challenger: number;
  /** Effective strength of the protege alone, prepared positions and denial included. */
  protege: number;
  /** Thousand guarantor troops in the country. */
  partnersK: number;
  /** The same by guarantor, by position among the dyad's. */
  readonly presentK: number[];
  /** Personnel times training times equipment of the protege. */
  protegeMass: number;
}

export const newCampaign = (): Campaign => ({ challenger: 0, protege: 0, partnersK: 0, presentK: [], protegeMass: 0 });

/** A figure that a seat may not know (NaN in its view) counts as `otherwise`. */
export function known(value: number, otherwise: number): number {
  return value === value ? value : otherwise;
}

/** Quality of what was summed last: written by {@link massOf}, read at once. */
const mass = { personnelK: 0, training: 0, equipment: 0, supply: 0 };
/** What a seat that knows nothing takes training, equipment and supply for. */
const UNKNOWN_QUALITY = 0.5;

/** Reads the campaign of a dyad with `heavyK` thousand heavy partner troops present. */
export function readCampaign(look: World, dyad: Dyad, into: Campaign): Campaign {
  const { ledger, combat, recon } = look.setup.rules;
  const own = known(look.recon[dyad.challenger]!, 0);
  const shared = known(look.reconShared[dyad.index]!, 0);
  massOf(look, dyad.challenger);
  const surprise = surpriseFactor(look.detectionHours[dyad.index]!, recon.surpriseGain, recon.answerHours);
  into.challenger =
    ledger.engagedShare * mass.personnelK * quality(look, own - shared) * ledger.challengerEdge * surprise;
  let partnersK = 0;
  let heavyK = 0;
  for (let i = 0; i < dyad.guarantors.length; i++) {
    const power = dyad.guarantors[i]!;
    const present = troopsIn(look, dyad, power);
    into.presentK[i] = present;
    partnersK += present;
    heavyK += present * look.heavyShare[power]!;
  }
  const defenders = defendersOf(look, dyad, partnersK);
  into.protege =
    defenders.engagedK *
    quality(look, shared - own) *
    (1 + combat.fortificationGain * defenders.fortification) *
    denialFactor(heavyK, combat.denialGain, combat.denialHalfK);
  into.partnersK = partnersK;
  into.protegeMass = mass.personnelK * mass.training * mass.equipment;
  return into;
}

const met = { engagedK: 0, fortification: 0 };

/** The protege's troops that a campaign meets: front, part of the rear, and garrisons that partners set free. */
function defendersOf(look: World, dyad: Dyad, partnersK: number): { engagedK: number; fortification: number } {
  const { setup, personnelK, control, fortification } = look;
  const { ledger } = setup.rules;
  const { tagged } = setup;
  const { regions } = dyad;
  const row = dyad.protege * setup.regions.length;
  const enemy = dyad.challenger * setup.regions.length;
  let front = 0;
  let west = 0;
  let prepared = 0;
  massOf(look, dyad.protege);
  for (let i = 0; i < regions.length; i++) {
    const region = regions[i]!;
    const hereK = personnelK[row + region]!;
    if (tagged.front[region] === 1 || control[enemy + region]! > 0) {
      front += hereK;
      prepared += hereK * fortification[row + region]!;
    } else if (tagged.west[region] === 1) west += hereK;
  }
  const rear = Math.max(0, mass.personnelK - front - west);
  met.engagedK = front + ledger.rearShare * rear + Math.min(setup.rules.movement.freedShare * west, partnersK);
  met.fortification = front > 0 ? prepared / front : 0;
  return met;
}

/** Sums the troops of a power and the means of their qualities into {@link mass}. */
function massOf(look: World, power: number): void {
  if (!massOfKnown(look, power)) massOfSome(look, power);
}

/** Whether all figures were known, as a world's are: then nothing has to be asked of each. */
function massOfKnown(look: World, power: number): boolean {
  const { personnelK: troopsK, training: trained, equipment: equipped, supply: supplied } = look;
  const regions = look.setup.regions.length;
  const end = (power + 1) * regions;
  let personnelK = 0;
  let training = 0;
  let equipment = 0;
  let supply = 0;
  for (let at = power * regions; at < end; at++) {
    const here = troopsK[at]!;
    if (here === 0) continue;
    personnelK += here;
    training += here * trained[at]!;
    equipment += here * equipped[at]!;
    supply += here * supplied[at]!;
  }
  const sum = personnelK + training + equipment + supply;
  if (sum !== sum) return false;
  setMass(personnelK, training, equipment, supply);
  return true;
}

function setMass(personnelK: number, training: number, equipment: number, supply: number): void {
  mass.personnelK = personnelK;
  mass.training = personnelK > 0 ? training / personnelK : 0;
  mass.equipment = personnelK > 0 ? equipment / personnelK : 0;
  mass.supply = personnelK > 0 ? supply / personnelK : 0;
}

/** The same for a view, in which some figures are unknown. */
function massOfSome(look: World, power: number): void {
  const { personnelK: troopsK, training: trained, equipment: equipped, supply: supplied } = look;
  const regions = look.setup.regions.length;
  const end = (power + 1) * regions;
  let personnelK = 0;
  let training = 0;
  let equipment = 0;
  let supply = 0;
  for (let at = power * regions; at < end; at++) {
    const here = known(troopsK[at]!, 0);
    if (here === 0) continue;
    personnelK += here;
    training += here * known(trained[at]!, UNKNOWN_QUALITY);
    equipment += here * known(equipped[at]!, UNKNOWN_QUALITY);
    supply += here * known(supplied[at]!, UNKNOWN_QUALITY);
  }
  setMass(personnelK, training, equipment, supply);
}

/** Logarithm of what full training is worth, once per scenario. */
const trainingSlope = perSetup((setup: Setup) => ln(setup.rules.combat.qualityRatio));

/** Effectiveness of what {@link massOf} summed (R6.1, at the means), `lead` = own reconnaissance less the other's. */
function quality(look: World, lead: number): number {
  const { combat } = look.setup.rules;
  return (
    combat.qualityBase *
    exp(trainingSlope(look.setup) * mass.training) *
    (combat.equipmentBase + combat.equipmentGain * mass.equipment) *
    (combat.supplyBase + combat.supplyGain * mass.supply) *
    (1 + combat.reconGain * lead)
  );
}

/**
 * Chance that the challenger's campaign succeeds (0..1) against the protege, whose own strength air support multiplies
 * by `air` (1 = none), and `helpers` of effective guarantor strength on the ground.
 */
export function campaignSuccess(look: World, campaign: Campaign, air: number, helpers: number): number {
  const against = campaign.protege * air + helpers;
  if (!(against > 0)) return 1;
  if (!(campaign.challenger > 0)) return 0;
  return sigmoid(look.setup.rules.ledger.campaignSlope * ln(campaign.challenger / against));
}

/** Effective strength on the ground of a guarantor that fights with `presentK` thousand in the country. */
export function helperStrength(look: World, power: number, presentK: number): number {
  const { setup } = look;
  if (setup.able.deploy[power] === 0) return 0;
  const { troopLight, troopHeavy } = setup.rules.beliefs;
  const worth = presentK * (troopLight + troopHeavy * look.heavyShare[power]!);
  return setup.rules.combat.guarantorWeight * (worth + setup.parameters.reinforceBelievedK[power]!);
}
