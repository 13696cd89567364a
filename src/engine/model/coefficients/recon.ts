/** Coefficients of `rules.recon`. Values, plausible ranges and sources stand in the rule file; here is what the rules accept. */
import { coefficient, type Coefficient } from '../power-parameters.ts';

export const RECON = {
  fogGrainK: coefficient('thousand', 0, 200, 'Grain of troop figures seen without any reconnaissance'),
  fogGrainShare: coefficient('share', 0, 1, 'Grain of training, equipment and supply seen without any reconnaissance'),
  fogStanceRecon: coefficient('0..1', 0, 1, 'Reconnaissance from which a stance is seen'),
} as const satisfies Record<string, Coefficient>;
