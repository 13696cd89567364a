/** Coefficients of `rules.play`. Values, plausible ranges and sources stand in the rule file; here is what the rules accept. */
import { type Coefficient } from '../power-parameters.ts';

export const PLAY = {} as const satisfies Record<string, Coefficient>;
