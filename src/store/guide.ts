/** Where a guided scenario stands: the steps of this turn for this seat, and which of them are done. */
import { type Order } from '../engine/index.ts';
import { type Guide, type Scenario } from '../engine/model/scenario.ts';

export interface GuideStep {
  readonly step: Guide;
  /** An order that the step asks for is in the draft. */
  readonly done: boolean;
}

/** Steps of a turn (from 1) for a seat; empty where the scenario guides nobody. */
export function guideSteps(
  scenario: Scenario,
  power: string | undefined,
  turn: number,
  orders: readonly Order[],
): readonly GuideStep[] {
  return scenario.guide
    .filter((step) => step.turn === turn && step.power === power)
    .map((step) => ({ step, done: step.order !== undefined && orders.some((order) => order.kind === step.order) }));
}

/** The step to show first: after the last one whose order was given. */
export function stepNow(steps: readonly GuideStep[]): number {
  let at = 0;
  steps.forEach(({ done }, i) => {
    if (done) at = i + 1;
  });
  return Math.min(at, steps.length);
}
