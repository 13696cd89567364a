/** The light door of the words: language, translation of keys, figures. Sentences are imported from their own files. */
export { currentLanguage, type Language, LANGUAGE_NAMES, LANGUAGES, loadGameWords, nounOf, preferredLanguage, setLanguage, t, textOf, tMaybe, type WordKey } from './language.ts';
export { type Noun, type Variable } from './noun.ts';
export { area, compareWords, date, fifths, figure, listOf, million, money, people, percent, points, sentenceCase, signed, thousand, turnDate, turnDateShort, upTo } from './figures.ts';
