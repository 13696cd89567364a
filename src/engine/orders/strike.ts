/** Strikes on infrastructure in what the opponent holds (R6.5), as many packages as the power can send in a turn. */
import { type Fault } from '../fault.ts';
import { type OrderOf } from '../model/order-kinds.ts';
import { type World } from '../world.ts';
import { pushAct } from './deed.ts';
import { groundOf } from './ground.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal, unwise } from './refusal.ts';
import { dyadAgainstHolder, pickIndex, regionAt, truceHolds } from './situation.ts';

const NO_MEANS = illegal('no-means', 'R6.5', {}, 'packages');
const LARGEST = 5;
const SMALLEST = 0.1;

export const strike: OrderRule<'strike'> = {
  kind: 'strike',
  slot: (look, _power, order) => regionAt(look, order.region),
  otherwise: illegal('no-dyad', 'R6.5'),
  check(look, power, order) {
    const region = regionAt(look, order.region);
    const refused = refusedIn(look, power, region, order.packages);
    if (refused !== undefined) return refused;
    const truce = truceHolds(look, dyadAgainstHolder(look, power, region));
    return truce ? unwise('breaks-truce', 'R6.5', { region: order.region }, 'region') : undefined;
  },
  candidates(look, power) {
    const packages = Math.min(LARGEST, Math.max(SMALLEST, packagesFor(look, power)));
    return look.setup.regions.flatMap((region, at): OrderOf<'strike'>[] =>
      dyadAgainstHolder(look, power, at) >= 0 ? [{ kind: 'strike', region, packages }] : [],
    );
  },
  sample(look, power, pick) {
    const { setup } = look;
    const { theatre } = groundOf(setup, power);
    const most = Math.min(LARGEST, packagesFor(look, power));
    if (theatre.length === 0 || !(most >= SMALLEST)) return undefined;
    const region = theatre[pickIndex(pick, theatre.length)] as number;
    if (dyadAgainstHolder(look, power, region) < 0) return undefined;
    const packages = Math.max(SMALLEST, (most * (1 + pickIndex(pick, 4))) / 4);
    return { kind: 'strike', region: setup.regions[region]!, packages };
  },
  carryOut(turn, power, order) {
    const region = regionAt(turn.world, order.region);
    pushAct(turn, 'strike', dyadAgainstHolder(turn.world, power, region), power, region, order.packages);
  },
};

/** Packages that a power can send in a turn. */
export function packagesFor(look: World, power: number): number {
  return (look.setup.parameters.strikePackages[power] as number) * look.setup.h;
}

function refusedIn(look: World, power: number, region: number, packages: number): Fault | undefined {
  const limit = packagesFor(look, power);
  if (!(limit > 0)) return NO_MEANS;
  if (packages > limit) return illegal('limit', 'R6.5', { limit, wanted: packages }, 'packages');
  if (dyadAgainstHolder(look, power, region) >= 0) return undefined;
  return illegal('not-contested', 'R6.5', { region: look.setup.regions[region] as string }, 'region');
}
