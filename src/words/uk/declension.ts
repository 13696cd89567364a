/**
 * Українські назви у відмінках: таблиця держав і союзів, правила для областей і назв із типовими закінченнями.
 * Names that no rule knows stay in the nominative, which is readable, if not elegant.
 */
import { type Noun, phrase } from '../noun.ts';

type Forms = readonly [gen: string, dat: string, acc: string, ins: string, loc: string];

const KNOWN: Readonly<Record<string, Forms>> = {
  'Європейський Союз': [
    'Європейського Союзу',
    'Європейському Союзу',
    'Європейський Союз',
    'Європейським Союзом',
    'Європейському Союзі',
  ],
  Білорусь: ['Білорусі', 'Білорусі', 'Білорусь', 'Білоруссю', 'Білорусі'],
  'Придністров’я': ['Придністров’я', 'Придністров’ю', 'Придністров’я', 'Придністров’ям', 'Придністров’ї'],
  Крим: ['Криму', 'Криму', 'Крим', 'Кримом', 'Криму'],
  Київ: ['Києва', 'Києву', 'Київ', 'Києвом', 'Києві'],
  Севастополь: ['Севастополя', 'Севастополю', 'Севастополь', 'Севастополем', 'Севастополі'],
  'Автономна Республіка Крим': [
    'Автономної Республіки Крим',
    'Автономній Республіці Крим',
    'Автономну Республіку Крим',
    'Автономною Республікою Крим',
    'Автономній Республіці Крим',
  ],
  'місто Київ': ['міста Києва', 'місту Києву', 'місто Київ', 'містом Києвом', 'місті Києві'],
  'місто Севастополь': [
    'міста Севастополя',
    'місту Севастополю',
    'місто Севастополь',
    'містом Севастополем',
    'місті Севастополі',
  ],
};
const PLURAL: Readonly<Record<string, Forms>> = {
  'Європейський Союз і партнери': [
    'Європейського Союзу і партнерів',
    'Європейському Союзу і партнерам',
    'Європейський Союз і партнерів',
    'Європейським Союзом і партнерами',
    'Європейському Союзі і партнерах',
  ],
  'Сполучені Штати': [
    'Сполучених Штатів',
    'Сполученим Штатам',
    'Сполучені Штати',
    'Сполученими Штатами',
    'Сполучених Штатах',
  ],
};

/** Endings of the nominative and what they become; the first that fits holds. */
const RULES: readonly (readonly [nominative: RegExp, endings: Forms])[] = [
  [/ка область$/u, ['кої області', 'кій області', 'ку область', 'кою областю', 'кій області']],
  [/ія$/u, ['ії', 'ії', 'ію', 'ією', 'ії']],
  [/ща$/u, ['щі', 'щі', 'щу', 'щею', 'щі']],
  [/([ндвт])а$/u, ['$1и', '$1і', '$1у', '$1ою', '$1і']],
];

export function decline(name: string): Noun {
  const plural = PLURAL[name];
  if (plural !== undefined) return noun(name, plural, true);
  const known = KNOWN[name];
  if (known !== undefined) return noun(name, known, false);
  for (const [ending, forms] of RULES) {
    if (!ending.test(name)) continue;
    const [gen, dat, acc, ins, loc] = forms;
    return noun(
      name,
      [
        put(name, ending, gen),
        put(name, ending, dat),
        put(name, ending, acc),
        put(name, ending, ins),
        put(name, ending, loc),
      ],
      false,
    );
  }
  return { ...phrase(name), in: `${preposition(name)} ${name}` };
}

function put(name: string, ending: RegExp, replacement: string): string {
  return name.replace(ending, replacement);
}

function noun(nom: string, [gen, dat, acc, ins, loc]: Forms, plural: boolean): Noun {
  return { nom, gen, dat, acc, ins, loc, in: `${preposition(loc)} ${loc}`, plural };
}

/** «В» перед голосним, інакше «у». */
function preposition(name: string): string {
  return /^[аеєиіїоуюя]/iu.test(name) ? 'в' : 'у';
}
