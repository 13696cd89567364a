/** Completion of names at a place of the text. */
import { getLocation } from 'jsonc-parser';
import { type KnownName, type KnownNames, wantedAt } from './names.ts';

export interface NameOffer extends KnownName {
  /** What is written in place of `from` to `to`, quotes included. */
  readonly insert: string;
  readonly from: number;
  readonly to: number;
}

/** Names that may stand at the offset; none where the schema alone knows. */
export function namesAt(text: string, offset: number, known: KnownNames): readonly NameOffer[] {
  const { path, previousNode, isAtPropertyKey } = getLocation(text, offset);
  const inPatch = path[0] === 'patch' ? path.slice(1) : path;
  const wanted = wantedAt(isAtPropertyKey ? inPatch.slice(0, -1) : inPatch, isAtPropertyKey);
  if (wanted === undefined) return [];
  const inside =
    (previousNode?.type === 'string' || previousNode?.type === 'property') &&
    previousNode.offset < offset &&
    offset <= previousNode.offset + previousNode.length;
  const from = inside ? previousNode.offset : wordStart(text, offset);
  const to = inside ? previousNode.offset + previousNode.length : offset;
  const names = [...wanted.kinds.flatMap((kind) => known[kind]), ...wanted.words.map((id): KnownName => ({ id }))];
  const once = new Map(names.map((name) => [name.id, name]));
  const tail = isAtPropertyKey && !/^\s*:/.test(text.slice(to, to + 80)) ? ': ' : '';
  return [...once.values()].map((name) => ({ ...name, insert: `"${name.id}"${tail}`, from, to }));
}

function wordStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /[A-Za-z0-9_-]/.test(text[at - 1] ?? '')) at--;
  return at;
}
