/** What else in a variation a finding can come from, by its code: names in its facts, and what it was compared with. */
import { type FindingCode } from './codes.ts';
import { type Finding } from './finding.ts';
import { type Path } from './tree.ts';

export interface Cause {
  readonly path: Path;
  /** Only where it is removed. */
  readonly removed?: true;
}

const removal = (...path: readonly string[]): Cause => ({ path, removed: true });
const change = (...path: readonly string[]): Cause => ({ path });

interface Facts {
  readonly path: readonly string[];
  readonly value: string;
  readonly arg: (name: string) => string;
}
type Causes = (facts: Facts) => readonly Cause[];

const turns: Causes = () => [change('calendar', 'turns')];
const role: Causes = ({ arg }) => [change('powers', arg('power'), 'role')];
const can: Causes = ({ arg }) => [change('powers', arg('power'), 'can')];
const region: Causes = ({ value }) => [removal('regions', value), change('map')];

const CAUSES: Readonly<Partial<Record<FindingCode, Causes>>> = {
  'unknown-power': ({ value }) => [removal('powers', value)],
  'unknown-region': region,
  'region-incomplete': region,
  'unknown-source': ({ value }) => [removal('sources', value)],
  'unknown-outcome': ({ value }) => [removal('outcomes', value)],
  'unknown-clause': ({ value }) => {
    const [document = '', clause = ''] = value.split('/');
    return [removal('guarantees', document, 'clauses', clause)];
  },
  'deadline-after-end': turns,
  'inject-never': turns,
  'guide-after-end': turns,
  'condition-never': turns,
  'wrong-role': role,
  'belief-role': role,
  'doctrine-foreign': role,
  'capability-missing': can,
  'duty-not-able': can,
  'guide-not-able': can,
  'not-signatory': ({ path, arg }) => [
    removal(...path.slice(0, 2), 'signatories', arg('power')),
    change(...path.slice(0, 2), 'beneficiary'),
  ],
  'own-guarantor': ({ path }) => [change(...path.slice(0, 2), 'beneficiary')],
  'force-off-ground': ({ arg }) => [
    change('map'),
    change('regions', arg('region'), 'control'),
    removal('regions', arg('region'), 'control'),
    change('regions', arg('region'), 'owner'),
  ],
  'force-in-sea': ({ value }) => [change('regions', value, 'tags')],
  'force-twice': ({ arg }) => [change('forces', arg('first'), 'region'), change('forces', arg('first'))],
  'outcome-unreachable': ({ arg }) => [change('outcomes', arg('first'))],
  'members-needed': ({ path }) => [change(...path.slice(0, 2), 'members')],
};

/** The likeliest first; none where nothing more is known than the place of the finding itself. */
export function causesOf({ code, args, value = '' }: Finding, path: readonly string[]): readonly Cause[] {
  return CAUSES[code]?.({ path, value, arg: (name) => String(args[name] ?? '') }) ?? [];
}
