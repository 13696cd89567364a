import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../words/index.ts';
import { setTitle } from './settings.ts';

interface ScreenProps {
  /** Name of the screen, in the bar and in the title of the document. */
  readonly title: string;
  /** Whether the title in the bar is the first heading; false where the content has its own. */
  readonly heading?: boolean | undefined;
  /** Beside the title: date, turn, scenario. */
  readonly head?: ReactNode;
  /** At the right end of the bar. */
  readonly actions?: ReactNode;
  readonly className?: string | undefined;
  /** A bar of actions at the bottom. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

let first = true;

/** The frame of every page: bar, content, foot. After a change of screen the focus goes to the content. */
export function Screen({ title, heading = true, head, actions, className, foot, children }: ScreenProps) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => setTitle(title), [title]);
  useEffect(() => {
    if (first) first = false;
    else main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <div className={className === undefined ? 'screen' : `screen ${className}`}>
      <header className="bar">
        <a className="brand" href="#/" aria-label={`${t('ui.product')}: ${t('ui.home')}`}>
          <Mark />
          <span>{t('ui.product')}</span>
        </a>
        {heading ? <h1 className="bar-title">{title}</h1> : null}
        <div className="bar-head">{head}</div>
        <div className="bar-actions">{actions}</div>
      </header>
      <main ref={main} className="content" tabIndex={-1}>
        {children}
      </main>
      {foot === undefined ? null : <footer className="foot">{foot}</footer>}
    </div>
  );
}

/** A hatched shield: the hatching of the map, the shield of the promise. */
function Mark() {
  return (
    <svg width="22" height="24" viewBox="0 0 22 24" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="1.8">
        <path d="M11 1.5 20 4.5V11c0 6-3.6 9.6-9 11.6C5.6 20.6 2 17 2 11V4.5Z" />
        <path d="m5 15.5 10.5-10.5M8 18.5l9.5-9.5M4.5 10l5.5-5.5" strokeWidth="1.5" />
      </g>
    </svg>
  );
}
