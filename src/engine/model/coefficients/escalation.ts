/** Coefficients of `rules.escalation`. Values, plausible ranges and sources stand in the rule file; here is what the rules accept. */
import { type Coefficient, coefficient } from '../power-parameters.ts';

export const ESCALATION = {
  rungDecay: coefficient('rungs per 30 days', 0, 8, 'How fast the rung falls in restraint'),
  calmFactor: coefficient('factor', 1, 10, 'Factor on that with a hotline or a mutual stand-down'),
  tensionBase: coefficient('points', 0, 100, 'Tension in quiet'),
  tensionAct: coefficient('points per rung', 0, 30, "Tension per rung of the turn's acts"),
  tensionViolations: coefficient('points', 0, 100, 'Tension of violations at their reference rate'),
  tensionMonths: coefficient('months', 0.1, 36, 'Time constant of tension'),
  accident: coefficient('per 30 days', 0, 1, 'Hazard of inadvertent escalation at the reference rung'),
  accidentRung: coefficient('rung', 0, 8, 'Reference rung; the hazard doubles with each rung above'),
  accidentAlert: coefficient('share', 0, 5, 'Rise of the hazard when two or more powers are on high alert'),
  accidentHotline: coefficient('share', 0, 1, 'Fall of the hazard with a hotline'),
  accidentCap: coefficient('rung', 0, 8, 'Highest rung that an accident reaches while no guarantor fights'),
  use: coefficient('per 30 days', 0, 1, 'Hazard of nuclear use at rung 7'),
} as const satisfies Record<string, Coefficient>;
