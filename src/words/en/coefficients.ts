/** Coefficients of the rules in English, as the table of the engine gives them, by group and name. */
import { COEFFICIENTS } from '../../engine/model/coefficients/index.ts';

type Table = typeof COEFFICIENTS;

/** "combat.pace" */
export type CoefficientName = { [G in keyof Table & string]: `${G}.${keyof Table[G] & string}` }[keyof Table & string];

export const coefficients = Object.fromEntries(
  Object.entries<Readonly<Record<string, { readonly meaning: string }>>>(COEFFICIENTS).flatMap(([group, all]) =>
    Object.entries(all).map(([name, { meaning }]) => [`${group}.${name}`, meaning]),
  ),
) as Readonly<Record<CoefficientName, string>>;
