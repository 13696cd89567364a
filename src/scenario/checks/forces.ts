/** Forces: who, where, on whose ground. */
import { ownerOf } from '../build/regions.ts';
import { type Finding } from '../finding.ts';
import { type ForceFile } from '../schema/place.ts';
import { atKey, atValue, type Check, type Checked, knownPower, knownRegion } from './check.ts';

export const checkForces: Check = (checked) => {
  const seen = new Map<string, string>();
  return Object.entries(checked.file.forces).flatMap(([id, force]) => {
    const path = ['forces', id];
    const place = `${force.power} ${force.region}`;
    const first = seen.get(place);
    if (first === undefined) seen.set(place, id);
    const twice =
      first === undefined
        ? []
        : [atKey(checked, 'force-twice', path, { args: { first, power: force.power, region: force.region } })];
    return [
      ...knownPower(checked, force.power, [...path, 'power']),
      ...knownRegion(checked, force.region, [...path, 'region']),
      ...twice,
      ...groundFindings(checked, id, force),
    ];
  });
};

function groundFindings(checked: Checked, id: string, force: ForceFile): Finding[] {
  const region = checked.file.regions[force.region];
  if (region === undefined || !(force.power in checked.file.powers)) return [];
  const known = checked.map.get(force.region);
  const path = ['forces', id, 'region'];
  if ((region.tags ?? known?.tags ?? []).includes('sea'))
    return [atValue(checked, 'force-in-sea', path, { value: force.region })];
  const owner = ownerOf(region, known, checked.file);
  const held = region.control === undefined ? owner === force.power : (region.control[force.power] ?? 0) > 0;
  // Guests stand on somebody else's ground: that is what a rotation is.
  if (held || force.rotationTurns > 0 || force.personnelK === 0) return [];
  return [atValue(checked, 'force-off-ground', path, { args: { power: force.power, region: force.region } })];
}
