import { t } from '../../words/index.ts';

/** First stop of the keyboard. A button, because the address after # is the app's route. */
export function SkipLink() {
  const jump = () => {
    const main = document.querySelector<HTMLElement>('main');
    main?.focus();
    main?.scrollIntoView();
  };
  return (
    <button type="button" className="skip" onClick={jump}>
      {t('ui.skipToContent')}
    </button>
  );
}
