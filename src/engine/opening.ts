/**
 * The world before the first turn, from a scenario (R0.4). What the scenario does not say takes the figures of the
 * rules: the pipeline of training and the hospitals are as full as a steady state leaves them, violations stand where a
 * fresh agreement or a war puts them, and what is hidden (resolve, stakes) is drawn at the opening turn.
 */
import { type Chance, OPENING_TURN } from './chance.ts';
import { logit } from './exact.ts';
import { CEASEFIRE_STATUSES, LEGAL_STATUSES, STANCES, STANDING_ANSWERS } from './model/names.ts';
import { type PowerSpec } from './model/scenario.ts';
import { TERM_NAMES } from './model/terms.ts';
import { observe } from './rules/recon.ts';
import { lawTermOf, storeLedger, troopTermOf } from './rules/beliefs.ts';
import { sanctionLevel } from './rules/economy.ts';
import { isAtWar } from './rules/sides.ts';
import { type Dyad, must, perSetup, type Setup } from './setup.ts';
import { copyWorld, emptyWorld, forceOf, pairOf, signatoryOf, type World } from './world.ts';

const TERMS = TERM_NAMES.length;

/**
 * The opening of a match: a function of scenario and seed. `into` may name a world to write to: batches of playouts make
 * no new ones.
 */
export function openingWorld(setup: Setup, chance: Chance, into?: World): World {
  const world = copyWorld(openingOf(setup), into);
  for (let power = 0; power < setup.powers.length; power++) drawResolve(world, power, chance);
  for (let i = 0; i < setup.dyads.length; i++) drawStake(world, setup.dyads[i] as Dyad, chance);
  return world;
}

/** Everything that no luck touches, once per scenario. */
const openingOf = perSetup((setup: Setup): World => {
  const world = emptyWorld(setup);
  for (let power = 0; power < setup.powers.length; power++) openPower(world, power);
  openRegions(world);
  openForces(world);
  openCeasefires(world);
  openDocuments(world);
  for (let power = 0; power < setup.powers.length; power++) openStocks(world, power);
  for (const dyad of setup.dyads) openDyad(world, dyad);
  return world;
});

function specOf(setup: Setup, power: number): PowerSpec {
  const id = must(setup.powers[power], 'power');
  return must(setup.scenario.powers[id], id);
}

function openPower(world: World, power: number): void {
  const { setup } = world;
  const spec = specOf(setup, power);
  const own = spec.parameters;
  world.treasuryBn[power] = own.treasuryBn;
  world.incomeBn[power] = own.incomeBn;
  world.procureBn[power] = own.procureBn;
  world.equipmentBn[power] = own.procureBn;
  world.recruitLevel[power] = own.recruitLevel;
  world.trainingPlacesK[power] = own.trainingPlacesK;
  world.offeredPlacesK[power] = own.offeredPlacesK;
  world.reconOrdered[power] = own.reconBase;
  world.recon[power] = own.ownRecon;
  world.monitorOrdered[power] = own.monitorBase;
  world.monitor[power] = own.monitorBase;
  world.heavyOrdered[power] = own.heavyShare;
  world.heavyShare[power] = own.heavyShare;
  world.will[power] = own.will;
  world.stability[power] = own.stability;
  world.reputation[power] = own.reputation;
  world.refugeesM[power] = own.refugeesM;
  world.idpM[power] = own.idpM;
  openTowards(setup, spec.sanctions, (to, level) => (world.sanction[pairOf(setup, power, to)] = level));
  openTowards(setup, spec.aidMilitaryBn, (to, bn) => (world.aidMilitaryBn[pairOf(setup, power, to)] = bn));
  openTowards(setup, spec.aidCivilBn, (to, bn) => (world.aidCivilBn[pairOf(setup, power, to)] = bn));
}

