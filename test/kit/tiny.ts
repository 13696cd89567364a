/**
 * The smallest scenario in which every rule has something to do: a challenger, a protégé, a guarantor that may send
 * troops and one that may not; four regions in a row; one document with two clauses; one ceasefire.
 *
 *   mainland (RED) - border (GREEN, contested) - heartland (GREEN, capital) - haven (GREEN, west)
 */
import { readFileSync } from 'node:fs';
import { createChance } from '../../src/engine/chance.ts';
import { COEFFICIENT_GROUPS, COEFFICIENTS, type Rules } from '../../src/engine/model/coefficients/index.ts';
import {
  ANSWER_RULES,
  CEASEFIRE_STATUSES,
  LEGAL_STATUSES,
  type Role,
  STANCES,
  STANDING_ANSWERS,
} from '../../src/engine/model/names.ts';
import { type Coefficient, POWER_PARAMETER_NAMES, POWER_PARAMETERS } from '../../src/engine/model/power-parameters.ts';
import { type PowerParameter } from '../../src/engine/model/power-parameters.ts';
import {
  type Clause,
  type ForceSpec,
  type Obligation,
  type PowerSpec,
  type RegionSpec,
  type Scenario,
} from '../../src/engine/model/scenario.ts';
import { type Order } from '../../src/engine/model/order-kinds.ts';
import { TERM_NAMES } from '../../src/engine/model/terms.ts';
import { checkOrders } from '../../src/engine/orders/check.ts';
import { setUp, type Setup } from '../../src/engine/setup.ts';
import { type Turn } from '../../src/engine/turn.ts';
import { copyWorld, emptyWorld, forceOf, pairOf, signatoryOf, type World } from '../../src/engine/world.ts';

interface Entry {
  readonly value: number | string;
}
interface RuleFile {
  readonly rules: Readonly<Record<string, Readonly<Record<string, Entry | undefined>> | undefined>>;
  readonly roles: Readonly<Record<string, Readonly<Record<string, Entry | undefined>> | undefined>>;
}

const FILE = JSON.parse(readFileSync(new URL('../../public/rules/default.json', import.meta.url), 'utf8')) as RuleFile;

const middle = ({ min, max }: Coefficient): number => (min + max) / 2;
const valueOf = (entry: Entry | undefined, coefficient: Coefficient): number =>
  typeof entry?.value === 'number' ? entry.value : middle(coefficient);

/** The default rules; a coefficient that the rule file lacks takes the middle of what the rules accept. */
export function tinyRules(): Rules {
  const rules: Record<string, Record<string, number | string>> = {};
  for (const group of COEFFICIENT_GROUPS) {
    const values: Record<string, number | string> = {};
    const entries = Object.entries(COEFFICIENTS[group] as Readonly<Record<string, Coefficient>>);
    for (const [name, coefficient] of entries) values[name] = valueOf(FILE.rules[group]?.[name], coefficient);
    rules[group] = values;
  }
  rules.combat = { ...rules.combat, law: 'square' };
  return rules as unknown as Rules;
}

/** The defaults of a role from the rule file. */
export function tinyParameters(
  role: Role,
  own: Partial<Record<PowerParameter, number>> = {},
): Record<PowerParameter, number> {
  const parameters = {} as Record<PowerParameter, number>;
  for (const name of POWER_PARAMETER_NAMES) {
    parameters[name] = own[name] ?? valueOf(FILE.roles[role]?.[name], POWER_PARAMETERS[name]);
  }
  return parameters;
}

function power(role: Role, name: string, can: readonly string[], more: Partial<PowerSpec> = {}): PowerSpec {
  return {
    name,
    role,
    badge: name.slice(0, 2).toUpperCase(),
    colour: 'grey',
    playable: true,
    parameters: tinyParameters(role),
    can,
    objectives: { calm: { metric: 'calm', worst: 0, best: 1, weight: 1 } },
    bot: { doctrine: role, risk: 0.5, resolve: 0.5, patience: 0.5 },
    firmPrior: role === 'guarantor' ? 0.5 : 1,
    sanctions: {},
    aidMilitaryBn: {},
    aidCivilBn: {},
    ...more,
  };
}

