/** Outcomes: one always holds, and it is the last. */
import { outcomeOrder } from '../build/scenario.ts';
import { type Finding } from '../finding.ts';
import { type ScenarioFile } from '../schema/scenario.ts';
import { atKey, atValue, type Check, knownName } from './check.ts';
import { follows } from './implication.ts';
import { truthOf } from './truth.ts';

export const checkOutcomes: Check = (checked) => {
  const { outcomes } = checked.file;
  const order = outcomeOrder(outcomes);
  const last = order.at(-1);
  const findings: Finding[] = [];
  if (last === undefined || outcomes[last]?.when !== undefined)
    findings.push(
      atKey(checked, 'outcome-open-end', last === undefined ? ['outcomes'] : ['outcomes', last, 'when'], {
        args: { last: last ?? '-' },
      }),
    );
  order.forEach((id, place) => {
    const { before } = outcomes[id]!;
    const others = order.filter((other) => other !== id);
    if (before !== undefined)
      findings.push(...knownName(checked, 'unknown-outcome', before, others, ['outcomes', id, 'before']));
    if (stepsBackTo(outcomes, id))
      findings.push(atValue(checked, 'before-circular', ['outcomes', id, 'before'], { value: before }));
    const first = order
      .slice(0, place)
      .find((earlier) => hides(outcomes[earlier]!, outcomes[id]!, checked.file.calendar));
    if (first !== undefined)
      findings.push(atKey(checked, 'outcome-unreachable', ['outcomes', id], { value: id, args: { first } }));
  });
  return findings;
};

type Outcome = ScenarioFile['outcomes'][string];

/** Whether an outcome stands before one that stands before it in turn. */
function stepsBackTo(outcomes: ScenarioFile['outcomes'], id: string): boolean {
  const seen = new Set<string>();
  for (let at = outcomes[id]?.before; at !== undefined && at !== id; at = outcomes[at]?.before) {
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return (
    outcomes[id]?.before !== undefined &&
    outcomes[id].before !== id &&
    [...seen].some((at) => outcomes[at]?.before === id)
  );
}

/** Whether an outcome that is tested earlier holds whenever the later one does. */
function hides(earlier: Outcome, later: Outcome, calendar: ScenarioFile['calendar']): boolean {
  // One that ends the match is tested in turns in which the other is not.
  if (later.ends && !earlier.ends) return false;
  if (earlier.when === undefined || truthOf(earlier.when, calendar) === 'always') return true;
  return later.when !== undefined && follows(earlier.when, later.when);
}
