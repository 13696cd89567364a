/** Injects: when they are due, and whom they touch. */
import { type Argument } from '../../engine/model/arguments.ts';
import { type Condition } from '../../engine/model/facts.ts';
import { INJECT_EFFECT_KINDS, INJECT_EFFECTS } from '../../engine/model/inject-effects.ts';
import { type Finding, finding } from '../finding.ts';
import { figurePlaceAt, type Path } from '../tree.ts';
import { atValue, type Check, type Checked, knownPower, knownRegion } from './check.ts';
import { isOfTime } from './conditions.ts';
import { reasonFor, truthOf } from './truth.ts';

export const checkInjects: Check = (checked) =>
  Object.entries(checked.file.injects).flatMap(([id, inject]) => {
    const path = ['injects', id];
    const findings: Finding[] = [];
    findings.push(...dueFindings(checked, id, inject.when));
    const effects = Array.isArray(inject.effect) ? inject.effect : [inject.effect];
    effects.forEach((effect, i) => {
      const at = Array.isArray(inject.effect) ? [...path, 'effect', i] : [...path, 'effect'];
      for (const kind of INJECT_EFFECT_KINDS) {
        const values = effect[kind];
        if (values === undefined) continue;
        findings.push(...effectFindings(checked, INJECT_EFFECTS[kind].args, values, [...at, kind]));
        if (kind === 'mood') findings.push(...moodFindings(checked, values, [...at, kind, 'of']));
      }
    });
    return findings;
  });

/** An inject that never comes due, for want of turns or of luck. */
function dueFindings(checked: Checked, id: string, when: Condition): Finding[] {
  const { calendar } = checked.file;
  const path = ['injects', id, 'when'];
  if (truthOf(when, calendar) !== 'never') return [];
  const reason = reasonFor(when, 'never', calendar, path);
  if (!isOfTime(reason)) return [];
  const place = figurePlaceAt(checked.root, reason.path);
  return [finding('inject-never', place, path, { value: id, args: { turns: calendar.turns } })];
}

/** Moods are those of challengers. */
function moodFindings(checked: Checked, { of }: Readonly<Record<string, unknown>>, path: Path): Finding[] {
  const found = typeof of === 'string' ? checked.file.powers[of]?.role : undefined;
  if (found === undefined || found === 'challenger') return [];
  return [atValue(checked, 'wrong-role', path, { value: of, args: { power: String(of), role: 'challenger', found } })];
}

function effectFindings(
  checked: Checked,
  table: Readonly<Record<string, Argument>>,
  values: Readonly<Record<string, unknown>>,
  path: Path,
): Finding[] {
  return Object.entries(table).flatMap(([name, argument]) => {
    const value = values[name];
    const at = [...path, name];
    if (argument.type === 'power' && typeof value === 'string') return knownPower(checked, value, at);
    if (argument.type === 'region' && typeof value === 'string') return knownRegion(checked, value, at);
    if (argument.type !== 'regions') return [];
    const regions: readonly unknown[] = Array.isArray(value) ? value : [value];
    return regions.flatMap((region, i) =>
      typeof region === 'string' ? knownRegion(checked, region, Array.isArray(value) ? [...at, i] : at, atValue) : [],
    );
  });
}
