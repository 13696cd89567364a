/**
 * R2 Force generation: recruits wait, train and join; the wounded return; some leave, some are released; kit wears out and
 * is delivered; supply follows roads and pay; quiet troops exercise; works are built.
 *
 * What to notice: nobody is made or lost between the stages, so strength is an account: graduates and returned in,
 * casualties, absence and releases out. A pause in the fighting lets both sides train. Armies of guarantors and neutrals
 * are kept up by budgets outside this case: only their supply moves here. Forms: exact flows; sizes: see the rule file
 * (the returned wounded reconcile reported intake, losses and growth of the challenger's forces).
 */
import { exp } from '../exact.ts';
import { admit, convalesce, mixQuality, remaining, train } from '../formulas/flows.ts';
import { type Dyad, perSetup, type Setup } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { type World } from '../world.ts';
import { agreedTerm, strengthOf, TERM } from './presence.ts';
import { isAtWar } from './sides.ts';

/** Works that lack less are finished: the crews go home. */
const FINISHED = 0.005;
/** Thousand: smaller changes are not news. */
const NEWS_K = 0.5;

const plan = perSetup((setup: Setup) => {
  const { forces } = setup.rules;
  const { wearWar, wearQuiet } = setup.parameters;
  return {
    exercise: remaining(forces.exerciseMonths, setup.h),
    demobilise: remaining(forces.demobMonths, setup.h),
    supply: remaining(forces.supplyMonths, setup.h),
    fortify: remaining(forces.fortifyMonths, setup.h),
    wearWar: wearWar.map((wear) => exp(-wear * setup.h)),
    wearQuiet: wearQuiet.map((wear) => exp(-wear * setup.h)),
    /** Powers that raise an army within this case. */
    raises: setup.roles.map((role) => role === 'challenger' || role === 'protege'),
    /** Dyads whose treaty may cap a power's strength: those in which it is the protege. */
    protectedIn: setup.powers.map((_, power) => setup.dyads.filter((dyad) => dyad.protege === power)),
    /** Where a power without troops musters: its capital, or the first region that it owns. */
    muster: setup.powers.map((_, power) => musterOf(setup, power)),
  };
});

function musterOf(setup: Setup, power: number): number {
  let first = -1;
  for (let region = 0; region < setup.regions.length; region++) {
    if (setup.owner[region] !== power) continue;
    if (setup.tagged.capital[region] === 1) return region;
    if (first < 0) first = region;
  }
  return first;
}

export function forces(turn: Turn): void {
  const { setup, world } = turn;
  const { raises } = plan(setup);
  for (let power = 0; power < setup.powers.length; power++) {
    const war = isAtWar(world, power);
    if (raises[power] === true) generate(turn, power, war);
    maintain(turn, power, war, raises[power] === true);
  }
  // The losses of the last turn have been read; this turn writes its own.
  world.lostK.fill(0);
}

/** R2.1-R2.5 Strength of one power. */
function generate(turn: Turn, power: number, war: boolean): void {
  const { setup, world } = turn;
  const { h, parameters } = setup;
  const rules = setup.rules.forces;
  const before = strengthOf(world, power);
  const recruits =
    (world.recruitLevel[power] as number) *
    ((war ? parameters.intakeWarK[power] : parameters.intakePeaceK[power]) as number);
  const admitted = admit(recruits, world.queueK[power] as number, placesFor(world, power), h);
  world.queueK[power] = admitted.queueK;
  const course = train(
    { firstK: world.pipe1K[power] as number, secondK: world.pipe2K[power] as number },
    admitted.rate,
    parameters.courseMonths[power] as number,
    h,
  );
  world.pipe1K[power] = course.firstK;
  world.pipe2K[power] = course.secondK;
  world.graduatesK[power] = course.graduatesK;
  const wounded = convalesce(
    world.hospitalK[power] as number,
    (world.lossesTurnK[power] as number) / h,
    rules.returnShare,
    rules.returnMonths,
    h,
  );
  world.hospitalK[power] = wounded.poolK;
  join(world, power, course.graduatesK, wounded.returnedK, war);
  const leaving = Math.min(before, ((war ? parameters.lossWarK[power] : parameters.lossPeaceK[power]) as number) * h);
  const staying = before + course.graduatesK + wounded.returnedK;
  if (staying > 0) thin(world, power, (staying - leaving) / staying);
  const releasedK = war ? 0 : release(world, power, staying - leaving);
  if (!turn.log) return;
  const flows = { graduatesK: course.graduatesK, returnedK: wounded.returnedK, absenceK: leaving, releasedK };
  report(turn, power, before, flows, recruits * h);
}

