/** The author's handbook is complete, true to the code, and its JSON can be used as it stands. */
import { lexer, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { FINDING_CODES, type FindingCode } from '../../src/scenario/index.ts';
import { addressOf, HANDBOOK_PAGES, headingsOf } from '../../src/ui/pages/handbook/outline.ts';
import { fileText, read } from '../scenario/kit.ts';
import { EXAMPLE_GROUPS, EXAMPLES } from './examples.ts';
import { generatedPages } from './pages.ts';
import { foundIn } from './read-example.ts';

const LANGUAGES = ['en', 'uk'] as const;
const ALL = LANGUAGES.flatMap((language) => HANDBOOK_PAGES.map((page) => [language, page] as const));
/** By path: the reference is long, and hundreds of links lead to it. */
const lexed = new Map<string, readonly Token[]>();
const anchors = new Map<string, ReadonlySet<string>>();
function tokensOf(language: string, page: string): readonly Token[] {
  const path = `public/handbook/${language}/${page}.md`;
  const tokens = lexed.get(path) ?? lexer(fileText(path));
  lexed.set(path, tokens);
  return tokens;
}
const anchorsOf = (language: string, page: string): ReadonlySet<string> => {
  const path = `${language}/${page}`;
  const ids = anchors.get(path) ?? new Set(headingsOf(tokensOf(language, page)).map(({ id }) => id));
  anchors.set(path, ids);
  return ids;
};
const blocksOf = (language: string, page: string): readonly Tokens.Code[] =>
  tokensOf(language, page).filter((token): token is Tokens.Code => token.type === 'code');

describe('examples of findings', () => {
  test('every code has one, in one group of the page', () => {
    expect(EXAMPLE_GROUPS.flatMap(([, codes]) => codes).sort()).toEqual([...FINDING_CODES].sort());
  });

  test.each(FINDING_CODES)('%s is made and mended', (code: FindingCode) => {
    expect(foundIn(EXAMPLES[code], 'broken').map((found) => found.code)).toContain(code);
    // Published files are asked about all their figures; the example is about one.
    const left = foundIn(EXAMPLES[code], 'mended').filter(
      ({ path }) => code !== 'unsourced-figure' || path === 'powers.P.will',
    );
    expect(left).toEqual([]);
  });
});

describe('pages', () => {
  test('the generated ones are those of the code (npm run handbook)', () => {
    for (const [path, text] of Object.entries(generatedPages())) expect(fileText(path) === text, path).toBe(true);
  });

  test.each(ALL)('%s/%s: links lead to headings that exist, and no HTML', (language, page) => {
    const wrong: string[] = [];
    const visit = (token: Token): void => {
      if (token.type === 'html') wrong.push((token as Tokens.HTML).raw);
      if (token.type === 'link' && !leads((token as Tokens.Link).href)) wrong.push((token as Tokens.Link).href);
      for (const inner of innerOf(token)) visit(inner);
    };
    const leads = (href: string): boolean => {
      const address = addressOf(href, page);
      if (address === undefined) return false;
      const place = new URLSearchParams(address.split('?')[1] ?? '');
      const at = place.get('at');
      return at === null || anchorsOf(language, place.get('page') ?? page).has(at);
    };
    for (const token of tokensOf(language, page)) visit(token);
    expect(wrong).toEqual([]);
  });

  test.each(ALL)('%s/%s: every anchor once', (language, page) => {
    const ids = headingsOf(tokensOf(language, page)).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('both languages have the same recipes', () => {
    for (const page of ['first-scenario', 'cookbook'])
      expect(blocksOf('uk', page).map(({ lang }) => lang)).toEqual(blocksOf('en', page).map(({ lang }) => lang));
  });
});

function innerOf(token: Token): readonly Token[] {
  if (token.type === 'list') return (token as Tokens.List).items;
  if (token.type !== 'table') return 'tokens' in token ? (token.tokens ?? []) : [];
  const { header, rows } = token as Tokens.Table;
  return [...header, ...rows.flat()].flatMap((cell) => cell.tokens);
}

describe.each(LANGUAGES)('the JSON of the hand-written pages, %s', (language) => {
  const blocks = ['first-scenario', 'cookbook'].flatMap((page) => blocksOf(language, page));
  const whole = (text: string, kind: string | undefined): string =>
    kind === 'json patch'
      ? `{"format":"guarantor-scenario","version":1,"id":"mine","title":"Mine","extends":"berlin-2025","patch":${text}}`
      : text;

  test.each(blocks.map(({ text, lang }, at) => [at, text, lang] as const))(
    'block %i has no finding',
    (_, text, lang) => {
      const result = read(whole(text, lang), {}, 'mine.json');
      expect(result.ok ? result.value.findings : result.error).toEqual([]);
    },
  );
});
