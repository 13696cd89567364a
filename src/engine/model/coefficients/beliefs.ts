/** Coefficients of `rules.beliefs`. Values, plausible ranges and sources stand in the rule file; here is what the rules accept. */
import { type Coefficient, coefficient } from '../power-parameters.ts';

export const BELIEFS = {
  troops: coefficient('log-odds', 0, 5, 'Weight of troops deployed (sunk costs)'),
  troopScaleK: coefficient('thousand', 0.1, 200, 'Troops that double the first signal'),
  troopLight: coefficient('factor', 0, 3, 'Worth of light troops as a signal'),
  troopHeavy: coefficient('factor', 0, 3, 'Further worth of the heavy share'),
  pledge: coefficient('log-odds', 0, 5, 'First public pledge'),
  pledgeMonths: coefficient('months', 0.25, 60, 'Time constant with which a pledge fades'),
  ratified: coefficient('log-odds', 0, 5, 'Law in force'),
  voteLost: coefficient('log-odds', 0, 5, 'A vote on ratification lost (taken off)'),
  fightKept: coefficient('log-odds', 0, 5, 'An obligation to fight kept'),
  fightBroken: coefficient('log-odds', 0, 10, 'An obligation to fight broken (taken off)'),
  lesserKept: coefficient('log-odds', 0, 5, 'A lesser obligation kept'),
  lesserBroken: coefficient('log-odds', 0, 5, 'A lesser obligation broken (taken off)'),
  reviewShare: coefficient('share', 0, 1, 'Share of the lesser signals that a review of standing duties sends'),
  otherShare: coefficient('share', 0, 1, 'Share of a signal that observers outside the dyad take in'),
  sanctionFloor: coefficient(
    '0..1',
    0,
    1,
    'Level of sanctions below which resolve is doubted while nothing is settled',
  ),
  sanctionSignal: coefficient(
    'log-odds',
    0,
    10,
    'Log-odds taken off per unit of sanctions below that level, while it lasts',
  ),
  sanctionReputation: coefficient(
    'points per 30 days',
    0,
    20,
    'Reputation lost per unit of sanctions below that level',
  ),
  memoryMonths: coefficient('months', 0.5, 240, 'Time constant with which beliefs return to what still stands'),
  moodMonths: coefficient('months', 0.25, 60, "Time constant of the challenger's mood"),
  moodSpread: coefficient('prize = 1', 0, 1, 'Long-run standard deviation of mood'),
  grievanceMonths: coefficient('months', 0.25, 60, 'Time constant with which grievance fades'),
} as const satisfies Record<string, Coefficient>;
