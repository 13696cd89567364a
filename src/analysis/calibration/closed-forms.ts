/** Bands that need no play: the engine's own formulas with the coefficients of the scenario. */
import { winChance } from '../../engine/formulas/battle.ts';
import { atLeast } from '../../engine/formulas/coalition.ts';
import { ln } from '../../engine/exact.ts';
import { type Rules } from '../../engine/index.ts';
import { bandRow, type Row } from './study.ts';

/** Weighted logit over 631 of 672 engagements, The Dupuy Institute (2019). */
const BATTLE = { intercept: 0.012, slope: 0.774 };

/**
 * Days until violations of a bare truce have come to `share` of the level to which they drift, from the level of a fresh
 * agreement: the drift of R5.1 solved for time.
 */
export function daysToOldLevel({ incidents }: Rules, share: number): number {
  return 30 * incidents.bareMonths * ln((1 - 1 / incidents.startFall) / (1 - share));
}

export function closedForms(rules: Rules, scenario: string): readonly Row[] {
  const battle = (ratio: number): number => winChance(ratio, BATTLE.intercept, BATTLE.slope);
  const days: [number, number] = [10, 21];
  return [
    bandRow(
      { id: 'S6.closed-90', scenario, band: 'bare truce: days to 90 % of the old violence' },
      daysToOldLevel(rules, 0.9),
      days,
    ),
    bandRow(
      { id: 'S6.closed-95', scenario, band: 'bare truce: days to 95 % of the old violence' },
      daysToOldLevel(rules, 0.95),
      days,
    ),
    bandRow(
      { id: 'S7.closed', scenario, band: 'factor by which violations fall on agreement' },
      rules.incidents.startFall,
      [10, 30],
    ),
    bandRow({ id: 'S10.1', scenario, band: 'attacker wins a battle at 1:1' }, battle(1), [0.45, 0.55]),
    bandRow({ id: 'S10.2', scenario, band: 'attacker wins a battle at 2:1' }, battle(2), [0.58, 0.72]),
    bandRow({ id: 'S10.3', scenario, band: 'attacker wins a battle at 3:1' }, battle(3), [0.63, 0.8]),
    bandRow(
      { id: 'S15', scenario, band: 'unanimity of 27 at 0.9 each' },
      atLeast(27, 27, 0.9),
      // 5.8 %, as printed: to the digit.
      [0.0575, 0.0585],
    ),
  ];
}
