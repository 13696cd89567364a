/** A rule that calls a formula: its number, and what it says once it is opened. */
import { useState } from 'react';
import { t } from '../../../../words/index.ts';
import type { RuleText } from '../../../rule-text.ts';

export function Rule({ rule }: { readonly rule: string }) {
  const [text, setText] = useState<RuleText>();
  const open = (): void => {
    if (text === undefined)
      void import('../../../rule-text.ts').then(
        ({ ruleText }) => setText(ruleText(rule)),
        () => undefined,
      );
  };
  return (
    <details className="rule-fold" onToggle={open}>
      <summary>{t('lab.rule', { rule })}</summary>
      {text === undefined ? null : (
        <p lang="en">
          <b>{text.title}</b> {text.text}
        </p>
      )}
    </details>
  );
}
