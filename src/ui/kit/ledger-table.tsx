import { useId } from 'react';

export interface LedgerRow {
  readonly name: string;
  /** As printed; "not known to you" where the view hides it. */
  readonly value: string;
  /** Decides what pays now. */
  readonly deciding?: boolean | undefined;
  /** Opens the formula. */
  readonly onHelp?: (() => void) | undefined;
  readonly helpLabel?: string | undefined;
  readonly helpOpen?: boolean | undefined;
}

/** Quantities and values; the deciding row stands out by weight as well as colour. */
export function LedgerTable({ caption, rows }: { readonly caption: string; readonly rows: readonly LedgerRow[] }) {
  const id = useId();
  return (
    <table className="ledger" aria-describedby={id}>
      <caption className="unseen" id={id}>
        {caption}
      </caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} className={row.deciding === true ? 'deciding' : undefined}>
            <th scope="row">
              {row.name}
              {row.onHelp === undefined ? null : (
                <button
                  type="button"
                  className="help"
                  aria-label={row.helpLabel ?? row.name}
                  aria-expanded={row.helpOpen}
                  onClick={row.onHelp}
                >
                  ?
                </button>
              )}
            </th>
            <td>{row.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
