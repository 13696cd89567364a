import { type KeyboardEvent, useRef, useState } from 'react';
import type { OutlineEntry } from '../../scenario/author/outline.ts';
import { t, textOf, tMaybe } from '../../words/index.ts';
import { useStore } from '../kit/use-store.ts';
import { announce } from '../kit/live-region.tsx';
import { showPath } from './editor/editor-state.ts';
import { workshop } from './session.ts';

interface Shown {
  readonly entry: OutlineEntry;
  readonly level: number;
  readonly id: string;
}

/** The scenario as a tree of its sections. Arrows walk it, Enter goes to the text. */
export function OutlinePanel({ onGo }: { readonly onGo: () => void }) {
  const outline = useStore(workshop, (state) => state.outline);
  const path = useStore(workshop, (state) => state.path);
  const findings = useStore(workshop, (state) => state.reading?.findings) ?? [];
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['guarantees']));
  const tree = useRef<HTMLUListElement>(null);
  const here = path.join('.');
  const [stop, setStop] = useState('');
  const rows = visible(outline, open, 1);
  const current = rows.findLast(({ id }) => id !== '' && (here === id || here.startsWith(`${id}.`)));
  const tabbed = rows.some(({ id }) => id === stop) ? stop : (current?.id ?? rows[0]?.id ?? '');
  const wrong = findings.filter(({ severity }) => severity === 'error').map((finding) => finding.path);
  const toggle = (id: string, wanted: boolean) => {
    const next = new Set(open);
    if (wanted) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  const focus = (id: string) => {
    setStop(id);
    tree.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
  };
  const go = (entry: OutlineEntry) => {
    onGo();
    requestAnimationFrame(() => {
      if (!showPath(entry.path)) announce(t('workshop.inBase'));
      workshop.getState().act.stand(entry.path);
      if (entry.path[0] === 'regions' && entry.path.length === 2) workshop.getState().act.select(String(entry.path[1]));
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = rows.findIndex(({ id }) => id === tabbed);
    const row = rows[at];
    if (row === undefined) return;
    const move = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (move !== undefined) {
      const next = rows[Math.max(0, Math.min(rows.length - 1, move))];
      if (next !== undefined) focus(next.id);
    } else if (event.key === 'ArrowRight' && row.entry.entries.length > 0) {
      if (open.has(row.id)) focus(rows[at + 1]?.id ?? row.id);
      else toggle(row.id, true);
    } else if (event.key === 'ArrowLeft') {
      if (open.has(row.id)) toggle(row.id, false);
      else focus(rows.slice(0, at).findLast(({ level }) => level < row.level)?.id ?? row.id);
    } else if (event.key === 'Enter' || event.key === ' ') go(row.entry);
    else return;
    event.preventDefault();
  };
  return (
    <nav className="workshop-outline" aria-labelledby="workshop-outline-head">
      <h2 id="workshop-outline-head">{t('workshop.outline')}</h2>
      <ul ref={tree} role="tree" aria-labelledby="workshop-outline-head" onKeyDown={onKeyDown}>
        {rows.map(({ entry, level, id }) => {
          const branch = entry.entries.length > 0;
          const hot = id !== '' && wrong.some((one) => one === id || one.startsWith(`${id}.`));
          return (
            <li
              key={id}
              role="treeitem"
              data-id={id}
              tabIndex={id === tabbed ? 0 : -1}
              aria-level={level}
              aria-expanded={branch ? open.has(id) : undefined}
              aria-selected={current?.id === id}
              className={`workshop-row workshop-row-${level}${entry.own ? '' : ' workshop-row-base'}`}
              onFocus={() => setStop(id)}
              onClick={() => {
                if (branch) toggle(id, !open.has(id) || current?.id !== id);
                go(entry);
              }}
            >
              <span className="workshop-twist" aria-hidden="true">
                {branch ? (open.has(id) ? '▾' : '▸') : ''}
              </span>
              <span className="workshop-row-name">{nameOf(entry)}</span>
              {hot ? (
                <span className="hot">
                  <span aria-hidden="true">▲</span>
                  <span className="unseen">{t('workshop.error')}</span>
                </span>
              ) : null}
              <span className="caption figures">{entry.count ?? ''}</span>
              {entry.own ? null : <span className="unseen">{t('workshop.fromBase')}</span>}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function visible(entries: readonly OutlineEntry[], open: ReadonlySet<string>, level: number): readonly Shown[] {
  return entries.flatMap((entry): readonly Shown[] => {
    const id = entry.path.join('.');
    const row = { entry, level, id };
    return open.has(id) ? [row, ...visible(entry.entries, open, level + 1)] : [row];
  });
}

function nameOf({ path, title }: OutlineEntry): string {
  if (path.length === 0) return t('workshop.head');
  const key = String(path.at(-1));
  if (path.length === 1) return tMaybe(`sections.${key}`) ?? key;
  return textOf(title) || key;
}
