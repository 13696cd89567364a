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

/** Duties that a power owes, by index. */
const dutiesOf = perSetup((setup: Setup) =>
  setup.powers.map((_, power) => setup.duties.filter((duty) => duty.power === power).map(({ index }) => index)),
);

/** What a metric is worth for a power. */
export type Measure = (look: World, power: number) => number;

/**
 * Every metric, in the unit that the table of metrics names. `look.turn` counts the turns resolved. A table, so that an
 * objective holds its own function: scores are taken every turn of every playout.
 */
export const MEASURES: { readonly [M in MetricName]: Measure } = {
  controlShare: controlShareOf,
  areaTakenKm2: (look, power) => areaTaken(look, dyadsOf(look, power)),
  gains(look, power) {
    const rules = look.setup.rules.outcome;
    const dyads = dyadsOf(look, power);
    return (areaTaken(look, dyads) + rules.gainsFloorKm2) / rules.gainsScaleKm2 + rules.gainsTerms * terms(look, dyads);
  },
  holdings(look, power) {
    const rules = look.setup.rules.outcome;
    const dyads = dyadsOf(look, power);
    return 1 - areaTaken(look, dyads) / rules.lossScaleKm2 - rules.lossTerms * terms(look, dyads);
  },
  partnersAbsent(look, power) {
    const rules = look.setup.rules.outcome;
    const dyads = dyadsOf(look, power);
    return 1 - partners(look, dyads) / rules.partnerScaleK - rules.partnerLaw * lawShare(look, dyads);
  },
  lawAndCalm(look, power) {
    const rules = look.setup.rules.outcome;
    const dyads = dyadsOf(look, power);
    return rules.lawShare * lawShare(look, dyads) + (1 - rules.lawShare) * calmness(look, dyads);
  },
  relief: (look, power) => 1 - look.sanctionBite[power]!,
  stability: (look, power) => look.stability[power]!,
  will: (look, power) => look.will[power]!,
  reputation: (look, power) => look.reputation[power]!,
  armySpared(look, power) {
    const rules = look.setup.rules.outcome;
    const scale = look.setup.roles[power] === 'challenger' ? rules.armyScaleK : rules.armyScaleProtegeK;
    return 1 - look.lossesK[power]! / scale;
  },
  lossesK: (look, power) => look.lossesK[power]!,
  wellTrainedK: wellTrainedOf,
  returnedM: (look, power) => look.returnedM[power]!,
  displacedM: (look, power) => look.refugeesM[power]! + look.idpM[power]!,
  peace: (look, power) => peace(look, dyadsOf(look, power)),
  calm: (look, power) => (atWar(look, dyadsOf(look, power)) ? 0 : 1),
  peaceOrSettlement(look, power) {
    const dyads = dyadsOf(look, power);
    return isSettled(look, dyads) ? 1 : peace(look, dyads);
  },
  noWarWithGuarantors: (look, power) => (guarantorsFought(look, dyadsOf(look, power)) ? 0 : 1),
  costBn: (look, power) => look.spentTotalBn[power]! / (Math.max(1, look.turn[0]!) * look.setup.h),
  compliance,
};

/** Value of a metric for a power. */
export function metricValue(look: World, metric: MetricName, power: number): number {
  return MEASURES[metric](look, power);
}

function dyadsOf(look: World, power: number): readonly Dyad[] {
  return dyadsFor(look.setup)[power]!;
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
  const own = dutiesOf(look.setup)[power]!;
  let sum = 0;
  let times = 0;
  for (let i = 0; i < own.length; i++) {
    const duty = own[i]!;
    sum += look.dutySum[duty]!;
    times += look.dutyKept[duty]! + look.dutyPartly[duty]! + look.dutyBroken[duty]!;
  }
  return times === 0 ? 1 : sum / times;
}
