/** Conditions: names, arguments that the fact takes, comparisons that can be true. */
import { type Argument } from '../../engine/model/arguments.ts';
import { DUTY_KINDS } from '../../engine/model/duties.ts';
import { type Condition, type FactCondition, FACTS } from '../../engine/model/facts.ts';
import { type Finding } from '../finding.ts';
import { type Path } from '../tree.ts';
import { nearest } from '../nearest.ts';
import { type ScenarioFile } from '../schema/scenario.ts';
import { atKey, atValue, type Check, type Checked, knownName, knownPower } from './check.ts';
import { contradiction } from './implication.ts';

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
    ...contradictionsIn(checked, condition, path),
  ]);

function contradictionsIn(checked: Checked, condition: Condition, path: Path): Finding[] {
  const here = contradiction(condition);
  const own =
    here === undefined
      ? []
      : [atKey(checked, 'condition-contradiction', [...path, 'all'], { args: { fact: here[0].fact } })];
  const inner = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  const key = 'all' in condition ? 'all' : 'any';
  return [...own, ...inner.flatMap((one, i) => contradictionsIn(checked, one, [...path, key, i]))];
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

/** Largest value that a fact of a unit can take. */
const MOST: Readonly<Record<string, number>> = {
  share: 1,
  '0..1': 1,
  '0..100': 100,
  rung: 8,
  '0 or 1': 1,
  '0 none, 1 negotiated, 2 coerced': 2,
};

function comparisonFindings(checked: Checked, fact: FactCondition, path: Path): Finding[] {
  const { unit } = FACTS[fact.fact];
  const { atLeast, atMost } = fact;
  if (atLeast !== undefined && atMost !== undefined)
    return [atKey(checked, 'fact-comparison', [...path, 'atMost'], { args: { fact: fact.fact, problem: 'two' } })];
  if (atLeast === undefined && atMost === undefined)
    return unit === '0 or 1'
      ? []
      : [atKey(checked, 'fact-comparison', [...path, 'fact'], { args: { fact: fact.fact, problem: 'none' } })];
  const most = MOST[unit];
  if (atLeast !== undefined && most !== undefined && atLeast > most)
    return [
      atValue(checked, 'trigger-unreachable', [...path, 'atLeast'], {
        value: atLeast,
        args: { fact: fact.fact, most },
      }),
    ];
  return [];
}
