import { t } from '../words/index.ts';
import { Button } from './kit/button.tsx';
import { Screen } from './screen.tsx';
import type { Opening } from './use-open-match.ts';

/** What a page of a match shows while none is open. */
export function NoMatch({ opening }: { readonly opening: Opening }) {
  return (
    <Screen title={t('play.title')} heading={false}>
      <div className="notice-page" aria-busy={opening === 'opening'}>
        <h1>{opening === 'opening' ? t('play.opening') : t('play.noMatchTitle')}</h1>
        {opening === 'opening' ? null : (
          <>
            <p>{t('play.noMatchText')}</p>
            <p className="chips">
              <Button href="#/new" kind="primary">
                {t('play.newGame')}
              </Button>
              <Button href="#/">{t('ui.backToStart')}</Button>
            </p>
          </>
        )}
      </div>
    </Screen>
  );
}
