/** Powers: roles, objectives, levels at the start. */
import { DOCTRINES_OF } from '../../engine/model/names.ts';
import { METRICS, type MetricName } from '../../engine/model/metrics.ts';
import { POWER_PARAMETER_NAMES, POWER_PARAMETERS } from '../../engine/model/power-parameters.ts';
import { type Finding } from '../finding.ts';
import { type PowerFile } from '../schema/power.ts';
import { type Path } from '../tree.ts';
import { around, atKey, atValue, type Check, type Checked, isFraction, knownPower, SUM_TOLERANCE } from './check.ts';

const FEWEST = 2;
const MOST = 32;

export const checkPowers: Check = (checked) => {
  const powers = Object.entries(checked.file.powers);
  const findings: Finding[] = [];
  if (powers.length < FEWEST)
    findings.push(atKey(checked, 'too-few', ['powers'], { args: { limit: FEWEST, what: 'powers' } }));
  if (powers.length > MOST)
    findings.push(atKey(checked, 'too-many', ['powers'], { args: { limit: MOST, what: 'powers' } }));
  for (const role of ['challenger', 'protege'] as const) {
    if (!powers.some(([, power]) => power.role === role))
      findings.push(atKey(checked, 'role-missing', ['powers'], { args: { role } }));
  }
  if (powers.length > 0 && !powers.some(([, { playable }]) => playable))
    findings.push(atKey(checked, 'nobody-plays', ['powers']));
  findings.push(...badgeFindings(checked));
  for (const [id, power] of powers) {
    if (power.playable && power.can.length === 0)
      findings.push(around(checked, 'player-without-orders', ['powers', id, 'can'], { args: { power: id } }));
    findings.push(
      ...objectiveFindings(checked, id, power),
      ...levelFindings(checked, id, power),
      ...memberFindings(checked, id, power),
      ...doctrineFindings(checked, id, power),
      ...scaleFindings(checked, id, power),
    );
  }
  return findings;
};

function objectiveFindings(checked: Checked, id: string, power: PowerFile): Finding[] {
  const path = ['powers', id, 'objectives'];
  const objectives = Object.entries(power.objectives);
  if (objectives.length === 0)
    return power.playable ? [around(checked, 'no-objectives', path, { args: { power: id } })] : [];
  const findings: Finding[] = [];
  const sum = objectives.reduce((total, [, objective]) => total + objective.weight, 0);
  if (Math.abs(sum - 1) > SUM_TOLERANCE)
    findings.push(atKey(checked, 'weights-sum', path, { args: { power: id, sum: Math.round(sum * 1e6) / 1e6 } }));
  for (const [name, objective] of objectives) {
    if (objective.of !== undefined) findings.push(...knownPower(checked, objective.of, [...path, name, 'of']));
    if (objective.worst === objective.best)
      findings.push(atValue(checked, 'objective-flat', [...path, name, 'best'], { value: objective.best }));
    for (const end of ['worst', 'best'] as const)
      findings.push(...endFindings(checked, objective.metric, objective[end], [...path, name, end]));
  }
  return findings;
}

/** Metrics of no unit that cannot be more than 1. */
const UP_TO_ONE: ReadonlySet<MetricName> = new Set<MetricName>([
  'partnersAbsent',
  'lawAndCalm',
  'relief',
  'armySpared',
  'peace',
  'peaceOrSettlement',
]);

/** The end of an objective on another scale than its metric: 100 of a share, 0.6 of a hundred. */
function endFindings(checked: Checked, metric: MetricName, value: number, path: Path): Finding[] {
  const { unit } = METRICS[metric];
  const toOne = unit === 'share' || unit === '0..1' || unit === '0 or 1' || UP_TO_ONE.has(metric);
  const toHundred = unit === '0..100';
  if ((toOne || toHundred) && value < 0)
    return [atValue(checked, 'outside-plausible', path, { value, args: { low: 0, high: toOne ? 1 : 100 } })];
  const amiss = toOne ? value > 1 : toHundred && (value > 100 || isFraction(value));
  return amiss ? [atValue(checked, 'scale-mistaken', path, { value, args: { scale: toOne ? '0..1' : '0..100' } })] : [];
}

/** Numbers of a power that are counted to a hundred, written as shares. */
function scaleFindings(checked: Checked, id: string, power: PowerFile): Finding[] {
  return POWER_PARAMETER_NAMES.flatMap((name) => {
    const value = power[name];
    return value !== undefined && POWER_PARAMETERS[name].unit === '0..100' && isFraction(value)
      ? [atValue(checked, 'scale-mistaken', ['powers', id, name], { value, args: { scale: '0..100' } })]
      : [];
  });
}

/** A temper of another role: the machine plays the usual one of its own. */
function doctrineFindings(checked: Checked, id: string, { role, bot }: PowerFile): Finding[] {
  const fitting: readonly string[] = DOCTRINES_OF[role];
  if (bot.doctrine === undefined || fitting.length === 0 || fitting.includes(bot.doctrine)) return [];
  return [
    atValue(checked, 'doctrine-foreign', ['powers', id, 'bot', 'doctrine'], {
      value: bot.doctrine,
      args: { power: id, role, choices: fitting.join(', ') },
    }),
  ];
}

/** Powers are told apart by their badges, where colours do not serve. */
function badgeFindings(checked: Checked): Finding[] {
  const first = new Map<string, string>();
  return Object.entries(checked.file.powers).flatMap(([id, { badge }]) => {
    const other = first.get(badge);
    if (other === undefined) first.set(badge, id);
    return other === undefined
      ? []
      : [atValue(checked, 'badge-twice', ['powers', id, 'badge'], { value: badge, args: { power: id, first: other } })];
  });
}

/** Levels at the start and the capability that they stand for. */
const LEVELS = [
  ['sanctions', 'sanction'],
  ['aidMilitaryBn', 'equip'],
  ['aidCivilBn', 'fund'],
] as const;

function levelFindings(checked: Checked, id: string, power: PowerFile): Finding[] {
  return LEVELS.flatMap(([field, capability]) => {
    const targets = Object.keys(power[field]);
    const path = ['powers', id, field];
    const findings = targets.flatMap((target) => knownPower(checked, target, [...path, target], atKey));
    if (targets.includes(id)) findings.push(atKey(checked, 'sanction-self', [...path, id], { value: id }));
    const some = targets.some((target) => power[field][target]! > 0);
    if (some && !power.can.includes(capability))
      findings.push(atKey(checked, 'capability-missing', path, { args: { power: id, capability } }));
    return findings;
  });
}

function memberFindings(checked: Checked, id: string, power: PowerFile): Finding[] {
  const role = checked.file.roles[power.role];
  const members = power.members ?? role.members;
  const needed = power.membersNeeded ?? role.membersNeeded;
  if (needed <= members) return [];
  const path = ['powers', id, power.membersNeeded === undefined ? 'members' : 'membersNeeded'];
  return [atValue(checked, 'members-needed', path, { value: needed, args: { members, needed } })];
}