const POWERS: Scenario['powers'] = {
  RED: power('challenger', 'Red', [
    ...['recruit', 'train', 'procure', 'move', 'stance', 'fortify', 'restrain', 'grey', 'mass', 'nuclear', 'attack'],
    ...['strike', 'propose', 'answer', 'alert', 'hotline', 'influence', 'shield'],
  ]),
  GREEN: power('protege', 'Green', [
    ...['recruit', 'train', 'procure', 'move', 'stance', 'fortify', 'restrain', 'provoke', 'attack', 'strike'],
    ...['invoke', 'propose', 'answer', 'hotline', 'shield', 'resilience'],
  ]),
  BLUE: power(
    'guarantor',
    'Blue',
    [
      ...['train', 'deploy', 'recon', 'monitor', 'fund', 'equip', 'sanction', 'ratify', 'declare', 'propose', 'answer'],
      ...['alert', 'hotline', 'influence', 'shield'],
    ],
    { sanctions: { RED: 0.6 }, aidMilitaryBn: { GREEN: 2 }, aidCivilBn: { GREEN: 1 } },
  ),
  VIOLET: power(
    'guarantor',
    'Violet',
    [
      ...['recon', 'monitor', 'fund', 'equip', 'sanction', 'ratify', 'declare', 'mediate', 'propose', 'answer'],
      ...['alert', 'hotline'],
    ],
    { sanctions: { RED: 0.4 } },
  ),
};

const plain = { fortification: {}, infrastructure: 1, tags: [], populationM: 5 } as const;
const REGIONS: Readonly<Record<string, RegionSpec>> = {
  mainland: {
    ...plain,
    name: 'Mainland',
    owner: 'RED',
    country: 'RD',
    areaKm2: 60_000,
    control: { RED: 1 },
    tags: ['rear'],
    neighbours: { border: 300 },
  },
  border: {
    ...plain,
    name: 'Border',
    owner: 'GREEN',
    country: 'GN',
    areaKm2: 25_000,
    control: { RED: 0.3, GREEN: 0.7 },
    fortification: { RED: 0.5, GREEN: 0.7 },
    infrastructure: 0.7,
    tags: ['front'],
    neighbours: { mainland: 300, heartland: 200 },
  },
  heartland: {
    ...plain,
    name: 'Heartland',
    owner: 'GREEN',
    country: 'GN',
    areaKm2: 30_000,
    control: { GREEN: 1 },
    tags: ['rear', 'capital'],
    neighbours: { border: 200, haven: 150 },
  },
  haven: {
    ...plain,
    name: 'Haven',
    owner: 'GREEN',
    country: 'GN',
    areaKm2: 20_000,
    control: { GREEN: 1 },
    tags: ['west', 'hub'],
    neighbours: { heartland: 150 },
  },
};

const force = (owner: string, region: string, personnelK: number, more: Partial<ForceSpec> = {}): ForceSpec => ({
  power: owner,
  region,
  personnelK,
  training: 0.5,
  equipment: 0.5,
  supply: 0.8,
  stance: 'hold',
  rotationTurns: 0,
  ...more,
});

const FORCES: Scenario['forces'] = {
  'red-reserve': force('RED', 'mainland', 200, { stance: 'garrison' }),
  'red-line': force('RED', 'border', 300),
  'green-line': force('GREEN', 'border', 350),
  'green-reserve': force('GREEN', 'heartland', 150),
  'green-haven': force('GREEN', 'haven', 60, { stance: 'garrison' }),
  'blue-haven': force('BLUE', 'haven', 10, { stance: 'garrison', rotationTurns: 6 }),
};

const duty = (
  kind: Obligation['duty'],
  of: readonly string[],
  weight: number,
  more: Partial<Obligation> = {},
): Obligation => ({ of, duty: kind, withinTurns: 1, runs: 'call', weight, ...more });

