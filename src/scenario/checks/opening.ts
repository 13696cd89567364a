/** What is true at the opening: a trigger that already holds would call the guarantees before anybody moved. */
import { type Condition, type FactCondition, type FactName, FACTS } from '../../engine/model/facts.ts';
import { ceasefiresOf } from '../build/scenario.ts';
import { buildRegions } from '../build/regions.ts';
import { finding } from '../finding.ts';
import { figurePlaceAt, keyPlaceAt, type Path } from '../tree.ts';
import { type Check, type Checked } from './check.ts';
import { conditionsOf } from './conditions.ts';
import { comparisonOf, type Part, truthOf } from './truth.ts';

export const checkOpening: Check = (checked) =>
  conditionsOf(checked.file)
    .filter(({ path, condition }) => path[0] === 'guarantees' && isTrue(condition, checked))
    .map(({ path, condition }) => {
      const part = reasonAtStart(condition, checked, path);
      const place = part.at === 'key' ? keyPlaceAt(checked.root, part.path) : figurePlaceAt(checked.root, part.path);
      return finding('trigger-at-start', place, path, { args: { clause: String(path[3]) } });
    });

const isTrue = (condition: Condition, checked: Checked): boolean =>
  holds(condition, checked) === true || truthOf(condition, checked.file.calendar) === 'always';

/** The innermost part that brings it about. */
function reasonAtStart(condition: Condition, checked: Checked, path: Path): Part {
  if ('fact' in condition) return comparisonOf(condition, path);
  if ('any' in condition) {
    const guilty = condition.any.findIndex((inner) => isTrue(inner, checked));
    if (guilty >= 0) return reasonAtStart(condition.any[guilty]!, checked, [...path, 'any', guilty]);
  }
  const [only, ...others] = 'all' in condition ? condition.all : [];
  return only !== undefined && others.length === 0
    ? reasonAtStart(only, checked, [...path, 'all', 0])
    : { path, at: 'key' };
}

/** True, false, or unknown before the match is set up. */
type Known = boolean | undefined;

function holds(condition: Condition, checked: Checked): Known {
  if ('fact' in condition) return factHolds(condition, checked);
  if ('all' in condition) return every(condition.all.map((inner) => holds(inner, checked)));
  if ('any' in condition) return not(every(condition.any.map((inner) => not(holds(inner, checked)))));
  if ('not' in condition) return not(holds(condition.not, checked));
  return 'chance' in condition && condition.chance === 1 ? true : undefined;
}

const not = (known: Known): Known => (known === undefined ? undefined : !known);
const every = (all: readonly Known[]): Known =>
  all.includes(false) ? false : all.every((known) => known === true) ? true : undefined;

function factHolds(fact: FactCondition, checked: Checked): Known {
  const value = openingValue(fact, checked);
  // No deed and no count is below zero, whatever it is.
  if (value === undefined)
    return fact.atLeast !== undefined && fact.atLeast <= 0 && fact.fact !== 'areaLostKm2' && fact.fact !== 'precedent'
      ? true
      : undefined;
  if (fact.atLeast !== undefined) return value >= fact.atLeast;
  return fact.atMost === undefined ? value > 0 : value <= fact.atMost;
}

/** Facts that are zero until something happens. */
const NOTHING_YET: ReadonlySet<FactName> = new Set<FactName>([
  'seriousIncidents',
  'provocations',
  'largeAttacks',
  'incursions',
  'attacked',
  'massing',
  'warMonths',
  'breakdowns',
  'settlement',
  'areaLostKm2',
  'guarantorsFought',
  'dutiesKept',
  'dutiesBroken',
  'invocations',
  'lossesK',
  'rung',
  'turn',
]);

function openingValue(fact: FactCondition, checked: Checked): number | undefined {
  const { file } = checked;
  if (FACTS[fact.fact].windowed || NOTHING_YET.has(fact.fact)) return 0;
  const power = typeof fact.of === 'string' ? fact.of : undefined;
  const statuses = ceasefiresOf(file).map(({ spec }) => spec.status);
  if (fact.fact === 'warOn') return statuses.includes('none') ? 1 : 0;
  if (fact.fact === 'ceasefireBroken') return statuses.includes('broken') ? 1 : 0;
  if (fact.fact === 'controlShare' && power !== undefined) return controlShare(checked, power);
  if (fact.fact === 'personnelK' && power !== undefined)
    return Object.values(file.forces).reduce((sum, force) => sum + (force.power === power ? force.personnelK : 0), 0);
  const said = power === undefined ? undefined : file.powers[power];
  if (
    said !== undefined &&
    (fact.fact === 'will' || fact.fact === 'stability' || fact.fact === 'reputation' || fact.fact === 'refugeesM')
  )
    return said[fact.fact] ?? file.roles[said.role][fact.fact];
  return undefined;
}

function controlShare(checked: Checked, power: string): number | undefined {
  const own = Object.values(buildRegions(checked.file, checked.map)).filter((region) => region.owner === power);
  const area = own.reduce((sum, region) => sum + region.areaKm2, 0);
  return area === 0
    ? undefined
    : own.reduce((sum, region) => sum + region.areaKm2 * (region.control[power] ?? 0), 0) / area;
}
