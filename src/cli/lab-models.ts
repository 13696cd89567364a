import { winChance } from '../engine/formulas/battle.ts';
import { posterior } from '../engine/formulas/belief.ts';
import { atLeast } from '../engine/formulas/coalition.ts';
import { credibilityThreshold } from '../engine/formulas/deterrence.ts';
import { deterringCost, tiedFight } from '../engine/formulas/hands.ts';
import { collapse, survival } from '../engine/formulas/hazard.ts';
import { ATTRITION_LAWS, attrition, battleEnd } from '../engine/formulas/lanchester.ts';
import { concessionRate, halfLife, stillStanding } from '../engine/formulas/nerves.ts';
import { armsAt, armsEquilibrium, armsStable } from '../engine/formulas/richardson.ts';
import { runDeterrence } from './lab-deterrence.ts';
import { refuse, type Given, type OptionSpec, type OptionSpecs, type Outcome } from './lab-options.ts';

/** One model of the lab. `run` gets only options that its specs admit. */
export interface LabModel {
  readonly about: string;
  readonly options: OptionSpecs;
  readonly run: (given: Given) => Outcome<unknown>;
}

const chance = (means: string): OptionSpec => ({ kind: 'number', means, min: 0, max: 1 });
const amount = (means: string): OptionSpec => ({ kind: 'number', means, min: 0 });
const figure = (means: string): OptionSpec => ({ kind: 'number', means });
const optional = (spec: OptionSpec): OptionSpec => ({ ...spec, optional: true });

/** Published fit over 631 engagements; see src/engine/formulas/battle.ts. */
const BATTLE_INTERCEPT = 0.012;
const BATTLE_SLOPE = 0.774;
/** The binomial sum walks over its terms one by one. */
const LARGEST_COALITION = 1_000_000;

export const LAB_MODELS: Readonly<Record<string, LabModel>> = {
  lanchester: {
    about: "attrition in closed form: square A' = -beta B, linear A' = -beta A B, logarithmic A' = -beta A",
    options: {
      law: { kind: 'choice', means: 'the law of attrition', choices: ATTRITION_LAWS },
      a0: amount('strength of A at the start'),
      b0: amount('strength of B at the start'),
      alpha: amount('rate at which one of A destroys B'),
      beta: amount('rate at which one of B destroys A'),
      t: optional(amount('time; without it the end of the battle')),
    },
    run: runLanchester,
  },
  deterrence: {
    about: 'the unilateral deterrence game of Zagare and Kilgour',
    options: {
      payoffs: {
        kind: 'json',
        means: 'worth of the outcomes, {"c":{DC,SQ,DDhard,CD,DDsoft},"d":{SQ,CD,DDhard,DC,DDsoft}}',
      },
      pC: chance('probability that the challenger is hard'),
      pD: chance('probability that the defender is hard'),
    },
    run: (given) => runDeterrence(jsonText(given, 'payoffs'), number(given, 'pC'), number(given, 'pD')),
  },
  threshold: {
    about: 'the rudimentary deterrence game: attack pays while the threat is believed less than pt',
    options: {
      dc: figure('worth to the challenger of an attack that is not answered'),
      sq: figure('worth to the challenger of the status quo'),
      dd: figure('worth to the challenger of an attack that is answered'),
      p: optional(chance('believed probability of an answer')),
    },
    run: runThreshold,
  },
  belief: {
    about: "Bayes' rule for independent signals",
    options: {
      prior: chance('probability before the signals'),
      lr: { kind: 'numbers', means: 'likelihood ratio of each signal', min: 0 },
    },
    run: runBelief,
  },
  coalition: {
    about: 'chance that at least k of n members agree',
    options: {
      n: { kind: 'whole', means: 'number of members', min: 1, max: LARGEST_COALITION },
      k: { kind: 'whole', means: 'members that must agree', min: 0 },
      p: chance('probability that a member agrees'),
    },
    run: (given) => done({ probability: atLeast(number(given, 'k'), number(given, 'n'), number(given, 'p')) }),
  },
  hazard: {
    about: 'survival at a constant rate with proportional hazards',
    options: {
      rate: amount('rate per unit of time'),
      time: amount('time in that unit'),
      hr: { kind: 'numbers', means: 'hazard ratios', min: 0, optional: true },
    },
    run(given) {
      const [rate, time, ratios] = [number(given, 'rate'), number(given, 'time'), numbers(given, 'hr')];
      return done({ survival: survival(rate, time, ratios), collapse: collapse(rate, time, ratios) });
    },
  },
  hands: {
    about: 'tying hands: does a guarantor with audience cost a fight, and which cost deters at threshold pt',
    options: { a: amount('audience cost'), pt: optional(chance('credibility threshold of the challenger')) },
    run(given) {
      const pt = maybe(given, 'pt');
      const probability = tiedFight(number(given, 'a'));
      return done(pt === undefined ? { probability } : { probability, deterringCost: deterringCost(pt) });
    },
  },
  nerves: {
    about: 'attrition of nerves: does the opponent still stand at time t',
    options: {
      v: { kind: 'number', means: 'worth of the prize', min: 0, above: true },
      a: amount('audience cost per unit of time'),
      t: amount('time'),
    },
    run(given) {
      const [v, a, t] = [number(given, 'v'), number(given, 'a'), number(given, 't')];
      return done({ survival: stillStanding(v, a, t), hazard: concessionRate(v, a, t), halfLife: halfLife(v, a) });
    },
  },
  battle: {
    about: "the attacker's chance of winning one battle",
    options: {
      ratio: amount('strength of the attacker over that of the defender'),
      intercept: optional(figure(`log-odds at one to one; ${BATTLE_INTERCEPT} if omitted`)),
      slope: optional(figure(`log-odds per unit of ln(ratio); ${BATTLE_SLOPE} if omitted`)),
    },
    run: (given) => {
      const [intercept, slope] = [maybe(given, 'intercept') ?? BATTLE_INTERCEPT, maybe(given, 'slope') ?? BATTLE_SLOPE];
      return done({ probability: winChance(number(given, 'ratio'), intercept, slope) });
    },
  },
  richardson: {
    about: "arms race x' = k y - a x + g, y' = l x - b y + h: its equilibrium, and with --t where it stands then",
    options: {
      a: figure('fatigue of x'),
      b: figure('fatigue of y'),
      k: figure('fear of x'),
      l: figure('fear of y'),
      g: figure('grievance of x'),
      h: figure('grievance of y'),
      x0: optional(figure('armament x at the start; 0 if omitted')),
      y0: optional(figure('armament y at the start; 0 if omitted')),
      t: optional(amount('time')),
    },
    run: runRichardson,
  },
};

