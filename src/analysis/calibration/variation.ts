/**
 * Variations of a scenario for studies: what differs, as data that can be sent to a worker thread. They change a scenario
 * that has been read, beyond its stated ranges if a study asks for it.
 */
import { type Bot, botChanged, botFor, type DoctrineName, doctrineFor, holdBot, type Temper } from '../../ai/index.ts';
import {
  type DutyKind,
  type Guarantee,
  type LegalStatus,
  type Obligation,
  type PowerParameter,
  type Rules,
  type Scenario,
  type Setup,
} from '../../engine/index.ts';

type ByPower<T> = Readonly<Record<string, T>>;

export interface Variation {
  /** Coefficients: group, name, value. */
  readonly rules?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly parameters?: ByPower<Partial<Readonly<Record<PowerParameter, number>>>>;
  /** Prior that a guarantor is firm. */
  readonly prior?: ByPower<number>;
  readonly doctrines?: ByPower<DoctrineName>;
  readonly tempers?: ByPower<Temper>;
  /** Forces at the opening: numbers by a factor, quality by value. */
  readonly forces?: ByPower<{ readonly factor?: number; readonly training?: number; readonly equipment?: number }>;
  /** Prepared positions at the opening, where the power has any. */
  readonly fortification?: ByPower<number>;
  /** The ceasefire is bare: no monitors let in, no strip. */
  readonly bareTruce?: true;
  /** Terms of the truce at the opening. */
  readonly truce?: { readonly imposed?: boolean; readonly definitive?: boolean };
  /** Where every document stands at the opening, for every signatory. */
  readonly law?: LegalStatus;
  /** Whether provocations of the beneficiary suspend the clauses. */
  readonly conditional?: boolean;
  /** Standing duties that nobody owes, so that what is changed breaks no promise. */
  readonly released?: readonly DutyKind[];
  /** Nobody orders anything. */
  readonly idle?: true;
  readonly turnDays?: number;
  readonly turns?: number;
}

export function vary(base: Scenario, by: Variation): Scenario {
  return {
    ...base,
    calendar: {
      ...base.calendar,
      turnDays: by.turnDays ?? base.calendar.turnDays,
      turns: by.turns ?? base.calendar.turns,
    },
    rules: by.rules === undefined ? base.rules : varyRules(base.rules, by.rules),
    powers: mapValues(base.powers, (spec, id) => ({
      ...spec,
      parameters: { ...spec.parameters, ...by.parameters?.[id] },
      firmPrior: by.prior?.[id] ?? spec.firmPrior,
      bot: { ...spec.bot, doctrine: by.doctrines?.[id] ?? spec.bot.doctrine },
    })),
    forces: mapValues(base.forces, (force) => {
      const change = by.forces?.[force.power];
      if (change === undefined) return force;
      return {
        ...force,
        personnelK: force.personnelK * (change.factor ?? 1),
        training: change.training ?? force.training,
        equipment: change.equipment ?? force.equipment,
        rotationTurns: change.factor === 0 ? 0 : force.rotationTurns,
      };
    }),
    regions: mapValues(base.regions, (region) => ({
      ...region,
      fortification: mapValues(region.fortification, (level, power) => by.fortification?.[power] ?? level),
    })),
    guarantees: mapValues(base.guarantees, (guarantee) => varyGuarantee(guarantee, by)),
    ceasefires: base.ceasefires.map((ceasefire) => ({
      ...ceasefire,
      ...(by.bareTruce ? { status: 'agreed' as const, definitive: false, terms: {} } : {}),
      ...by.truce,
    })),
  };
}

function varyGuarantee(base: Guarantee, { law, conditional, released = [] }: Variation): Guarantee {
  const owed = ({ runs, duty }: Obligation): boolean => runs === 'call' || !released.includes(duty);
  return {
    ...base,
    signatories: mapValues(base.signatories, (signatory) => ({ ...signatory, status: law ?? signatory.status })),
    clauses: mapValues(base.clauses, (clause) => ({
      ...clause,
      conditional: conditional ?? clause.conditional,
      obligations: Object.fromEntries(Object.entries(clause.obligations).filter(([, obligation]) => owed(obligation))),
    })),
  };
}

function varyRules(base: Rules, changes: NonNullable<Variation['rules']>): Rules {
  return mapValues(base as unknown as Readonly<Record<string, object>>, (group, name) => ({
    ...group,
    ...changes[name],
  })) as unknown as Rules;
}

function mapValues<T, U>(of: Readonly<Record<string, T>>, map: (value: T, key: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, map(value, key)]));
}

/** The machine players of a varied scenario, by power index. */
export function botsOf(setup: Setup, by: Variation): readonly Bot[] {
  return setup.powers.map((id) => {
    if (by.idle) return holdBot;
    const temper = by.tempers?.[id];
    const name = doctrineFor(setup, id);
    return temper === undefined || name === undefined ? botFor(setup, id) : botChanged(name, temper);
  });
}