interface Flows {
  readonly graduatesK: number;
  readonly returnedK: number;
  readonly absenceK: number;
  readonly releasedK: number;
}

function report(turn: Turn, power: number, before: number, flows: Flows, recruitsK: number): void {
  const { setup, world } = turn;
  const id = setup.powers[power] as string;
  const { graduatesK, returnedK, absenceK, releasedK } = flows;
  if (graduatesK >= NEWS_K / 10) {
    const inTraining = (world.pipe1K[power] as number) + (world.pipe2K[power] as number);
    const terms = [
      { name: 'recruitsK', value: recruitsK },
      { name: 'placesK', value: placesFor(world, power) * setup.h },
      { name: 'inTrainingK', value: inTraining },
    ];
    const queueK = world.queueK[power] as number;
    emit(turn, 'trained', { power: id, graduatesK, queueK }, { form: 'inputs', terms });
  }
  if (releasedK >= NEWS_K / 10) {
    const terms = [{ name: 'capK', value: capOf(world, power) }];
    emit(turn, 'released', { power: id, personnelK: releasedK }, { form: 'inputs', terms });
  }
  const change = graduatesK + returnedK - absenceK - releasedK;
  if (Math.abs(change) < NEWS_K) return;
  const terms = [
    { name: 'graduatesK', value: graduatesK },
    { name: 'returnedK', value: returnedK },
    { name: 'absenceK', value: -absenceK },
    { name: 'releasedK', value: -releasedK },
  ];
  emit(
    turn,
    'strengthChanged',
    { power: id, fromK: before, toK: before + change },
    { form: 'sum', terms, sum: change },
  );
}

/** R2.1 Training places per 30 days that are paid for: own, and those that guarantors offer. Thousand. */
export function placesFor(world: World, power: number): number {
  const { setup } = world;
  const own = plan(setup).protectedIn[power] as readonly Dyad[];
  let places = (world.trainingPlacesK[power] as number) * (world.paidTraining[power] as number);
  if (own.length === 0) return places;
  // A protege with several challengers has the same partners in each dyad: the first is enough.
  const { guarantors } = own[0] as Dyad;
  for (let i = 0; i < guarantors.length; i++) {
    const guarantor = guarantors[i] as number;
    places += (world.offeredPlacesK[guarantor] as number) * (world.paidTraining[guarantor] as number);
  }
  return places;
}

/**
 * R2.3 Graduates and the healed join in proportion to troops present; in war only at the front, and a share of them
 * where men were lost.
 */
function join(world: World, power: number, graduatesK: number, returnedK: number, war: boolean): void {
  const { setup, personnelK, training } = world;
  const regions = setup.regions.length;
  const row = power * regions;
  const { front } = setup.tagged;
  const quality = setup.parameters.courseQuality[power] as number;
  let atFront = 0;
  let everywhere = 0;
  let lostK = 0;
  for (let region = 0; region < regions; region++) {
    const hereK = personnelK[row + region] as number;
    if (hereK === 0) continue;
    everywhere += hereK;
    if (front[region] === 0) continue;
    atFront += hereK;
    lostK += world.lostK[row + region] as number;
  }
  const frontOnly = war && atFront > 0;
  const base = frontOnly ? atFront : everywhere;
  if (base === 0) return musterAfresh(world, power, graduatesK + returnedK);
  const byLoss = frontOnly && lostK > 0 ? setup.rules.forces.replaceShare : 0;
  for (let force = row; force < row + regions; force++) {
    const hereK = personnelK[force] as number;
    if (hereK === 0 || (frontOnly && front[force - row] === 0)) continue;
    const lost = byLoss > 0 ? (byLoss * (world.lostK[force] as number)) / lostK : 0;
    const share = ((1 - byLoss) * hereK) / base + lost;
    const backK = hereK + returnedK * share;
    training[force] = mixQuality(training[force] as number, backK, quality, graduatesK * share);
    personnelK[force] = backK + graduatesK * share;
  }
}

