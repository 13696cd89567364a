/**
 * Step 14: what a scenario or a facilitator puts into the game, timed, conditional or drawn. Rules R14.1 to R14.4.
 * Effects are compiled once per scenario into functions of the turn.
 */
import { exp } from '../exact.ts';
import { type InjectEffect } from '../model/scenario.ts';
import { perSetup, type Setup } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { conditionsOf, holds } from './conditions.ts';
import { attributedBy } from './injects-attribution.ts';
import { holdElection } from './politics-elections.ts';
import { changeTension, changeWill } from './signals.ts';
import { windowCell } from './sides.ts';

/** What an effect does. `inject` is the index of the inject it belongs to. */
type Effect = (turn: Turn, inject: number) => void;

interface Effects {
  /** Changes that the event of the inject itself carries. */
  readonly silent: readonly Effect[];
  /** Deeds with events of their own. */
  readonly told: readonly Effect[];
}

const effectsOf = perSetup((setup: Setup): readonly Effects[] =>
  setup.injects.map(({ spec }) => compileEffects(setup, spec.effects)),
);

const onceOnly = perSetup((setup: Setup) => setup.injects.map(({ spec }) => spec.once));

export function injects(turn: Turn): void {
  const { setup, world, chance } = turn;
  const { injects: conditions } = conditionsOf(setup);
  const once = onceOnly(setup);
  const draw = { chance, roll: 0, turn: turn.turn };
  for (let i = 0; i < conditions.length; i++) {
    if (once[i] === true && world.injected[i]! > 0) continue;
    draw.roll = setup.rolls.inject[i]!;
    if (!holds(world, conditions[i]!, turn.turn, draw)) continue;
    world.injected[i]! += 1;
    run(turn, effectsOf(setup)[i]!, i);
  }
}

function run(turn: Turn, effects: Effects, inject: number): void {
  for (const effect of effects.silent) effect(turn, inject);
  if (turn.log) emit(turn, 'inject', { inject: turn.setup.injects[inject]!.id });
  for (const effect of effects.told) effect(turn, inject);
}

function compileEffects(setup: Setup, effects: readonly InjectEffect[]): Effects {
  const isTold = ({ kind }: InjectEffect): boolean => kind === 'incident' || kind === 'strike' || kind === 'election';
  return {
    silent: effects.filter((effect) => !isTold(effect)).map((effect) => compileEffect(setup, effect)),
    told: effects.filter(isTold).map((effect) => compileEffect(setup, effect)),
  };
}

function compileEffect(setup: Setup, { kind, values }: InjectEffect): Effect {
  const of = powerAt(setup, values.of);
  const change = numberOf(values.change);
  const P = setup.powers.length;
  switch (kind) {
    case 'incident':
      return incident(setup, values);
    case 'strike':
      return strike(setup, values);
    case 'opinion':
      return (turn) => of >= 0 && changeWill(turn, of, change);
    case 'election':
      return (turn) => of >= 0 && holdElection(turn, of);
    case 'stability':
      return (turn) => shift(turn.world.stability, of, change, 0, 100);
    case 'tension':
      return (turn) => changeTension(turn, change);
    case 'money':
      return (turn) => shift(turn.world.treasuryBn, of, numberOf(values.amountBn), 0, Infinity);
    case 'income':
      return (turn) => shift(turn.world.incomeShiftBn, of, change, -1e9, 1e9);
    case 'recon':
      return (turn) => shift(turn.world.recon, of, change, 0, 1);
    case 'mood':
      return (turn) => {
        for (const dyad of setup.dyads) {
          if (of < 0 || dyad.challenger === of) shift(turn.world.mood, dyad.index, change, -5, 5);
        }
      };
    case 'sanctions': {
      const against = powerAt(setup, values.against);
      return (turn) => of >= 0 && against >= 0 && shift(turn.world.sanction, of * P + against, change, 0, 1);
    }
    case 'message':
      return () => undefined;
  }
}

