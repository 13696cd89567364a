/** Coefficients of `rules.attribution`. Values, plausible ranges and sources stand in the rule file; here is what the rules accept. */
import { type Coefficient, coefficient } from '../power-parameters.ts';

export const ATTRIBUTION = {
  base: coefficient('probability', 0, 1, 'Attribution of an ordinary act by itself'),
  monitorWeight: coefficient('probability', 0, 1, 'By monitors at full coverage'),
  reconWeight: coefficient('probability', 0, 1, 'By reconnaissance at full level'),
  bufferChance: coefficient('probability', 0, 1, 'By the crossing of an agreed buffer'),
  attackScaleK: coefficient('thousand', 0.1, 100, 'Troops in an attack that leave 1/e of the doubt'),
  strikeChance: coefficient('probability', 0, 1, 'By the track of a missile'),
  actsDays: coefficient('days', 1, 1000, 'How long attributed acts are counted'),
  incursionActs: coefficient('count', 0, 10, 'What an incursion or a large attack counts for among acts'),
} as const satisfies Record<string, Coefficient>;
