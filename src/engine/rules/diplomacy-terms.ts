/** Terms come into force, and what they change at once (R12.4). Other steps read the terms that stand. */
import { TERM_NAMES } from '../model/terms.ts';
import { type Dyad } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { passGround } from './control.ts';
import { makePeace } from './diplomacy-peace.ts';
import { concessionOf, TERM } from './presence.ts';

const CEASEFIRE = TERM.ceasefire;
const DEFINITIVE = TERM.definitive;
const WITHDRAWAL = TERM.withdrawal;
const RELIEF = TERM.relief;
const TERRITORY = TERM.territory;
const NEGOTIATED = 1;
const COERCED = 2;

/** Terms as events carry them: "strip=0.5, relief=0.3", in the table's sequence. */
export function termsIn(row: Float64Array, at: number): string {
  return TERM_NAMES.flatMap((name, term) => (row[at + term] ? [`${name}=${row[at + term]}`] : [])).join(', ');
}

/** Brings a row of agreed terms into force. What was agreed before and is not named stays. */
export function bringIntoForce(turn: Turn, dyad: Dyad, row: Float64Array, at: number, proposer: number): void {
  const { setup, world } = turn;
  const own = dyad.index * TERM_NAMES.length;
  const imposed = world.massing[dyad.index] === 1 && concessionOf(world, dyad, row, at) > 0;
  for (let term = 0; term < TERM_NAMES.length; term++) {
    const value = row[at + term]!;
    if (value === 0) continue;
    world.agreed[own + term] = value;
    world.agreedSince[own + term] = turn.turn;
  }
  if (turn.log) {
    const other = proposer === dyad.challenger ? dyad.protege : dyad.challenger;
    emit(
      turn,
      'agreed',
      { by: setup.powers[proposer]!, of: setup.powers[other]!, terms: termsIn(row, at) },
      {
        form: 'inputs',
        terms: [
          { name: 'massing', value: world.massing[dyad.index]! },
          {
            name: 'somebodyFights',
            value: world.somebodyFights[dyad.index]!,
            knownTo: [setup.powers[dyad.challenger]!],
          },
        ],
      },
    );
  }
  if (row[at + CEASEFIRE]! > 0) makePeace(turn, dyad, imposed, 0);
  if (row[at + WITHDRAWAL]! > 0) giveUpGround(turn, dyad, row[at + WITHDRAWAL]!);
  if (row[at + RELIEF]! > 0) relieve(turn, dyad, row[at + RELIEF]!);
  if (row[at + DEFINITIVE]! > 0) world.definitive[dyad.index] = 1;
  if (row[at + TERRITORY]! > 0 || row[at + DEFINITIVE]! > 0) conclude(turn, dyad, imposed);
}

/** A political settlement: negotiated, or coerced while the challenger massed. Massing ends with it. */
function conclude(turn: Turn, dyad: Dyad, imposed: boolean): void {
  const { setup, world } = turn;
  world.settlement[dyad.index] = imposed ? COERCED : NEGOTIATED;
  if (imposed) world.imposed[dyad.index] = 1;
  world.massing[dyad.index] = 0;
  if (turn.log === undefined) return;
  emit(turn, 'settled', {
    by: setup.powers[dyad.challenger]!,
    of: setup.powers[dyad.protege]!,
    settlement: imposed ? 'coerced' : 'negotiated',
  });
}

/** The challenger leaves a share of every part of the protege's land that it holds. */
function giveUpGround(turn: Turn, dyad: Dyad, share: number): void {
  const { setup, world } = turn;
  const row = dyad.challenger * setup.regions.length;
  for (const region of dyad.regions) {
    const held = world.control[row + region]!;
    if (held <= 0) continue;
    const passed = Math.abs(passGround(world, dyad, region, -share * held));
    if (turn.log === undefined) continue;
    emit(turn, 'withdrew', {
      by: setup.powers[dyad.challenger]!,
      of: setup.powers[dyad.protege]!,
      region: setup.regions[region]!,
      areaKm2: passed * setup.areaKm2[region]!,
    });
  }
}

/** Sanctions of the guarantors come down to what relief leaves. */
function relieve(turn: Turn, dyad: Dyad, relief: number): void {
  const { setup, world } = turn;
  for (const power of dyad.guarantors) {
    const at = power * setup.powers.length + dyad.challenger;
    world.sanction[at] = Math.min(world.sanction[at]!, 1 - relief);
  }
}