function shift(column: Float64Array, at: number, change: number, min: number, max: number): void {
  if (at >= 0) column[at] = Math.max(min, Math.min(max, column[at]! + change));
}

function powerAt(setup: Setup, id: unknown): number {
  return typeof id === 'string' ? (setup.powerIndex.get(id) ?? -1) : -1;
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** The dyad in which a power would act in a region: as challenger or protege, over the owner's land if it can be. */
function dyadFor(setup: Setup, by: number, region: number): number {
  const owner = setup.owner[region] ?? -1;
  const own = setup.dyads.filter((dyad) => dyad.challenger === by || dyad.protege === by);
  const over = own.find((dyad) => dyad.protege === owner || dyad.challenger === owner);
  return (over ?? own[0])?.index ?? -1;
}

/** R14.3 A serious incident: it counts, and if it is attributed to the challenger it enters the windows. */
function incident(setup: Setup, values: InjectEffect['values']): Effect {
  const by = powerAt(setup, values.by);
  const region = typeof values.region === 'string' ? (setup.regionIndex.get(values.region) ?? -1) : -1;
  const index = region < 0 ? -1 : dyadFor(setup, by, region);
  const given = typeof values.attribution === 'number' ? values.attribution : NaN;
  return (turn, inject) => {
    const dyad = setup.dyads[index];
    if (dyad === undefined) return;
    const { world } = turn;
    world.seriousIncidents[index]! += 1;
    world.incident[region]! += 1;
    const of = by === dyad.challenger ? dyad.protege : dyad.challenger;
    const args = { by: setup.powers[by]!, of: setup.powers[of]!, region: setup.regions[region]! };
    if (turn.log) emit(turn, 'seriousIncident', { ...args, count: 1 });
    if (!attributedBy(turn, inject, dyad, { by, of, region, act: 'serious', given })) return;
    if (by === dyad.challenger) world.actsWindow[windowCell(setup, index, turn.turn)]! += 1;
  };
}

/** R14.4 A wave of strikes between turns: damage at once, by what leaks through the victim's own air defence. */
function strike(setup: Setup, values: InjectEffect['values']): Effect {
  const by = powerAt(setup, values.by);
  const named = typeof values.regions === 'string' ? [values.regions] : values.regions;
  const regions = Array.isArray(named) ? named.flatMap((id) => setup.regionIndex.get(String(id)) ?? []) : [];
  const packages = numberOf(values.packages);
  return (turn, inject) => {
    for (const region of regions) strikeOne(turn, inject, by, region, packages);
  };
}

function strikeOne(turn: Turn, inject: number, by: number, region: number, packages: number): void {
  const { setup, world } = turn;
  const index = dyadFor(setup, by, region);
  const dyad = setup.dyads[index];
  if (dyad === undefined) return;
  const of = by === dyad.challenger ? dyad.protege : dyad.challenger;
  const rules = setup.rules.combat;
  const leaked = packages * exp(-setup.parameters.airDefence[of]! / rules.airDefenceScale);
  world.infrastructure[region]! *= exp(-rules.strikeDamage * leaked);
  world.struck[region]! += leaked;
  // Step 13 has passed, and the next turn begins with a clean sheet.
  world.civiliansK[of]! += setup.rules.civilians.perPackageK * leaked;
  shift(world.stability, of, -rules.strikeResilience * leaked, 0, 100);
  if (turn.log) {
    const args = { by: setup.powers[by]!, of: setup.powers[of]!, region: setup.regions[region]! };
    emit(turn, 'struckCity', { ...args, packages, leaked });
  }
  if (!attributedBy(turn, inject, dyad, { by, of, region, act: 'strike', given: NaN })) return;
  if (by !== dyad.challenger) return;
  const cell = windowCell(setup, index, turn.turn);
  world.strikesWindow[cell]! += packages;
  world.actsWindow[cell]! += 1;
}
