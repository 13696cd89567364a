/** Coefficients of `rules.outcome`. Values, plausible ranges and sources stand in the rule file; here is what the rules accept. */
import { type Coefficient, coefficient } from '../power-parameters.ts';

export const OUTCOME = {
  gainsFloorKm2: coefficient('km2', 0, 100000, 'Loss of area at which the index of gains is zero'),
  gainsScaleKm2: coefficient('km2', 1, 1000000, 'Area over which that index rises by one'),
  gainsTerms: coefficient('share', 0, 2, 'Worth of full terms conceded in the index of gains'),
  lossScaleKm2: coefficient('km2', 1, 1000000, 'Lost area at which the index of holdings is zero'),
  lossTerms: coefficient('share', 0, 2, 'Cost of full terms conceded in the index of holdings'),
  partnerScaleK: coefficient('thousand', 1, 1000, 'Weighted partner troops that take the index of absence to zero'),
  partnerLight: coefficient('factor', 0, 5, 'Weight of a light partner soldier in the index of absence'),
  partnerHeavy: coefficient('factor', 0, 5, 'Further weight of the heavy share in it'),
  partnerLaw: coefficient('share', 0, 1, 'Cost of documents in force in the index of absence'),
  lawShare: coefficient('share', 0, 1, 'Share of law in the index of law and calm'),
  armyScaleK: coefficient(
    'thousand',
    1,
    10000,
    'Own losses at which the index of an army spared is zero, for a challenger',
  ),
  armyScaleProtegeK: coefficient('thousand', 1, 10000, 'The same for a protege or guarantor'),
  peaceWar: coefficient('factor', 0, 10, 'Weight of the share of the match spent in war in the index of peace'),
  peaceAttacked: coefficient('share', 0, 1, 'Cost of ever being attacked in the index of peace'),
  peaceBroken: coefficient('share', 0, 1, 'Cost of a broken ceasefire in the index of peace'),
} as const satisfies Record<string, Coefficient>;
