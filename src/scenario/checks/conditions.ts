/** Conditions: names, arguments that the fact takes, comparisons that can be true. */
import { type Argument } from '../../engine/model/arguments.ts';
import { DUTY_KINDS } from '../../engine/model/duties.ts';
import { type Condition, type FactCondition, FACTS } from '../../engine/model/facts.ts';
import { type Finding } from '../finding.ts';
import { type Path } from '../tree.ts';
import { nearest } from '../nearest.ts';
import { type ScenarioFile } from '../schema/scenario.ts';
import { atKey, atValue, type Check, type Checked, isFraction, knownName, knownPower } from './check.ts';
import { type Part, reachOf, reasonFor, truthOf } from './truth.ts';

export interface ConditionAt {
  readonly condition: Condition;
  readonly path: Path;
}

/** Every condition of a scenario: triggers, outcomes, injects. */
export function conditionsOf(file: ScenarioFile): ConditionAt[] {
  const triggers = Object.entries(file.guarantees).flatMap(([document, { clauses }]) =>
    Object.entries(clauses).map(([clause, { trigger }]) => ({
      condition: trigger,
      path: ['guarantees', document, 'clauses', clause, 'trigger'],
    })),
  );
  const outcomes = Object.entries(file.outcomes).map(([id, { when }]) => ({
    condition: when,
    path: ['outcomes', id, 'when'],
  }));
  const injects = Object.entries(file.injects).map(([id, { when }]) => ({
    condition: when,
    path: ['injects', id, 'when'],
  }));
  return [...triggers, ...outcomes, ...injects].flatMap(({ condition, path }) =>
    condition === undefined ? [] : [{ condition, path }],
  );
}

/** The comparisons of facts inside a condition, with their paths. */
export function factsIn(condition: Condition, path: Path): { fact: FactCondition; path: Path }[] {
  if ('fact' in condition) return [{ fact: condition, path }];
  if ('all' in condition) return condition.all.flatMap((inner, i) => factsIn(inner, [...path, 'all', i]));
  if ('any' in condition) return condition.any.flatMap((inner, i) => factsIn(inner, [...path, 'any', i]));
  return 'not' in condition ? factsIn(condition.not, [...path, 'not']) : [];
}

export const checkConditions: Check = (checked) =>
  conditionsOf(checked.file).flatMap(({ condition, path }) => [
    ...factsIn(condition, path).flatMap(({ fact, path: at }) => [
      ...argumentFindings(checked, fact, at),
      ...nameFindings(checked, fact, at),
      ...comparisonFindings(checked, fact, at),
    ]),
    ...neverFindings(checked, condition, path),
    ...alwaysFindings(checked, condition, path),
  ]);

/** Parts that can never hold, the outermost of each: below it everything follows from it. */
function neverFindings(checked: Checked, condition: Condition, path: Path): Finding[] {
  const { calendar } = checked.file;
  if (truthOf(condition, calendar) === 'never') {
    const reason = reasonFor(condition, 'never', calendar, path);
    // What never comes due is told of the whole inject.
    return path[0] === 'injects' && path.at(-1) === 'when' && isOfTime(reason) ? [] : [neverFinding(checked, reason)];
  }
  if ('not' in condition) return neverFindings(checked, condition.not, [...path, 'not']);
  const [key, inner] =
    'all' in condition ? ['all', condition.all] : 'any' in condition ? ['any', condition.any] : ['', []];
  return inner.flatMap((one, i) => neverFindings(checked, one, [...path, key, i]));
}

/** Whether a part fails for want of turns or of luck. */
export const isOfTime = ({ path, fact }: Part): boolean =>
  path.at(-1) === 'turn' || path.at(-1) === 'chance' || fact === 'turn';

function neverFinding(checked: Checked, { path, at, value, fact, clash }: Part): Finding {
  if (clash !== undefined) return atKey(checked, 'condition-contradiction', path, { args: { fact: clash } });
  const most = fact === undefined ? undefined : reachOf(fact, checked.file.calendar).most;
  if (fact !== undefined && most !== undefined && path.at(-1) === 'atLeast' && value !== undefined && value > most)
    return atValue(checked, 'trigger-unreachable', path, { value, args: { fact, most } });
  const where = at === 'key' ? atKey : atValue;
  return where(checked, 'condition-never', path, value === undefined ? {} : { value });
}

