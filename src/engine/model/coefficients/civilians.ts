/** Coefficients of `rules.civilians`. Values, plausible ranges and sources stand in the rule file; here is what the rules accept. */
import { type Coefficient, coefficient } from '../power-parameters.ts';

export const CIVILIANS = {
  returnHazard: coefficient('per 30 days', 0, 1, 'Return of refugees in a perfect calm with certain protection'),
  returnSafety: coefficient('share', 0, 1, 'Share of that return that rests on the belief that somebody would fight'),
  returnMassing: coefficient('factor', 0, 1, 'Factor while the challenger masses'),
  outflowWar: coefficient('share per 30 days', 0, 1, 'Share of the population that leaves per month of war'),
  outflowTaken: coefficient('factor', 0, 100, "Share of a region's people displaced per share of it that is lost"),
  idpWar: coefficient('factor', 0, 10, 'Displaced inside that war drifts to, against the start'),
  idpPeace: coefficient('factor', 0, 10, 'Displaced inside that peace drifts to, against the start'),
  idpMonths: coefficient('months', 0.5, 60, 'Time constant of displacement inside'),
  perViolationK: coefficient('thousand', 0, 0.1, 'Civilian casualties per violation'),
  perWarMonthK: coefficient(
    'thousand per 30 days',
    0,
    50,
    'Civilian casualties per month of war at full intensity on one axis',
  ),
  perPackageK: coefficient('thousand per package', 0, 10, 'Civilian casualties per strike package that leaks through'),
} as const satisfies Record<string, Coefficient>;
