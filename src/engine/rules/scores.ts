/** Scores by objectives (R15.3): weights sum to 1 in a scenario, a catastrophe leaves nobody anything. */
import { clip } from '../exact.ts';
import { type Objective } from '../model/scenario.ts';
import { perSetup, type Setup } from '../setup.ts';
import { type World } from '../world.ts';
import { RUNG } from './escalation.ts';
import { type Measure, MEASURES } from './metrics.ts';

interface Aim {
  readonly id: string;
  readonly measure: Measure;
  /** Power measured. */
  readonly of: number;
  readonly worst: number;
  readonly best: number;
  readonly weight: number;
}

const aimsOf = perSetup((setup: Setup): readonly (readonly Aim[])[] =>
  setup.powers.map((id, power) =>
    Object.entries(setup.scenario.powers[id]!.objectives).map(([name, objective]) =>
      aimOf(setup, power, name, objective),
    ),
  ),
);

function aimOf(setup: Setup, power: number, id: string, { metric, of, worst, best, weight }: Objective): Aim {
  const measured = of === undefined ? power : (setup.powerIndex.get(of) ?? power);
  return { id, measure: MEASURES[metric], of: measured, worst, best, weight };
}

/** One objective as it stands: the metric, and the share of the best that it reaches. */
export interface ObjectiveScore {
  readonly id: string;
  readonly value: number;
  /** 0 at the worst, 1 at the best. */
  readonly reached: number;
  readonly weight: number;
}

/** Score of a power, 0..100. */
export function scoreOf(look: World, power: number): number {
  if (look.rung[0]! >= RUNG.use) return 0;
  const aims = aimsOf(look.setup)[power]!;
  let sum = 0;
  for (let i = 0; i < aims.length; i++) {
    const aim = aims[i]!;
    sum += aim.weight * reached(aim, aim.measure(look, aim.of));
  }
  return clip(100 * sum, 0, 100);
}

/** The score of a power taken apart, in the scenario's order. */
export function objectiveScores(look: World, power: number): readonly ObjectiveScore[] {
  return aimsOf(look.setup)[power]!.map((aim) => {
    const value = aim.measure(look, aim.of);
    return { id: aim.id, value, reached: reached(aim, value), weight: aim.weight };
  });
}

function reached({ worst, best }: Aim, value: number): number {
  return best === worst ? (value >= best ? 1 : 0) : clip((value - worst) / (best - worst), 0, 1);
}