/** An outcome that says when it holds and always does; triggers are looked at in the opening, injects may be so. */
function alwaysFindings(checked: Checked, condition: Condition, path: Path): Finding[] {
  const { calendar } = checked.file;
  if (path[0] !== 'outcomes' || truthOf(condition, calendar) !== 'always') return [];
  const { path: part, at, value } = reasonFor(condition, 'always', calendar, path);
  const where = at === 'key' ? atKey : atValue;
  return [where(checked, 'condition-always', part, value === undefined ? {} : { value })];
}

const ARGUMENTS = ['by', 'of', 'against', 'clause', 'duty'] as const;

function argumentFindings(checked: Checked, fact: FactCondition, path: Path): Finding[] {
  const taken: Readonly<Record<string, Argument>> = FACTS[fact.fact].args;
  const findings = ARGUMENTS.filter((name) => fact[name] !== undefined && !(name in taken)).map((argument) =>
    atKey(checked, 'fact-argument', [...path, argument], {
      args: { fact: fact.fact, argument, takes: Object.keys(taken).join(', ') || '-' },
    }),
  );
  const many = Array.isArray(fact.of) || fact.of === 'guarantors';
  if (many && taken.of?.type === 'power')
    findings.push(
      atValue(checked, 'fact-argument', [...path, 'of'], {
        value: fact.of,
        args: { fact: fact.fact, argument: 'of', takes: 'of: one power' },
      }),
    );
  if (fact.withinTurns !== undefined && !FACTS[fact.fact].windowed)
    findings.push(atKey(checked, 'fact-not-windowed', [...path, 'withinTurns'], { args: { fact: fact.fact } }));
  return findings;
}

function nameFindings(checked: Checked, fact: FactCondition, path: Path): Finding[] {
  const findings: Finding[] = [];
  for (const name of ['by', 'against'] as const) {
    const power = fact[name];
    if (power !== undefined) findings.push(...knownPower(checked, power, [...path, name]));
  }
  if (typeof fact.of === 'string' && fact.of !== 'guarantors')
    findings.push(...knownPower(checked, fact.of, [...path, 'of']));
  if (Array.isArray(fact.of))
    (fact.of as readonly string[]).forEach((power, i) =>
      findings.push(...knownPower(checked, power, [...path, 'of', i])),
    );
  if (fact.clause !== undefined)
    findings.push(...knownName(checked, 'unknown-clause', fact.clause, clauseNames(checked), [...path, 'clause']));
  if (fact.duty !== undefined && !(DUTY_KINDS as readonly string[]).includes(fact.duty))
    findings.push(
      atValue(checked, 'wrong-choice', [...path, 'duty'], {
        value: fact.duty,
        args: { choices: DUTY_KINDS.join(', ') },
        nearest: nearest(fact.duty, DUTY_KINDS),
      }),
    );
  return findings;
}

const clauseNames = ({ file }: Checked): string[] =>
  Object.entries(file.guarantees).flatMap(([document, { clauses }]) =>
    Object.keys(clauses).map((clause) => `${document}/${clause}`),
  );

function comparisonFindings(checked: Checked, fact: FactCondition, path: Path): Finding[] {
  const { unit } = FACTS[fact.fact];
  const { atLeast, atMost } = fact;
  if (atLeast !== undefined && atMost !== undefined)
    return [atKey(checked, 'fact-comparison', [...path, 'atMost'], { args: { fact: fact.fact, problem: 'two' } })];
  if (atLeast === undefined && atMost === undefined)
    return unit === '0 or 1'
      ? []
      : [atKey(checked, 'fact-comparison', [...path, 'fact'], { args: { fact: fact.fact, problem: 'none' } })];
  return scaleFindings(checked, fact, path);
}

/** A number between 0 and 1 of something that is counted to a hundred. */
function scaleFindings(checked: Checked, { fact, atLeast, atMost }: FactCondition, path: Path): Finding[] {
  const value = atLeast ?? atMost;
  if (FACTS[fact].unit !== '0..100' || value === undefined || !isFraction(value)) return [];
  const end = atLeast === undefined ? 'atMost' : 'atLeast';
  return [atValue(checked, 'scale-mistaken', [...path, end], { value, args: { scale: '0..100' } })];
}
