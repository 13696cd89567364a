/**
 * Whose line a finding belongs on. A variation can break what stands in the file that it extends: it removes a region in
 * which troops stand, or ends before an inject is due. The author can mend only what the variation says, so the finding is
 * told on that line, and says where it shows.
 */
import { shippedPath } from './address.ts';
import { causesOf } from './causes.ts';
import { type Finding } from './finding.ts';
import { type Variation } from './layers.ts';
import { nearest } from './nearest.ts';
import { child, type Entry, type Node, nodeAt, type Path, type Place } from './tree.ts';

/** The findings, each on a line of the file that brought it about, several of one kind on one line told as one. */
export function blamed(findings: readonly Finding[], file: string, variations: readonly Variation[]): Finding[] {
  if (variations.length === 0) return [...findings];
  const told = new Map<string, Finding>();
  for (const found of findings) {
    // What a base has silenced may have no more to do in a variation of it: nobody's fault.
    if (found.code === 'silence-unused' && found.file !== file) continue;
    const place = culprit(found, file, variations);
    if (place === undefined) {
      tellOwn(told, found, variations);
      continue;
    }
    const key = `${place.file} ${place.line} ${place.column} ${found.code}`;
    const first = told.get(key);
    told.set(
      key,
      first === undefined
        ? moved(found, place)
        : { ...first, args: { ...first.args, more: Number(first.args.more ?? 0) + 1 } },
    );
  }
  return [...told.values()];
}

/** A finding that stands where it belongs. What a new entry lacks is told once, with the one that may have been meant. */
function tellOwn(told: Map<string, Finding>, found: Finding, variations: readonly Variation[]): void {
  const meant = found.code === 'missing-key' ? meantEntry(found, variations) : undefined;
  if (meant === undefined) told.set(`own ${told.size}`, found);
  else {
    const key = `${found.file} ${found.line} ${found.column} ${meant}`;
    if (!told.has(key)) told.set(key, { ...found, nearest: meant });
  }
}

/** The entry of the base whose name was misspelt, so that a new one was begun. */
function meantEntry({ path, file }: Finding, variations: readonly Variation[]): string | undefined {
  const base = variations.find((one) => one.file === file)?.base;
  const entry = path.split('.').slice(0, -1);
  const container = base === undefined ? undefined : nodeAt(base, entry.slice(0, -1));
  const name = entry.at(-1);
  if (container?.kind !== 'object' || name === undefined || container.entries.has(name)) return undefined;
  return nearest(name, [...container.entries.keys()]);
}

/** The nearest name was sought among those that are left: it would mislead. */
function moved({ nearest: _, ...found }: Finding, place: Place): Finding {
  const shows = `${nameOf(found.file)}:${found.line}`;
  return { ...found, ...place, args: { ...found.args, ...(found.file === place.file ? {} : { shows }) } };
}

const nameOf = (address: string): string => (shippedPath(address) ?? address).split('/').at(-1) ?? address;

function culprit(found: Finding, file: string, variations: readonly Variation[]): Place | undefined {
  // That line is the matter.
  if (found.code === 'removes-nothing') return undefined;
  const path = found.path === '' ? [] : found.path.split('.');
  // Variations above the file in which it stands: those below could not change it.
  const own = variations.findIndex((one) => one.file === found.file);
  const above = own < 0 ? variations : variations.slice(0, own);
  const here = own < 0 ? above : variations.slice(0, own + 1);
  for (const { patch } of here) {
    const removed = removedAt(patch, path);
    if (removed !== undefined) return removed;
  }
  const lost = own === 0 && SUMS.has(found.code) ? removedIn(variations[0]?.patch, path) : undefined;
  if (lost !== undefined) return lost;
  for (const cause of causesOf(found, path)) {
    for (const { patch } of above) {
      const place = cause.removed === true ? removedAt(patch, cause.path) : saidAt(patch, cause.path);
      if (place !== undefined) return place;
    }
  }
  // A base of the author's own may have the fault itself; a shipped one has none.
  if (found.file === file || shippedPath(found.file) === undefined) return undefined;
  return nearestSaid(above, path) ?? above[0]?.reference;
}

/** What is told of an object as a whole, and comes about when something in it is removed. */
const SUMS: ReadonlySet<Finding['code']> = new Set<Finding['code']>([
  'duty-without-measure',
  'no-objectives',
  'control-sum',
  'weights-sum',
  'role-missing',
  'clause-empty',
  'language-missing',
]);

interface Said {
  readonly place: Place;
  readonly node: Node;
}

const isNull = (node: Node): boolean => node.kind === 'scalar' && node.value === null;
const entryOf = (node: Node | undefined, key: string | number): Entry | undefined =>
  node?.kind === 'object' ? node.entries.get(String(key)) : undefined;

/** The null that removes a path, or something around it. */
function removedAt(patch: Node | undefined, path: Path): Place | undefined {
  let node = patch;
  for (const key of path) {
    const entry = entryOf(node, key);
    if (entry === undefined) return undefined;
    if (isNull(entry.node)) return entry.key;
    node = entry.node;
  }
  return undefined;
}

/** The null right inside an object of a patch. */
function removedIn(patch: Node | undefined, path: Path): Place | undefined {
  const node = patch === undefined ? undefined : nodeAt(patch, path);
  if (node?.kind !== 'object') return undefined;
  return [...node.entries.values()].find((entry) => isNull(entry.node))?.key;
}

/** Where a patch says something at a path. */
function saidAt(patch: Node | undefined, path: Path): Place | undefined {
  let said: Said | undefined;
  for (const key of path) {
    const entry = entryOf(said?.node ?? patch, key);
    if (entry === undefined) return undefined;
    said = { place: entry.key, node: entry.node };
  }
  return said === undefined || isNull(said.node) ? undefined : closer(said);
}

/** Of what the variations say, that which lies nearest around a path; the variation on top first. */
function nearestSaid(variations: readonly Variation[], path: Path): Place | undefined {
  let deepest = 0;
  let place: Place | undefined;
  for (const { patch } of variations) {
    let said: Said | undefined;
    let depth = 0;
    for (const key of path) {
      const entry = entryOf(said?.node ?? patch, key);
      if (entry === undefined) break;
      said = { place: entry.key, node: entry.node };
      depth++;
    }
    if (said !== undefined && depth > deepest) [deepest, place] = [depth, closer(said)];
  }
  return place;
}

/** From something that is said to the line in it that matters: what it removes, or the one thing that it holds. */
function closer({ place, node }: Said): Place {
  if (node.kind !== 'object') return place;
  const entries = [...node.entries.values()];
  const gone = entries.find((entry) => isNull(entry.node));
  if (gone !== undefined) return gone.key;
  const [only] = entries;
  return entries.length === 1 && only !== undefined && child(only.node, 'value') === undefined
    ? closer({ place: only.key, node: only.node })
    : place;
}
