/** Powers: roles, objectives, levels at the start. */
import { type Finding } from '../finding.ts';
import { type PowerFile } from '../schema/power.ts';
import { around, atKey, atValue, type Check, type Checked, knownPower, SUM_TOLERANCE } from './check.ts';

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
  for (const [id, power] of powers) {
    if (power.playable && power.can.length === 0)
      findings.push(around(checked, 'player-without-orders', ['powers', id, 'can'], { args: { power: id } }));
    findings.push(
      ...objectiveFindings(checked, id, power),
      ...levelFindings(checked, id, power),
      ...memberFindings(checked, id, power),
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
  }
  return findings;
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
