/** R6.6 Withdrawal: troops told to leave go home over the nearest border of their own, and give up the ground. */
import { expm1 } from '../exact.ts';
import { STANCES } from '../model/names.ts';
import { type Dyad, perSetup, type Setup } from '../setup.ts';
import { emit, friendsOf, type Turn } from '../turn.ts';
import { isContested, passGround, retreatFrom } from './control.ts';
import { arrive, theatreRegions } from './reserves.ts';

const WITHDRAW = STANCES.indexOf('withdraw');
const HOLD = STANCES.indexOf('hold');
/** Thousand: a force below this has left. */
const REMNANT_K = 0.5;

/** Share of a force that leaves in a turn. */
const leaving = perSetup((setup: Setup) => -expm1(-setup.rules.movement.linkShare * setup.h));

/** R6.6 Troops told to withdraw leave over the nearest border of their own, and the ground with them. */
export function withdraw(turn: Turn, dyad: Dyad): void {
  const { setup } = turn;
  const { stance } = turn.world;
  const theatre = theatreRegions(setup, dyad);
  const c = dyad.challenger * setup.regions.length;
  const p = dyad.protege * setup.regions.length;
  for (let i = 0; i < theatre.length; i++) {
    const region = theatre[i] as number;
    if (stance[c + region] === WITHDRAW) leave(turn, dyad, dyad.challenger, region);
    if (stance[p + region] === WITHDRAW) leave(turn, dyad, dyad.protege, region);
  }
}

function leave(turn: Turn, dyad: Dyad, power: number, region: number): void {
  const { setup, world } = turn;
  const force = power * setup.regions.length + region;
  const to = retreatFrom(world, power, region);
  if (to < 0) return;
  const presentK = world.personnelK[force] as number;
  const all = presentK * (1 - leaving(setup)) < REMNANT_K;
  const goingK = all ? presentK : presentK * leaving(setup);
  const there = power * setup.regions.length + to;
  if (goingK > 0)
    arrive(
      world,
      there,
      goingK,
      world.training[force] as number,
      world.equipment[force] as number,
      world.supply[force] as number,
    );
  world.personnelK[force] = presentK - goingK;
  world.movedK[force] = (world.movedK[force] as number) - goingK;
  world.movedK[there] = (world.movedK[there] as number) + goingK;
  let areaKm2 = 0;
  if (isContested(world, dyad, region)) {
    const share = (world.control[force] as number) * (all ? 1 : leaving(setup));
    areaKm2 =
      Math.abs(passGround(world, dyad, region, power === dyad.protege ? share : -share)) *
      (setup.areaKm2[region] as number);
  }
  if (all) world.stance[force] = HOLD;
  if (!turn.log) return;
  const other = power === dyad.protege ? dyad.challenger : dyad.protege;
  emit(
    turn,
    'withdrew',
    {
      by: setup.powers[power] as string,
      of: setup.powers[other] as string,
      region: setup.regions[region] as string,
      areaKm2,
    },
    {
      form: 'inputs',
      terms: [
        { name: 'leftK', value: goingK, knownTo: friendsOf(setup, power) },
        { name: 'remainK', value: presentK - goingK, knownTo: friendsOf(setup, power) },
      ],
    },
  );
}
