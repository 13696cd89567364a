import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  /** At the right of the heading. */
  readonly note?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A section of the debrief; printed unbroken where a page can hold it. */
export function Section({ title, note, className, children }: SectionProps) {
  const id = useId();
  return (
    <section
      className={className === undefined ? 'debrief-section' : `debrief-section ${className}`}
      aria-labelledby={id}
    >
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {note === undefined ? null : <span className="caption">{note}</span>}
      </div>
      {children}
    </section>
  );
}
