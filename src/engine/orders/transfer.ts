/** Troops that go from one region to another take their training, equipment and supply along. */
import { mixQuality } from '../formulas/flows.ts';
import { type Turn } from '../turn.ts';
import { forceOf } from '../world.ts';

/**
 * Moves up to `personnelK` thousand troops of a power; qualities mix by numbers, and an empty region is held on
 * arrival as it was told before. Returns how many went.
 */
export function transfer(turn: Turn, power: number, from: number, to: number, personnelK: number): number {
  const { world, setup } = turn;
  const a = forceOf(setup, power, from);
  const b = forceOf(setup, power, to);
  const presentK = world.personnelK[a] as number;
  const goingK = Math.min(personnelK, presentK);
  if (!(goingK > 0) || from === to) return 0;
  const thereK = world.personnelK[b] as number;
  world.training[b] = mixQuality(world.training[b]!, thereK, world.training[a]!, goingK);
  world.equipment[b] = mixQuality(world.equipment[b]!, thereK, world.equipment[a]!, goingK);
  world.supply[b] = mixQuality(world.supply[b]!, thereK, world.supply[a]!, goingK);
  world.personnelK[a] = presentK - goingK;
  world.personnelK[b] = thereK + goingK;
  world.movedK[a]! -= goingK;
  world.movedK[b]! += goingK;
  return goingK;
}
