/** The author's handbook: its pages are the Markdown files that stand in the repository. */
import { lexer, type TokensList } from 'marked';
import { useEffect, useMemo, useState } from 'react';
import { currentLanguage, t } from '../../../words/index.ts';
import { Button } from '../../kit/button.tsx';
import { usePlace } from '../../router.ts';
import { Screen } from '../../screen.tsx';
import { Markdown } from './markdown.tsx';
import { HANDBOOK_PAGES, type HandbookPage, headingsOf, isHandbookPage, placeOf } from './outline.ts';
import './handbook.css';

export default function Handbook() {
  const { parameters } = usePlace();
  const asked = parameters.get('page');
  const page = isHandbookPage(asked) ? asked : 'first-scenario';
  const at = parameters.get('at');
  const text = useText(page);
  const tokens = useMemo(() => (typeof text === 'string' ? lexer(text) : undefined), [text]);
  useEffect(() => {
    if (tokens === undefined) return;
    const heading = at === null ? null : document.getElementById(at);
    if (heading === null) return;
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  }, [tokens, at]);
  return (
    <Screen
      title={t('handbook.title')}
      actions={
        <Button kind="quiet" href="#/workshop">
          {t('handbook.toWorkshop')}
        </Button>
      }
    >
      <div className="handbook">
        <Pages page={page} />
        {text === null ? <p className="notice-page">{t('handbook.unread')}</p> : null}
        {tokens === undefined ? null : (
          <>
            <Contents page={page} tokens={tokens} />
            <article className="handbook-text">
              <Markdown tokens={tokens} page={page} language={currentLanguage()} />
            </article>
          </>
        )}
      </div>
    </Screen>
  );
}

function Pages({ page }: { readonly page: HandbookPage }) {
  return (
    <nav className="handbook-pages" aria-label={t('handbook.pages')}>
      {HANDBOOK_PAGES.map((one) => (
        <a key={one} href={placeOf(one)} aria-current={one === page ? 'page' : undefined}>
          {t(`handbook.${one}`)}
        </a>
      ))}
    </nav>
  );
}

function Contents({ page, tokens }: { readonly page: HandbookPage; readonly tokens: TokensList }) {
  return (
    <details className="handbook-contents">
      <summary>{t('handbook.contents')}</summary>
      <nav aria-label={t('handbook.contents')}>
        <ul>
          {headingsOf(tokens).map(({ id, text, depth }) => (
            <li key={id} className={depth > 2 ? 'handbook-deeper' : undefined}>
              <a href={placeOf(page, id)}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}

/** The text of a page in the language of the screen; undefined while it is read, null when it cannot be read. */
function useText(page: HandbookPage): string | null | undefined {
  const [read, setRead] = useState<{ readonly page: string; readonly text: string | null }>();
  useEffect(() => {
    let wanted = true;
    const show = (text: string | null): void => {
      if (!wanted) return;
      setRead({ page, text });
      window.scrollTo(0, 0);
    };
    fetch(`handbook/${currentLanguage()}/${page}.md`)
      .then((answer) => (answer.ok ? answer.text() : null))
      .then(show, () => show(null));
    return () => {
      wanted = false;
    };
  }, [page]);
  return read?.page === page ? read.text : undefined;
}
