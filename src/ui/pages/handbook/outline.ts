/** What the screen of the handbook and its test know of a page: its name, its headings, its links. */
import { type Token, type Tokens } from 'marked';

export const HANDBOOK_PAGES = ['first-scenario', 'cookbook', 'reference', 'findings'] as const;
export type HandbookPage = (typeof HANDBOOK_PAGES)[number];

export const isHandbookPage = (name: string | null): name is HandbookPage =>
  HANDBOOK_PAGES.some((page) => page === name);

export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
}

/** The anchor of a heading, as code forges make it of the same file. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** The headings of a page below its title. */
export function headingsOf(tokens: readonly Token[]): readonly Heading[] {
  return tokens.flatMap((token) => {
    if (token.type !== 'heading') return [];
    const { depth, tokens: inner } = token as Tokens.Heading;
    const text = plainText(inner);
    return depth > 1 ? [{ id: slugOf(text), text, depth }] : [];
  });
}

/** The words of inline Markdown without its signs. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if ('tokens' in token && Array.isArray(token.tokens)) return plainText(token.tokens);
      return 'text' in token && typeof token.text === 'string' ? token.text : '';
    })
    .join('');
}

/**
 * Where a link of a page leads in the app: another page, a place on this one, or a web site.
 *
 * @returns undefined for whatever else, which is then no link
 */
export function addressOf(link: string, page: HandbookPage): string | undefined {
  if (/^https:\/\/[^\s]+$/.test(link)) return link;
  if (/^#\/[\w/?=&-]*$/.test(link)) return link;
  const [file = '', at] = link.split('#', 2);
  const target = file === '' ? page : file.replace(/\.md$/, '');
  if (!isHandbookPage(target) || (file !== '' && !file.endsWith('.md'))) return undefined;
  return placeOf(target, at);
}

/** The address of a page, or of a heading on it. */
export const placeOf = (page: HandbookPage, at?: string): string =>
  `#/handbook?page=${page}${at === undefined ? '' : `&at=${encodeURIComponent(decodeURIComponent(at))}`}`;
