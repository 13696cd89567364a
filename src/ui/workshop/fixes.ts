/** Fixes that a finding offers: safe changes of the text it was found in. */
import type { Finding } from '../../scenario/index.ts';
import { t, tMaybe } from '../../words/index.ts';

export interface FindingFix {
  readonly kind: string;
  /** Edits in the text of the finding's file; none overlaps another. */
  readonly edits: readonly { readonly offset: number; readonly length: number; readonly text: string }[];
}

/** The fix of a finding, where it has one. */
export function fixOf(finding: Finding): FindingFix | undefined {
  return (finding as Finding & { readonly fix?: FindingFix }).fix;
}

/** What the fix does, as the label of its button. */
export function sentenceOfFix(fix: FindingFix): string {
  const written = fix.edits.length === 1 ? (fix.edits[0]?.text.trim() ?? '') : '';
  return tMaybe(`fixes.${fix.kind}`, { text: written }) ?? t('workshop.fix');
}
