/**
 * Would a guarantor fight? Two gates: the leader's decision and the vote of its legislature (R12.13, R12.14).
 * Sources of the shifts: Berkemeier and Fuhrmann (2018), Fearon (1997), Tomz, Weeks and Bansak (2023), Musgrave and
 * Ward (2018/2023), Reiter and Poast (2021); sizes as the rule file says.
 */
import { atLeast } from '../formulas/coalition.ts';
import { successShift } from '../formulas/support.ts';
import { logit, sigmoid } from '../exact.ts';
import { perSetup, type Setup } from '../setup.ts';
import { type World } from '../world.ts';
import { known } from './ledger-campaign.ts';
import { LAW, type Law } from './presence.ts';

/** Log-odds that a leader fights when called. `firm` is the type; `presentK` its own thousand in the way. */
export function leadLogit(look: World, power: number, firm: boolean, presentK: number, law: Law): number {
  const { ledger } = look.setup.rules;
  return (
    ledger.leadBase +
    (firm ? ledger.leadType : -ledger.leadType) +
    ledger.leadPledge * look.pledge[power]! +
    ledger.leadKilled * Math.min(1, presentK / ledger.tripwireK) +
    (law === LAW.inForce ? ledger.leadLaw : 0) -
    ledger.leadRung * Math.max(0, look.rung[0]! - ledger.fearRung)
  );
}

/** Probability of the same. `shift` is a machine player's own lean, in log-odds. */
export function leadChance(
  look: World,
  power: number,
  firm: boolean,
  presentK: number,
  law: Law,
  shift: number,
): number {
  return sigmoid(leadLogit(look, power, firm, presentK, law) + shift);
}

/** Sum of the shifts of a member's support, in log-odds. `hold` = chance that the protege holds with this guarantor. */
export function supportShift(look: World, power: number, presentK: number, law: Law, hold: number): number {
  const { ledger } = look.setup.rules;
  const bond = law === LAW.inForce ? ledger.voteLaw : law === LAW.signed ? ledger.voteSigned : 0;
  const will = known(look.will[power]!, look.setup.parameters.willBase[power]!);
  return (
    bond +
    (presentK > 0 ? ledger.voteTripwire : 0) +
    successShift(hold, ledger.voteEven, ledger.voteUnlikely) +
    ledger.voteWill * (will - ledger.willReference)
  );
}

/** Log-odds of the base support of each power's members, once per scenario: what `memberSupport` shifts. */
export const baseSupport = perSetup((setup: Setup) => setup.parameters.supportBase.map((share) => logit(share)));

/** Probability that the legislature of a guarantor agrees to fight. */
export function voteChance(look: World, power: number, presentK: number, law: Law, hold: number): number {
  const { members, membersNeeded } = look.setup.parameters;
  const support = sigmoid(baseSupport(look.setup)[power]! + supportShift(look, power, presentK, law, hold));
  return atLeast(membersNeeded[power]!, members[power]!, support);
}