function runLanchester(given: Given): Outcome<unknown> {
  const law = ATTRITION_LAWS.find((known) => known === given.get('law'));
  if (law === undefined) return refuse(2, '--law is missing');
  const [a0, b0] = [number(given, 'a0'), number(given, 'b0')];
  const [alpha, beta] = [number(given, 'alpha'), number(given, 'beta')];
  const end = battleEnd(law, a0, b0, alpha, beta);
  const t = maybe(given, 't');
  const now = t === undefined ? end : attrition(law, a0, b0, alpha, beta, t);
  return done({ a: now.a, b: now.b, invariant: end.invariant, winner: end.winner, tEnd: end.tEnd });
}

function runThreshold(given: Given): Outcome<unknown> {
  const [dc, sq, dd] = [number(given, 'dc'), number(given, 'sq'), number(given, 'dd')];
  if (!(dd < sq && sq < dc)) {
    return refuse(1, `--dd (${dd}) must be less than --sq (${sq}), and --sq less than --dc (${dc})`);
  }
  const pt = credibilityThreshold(dc, sq, dd);
  const p = maybe(given, 'p');
  return done(p === undefined ? { pt } : { pt, attack: p < pt });
}

function runBelief(given: Given): Outcome<unknown> {
  const result = posterior(number(given, 'prior'), numbers(given, 'lr'));
  if (Number.isNaN(result)) return refuse(1, '--lr has 0, which contradicts a --prior of 1: no posterior exists');
  return done({ posterior: result });
}

function runRichardson(given: Given): Outcome<unknown> {
  const [a, b, k, l] = [number(given, 'a'), number(given, 'b'), number(given, 'k'), number(given, 'l')];
  const race = { a, b, k, l, g: number(given, 'g'), h: number(given, 'h') };
  const found = { ...(armsEquilibrium(race) ?? { x: null, y: null }), stable: armsStable(race) };
  const t = maybe(given, 't');
  if (t === undefined) return done(found);
  const at = armsAt(race, { x: maybe(given, 'x0') ?? 0, y: maybe(given, 'y0') ?? 0 }, t);
  if (!Number.isFinite(at.x) || !Number.isFinite(at.y))
    return refuse(1, `by --t ${t} the race has outgrown every number; take an earlier time`);
  return done({ ...found, at });
}

function done(value: unknown): Outcome<unknown> {
  return { ok: true, value };
}

function number(given: Given, name: string): number {
  const value = given.get(name);
  if (typeof value !== 'number') throw new Error(`the lab reads --${name} as a number but its spec does not`);
  return value;
}

function maybe(given: Given, name: string): number | undefined {
  return given.has(name) ? number(given, name) : undefined;
}

function numbers(given: Given, name: string): readonly number[] {
  const value = given.get(name);
  return typeof value === 'object' && 'length' in value ? value : [];
}

function jsonText(given: Given, name: string): string {
  const value = given.get(name);
  if (typeof value !== 'object' || !('text' in value)) throw new Error(`the lab reads --${name} as JSON`);
  return value.text;
}
