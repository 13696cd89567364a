/** Regions: what the scenario says over what the map says. */
import { type RegionSpec } from '../../engine/model/scenario.ts';
import { type MapRegion, type MapRegions } from '../map-meta.ts';
import { type RegionFile } from '../schema/place.ts';
import { type ScenarioFile } from '../schema/scenario.ts';

/** Regions that neither the scenario nor the map describes in full, with what is lacking. */
export type Incomplete = readonly { readonly region: string; readonly lacks: readonly string[] }[];

export function incompleteRegions(file: ScenarioFile, map: MapRegions): Incomplete {
  return Object.entries(file.regions).flatMap(([region, said]) => {
    if (map.has(region)) return [];
    const lacks = [
      ...(said.name === undefined ? ['name'] : []),
      ...(said.areaKm2 === undefined ? ['areaKm2'] : []),
      ...(said.neighbours === undefined ? ['neighbours'] : []),
    ];
    return lacks.length === 0 ? [] : [{ region, lacks }];
  });
}

export function buildRegions(file: ScenarioFile, map: MapRegions): Record<string, RegionSpec> {
  const neighbours = buildNeighbours(file, map);
  return Object.fromEntries(
    Object.entries(file.regions).map(([id, said]) => {
      const known = map.get(id);
      const owner = ownerOf(said, known, file);
      const control = said.control ?? (owner === undefined ? {} : { [owner]: 1 });
      const region: RegionSpec = {
        name: said.name ?? known?.names ?? id,
        ...(owner === undefined ? {} : { owner }),
        country: said.country ?? known?.owner ?? owner ?? '',
        areaKm2: said.areaKm2 ?? known?.areaKm2 ?? 1,
        populationM: said.populationM,
        control,
        fortification: buildFortification(said, control),
        infrastructure: said.infrastructure,
        tags: said.tags ?? known?.tags ?? [],
        neighbours: neighbours.get(id) ?? {},
      };
      return [id, region];
    }),
  );
}

/** Owner of a region: said, or the country of the map where a power bears its id. */
export function ownerOf(said: RegionFile, known: MapRegion | undefined, file: ScenarioFile): string | undefined {
  if (said.owner !== undefined) return said.owner;
  const country = said.country ?? known?.owner;
  return country !== undefined && country in file.powers ? country : undefined;
}

function buildFortification(said: RegionFile, control: Readonly<Record<string, number>>): Record<string, number> {
  const { fortification } = said;
  if (typeof fortification !== 'number') return fortification;
  if (fortification === 0) return {};
  return Object.fromEntries(
    Object.keys(control)
      .filter((power) => control[power]! > 0)
      .map((power) => [power, fortification]),
  );
}

/** Neighbours within the scenario. A border that one side names holds for both, the said length going before the map's. */
function buildNeighbours(file: ScenarioFile, map: MapRegions): ReadonlyMap<string, Record<string, number>> {
  const ids = Object.keys(file.regions);
  const borders = new Map(ids.map((id) => [id, new Map<string, number>()]));
  const join = (from: string, all: Readonly<Record<string, number>>): void => {
    for (const [to, km] of Object.entries(all)) {
      if (!borders.has(to) || to === from) continue;
      borders.get(from)?.set(to, km);
      borders.get(to)?.set(from, km);
    }
  };
  for (const id of ids) if (file.regions[id]!.neighbours === undefined) join(id, map.get(id)?.neighbours ?? {});
  for (const id of ids) join(id, file.regions[id]!.neighbours ?? {});
  return new Map(
    ids.map((id) => [
      id,
      Object.fromEntries(ids.filter((to) => borders.get(id)!.has(to)).map((to) => [to, borders.get(id)!.get(to)!])),
    ]),
  );
}
