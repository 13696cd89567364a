/**
 * Beliefs at the opening (R10.6). The prior is what a challenger believes about the situation as the scenario opens it,
 * so troops and law that are there from the start are part of it; only what comes or goes later speaks.
 */
import { type World } from '../world.ts';
import { lawTermOf, storeLedger, troopTermOf } from './beliefs.ts';
import { priorLogOdds } from './politics-elections.ts';

/** Sets beliefs and the ledger's columns of a world that is otherwise ready: forces, documents and types are in place. */
export function openBeliefs(world: World): void {
  const { setup } = world;
  const P = setup.powers.length;
  const prior = priorLogOdds(setup);
  for (const dyad of setup.dyads) {
    for (const power of dyad.guarantors) {
      const at = dyad.challenger * P + power;
      world.troopTerm[at] = troopTermOf(world, dyad, power);
      world.lawTerm[at] = lawTermOf(world, dyad, power);
      world.belief[at] = prior[at]!;
    }
    storeLedger(world, dyad.index, world.turn[0]! - 1);
  }
}
