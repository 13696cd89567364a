/** Common random numbers: a power that plays otherwise moves no roll but those that its deeds touch. */
import { expect, test } from 'vitest';
import { botOf } from '../../src/ai/index.ts';
import { recordRolls, type RollRecord } from '../../src/engine/chance-script.ts';
import { setUp, type Setup } from '../../src/engine/setup.ts';
import { type Cast, machineCast, openPlay, randomCast, turnsOf } from '../kit/play.ts';
import { shippedScenario } from '../kit/shipped.ts';
import { tinyScenario } from '../kit/tiny.ts';

/** Every roll of a match by name, turn and fraction. */
function rollsOf(setup: Setup, seed: string, cast: Cast): ReadonlyMap<string, RollRecord> {
  const rolls: RollRecord[] = [];
  const play = openPlay(setup, seed, (chance) => recordRolls(chance, rolls));
  for (const _turn of turnsOf(play, cast));
  return new Map(rolls.map((roll) => [`${roll.name} ${roll.kind} ${roll.turn} ${roll.k}`, roll]));
}

export function luckOfOthersStays(
  setup: Setup,
  seed: string,
  one: Cast,
  other: Cast,
): { shared: number; moved: number } {
  const [here, there] = [rollsOf(setup, seed, one), rollsOf(setup, seed, other)];
  let [shared, moved] = [0, 0];
  for (const [key, roll] of here) {
    const twin = there.get(key);
    if (twin === undefined) continue;
    shared += 1;
    // A count follows from its fraction and from the mean, which play may change; the fraction is what must stay.
    if (roll.kind === 'poisson' && roll.parameter !== twin.parameter) continue;
    if (!Object.is(roll.value, twin.value)) moved += 1;
  }
  return { shared, moved };
}

const withStriker: Cast = (setup) =>
  setup.powers.map((_, power) => (setup.roles[power] === 'challenger' ? botOf('striker') : machineCast(setup)[power]!));

test('a challenger that attacks leaves the luck of everything else alone', async () => {
  for (const scenario of [tinyScenario(), await shippedScenario('berlin-2025')]) {
    const { shared, moved } = luckOfOthersStays(setUp(scenario), 'common', machineCast, withStriker);
    expect(moved).toBe(0);
    expect(shared).toBeGreaterThan(50);
  }
});

test('so does a table of players at random', async () => {
  const setup = setUp(await shippedScenario('tutorial'));
  expect(luckOfOthersStays(setup, 'common', machineCast, randomCast)).toMatchObject({ moved: 0 });
});

test('another seed has other luck', () => {
  const setup = setUp(tinyScenario());
  const [here, there] = [rollsOf(setup, 'a', machineCast), rollsOf(setup, 'b', machineCast)];
  const same = [...here].filter(([key, roll]) => roll.kind !== 'poisson' && there.get(key)?.value === roll.value);
  expect(same.length).toBeLessThan(here.size / 20);
});
