import { t } from '../../../words/index.ts';

const SECTIONS = [
  {
    id: 'selection',
    lead: true,
    items: ['selection1', 'selection2', 'selection3', 'selection4', 'selection5', 'selection6'],
  },
  {
    id: 'notShown',
    lead: false,
    items: ['notShown1', 'notShown2', 'notShown3', 'notShown4', 'notShown5', 'notShown6'],
  },
  { id: 'fitted', lead: false, items: ['fitted1', 'fitted2', 'fitted3'] },
] as const;

/** Selection effects, what is left out, and what was fitted. */
export function Limits() {
  return (
    <article className="model-limits">
      <p>{t('model.limitsText')}</p>
      {SECTIONS.map(({ id, lead, items }) => (
        <section key={id}>
          <h2>{t(`model.${id}`)}</h2>
          {lead ? <p>{t('model.selectionText')}</p> : null}
          <ul>
            {items.map((item) => (
              <li key={item}>{t(`model.${item}`)}</li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}
