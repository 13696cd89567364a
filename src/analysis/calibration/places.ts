/** Where studies are run: a scenario, what kind it is, and who has which part in it. */
import { type Scenario, setUp } from '../../engine/index.ts';

export interface Place {
  readonly id: string;
  readonly scenario: Scenario;
  /** Whether it opens with a truce or with the war going on. */
  readonly kind: 'truce' | 'war';
  readonly cast: Cast;
}

/** The powers of the first dyad, the one that is measured. */
export interface Cast {
  readonly challenger: string;
  readonly protege: string;
  readonly guarantors: readonly string[];
  /** Guarantors that may send troops, and those that may not. */
  readonly deployers: readonly string[];
  readonly watchers: readonly string[];
}

/** Throws for a scenario in which nobody is promised anything: there is nothing to calibrate. */
export function placeOf(id: string, scenario: Scenario): Place {
  const { dyads, powers, can } = setUp(scenario);
  const dyad = dyads[0];
  if (dyad === undefined) throw new RangeError(`${id} has no challenger and protege`);
  const name = (power: number): string => powers[power] as string;
  const deploys = (power: number): boolean => can[power]?.has('deploy') === true;
  const status = scenario.ceasefires[0]?.status;
  return {
    id,
    scenario,
    kind: status === 'agreed' || status === 'monitored' ? 'truce' : 'war',
    cast: {
      challenger: name(dyad.challenger),
      protege: name(dyad.protege),
      guarantors: dyad.guarantors.map(name),
      deployers: dyad.guarantors.filter(deploys).map(name),
      watchers: dyad.guarantors.filter((power) => !deploys(power)).map(name),
    },
  };
}

/** The same for each of several powers. */
export function each<T>(powers: readonly string[], value: T): Readonly<Record<string, T>> {
  return Object.fromEntries(powers.map((power) => [power, value]));
}