function openTowards(setup: Setup, levels: Readonly<Record<string, number>>, set: (to: number, level: number) => void) {
  for (const id of Object.keys(levels)) set(must(setup.powerIndex.get(id), id), levels[id] as number);
}

function openRegions(world: World): void {
  const { setup } = world;
  setup.regions.forEach((id, region) => {
    const spec = must(setup.scenario.regions[id], id);
    world.infrastructure[region] = spec.infrastructure;
    world.populationM[region] = spec.populationM;
    openTowards(setup, spec.control, (power, share) => (world.control[forceOf(setup, power, region)] = share));
    if (Object.keys(spec.control).length === 0 && (setup.owner[region] as number) >= 0) {
      world.control[forceOf(setup, setup.owner[region] as number, region)] = 1;
    }
    openTowards(setup, spec.fortification, (power, level) => {
      world.fortification[forceOf(setup, power, region)] = level;
      world.fortifyTarget[forceOf(setup, power, region)] = level;
    });
  });
  shareDisplaced(world);
}

/** Displaced people live where their country is held in full, by population. */
function shareDisplaced(world: World): void {
  const { setup } = world;
  for (let power = 0; power < setup.powers.length; power++) {
    if (world.idpM[power] === 0) continue;
    const held = setup.regions
      .map((_, region) => region)
      .filter((region) => setup.owner[region] === power && world.control[forceOf(setup, power, region)] === 1);
    const people = held.reduce((sum, region) => sum + (world.populationM[region] as number), 0);
    for (const region of held) {
      if (people > 0)
        world.displacedM[region] = ((world.idpM[power] as number) * (world.populationM[region] as number)) / people;
    }
  }
}

function openForces(world: World): void {
  const { setup } = world;
  for (const id of Object.keys(setup.scenario.forces)) {
    const spec = must(setup.scenario.forces[id], id);
    const force = forceOf(
      setup,
      must(setup.powerIndex.get(spec.power), spec.power),
      must(setup.regionIndex.get(spec.region), spec.region),
    );
    // Two entries for one force are one force; its quality is the mean by numbers.
    const before = world.personnelK[force] as number;
    const total = before + spec.personnelK;
    const share = total === 0 ? 1 : spec.personnelK / total;
    world.personnelK[force] = total;
    world.training[force] = (world.training[force] as number) * (1 - share) + spec.training * share;
    world.equipment[force] = (world.equipment[force] as number) * (1 - share) + spec.equipment * share;
    world.supply[force] = (world.supply[force] as number) * (1 - share) + spec.supply * share;
    world.stance[force] = STANCES.indexOf(spec.stance);
    if (spec.rotationTurns > 0) {
      world.rotationK[force] = (world.rotationK[force] as number) + spec.personnelK;
      world.rotationEnd[force] = Math.max(world.rotationEnd[force] as number, spec.rotationTurns);
    }
  }
}

function openCeasefires(world: World): void {
  const { setup } = world;
  const { violationsRef, startFall, startTension, startTensionWar } = setup.rules.incidents;
  // The tensest pair of powers sets the mood of the world.
  if (setup.scenario.ceasefires.length > 0) world.tension[0] = 0;
  for (const spec of setup.scenario.ceasefires) {
    const [challenger, protege] = spec.between.map((id) => must(setup.powerIndex.get(id), id));
    const dyad = setup.dyadOf[pairOf(setup, challenger as number, protege as number)] as number;
    const status = CEASEFIRE_STATUSES.indexOf(spec.status);
    const war = spec.status === 'none';
    world.ceasefire[dyad] = status;
    world.war[dyad] = war ? 1 : 0;
    world.definitive[dyad] = spec.definitive ? 1 : 0;
    world.imposed[dyad] = spec.imposed ? 1 : 0;
    const calm = spec.status === 'agreed' || spec.status === 'monitored';
    world.violationsPerDay[dyad] = spec.violationsPerDay ?? (calm ? violationsRef / startFall : violationsRef);
    TERM_NAMES.forEach((term, index) => {
      const value = spec.terms[term];
      if (value === undefined) return;
      world.agreed[dyad * TERMS + index] = value;
      world.agreedSince[dyad * TERMS + index] = 0;
    });
    world.strip[dyad] = spec.status === 'monitored' ? (spec.terms.strip ?? 0) : 0;
    world.tension[0] = Math.max(world.tension[0] as number, war ? startTensionWar : startTension);
  }
}

