/**
 * Markdown as React elements. What to notice: nothing of the text becomes markup by itself. Only the tokens named here
 * are drawn; raw HTML is shown as the text that it is, and a link leads to the handbook, the app or a web site.
 */
import { type Token, type Tokens } from 'marked';
import { type ReactNode } from 'react';
import { addressOf, type HandbookPage, plainText, slugOf } from './outline.ts';

interface MarkdownProps {
  readonly tokens: readonly Token[];
  readonly page: HandbookPage;
  /** Language of the page; what is left in English on it is marked as English. */
  readonly language: string;
}

export function Markdown({ tokens, page, language }: MarkdownProps) {
  return <>{blocks(tokens, { page, language })}</>;
}

interface Place {
  readonly page: HandbookPage;
  readonly language: string;
}

const blocks = (tokens: readonly Token[], place: Place): ReactNode[] =>
  tokens.map((token, at) => <Block key={at} token={token} place={place} />);
const inlines = (tokens: readonly Token[] | undefined, place: Place): ReactNode[] =>
  (tokens ?? []).map((token, at) => <Inline key={at} token={token} place={place} />);

/** `en` where a page in another alphabet has an English sentence. */
function foreign(tokens: readonly Token[] | undefined, { language }: Place): string | undefined {
  const text = plainText(tokens ?? []);
  return language !== 'en' && /[a-z]{2} [a-z]/i.test(text) && !/\p{Script=Cyrillic}/u.test(text) ? 'en' : undefined;
}

interface TokenProps {
  readonly token: Token;
  readonly place: Place;
}

function Block({ token, place }: TokenProps) {
  switch (token.type) {
    case 'heading':
      return <Heading token={token as Tokens.Heading} place={place} />;
    case 'paragraph':
      return <p lang={foreign(token.tokens, place)}>{inlines(token.tokens, place)}</p>;
    case 'code':
      return (
        <pre tabIndex={0}>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case 'list':
      return <List token={token as Tokens.List} place={place} />;
    case 'table':
      return <Table token={token as Tokens.Table} place={place} />;
    case 'blockquote':
      return <blockquote>{blocks(token.tokens ?? [], place)}</blockquote>;
    case 'text':
      return <>{inlines(token.tokens ?? [token], place)}</>;
    case 'html':
      return <p>{(token as Tokens.HTML).text}</p>;
    default:
      return null;
  }
}

function Heading({ token, place }: { readonly token: Tokens.Heading; readonly place: Place }) {
  const content = inlines(token.tokens, place);
  const id = slugOf(plainText(token.tokens));
  if (token.depth === 1) return <h2 className="handbook-title">{content}</h2>;
  return token.depth === 2 ? (
    <h3 id={id} tabIndex={-1}>
      {content}
    </h3>
  ) : (
    <h4 id={id} tabIndex={-1}>
      {content}
    </h4>
  );
}

function List({ token, place }: { readonly token: Tokens.List; readonly place: Place }) {
  const items = token.items.map((item, at) => <li key={at}>{blocks(item.tokens, place)}</li>);
  return token.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function Table({ token, place }: { readonly token: Tokens.Table; readonly place: Place }) {
  return (
    <div className="handbook-table" tabIndex={0} role="group" aria-label={token.header[0]?.text}>
      <table>
        <thead>
          <tr>
            {token.header.map((cell, at) => (
              <th key={at} scope="col">
                {inlines(cell.tokens, place)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, at) => (
                <td key={at} lang={foreign(cell.tokens, place)}>
                  {inlines(cell.tokens, place)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Inline({ token, place }: TokenProps) {
  switch (token.type) {
    case 'strong':
      return <strong>{inlines(token.tokens, place)}</strong>;
    case 'em':
      return <em>{inlines(token.tokens, place)}</em>;
    case 'codespan':
      return <code>{(token as Tokens.Codespan).text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return <Link token={token as Tokens.Link} place={place} />;
    case 'text':
      return token.tokens === undefined ? <>{(token as Tokens.Text).text}</> : <>{inlines(token.tokens, place)}</>;
    case 'escape':
    case 'html':
      return <>{(token as Tokens.Text).text}</>;
    default:
      return null;
  }
}

function Link({ token, place }: { readonly token: Tokens.Link; readonly place: Place }) {
  const address = addressOf(token.href, place.page);
  const content = inlines(token.tokens, place);
  if (address === undefined) return <>{content}</>;
  return address.startsWith('#') ? (
    <a href={address}>{content}</a>
  ) : (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {content}
    </a>
  );
}
