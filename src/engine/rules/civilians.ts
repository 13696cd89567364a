/**
 * Step 13: refugees who return or leave, displacement inside the country, civilian casualties. Rules R13.1 to R13.3.
 * Start figures: UNHCR (2026); rates: designer judgement.
 */
import { remaining } from '../formulas/flows.ts';
import { exp } from '../exact.ts';
import { type Dyad, perSetup, type Setup } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';

/** Fewer people than this, in million, make no line in the log. */
const NOTICED_M = 0.005;

const idpLeft = perSetup((setup: Setup) => remaining(setup.rules.civilians.idpMonths, setup.h));

/** Dyads by protege, so that two challengers of one protege move its people once. */
const dyadsOf = perSetup((setup: Setup) =>
  setup.powers.map((_, power) => setup.dyads.filter((dyad) => dyad.protege === power)),
);

export function civilians(turn: Turn): void {
  const { setup } = turn;
  for (let power = 0; power < setup.powers.length; power++) {
    const dyads = dyadsOf(setup)[power]!;
    if (dyads.length > 0) movePeople(turn, power, dyads);
  }
}

function movePeople(turn: Turn, power: number, dyads: readonly Dyad[]): void {
  const { setup, world } = turn;
  const rules = setup.rules.civilians;
  const war = warIn(turn, dyads);
  const { regions } = dyads[0]!;
  const { populationM, takenShare } = world;
  let peopleM = 0;
  let fleeingM = 0;
  for (let i = 0; i < regions.length; i++) {
    const region = regions[i]!;
    const here = populationM[region]!;
    peopleM += here;
    const taken = Math.abs(takenShare[region]!);
    if (taken > 0) fleeingM += here * Math.min(1, rules.outflowTaken * taken);
  }
  const leaving = Math.min(peopleM, fleeingM + (war ? peopleM * rules.outflowWar * setup.h : 0));
  const returning = war ? 0 : world.refugeesM[power]! * (1 - exp(-returnRate(turn, dyads) * setup.h));
  const net = returning - leaving;
  world.refugeesM[power] = Math.max(0, world.refugeesM[power]! - net);
  world.returnedM[power]! += net;
  if (peopleM > 0 && net !== 0) {
    const factor = (peopleM + net) / peopleM;
    for (let i = 0; i < regions.length; i++) populationM[regions[i]!]! *= factor;
  }
  const target = setup.parameters.idpM[power]! * (war ? rules.idpWar : rules.idpPeace);
  world.idpM[power] = target + (world.idpM[power]! - target) * idpLeft(setup);
  shelter(turn, power, dyads[0]!);
  if (turn.log && Math.abs(net) > NOTICED_M) reportReturn(turn, power, dyads, net, leaving);
  countCasualties(turn, power, dyads, regions);
}

function warIn(turn: Turn, dyads: readonly Dyad[]): boolean {
  for (let i = 0; i < dyads.length; i++) if (turn.world.war[dyads[i]!.index] === 1) return true;
  return false;
}

/** Hazard of return: calm on the line, and the belief that somebody would come, in the dyad that frightens most. */
function returnRate(turn: Turn, dyads: readonly Dyad[]): number {
  const { setup, world } = turn;
  const rules = setup.rules.civilians;
  let least = Infinity;
  for (let i = 0; i < dyads.length; i++) {
    const { index } = dyads[i]!;
    const calm = Math.max(0, 1 - world.violationsPerDay[index]! / setup.rules.incidents.violationsRef);
    const safety = 1 - rules.returnSafety + rules.returnSafety * world.somebodyFights[index]!;
    const massing = world.massing[index] === 1 ? rules.returnMassing : 1;
    least = Math.min(least, rules.returnHazard * calm * safety * massing);
  }
  return least;
}

/** The displaced live where the front is not, in proportion to the people there. */
function shelter(turn: Turn, power: number, dyad: Dyad): void {
  const { setup, world } = turn;
  const { displacedM, populationM, control } = world;
  const { front } = setup.tagged;
  const row = power * setup.regions.length;
  const { regions } = dyad;
  let hosts = 0;
  for (let i = 0; i < regions.length; i++) {
    const region = regions[i]!;
    hosts += front[region] === 1 ? 0 : populationM[region]! * control[row + region]!;
  }
  if (hosts <= 0) return;
  const share = world.idpM[power]! / hosts;
  for (let i = 0; i < regions.length; i++) {
    const region = regions[i]!;
    displacedM[region] = share * (front[region] === 1 ? 0 : populationM[region]! * control[row + region]!);
  }
}

function countCasualties(turn: Turn, power: number, dyads: readonly Dyad[], regions: readonly number[]): void {
  const { setup, world } = turn;
  const rules = setup.rules.civilians;
  let violations = 0;
  let war = 0;
  let strikes = 0;
  for (let i = 0; i < dyads.length; i++) {
    violations += world.violationsTurn[dyads[i]!.index]!;
    if (world.war[dyads[i]!.index] === 1) war = rules.perWarMonthK * setup.h;
  }
  const { struck } = world;
  for (let i = 0; i < regions.length; i++) strikes += struck[regions[i]!]!;
  const peopleK = rules.perViolationK * violations + war + rules.perPackageK * strikes;
  world.civiliansK[power]! += peopleK;
  if (turn.log === undefined || peopleK < 0.001) return;
  emit(
    turn,
    'civilianCasualties',
    { power: setup.powers[power]!, peopleK },
    {
      form: 'sum',
      terms: [
        { name: 'violations', value: rules.perViolationK * violations },
        { name: 'war', value: war },
        { name: 'strikes', value: rules.perPackageK * strikes },
      ],
      sum: peopleK,
    },
  );
}

function reportReturn(turn: Turn, power: number, dyads: readonly Dyad[], net: number, leaving: number): void {
  const { setup, world } = turn;
  const { index: first, challenger } = dyads[0]!;
  emit(
    turn,
    'returned',
    { power: setup.powers[power]!, peopleM: net },
    {
      form: 'inputs',
      terms: [
        { name: 'violations', value: world.violationsPerDay[first]! },
        { name: 'somebodyFights', value: world.somebodyFights[first]!, knownTo: [setup.powers[challenger]!] },
        { name: 'massing', value: world.massing[first]! },
        { name: 'leaving', value: -leaving },
      ],
      sum: net,
    },
  );
}
