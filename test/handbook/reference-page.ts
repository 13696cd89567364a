/** The reference of every field, made from the published schema. */
import { scenarioSchema } from '../../src/scenario/json-schema.ts';
import { CHOICES } from './choices.ts';
import { PAGE_WORDS, type PageWords } from './page-words.ts';
import { oneLine } from './print-json.ts';

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly unit?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema | readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly $ref?: string;
}

interface Published extends Schema {
  readonly then: Schema;
  readonly else: Schema;
  readonly definitions: Readonly<Record<string, Schema>>;
}

/** Longer lists of names have a table of their own; longer examples are left to the cookbook. */
const LONGEST_CHOICE = 4;
const LONGEST_EXAMPLE = 90;
/** Said once at the top, or the same as what they are parts of. */
const NO_SECTION = /^(?:Text|Part.*|Patch.*)$/;

export function referencePage(language: 'en' | 'uk'): string {
  const words = PAGE_WORDS[language];
  const schema = scenarioSchema() as unknown as Published;
  const { rules, roles: _, ...fields } = schema.else.properties ?? {};
  const variation: Schema = { properties: pick(schema.then.properties ?? {}, ['extends', 'patch']) };
  const sections = Object.entries(schema.definitions)
    .filter(([name]) => !NO_SECTION.test(name))
    .map(([name, node]) => section(words, name, node));
  const parts = [
    `# ${words.reference}`,
    ...words.referenceIntro,
    section(words, words.whole, { ...schema.else, properties: fields }),
    table(words, rowsOf(words, withoutParts(variation), '')),
    ...sections,
    `## ${words.choices}`,
    words.choicesIntro,
    ...CHOICES.map(({ fields: title, meanings }) => `### ${title}\n\n${choiceTable(words, meanings)}`),
    `## ${words.rules}`,
    words.rulesIntro,
    words.roles,
    ...Object.entries(rules?.properties ?? {}).map(
      ([name, node]) => `### rules.${name}\n\n${table(words, rowsOf(words, node, ''))}`,
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

const pick = (all: Readonly<Record<string, Schema>>, names: readonly string[]): Readonly<Record<string, Schema>> =>
  Object.fromEntries(names.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));

/** `patch` holds everything again: here it is one row. */
function withoutParts(node: Schema): Schema {
  const properties = Object.entries(node.properties ?? {}).map(([name, { properties: _, ...own }]) => [name, own]);
  return { ...node, properties: Object.fromEntries(properties) as Readonly<Record<string, Schema>> };
}

function section(words: PageWords, name: string, node: Schema): string {
  const rows = rowsOf(words, node, '');
  const kinds = rows.length > 0 ? [] : alternatives(node).flatMap((one) => rowsOf(words, one, ''));
  return [
    `## ${name}`,
    ...(node.description === undefined ? [] : [node.description]),
    ...(rows.length + kinds.length === 0 ? [] : [table(words, [...rows, ...kinds])]),
  ].join('\n\n');
}

const alternatives = (node: Schema): readonly Schema[] => [...(node.anyOf ?? []), ...(node.allOf ?? [])];

type Row = readonly string[];

/** A row for each field, and for the fields of objects inside it. */
function rowsOf(words: PageWords, node: Schema, before: string): readonly Row[] {
  return Object.entries(node.properties ?? {}).flatMap(([key, field]) => {
    const name = `${before}${key}`;
    const own = row(words, name, field, node.required?.includes(key) ?? false);
    return [own, ...rowsOf(words, field, `${name}.`)];
  });
}

function row(words: PageWords, name: string, field: Schema, required: boolean): Row {
  const [example] = field.examples ?? [];
  const shown = example === undefined ? '' : oneLine(example);
  return [
    code(name),
    field.description ?? '',
    [kindOf(words, field), field.unit].filter((part) => part !== undefined && part !== '').join('; '),
    required ? words.required : field.default === undefined ? '' : code(oneLine(field.default)),
    shown === '' || shown.length > LONGEST_EXAMPLE ? '' : code(shown),
  ];
}

/** What a field takes, with its bounds. */
function kindOf(words: PageWords, node: Schema): string {
  if (node.const !== undefined) return code(oneLine(node.const));
  if (node.enum !== undefined)
    return node.enum.length > LONGEST_CHOICE
      ? `[${words.oneOf} …](#${anchorOf(words.choices)})`
      : `${words.oneOf} ${node.enum.map(code).join(', ')}`;
  if (node.$ref !== undefined) return named(words, node.$ref.slice('#/definitions/'.length));
  const kinds = alternatives(node);
  if (kinds.length > 0) return kindOfMany(words, kinds);
  if (node.type === 'array')
    return `${words.listOf} ${Array.isArray(node.items) ? words.kinds.string : itemKind(words, node)}`;
  if (typeof node.additionalProperties === 'object')
    return `${kindOf(words, node.additionalProperties)}, ${words.byId}`;
  const kind = words.kinds[typeof node.type === 'string' ? node.type : ''] ?? '';
  return node.minimum === undefined || node.maximum === undefined
    ? kind
    : `${kind} ${String(node.minimum)} ${words.upTo} ${String(node.maximum)}`;
}

/** A plain number and the figure that it may be are said once. */
function kindOfMany(words: PageWords, kinds: readonly Schema[]): string {
  const values = kinds.flatMap((kind) => (kind.const === undefined ? [] : [code(oneLine(kind.const))]));
  if (values.length > 1) return `${words.oneOf} ${values.join(', ')}`;
  const [first] = kinds;
  return first === undefined ? '' : kindOf(words, first);
}

const itemKind = (words: PageWords, { items }: Schema): string =>
  items === undefined || Array.isArray(items) ? '' : kindOf(words, items as Schema);

/** A definition by its section, or in words where it has none. */
function named(words: PageWords, definition: string): string {
  const own = words.kinds[definition];
  const name = definition.replace(/^Part/, '');
  if (NO_SECTION.test(name)) return own ?? name;
  return `[${own ?? name}](#${name.toLowerCase()})`;
}

const anchorOf = (heading: string): string => heading.toLowerCase().replaceAll(' ', '-');

const code = (text: string): string => `\`${text}\``;

function table(words: PageWords, rows: readonly Row[]): string {
  return grid(words.columns, rows);
}

function choiceTable(words: PageWords, meanings: Readonly<Record<string, string>>): string {
  return grid(
    words.choiceColumns,
    Object.entries(meanings).map(([name, meaning]) => [code(name), meaning]),
  );
}

function grid(head: readonly string[], rows: readonly Row[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
