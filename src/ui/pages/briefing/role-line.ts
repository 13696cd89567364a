import { listOf, t } from '../../../words/index.ts';
import { roleName } from '../../../words/labels.ts';
import type { Naming } from '../../../words/naming.ts';

/** "guarantor, with the United States; sends no troops". */
export function roleLine({ scenario, power: noun }: Naming, id: string): string {
  const power = scenario.powers[id];
  if (power === undefined) return '';
  const others = Object.keys(scenario.powers).filter(
    (other) => other !== id && scenario.powers[other]?.role === power.role,
  );
  const role =
    others.length === 0
      ? roleName(power.role)
      : t('briefing.roleWith', {
          role: roleName(power.role),
          others: listOf(others.map((other) => noun(other).nom)),
        });
  const notes = [
    ...(power.role === 'guarantor' && !power.can.includes('deploy') ? [t('briefing.noTroops')] : []),
    ...(power.can.includes('invoke') ? [t('briefing.mayInvoke')] : []),
  ];
  return [role, ...notes].join('; ');
}
