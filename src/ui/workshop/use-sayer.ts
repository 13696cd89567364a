/** Sentences of findings and of their fixes in the language of the page. Read when the first one is shown. */
import { useEffect, useState } from 'react';
import type { Finding } from '../../scenario/index.ts';
import { currentLanguage } from '../../words/index.ts';

export interface Sayer {
  readonly say: (finding: Finding) => string;
  /** What the fix of a finding does, as the label of its button. */
  readonly sayFix: (finding: Finding) => string;
}

/** Until the sentences are there, a finding says its code. */
const SILENT: Sayer = { say: ({ code }) => code, sayFix: ({ fix }) => fix?.kind ?? '' };

export function useSayer(): Sayer {
  const [sayer, setSayer] = useState(SILENT);
  useEffect(() => {
    let gone = false;
    const read =
      currentLanguage() === 'uk' ? import('../../words/uk/findings.ts') : import('../../words/en/findings.ts');
    void read.then(({ fixes, sayFinding }) => {
      if (gone) return;
      setSayer({
        say: sayFinding,
        sayFix: (finding) =>
          finding.fix === undefined ? '' : (fixes[finding.fix.kind]?.(finding) ?? finding.fix.kind),
      });
    });
    return () => {
      gone = true;
    };
  }, []);
  return sayer;
}
