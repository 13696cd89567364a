/** Scores by objectives (R15.3): weights sum to 1 in a scenario, a catastrophe leaves nobody anything. */
import { clip } from '../exact.ts';
import { type Objective } from '../model/scenario.ts';
import { perSetup, type Setup } from '../setup.ts';
import { type World } from '../world.ts';
import { RUNG } from './escalation.ts';
import { metricValue } from './metrics.ts';

interface Aim {
  readonly id: string;
  readonly objective: Objective;
  /** Power measured. */
  readonly of: number;
}

const aimsOf = perSetup((setup: Setup): readonly (readonly Aim[])[] =>
  setup.powers.map((id, power) =>
    Object.entries(setup.scenario.powers[id]!.objectives).map(([name, objective]) => ({
      id: name,
      objective,
      of: objective.of === undefined ? power : (setup.powerIndex.get(objective.of) ?? power),
    })),
  ),
);

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
    const { objective, of } = aims[i]!;
    sum += objective.weight * reached(objective, metricValue(look, objective.metric, of));
  }
  return clip(100 * sum, 0, 100);
}

/** The score of a power taken apart, in the scenario's order. */
export function objectiveScores(look: World, power: number): readonly ObjectiveScore[] {
  return aimsOf(look.setup)[power]!.map(({ id, objective, of }) => {
    const value = metricValue(look, objective.metric, of);
    return { id, value, reached: reached(objective, value), weight: objective.weight };
  });
}

function reached({ worst, best }: Objective, value: number): number {
  return best === worst ? (value >= best ? 1 : 0) : clip((value - worst) / (best - worst), 0, 1);
}
