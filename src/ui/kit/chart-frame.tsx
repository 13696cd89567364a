import { type ReactNode, useId, useState } from 'react';
import { t } from '../../words/index.ts';
import '../styles/charts.css';

export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface ChartFrameProps {
  readonly title: string;
  /** Heading is shown above; otherwise it only names the chart. */
  readonly showTitle?: boolean | undefined;
  readonly note?: ReactNode;
  readonly table: ChartTable;
  readonly children: ReactNode;
}

/** A chart and the same figures as a table, one press apart. */
export function ChartFrame({ title, showTitle = true, note, table, children }: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption className="chart-head">
        <span id={id} className={showTitle ? 'caption' : 'unseen'}>
          {title}
        </span>
        <button
          type="button"
          className="link chart-switch"
          aria-expanded={asTable}
          aria-describedby={id}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t('ui.asChart') : t('ui.asTable')}
        </button>
      </figcaption>
      {asTable ? <DataTable caption={title} table={table} /> : children}
      {note === undefined ? null : <p className="caption">{note}</p>}
    </figure>
  );
}

/** Figures of a chart. The frame scrolls by keyboard, so it can be focused; its name is not that of the section around. */
export function DataTable({ caption, table }: { readonly caption: string; readonly table: ChartTable }) {
  return (
    <section className="table-frame" aria-label={t('ui.tableOf', { title: caption })} tabIndex={0}>
      <table className="data-table">
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={`${row[0]}${at}`}>
              {row.map((cell, column) => (
                <td key={table.head[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
