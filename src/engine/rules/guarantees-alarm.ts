/**
 * False alarms (R8.9): a coalition that needs few members to act is quick to answer, and quick to answer by mistake.
 * Coalition rule: Aambø, arXiv 2604.08482 (2026); sizes of the effects: designer judgement.
 */
import { atLeast } from '../formulas/coalition.ts';
import { collapse } from '../formulas/hazard.ts';
import { log1p } from '../exact.ts';
import { type Dyad, perSetup, type Setup } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { changeGrievance, changeReputation, changeTension, changeWill } from './signals.ts';

const AGREED = 1;
const MONITORED = 2;
const BROKEN = 3;

/** By dyad: rate of false alarms per serious incident, -ln(1 - chance that some coalition reacts). */
const alarmRate = perSetup((setup: Setup) => Float64Array.from(setup.dyads, (dyad) => rateOf(setup, dyad)));

function rateOf(setup: Setup, dyad: Dyad): number {
  const { alarmChance } = setup.rules.guarantees;
  const { members, membersNeeded } = setup.parameters;
  let rate = 0;
  for (const power of dyad.guarantors) {
    if (isCoalition(setup, power)) rate -= log1p(-atLeast(membersNeeded[power]!, members[power]!, alarmChance));
  }
  return Math.min(rate, 50);
}

/** Single states decide in one capital, with time to look twice; coalitions react when enough members do. */
function isCoalition(setup: Setup, power: number): boolean {
  return setup.parameters.members[power]! > 1;
}

export function falseAlarms(turn: Turn): void {
  const { setup, world, chance } = turn;
  for (let index = 0; index < setup.dyads.length; index++) {
    const status = world.ceasefire[index];
    if (status !== AGREED && status !== MONITORED) continue;
    const serious = seriousIn(turn, index);
    if (serious === 0) continue;
    const odds = collapse(alarmRate(setup)[index]!, serious);
    if (chance.happens(setup.rolls.alarm[index]!, turn.turn, odds)) sound(turn, setup.dyads[index]!, odds, serious);
  }
}

function seriousIn(turn: Turn, dyad: number): number {
  let count = 0;
  for (let i = 0; i < turn.acts.length; i++) {
    const act = turn.acts[i]!;
    if (act.kind === 'serious' && act.dyad === dyad) count += act.size;
  }
  return count;
}

function sound(turn: Turn, dyad: Dyad, odds: number, serious: number): void {
  const { setup, world, chance } = turn;
  const rules = setup.rules.guarantees;
  const roll = setup.rolls.alarm[dyad.index]!;
  changeTension(turn, rules.alarmTension);
  changeGrievance(turn, dyad.index, rules.alarmGrievance);
  world.rung[0] = Math.max(world.rung[0]!, rules.alarmRung);
  if (turn.log) {
    emit(
      turn,
      'falseAlarm',
      { by: setup.powers[dyad.challenger]!, of: setup.powers[dyad.protege]! },
      {
        form: 'inputs',
        terms: [{ name: 'seriousIncidents', value: serious }],
        probability: odds,
        roll: chance.uniform(roll, turn.turn),
        threshold: odds,
      },
    );
  }
  for (const power of dyad.guarantors) {
    if (!isCoalition(setup, power)) continue;
    changeWill(turn, power, -rules.alarmWill);
    changeReputation(turn, power, -rules.alarmReputation, 'falseAlarm');
  }
  if (!chance.happens(roll, turn.turn, rules.alarmBreak, 1)) return;
  world.ceasefire[dyad.index] = BROKEN;
  world.breakdowns[dyad.index]! += 1;
  if (turn.log) {
    emit(
      turn,
      'ceasefireBroke',
      { by: setup.powers[dyad.challenger]!, of: setup.powers[dyad.protege]!, hazard: rules.alarmBreak },
      {
        form: 'inputs',
        terms: [{ name: 'falseAlarm', value: 1 }],
        probability: rules.alarmBreak,
        roll: chance.uniform(roll, turn.turn, 1),
        threshold: rules.alarmBreak,
      },
    );
  }
}
