/** Coefficients of `rules.movement`. Values, plausible ranges and sources stand in the rule file; here is what the rules accept. */
import { type Coefficient, coefficient } from '../power-parameters.ts';

export const MOVEMENT = {
  rotationInK: coefficient('thousand per 30 days', 0.1, 500, 'Most that a power brings in by rotation'),
  rotationOutK: coefficient('thousand per 30 days', 0.1, 500, 'Most that a power takes out'),
  willFloor: coefficient('0..100', 0, 100, 'Will below which a legislature refuses to enlarge a deployment'),
  heavyMonths: coefficient('months', 0.1, 24, 'Time constant of the heavy share of troops abroad'),
  freedShare: coefficient('share', 0, 1, 'Share of a western garrison that partners can free for the front'),
  linkShare: coefficient('per 30 days', 0.01, 50, 'Rate at which a force can leave over one border'),
  bufferSlow: coefficient('factor', 1, 20, 'Factor by which a buffer zone slows movement'),
  reserveRate: coefficient(
    'per 30 days',
    0,
    10,
    'Rate at which reserves go to the line in war, and those of a challenger that masses',
  ),
  homeShare: coefficient('share', 0, 1, 'Share of the opening garrison that reserves leave behind'),
  guestEquipment: coefficient('0..1', 0, 1, 'Equipment of troops that guarantors send'),
} as const satisfies Record<string, Coefficient>;
