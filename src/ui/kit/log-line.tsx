import type { ReactNode } from 'react';
import { t } from '../../words/index.ts';

interface LogLineProps {
  /** Badge of the power the line is about; a neutral mark where there is none. */
  readonly badge: ReactNode;
  readonly sentence: ReactNode;
  /** As R7.2. */
  readonly rule: string;
  readonly onWhy?: (() => void) | undefined;
}

/** One event of the log. */
export function LogLine({ badge, sentence, rule, onWhy }: LogLineProps) {
  return (
    <li className="log-line">
      {badge}
      <span>{sentence}</span>
      {onWhy === undefined ? (
        <span className="log-rule">{rule}</span>
      ) : (
        <button type="button" className="log-rule" aria-label={t('kit.whyOf', { rule })} onClick={onWhy}>
          {rule} <span>{t('kit.why')}</span>
        </button>
      )}
    </li>
  );
}
