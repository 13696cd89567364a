/**
 * Dilemmas: no pure policy may be best for a power in every situation. One table for each power: its policies against the
 * default play of the others, in situations that differ in one respect, on the same luck.
 */
import { meanInterval } from '../statistics.ts';
import { type DoctrineName, type Temper } from '../../ai/index.ts';
import { DEFAULT, RATIFIED, WAR } from './homes.ts';
import { bandRow, type Experiment, type Results, type Row, type Sizes, type Study } from './study.ts';
import { type Variation } from './variation.ts';

interface Situation {
  readonly name: string;
  readonly scenario: string;
  readonly by: Variation;
}

const SITUATIONS: readonly Situation[] = [
  { name: 'default', scenario: DEFAULT, by: {} },
  { name: 'ratified', scenario: RATIFIED, by: {} },
  {
    name: 'weak promise',
    scenario: DEFAULT,
    by: { prior: { EU: 0.25, US: 0.2 }, tempers: { EU: { push: 0 }, US: { push: 0 } } },
  },
  { name: 'dissatisfied challenger', scenario: DEFAULT, by: { rules: { ledger: { quoBase: 0.05 } } } },
  { name: 'satisfied challenger', scenario: DEFAULT, by: { rules: { ledger: { quoBase: 0.15 } } } },
  { name: 'slicing challenger', scenario: DEFAULT, by: { doctrines: { RU: 'slicer' } } },
  { name: 'patient challenger', scenario: DEFAULT, by: { doctrines: { RU: 'patient' } } },
  { name: 'war continues', scenario: WAR, by: {} },
  {
    name: 'ratified, weak attribution',
    scenario: RATIFIED,
    by: { rules: { attribution: { base: 0.05, monitorWeight: 0.1, reconWeight: 0.1 } } },
  },
  {
    name: 'exhausted protege',
    scenario: DEFAULT,
    by: { forces: { UA: { factor: 0.75 } }, parameters: { UA: { stability: 45 } } },
  },
  { name: 'aloof US', scenario: DEFAULT, by: { doctrines: { US: 'aloof' } } },
  { name: 'EU arms only', scenario: DEFAULT, by: { doctrines: { EU: 'arms' } } },
];

/** Policies that are the usual one with some levels changed: who gives less than it promised. */
const FREE_RIDES = {
  thrift: { aidMilitaryBn: 0, aidCivilBn: 0 },
  'free hand': { push: 0, monitors: 0 },
} as const satisfies Readonly<Record<string, Temper>>;

type Policy = DoctrineName | keyof typeof FREE_RIDES;

/** The first policy of each power is the one that it plays by default. */
const POLICIES: readonly { readonly id: string; readonly power: string; readonly names: readonly Policy[] }[] = [
  { id: 'D-C', power: 'RU', names: ['challenger', 'patient', 'slicer', 'striker'] },
  { id: 'D-P', power: 'UA', names: ['protege', 'fortress', 'conciliator', 'defiant'] },
  { id: 'D-EU', power: 'EU', names: ['guarantor', 'light', 'heavy', 'arms', 'carrot', 'thrift'] },
  { id: 'D-US', power: 'US', names: ['watcher', 'aloof', 'pledge', 'broker', 'free hand'] },
];

export function dilemmaStudies({ table }: Sizes): readonly Study[] {
  return POLICIES.map(({ id, power, names }) => {
    // Where the situation is somebody's policy, that power has no choice left.
    const open = SITUATIONS.filter(({ by }) => by.doctrines?.[power] === undefined);
    return {
      ...{ id, scenario: DEFAULT, home: true },
      experiments: open.flatMap((situation) => names.map((name, i) => cell(situation, power, name, i === 0, table))),
      read: (results) => [tableRow(id, power, open, names, results)],
    };
  });
}

function cell({ scenario, by }: Situation, power: string, name: Policy, usual: boolean, games: number): Experiment {
  // The usual policy is left unsaid, so that the same games serve the tables of all powers.
  return { scenario, by: usual ? by : playing(by, power, name), games };
}

function playing(by: Variation, power: string, name: Policy): Variation {
  return isFreeRide(name)
    ? { ...by, tempers: { ...by.tempers, [power]: { ...by.tempers?.[power], ...FREE_RIDES[name] } } }
    : { ...by, doctrines: { ...by.doctrines, [power]: name } };
}

function isFreeRide(name: Policy): name is keyof typeof FREE_RIDES {
  return name in FREE_RIDES;
}

function tableRow(
  id: string,
  power: string,
  situations: readonly Situation[],
  names: readonly Policy[],
  results: readonly Results[],
): Row {
  const beaten = new Set<Policy>();
  const cells: [string, string][] = situations.map(({ name }, row) => {
    const columns = names.map((_, column) => scoresOf(results[row * names.length + column], power));
    const means = columns.map((scores) => meanInterval(scores).mean);
    const best = means.indexOf(Math.max(...means));
    const lead = names.map((_, column) => {
      const top = columns[best] ?? [];
      return meanInterval(top.map((score, i) => score - (columns[column]?.[i] ?? 0)));
    });
    names.forEach((policy, column) => {
      if (column !== best && (lead[column]?.low ?? 0) > 0) beaten.add(policy);
    });
    const order = names
      .map((policy, column) => ({ policy, mean: means[column] ?? 0, near: !((lead[column]?.low ?? 0) > 0) }))
      .sort((a, b) => b.mean - a.mean);
    return [
      name,
      order.map(({ policy, mean, near }, i) => `${i > 0 && near ? '~ ' : ''}${policy} ${mean.toFixed(1)}`).join(', '),
    ];
  });
  const never = names.filter((name) => !beaten.has(name));
  const n = results[0]?.games.length ?? 0;
  return {
    ...bandRow(
      {
        id,
        scenario: 'table of situations',
        band: `policies of ${power} that no other beats in any situation (at 95 %)`,
        n,
      },
      never.length,
      [0, 0],
    ),
    table: Object.fromEntries(cells),
  };
}

function scoresOf(results: Results | undefined, power: string): readonly number[] {
  const at = ORDER.indexOf(power);
  return (results?.games ?? []).map((game) => game.scores[at] ?? 0);
}

/** Powers of the shipped scenarios, in their order. */
const ORDER = ['UA', 'RU', 'EU', 'US'];
