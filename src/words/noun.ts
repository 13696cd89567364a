/** Names inside sentences: a name with its grammatical cases, so that a pattern can say `{{of, gen}}` or `{{region, in}}`. */

export interface Noun {
  readonly nom: string;
  readonly gen: string;
  readonly dat: string;
  readonly acc: string;
  readonly ins: string;
  readonly loc: string;
  /** With the preposition of place: "in Lviv". */
  readonly in: string;
  /** Takes a plural verb. */
  readonly plural: boolean;
}

/** What a pattern may be filled with. Numbers arrive formatted, save `count`, which chooses a plural form. */
export type Variable = string | number | Noun;

/** Gives a name its cases. */
export type Decline = (name: string) => Noun;

/** Sentences by topic and name. */
export type Topics = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a language brings for the game. */
export interface GamePack {
  readonly topics: Topics;
  readonly decline: Decline;
}

/** A phrase that has one form for all cases. */
export function phrase(name: string): Noun {
  return { nom: name, gen: name, dat: name, acc: name, ins: name, loc: name, in: name, plural: false };
}

/**
 * The same keys in another language. Where the first language distinguishes one and other, the second gives its own
 * plural forms (Ukrainian: one, few, many, other).
 */
export type Translation<T> = { readonly [K in keyof T]: TopicTranslation<T[K]> };
type TopicTranslation<T> = {
  readonly [K in keyof T as K extends `${string}_${'one' | 'other'}` ? never : K]: string;
} & {
  readonly [K in keyof T as K extends `${infer Base}_other`
    ? `${Base}_${'one' | 'few' | 'many' | 'other'}`
    : never]: string;
};
