/**
 * R6.5 Strikes on infrastructure, and its repair.
 *
 * What to notice: air defence thins a strike exponentially, so the same package does far less where partners' heavy troops
 * stand; damage and repair balance in one law, whose rest point follows from how much leaks through. Designer judgement.
 */
import { exp, expm1 } from '../exact.ts';
import { type Dyad, perSetup, type Setup } from '../setup.ts';
import { type Act, emit, type Turn } from '../turn.ts';
import { type World } from '../world.ts';
import { breakDown } from './ceasefire.ts';

const repairLeft = perSetup((setup: Setup) => exp(-setup.rules.combat.repair * setup.h));

export function strikes(turn: Turn): void {
  const { setup, world } = turn;
  for (let i = 0; i < turn.acts.length; i++) {
    const act = turn.acts[i] as Act;
    if (act.kind === 'strike') strike(turn, act);
  }
  mend(world);
  // Reported after the damage is done, so that the event carries it.
  if (!turn.log) return;
  for (const act of turn.acts) {
    if (act.kind !== 'strike') continue;
    const region = setup.regions[act.region] as string;
    const defence = airDefenceOver(world, act);
    emit(
      turn,
      'struckCity',
      {
        by: setup.powers[act.by] as string,
        of: setup.powers[act.of] as string,
        region,
        packages: act.size,
        leaked: act.size * exp(-defence / setup.rules.combat.airDefenceScale),
      },
      {
        form: 'inputs',
        terms: [
          { name: 'airDefence', value: defence },
          { name: 'packages', value: act.size },
          { name: 'infrastructure', value: world.infrastructure[act.region] as number },
        ],
        instead: [{ name: 'airDefence', value: act.size }],
      },
    );
  }
}

function strike(turn: Turn, act: Act): void {
  const { setup, world } = turn;
  const { combat: rules } = setup.rules;
  const leaked = act.size * exp(-airDefenceOver(world, act) / rules.airDefenceScale);
  world.struck[act.region] = (world.struck[act.region] as number) + leaked;
  world.stability[act.of] = Math.max(0, (world.stability[act.of] as number) - rules.strikeResilience * leaked);
  const dyad = setup.dyads[act.dyad] as Dyad;
  if (act.of === dyad.protege) {
    for (let i = 0; i < dyad.guarantors.length; i++) hitGuests(world, dyad.guarantors[i] as number, act.region, leaked);
  }
  breakDown(turn, dyad, setup.rules.incidents.strikeBreak, act.by);
}

/** Air defence over a region: the victim's own, and that of its partners' heavy troops there. */
function airDefenceOver(world: World, act: Act): number {
  const { setup } = world;
  const dyad = setup.dyads[act.dyad] as Dyad;
  let defence = setup.parameters.airDefence[act.of] as number;
  if (act.of !== dyad.protege) return defence;
  for (let i = 0; i < dyad.guarantors.length; i++) {
    const guarantor = dyad.guarantors[i] as number;
    const heavyK =
      (world.personnelK[guarantor * setup.regions.length + act.region] as number) *
      (world.heavyShare[guarantor] as number);
    defence += setup.rules.combat.partnerAirDefence * heavyK;
  }
  return defence;
}

function hitGuests(world: World, guarantor: number, region: number, leaked: number): void {
  const { setup } = world;
  const force = guarantor * setup.regions.length + region;
  const presentK = world.personnelK[force] as number;
  if (presentK === 0) return;
  const lostK = presentK * Math.min(1, setup.rules.combat.strikeKilled * leaked);
  takeLosses(world, guarantor, force, lostK);
}

/** Casualties of a force, entered in every account of them. Thousand. */
export function takeLosses(world: World, power: number, force: number, lostK: number): void {
  world.personnelK[force] = Math.max(0, (world.personnelK[force] as number) - lostK);
  world.lostK[force] = (world.lostK[force] as number) + lostK;
  world.lossesTurnK[power] = (world.lossesTurnK[power] as number) + lostK;
  world.lossesK[power] = (world.lossesK[power] as number) + lostK;
}

/** Infrastructure moves to where damage and repair balance. */
function mend(world: World): void {
  const { setup, infrastructure, struck } = world;
  const { repair, strikeDamage } = setup.rules.combat;
  const left = repairLeft(setup);
  const regions = setup.regions.length;
  for (let region = 0; region < regions; region++) {
    const works = infrastructure[region] as number;
    const leaked = struck[region] as number;
    if (leaked === 0) {
      if (works < 1) infrastructure[region] = 1 + (works - 1) * left;
      continue;
    }
    const rate = repair + (strikeDamage * leaked) / setup.h;
    infrastructure[region] = works + (repair / rate - works) * -expm1(-rate * setup.h);
  }
}
