/** Regions: names, control, borders. */
import { buildRegions, incompleteRegions, ownerOf } from '../build/regions.ts';
import { type Finding } from '../finding.ts';
import { type MapRegions } from '../map-meta.ts';
import { nearest } from '../nearest.ts';
import { around, atKey, atValue, type Check, type Checked, knownName, knownPower, SUM_TOLERANCE } from './check.ts';

export const checkRegions: Check = (checked) => {
  const { file, map } = checked;
  return [
    ...incompleteRegions(file, map).map(({ region, lacks }) => {
      const code = map.size > 0 && lacks.length === 3 ? 'unknown-region' : 'region-incomplete';
      const meant = code === 'unknown-region' ? nearest(region, [...map.keys()]) : undefined;
      const args = { lacks: lacks.join(', ') };
      return atKey(checked, code, ['regions', region], { value: region, args, nearest: meant });
    }),
    ...Object.keys(file.regions).flatMap((id) => [...controlFindings(checked, id), ...borderFindings(checked, id)]),
    ...reachFindings(checked),
  ];
};

function controlFindings(checked: Checked, id: string): Finding[] {
  const region = checked.file.regions[id]!;
  const path = ['regions', id];
  const findings: Finding[] = [];
  if (region.owner !== undefined) findings.push(...knownPower(checked, region.owner, [...path, 'owner']));
  if (typeof region.fortification !== 'number') {
    for (const power of Object.keys(region.fortification))
      findings.push(...knownPower(checked, power, [...path, 'fortification', power], atKey));
  }
  if (region.control === undefined) return findings;
  for (const power of Object.keys(region.control))
    findings.push(...knownPower(checked, power, [...path, 'control', power], atKey));
  const sum = Object.values(region.control).reduce((total, share) => total + share, 0);
  const unowned = ownerOf(region, checked.map.get(id), checked.file) === undefined && sum === 0;
  if (!unowned && Math.abs(sum - 1) > SUM_TOLERANCE)
    findings.push(around(checked, 'control-sum', [...path, 'control'], { args: { region: id, sum: round(sum) } }));
  return findings;
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

function borderFindings(checked: Checked, id: string): Finding[] {
  const { file, map } = checked;
  const said = file.regions[id]!.neighbours;
  const names = [...new Set([...Object.keys(file.regions), ...map.keys()])];
  const findings: Finding[] = [];
  for (const [to, km] of Object.entries(said ?? {})) {
    const path = ['regions', id, 'neighbours', to];
    findings.push(...knownName(checked, 'unknown-region', to, names, path, atKey));
    if (to === id) findings.push(atKey(checked, 'neighbour-self', path, { value: id }));
    else if (isStrange(map, id, to))
      findings.push(atKey(checked, 'neighbour-off-map', path, { args: { from: id, to } }));
    const back = file.regions[to]?.neighbours;
    if (back?.[id] !== undefined && back[id] !== km)
      findings.push(atValue(checked, 'neighbour-one-way', path, { args: { from: id, to, km } }));
  }
  return findings;
}

/** Two places of the map that do not touch on it. */
const isStrange = (map: MapRegions, from: string, to: string): boolean =>
  map.has(from) && map.has(to) && !(to in map.get(from)!.neighbours) && !(from in map.get(to)!.neighbours);

/**
 * Land that cannot be reached: a region without neighbours, or several apart from the rest within which one power borders
 * on nobody. Two theatres of war side by side are no fault.
 */
function reachFindings(checked: Checked): Finding[] {
  const { file, map } = checked;
  const whole = new Set(incompleteRegions(file, map).map(({ region }) => region));
  const regions = buildRegions(file, map);
  const ids = Object.keys(regions).filter((id) => !whole.has(id));
  const parts = partsOf(ids, (id) => Object.keys(regions[id]!.neighbours));
  if (parts.length < 2) return [];
  const largest = parts.reduce((most, part) => (part.length > most.length ? part : most));
  const holders = (part: readonly string[]): number =>
    new Set(
      part.flatMap((id) => Object.entries(regions[id]!.control).flatMap(([power, share]) => (share > 0 ? power : []))),
    ).size;
  return parts
    .filter(
      (part) =>
        part !== largest && !regions[part[0]!]!.tags.includes('sea') && (part.length === 1 || holders(part) < 2),
    )
    .flatMap((part) => part.map((id) => atKey(checked, 'region-alone', ['regions', id], { value: id })));
}

/** Regions that hang together, in the order of the first of each. */
function partsOf(ids: readonly string[], neighboursOf: (id: string) => readonly string[]): string[][] {
  const seen = new Set<string>();
  const parts: string[][] = [];
  for (const start of ids) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    for (let at = 0; at < part.length; at++) {
      for (const next of neighboursOf(part[at]!)) {
        if (seen.has(next)) continue;
        seen.add(next);
        part.push(next);
      }
    }
    parts.push(part);
  }
  return parts;
}
