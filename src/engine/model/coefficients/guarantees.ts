/** Coefficients of `rules.guarantees`. Values, plausible ranges and sources stand in the rule file; here is what the rules accept. */
import { type Coefficient, coefficient } from '../power-parameters.ts';

export const GUARANTEES = {
  provocationDays: coefficient('days', 0, 365, 'How long a conditional guarantee remembers a provocation'),
  reviewMonths: coefficient('months', 0.25, 24, 'Interval at which standing duties count as kept or broken'),
  keptFrom: coefficient('share', 0, 1, 'Compliance from which an obligation counts as kept'),
  brokenBelow: coefficient('share', 0, 1, 'Compliance below which an obligation counts as broken'),
  lateFight: coefficient('share', 0, 1, 'Compliance of one who joins the fight only in the turn in which it falls due'),
  assistDone: coefficient('share', 0, 1, 'Compliance with the duty to fight of one who assists without fighting'),
  claimFloor: coefficient('share', 0, 1, 'Fraction owed below which a claim is no call at all'),
  entangleWill: coefficient('points', 0, 20, 'Will that a call of an entangling clause costs every guarantor'),
  entangleTension: coefficient('points', 0, 50, 'Tension that a call of an entangling clause adds'),
  entangleGrievance: coefficient('index', 0, 5, 'Grievance that a call of an entangling clause adds'),
  reputationKept: coefficient('points', 0, 50, 'Reputation won by keeping an obligation to fight, or a whole call'),
  reputationSigned: coefficient('points', 0, 50, 'Reputation lost by breaking a call that was only signed'),
  reputationInForce: coefficient(
    'points',
    0,
    80,
    'Reputation lost by breaking a call under law in force (audience cost)',
  ),
  reputationPledged: coefficient('points', 0, 50, 'Further reputation lost when a public pledge stood'),
  reputationReview: coefficient('share', 0, 1, 'Share of those figures that a review of standing duties moves'),
  precedentGain: coefficient(
    'index',
    0,
    1,
    'Precedent per unit of compliance above or below one half, per tested call',
  ),
  alarmChance: coefficient('probability', 0, 1, 'Chance that a member takes a serious incident for an attack'),
  alarmTension: coefficient('points', 0, 50, 'Tension that a false alarm adds'),
  alarmGrievance: coefficient('index', 0, 5, 'Grievance that a false alarm adds'),
  alarmRung: coefficient('rung', 0, 8, 'Rung that a false alarm reaches at least'),
  alarmWill: coefficient('points', 0, 20, 'Will that a false alarm costs the guarantor'),
  alarmReputation: coefficient('points', 0, 20, 'Reputation that a false alarm costs the guarantor'),
  alarmBreak: coefficient('probability', 0, 1, 'Chance that a false alarm breaks the ceasefire'),
  wellTrainedAt: coefficient('0..1', 0.05, 1, 'Training at which all personnel count as well trained'),
} as const satisfies Record<string, Coefficient>;
