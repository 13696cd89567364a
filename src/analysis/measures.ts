/** What a batch of games measures at the end of each: named numbers, read from the last world. */
import { type Setup, type World } from '../engine/index.ts';

export interface Measure {
  readonly name: string;
  readonly read: (world: World) => number;
}

/** What is read at the end of a game: every measure, and whether each guarantor fought at some time (`fought.EU`). */
export function endMeasuresOf(setup: Setup): readonly Measure[] {
  const guarantors = setup.powers.flatMap((id, power) =>
    setup.scenario.powers[id]?.role === 'guarantor' ? [{ id, power }] : [],
  );
  return [
    ...measuresOf(setup),
    ...guarantors.map(({ id, power }) => ({
      name: `fought.${id}`,
      read: (world: World) => world.everFought[power] as number,
    })),
  ];
}

/** Every measure of a setup, at any time. Names carry the power or the dyad: `score.EU`, `areaTakenKm2.RU>UA`. */
export function measuresOf(setup: Setup): readonly Measure[] {
  return [
    { name: 'turns', read: (world) => world.turn[0] as number },
    { name: 'rung', read: (world) => world.rung[0] as number },
    { name: 'tension', read: (world) => world.tension[0] as number },
    { name: 'precedent', read: (world) => world.precedent[0] as number },
    ...setup.powers.flatMap((id, power) => powerMeasures(id, power)),
    ...setup.dyads.flatMap((dyad) =>
      dyadMeasures(`${setup.powers[dyad.challenger]}>${setup.powers[dyad.protege]}`, dyad.index),
    ),
  ];
}

const POWER_FIELDS = [
  'score',
  'will',
  'stability',
  'reputation',
  'lossesK',
  'spentTotalBn',
  'refugeesM',
  'sanctionBite',
] as const;
const DYAD_FIELDS = [
  'areaTakenKm2',
  'warMonths',
  'largeAttacks',
  'incursions',
  'greyActs',
  'provocations',
  'seriousIncidents',
  'breakdowns',
  'crises',
  'crisesHeld',
  'violationsPerDay',
  'settlement',
  'attacked',
  'somebodyFights',
  'threshold',
  'enforcement',
] as const;

function powerMeasures(id: string, power: number): Measure[] {
  return POWER_FIELDS.map((field) => ({
    name: `${field}.${id}`,
    read: (world: World) => world[field][power] as number,
  }));
}

function dyadMeasures(id: string, dyad: number): Measure[] {
  return DYAD_FIELDS.map((field) => ({ name: `${field}.${id}`, read: (world: World) => world[field][dyad] as number }));
}
