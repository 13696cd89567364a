/**
 * R7 Attribution: which deeds are credibly pinned on their author. Facts enter triggers only when attributed.
 *
 * What to notice: an ordinary act is found out by itself, by monitors or by reconnaissance, independently; crossing an
 * agreed buffer and coming in thousands give an attack away. In a war nobody doubts who fights. Weights: designer judgement.
 */
import { attackAttribution, crossingAttribution } from '../formulas/attribution.ts';
import { type Dyad, type Setup } from '../setup.ts';
import { type Act, emit, type Turn } from '../turn.ts';
import { type World } from '../world.ts';
import { ordinaryAttribution } from './acts.ts';
import { windowCell } from './sides.ts';

/** Which fraction of a region's roll an act takes. */
const DRAW = { greyZone: 0, incursion: 1, largeAttack: 1, strike: 2, serious: 3, provocation: 3 } as const;

export function attribution(turn: Turn): void {
  const { setup } = turn;
  for (let i = 0; i < turn.acts.length; i++) pin(turn, turn.acts[i] as Act);
  for (let d = 0; d < setup.dyads.length; d++) keepWindows(turn, setup.dyads[d] as Dyad);
}

/** R7.1 Probability that an act is attributed: by rule, or as an inject says. */
export function attributionOf(world: World, act: Act): number {
  if (act.given === act.given) return act.given;
  const { attribution: rules } = world.setup.rules;
  const ordinary = ordinaryAttribution(world, act.dyad);
  switch (act.kind) {
    case 'greyZone':
    case 'serious':
    case 'provocation':
      return ordinary;
    case 'strike':
      return crossingAttribution(ordinary, rules.strikeChance);
    case 'incursion':
    case 'largeAttack':
      return attackAttribution(
        crossingAttribution(ordinary, rules.bufferChance * bufferAt(world, act)),
        act.size,
        rules.attackScaleK,
      );
  }
}

/** How far an attack has to cross an agreed buffer: the strip in place, or a region that is one. */
function bufferAt(world: World, act: Act): number {
  return world.setup.tagged.buffer[act.region] === 1 ? 1 : (world.strip[act.dyad] as number);
}

function pin(turn: Turn, act: Act): void {
  const { setup, world } = turn;
  act.probability = attributionOf(world, act);
  const roll = setup.rolls.attribute[act.region] as number;
  act.attributed = turn.chance.happens(roll, turn.turn, act.probability, DRAW[act.kind]);
  if (act.kind === 'greyZone' && !act.foiled) erodeWill(turn, act);
  if (act.attributed) enter(turn, act);
  if (turn.log) reportAct(turn, act, roll);
}

/** R7.2 A deed that nobody can pin down erodes the will of those who promised to answer. */
function erodeWill(turn: Turn, act: Act): void {
  const { setup, world } = turn;
  const { guarantors } = setup.dyads[act.dyad] as Dyad;
  const loss = setup.rules.incidents.greyWill * (1 - act.probability);
  for (let i = 0; i < guarantors.length; i++) {
    const guarantor = guarantors[i] as number;
    world.will[guarantor] = Math.max(0, (world.will[guarantor] as number) - loss);
  }
}

/** The war with which a match opened is no new attack: promises that were signed meanwhile do not cover it. */
function isOpeningWar(world: World, d: number): boolean {
  return world.war[d] === 1 && world.attacked[d] === 0;
}

/** R7.3 Attributed acts enter the windows that triggers and sanctions read. */
function enter(turn: Turn, act: Act): void {
  const { setup, world } = turn;
  const dyad = setup.dyads[act.dyad] as Dyad;
  if (act.by !== dyad.challenger) {
    if (act.by === dyad.protege && act.kind !== 'strike') provoked(turn, act.dyad);
    return;
  }
  if (isOpeningWar(world, act.dyad)) return;
  const cell = windowCell(setup, act.dyad, turn.turn);
  const { incursionActs } = setup.rules.attribution;
  if (act.kind === 'greyZone') count(world, cell, 1);
  else if (act.kind === 'strike') {
    count(world, cell, 1);
    world.strikesWindow[cell] = (world.strikesWindow[cell] as number) + act.size;
  } else if (act.kind === 'incursion' || act.kind === 'largeAttack') {
    count(world, cell, incursionActs);
    if (act.size > (world.acrossK[cell] as number)) {
      world.acrossK[cell] = act.size;
      world.acrossP[cell] = act.probability;
    }
  }
}

function count(world: World, cell: number, acts: number): void {
  world.actsWindow[cell] = (world.actsWindow[cell] as number) + acts;
}

