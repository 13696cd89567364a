/**
 * Beliefs at the opening (R10.6): the scenario's prior, and what already stands. The prior is what was believed before a
 * soldier was sent or a vote taken, so troops present and law in force at the start speak like those that come later.
 */
import { deploymentSignal } from '../formulas/belief.ts';
import { clip } from '../exact.ts';
import { type World } from '../world.ts';
import { storeLedger } from './beliefs.ts';
import { priorLogOdds } from './politics-elections.ts';
import { lawOf, LAW, troopsIn } from './presence.ts';

/** Sets beliefs and the ledger's columns of a world that is otherwise ready: forces, documents and types are in place. */
export function openBeliefs(world: World): void {
  const { setup } = world;
  const rules = setup.rules.beliefs;
  const P = setup.powers.length;
  const prior = priorLogOdds(setup);
  for (const dyad of setup.dyads) {
    for (const power of dyad.guarantors) {
      const at = dyad.challenger * P + power;
      const weight = rules.troopLight + rules.troopHeavy * world.heavyShare[power]!;
      world.troopTerm[at] = deploymentSignal(0, troopsIn(world, dyad, power) * weight, rules.troops, rules.troopScaleK);
      world.lawTerm[at] = lawOf(world, dyad, power) === LAW.inForce ? rules.ratified : 0;
      world.belief[at] = clip(prior[at]! + world.troopTerm[at]! + world.lawTerm[at]!, -20, 20);
    }
    storeLedger(world, dyad.index, world.turn[0]! - 1);
  }
}
