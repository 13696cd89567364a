/** Signs that concern a promise put to the test (R4, R5, R6, R17): the same states, with one thing changed. */
import { meanInterval } from '../statistics.ts';
import { atLeast } from '../../engine/formulas/coalition.ts';
import { type ForcedSample, type ForcedState } from './forced.ts';
import { type Asking } from './homes.ts';
import { type Place } from './places.ts';
import { type Experiment, signRow, type Study } from './study.ts';
import { type Variation } from './variation.ts';

/** One side of a comparison. */
interface Side {
  readonly forced: ForcedState;
  readonly by?: Variation;
}

/** A guarantor of fewer members cannot tell a low threshold from a high one. */
const FEWEST_MEMBERS = 4;

export function forcedSigns(place: Place, asking: Asking): readonly Study[] {
  const { home, tests } = asking('R4');
  const { id: scenario, cast } = place;
  const power = cast.deployers[0] ?? cast.guarantors[0] ?? '';
  const at = cast.guarantors.indexOf(power);
  const study = (
    id: string,
    band: string,
    sign: 1 | -1,
    sides: readonly [Side, Side],
    read: (test: ForcedSample) => number,
  ): Study => ({
    ...{ id, scenario, home },
    experiments: sides.map(({ forced, by = {} }): Experiment => ({ scenario, by, forced, games: tests })),
    read: ([before, after]) => {
      const differences = (after?.tests ?? []).flatMap((test, i) => {
        const other = before?.tests[i];
        return test === undefined || other === undefined ? [] : [read(test) - read(other)];
      });
      const interval = meanInterval(differences);
      return [signRow({ id, scenario, band, n: differences.length }, sign, interval.mean, interval)];
    },
  });
  const fights = (test: ForcedSample): number => (test.honoured[at] === true ? 1 : 0);
  const votes = (test: ForcedSample): number => test.votes[at] ?? 0;
  const signed = (state: ForcedState): Side => ({ forced: { law: 'signed', ...state } });
  return [
    study(
      'R4',
      `${power} fights when tested: signed to in force`,
      1,
      [signed({}), { forced: { law: 'in-force' } }],
      fights,
    ),
    study(
      'R5',
      `chance of the vote of ${power}: no troops to 20 thousand present`,
      1,
      [signed({ troopsK: 0 }), signed({ troopsK: 20 })],
      votes,
    ),
    study(
      'R6',
      `chance of the vote of ${power}: challenger's army at 1.4 to 0.7 of its size`,
      1,
      [signed({ challenger: 1.4 }), signed({ challenger: 0.7 })],
      votes,
    ),
    ...thresholds(place, home, (sides) =>
      study('R17', `${power} fights when tested: two members needed to four`, -1, sides, fights),
    ),
  ];
}

/** R17: more members needed, fewer answers and fewer false alarms. */
function thresholds(
  { id: scenario, cast, scenario: { powers, rules } }: Place,
  home: boolean,
  play: (sides: readonly [Side, Side]) => Study,
): readonly Study[] {
  const power = cast.deployers[0] ?? cast.guarantors[0] ?? '';
  const members = powers[power]?.parameters.members ?? 1;
  if (members < FEWEST_MEMBERS) return [];
  const needing = (membersNeeded: number): Side => ({
    forced: { law: 'in-force' },
    by: { parameters: { [power]: { membersNeeded } } },
  });
  const alarms = (needed: number): number => atLeast(needed, members, rules.guarantees.alarmChance);
  const change = alarms(4) - alarms(2);
  const band = 'chance of a false alarm: two members needed to four';
  return [
    play([needing(2), needing(4)]),
    {
      ...{ id: 'R17', scenario, home },
      experiments: [],
      read: () => [signRow({ id: 'R17.alarms', scenario, band }, -1, change, { low: change, high: change })],
    },
  ];
}
