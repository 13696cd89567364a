/** Coefficients of `rules.economy`. Values, plausible ranges and sources stand in the rule file; here is what the rules accept. */
import { type Coefficient, coefficient } from '../power-parameters.ts';

export const ECONOMY = {
  biteMonths: coefficient('months', 0.5, 36, 'Time constant of the bite of sanctions'),
  bitePerAct: coefficient('0..1 per act', 0, 1, 'Rise of the bite for each attributed act of the last 90 days'),
  incomeBite: coefficient('share', 0, 1, 'Share of income lost at full bite'),
  armsShare: coefficient(
    'share',
    0,
    1,
    'Most that the arms industry of a challenger takes of income left after upkeep and operations',
  ),
  supplyBnPerK: coefficient('bn EUR per thousand and 30 days', 0, 0.1, 'Extra supply of troops in war'),
  massBn: coefficient('bn EUR per 30 days', 0, 10, 'Cost of massing troops openly'),
  reconBn: coefficient('bn EUR per 30 days', 0, 5, 'Reconnaissance at full level'),
  monitorBn: coefficient('bn EUR per 30 days', 0, 5, 'Monitoring at full level'),
  placeBn: coefficient('bn EUR per thousand', 0, 1, 'A thousand training places'),
  fortifyBn: coefficient('bn EUR per region and 30 days', 0, 2, 'Fortifying one region'),
  lawShare: coefficient('share of income', 0, 0.2, 'Budget share that a document in force commits to the beneficiary'),
  budgetSupport: coefficient('share', 0, 1, "Share of civil aid that pays the receiver's bills"),
} as const satisfies Record<string, Coefficient>;