function provoked(turn: Turn, d: number): void {
  turn.world.provocations[d] = (turn.world.provocations[d] as number) + 1;
  turn.world.lastProvocation[d] = turn.turn;
}

/** R7.4 What the turn's fighting adds: assaults that go on, ground taken, partner soldiers killed. */
function keepWindows(turn: Turn, dyad: Dyad): void {
  const { setup, world } = turn;
  const d = dyad.index;
  const cell = windowCell(setup, d, turn.turn);
  const war = world.war[d] === 1 && !isOpeningWar(world, d);
  if (war) keepWar(world, dyad, cell);
  else keepPinned(turn, dyad, cell);
  for (let i = 0; i < dyad.guarantors.length; i++) {
    const guarantor = dyad.guarantors[i] as number;
    if ((world.lossesTurnK[guarantor] as number) > 0) countKilled(turn, dyad, guarantor, war);
  }
}

/** In a war everything is known: the largest assault, and the most ground taken in one region. */
function keepWar(world: World, dyad: Dyad, cell: number): void {
  const { attackK, takenShare, acrossK, acrossP, takenMax } = world;
  const { regions } = dyad;
  const row = dyad.challenger * world.setup.regions.length;
  for (let i = 0; i < regions.length; i++) {
    const region = regions[i] as number;
    const sentK = attackK[row + region] as number;
    if (sentK > (acrossK[cell] as number)) {
      acrossK[cell] = sentK;
      acrossP[cell] = 1;
    }
    takenMax[cell] = Math.max(takenMax[cell] as number, takenShare[region] as number);
  }
}

/** Otherwise ground counts where an act of the turn was pinned on its author. */
function keepPinned(turn: Turn, dyad: Dyad, cell: number): void {
  const { setup, world } = turn;
  for (let i = 0; i < turn.acts.length; i++) {
    const act = turn.acts[i] as Act;
    if (!isPinnedIn(act, dyad.index) || setup.owner[act.region] !== dyad.protege) continue;
    world.takenMax[cell] = Math.max(world.takenMax[cell] as number, world.takenShare[act.region] as number);
  }
}

function isPinnedIn(act: Act, d: number): boolean {
  return act.dyad === d && act.attributed && act.kind !== 'serious';
}

function countKilled(turn: Turn, dyad: Dyad, guarantor: number, war: boolean): void {
  const { setup, world } = turn;
  let lostK = 0;
  for (let i = 0; i < dyad.regions.length; i++) {
    const region = dyad.regions[i] as number;
    if (war || isPinned(turn, dyad.index, region))
      lostK += world.lostK[guarantor * setup.regions.length + region] as number;
  }
  const cell = windowCell(setup, guarantor, turn.turn);
  world.killedWindowK[cell] = (world.killedWindowK[cell] as number) + setup.rules.combat.killedShare * lostK;
}

/** Whether an act of the challenger in a region was attributed this turn. */
function isPinned(turn: Turn, d: number, region: number): boolean {
  for (let i = 0; i < turn.acts.length; i++) {
    const act = turn.acts[i] as Act;
    if (act.region === region && isPinnedIn(act, d)) return true;
  }
  return false;
}

function reportAct(turn: Turn, act: Act, roll: number): void {
  const { setup, world } = turn;
  const where = {
    of: setup.powers[act.of] as string,
    act: act.kind,
    region: setup.regions[act.region] as string,
    probability: act.probability,
  };
  const why = {
    form: 'inputs' as const,
    terms: [
      { name: 'monitors', value: world.monitors[act.dyad] as number },
      { name: 'recon', value: world.reconShared[act.dyad] as number },
      { name: 'strip', value: world.strip[act.dyad] as number },
      { name: 'size', value: act.size },
    ],
    probability: act.probability,
    roll: turn.chance.uniform(roll, turn.turn, DRAW[act.kind]),
    threshold: act.probability,
    instead: withMore(setup, world, act),
  };
  if (act.attributed) emit(turn, 'attributed', { ...where, by: setup.powers[act.by] as string }, why);
  else emit(turn, 'notAttributed', where, why);
}

/** The probability under full monitoring, and under full reconnaissance. */
function withMore(setup: Setup, world: World, act: Act): readonly { readonly name: string; readonly value: number }[] {
  const { monitorWeight, reconWeight } = setup.rules.attribution;
  const doubt = 1 - act.probability;
  const unwatched = 1 - monitorWeight * (world.monitors[act.dyad] as number);
  const unseen = 1 - reconWeight * (world.reconShared[act.dyad] as number);
  return [
    { name: 'monitors', value: 1 - (doubt / unwatched) * (1 - monitorWeight) },
    { name: 'recon', value: 1 - (doubt / unseen) * (1 - reconWeight) },
  ];
}
