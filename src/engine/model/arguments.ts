/**
 * How the tables of orders, facts, duties, terms, injects and events describe their arguments. The scenario's schema,
 * the checks, the handbook and the order panel are made from these descriptions; TypeScript's types are derived from them.
 */

export type Argument =
  | { readonly type: 'power'; readonly meaning: string; readonly optional?: true }
  | { readonly type: 'powers'; readonly meaning: string; readonly optional?: true } // a power id, a list of them, or "guarantors"
  | { readonly type: 'region'; readonly meaning: string; readonly optional?: true }
  | { readonly type: 'regions'; readonly meaning: string; readonly optional?: true }
  | { readonly type: 'document'; readonly meaning: string; readonly optional?: true }
  | { readonly type: 'clause'; readonly meaning: string; readonly optional?: true } // "document/clause"
  | {
      readonly type: 'number';
      readonly unit: string;
      readonly min: number;
      readonly max: number;
      readonly step?: number;
      readonly meaning: string;
      readonly optional?: true;
    }
  | { readonly type: 'flag'; readonly meaning: string; readonly optional?: true }
  | { readonly type: 'choice'; readonly choices: readonly string[]; readonly meaning: string; readonly optional?: true }
  | { readonly type: 'text'; readonly meaning: string; readonly optional?: true }
  | { readonly type: 'terms'; readonly meaning: string; readonly optional?: true };

export type Arguments = Readonly<Record<string, Argument>>;

type ValueOf<A extends Argument> = A extends { type: 'number' }
  ? number
  : A extends { type: 'flag' }
    ? boolean
    : A extends { type: 'choice'; choices: readonly (infer C)[] }
      ? C
      : A extends { type: 'powers' | 'regions' }
        ? string | readonly string[]
        : A extends { type: 'terms' }
          ? Readonly<Record<string, number>>
          : string;

type RequiredKeys<T extends Arguments> = { [K in keyof T]: T[K] extends { optional: true } ? never : K }[keyof T];

/** The object type that a table of arguments describes. */
export type Values<T extends Arguments> = { readonly [K in RequiredKeys<T>]: ValueOf<T[K]> } & {
  readonly [K in Exclude<keyof T, RequiredKeys<T>>]?: ValueOf<T[K]>;
};
