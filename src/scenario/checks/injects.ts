/** Injects: when they are due, and whom they touch. */
import { type Argument } from '../../engine/model/arguments.ts';
import { type Condition } from '../../engine/model/facts.ts';
import { INJECT_EFFECT_KINDS, INJECT_EFFECTS } from '../../engine/model/inject-effects.ts';
import { type Finding } from '../finding.ts';
import { type Path } from '../tree.ts';
import { atKey, atValue, type Check, type Checked, knownPower, knownRegion } from './check.ts';

export const checkInjects: Check = (checked) =>
  Object.entries(checked.file.injects).flatMap(([id, inject]) => {
    const path = ['injects', id];
    const findings: Finding[] = [];
    if (isNever(inject.when, checked.file.calendar.turns))
      findings.push(
        atKey(checked, 'inject-never', [...path, 'when'], { value: id, args: { turns: checked.file.calendar.turns } }),
      );
    const effects = Array.isArray(inject.effect) ? inject.effect : [inject.effect];
    effects.forEach((effect, i) => {
      const at = Array.isArray(inject.effect) ? [...path, 'effect', i] : [...path, 'effect'];
      for (const kind of INJECT_EFFECT_KINDS) {
        const values = effect[kind];
        if (values !== undefined)
          findings.push(...effectFindings(checked, INJECT_EFFECTS[kind].args, values, [...at, kind]));
      }
    });
    return findings;
  });

/** Whether a condition can never hold: a turn after the end, a chance of nothing. */
function isNever(condition: Condition, turns: number): boolean {
  if ('turn' in condition) return condition.turn > turns;
  if ('chance' in condition) return condition.chance === 0;
  if ('all' in condition) return condition.all.some((inner) => isNever(inner, turns));
  if ('any' in condition) return condition.any.every((inner) => isNever(inner, turns));
  if ('fact' in condition) return condition.fact === 'turn' && (condition.atLeast ?? 0) > turns;
  return false;
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
