/** Outcomes: one always holds, and it is the last. */
import { outcomeOrder } from '../build/scenario.ts';
import { type Finding } from '../finding.ts';
import { atKey, type Check, knownName } from './check.ts';

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
  const seen = new Map<string, string>();
  let always: string | undefined;
  for (const id of order) {
    const { when, before } = outcomes[id]!;
    if (before !== undefined)
      findings.push(
        ...knownName(
          checked,
          'unknown-outcome',
          before,
          order.filter((other) => other !== id),
          ['outcomes', id, 'before'],
        ),
      );
    const same = always ?? seen.get(JSON.stringify(when));
    if (same !== undefined)
      findings.push(atKey(checked, 'outcome-unreachable', ['outcomes', id], { value: id, args: { first: same } }));
    if (when === undefined) always ??= id;
    else if (!seen.has(JSON.stringify(when))) seen.set(JSON.stringify(when), id);
  }
  return findings;
};
