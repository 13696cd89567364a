/** Sentences of findings in the language of the page. Read when the first one is shown. */
import { useEffect, useState } from 'react';
import type { Finding } from '../../scenario/index.ts';
import { currentLanguage } from '../../words/index.ts';

export type Sayer = (finding: Finding) => string;

/** Until the sentences are there, a finding says its code. */
export function useSayer(): Sayer {
  const [say, setSay] = useState<Sayer>(() => (finding: Finding) => finding.code);
  useEffect(() => {
    let gone = false;
    const read =
      currentLanguage() === 'uk' ? import('../../words/uk/findings.ts') : import('../../words/en/findings.ts');
    void read.then((words) => {
      if (!gone) setSay(() => words.sayFinding);
    });
    return () => {
      gone = true;
    };
  }, []);
  return say;
}