const BOTH = ['BLUE', 'VIOLET'];
const ARMED_ATTACK: Clause = {
  title: 'Armed attack',
  trigger: {
    any: [
      { fact: 'personnelAcrossLineK', by: 'RED', against: 'GREEN', atLeast: 5, withinTurns: 1 },
      { fact: 'shareOfRegionTaken', by: 'RED', of: 'GREEN', atLeast: 0.01, withinTurns: 1 },
    ],
  },
  invocation: 'by-beneficiary',
  conditional: true,
  entangles: false,
  obligations: {
    consult: duty('consult', BOTH, 0.1, { withinTurns: 0 }),
    sanctions: duty('sanction', BOTH, 0.2, { level: 0.9 }),
    arms: duty('equip', BOTH, 0.2, { amountBn: 1 }),
    eyes: duty('recon', ['VIOLET'], 0.1, { level: 0.7 }),
    fight: duty('fight', BOTH, 0.4, { answer: 'assist' }),
  },
};
const PATTERN: Clause = {
  title: 'Pattern of acts',
  trigger: { fact: 'attributedActs', by: 'RED', against: 'GREEN', atLeast: 3, withinTurns: 3 },
  invocation: 'by-beneficiary',
  conditional: true,
  entangles: true,
  obligations: {
    consult: duty('consult', BOTH, 0.1, { withinTurns: 0 }),
    presence: duty('deploy', ['BLUE'], 0.5, { withinTurns: 2, personnelK: 5, tag: 'west' }),
  },
};

const signature = {
  status: 'signed',
  ratification: { procedure: 'parliament', label: 'Parliament', willFloor: 45, votesPerMonth: 0.14 },
} as const;

/** The scenario, with whatever a test puts in place of its parts. */
export function tinyScenario(overrides: Partial<Scenario> = {}): Scenario {
  return {
    id: 'tiny',
    title: 'Tiny',
    summary: 'Four regions in a row.',
    license: 'CC0-1.0',
    sources: {},
    calendar: { start: '2026-01-01', turnDays: 30, turns: 12 },
    map: 'none',
    powers: POWERS,
    regions: REGIONS,
    forces: FORCES,
    guarantees: {
      pact: {
        title: 'Pact',
        beneficiary: 'GREEN',
        against: ['RED'],
        legalForce: 'binding',
        signatories: { BLUE: signature, VIOLET: signature },
        clauses: { 'armed-attack': ARMED_ATTACK, pattern: PATTERN },
      },
    },
    ceasefires: [
      { status: 'agreed', between: ['RED', 'GREEN'], definitive: false, imposed: false, terms: { ceasefire: 1 } },
    ],
    beliefs: {},
    rules: tinyRules(),
    injects: {},
    outcomes: {
      catastrophe: { when: { fact: 'rung', atLeast: 8 }, ends: true, title: 'Catastrophe' },
      other: { ends: false, title: 'Other' },
    },
    briefings: {},
    reflection: {},
    guide: [],
    ...overrides,
  };
}

/**
 * A world of a scenario as the data describe it, without the draws of an opening (types, stakes) and without derived
 * figures (beliefs, ledger): what tests of orders and of single rules need, and nothing that hides what they set.
 */
export function tinyWorld(setup: Setup = setUp(tinyScenario())): World {
  const world = emptyWorld(setup);
  const { scenario } = setup;
  setup.powers.forEach((id, index) => {
    const spec = scenario.powers[id]!;
    const own = spec.parameters;
    world.treasuryBn[index] = own.treasuryBn;
    world.incomeBn[index] = own.incomeBn;
    world.procureBn[index] = own.procureBn;
    world.recruitLevel[index] = own.recruitLevel;
    world.trainingPlacesK[index] = own.trainingPlacesK;
    world.offeredPlacesK[index] = own.offeredPlacesK;
    world.reconOrdered[index] = own.reconBase;
    world.recon[index] = own.reconBase;
    world.monitorOrdered[index] = own.monitorBase;
    world.monitor[index] = own.monitorBase;
    world.heavyOrdered[index] = own.heavyShare;
    world.heavyShare[index] = own.heavyShare;
    world.will[index] = own.will;
    world.stability[index] = own.stability;
    world.reputation[index] = own.reputation;
    world.answerRule[index] = ANSWER_RULES.indexOf('reciprocate');
    for (const [to, level] of Object.entries(spec.sanctions)) world.sanction[towards(setup, index, to)] = level;
    for (const [to, bn] of Object.entries(spec.aidMilitaryBn)) world.aidMilitaryBn[towards(setup, index, to)] = bn;
    for (const [to, bn] of Object.entries(spec.aidCivilBn)) world.aidCivilBn[towards(setup, index, to)] = bn;
  });
  fillRegions(world);
  fillForces(world);
  fillDocuments(world);
  for (const spec of scenario.ceasefires) {
    const dyad = setup.dyadOf[towards(setup, setup.powerIndex.get(spec.between[0])!, spec.between[1])]!;
    world.ceasefire[dyad] = CEASEFIRE_STATUSES.indexOf(spec.status);
    world.definitive[dyad] = spec.definitive ? 1 : 0;
    world.imposed[dyad] = spec.imposed ? 1 : 0;
    world.violationsPerDay[dyad] = spec.violationsPerDay ?? 30;
    TERM_NAMES.forEach((term, at) => {
      world.agreed[dyad * TERM_NAMES.length + at] = spec.terms[term] ?? 0;
    });
  }
  return world;
}

