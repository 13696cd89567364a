/** Proof of a match: its file is played again, and each turn's digest is compared with the one that the file claims. */
import type { Result } from '../engine/index.ts';
import { type OpenedMatch, type OpenFault, openMatchFile } from './autosave.ts';
import type { ReadText } from '../scenario/index.ts';

export interface ProvenTurn {
  /** From 1. */
  readonly turn: number;
  readonly digest: string;
  readonly proven: boolean;
}

export interface Proof {
  readonly opened: OpenedMatch;
  /** The turns that hold, and the first that does not. */
  readonly turns: readonly ProvenTurn[];
}

/** Plays the text of a match file again. */
export async function proveMatch(text: string, id: string, read?: ReadText): Promise<Result<Proof, OpenFault>> {
  const opened = await openMatchFile(text, id, read);
  if (!opened.ok) return opened;
  const { state, divergedAt } = opened.value;
  const proven = (state.match?.turns ?? []).map(({ digest }, i) => ({ turn: i + 1, digest, proven: true }));
  const broken = divergedAt === undefined ? [] : [{ turn: divergedAt, digest: '', proven: false }];
  return { ok: true, value: { opened: opened.value, turns: [...proven, ...broken] } };
}
