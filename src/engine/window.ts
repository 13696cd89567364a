/** How many turns windowed facts must look back: 120 days for provocations, or the longest window that a scenario names. */
import { type Condition } from './model/facts.ts';
import { type Scenario } from './model/scenario.ts';

/** Days that a conditional guarantee remembers a provocation, and acts are counted for; the longest fixed memory. */
const LONGEST_MEMORY_DAYS = 120;

export function windowTurnsOf(scenario: Scenario): number {
  let longest = Math.ceil(LONGEST_MEMORY_DAYS / scenario.calendar.turnDays);
  const read = (condition: Condition | undefined): void => {
    if (condition === undefined) return;
    if ('all' in condition) condition.all.forEach(read);
    else if ('any' in condition) condition.any.forEach(read);
    else if ('not' in condition) read(condition.not);
    else if ('fact' in condition) longest = Math.max(longest, condition.withinTurns ?? 1);
  };
  for (const guarantee of Object.values(scenario.guarantees)) for (const clause of Object.values(guarantee.clauses)) read(clause.trigger);
  for (const inject of Object.values(scenario.injects)) read(inject.when);
  for (const outcome of Object.values(scenario.outcomes)) read(outcome.when);
  return longest;
}
