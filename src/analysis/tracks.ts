/** The key figures whose course every future is followed by: a few fields of the world, read after each turn. */
import { type FieldName, FIELDS, type Setup, type World } from '../engine/index.ts';

export interface Track {
  readonly field: FieldName;
  /** Power or dyad that it is of; 0 for the whole world. */
  readonly index: number;
}

/** What a seat follows: the state of the world, of the first dyad, and its own standing. An audience has none of the last. */
export function tracksOf(setup: Setup, seat: number): readonly Track[] {
  const ofDyad: readonly FieldName[] = setup.dyads.length === 0 ? [] : ['violationsPerDay', 'areaTakenKm2'];
  const ofSeat: readonly FieldName[] = seat < 0 ? [] : ['will', 'score'];
  return [
    ...(['rung', 'tension'] as const).map((field) => ({ field, index: 0 })),
    ...ofDyad.map((field) => ({ field, index: 0 })),
    // A power without a public to carry its promises has a will that stays where it is.
    ...ofSeat
      .filter((field) => field !== 'will' || setup.dyads.some(({ guarantors }) => guarantors.includes(seat)))
      .map((field) => ({ field, index: seat })),
  ];
}

export function readTrack(world: World, { field, index }: Track): number {
  return world[field][index]!;
}

export const unitOfTrack = ({ field }: Track): string => FIELDS[field].unit;
