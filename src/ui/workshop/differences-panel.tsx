import { useEffect, useMemo, useState } from 'react';
import { differencesOf } from '../../scenario/index.ts';
import type { SayDifference } from '../../words/difference-line.ts';
import { currentLanguage, t } from '../../words/index.ts';
import { useStore } from '../kit/use-store.ts';
import { showPath } from './editor/editor-state.ts';
import { workshop } from './session.ts';
import { isJsonObject } from '../../engine/json-object.ts';

const MOST = 100;

/** What the text changes of its base, in the sentences of `guarantor diff`. Made when it is opened. */
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
  const say = useWords();
  if (differences.length === 0) return <p className="second">{t('workshop.differencesNone')}</p>;
  return (
    <>
      <p className="caption">
        {t('newGame.shownOf', { shown: Math.min(MOST, differences.length), all: differences.length })}
      </p>
      <ul className="workshop-differences">
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
              {say(difference, 'base')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const PATH_ALONE: SayDifference = ({ path }) => path.join(' › ');

/** The words of the language of the page; until they are there, a line says its path. */
function useWords(): SayDifference {
  const [say, setSay] = useState(() => PATH_ALONE);
  useEffect(() => {
    let gone = false;
    const read =
      currentLanguage() === 'uk' ? import('../../words/uk/differences.ts') : import('../../words/en/differences.ts');
    void read.then(({ sayDifference }) => {
      if (!gone) setSay(() => sayDifference);
    });
    return () => {
      gone = true;
    };
  }, []);
  return say;
}
