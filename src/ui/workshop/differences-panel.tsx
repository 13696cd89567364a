import { useMemo, useState } from 'react';
import { type Difference, differencesOf } from '../../scenario/index.ts';
import { t } from '../../words/index.ts';
import { useStore } from '../kit/use-store.ts';
import { showPath } from './editor/editor-state.ts';
import { workshop } from './session.ts';
import { isJsonObject } from '../../engine/json-object.ts';

const MOST = 100;
const LONGEST = 60;

/** What the text changes of its base, value by value. Made when it is opened. */
export function DifferencesPanel({ onGo }: { readonly onGo: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <section className="workshop-panel" aria-labelledby="workshop-differences-head">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <h2 id="workshop-differences-head" className="workshop-inline">
            {t('workshop.differences')}
          </h2>
        </summary>
        {open ? <List onGo={onGo} /> : null}
      </details>
    </section>
  );
}

function List({ onGo }: { readonly onGo: () => void }) {
  const base = useStore(workshop, (state) => state.base?.document);
  const document = useStore(workshop, (state) => state.document);
  const differences = useMemo(
    () => (isJsonObject(base) && isJsonObject(document) ? differencesOf(base, document) : []),
    [base, document],
  );
  if (differences.length === 0) return <p className="second">{t('workshop.differencesNone')}</p>;
  return (
    <>
      <p className="caption">
        {t('newGame.shownOf', { shown: Math.min(MOST, differences.length), all: differences.length })}
      </p>
      <ul className="workshop-happened">
        {differences.slice(0, MOST).map((difference) => (
          <li key={difference.path.join('.')}>
            <button
              type="button"
              className="link"
              onClick={() => {
                onGo();
                requestAnimationFrame(() => showPath(difference.path));
              }}
            >
              {difference.path.join(' › ')}
            </button>
            <span className="figures">{said(difference)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function said({ kind, from, to }: Difference): string {
  switch (kind) {
    case 'added':
      return t('workshop.added', { value: shown(to) });
    case 'removed':
      return t('workshop.removed', { value: shown(from) });
    case 'changed':
      return `${shown(from)} → ${shown(to)}`;
  }
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
