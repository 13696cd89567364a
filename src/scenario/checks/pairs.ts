/** What stands between two powers: ceasefires and beliefs. */
import { ceasefiresOf, partiesOf } from '../build/scenario.ts';
import { type Finding } from '../finding.ts';
import { atKey, atValue, type Check, knownPower } from './check.ts';

export const checkCeasefires: Check = (checked) => {
  const { file } = checked;
  const seen = new Set<string>();
  return ceasefiresOf(file).flatMap(({ path, spec }) => {
    const [challenger, protege] = partiesOf(spec, file);
    const findings: Finding[] = [];
    for (const [i, [power, role]] of (
      [
        [challenger, 'challenger'],
        [protege, 'protege'],
      ] as const
    ).entries()) {
      if (power === undefined) continue;
      const at = spec.between === undefined ? path : [...path, 'between', i];
      const unknown = knownPower(checked, power, at);
      findings.push(...unknown);
      const found = file.powers[power]?.role;
      if (unknown.length === 0 && found !== undefined && found !== role)
        findings.push(atValue(checked, 'wrong-role', at, { value: power, args: { power, role, found } }));
    }
    const pair = `${challenger ?? ''} ${protege ?? ''}`;
    if (seen.has(pair)) findings.push(atKey(checked, 'ceasefire-twice', path, { args: { pair } }));
    seen.add(pair);
    return findings;
  });
};

export const checkBeliefs: Check = (checked) => {
  const { beliefs, powers } = checked.file;
  return Object.entries(beliefs).flatMap(([challenger, held]) => {
    const roles: Finding[] = [];
    const wrong = (power: string, role: string, path: readonly string[]): void => {
      const found = powers[power]?.role;
      if (found !== undefined && found !== role)
        roles.push(atKey(checked, 'belief-role', path, { args: { power, role, found } }));
    };
    wrong(challenger, 'challenger', ['beliefs', challenger]);
    for (const guarantor of Object.keys(held)) wrong(guarantor, 'guarantor', ['beliefs', challenger, guarantor]);
    return [
      ...knownPower(checked, challenger, ['beliefs', challenger], atKey),
      ...Object.keys(held).flatMap((guarantor) =>
        knownPower(checked, guarantor, ['beliefs', challenger, guarantor], atKey),
      ),
      ...roles,
    ];
  });
};
