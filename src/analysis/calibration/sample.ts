/** What a study keeps of one game: the few figures that bands and signs are read from. */
import { sigmoid } from '../../engine/exact.ts';
import { type Setup, strengthOf, type World } from '../../engine/index.ts';

export interface GameSample {
  readonly outcome: string;
  /** By power index. */
  readonly scores: readonly number[];
  readonly fought: readonly boolean[];
  readonly will: readonly number[];
  /** What the challenger holds at the end: probability that each power is firm. */
  readonly believed: readonly number[];
  /** Turn in which the first large attack came, from 1; 0 = none. */
  readonly attackTurn: number;
  readonly crises: number;
  readonly crisesHeld: number;
  /** A crisis that was still open at the end is neither held nor lost. */
  readonly crisesOpen: number;
  readonly nuclearUse: boolean;
  /** Area in km2, gained by the challenger, of each turn of the war with which the match opens (at most a year of it). */
  readonly warKm2: readonly number[];
  readonly warLossesChallengerK: number;
  readonly warLossesProtegeK: number;
  readonly warStockChangeK: number;
  readonly warMonthsOpening: number;
  readonly warMonths: number;
  /** Months under a truce, and how often one collapsed: broken, or ended by a large attack. */
  readonly truceMonths: number;
  readonly collapses: number;
  /** Violations a day at the end of every turn. */
  readonly violations: readonly number[];
  readonly seriousIncidents: number;
  readonly provocations: number;
  readonly greyActs: number;
  readonly settlement: number;
  readonly takenKm2: number;
  readonly strengthChallengerK: number;
  readonly strengthProtegeK: number;
  readonly lossesChallengerK: number;
  readonly enforcementEarly: number;
  /** Largest unpaid share of a bill of the protege and of the challenger. */
  readonly unpaid: number;
}

const OPENING_WAR_MONTHS = 12;
const EARLY_TURN = 4;
const LAST_RUNG = 8;

type Draft = { -readonly [K in keyof GameSample]: GameSample[K] extends readonly number[] ? number[] : GameSample[K] };

/** Collects a sample: `watch` after every turn, `close` at the end. One dyad is measured, the first. */
export function sampler(setup: Setup): { watch: (world: World) => void; close: (world: World) => GameSample } {
  const spec = setup.scenario.ceasefires[0];
  const seen = {
    truce: spec !== undefined && (spec.status === 'agreed' || spec.status === 'monitored'),
    opening: spec?.status === 'none',
    stock: NaN,
  };
  const draft = emptyDraft();
  return {
    watch: (world) => {
      watchWar(world, draft, seen);
      watchTruce(world, draft, seen);
    },
    close: (world) => closed(world, draft),
  };
}

function watchWar(world: World, draft: Draft, seen: { opening: boolean; stock: number }): void {
  const { setup } = world;
  const dyad = setup.dyads[0];
  if (dyad === undefined) return;
  const strength = strengthOf(world, dyad.challenger);
  if (draft.attackTurn === 0 && world.attacked[0] === 1) draft.attackTurn = world.turn[0] as number;
  if (world.war[0] !== 1) seen.opening = false;
  if (seen.opening && draft.warMonthsOpening < OPENING_WAR_MONTHS) {
    draft.warKm2.push(world.areaTurnKm2[0] as number);
    draft.warLossesChallengerK += world.lossesTurnK[dyad.challenger] as number;
    draft.warLossesProtegeK += world.lossesTurnK[dyad.protege] as number;
    // The first month has no month before it in the sample.
    if (Number.isFinite(seen.stock)) draft.warStockChangeK += strength - seen.stock;
    draft.warMonthsOpening += setup.h;
  }
  seen.stock = strength;
  draft.unpaid = Math.max(
    draft.unpaid,
    world.unpaidShare[dyad.protege] as number,
    world.unpaidShare[dyad.challenger] as number,
  );
}

function watchTruce(world: World, draft: Draft, seen: { truce: boolean }): void {
  const { setup } = world;
  const turn = world.turn[0] as number;
  const truce = world.war[0] !== 1 && (world.ceasefire[0] === 1 || world.ceasefire[0] === 2);
  draft.violations.push(world.violationsPerDay[0] as number);
  if (seen.truce) {
    draft.truceMonths += setup.h;
    if (!truce) draft.collapses += 1;
  }
  if (turn === EARLY_TURN) draft.enforcementEarly = world.enforcement[0] as number;
  seen.truce = truce;
}

function closed(world: World, draft: Draft): GameSample {
  const { setup } = world;
  const dyad = setup.dyads[0];
  if (dyad === undefined) return draft;
  return {
    ...draft,
    outcome: setup.outcomes[world.outcome[0] as number]?.id ?? '',
    scores: Array.from(world.score),
    fought: Array.from(world.everFought, (flag) => flag === 1),
    will: Array.from(world.will),
    believed: setup.powers.map((_, power) =>
      sigmoid(world.belief[dyad.challenger * setup.powers.length + power] as number),
    ),
    crises: world.crises[0] as number,
    crisesHeld: world.crisesHeld[0] as number,
    crisesOpen: world.crisisOpen[0] as number,
    nuclearUse: (world.rung[0] as number) >= LAST_RUNG,
    warMonths: world.warMonths[0] as number,
    seriousIncidents: world.seriousIncidents[0] as number,
    provocations: world.provocations[0] as number,
    greyActs: world.greyActs[0] as number,
    settlement: world.settlement[0] as number,
    takenKm2: world.areaTakenKm2[0] as number,
    strengthChallengerK: strengthOf(world, dyad.challenger),
    strengthProtegeK: strengthOf(world, dyad.protege),
    lossesChallengerK: world.lossesK[dyad.challenger] as number,
  };
}

function emptyDraft(): Draft {
  return {
    ...{ outcome: '', scores: [], fought: [], will: [], believed: [], attackTurn: 0, crises: 0, crisesHeld: 0 },
    ...{ crisesOpen: 0 },
    ...{ nuclearUse: false, warKm2: [], warLossesChallengerK: 0, warLossesProtegeK: 0, warStockChangeK: 0 },
    ...{ warMonthsOpening: 0, warMonths: 0, truceMonths: 0, collapses: 0, violations: [] },
    ...{ seriousIncidents: 0, provocations: 0, greyActs: 0, settlement: 0 },
    ...{ takenKm2: 0, strengthChallengerK: 0, strengthProtegeK: 0, lossesChallengerK: 0, enforcementEarly: 0 },
    unpaid: 0,
  };
}
