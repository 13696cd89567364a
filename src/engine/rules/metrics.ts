/**
 * What objectives measure (R15.2): one number for one power, read when a turn has been resolved. Scales of the indexes:
 * rule file, designer judgement.
 */
import { type MetricName } from '../model/metrics.ts';
import { TERM_NAMES } from '../model/terms.ts';
import { type Dyad, perSetup, type Setup } from '../setup.ts';
import { type World } from '../world.ts';
import { controlShareOf } from './facts.ts';
import { concessionOf, signaturesOf, troopsIn, wellTrainedOf } from './presence.ts';

const BROKEN = 3;
const NEGOTIATED = 1;

/** Dyads that a power has a part in; all of them for one that has none. */
const dyadsFor = perSetup((setup: Setup) =>
  setup.powers.map((_, power) => {
    const own = setup.dyads.filter(
      (dyad) => dyad.challenger === power || dyad.protege === power || dyad.guarantors.includes(power),
    );
    return own.length > 0 ? own : setup.dyads;
  }),
);

/** Value of a metric for a power, in the unit that the table of metrics names. `look.turn` counts the turns resolved. */
export function metricValue(look: World, metric: MetricName, power: number): number {
  const { setup } = look;
  const dyads = dyadsFor(setup)[power]!;
  const rules = setup.rules.outcome;
  switch (metric) {
    case 'controlShare':
      return controlShareOf(look, power);
    case 'areaTakenKm2':
      return areaTaken(look, dyads);
    case 'gains':
      return (
        (areaTaken(look, dyads) + rules.gainsFloorKm2) / rules.gainsScaleKm2 + rules.gainsTerms * terms(look, dyads)
      );
    case 'holdings':
      return 1 - areaTaken(look, dyads) / rules.lossScaleKm2 - rules.lossTerms * terms(look, dyads);
    case 'partnersAbsent':
      return 1 - partners(look, dyads) / rules.partnerScaleK - rules.partnerLaw * lawShare(look, dyads);
    case 'lawAndCalm':
      return rules.lawShare * lawShare(look, dyads) + (1 - rules.lawShare) * calmness(look, dyads);
    case 'relief':
      return 1 - look.sanctionBite[power]!;
    case 'stability':
      return look.stability[power]!;
    case 'will':
      return look.will[power]!;
    case 'reputation':
      return look.reputation[power]!;
    case 'armySpared': {
      const scale = setup.roles[power] === 'challenger' ? rules.armyScaleK : rules.armyScaleProtegeK;
      return 1 - look.lossesK[power]! / scale;
    }
    case 'lossesK':
      return look.lossesK[power]!;
    case 'wellTrainedK':
      return wellTrainedOf(look, power);
    case 'returnedM':
      return look.returnedM[power]!;
    case 'displacedM':
      return look.refugeesM[power]! + look.idpM[power]!;
    case 'peace':
      return peace(look, dyads);
    case 'calm':
      return atWar(look, dyads) ? 0 : 1;
    case 'peaceOrSettlement':
      return isSettled(look, dyads) ? 1 : peace(look, dyads);
    case 'noWarWithGuarantors':
      return guarantorsFought(look, dyads) ? 0 : 1;
    case 'costBn':
      return look.spentTotalBn[power]! / (Math.max(1, look.turn[0]!) * setup.h);
    case 'compliance':
      return compliance(look, power);
  }
}

function areaTaken(look: World, dyads: readonly Dyad[]): number {
  let sum = 0;
  for (let i = 0; i < dyads.length; i++) sum += look.areaTakenKm2[dyads[i]!.index]!;
  return sum;
}

function terms(look: World, dyads: readonly Dyad[]): number {
  let most = 0;
  for (let i = 0; i < dyads.length; i++) {
    most = Math.max(most, concessionOf(look, dyads[i]!, look.agreed, dyads[i]!.index * TERM_NAMES.length));
  }
  return most;
}

/** Partner troops in thousand, light ones by half, heavy ones by up to one and a half. */
function partners(look: World, dyads: readonly Dyad[]): number {
  const { partnerLight, partnerHeavy } = look.setup.rules.outcome;
  let sum = 0;
  for (let i = 0; i < dyads.length; i++) {
    const { guarantors } = dyads[i]!;
    for (let j = 0; j < guarantors.length; j++) {
      const weight = partnerLight + partnerHeavy * look.heavyShare[guarantors[j]!]!;
      sum += troopsIn(look, dyads[i]!, guarantors[j]!) * weight;
    }
  }
  return sum;
}

function lawShare(look: World, dyads: readonly Dyad[]): number {
  let inForce = 0;
  let all = 0;
  for (let i = 0; i < dyads.length; i++) {
    const signatures = signaturesOf(look, dyads[i]!);
    inForce += signatures.inForce;
    all += signatures.all;
  }
  return all === 0 ? 0 : inForce / all;
}

function calmness(look: World, dyads: readonly Dyad[]): number {
  let least = 1;
  for (let i = 0; i < dyads.length; i++) {
    const { index } = dyads[i]!;
    const level = look.violationsPerDay[index]! / look.setup.rules.incidents.violationsRef;
    least = Math.min(least, look.war[index] === 1 ? 0 : Math.max(0, 1 - level));
  }
  return least;
}

function atWar(look: World, dyads: readonly Dyad[]): boolean {
  for (let i = 0; i < dyads.length; i++) if (look.war[dyads[i]!.index] === 1) return true;
  return false;
}

/** Peace over the match so far: war months against the length of the match, attacks, a broken ceasefire; 0 in war. */
function peace(look: World, dyads: readonly Dyad[]): number {
  const { setup } = look;
  const rules = setup.rules.outcome;
  let least = 1;
  for (let i = 0; i < dyads.length; i++) {
    const { index } = dyads[i]!;
    if (look.war[index] === 1) return 0;
    const war = (rules.peaceWar * look.warMonths[index]!) / (setup.turns * setup.h);
    const attacked = look.attacked[index] === 1 ? rules.peaceAttacked : 0;
    const broken = look.ceasefire[index] === BROKEN ? rules.peaceBroken : 0;
    least = Math.min(least, Math.max(0, 1 - war - attacked - broken));
  }
  return least;
}

function isSettled(look: World, dyads: readonly Dyad[]): boolean {
  for (let i = 0; i < dyads.length; i++) {
    const { index } = dyads[i]!;
    if (look.settlement[index] !== NEGOTIATED || look.war[index] === 1) return false;
  }
  return dyads.length > 0;
}

function guarantorsFought(look: World, dyads: readonly Dyad[]): boolean {
  for (let i = 0; i < dyads.length; i++) {
    const { guarantors } = dyads[i]!;
    for (let j = 0; j < guarantors.length; j++) {
      if (look.everFought[guarantors[j]!] === 1 || look.fighting[guarantors[j]!] === 1) return true;
    }
  }
  return false;
}

/** Mean compliance with own obligations that fell due, 1 if none did. */
function compliance(look: World, power: number): number {
  const { duties } = look.setup;
  let sum = 0;
  let times = 0;
  for (let i = 0; i < duties.length; i++) {
    if (duties[i]!.power !== power) continue;
    sum += look.dutySum[i]!;
    times += look.dutyKept[i]! + look.dutyPartly[i]! + look.dutyBroken[i]!;
  }
  return times === 0 ? 1 : sum / times;
}
