/** Names of metrics, steps, statuses and inputs, and figures with the unit of their metric. */
import type { FactName } from '../engine/model/facts.ts';
import { type FieldName, FIELDS } from '../engine/model/fields.ts';
import type { DutyKind } from '../engine/model/duties.ts';
import { type MetricName, METRICS } from '../engine/model/metrics.ts';
import type { CeasefireStatus, LegalStatus, RegionTag, Role, Step } from '../engine/model/names.ts';
import type { Objective, Scenario } from '../engine/model/scenario.ts';
import { amount } from './amounts.ts';
import { t, textOf, tMaybe } from './language.ts';

export const stepName = (step: Step): string => t(`steps.${step}`);
export const roleName = (role: Role): string => t(`roles.${role}`);
export const tagName = (tag: RegionTag): string => t(`status.tag.${tag}`);
export const legalName = (status: LegalStatus): string => t(`status.legal.${status}`);
export const ceasefireName = (status: CeasefireStatus): string => t(`status.ceasefire.${status}`);
export const factName = (fact: FactName): string => t(`facts.${fact}.name`);
export const dutyName = (duty: DutyKind): string => t(`duties.${duty}.name`);
export const metricName = (metric: MetricName): string => t(`metrics.${metric}`);

/** A value of a metric with its unit. */
export function metricValue(metric: MetricName, value: number): string {
  const { unit } = METRICS[metric];
  return amount(value, unit === 'index' || unit === '0..1' || unit === '0 or 1' ? 'share' : unit);
}

/** An objective by its own label, or by its metric. */
export function objectiveName(objective: Objective): string {
  return textOf(objective.label) || metricName(objective.metric);
}

/** What scores nothing and what scores all. */
export function objectiveNote(objective: Objective): string {
  return t(`metricNotes.${objective.metric}`, {
    worst: metricValue(objective.metric, objective.worst),
    best: metricValue(objective.metric, objective.best),
  });
}

/** A quantity of the world, as the glossary names it. */
export function fieldName(field: FieldName): string {
  return tMaybe(`fields.${field}`) ?? FIELDS[field].meaning;
}

/** A quantity of the world as the title of a chart, with its unit or the ends of its scale; `power` = whose it is, by name. */
export function chartTitle(field: FieldName, power?: string): string {
  const what = tMaybe(`charts.${field}`) ?? fieldName(field);
  return power === undefined ? what : t('debrief.chartOf', { what, power });
}

/** An input of a rule, or the fact that it read. Unknown ones keep the name that the model gives them. */
export function whyName(name: string): string {
  return tMaybe(`why.${name}`) ?? tMaybe(`facts.${name}.name`) ?? name;
}

export function outcomeTitle(scenario: Scenario, id: string): string {
  return textOf(scenario.outcomes[id]?.title ?? id);
}

export function outcomeVerdict(scenario: Scenario, id: string): string {
  return textOf(scenario.outcomes[id]?.verdict);
}

/** A coefficient or a power's number, by the last two parts of its path; the engine's meaning where there is no word. */
export function assumptionName(path: string, meaning: string): string {
  const named = tMaybe(`assumptions.${path}`);
  if (named !== undefined) return named;
  // A parameter of a power may bear the same last name as a coefficient.
  if (path.startsWith('rules.')) return tMaybe(`coefficients.${path.slice('rules.'.length)}`) ?? meaning;
  return tMaybe(`assumptions.${path.split('.').at(-1) ?? path}`) ?? meaning;
}
