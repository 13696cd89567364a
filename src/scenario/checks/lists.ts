/** Lists in which something stands twice: harmless, and hardly meant. */
import { type Node, type Path } from '../tree.ts';
import { atValue, type Check } from './check.ts';

/** Lists of names. Others may say a thing twice: the ends of a range, conditions, effects. */
const LISTS: ReadonlySet<string> = new Set(['can', 'tags', 'of', 'against', 'regions']);

export const checkLists: Check = (checked) =>
  namesIn(checked.root, []).flatMap(({ path, names }) =>
    names.flatMap((name, i) =>
      names.indexOf(name) < i ? [atValue(checked, 'repeated-entry', [...path, i], { value: name })] : [],
    ),
  );

interface NamesAt {
  readonly path: Path;
  readonly names: readonly string[];
}

function namesIn(node: Node, path: (string | number)[], lists: NamesAt[] = []): readonly NamesAt[] {
  if (node.kind === 'array' && LISTS.has(String(path.at(-1)))) {
    const names = node.items.flatMap((item): string[] =>
      item.kind === 'scalar' && typeof item.value === 'string' ? [item.value] : [],
    );
    if (new Set(names).size < names.length) lists.push({ path: [...path], names });
    return lists;
  }
  const inside = node.kind === 'array' ? node.items.entries() : node.kind === 'object' ? node.entries : [];
  for (const [key, entry] of inside) {
    const inner = 'node' in entry ? entry.node : entry;
    if (inner.kind === 'scalar') continue;
    path.push(key);
    namesIn(inner, path, lists);
    path.pop();
  }
  return lists;
}
