/** What a new thing of a form begins with: something that is valid and can be changed. */
import { valueAt } from '../../../scenario/author/text-edit.ts';
import type { FieldPath } from './form-fields.tsx';
import { isJsonObject } from '../../../engine/json-object.ts';

/** What there are forms for. */
export const SUBJECTS = ['clauses', 'guarantees', 'forces', 'injects', 'objectives', 'assumptions'] as const;
export type Subject = (typeof SUBJECTS)[number];

export function fresh(subject: Exclude<Subject, 'assumptions'>, document: unknown, path: FieldPath): unknown {
  const powers = Object.entries(objectAt(document, ['powers']));
  const ofRole = (role: string) => powers.find(([, power]) => valueAt(power, ['role']) === role)?.[0];
  const protege = ofRole('protege') ?? powers[0]?.[0] ?? '';
  const challenger = ofRole('challenger') ?? powers[0]?.[0] ?? '';
  const guarantor = ofRole('guarantor') ?? powers[0]?.[0] ?? '';
  const id = String(path.at(-1));
  switch (subject) {
    case 'clauses': {
      const signatory = Object.keys(objectAt(document, [...path.slice(0, 2), 'signatories']))[0] ?? guarantor;
      return {
        title: { en: id, uk: id },
        trigger: { fact: 'personnelAcrossLineK', atLeast: 5, confidence: 0.6, withinTurns: 1 },
        obligations: { consult: { of: [signatory], duty: 'consult' } },
      };
    }
    case 'guarantees':
      return {
        title: { en: id, uk: id },
        beneficiary: protege,
        against: [challenger],
        signatories: { [guarantor]: { status: 'signed' } },
        clauses: {
          attack: {
            trigger: { fact: 'personnelAcrossLineK', atLeast: 5, confidence: 0.6, withinTurns: 1 },
            obligations: { consult: { of: [guarantor], duty: 'consult' } },
          },
        },
      };
    case 'forces':
      return { power: protege, region: homeOf(document, protege), personnelK: 10, stance: 'garrison' };
    case 'injects':
      return { when: { turn: 6 }, effect: { tension: { change: 5 } }, text: { en: id, uk: id } };
    case 'objectives':
      return { metric: 'calm', worst: 0, best: 1, weight: 0 };
  }
}

/** A region where the power has room: it has no force there yet, and its forces show where it stands. */
function homeOf(document: unknown, power: string): string {
  const forces = Object.values(objectAt(document, ['forces']));
  const held = new Set(
    forces.filter((force) => valueAt(force, ['power']) === power).map((force) => valueAt(force, ['region'])),
  );
  const regions = Object.entries(objectAt(document, ['regions']));
  const owned = ([id, region]: readonly [string, unknown]): boolean =>
    valueAt(region, ['owner']) === power || id.startsWith(`${power}-`);
  return (
    (regions.find((region) => owned(region) && !held.has(region[0])) ?? regions.find(owned) ?? regions[0])?.[0] ?? ''
  );
}

function objectAt(document: unknown, path: FieldPath): Readonly<Record<string, unknown>> {
  const value = valueAt(document, path);
  return isJsonObject(value) ? value : {};
}
