import { Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { t } from '../words/index.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { keepFocus } from './focus-keeper.ts';
import { Button } from './kit/button.tsx';
import { LiveRegion } from './kit/live-region.tsx';
import { SkipLink } from './kit/skip-link.tsx';
import { Toasts } from './kit/toast.tsx';
import { usePlace } from './router.ts';
import { ROUTES } from './routes.ts';
import { Screen } from './screen.tsx';
import { followSettings } from './settings.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/cards.css';
import './styles/shell.css';
import './styles/forced.css';

let version = 0;
const listeners = new Set<() => void>();

/** Reads settings and words; the first paint waits for it. */
export function prepareApp(): Promise<void> {
  return followSettings(() => {
    version += 1;
    for (const listener of listeners) listener();
  });
}

export function App() {
  const place = usePlace();
  // A new language makes every sentence anew: the key lets each screen read its words again.
  const words = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => version,
  );
  useEffect(() => keepFocus(document.body), []);
  const Page = Object.hasOwn(ROUTES, place.route) ? ROUTES[place.route] : undefined;
  return (
    <>
      <SkipLink />
      <ErrorBoundary place={place.route}>
        <Suspense fallback={<Waiting />}>{Page === undefined ? <NotFound /> : <Page key={words} />}</Suspense>
      </ErrorBoundary>
      <Toasts />
      <LiveRegion />
    </>
  );
}

/** Shapes only after 300 ms: a screen that comes at once must not flicker. */
function Waiting() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className="notice-page" tabIndex={-1} aria-busy="true">
      {late ? <p>{t('ui.loading')} …</p> : null}
    </main>
  );
}

function NotFound() {
  return (
    <Screen title={t('ui.notFoundTitle')}>
      <div className="notice-page">
        <p>{t('ui.notFoundText')}</p>
        <Button href="#/" kind="primary">
          {t('ui.backToStart')}
        </Button>
      </div>
    </Screen>
  );
}
