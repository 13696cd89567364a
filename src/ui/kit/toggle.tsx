import type { ReactNode } from 'react';

/** On or off, at once. */
export function Toggle({
  label,
  on,
  onChange,
}: {
  readonly label: ReactNode;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <button type="button" role="switch" aria-checked={on} className="switch" onClick={() => onChange(!on)}>
      <span className="switch-trough" aria-hidden="true" />
      <span>{label}</span>
    </button>
  );
}
