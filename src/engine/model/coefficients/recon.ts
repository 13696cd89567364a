/** Coefficients of `rules.recon`. Values, plausible ranges and sources stand in the rule file; here is what the rules accept. */
import { type Coefficient, coefficient } from '../power-parameters.ts';

export const RECON = {
  fogGrainK: coefficient('thousand', 0, 200, 'Grain of troop figures seen without any reconnaissance'),
  fogGrainShare: coefficient('share', 0, 1, 'Grain of training, equipment and supply seen without any reconnaissance'),
  fogStanceRecon: coefficient('0..1', 0, 1, 'Reconnaissance from which a stance is seen'),
  reconMonths: coefficient('months', 0.05, 12, 'Time constant of reconnaissance'),
  monitorMonths: coefficient('months', 0.05, 12, 'Time constant of monitors in the field'),
  stripMonths: coefficient('months', 0.05, 24, 'Time constant of clearing a strip'),
  blindHours: coefficient('hours', 1, 1000, 'Time to detect an attack without reconnaissance'),
  hoursSlope: coefficient('per level', 0, 10, 'How fast detection improves with reconnaissance'),
  surpriseGain: coefficient('share', 0, 3, 'Most that surprise adds to an attacker'),
  answerHours: coefficient('hours', 1, 1000, 'Time of the third tier of answers'),
  enforceMonitors: coefficient('share', 0, 1, 'Weight of monitors in enforcement'),
  enforceStrip: coefficient('share', 0, 1, 'Weight of a demilitarised strip'),
  enforceTroops: coefficient('share', 0, 1, 'Weight of partner troops'),
  enforceTroopsK: coefficient('thousand', 0.1, 500, 'Partner troops that reach 63 % of their weight'),
  enforceVerifier: coefficient('share', 0, 1, 'Weight of the reconnaissance of the verifying power'),
} as const satisfies Record<string, Coefficient>;
