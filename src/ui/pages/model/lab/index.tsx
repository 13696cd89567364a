/** The lab: formulas to try, each by the function that the rules call. */
import { t, tMaybe } from '../../../../words/index.ts';
import { LabCard } from './card.tsx';
import { LAB_MODELS } from './models.ts';

export default function Lab() {
  return (
    <>
      <p className="model-lead">{t('model.labText')}</p>
      <nav className="lab-contents" aria-label={t('lab.contents')}>
        {LAB_MODELS.map(({ id }) => (
          <button
            key={id}
            type="button"
            className="link"
            onClick={() => {
              const head = document.getElementById(`lab-${id}`);
              head?.scrollIntoView();
              head?.focus({ preventScroll: true });
            }}
          >
            {tMaybe(`lab.${id}_title`) ?? id}
          </button>
        ))}
      </nav>
      {LAB_MODELS.map((model) => (
        <LabCard key={model.id} model={model} />
      ))}
    </>
  );
}
