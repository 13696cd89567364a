/** Shortcuts of a page. Single keys rest while somebody types or has turned them off; keys with Ctrl always work. */
import { useLayoutEffect, useRef } from 'react';
import { settings } from './settings.ts';

/** By key as the browser names it, lower case; with `ctrl+` before it where Ctrl (or Command) is held. */
export type Keys = Readonly<Record<string, () => void>>;

export function useKeys(keys: Keys): void {
  const now = useRef(keys);
  now.current = keys;
  // Before the first picture: a key that is pressed as soon as a screen is seen must not be lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || document.querySelector('dialog[open]') !== null) return;
      const held = event.ctrlKey || event.metaKey;
      const typing = isTyping(event.target);
      if (typing && !(held && event.key === 'Enter') && event.key !== 'Escape') return;
      if (!held && event.key !== 'Escape' && !settings.getState().keys) return;
      // A button takes Space and Enter, a radio its arrows: those are theirs.
      if (!held && takesItself(event)) return;
      const act = now.current[`${held ? 'ctrl+' : ''}${event.key.toLowerCase()}`];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'range'].includes(target.type);
}

function takesItself({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (key === ' ' || key === 'Enter')
    return target.closest('button, a, summary, input, [role=tab], [role=grid], [role=application]') !== null;
  return (
    key.startsWith('Arrow') &&
    target.closest('input, [role=tablist], [role=grid], [role=application], [role=menu]') !== null
  );
}
