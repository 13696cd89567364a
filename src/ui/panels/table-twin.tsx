import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type Order } from '../../engine/index.ts';
import { placesOf } from '../../store/order-form.ts';
import { type RegionRow, regionRows } from '../../store/region-rows.ts';
import { draftOf } from '../../store/match-store.ts';
import { compareWords, percent, t, turnDateShort, upTo } from '../../words/index.ts';
import { tagName } from '../../words/labels.ts';
import { type Naming, powerName, regionName } from '../../words/naming.ts';
import { game } from '../game.ts';
import { announce } from '../kit/live-region.tsx';
import { PowerBadge } from './power-badge.tsx';
import { draftTitles } from './region-panel.tsx';
import { useMatch, useNames, useView } from './use-match.ts';

const COLUMNS = ['region', 'control', 'forces', 'rotations', 'fortified', 'incidents'] as const;
type Column = (typeof COLUMNS)[number];
const FILTERS = ['all', 'forces', 'line', 'guests', 'orders'] as const;
type Filter = (typeof FILTERS)[number];
const FILTER_WORDS = {
  all: 'play.filterAll',
  forces: 'play.filterForces',
  line: 'play.filterLine',
  guests: 'play.filterGuests',
  orders: 'play.filterOrders',
} as const satisfies Readonly<Record<Filter, string>>;

interface Sorting {
  readonly by: Column;
  readonly down: boolean;
}

