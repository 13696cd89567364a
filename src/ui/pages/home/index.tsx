import { lazy, Suspense, useEffect, useState } from 'react';
import { FIRST_SCENARIO, SHIPPED_SCENARIOS } from '../../../scenario/shipped.ts';
import { type Language, LANGUAGE_NAMES, LANGUAGES, t, textOf } from '../../../words/index.ts';
import { Badge } from '../../kit/badge.tsx';
import { Segments } from '../../kit/segments.tsx';
import { useStore } from '../../kit/use-store.ts';
import { planAddress, wishedSeed, freshSeed } from '../../plan.ts';
import { readHead, type ScenarioHead } from '../../scenario-heads.ts';
import { Screen } from '../../screen.tsx';
import { settings } from '../../settings.ts';
import { Continue, OpenFile } from './saved.tsx';
import './home.css';

const HomeMap = lazy(() => import('./home-map.tsx'));

/** The question, four seats, the match that was left, and the ways further in. */
export default function Home() {
  const heads = useHeads();
  const main = heads.ok ? heads.value[0] : undefined;
  return (
    <Screen title={t('ui.product')} heading={false} className="home" actions={<Choices />}>
      <div className="home-columns">
        <div className="home-text">
          <h1 className="home-question">{t('home.title')}</h1>
          <p className="home-lead">{t('home.lead')}</p>
          <Seats main={main} problem={heads.ok ? undefined : heads.reason} />
          <Continue />
          <Ways count={SHIPPED_SCENARIOS.length} main={main} />
          <p className="caption">{t('home.footer')}</p>
        </div>
        <div className="home-map">
          <p className="unseen">{t('kit.mapText')}</p>
          <Suspense fallback={<div className="theatre-frame" />}>
            <HomeMap start={main?.calendar.start} />
          </Suspense>
        </div>
      </div>
    </Screen>
  );
}

/** Language and theme, and the page about the project. */
function Choices() {
  const language = useStore(settings, (state) => state.language);
  const theme = useStore(settings, (state) => state.theme);
  const { change } = settings.getState();
  return (
    <>
      <a className="home-link" href="#/about">
        {t('home.aboutLink')}
      </a>
      <Segments
        label={t('ui.language')}
        chosen={language}
        onChoose={(next: Language) => change({ language: next })}
        options={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id], lang: id }))}
      />
      <Segments
        label={t('ui.theme')}
        chosen={theme}
        onChoose={(next: typeof theme) => change({ theme: next })}
        options={[
          { id: 'light', label: t('ui.themeLight') },
          { id: 'dark', label: t('ui.themeDark') },
          { id: 'system', label: t('ui.themeAuto') },
        ]}
      />
    </>
  );
}

function Seats({ main, problem }: { readonly main: ScenarioHead | undefined; readonly problem: string | undefined }) {
  return (
    <section aria-labelledby="play-now">
      <div className="panel-head">
        <h2 id="play-now">{t('home.playNow')}</h2>
        <span>
          {main === undefined ? null : t('home.playNote', { scenario: textOf(main.title), turns: main.calendar.turns })}
        </span>
      </div>
      {problem === undefined ? null : <p className="hot">{t('home.noScenario', { reason: problem })}</p>}
      <ul className="home-seats">
        {(main?.powers ?? []).map((power) => {
          const role =
            power.role === 'guarantor' && !power.deploys ? t('roles.guarantorNoTroops') : t(`roles.${power.role}`);
          const address = planAddress({
            scenario: FIRST_SCENARIO,
            persons: [power.id],
            seed: wishedSeed() ?? freshSeed(),
            changes: {},
          });
          return (
            <li key={power.id}>
              <a className="home-seat" href={`#${address}`}>
                <Badge letters={power.badge} colour={power.colour} large />
                <span>
                  <b>{textOf(power.name)}</b>
                  <span className="home-role">{role}</span>
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Ways({ count, main }: { readonly count: number; readonly main: ScenarioHead | undefined }) {
  const watch =
    main === undefined
      ? '/new'
      : planAddress({ scenario: main.id, persons: [], seed: wishedSeed() ?? freshSeed(), changes: {} });
  return (
    <nav className="home-ways" aria-label={t('ui.more')}>
      <a href="#/new">
        <h2>{t('home.scenarios')}</h2>
        <span className="second">{t('home.scenariosNote', { count })}</span>
      </a>
      <a href={`#${watch}`}>
        <h2>{t('home.watch')}</h2>
        <span className="second">{t('home.watchNote')}</span>
      </a>
      <OpenFile />
      <a href="#/workshop">
        <h2>{t('home.workshop')}</h2>
        <span className="second">{t('home.workshopNote')}</span>
      </a>
      <a href="#/model">
        <h2>{t('home.model')}</h2>
        <span className="second">{t('home.modelNote')}</span>
      </a>
      <a href="#/about">
        <h2>{t('home.about')}</h2>
        <span className="second">{t('home.aboutNote')}</span>
      </a>
    </nav>
  );
}

type Heads =
  | { readonly ok: true; readonly value: readonly ScenarioHead[] }
  | { readonly ok: false; readonly reason: string };

function useHeads(): Heads {
  const [heads, setHeads] = useState<Heads>({ ok: true, value: [] });
  useEffect(() => {
    readHead(FIRST_SCENARIO).then(
      (head) => setHeads({ ok: true, value: [head] }),
      (error: unknown) => setHeads({ ok: false, reason: error instanceof Error ? error.message : String(error) }),
    );
  }, []);
  return heads;
}
