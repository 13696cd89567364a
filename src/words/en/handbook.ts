/** The frame of the author's handbook; its pages are Markdown below `public/handbook`. */
export const handbook = {
  title: 'The author’s handbook',
  pages: 'Pages of the handbook',
  'first-scenario': 'First scenario in ten minutes',
  cookbook: 'Cookbook',
  reference: 'Reference',
  findings: 'Findings',
  contents: 'On this page',
  toWorkshop: 'To the workshop',
  unread: 'The page could not be read. Try again when there is a network.',
  explain: 'What does {{code}} mean?',
};
