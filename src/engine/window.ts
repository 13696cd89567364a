/** How many turns windowed facts must look back: as long as the rules count acts, or the longest window that a scenario names. */
import { type Condition } from './model/facts.ts';
import { type Scenario } from './model/scenario.ts';

export function windowTurnsOf(scenario: Scenario): number {
  let longest = Math.ceil(longestMemoryDays(scenario) / scenario.calendar.turnDays);
  const read = (condition: Condition | undefined): void => {
    if (condition === undefined) return;
    if ('all' in condition) condition.all.forEach(read);
    else if ('any' in condition) condition.any.forEach(read);
    else if ('not' in condition) read(condition.not);
    else if ('fact' in condition) longest = Math.max(longest, condition.withinTurns ?? 1);
  };
  for (const guarantee of Object.values(scenario.guarantees))
    for (const clause of Object.values(guarantee.clauses)) read(clause.trigger);
  for (const inject of Object.values(scenario.injects)) read(inject.when);
  for (const outcome of Object.values(scenario.outcomes)) read(outcome.when);
  return longest;
}

function longestMemoryDays({ rules }: Scenario): number {
  return Math.max(rules.attribution.actsDays, rules.guarantees.provocationDays);
}
