import { useEffect, useState } from 'react';
import { date, t } from '../../../words/index.ts';
import { Button } from '../../kit/button.tsx';
import { Screen } from '../../screen.tsx';
import './about.css';

interface Source {
  readonly title: string;
  readonly date?: string;
  readonly url?: string;
}

const PARTS = ['what', 'how', 'not', 'borders', 'privacy', 'access'] as const;

/** What the project is and is not, where its figures come from, and under which terms. */
export default function About() {
  const sources = useSources();
  return (
    <Screen
      title={t('about.title')}
      actions={
        <Button kind="quiet" href="#/">
          {t('ui.backToStart')}
        </Button>
      }
    >
      <article className="about">
        {PARTS.map((part) => (
          <section key={part}>
            <h2>{t(`about.${part}`)}</h2>
            <p>{t(`about.${part}Text`)}</p>
          </section>
        ))}
        <p className="about-handbook">
          <a href="#/model">{t('about.model')}</a>
        </p>
        <p className="about-handbook">
          <a href="#/handbook">{t('about.handbook')}</a>
        </p>
        <section>
          <h2>{t('about.sources')}</h2>
          <p>{t('about.mapCredit')}</p>
          <p>{t('about.fontCredit')}</p>
          <p>{t('about.licence')}</p>
          <p>{t('about.sourcesText')}</p>
          <ol className="about-sources">
            {sources.map((source) => (
              <li key={source.title}>
                {source.url !== undefined && /^https?:\/\//.test(source.url) ? (
                  <a href={source.url} target="_blank" rel="noopener noreferrer">
                    {source.title}
                  </a>
                ) : (
                  source.title
                )}
                {source.date === undefined ? null : <span className="muted">, {sourceDate(source.date)}</span>}
              </li>
            ))}
          </ol>
        </section>
      </article>
    </Screen>
  );
}

/** A year stays a year. */
function sourceDate(iso: string): string {
  return /^\d{4}-\d{2}/.test(iso) ? date(iso) : iso;
}

/** The sources of the standard rules, as their file names them. */
function useSources(): readonly Source[] {
  const [sources, setSources] = useState<readonly Source[]>([]);
  useEffect(() => {
    let wanted = true;
    fetch('rules/default.json')
      .then((answer) => (answer.ok ? answer.json() : undefined))
      .then(
        (file: { readonly sources?: Readonly<Record<string, Source>> } | undefined) => {
          if (wanted) setSources(Object.values(file?.sources ?? {}));
        },
        () => undefined,
      );
    return () => {
      wanted = false;
    };
  }, []);
  return sources;
}