function musterAfresh(world: World, power: number, personnelK: number): void {
  const { setup } = world;
  const region = plan(setup).muster[power] as number;
  if (region < 0) return;
  const force = power * setup.regions.length + region;
  world.personnelK[force] = personnelK;
  world.training[force] = setup.parameters.courseQuality[power] as number;
}

/** All forces of a power keep the share `left` of their troops. */
function thin(world: World, power: number, left: number): void {
  if (left === 1) return;
  const { personnelK } = world;
  const regions = world.setup.regions.length;
  const end = (power + 1) * regions;
  for (let force = power * regions; force < end; force++) personnelK[force] = (personnelK[force] as number) * left;
}

/** R2.5 The lowest strength that an order, a document or a treaty sets in peace, thousand; 0 = none. */
export function capOf(world: World, power: number): number {
  const { setup } = world;
  const ordered = world.demobCapK[power] as number;
  let cap = ordered > 0 ? ordered : (setup.parameters.capK[power] as number);
  const own = plan(setup).protectedIn[power] as readonly Dyad[];
  for (let i = 0; i < own.length; i++) {
    const treaty = agreedTerm(world, (own[i] as Dyad).index, TERM.forceCapK);
    if (treaty > 0) cap = cap > 0 ? Math.min(cap, treaty) : treaty;
  }
  return cap;
}

function release(world: World, power: number, strengthK: number): number {
  const cap = capOf(world, power);
  if (cap === 0 || strengthK <= cap) return 0;
  const after = cap + (strengthK - cap) * plan(world.setup).demobilise;
  thin(world, power, after / strengthK);
  return strengthK - after;
}

/** R2.6-R2.9 Equipment, supply, exercise and works of one power's forces. */
function maintain(turn: Turn, power: number, war: boolean, raises: boolean): void {
  const { setup, world } = turn;
  const regions = setup.regions.length;
  const { exercise, supply: supplyLeft, fortify, wearWar, wearQuiet } = plan(setup);
  const { personnelK, training, equipment, supply, fortification, fortifyTarget, infrastructure } = world;
  const { parameters, rules } = setup;
  const worn = (war ? wearWar[power] : wearQuiet[power]) as number;
  const wear = (war ? parameters.wearWar[power] : parameters.wearQuiet[power]) as number;
  const strengthK = raises ? strengthOf(world, power) : 0;
  const kit =
    strengthK > 0 && wear > 0
      ? (world.equipmentBn[power] as number) / ((parameters.equipmentBnPerK[power] as number) * strengthK * wear)
      : 0;
  const quiet = parameters.quietTraining[power] as number;
  const paid = world.paidSupply[power] as number;
  const { supplyFloor } = rules.forces;
  const workLeft = 1 - (1 - fortify) * (world.paidRest[power] as number);
  const row = power * regions;
  let building = 0;
  for (let region = 0; region < regions; region++) {
    const force = row + region;
    const target = fortifyTarget[force] as number;
    const works = fortification[force] as number;
    if (target > works) {
      const built = target + (works - target) * workLeft;
      fortification[force] = target - built < FINISHED ? target : built;
      building += 1;
    }
    if (personnelK[force] === 0) continue;
    // R2.7, and R2.8 for the exercise below.
    const supplied = paid * (supplyFloor + (1 - supplyFloor) * (infrastructure[region] as number));
    supply[force] = supplied + ((supply[force] as number) - supplied) * supplyLeft;
    if (!raises) continue;
    // The cap is on the stock, not on the target: plenty speeds the approach to full equipment.
    equipment[force] = Math.min(1, kit + ((equipment[force] as number) - kit) * worn);
    if (!war) training[force] = quiet + ((training[force] as number) - quiet) * exercise;
  }
  world.fortifyOrders[power] = building;
}
