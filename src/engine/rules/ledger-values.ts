/**
 * Other values that the ledger gives: provoking, settling, giving way, and going on with a war (R12.19).
 * Forms and sizes: designer judgement; moral hazard after Benson (2011).
 */
import { TERM_NAMES } from '../model/terms.ts';
import { type World } from '../world.ts';
import { campaignSuccess, helperStrength, known } from './ledger-campaign.ts';
import { type Ledger } from './ledger.ts';
import { anyLawInForce, concessionOf, TERM, troopsIn } from './presence.ts';

const ALWAYS = 2;

/** Value of a provocation to the protege of a dyad. */
export function provocationValue(look: World, ledger: Ledger): number {
  const { setup } = look;
  const rules = setup.rules.ledger;
  const dyad = setup.dyads[ledger.dyad]!;
  const always = known(look.answerRule[dyad.protege]!, 1) === ALWAYS ? rules.provokeAlways : 0;
  const guarded = isConditional(look, ledger.dyad) ? -rules.provokeVoid : rules.provokeFree;
  return rules.provokeBase + guarded * ledger.pi + always;
}

/** Whether any clause of the dyad's documents is void after a provocation. */
export function isConditional(look: World, dyad: number): boolean {
  const { setup } = look;
  for (const document of setup.dyads[dyad]!.documents) {
    for (const clause of setup.documents[document]!.clauses) {
      if (setup.clauses[clause]!.conditional) return true;
    }
  }
  return false;
}

/** What a set of terms would change for each side, in units of the prize. */
export interface DealValues {
  challenger: number;
  protege: number;
}

export const newDealValues = (): DealValues => ({ challenger: 0, protege: 0 });

/** Values of a deal. `terms` is a row of terms in the order of the table, starting at `at`. */
export function dealValues(look: World, ledger: Ledger, terms: Float64Array, at: number, into: DealValues): DealValues {
  const { setup } = look;
  const rules = setup.rules.diplomacy;
  const dyad = setup.dyads[ledger.dyad]!;
  const agreed = concessionOf(look, dyad, look.agreed, ledger.dyad * TERM_NAMES.length);
  const conceded = Math.max(0, concessionOf(look, dyad, terms, at) - agreed);
  const relief = terms[at + TERM.relief]!;
  const withdrawal = terms[at + TERM.withdrawal]!;
  const gap = Math.max(0, ledger.attack - ledger.quo);
  const resilience = known(look.stability[dyad.protege]!, setup.parameters.stability[dyad.protege]!);
  into.challenger =
    setup.rules.ledger.quoTerms * conceded +
    setup.rules.ledger.quoRelief * relief * look.sanctionBite[dyad.challenger]! -
    rules.dealCost -
    rules.dealGap * gap -
    rules.dealStake * ledger.stake -
    rules.dealWithdrawal * withdrawal;
  into.protege =
    rules.dealSafety * (ledger.pi - rules.dealSafetyBase) +
    (anyLawInForce(look, dyad) ? rules.dealLaw : -rules.dealLaw) -
    rules.dealTerms * conceded +
    rules.dealResilience * (rules.dealResilienceBase - resilience) +
    rules.dealWithdrawal * withdrawal;
  return into;
}

/**
 * Hazard per 30 days that a protege gives way to open massing, before its temper: nobody believed to help and it
 * yields soonest. 0 unless the challenger masses.
 */
export function yieldHazard(look: World, ledger: Ledger): number {
  const { coerceBelow, coerceHazard } = look.setup.rules.diplomacy;
  if (look.massing[ledger.dyad] !== 1) return 0;
  return coerceHazard * Math.max(0, (coerceBelow - ledger.pi) / coerceBelow);
}

/** Value to the challenger of going on with a war; below 0 it would rather stop. */
export function continueValue(look: World, ledger: Ledger): number {
  const { setup } = look;
  const rules = setup.rules.ledger;
  const dyad = setup.dyads[ledger.dyad]!;
  let air = 1;
  let ground = 0;
  let cost = 0;
  for (const power of dyad.guarantors) {
    if (look.fighting[power] !== 1) continue;
    air *= setup.parameters.airSupport[power]!;
    ground += helperStrength(look, power, troopsIn(look, dyad, power));
    cost += rules.continueGuarantor * setup.parameters.challengerCost[power]!;
  }
  const stability = known(look.stability[dyad.challenger]!, setup.parameters.stability[dyad.challenger]!);
  return (
    rules.continueWin * campaignSuccess(look, ledger.campaign, air, ground) -
    rules.continueCost -
    rules.continueMonth * look.warMonths[ledger.dyad]! -
    cost -
    rules.continueStake * ledger.stake -
    rules.continueStability * Math.max(0, rules.stabilityReference - stability)
  );
}
