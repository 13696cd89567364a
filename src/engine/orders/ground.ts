/**
 * What a power may give orders about, as far as the scenario alone decides: its dyads, documents, hosts and partners.
 * Read once per scenario, so that checks and playouts walk short lists and look up no names.
 */
import { ORDER_KIND_NAMES, ORDER_KINDS, type OrderKind } from '../model/order-kinds.ts';
import { type DocumentSetup, type DutySetup, perSetup, type Setup } from '../setup.ts';

/** A duty to deploy, and where it lets the power's troops be. */
export interface Hosting {
  readonly document: number;
  readonly beneficiary: number;
  readonly tag: string;
  readonly regions: readonly number[];
}

export interface Ground {
  /** Kinds that the power's capabilities allow, in the table's sequence. */
  readonly able: readonly OrderKind[];
  /** Dyads in which the power is the challenger, the protege, or a guarantor. */
  readonly challenges: readonly number[];
  readonly defends: readonly number[];
  readonly guards: readonly number[];
  /** Documents it signed, and those made for it. */
  readonly signed: readonly number[];
  readonly protectedBy: readonly number[];
  readonly hostings: readonly Hosting[];
  /** Regions that some duty to deploy names, ascending. */
  readonly hostRegions: readonly number[];
  /** The same by region: 1 where it is one of them. */
  readonly hosts: Uint8Array;
  /** Clauses that it may be asked about: it owes a duty to fight in them. */
  readonly fightClauses: readonly number[];
  /** Clauses that it may call upon itself. */
  readonly callable: readonly number[];
  /** Powers that it may aid, sanction, work upon; all but itself and its friends or opponents. */
  readonly receivers: readonly number[];
  readonly targets: readonly number[];
  readonly foreign: readonly number[];
  /** Powers of one side, itself included. */
  readonly friends: readonly number[];
  /** Regions of its dyads' parties, ascending: where its troops may meet others. */
  readonly theatre: readonly number[];
  /** Regions whose owner or friend it is, ascending. */
  readonly home: readonly number[];
}

const groundsOf = perSetup((setup: Setup): readonly Ground[] =>
  setup.powers.map((_, power) => readGround(setup, power)),
);

/** The ground of one power. */
export function groundOf(setup: Setup, power: number): Ground {
  return groundsOf(setup)[power] as Ground;
}

function readGround(setup: Setup, power: number): Ground {
  const { dyads, documents, owner } = setup;
  const all = Array.from(setup.powers, (_, i) => i);
  const challenges = indexes(dyads, ({ challenger }) => challenger === power);
  const defends = indexes(dyads, ({ protege }) => protege === power);
  const guards = indexes(dyads, ({ guarantors }) => guarantors.includes(power));
  const friends = all.filter((other) => setup.friends[power * all.length + other] === 1);
  const enemies = new Set([...challenges.map((i) => dyads[i]!.protege), ...defends.map((i) => dyads[i]!.challenger)]);
  const sides = new Set([power, ...enemies, ...guards.map((i) => dyads[i]!.challenger)]);
  const regions = Array.from(setup.regions, (_, i) => i);
  const hostings = readHostings(setup, power);
  const hosts = new Uint8Array(regions.length);
  for (const hosting of hostings) for (const region of hosting.regions) hosts[region] = 1;
  return {
    able: ORDER_KIND_NAMES.filter((kind) => setup.can[power]!.has(ORDER_KINDS[kind].capability)),
    challenges,
    defends,
    guards,
    signed: indexes(documents, ({ signatories, beneficiary }) => signatories.includes(power) && beneficiary !== power),
    protectedBy: indexes(documents, ({ beneficiary }) => beneficiary === power),
    hostings,
    hostRegions: regions.filter((region) => hosts[region] === 1),
    hosts,
    fightClauses: indexes(setup.clauses, ({ duties }) => duties.some((i) => owesFight(setup.duties[i]!, power))),
    callable: indexes(
      setup.clauses,
      ({ document, byBeneficiary }) => documents[document]!.beneficiary === power && byBeneficiary,
    ),
    receivers: all.filter((other) => other !== power && !enemies.has(other) && dyads.some((d) => d.protege === other)),
    targets: all.filter((other) => !friends.includes(other) && dyads.some((d) => d.challenger === other)),
    foreign: all.filter((other) => !friends.includes(other)),
    friends,
    theatre: regions.filter((region) => sides.has(owner[region]!)),
    home: regions.filter((region) => friends.includes(owner[region]!)),
  };
}

function readHostings(setup: Setup, power: number): Hosting[] {
  const duties = setup.duties.filter((duty) => duty.power === power && duty.kind === 'deploy');
  return duties.map(({ document, spec }) => {
    const { beneficiary } = setup.documents[document] as DocumentSetup;
    const regions = Array.from(setup.regions, (_, i) => i).filter(
      (i) => setup.owner[i] === beneficiary && (spec.tag === undefined || setup.tagged[spec.tag][i] === 1),
    );
    return { document, beneficiary, tag: spec.tag ?? '', regions };
  });
}

function owesFight(duty: DutySetup, power: number): boolean {
  return duty.power === power && duty.kind === 'fight';
}

function indexes<T>(list: readonly T[], holds: (item: T) => boolean): readonly number[] {
  return list.flatMap((item, i) => (holds(item) ? [i] : []));
}
