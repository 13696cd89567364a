/** Names of the scenario as choices of a form. */
import type { KnownName, NameKind } from '../../../scenario/author/names.ts';
import { textOf } from '../../../words/index.ts';
import { useStore } from '../../kit/use-store.ts';
import { workshop } from '../session.ts';

export type Choice = readonly [id: string, name: string];

const NONE: readonly KnownName[] = [];

export function useChoices(kind: NameKind): readonly Choice[] {
  const names = useStore(workshop, (state) => state.names?.[kind]) ?? NONE;
  return names.map(({ id, title }) => [id, title === undefined ? id : `${textOf(title)} (${id})`]);
}