function openDocuments(world: World): void {
  const { setup } = world;
  for (const document of setup.documents) {
    for (const power of document.signatories) {
      const { status } = must(document.spec.signatories[must(setup.powers[power], 'power')], document.id);
      world.legal[signatoryOf(setup, document.index, power)] = LEGAL_STATUSES.indexOf(status);
    }
  }
  for (const duty of setup.duties) {
    if (duty.spec.answer !== undefined) world.dutyAnswer[duty.index] = STANDING_ANSWERS.indexOf(duty.spec.answer);
  }
}

/** Pipeline and hospitals as a long steady state leaves them; the base of the security dilemma. */
function openStocks(world: World, power: number): void {
  const { setup } = world;
  const spec = specOf(setup, power);
  const own = spec.parameters;
  const { forces } = setup.rules;
  const recruits = (isAtWar(world, power) ? own.intakeWarK : own.intakePeaceK) * own.recruitLevel;
  const perStage = (Math.min(recruits, own.trainingPlacesK) * own.courseMonths) / 2;
  world.pipe1K[power] = perStage;
  world.pipe2K[power] = perStage;
  if (setup.scenario.ceasefires.some(({ between }) => between.includes(setup.powers[power] as string))) {
    const losses = spec.role === 'challenger' ? forces.priorLossesChallengerK : forces.priorLossesProtegeK;
    world.hospitalK[power] = forces.returnShare * losses * forces.returnMonths;
  }
  let strength = 0;
  for (let region = 0; region < setup.regions.length; region++) {
    const force = forceOf(setup, power, region);
    strength +=
      (world.personnelK[force] as number) * (world.training[force] as number) * (world.equipment[force] as number);
  }
  world.startStrength[power] = strength;
}

function drawResolve(world: World, power: number, chance: Chance): void {
  const { setup } = world;
  const { firmPrior } = specOf(setup, power);
  world.firm[power] = chance.happens(setup.rolls.resolve[power] as number, OPENING_TURN, firmPrior) ? 1 : 0;
}

/** The hidden stake, and the first reading of the ledger, which it enters. */
function drawStake(world: World, dyad: Dyad, chance: Chance): void {
  const { setup } = world;
  const { stakeSpread } = setup.rules.ledger;
  world.stake[dyad.index] = stakeSpread * chance.normal(setup.rolls.stake[dyad.index] as number, OPENING_TURN);
  storeLedger(world, dyad.index, OPENING_TURN);
}

function openDyad(world: World, dyad: Dyad): void {
  // Sanctions of years have bitten as far as they go.
  world.sanctionBite[dyad.challenger] = sanctionLevel(world, dyad.challenger);
  for (const guarantor of dyad.guarantors) openBelief(world, dyad, guarantor);
  observe(world, dyad, 0);
}

function openBelief(world: World, dyad: Dyad, guarantor: number): void {
  const { setup } = world;
  const pair = pairOf(setup, dyad.challenger, guarantor);
  const told = setup.scenario.beliefs[setup.powers[dyad.challenger] as string]?.[setup.powers[guarantor] as string];
  const [low, high] = [1e-6, 1 - 1e-6];
  world.belief[pair] = logit(Math.min(high, Math.max(low, told ?? specOf(setup, guarantor).firmPrior)));
  world.troopTerm[pair] = troopTermOf(world, dyad, guarantor);
  world.lawTerm[pair] = lawTermOf(world, dyad, guarantor);
}
