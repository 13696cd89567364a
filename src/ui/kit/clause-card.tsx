import type { ReactNode } from 'react';

interface ClauseCardProps {
  readonly prose: ReactNode;
  /** A standing duty, or a trigger that calls. */
  readonly standing: boolean;
  readonly gauge?: ReactNode;
  readonly chips?: ReactNode;
  readonly actions?: ReactNode;
}

/** A clause in a panel: prose, gauge, what was invoked or is owed. */
export function ClauseCard({ prose, standing, gauge, chips, actions }: ClauseCardProps) {
  return (
    <article className={standing ? 'clause-card clause-standing' : 'clause-card'}>
      <div className="clause-prose">{prose}</div>
      {gauge}
      {chips === undefined ? null : <div className="chips">{chips}</div>}
      {actions === undefined ? null : <div className="card-actions">{actions}</div>}
    </article>
  );
}
