/** Рамка порадника автора; сторінки – Markdown у `public/handbook`. */
export const handbook = {
  title: 'Порадник автора',
  pages: 'Сторінки порадника',
  'first-scenario': 'Перший сценарій за десять хвилин',
  cookbook: 'Рецепти',
  reference: 'Довідник',
  findings: 'Зауваження',
  contents: 'На цій сторінці',
  toWorkshop: 'До майстерні',
  unread: 'Сторінку не вдалося прочитати. Спробуйте ще раз, коли буде мережа.',
  explain: 'Що означає {{code}}?',
};
