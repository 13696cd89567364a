/** Plays a scenario and its counterpart on the same luck and says by how much they differ. */
import { botFor } from '../../src/ai/index.ts';
import { measuresOf } from '../../src/analysis/measures.ts';
import { playGames } from '../../src/analysis/simulate.ts';
import { type Interval, meanInterval } from '../../src/analysis/statistics.ts';
import { type Scenario } from '../../src/engine/model/scenario.ts';
import { setUp } from '../../src/engine/setup.ts';
import { variedScenario } from '../kit/shipped.ts';
import { type Claim, type Lesson, type What } from './lessons.ts';

const SEED = 'lesson';

/** What came of one arm: every measure of every game, and its outcome. */
interface Arm {
  readonly names: readonly string[];
  readonly games: readonly { readonly outcome: string; readonly values: readonly number[] }[];
}

/** One claim with the mean on either side and the paired difference with its 95 % interval. */
export interface Judgement extends Interval {
  readonly claim: Claim;
  readonly here: number;
  readonly there: number;
  readonly mean: number;
}

export async function judge(lesson: Lesson, games: number): Promise<readonly Judgement[]> {
  const { scenario, against, turns } = lesson;
  const here = play(await shortened(scenario, {}, turns), games);
  const there = play(await shortened(against.scenario ?? scenario, against.patch ?? {}, turns), games);
  return lesson.claims.map((claim) => {
    const [a, b] = [valuesOf(here, claim.what), valuesOf(there, claim.what)];
    const difference = meanInterval(a.map((value, i) => value - b[i]!));
    return { claim, here: meanInterval(a).mean, there: meanInterval(b).mean, ...difference };
  });
}

/** Whether the whole interval lies on the side that the claim names. */
export const holds = ({ claim, low, high }: Judgement): boolean => (claim.sign > 0 ? low > 0 : high < 0);

/** Played for fewer turns than it has; what is due later is left as it is. */
async function shortened(id: string, patch: object, turns: number): Promise<Scenario> {
  const scenario = await variedScenario(id, patch);
  return { ...scenario, calendar: { ...scenario.calendar, turns } };
}

function play(scenario: Scenario, games: number): Arm {
  const setup = setUp(scenario);
  const bots = setup.powers.map((id) => botFor(setup, id));
  return { names: measuresOf(setup).map(({ name }) => name), games: playGames(setup, bots, SEED, 0, games) };
}

function valuesOf({ names, games }: Arm, what: What): readonly number[] {
  if ('outcome' in what) return games.map(({ outcome }) => (what.outcome.includes(outcome) ? 1 : 0));
  const at = names.indexOf(what.measure);
  if (at < 0) throw new Error(`no measure ${what.measure}`);
  return games.map(({ values }) => values[at]!);
}
