import type { ReactNode } from 'react';
import { figure, t } from '../../words/index.ts';
import '../styles/charts.css';

interface PromiseBarProps {
  readonly badge: ReactNode;
  readonly title: string;
  readonly note?: string | undefined;
  /** Done over owed, 0..1; undefined while nothing fell due. */
  readonly done: number | undefined;
  /** From which it counts as kept, and below which as broken. */
  readonly keptFrom: number;
  readonly brokenBelow: number;
}

/** A promise made against a promise kept. */
export function PromiseBar({ badge, title, note, done, keptFrom, brokenBelow }: PromiseBarProps) {
  const verdict = done === undefined ? 'due' : done >= keptFrom ? 'kept' : done < brokenBelow ? 'broken' : 'partly';
  const words = { due: t('kit.notDue'), kept: t('kit.kept'), partly: t('kit.partly'), broken: t('kit.broken') }[
    verdict
  ];
  const mark = { due: '–', kept: '●', partly: '◐', broken: '○' }[verdict];
  return (
    <li className={`promise promise-${verdict}`}>
      {badge}
      <span>
        {title}
        {note === undefined ? null : <span className="caption"> {note}</span>}
      </span>
      <span className="promise-bar" aria-hidden="true">
        <span className="promise-fill" style={{ width: `${Math.min(1, Math.max(0, done ?? 0)) * 100}%` }} />
      </span>
      <b className="figures">{done === undefined ? '–' : figure(done, 2)}</b>
      <span className={`verdict-${verdict}`}>
        <span aria-hidden="true">{mark} </span>
        {words}
      </span>
    </li>
  );
}
