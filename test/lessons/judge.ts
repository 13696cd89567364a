/** Plays a scenario and its counterpart on the same luck and says by how much they differ. */
import { botFor } from '../../src/ai/index.ts';
import { measuresOf } from '../../src/analysis/measures.ts';
import { type GameResult, playGames } from '../../src/analysis/simulate.ts';
import { type Interval, meanInterval } from '../../src/analysis/statistics.ts';
import { type Scenario } from '../../src/engine/model/scenario.ts';
import { setUp } from '../../src/engine/setup.ts';
import { variedScenario } from '../kit/shipped.ts';
import { type Claim, type Lesson, type What } from './lessons.ts';

const SEED = 'lesson';

/** Games between two looks at what they came to. */
const LOOK = 50;
/**
 * A lesson that is plain already needs no more games. Looking often finds too much, so that before the last look the
 * interval must be clear of nought by as much again: 4 standard errors, not 1.96. All looks together add a chance of less
 * than 1 in 1,000 to be wrong. Source: the boundary of Haybittle (1971) and Peto et al. (1976), which asks for 3.
 */
const PLAIN = 4 / 1.96;

/** What came of one arm: every measure of every game, and its outcome. */
interface Arm {
  readonly names: readonly string[];
  readonly games: { readonly outcome: string; readonly values: readonly number[] }[];
  /** Plays on to so many games. */
  readonly playTo: (games: number) => void;
}

/** One claim with the mean on either side and the paired difference with its 95 % interval, after so many games. */
export interface Judgement extends Interval {
  readonly claim: Claim;
  readonly games: number;
  readonly here: number;
  readonly there: number;
  readonly mean: number;
}

/** Judges every claim of a lesson after at most so many games of either arm: fewer when all of them are plain by then. */
export async function judge(lesson: Lesson, most: number): Promise<readonly Judgement[]> {
  const { scenario, against, turns } = lesson;
  const here = armOf(await shortened(scenario, {}, turns));
  const there = armOf(await shortened(against.scenario ?? scenario, against.patch ?? {}, turns));
  for (let games = Math.min(2 * LOOK, most); ; games = Math.min(games + LOOK, most)) {
    here.playTo(games);
    there.playTo(games);
    const judged = lesson.claims.map((claim) => compare(claim, here, there));
    if (games === most || judged.every(isPlain)) return judged;
  }
}

function compare(claim: Claim, here: Arm, there: Arm): Judgement {
  const [a, b] = [valuesOf(here, claim.what), valuesOf(there, claim.what)];
  const difference = meanInterval(a.map((value, i) => value - b[i]!));
  return { claim, games: a.length, here: meanInterval(a).mean, there: meanInterval(b).mean, ...difference };
}

/** Never where every game differs by the same: the interval is a point then, whatever the number of games. */
function isPlain({ claim, mean, low, high }: Judgement): boolean {
  const half = ((high - low) / 2) * PLAIN;
  return half > 0 && (claim.sign > 0 ? mean - half > 0 : mean + half < 0);
}

/** Whether the whole interval lies on the side that the claim names. */
export const holds = ({ claim, low, high }: Judgement): boolean => (claim.sign > 0 ? low > 0 : high < 0);

/** Played for fewer turns than it has; what is due later is left as it is. */
async function shortened(id: string, patch: object, turns: number): Promise<Scenario> {
  const scenario = await variedScenario(id, patch);
  return { ...scenario, calendar: { ...scenario.calendar, turns } };
}

function armOf(scenario: Scenario): Arm {
  const setup = setUp(scenario);
  const bots = setup.powers.map((id) => botFor(setup, id));
  const games: GameResult[] = [];
  const names = measuresOf(setup).map(({ name }) => name);
  return { names, games, playTo: (most) => games.push(...playGames(setup, bots, SEED, games.length, most)) };
}

function valuesOf({ names, games }: Arm, what: What): readonly number[] {
  if ('outcome' in what) return games.map(({ outcome }) => (what.outcome.includes(outcome) ? 1 : 0));
  const at = names.indexOf(what.measure);
  if (at < 0) throw new Error(`no measure ${what.measure}`);
  return games.map(({ values }) => values[at]!);
}
