/** Regions: names, control, borders. */
import { incompleteRegions, ownerOf } from '../build/regions.ts';
import { type Finding } from '../finding.ts';
import { around, atKey, atValue, type Check, type Checked, knownName, knownPower, SUM_TOLERANCE } from './check.ts';

export const checkRegions: Check = (checked) => {
  const { file, map } = checked;
  return [
    ...incompleteRegions(file, map).map(({ region, lacks }) => {
      const code = map.size > 0 && lacks.length === 3 ? 'unknown-region' : 'region-incomplete';
      return atKey(checked, code, ['regions', region], { value: region, args: { lacks: lacks.join(', ') } });
    }),
    ...Object.keys(file.regions).flatMap((id) => [...controlFindings(checked, id), ...borderFindings(checked, id)]),
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
    const back = file.regions[to]?.neighbours;
    if (back?.[id] !== undefined && back[id] !== km)
      findings.push(atValue(checked, 'neighbour-one-way', path, { args: { from: id, to, km } }));
  }
  const around_ = { ...map.get(id)?.neighbours, ...said };
  const inPlay =
    Object.keys(around_).some((to) => to in file.regions) ||
    Object.values(file.regions).some((other) => other.neighbours?.[id] !== undefined);
  if (!inPlay && Object.keys(file.regions).length > 1)
    findings.push(atKey(checked, 'region-alone', ['regions', id], { value: id }));
  return findings;
}
