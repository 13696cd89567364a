/** R6.1 What a soldier is worth: training, equipment and supply. Forms and weights: designer judgement within published caps. */
import { exp, ln } from '../exact.ts';
import { perSetup, type Setup } from '../setup.ts';
import { type World } from '../world.ts';

const trainingSlope = perSetup((setup: Setup) => ln(setup.rules.combat.qualityRatio));

/** Effectiveness of one soldier of a force, without reconnaissance: about 0.3 (nothing) to 2 (everything). */
export function effectiveness(world: World, force: number): number {
  const { setup } = world;
  const { combat } = setup.rules;
  return (
    combat.qualityBase *
    exp((world.training[force] as number) * trainingSlope(setup)) *
    (combat.equipmentBase + combat.equipmentGain * (world.equipment[force] as number)) *
    (combat.supplyBase + combat.supplyGain * (world.supply[force] as number))
  );
}
