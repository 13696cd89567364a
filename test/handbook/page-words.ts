/** What the generated pages of the handbook say around the schema and the findings, in each language. */
import { type Severity } from '../../src/scenario/codes.ts';

export interface PageWords {
  readonly reference: string;
  readonly referenceIntro: readonly string[];
  readonly columns: readonly [field: string, meaning: string, kind: string, standard: string, example: string];
  readonly required: string;
  readonly whole: string;
  readonly choices: string;
  readonly choicesIntro: string;
  readonly choiceColumns: readonly [name: string, meaning: string];
  readonly rules: string;
  readonly rulesIntro: string;
  readonly roles: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly byId: string;
  readonly listOf: string;
  readonly oneOf: string;
  readonly upTo: string;
  readonly findings: string;
  readonly findingsIntro: readonly string[];
  readonly groups: Readonly<Record<ExampleGroup, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly broken: string;
  readonly mended: string;
  readonly fixes: string;
}

export type ExampleGroup = 'text' | 'shape' | 'names' | 'ground' | 'documents' | 'conditions' | 'figures';

const en: PageWords = {
  reference: 'Reference',
  referenceIntro: [
    'Every field of a scenario file, made from the published schema `schema/scenario.schema.json`. In a file with `extends`, the same fields stand inside `patch`; there `null` removes an entry.',
    'A *figure* is a number, or an object with the number, its plausible range and where it comes from: `{ "value": 5, "range": [1, 20], "judgement": "why this value" }`. An *id* is a letter, then letters, digits, `-` or `_`. A *text* is one string, or one string for each language: `{ "en": "Pact", "uk": "Пакт" }`.',
  ],
  columns: ['Field', 'Meaning', 'Kind and range', 'If unsaid', 'Example'],
  required: 'required',
  whole: 'A scenario',
  choices: 'Names to choose from',
  choicesIntro: 'Where a field takes one of several names, these are the names that exist.',
  choiceColumns: ['Name', 'Meaning'],
  rules: 'Rules',
  rulesIntro:
    'Coefficients of the rules. A scenario says only those that it wants to differ; the others come from the rule file `rules/default.json`, with their ranges and sources.',
  roles: 'The numbers of a power by its role; `Power` lists them.',
  kinds: {
    string: 'text',
    number: 'figure',
    integer: 'whole number',
    boolean: 'true or false',
    object: 'object',
    array: 'list',
    Text: 'text',
    Figure: 'figure',
    Condition: 'condition',
  },
  byId: 'by id',
  listOf: 'list of',
  oneOf: 'one of',
  upTo: 'to',
  findings: 'Findings',
  findingsIntro: [
    'Everything that the program can find in a scenario, by its code. An **error** must be mended before the scenario can be played. A **warning** is very likely a mistake. A **hint** may be intended. The workshop, `guarantor validate` and the app give the same list.',
    'Each example is broken first and mended after. Most are the `patch` of a variation that extends a little scenario of two regions: the protégé P holds `west`, the challenger C holds `east`, the guarantor G signed the document `pact` with the clause `attack`. It lasts six turns.',
    'Warnings and hints can be silenced with a reason: see [silencing a warning](cookbook.md#silence-a-warning).',
  ],
  groups: {
    text: 'The file',
    shape: 'Keys and values',
    names: 'Names that must exist',
    ground: 'Regions and forces',
    documents: 'Powers and documents',
    conditions: 'Conditions, outcomes, injects',
    figures: 'Figures, texts, silence',
  },
  severity: { error: 'Error', warning: 'Warning', hint: 'Hint' },
  broken: 'Broken:',
  mended: 'Mended:',
  fixes: '`guarantor validate --fix` and the button in the workshop mend this.',
};

const uk: PageWords = {
  reference: 'Довідник',
  referenceIntro: [
    'Усі поля файлу сценарію; сторінку створено з опублікованої схеми `schema/scenario.schema.json`, описи полів у ній – англійською. У файлі з `extends` ті самі поля стоять усередині `patch`; там `null` вилучає запис.',
    '*Показник* – це число або об’єкт із числом, правдоподібними межами та походженням: `{ "value": 5, "range": [1, 20], "judgement": "чому саме стільки" }`. *Ім’я* починається з латинської літери, далі – літери, цифри, `-` або `_`. *Текст* – один рядок або по рядку на кожну мову: `{ "en": "Pact", "uk": "Пакт" }`.',
  ],
  columns: ['Поле', 'Значення', 'Вид і межі', 'Якщо не вказано', 'Приклад'],
  required: 'обов’язкове',
  whole: 'Сценарій',
  choices: 'Назви на вибір',
  choicesIntro: 'Там, де поле приймає одну з кількох назв, можливі лише ці.',
  choiceColumns: ['Назва', 'Значення'],
  rules: 'Правила',
  rulesIntro:
    'Коефіцієнти правил. Сценарій називає лише ті, які змінює; решта – з файлу правил `rules/default.json`, разом із межами й джерелами.',
  roles: 'Показники сторони за її роллю; їх перелічено в розділі `Power`.',
  kinds: {
    string: 'текст',
    number: 'показник',
    integer: 'ціле число',
    boolean: 'true або false',
    object: 'об’єкт',
    array: 'список',
    Text: 'текст',
    Figure: 'показник',
    Condition: 'умова',
  },
  byId: 'за іменем',
  listOf: 'список:',
  oneOf: 'одне з',
  upTo: 'до',
  findings: 'Зауваження',
  findingsIntro: [
    'Усе, що програма може виявити у сценарії, за кодом. **Помилку** треба виправити, інакше зіграти не можна. **Попередження** майже напевно вказує на недогляд. **Підказка** може стосуватися й задуманого. Майстерня, `guarantor validate` і застосунок показують той самий список.',
    'У кожному прикладі спершу хибне, потім виправлене. Здебільшого це `patch` варіації, що розширює маленький сценарій із двох регіонів: підзахисний P тримає `west`, суперник C – `east`, гарант G підписав документ `pact` з пунктом `attack`. Сценарій триває шість ходів.',
    'Попередження й підказки можна вимкнути, вказавши причину: див. [як вимкнути попередження](cookbook.md#вимкнути-попередження).',
  ],
  groups: {
    text: 'Файл',
    shape: 'Ключі та значення',
    names: 'Імена, які мають існувати',
    ground: 'Регіони та війська',
    documents: 'Сторони та документи',
    conditions: 'Умови, підсумки, події',
    figures: 'Показники, тексти, вимкнені зауваження',
  },
  severity: { error: 'Помилка', warning: 'Попередження', hint: 'Підказка' },
  broken: 'Хибно:',
  mended: 'Виправлено:',
  fixes: 'Це виправить `guarantor validate --fix` або кнопка в майстерні.',
};

export const PAGE_WORDS = { en, uk } as const;
