/** A sound match file, and ways to bend it. */
import { parse } from 'jsonc-parser';
import { writeMatchFile } from '../../src/match/file.ts';
import { type Match, openMatch, playTurn } from '../../src/match/match.ts';
import { openPlay, randomCast, turnsOf } from '../kit/play.ts';
import { read, TWO } from '../scenario/kit.ts';

export interface FileOfMatch {
  readonly match: Match;
  readonly text: string;
}

/** A match of the two-region scenario, played at random for some turns. */
export function soundFile(turns: number, seed = 'kept'): FileOfMatch {
  const result = read(TWO);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  let match = openMatch(result.value.scenario, seed);
  for (const { said } of turnsOf(openPlay(match.setup, seed), randomCast, turns))
    match = playTurn(match, Object.fromEntries(match.setup.powers.map((id, i) => [id, said[i]!]))).match;
  const players = Object.fromEntries(match.setup.powers.map((id) => [id, 'person' as const]));
  return { match, text: writeMatchFile(match, parse(TWO), players) };
}

export type Loose = Record<string, unknown> & { turns: { orders: Record<string, unknown>; digest: string }[] };

/** The text with its JSON changed. */
export function changed(text: string, change: (value: Loose) => void): string {
  const value = JSON.parse(text) as Loose;
  change(value);
  return JSON.stringify(value);
}
