/** What the workshop and its workers say to each other. Plain data only: all of it is cloned between threads. */
import { type AuthorReading, type BaseReading } from '../scenario/author/reading.ts';
import { type KnownNames } from '../scenario/author/names.ts';

/** The checker: reads a text as the command line does. */
export type ToChecker = {
  readonly ticket: number;
  readonly text: string;
  /** Name of the file, for findings. */
  readonly file: string;
  /** Id of the draft, and the text that it began with: the base of a whole scenario. */
  readonly draft: string;
  readonly origin: string;
  /** Address of the page: shipped files lie beside it. */
  readonly page: string;
  /** Ids of the shipped scenarios and maps. */
  readonly scenarios: readonly string[];
  readonly maps: readonly string[];
  /** Texts of other drafts that were asked for, by address. */
  readonly files: Readonly<Record<string, string>>;
};

export interface Checked {
  readonly ticket: number;
  readonly reading: AuthorReading;
  /** Said when it is another one than the last time. */
  readonly base?: BaseReading | undefined;
  /** Addresses of files that it extends and that were not sent along: other drafts may have these names. */
  readonly wanted?: readonly string[];
}

/** The adviser: knows the published schema and the names. */
export type ToAdviser =
  | { readonly kind: 'names'; readonly names: KnownNames }
  | {
      readonly kind: 'complete' | 'hover';
      readonly ticket: number;
      readonly text: string;
      readonly offset: number;
      readonly page: string;
      readonly language: string;
    };

export interface Offer {
  readonly label: string;
  /** What is written, with `${1:…}` for places to fill in. */
  readonly insert: string;
  readonly from: number;
  readonly to: number;
  readonly detail: string;
  readonly about: string;
  readonly kind: 'key' | 'value' | 'name';
}

export interface HoverText {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export type FromAdviser =
  | { readonly kind: 'offers'; readonly ticket: number; readonly offers: readonly Offer[] }
  | { readonly kind: 'hover'; readonly ticket: number; readonly hover: HoverText | undefined };
