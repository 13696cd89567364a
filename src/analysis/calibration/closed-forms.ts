/** Bands and signs that need no play: the engine's own formulas with the coefficients of the scenario. */
import { winChance } from '../../engine/formulas/battle.ts';
import { deploymentSignal } from '../../engine/formulas/belief.ts';
import { atLeast } from '../../engine/formulas/coalition.ts';
import { detectionHours, sharedRecon } from '../../engine/formulas/detection.ts';
import { solveDeterrence } from '../../engine/formulas/deterrence.ts';
import { memberSupport } from '../../engine/formulas/support.ts';
import { ln } from '../../engine/exact.ts';
import { type Rules } from '../../engine/index.ts';
import { type Place } from './places.ts';
import { bandRow, type Row, signRow } from './study.ts';

/** Weighted logit over 631 of 672 engagements, The Dupuy Institute (2019). */
const BATTLE = { intercept: 0.012, slope: 0.774 };
/** Support for defending somebody outside the alliance: Tomz, Weeks and Bansak (2023). */
const SUPPORT_WITHOUT = 0.45;

/**
 * Days until violations of a bare truce have come to `share` of the level to which they drift, from the level of a fresh
 * agreement: the drift of R5.1 solved for time.
 */
export function daysToOldLevel({ incidents }: Rules, share: number): number {
  return 30 * incidents.bareMonths * ln((1 - 1 / incidents.startFall) / (1 - share));
}

export function closedForms(place: Place): readonly Row[] {
  const { id: scenario } = place;
  const { rules } = place.scenario;
  const battle = (ratio: number): number => winChance(ratio, BATTLE.intercept, BATTLE.slope);
  const band = (id: string, words: string, measured: number, bounds: readonly [number | null, number | null]): Row =>
    bandRow({ id, scenario, band: words }, measured, bounds);
  const days = [10, 21] as const;
  return [
    ...(place.kind === 'truce'
      ? [
          band('S6.closed-90', 'bare truce: days to 90 % of the old violence', daysToOldLevel(rules, 0.9), days),
          band('S6.closed-95', 'bare truce: days to 95 % of the old violence', daysToOldLevel(rules, 0.95), days),
          band('S7.closed', 'factor by which violations fall on agreement', rules.incidents.startFall, [10, 30]),
        ]
      : []),
    ...supportRows(place),
    band('S10.1', 'attacker wins a battle at 1:1', battle(1), [0.45, 0.55]),
    band('S10.2', 'attacker wins a battle at 2:1', battle(2), [0.58, 0.72]),
    band('S10.3', 'attacker wins a battle at 3:1', battle(3), [0.63, 0.8]),
    ...blindness(place),
    // 5.8 %, as printed: to the digit.
    band('S15', 'unanimity of 27 at 0.9 each', atLeast(27, 27, 0.9), [0.0575, 0.0585]),
    ...formulaSigns(place),
    // Who is attacked of two partners: there is no challenger of two in any scenario.
    {
      ...signRow({ id: 'R20', scenario, band: 'attacks on the more reliable partner, of two' }, 1, NaN, UNKNOWN),
      reason: 'one-partner',
    },
  ];
}

const UNKNOWN = { low: NaN, high: NaN };

/** S9: what a treaty adds to support, over what own troops in the way add. */
function supportRows({ id: scenario, scenario: { rules } }: Place): readonly Row[] {
  const { voteLaw, voteSigned, voteTripwire } = rules.ledger;
  const gain = (shift: number): number => memberSupport(SUPPORT_WITHOUT, shift) - SUPPORT_WITHOUT;
  const ratio = (shift: number): number => gain(shift) / gain(voteTripwire);
  return [
    bandRow(
      { id: 'S9.law', scenario, band: 'support gained by a treaty in force, over that by a tripwire' },
      ratio(voteLaw),
      [4, null],
    ),
    bandRow(
      { id: 'S9.signed', scenario, band: 'support gained by a signed treaty, over that by a tripwire' },
      ratio(voteSigned),
      [1.5, null],
    ),
  ];
}

/** S12: what it takes to see an attack without the eyes of the guarantor that sees most. */
function blindness({ id, scenario, cast }: Place): readonly Row[] {
  const { blindHours, hoursSlope } = scenario.rules.recon;
  const level = (power: string, name: 'ownRecon' | 'reconBase'): number =>
    scenario.powers[power]?.parameters[name] ?? 0;
  const own = level(cast.protege, 'ownRecon');
  const lent = cast.guarantors.map((power) => level(power, 'reconBase')).sort((a, b) => b - a);
  const hours = (levels: readonly number[]): number =>
    detectionHours(sharedRecon([own, ...levels]), blindHours, hoursSlope);
  return [
    bandRow(
      { id: 'S12.hours', scenario: id, band: 'hours to detect an attack without the best eyes, over those with them' },
      hours(lent.slice(1)) / hours(lent),
      [2, null],
    ),
  ];
}

/** Troops whose signals are compared, thousand. */
const SIGNAL_K = 15;

/** Published example of the unilateral game: conflict against the credibility of the defender. */
const GAME = {
  c: { DC: 1, SQ: 0.6, DDhard: 0.4, CD: 0.2, DDsoft: 0 },
  d: { SQ: 1, CD: 0.8, DDhard: 0.6, DC: 0.4, DDsoft: 0 },
  pC: 0.3,
};
const STEPS = 100;

function formulaSigns({ id: scenario, scenario: { rules } }: Place): readonly Row[] {
  const { troops, troopScaleK, troopLight, troopHeavy } = rules.beliefs;
  const said = (heavy: number): number =>
    deploymentSignal(0, SIGNAL_K * (troopLight + troopHeavy * heavy), troops, troopScaleK);
  const conflict = Array.from({ length: STEPS + 1 }, (_, i) => solveDeterrence({ ...GAME, pD: i / STEPS }).outcomes.DD);
  const rise = Math.max(...conflict) - Math.max(conflict[0] ?? 0, conflict[STEPS] ?? 0);
  const point = (value: number) => ({ low: value, high: value });
  const light = said(0) - said(1);
  return [
    signRow({ id: 'R9', scenario, band: 'signal of 15 thousand troops: heavy to mobile' }, -1, light, point(light)),
    signRow(
      { id: 'R18', scenario, band: 'chance of conflict, at its maximum over credibility less the higher end' },
      1,
      rise,
      point(rise),
    ),
  ];
}