/** The map's twin: every region as a row, the same selection, the same orders. */
export function TableTwin({ findRef }: { readonly findRef: React.RefObject<HTMLInputElement | null> }) {
  const view = useView();
  const names = useNames();
  const { orders } = useMatch(draftOf);
  const selected = useMatch((state) => state.region);
  const [filter, setFilter] = useState<Filter>('forces');
  const [text, setText] = useState('');
  const [sorting, setSorting] = useState<Sorting>({ by: 'control', down: false });
  const rows = regionRows(view);
  const wanted = text.trim().toLocaleLowerCase();
  const shown = useMemo(
    () =>
      sorted(
        rows.filter(
          (row) => fits(row, filter, orders) && regionName(names.scenario, row.id).toLocaleLowerCase().includes(wanted),
        ),
        sorting,
        names,
      ),
    [rows, filter, wanted, sorting, names, orders],
  );
  const active = shown.some((row) => row.id === selected) ? selected : shown[0]?.id;
  const body = useRef<HTMLTableSectionElement>(null);
  const focusRow = (id: string | undefined) =>
    body.current?.querySelector<HTMLElement>(`[data-region="${CSS.escape(id ?? '')}"]`)?.focus();
  const sortBy = (by: Column) => {
    setSorting({ by, down: sorting.by === by ? !sorting.down : by !== 'region' });
    announce(t('play.sortedBy', { column: columnName(by) }));
  };
  useEffect(() => {
    body.current?.querySelector(`[data-region="${CSS.escape(selected ?? '')}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const onKeyDown = (event: KeyboardEvent, row: RegionRow) => {
    // Keys with Ctrl belong to the page: Ctrl Enter commits, wherever the focus is.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = shown.indexOf(row);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      focusRow(shown[Math.min(shown.length - 1, Math.max(0, to))]?.id);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(row, names);
    } else if (event.key.toLowerCase() === 's') {
      event.preventDefault();
      sortBy(COLUMNS[(COLUMNS.indexOf(sorting.by) + 1) % COLUMNS.length] ?? 'region');
    }
  };
  return (
    <div className="twin">
      <div className="twin-tools">
        <input
          ref={findRef}
          type="search"
          className="text-input"
          aria-label={t('play.find')}
          placeholder={t('play.find')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === 'ArrowDown') focusRow(shown[0]?.id);
          }}
        />
        <fieldset className="filters">
          <legend className="unseen">{t('play.filters')}</legend>
          {FILTERS.map((one) => (
            <label key={one} className="filter">
              <input type="radio" name="filter" checked={filter === one} onChange={() => setFilter(one)} />
              <span>{t(FILTER_WORDS[one], { count: rows.filter((row) => fits(row, one, orders)).length })}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <div className="twin-frame">
        <table role="grid" className="twin-table" aria-label={t('play.tableCaption')} aria-rowcount={shown.length + 1}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={`twin-${column}`}
                  aria-sort={sorting.by !== column ? 'none' : sorting.down ? 'descending' : 'ascending'}
                >
                  <button type="button" onClick={() => sortBy(column)}>
                    {columnName(column)}
                    <span aria-hidden="true">{sorting.by !== column ? '' : sorting.down ? ' ▼' : ' ▲'}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((row) => (
              <tr
                key={row.id}
                data-region={row.id}
                tabIndex={row.id === active ? 0 : -1}
                aria-selected={row.id === selected}
                className={row.id === selected ? 'twin-chosen' : undefined}
                onClick={() => open(row, names)}
                onKeyDown={(event) => onKeyDown(event, row)}
              >
                <Cells row={row} names={names} orders={orders} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === 0 ? <p className="second twin-note">{t('play.noRows')}</p> : null}
      <p className="caption twin-note">{t('play.tableCaption')}</p>
      <p className="caption twin-note desk-only">
        <kbd className="key">↑</kbd> <kbd className="key">↓</kbd> {t('play.tableKeys')} ·{' '}
        <kbd className="key">{'Enter'}</kbd> {t('play.tableOpen')} · <kbd className="key">S</kbd> {t('play.tableSort')}{' '}
        · <kbd className="key">M</kbd> {t('play.keyMapTable')}
      </p>
    </div>
  );
}

function Cells({
  row,
  names,
  orders,
}: {
  readonly row: RegionRow;
  readonly names: Naming;
  readonly orders: readonly Order[];
}) {
  const { scenario } = names;
  const drafts = draftTitles(row, names, orders);
  return (
    <>
      <th scope="row" className="twin-region">
        <span>{regionName(scenario, row.id)}</span>
        <span className="caption block">{noteOf(row, names)}</span>
      </th>
      <td className="twin-control" data-label={t('play.control')}>
        <ControlBar row={row} names={names} />
      </td>
      <td className="twin-forces figures" data-label={t('play.forces')}>
        {row.forces.length === 0 ? <span className="muted">{t('ui.none')}</span> : null}
        {row.forces.map(({ power, personnelK, certainty }) => (
          <span key={power} className="twin-force">
            <PowerBadge scenario={scenario} power={power} />{' '}
            {personnelK === undefined
              ? t('ui.notKnown')
              : `${certainty === 'about' ? '≈\u00a0' : ''}${upTo(personnelK, 1)}`}
          </span>
        ))}
      </td>
      <td className="twin-rotations" data-label={t('play.rotations')}>
        {row.rotations.length === 0 && drafts.length === 0 ? <span className="muted">{t('ui.none')}</span> : null}
        {row.rotations.map(({ power, personnelK, lastTurn }) => (
          <span key={power} className="block">
            {t('play.rotationTo', {
              power: scenario.powers[power]?.badge ?? power,
              troops: upTo(personnelK, 1),
              date: turnDateShort(scenario.calendar, lastTurn - 1),
            })}
          </span>
        ))}
        {drafts.map((title) => (
          <span key={title} className="chip chip-dashed">
            <span aria-hidden="true">✎</span> {title}
          </span>
        ))}
      </td>
      <td className="twin-fortified figures" data-label={t('play.fortified')}>
        {percent(row.fortification)}
      </td>
      <td className="twin-incidents figures" data-label={t('play.incidents')}>
        {row.incidents}
      </td>
    </>
  );
}

/** Shares as a bar with both figures; hatching marks what is not held by the owner. */
function ControlBar({ row, names }: { readonly row: RegionRow; readonly names: Naming }) {
  const { scenario } = names;
  if (row.control.length === 0) return <span className="muted">{t('ui.none')}</span>;
  const first = row.control.find(({ power }) => power === row.owner);
  const others = row.control.filter(({ power }) => power !== row.owner);
  const share = first?.share ?? 0;
  const other = others[0];
  const said = row.control.map(({ power, share: part }) => `${powerName(scenario, power)} ${percent(part)}`).join(', ');
  return (
    <span className="control-cell">
      <span className="unseen">{said}</span>
      <span className="figures" aria-hidden="true">
        {Math.round(share * 100)}
      </span>
      <span
        className="control-bar"
        aria-hidden="true"
        data-owner={scenario.powers[row.owner ?? '']?.colour}
        data-holder={other === undefined ? undefined : scenario.powers[other.power]?.colour}
      >
        <span className="control-own" style={{ width: `${share * 100}%` }} />
        {other === undefined ? null : <span className="control-held" style={{ left: `${share * 100}%` }} />}
        {other === undefined || share < 0.01 ? null : (
          <span className="control-front" style={{ left: `${share * 100}%` }} />
        )}
      </span>
      <span className="figures" aria-hidden="true">
        {100 - Math.round(share * 100)}
      </span>
    </span>
  );
}

function noteOf(row: RegionRow, { scenario }: Naming): string {
  const notes = row.tags.filter((tag) => tag !== 'rear' || row.tags.length === 1).map(tagName);
  if (row.atLine) notes.unshift(t('play.atLine'));
  const [holder] = row.control;
  if (holder !== undefined && holder.power !== row.owner && row.owner !== undefined)
    notes.push(t('play.held', { power: powerName(scenario, holder.power) }));
  if (row.owner === undefined) notes.push(t('play.country'));
  return [...new Set(notes)].join(', ');
}

function open(row: RegionRow, names: Naming): void {
  game.getState().act.select(row.id);
  announce(t('play.openRegion', { region: regionName(names.scenario, row.id) }));
}

function fits(row: RegionRow, filter: Filter, orders: readonly Order[]): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'forces':
      return row.forces.length > 0;
    case 'line':
      return row.atLine;
    case 'guests':
      return row.hostsGuests || row.rotations.length > 0;
    case 'orders':
      return orders.some((order) => placesOf(order).includes(row.id));
  }
}

function sorted(rows: readonly RegionRow[], { by, down }: Sorting, { scenario }: Naming): readonly RegionRow[] {
  const key = (row: RegionRow): number => {
    switch (by) {
      case 'region':
        return 0;
      case 'control':
        return row.owner === undefined
          ? 2
          : (row.control.find(({ power }) => power === row.owner)?.share ?? 0) + (row.atLine ? -1 : 0);
      case 'forces':
        return row.forces.reduce((sum, { personnelK }) => sum + (personnelK ?? 0), 0);
      case 'rotations':
        return row.rotations.reduce((sum, { personnelK }) => sum + personnelK, 0);
      case 'fortified':
        return row.fortification;
      case 'incidents':
        return row.incidents;
    }
  };
  const names = (a: RegionRow, b: RegionRow) => compareWords(regionName(scenario, a.id), regionName(scenario, b.id));
  return [...rows].sort((a, b) =>
    by === 'region' ? names(a, b) * (down ? -1 : 1) : (key(a) - key(b)) * (down ? -1 : 1) || names(a, b),
  );
}

function columnName(column: Column): string {
  switch (column) {
    case 'region':
      return t('play.region');
    case 'control':
      return t('play.control');
    case 'forces':
      return t('play.forces');
    case 'rotations':
      return t('play.rotations');
    case 'fortified':
      return t('play.fortified');
    case 'incidents':
      return t('play.incidents');
  }
}
