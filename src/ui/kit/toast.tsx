import { useEffect, useState, useSyncExternalStore } from 'react';
import { t } from '../../words/index.ts';
import { Button } from './button.tsx';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly hot: boolean;
  /** Stays until it is dismissed: something that was not saved. */
  readonly stays: boolean;
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
}

const SHOWN_MS = 6000;
let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** Notices shown at once; those that stay are the last to make room. */
const MOST = 3;

/**
 * Shows a notice at the bottom left for six seconds. It is never the only record of anything. What is answered takes it
 * away again, for a notice whose reason is gone.
 */
export function notify(
  text: string,
  options: { readonly hot?: boolean; readonly stays?: boolean; readonly action?: Toast['action'] } = {},
): () => void {
  last += 1;
  const id = last;
  const passing = toasts.filter((toast) => !toast.stays);
  const gone = toasts.length < MOST ? undefined : (passing[0] ?? toasts[0]);
  toasts = [
    ...toasts.filter((toast) => toast !== gone && toast.text !== text),
    { id, text, hot: options.hot ?? false, stays: options.stays ?? false, action: options.action },
  ];
  tell();
  return () => dismiss(id);
}

function dismiss(id: number): void {
  toasts = toasts.filter((toast) => toast.id !== id);
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** Where notices appear; once per page. */
export function Toasts() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <section className="toasts" aria-label={t('kit.notices')} aria-live="polite">
      {shown.map((toast) => (
        <OneToast key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function OneToast({ toast }: { readonly toast: Toast }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || toast.stays) return;
    const timer = setTimeout(() => dismiss(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, toast]);
  return (
    <div
      className={toast.hot ? 'toast toast-hot' : 'toast'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="toast-text">{toast.text}</span>
      {toast.action === undefined ? null : (
        <Button
          size="small"
          onPress={() => {
            toast.action?.onPress();
            dismiss(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <Button kind="quiet" size="small" label={t('kit.dismiss')} onPress={() => dismiss(toast.id)}>
        ✕
      </Button>
    </div>
  );
}
