/**
 * Scenarios of any size, for the rows on growth: circles of four powers (a challenger, a protege, two guarantors, one
 * document), and regions in a strip of six rows of which each protege holds a stretch, a tenth of it contested.
 */
import {
  type CheckedOrder,
  checkOrders,
  forceOf,
  type Order,
  type Scenario,
  type Setup,
  type World,
} from '../../src/engine/index.ts';
import { type ForceSpec, type RegionSpec } from '../../src/engine/model/scenario.ts';
import { tinyScenario } from '../kit/tiny.ts';

const ROWS = 6;
const CIRCLE = ['RED', 'GREEN', 'BLUE', 'VIOLET'] as const;
/** One order of each power for so many regions; those that are illegal (most of the guarantors) fall away. */
const REGIONS_PER_ORDER = 4;

/** A scenario of `regions` regions and `powers` powers, a multiple of four. */
export function syntheticScenario(regions: number, powers: number): Scenario {
  const circles = powers / CIRCLE.length;
  const base = tinyScenario();
  const copies = Array.from({ length: circles }, (_, circle) => renamed(base, circle));
  const all = <K extends 'powers' | 'guarantees'>(part: K): Scenario[K] =>
    Object.assign({}, ...copies.map((copy) => copy[part])) as Scenario[K];
  const { regions: land, forces } = landOf(regions, circles);
  return {
    ...base,
    powers: all('powers'),
    guarantees: all('guarantees'),
    ceasefires: copies.flatMap((copy) => copy.ceasefires),
    regions: land,
    forces,
    calendar: { ...base.calendar, turns: 12 },
    rules: { ...base.rules, play: { ...base.rules.play, ordersMax: regions } },
  };
}

/** The scenario with the number of its circle on every id of a power or document. */
function renamed(scenario: Scenario, circle: number): Scenario {
  const text = JSON.stringify({ ...scenario, regions: {}, forces: {} });
  const own = text.replace(/"(RED|GREEN|BLUE|VIOLET|pact)"/g, `"$1${circle}"`);
  const read = JSON.parse(own) as Scenario;
  // Attention in proportion to the land, so that orders are.
  return {
    ...read,
    powers: Object.fromEntries(
      Object.entries(read.powers).map(([id, spec]) => [
        id,
        { ...spec, parameters: { ...spec.parameters, attention: 1e6 } },
      ]),
    ),
  };
}

function landOf(
  count: number,
  circles: number,
): { readonly regions: Record<string, RegionSpec>; readonly forces: Record<string, ForceSpec> } {
  const regions: Record<string, RegionSpec> = {};
  const forces: Record<string, ForceSpec> = {};
  for (let i = 0; i < count; i++) {
    const circle = Math.min(circles - 1, Math.floor((i * circles) / count));
    const [red, green, blue] = CIRCLE.map((name) => `${name}${circle}`) as [string, string, string];
    const home = i % 3 === 0;
    const contested = !home && i % 10 === 1;
    regions[`r${i}`] = regionOf(i, count, home ? red : green, contested ? { [red]: 0.3, [green]: 0.7 } : undefined);
    if (home || contested) forces[`red${i}`] = forceIn(red, i, 20);
    if (!home) forces[`green${i}`] = forceIn(green, i, 20);
    if (!home && i % 10 === 4) forces[`blue${i}`] = { ...forceIn(blue, i, 1), rotationTurns: 6, stance: 'garrison' };
  }
  return { regions, forces };
}

function regionOf(i: number, count: number, owner: string, shared?: Readonly<Record<string, number>>): RegionSpec {
  const next = [i - ROWS, i - 1, i + 1, i + ROWS].filter((other) => other >= 0 && other < count);
  return {
    name: `Region ${i}`,
    owner,
    country: 'XX',
    areaKm2: 20_000,
    populationM: 1,
    control: shared ?? { [owner]: 1 },
    fortification: {},
    infrastructure: 1,
    tags: [shared === undefined ? (i % 5 === 0 ? 'west' : 'rear') : 'front'],
    neighbours: Object.fromEntries(next.map((other) => [`r${other}`, 100])),
  };
}

function forceIn(power: string, i: number, personnelK: number): ForceSpec {
  return {
    power,
    region: `r${i}`,
    personnelK,
    training: 0.5,
    equipment: 0.5,
    supply: 0.8,
    stance: 'hold',
    rotationTurns: 0,
  };
}

/** Orders in proportion to the land: each power moves, digs in or calls its troops to hold, spread over its regions. */
export function syntheticOrders(world: World, pick: () => number): readonly (readonly CheckedOrder[])[] {
  const { setup } = world;
  return setup.powers.map((_, power) => checkOrders(world, power, ordersOf(setup, world, power, pick)).checked);
}

function ordersOf(setup: Setup, world: World, power: number, pick: () => number): Order[] {
  const orders: Order[] = [];
  for (let from = 0; from < setup.regions.length; from += REGIONS_PER_ORDER) {
    const region = Math.min(setup.regions.length - 1, from + Math.floor(pick() * REGIONS_PER_ORDER));
    const kind = Math.floor(pick() * 3);
    const presentK = world.personnelK[forceOf(setup, power, region)]!;
    const id = setup.regions[region]!;
    const first = setup.linkStart[region]!;
    const to = setup.regions[setup.linkTo[first]!]!;
    if (kind === 0) orders.push({ kind: 'stance', region: id, stance: pick() < 0.5 ? 'garrison' : 'hold' });
    else if (kind === 1) orders.push({ kind: 'fortify', region: id, level: 0.5 });
    else orders.push({ kind: 'move', from: id, to, personnelK: Math.max(0.1, presentK / 4) });
  }
  return orders;
}
