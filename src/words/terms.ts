/** Terms of proposals and treaties in words. */
import { TERM_NAMES, type TermName, TERMS } from '../engine/model/terms.ts';
import { amount } from './amounts.ts';
import { listOf } from './figures.ts';
import { t } from './language.ts';

export function termName(name: TermName): string {
  return t(`terms.${name}.name`);
}

/** "a ceasefire on the line of contact and access for monitors, 80 %". */
export function termsInWords(terms: Readonly<Record<string, number>>): string {
  const known = TERM_NAMES.filter((name) => (terms[name] ?? 0) !== 0);
  return listOf(known.map((name) => t(`terms.${name}.with`, { value: amount(terms[name] ?? 0, TERMS[name].unit) })));
}

/** Terms as an event carries them: "ceasefire=1, strip=0.5" or the same as JSON. */
export function readTerms(text: string): Readonly<Record<string, number>> {
  const out: Record<string, number> = {};
  for (const [, name, value] of text.matchAll(/"?([A-Za-z]+)"?\s*[=: ]\s*(-?[\d.]+(?:e-?\d+)?)/g)) {
    if (name !== undefined && value !== undefined) out[name] = Number(value);
  }
  return out;
}
