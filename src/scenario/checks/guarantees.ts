/** Documents: parties and their roles. */
import { type Finding } from '../finding.ts';
import { type Path } from '../tree.ts';
import { type Role } from '../../engine/model/names.ts';
import { type GuaranteeFile } from '../schema/guarantee.ts';
import { atKey, atValue, type Check, type Checked, knownPower } from './check.ts';

export const checkGuarantees: Check = (checked) =>
  Object.entries(checked.file.guarantees).flatMap(([id, document]) => {
    const path = ['guarantees', id];
    return [
      ...partyFindings(checked, document.beneficiary, 'protege', [...path, 'beneficiary'], atValue),
      ...document.against.flatMap((power, i) =>
        partyFindings(checked, power, 'challenger', [...path, 'against', i], atValue),
      ),
      ...signatoryFindings(checked, document, path),
      ...clauseFindings(checked, document, path),
      ...(Object.keys(document.clauses).length === 0
        ? [atKey(checked, 'document-empty', [...path, 'clauses'], { value: id })]
        : []),
    ];
  });

function partyFindings(checked: Checked, power: string, role: Role, path: Path, where: typeof atValue): Finding[] {
  const unknown = knownPower(checked, power, path, where);
  const found = checked.file.powers[power]?.role;
  if (unknown.length > 0 || found === undefined || found === role) return unknown;
  return [where(checked, 'wrong-role', path, { value: power, args: { power, role, found } })];
}

function signatoryFindings(checked: Checked, document: GuaranteeFile, path: Path): Finding[] {
  const signatories = Object.keys(document.signatories);
  if (signatories.length === 0)
    return [atKey(checked, 'too-few', [...path, 'signatories'], { args: { limit: 1, what: 'signatories' } })];
  return signatories.flatMap((power) => {
    const at = [...path, 'signatories', power];
    if (power === document.beneficiary) return [atKey(checked, 'own-guarantor', at, { value: power })];
    return partyFindings(checked, power, 'guarantor', at, atKey);
  });
}

function clauseFindings(checked: Checked, document: GuaranteeFile, path: Path): Finding[] {
  return Object.entries(document.clauses).flatMap(([id, clause]) => {
    const at = [...path, 'clauses', id];
    const findings: Finding[] = [];
    if (Object.keys(clause.obligations).length === 0) findings.push(atKey(checked, 'clause-empty', at, { value: id }));
    if (clause.trigger === undefined && clause.invocation !== undefined && clause.invocation !== 'standing')
      findings.push(
        atValue(checked, 'clause-without-trigger', [...at, 'invocation'], {
          value: clause.invocation,
          args: { clause: id },
        }),
      );
    if (clause.trigger !== undefined && clause.invocation === 'standing')
      findings.push(atValue(checked, 'standing-with-trigger', [...at, 'invocation'], { args: { clause: id } }));
    return findings;
  });
}
