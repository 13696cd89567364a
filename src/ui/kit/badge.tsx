import type { ReactNode } from 'react';

interface BadgeProps {
  /** Two letters. */
  readonly letters: string;
  /** Colour name as the scenario gives it. */
  readonly colour: string;
  /** Full name, read out; leave it out where the name stands beside the badge. */
  readonly name?: string | undefined;
  readonly large?: boolean | undefined;
}

/** Two white letters on the colour of a power. */
export function Badge({ letters, colour, name, large }: BadgeProps) {
  const className = large === true ? 'badge badge-large' : 'badge';
  if (name === undefined) {
    return (
      <span className={className} data-colour={colour} aria-hidden="true">
        {letters}
      </span>
    );
  }
  return (
    <span className={className} data-colour={colour} role="img" aria-label={name} title={name}>
      {letters}
    </span>
  );
}

interface ChipProps {
  readonly children: ReactNode;
  /** `sourced` and `judgement` carry their mark; `draft` is dashed; `hot` asks for something. */
  readonly kind?: 'plain' | 'sourced' | 'judgement' | 'draft' | 'hot' | undefined;
  /** Address of a source, opened beside the game. */
  readonly href?: string | undefined;
}

/** A status or a source. */
export function Chip({ children, kind = 'plain', href }: ChipProps) {
  const dashed = kind === 'judgement' || kind === 'draft';
  const className = `chip${dashed ? ' chip-dashed' : ''}${kind === 'hot' ? ' chip-hot' : ''}`;
  const mark = kind === 'sourced' ? '▤' : dashed ? '✎' : undefined;
  const content = (
    <>
      {mark === undefined ? null : <span aria-hidden="true">{mark}</span>}
      <span>{children}</span>
    </>
  );
  // Only web addresses: scenario data could hold anything.
  if (href === undefined || !/^https?:\/\//.test(href)) return <span className={className}>{content}</span>;
  return (
    <a className={className} href={href} target="_blank" rel="noopener noreferrer">
      {content}
    </a>
  );
}
