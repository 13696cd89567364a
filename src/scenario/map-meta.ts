/** What a map says about its places: names, owner, area, tags, neighbours. A scenario may say otherwise. */
import * as z from 'zod';
import { type RegionTag, REGION_TAGS } from '../engine/model/names.ts';

const MapMetaSchema = z.object({
  id: z.string(),
  regions: z
    .array(
      z.object({
        id: z.string(),
        owner: z.string(),
        names: z.record(z.string(), z.string()),
        areaKm2: z.number(),
        tags: z.array(z.string()),
        neighbours: z.record(z.string(), z.number()),
      }),
    )
    .max(10_000),
});

export interface MapRegion {
  /** Country code. */
  readonly owner: string;
  readonly names: Readonly<Record<string, string>>;
  readonly areaKm2: number;
  readonly tags: readonly RegionTag[];
  /** Neighbours by land, with the length of the common border in km. */
  readonly neighbours: Readonly<Record<string, number>>;
}

export type MapRegions = ReadonlyMap<string, MapRegion>;

/** The map of the last scenario: an editor reads the same one after every key. */
let last: { readonly text: string; readonly regions: MapRegions | undefined } | undefined;

/** Reads the map's meta file (plain JSON); undefined when it is not one. Tags that the rules do not know are left out. */
export function readMapMeta(text: string): MapRegions | undefined {
  if (last?.text !== text) last = { text, regions: regionsOf(text) };
  return last.regions;
}

function regionsOf(text: string): MapRegions | undefined {
  const parsed = MapMetaSchema.safeParse(parseOrUndefined(text));
  if (!parsed.success) return undefined;
  const known = (tag: string): tag is RegionTag => (REGION_TAGS as readonly string[]).includes(tag);
  return new Map(parsed.data.regions.map((region) => [region.id, { ...region, tags: region.tags.filter(known) }]));
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
