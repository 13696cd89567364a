/** Obligations: who can do what, by when. */
import { DUTIES } from '../../engine/model/duties.ts';
import { isStanding } from '../build/scenario.ts';
import { type Finding } from '../finding.ts';
import { type Path } from '../tree.ts';
import { type ClauseFile, type GuaranteeFile, MEASURES, measuresOf } from '../schema/guarantee.ts';
import { around, atKey, atValue, type Check, type Checked, knownPower } from './check.ts';

type ObligationFile = ClauseFile['obligations'][string];

export const checkDuties: Check = (checked) =>
  Object.entries(checked.file.guarantees).flatMap(([documentId, document]) =>
    Object.entries(document.clauses).flatMap(([clauseId, clause]) =>
      Object.entries(clause.obligations).flatMap(([id, owed]) => {
        const path = ['guarantees', documentId, 'clauses', clauseId, 'obligations', id];
        return [
          ...debtorFindings(checked, document, owed, path),
          ...measureFindings(checked, owed, path),
          ...timeFindings(checked, clause, owed, path),
        ];
      }),
    ),
  );

function debtorFindings(checked: Checked, document: GuaranteeFile, owed: ObligationFile, path: Path): Finding[] {
  const { capability } = DUTIES[owed.duty];
  return owed.of.flatMap((power, i) => {
    const at = [...path, 'of', i];
    const unknown = knownPower(checked, power, at);
    if (unknown.length > 0) return unknown;
    if (power !== document.beneficiary && !(power in document.signatories))
      return [atValue(checked, 'not-signatory', at, { value: power, args: { power } })];
    if (checked.file.powers[power]!.can.includes(capability)) return [];
    return [atValue(checked, 'duty-not-able', at, { value: power, args: { power, duty: owed.duty, capability } })];
  });
}

function measureFindings(checked: Checked, owed: ObligationFile, path: Path): Finding[] {
  const own: readonly string[] = measuresOf(owed.duty);
  const findings: Finding[] = [];
  if (own.length > 0 && !MEASURES.some((measure) => own.includes(measure) && owed[measure] !== undefined))
    findings.push(
      around(checked, 'duty-without-measure', path, { args: { duty: owed.duty, measures: own.join(', ') } }),
    );
  const foreign: readonly string[] = [
    ...MEASURES.filter((measure) => owed[measure] !== undefined && !own.includes(measure)),
    ...(owed.tag !== undefined && owed.duty !== 'deploy' ? ['tag'] : []),
    ...(owed.answer !== undefined && owed.duty !== 'fight' ? ['answer'] : []),
  ];
  for (const measure of foreign)
    findings.push(
      atKey(checked, 'duty-measure-foreign', [...path, measure], {
        args: { duty: owed.duty, measure, measures: own.join(', ') },
      }),
    );
  if (owed.duty === 'deploy' && owed.tag !== undefined && !hasRegionWith(checked, owed.tag))
    findings.push(atValue(checked, 'no-host-region', [...path, 'tag'], { value: owed.tag, args: { tag: owed.tag } }));
  return findings;
}

const hasRegionWith = ({ file, map }: Checked, tag: string): boolean =>
  Object.entries(file.regions).some(([id, region]) =>
    (region.tags ?? map.get(id)?.tags ?? []).some((own) => own === tag),
  );

function timeFindings(checked: Checked, clause: ClauseFile, owed: ObligationFile, path: Path): Finding[] {
  const runs = owed.runs ?? (isStanding(clause) ? 'standing' : 'call');
  const { turns } = checked.file.calendar;
  const findings: Finding[] = [];
  if (runs === 'standing' && DUTIES[owed.duty].runs === 'call') {
    const at = owed.runs === undefined ? 'duty' : 'runs';
    findings.push(atValue(checked, 'duty-only-on-call', [...path, at], { args: { duty: owed.duty } }));
  }
  if (owed.withinTurns >= turns)
    findings.push(
      atValue(checked, 'deadline-after-end', [...path, 'withinTurns'], { value: owed.withinTurns, args: { turns } }),
    );
  return findings;
}
