/** Coefficients of `rules.play`. Values, plausible ranges and sources stand in the rule file; here is what the rules accept. */
import { type Coefficient, coefficient } from '../power-parameters.ts';

export const PLAY = {
  ordersMax: coefficient('count', 1, 200, 'Most orders of one power in a turn, whatever they cost'),
  greyActsMax: coefficient('count', 0, 20, 'Most grey-zone acts of one power in a turn'),
  provocationsMax: coefficient('count', 0, 20, 'Most raids of one power in a turn'),
  pledgeRepeat: coefficient(
    'share',
    0,
    1,
    'Strength to which a public pledge must have faded before it is worth repeating',
  ),
  railControl: coefficient(
    'share',
    0.01,
    1,
    'Share of a region that must be held to send trains through it or to be a host',
  ),
  rotationTurnsMax: coefficient('turns', 1, 100, 'Most turns that a rotation may have before it'),
} as const satisfies Record<string, Coefficient>;
