/** The opening position of a scenario as a map shows it: who holds what, and whose troops stand where. */
import type { Scenario } from '../engine/index.ts';
import type { RegionTag, Text } from '../engine/model/names.ts';

export interface PlacedForce {
  readonly id: string;
  readonly power: string;
  readonly personnelK: number;
}

export interface OpeningRegion {
  readonly id: string;
  readonly name: Text;
  /** Shares by power, the largest first. */
  readonly control: readonly (readonly [power: string, share: number])[];
  readonly forces: readonly PlacedForce[];
  readonly tags: readonly RegionTag[];
  readonly populationM: number;
}

/** Regions in the order of the file. */
export function openingRegions(scenario: Scenario): readonly OpeningRegion[] {
  const forces = Object.entries(scenario.forces);
  return Object.entries(scenario.regions).map(([id, region]) => ({
    id,
    name: region.name,
    control: Object.entries(region.control)
      .filter(([, share]) => share > 0)
      .sort(([, a], [, b]) => b - a),
    forces: forces.flatMap(([force, { region: at, power, personnelK }]) =>
      at === id ? [{ id: force, power, personnelK }] : [],
    ),
    tags: region.tags,
    populationM: region.populationM,
  }));
}

/** Troops of each power in a region, the largest first. */
export function troopsByPower({ forces }: OpeningRegion): readonly (readonly [power: string, personnelK: number])[] {
  const sums = new Map<string, number>();
  for (const { power, personnelK } of forces) sums.set(power, (sums.get(power) ?? 0) + personnelK);
  return [...sums].sort(([, a], [, b]) => b - a);
}
