/** Findings that the author has accepted, each with a reason in the file. Errors cannot be silenced. */
import { FINDING_CODES, type FindingCode, SEVERITY_OF } from './codes.ts';
import { type Finding, finding, isError } from './finding.ts';
import { nearest } from './nearest.ts';
import { type ScenarioFile } from './schema/scenario.ts';
import { keyPlaceAt, type ObjectNode } from './tree.ts';

/** Without what is silenced; with what is wrong in the silencing itself. */
export function silenced(
  findings: readonly Finding[],
  silence: ScenarioFile['silence'],
  root: ObjectNode,
): readonly Finding[] {
  const used = new Set<string>();
  const heard = findings.filter((found) => {
    const said = Object.hasOwn(silence, found.code) ? silence[found.code] : undefined;
    if (isError(found) || said === undefined || !covers(said, found.path)) return true;
    used.add(found.code);
    return false;
  });
  const faults = Object.keys(silence)
    .filter((code) => !used.has(code))
    .map((code) => {
      const path = ['silence', code];
      const place = keyPlaceAt(root, path);
      if (!isCode(code))
        return finding('unknown-key', place, path, {
          args: { key: code },
          nearest: nearest(code, FINDING_CODES.filter(canBeSilenced)),
        });
      return finding(canBeSilenced(code) ? 'silence-unused' : 'silence-error', place, path, { value: code });
    });
  return [...heard, ...faults];
}

const isCode = (code: string): code is FindingCode => (FINDING_CODES as readonly string[]).includes(code);
const canBeSilenced = (code: FindingCode): boolean => SEVERITY_OF[code] !== 'error';

function covers(said: ScenarioFile['silence'][string], path: string): boolean {
  return typeof said === 'string' || said.at.some((at) => path === at || path.startsWith(`${at}.`));
}
