/** Coefficients of `rules.forces`. Values, plausible ranges and sources stand in the rule file; here is what the rules accept. */
import { type Coefficient, coefficient } from '../power-parameters.ts';

export const FORCES = {
  returnShare: coefficient('share', 0, 0.9, 'Casualties who return to duty'),
  returnMonths: coefficient('months', 0.1, 12, 'Mean stay of the wounded in hospital'),
  priorLossesChallengerK: coefficient(
    'thousand per 30 days',
    0,
    100,
    'Casualties of a challenger in the war before the start',
  ),
  priorLossesProtegeK: coefficient(
    'thousand per 30 days',
    0,
    100,
    'Casualties of a protege in the war before the start',
  ),
  replaceShare: coefficient(
    'share',
    0,
    1,
    'Share of replacements in war that goes where men were lost, the rest by troops present',
  ),
  exerciseMonths: coefficient('months', 1, 60, 'Time constant of training by exercise in quiet'),
  demobMonths: coefficient('months', 0.5, 60, 'Time constant of release above a cap'),
  supplyMonths: coefficient('months', 0.05, 6, 'Time constant of supply'),
  supplyFloor: coefficient('share', 0, 1, 'Supply that arrives without infrastructure'),
  fortifyMonths: coefficient('months', 0.5, 60, 'Time constant of fortification'),
} as const satisfies Record<string, Coefficient>;
