/**
 * The languages of the screens and the one i18next instance behind them.
 *
 * What to notice: words come in two packs. `ui` holds what the first screen needs and is bundled in English; `game` holds
 * everything about a match and is loaded with the first screen that needs it. Ukrainian is loaded when it is chosen.
 * All packs are files of the app, so both languages work without a network after the first visit.
 */
import { createInstance } from 'i18next';
import type { Text } from '../engine/model/names.ts';
import type { GameWords } from './en/game.ts';
import { type UiWords, ui as englishUi } from './en/ui.ts';
import { type Decline, type GamePack, type Noun, phrase, type Topics, type Variable } from './noun.ts';

export const LANGUAGES = ['en', 'uk'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', uk: 'Українська' };

type Words = UiWords & GameWords;
type WithoutPlural<K> = K extends `${infer Base}_${'one' | 'few' | 'many' | 'other'}` ? Base : K;
/** Every key, as `topic.name`; a key with plural forms is named without their suffix. */
export type WordKey = { [T in keyof Words & string]: `${T}.${WithoutPlural<keyof Words[T]> & string}` }[keyof Words &
  string];

const i18n = createInstance();
let language: Language = 'en';
const uiLoaded = new Set<Language>(['en']);
const gameLoaded = new Map<Language, Decline>();
let gameWanted = false;

void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  returnEmptyString: false,
  // React escapes; a sentence is never markup.
  interpolation: { escapeValue: false },
  resources: { en: { translation: flat(englishUi) } },
});
for (const form of ['nom', 'gen', 'dat', 'acc', 'ins', 'loc', 'in'] as const) {
  i18n.services.formatter?.add(form, (value: unknown) => (isNoun(value) ? value[form] : String(value)));
}
// {{who, verb(one: holds; many: hold)}}: a verb in the number of its subject.
i18n.services.formatter?.add(
  'verb',
  (value: unknown, _language, forms: { readonly one?: string; readonly many?: string }) =>
    isNoun(value) && value.plural ? (forms.many ?? '') : (forms.one ?? ''),
);

/** The sentence of a key in the language of the screen. `count` chooses the plural form. */
export function t(key: WordKey, variables?: Readonly<Record<string, Variable>>): string {
  return i18n.t(key, variables ?? {});
}

/** As {@link t} for keys made from data; undefined when there is no such key. */
export function tMaybe(key: string, variables?: Readonly<Record<string, Variable>>): string | undefined {
  return i18n.exists(key, variables) ? i18n.t(key, variables ?? {}) : undefined;
}

export function currentLanguage(): Language {
  return language;
}

/** Changes the language once its words have been read. */
export async function setLanguage(next: Language): Promise<void> {
  await loadUi(next);
  if (gameWanted) await loadGame(next);
  await i18n.changeLanguage(next);
  language = next;
}

/** Reads the words of a match in the present language; screens of a match wait for it. */
export async function loadGameWords(): Promise<void> {
  gameWanted = true;
  await loadGame(language);
}

/** The first language of the list that the app speaks, as browsers give it in `navigator.languages`. */
export function preferredLanguage(wished: readonly string[]): Language {
  for (const tag of wished) {
    const known = LANGUAGES.find((code) => tag.toLowerCase().split('-')[0] === code);
    if (known !== undefined) return known;
  }
  return 'en';
}

/** A text of a scenario in the language of the screen; English, or whatever there is, where that is missing. */
export function textOf(text: Text | undefined): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  return text[language] ?? text['en'] ?? Object.values(text)[0] ?? '';
}

/** A name of a scenario as a noun that sentences can use in any case. */
export function nounOf(text: Text | undefined): Noun {
  const name = textOf(text);
  return (gameLoaded.get(language) ?? phrase)(name);
}

async function loadUi(wanted: Language): Promise<void> {
  if (uiLoaded.has(wanted)) return;
  switch (wanted) {
    case 'en':
      return;
    case 'uk':
      add('uk', (await import('./uk/ui.ts')).ui);
  }
  uiLoaded.add(wanted);
}

async function loadGame(wanted: Language): Promise<void> {
  if (gameLoaded.has(wanted)) return;
  const pack = await readGame(wanted);
  add(wanted, pack.topics);
  gameLoaded.set(wanted, pack.decline);
}

async function readGame(wanted: Language): Promise<GamePack> {
  switch (wanted) {
    case 'en':
      return (await import('./en/game.ts')).game;
    case 'uk':
      return (await import('./uk/game.ts')).game;
  }
}

function add(to: Language, topics: Topics): void {
  i18n.addResourceBundle(to, 'translation', flat(topics), true, true);
}

function flat(topics: Topics): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [topic, words] of Object.entries(topics)) {
    for (const [key, sentence] of Object.entries(words)) out[`${topic}.${key}`] = sentence;
  }
  return out;
}

function isNoun(value: unknown): value is Noun {
  return typeof value === 'object' && value !== null && 'nom' in value;
}
