import type { ReactNode } from 'react';
import type { MarginNote, Stretch } from '../../words/prose.ts';
import '../styles/sheet.css';

export interface SheetClause {
  readonly id: string;
  readonly number: string;
  readonly prose: readonly Stretch[];
  readonly notes: readonly MarginNote[];
}

interface ClauseSheetProps {
  readonly title: string;
  /** Legal force, signatories, beneficiary. */
  readonly lead: ReactNode;
  readonly clauses: readonly SheetClause[];
  readonly foot?: ReactNode;
}

/** A document as a sheet of paper: numbered prose with its triggers and duties in the margin. */
export function ClauseSheet({ title, lead, clauses, foot }: ClauseSheetProps) {
  return (
    <article className="sheet">
      <header className="sheet-head">
        <h2>{title}</h2>
        <div className="sheet-lead">{lead}</div>
      </header>
      <ol className="sheet-clauses">
        {clauses.map((clause) => (
          <li key={clause.id} className="sheet-clause">
            <span className="sheet-number">{clause.number}</span>
            <p className="sheet-prose">
              <Prose prose={clause.prose} />
            </p>
            <div className={clause.notes[0]?.kind === 'if' ? 'sheet-margin sheet-call' : 'sheet-margin'}>
              {clause.notes.map((note) => (
                <p key={note.kind}>
                  <b>{note.word}</b> {note.text}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {foot === undefined ? null : <footer className="caption sheet-foot">{foot}</footer>}
    </article>
  );
}

/** Prose with its movable figures underlined. */
export function Prose({ prose }: { readonly prose: readonly Stretch[] }) {
  return prose.map((stretch, at) =>
    stretch.figure ? (
      <span key={`${at}${stretch.text}`} className="sheet-figure">
        {stretch.text}
      </span>
    ) : (
      stretch.text
    ),
  );
}
