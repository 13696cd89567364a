/** Completion and hover from the published schema and the names of the scenario, as VS Code would give them and more. */
import {
  type CompletionItem,
  CompletionItemKind,
  getLanguageService,
  type LanguageService,
  type MarkedString,
  type MarkupContent,
  TextDocument,
} from 'vscode-json-languageservice';
import { namesAt } from '../scenario/author/name-completion.ts';
import { type KnownName, type KnownNames, NO_NAMES } from '../scenario/author/names.ts';
import { type FromAdviser, type HoverText, type Offer, type ToAdviser } from './workshop-messages.ts';

const SCHEMA = 'schema/scenario.schema.json';
const MOST_OFFERS = 200;

/** Makes an adviser; `readSchema` answers the text of the published schema, or undefined when it cannot be read. */
export function createAdviser(
  readSchema: (path: string, page: string) => Promise<string | undefined>,
): (message: ToAdviser) => Promise<FromAdviser | undefined> {
  let known: KnownNames = NO_NAMES;
  let service: Promise<LanguageService> | undefined;
  const ready = (page: string): Promise<LanguageService> => {
    service ??= readSchema(SCHEMA, page).then((text) => {
      // Without the schema the names still complete; the next question asks for it again.
      if (text === undefined) service = undefined;
      return serviceFor(text);
    });
    return service;
  };
  return async (message) => {
    switch (message.kind) {
      case 'names':
        known = message.names;
        return undefined;
      case 'complete': {
        const names = namesAt(message.text, message.offset, known).map(
          (name): Offer => ({
            label: name.id,
            insert: name.insert,
            from: name.from,
            to: name.to,
            detail: titleIn(name, message.language),
            about: '',
            kind: 'name',
          }),
        );
        const offers = await complete(await ready(message.page), message.text, message.offset);
        const said = new Set(names.map(({ label }) => label));
        const all = [...names, ...offers.filter(({ label }) => !said.has(label.replace(/^"|"$/g, '')))];
        return { kind: 'offers', ticket: message.ticket, offers: all.slice(0, MOST_OFFERS) };
      }
      case 'hover':
        return {
          kind: 'hover',
          ticket: message.ticket,
          hover: await hover(await ready(message.page), message.text, message.offset),
        };
    }
  };
}

function serviceFor(schema: string | undefined): LanguageService {
  const service = getLanguageService({
    // Whatever "$schema" names, relative to a file that has no place here: it is this one.
    schemaRequestService: () =>
      schema === undefined ? Promise.reject(new Error('no schema')) : Promise.resolve(schema),
    clientCapabilities: {
      textDocument: {
        completion: {
          completionItem: { documentationFormat: ['plaintext'], commitCharactersSupport: false },
        },
        hover: { contentFormat: ['plaintext'] },
      },
    },
  });
  service.configure({
    allowComments: true,
    schemas:
      schema === undefined
        ? []
        : [{ uri: 'guarantor://scenario.schema.json', fileMatch: ['*'], schema: JSON.parse(schema) as object }],
  });
  return service;
}

async function complete(service: LanguageService, text: string, offset: number): Promise<readonly Offer[]> {
  const document = documentOf(text);
  const list = await service.doComplete(document, document.positionAt(offset), service.parseJSONDocument(document));
  return (list?.items ?? []).flatMap((item): Offer[] => {
    const edit = item.textEdit;
    // "$schema" is written by the template; here it would only be in the way.
    if (edit === undefined || !('range' in edit) || item.label === '$schema') return [];
    return [
      {
        label: item.label,
        insert: snippetOf(edit.newText),
        from: document.offsetAt(edit.range.start),
        to: document.offsetAt(edit.range.end),
        detail: item.detail ?? '',
        about: aboutOf(item),
        kind: item.kind === CompletionItemKind.Property ? 'key' : 'value',
      },
    ];
  });
}

async function hover(service: LanguageService, text: string, offset: number): Promise<HoverText | undefined> {
  const document = documentOf(text);
  const found = await service.doHover(document, document.positionAt(offset), service.parseJSONDocument(document));
  if (found === null || found.range === undefined) return undefined;
  const said = plain(found.contents);
  return said === ''
    ? undefined
    : { from: document.offsetAt(found.range.start), to: document.offsetAt(found.range.end), text: said };
}

const documentOf = (text: string): TextDocument => TextDocument.create('guarantor://scenario.json', 'jsonc', 1, text);

/** From the snippets of VS Code to those of the editor: `$1` and `\$` are written otherwise, the last stop is the end. */
function snippetOf(text: string): string {
  return text
    .replace(/\$0/g, '')
    .replace(/\$(\d+)/g, '${$1}')
    .replace(/\\([$}])/g, '$1');
}

function aboutOf({ documentation }: CompletionItem): string {
  return documentation === undefined ? '' : plain(documentation);
}

function plain(said: string | MarkupContent | MarkedString | readonly MarkedString[]): string {
  if (typeof said === 'string') return unescaped(said);
  if (Array.isArray(said)) return (said as readonly MarkedString[]).map(plain).join('\n');
  return 'value' in said ? unescaped((said as MarkupContent).value) : '';
}

/** The service writes markdown in places; the screen shows plain text. */
const unescaped = (text: string): string => text.replace(/\\([\\`*_{}[\]()#+\-.!<>~|])/g, '$1').trim();

function titleIn({ title }: KnownName, language: string): string {
  if (title === undefined || typeof title === 'string') return title ?? '';
  return title[language] ?? title.en ?? Object.values(title)[0] ?? '';
}
