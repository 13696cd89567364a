/** What is wrong with a match file, for the command line: place, sentence, and of an order what about it. */
import { type Fault } from '../engine/index.ts';
import { type MatchFault } from '../match/file.ts';
import { debrief } from '../words/en/debrief.ts';
import { faults } from '../words/en/faults.ts';

export function sayMatchFault({ code, path, facts, order }: MatchFault): string {
  const place = path === '' ? '' : `${path}: `;
  const sentence = `${place}${code} ${debrief[`fault.${code}`].replace(/ \(\{\{path\}\}\)/, '')}`;
  const told = code === 'not-json' ? ` (${facts['reason'] ?? ''})` : versions(facts);
  return order === undefined ? `${sentence}${told}` : `${sentence}: ${sayFault(order)}`;
}

/** What is wrong with an order, as a sentence. */
export const sayFault = ({ code, facts }: Fault): string => filled(faults[code], facts);

function versions({ found, known }: MatchFault['facts']): string {
  return found === undefined ? '' : ` (version ${found}; this program knows ${known ?? '?'})`;
}

function filled(template: string, facts: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(facts[name] ?? '?'));
}