function towards(setup: Setup, from: number, to: string): number {
  return pairOf(setup, from, setup.powerIndex.get(to)!);
}

function fillRegions(world: World): void {
  const { setup } = world;
  setup.regions.forEach((id, region) => {
    const spec = setup.scenario.regions[id]!;
    world.infrastructure[region] = spec.infrastructure;
    world.populationM[region] = spec.populationM;
    for (const [owner, share] of Object.entries(spec.control)) {
      world.control[forceOf(setup, setup.powerIndex.get(owner)!, region)] = share;
    }
    for (const [owner, level] of Object.entries(spec.fortification)) {
      const at = forceOf(setup, setup.powerIndex.get(owner)!, region);
      world.fortification[at] = level;
      world.fortifyTarget[at] = level;
    }
  });
}

function fillForces(world: World): void {
  const { setup } = world;
  for (const spec of Object.values(setup.scenario.forces)) {
    const at = forceOf(setup, setup.powerIndex.get(spec.power)!, setup.regionIndex.get(spec.region)!);
    world.personnelK[at] = spec.personnelK;
    world.training[at] = spec.training;
    world.equipment[at] = spec.equipment;
    world.supply[at] = spec.supply;
    world.stance[at] = STANCES.indexOf(spec.stance);
    if (spec.rotationTurns > 0) {
      world.rotationK[at] = spec.personnelK;
      world.rotationEnd[at] = spec.rotationTurns;
    }
  }
}

function fillDocuments(world: World): void {
  const { setup } = world;
  for (const document of setup.documents) {
    for (const signatory of document.signatories) {
      const { status } = document.spec.signatories[setup.powers[signatory]!]!;
      world.legal[signatoryOf(setup, document.index, signatory)] = LEGAL_STATUSES.indexOf(status);
    }
  }
  for (const duty of setup.duties) {
    if (duty.spec.answer !== undefined) world.dutyAnswer[duty.index] = STANDING_ANSWERS.indexOf(duty.spec.answer);
  }
}

/** Index of a power, a region's force cell, a dyad: what tests keep asking a world for. */
export const at = {
  power: (world: World, id: string): number => world.setup.powerIndex.get(id)!,
  region: (world: World, id: string): number => world.setup.regionIndex.get(id)!,
  force: (world: World, power: string, region: string): number =>
    forceOf(world.setup, at.power(world, power), at.region(world, region)),
  pair: (world: World, from: string, to: string): number =>
    pairOf(world.setup, at.power(world, from), at.power(world, to)),
  signatory: (world: World, document: string, power: string): number =>
    signatoryOf(world.setup, world.setup.documentIndex.get(document)!, at.power(world, power)),
  clause: (world: World, id: string): number => world.setup.clauseIndex.get(id)!,
};

/** A recorded turn on a copy of a world, with the orders of some powers, checked. */
export function tinyTurn(world: World, orders: Readonly<Record<string, readonly Order[]>> = {}): Turn {
  const { setup } = world;
  const draft = copyWorld(world);
  return {
    setup,
    world: draft,
    chance: createChance(setup.names, setup.turns, 'tiny'),
    orders: setup.powers.map((id, power) => checkOrders(world, power, orders[id] ?? []).checked),
    acts: [],
    log: { events: [], shadow: Float64Array.from(draft.buffer) },
    turn: world.turn[0]!,
  };
}
