/**
 * The focus is never lost: when the element that has it goes away (an order that was removed, a card that was closed) and
 * nobody took the focus up, it goes to the heading of the nearest part of the page that is still there.
 */

/** Parts with a heading that says where one is. */
const PARTS = 'section, aside, form, dialog, [role=tabpanel], main';

/** Watches the document until the function answered is called. */
export function keepFocus(root: HTMLElement): () => void {
  let last: HTMLElement | undefined;
  let parts: readonly HTMLElement[] = [];
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    parts = partsAround(target);
  };
  const onBlur = ({ target, relatedTarget }: FocusEvent) => {
    // A person who presses on nothing lets go; an element that goes away is noticed below, after it is gone.
    if (relatedTarget === null)
      queueMicrotask(() => {
        if (target === last && last?.isConnected === true && document.activeElement === document.body) last = undefined;
      });
  };
  const rescue = () => {
    if (last === undefined || last.isConnected || !nobodyHasIt()) return;
    last = undefined;
    const part = parts.find((one) => one.isConnected) ?? document.querySelector<HTMLElement>('main');
    const heading = part?.querySelector<HTMLElement>('h1, h2, h3');
    const target = heading ?? part ?? undefined;
    if (target === undefined) return;
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };
  // After the scripts of the change have run: whoever closes something may have a better place in mind.
  const observer = new MutationObserver(() => requestAnimationFrame(rescue));
  observer.observe(root, { childList: true, subtree: true });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('focusout', onBlur);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('focusout', onBlur);
  };
}

function nobodyHasIt(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function partsAround(element: HTMLElement): readonly HTMLElement[] {
  const parts: HTMLElement[] = [];
  for (
    let at = element.closest<HTMLElement>(PARTS);
    at !== null;
    at = at.parentElement?.closest<HTMLElement>(PARTS) ?? null
  )
    parts.push(at);
  return parts;
}
