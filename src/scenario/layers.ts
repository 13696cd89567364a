/** The files that a scenario is made of, from the one that extends nothing to the one that was asked for. */
import { fileOf, isShippedId, resolveReference } from './address.ts';
import { type Finding, finding, isError } from './finding.ts';
import { LONGEST_CHAIN } from './limits.ts';
import { mergePatch } from './merge.ts';
import { CURRENT_VERSION, migrate, type Migration, MIGRATIONS, versionAfter } from './migrations.ts';
import { nearest } from './nearest.ts';
import { readTree } from './read-tree.ts';
import { SHIPPED_SCENARIOS } from './shipped.ts';
import { child, type Node, type ObjectNode, type Path, type Place, placeAt, withEntry } from './tree.ts';

/** The text at an address, or undefined when there is none. */
export type Load = (address: string) => string | undefined;

export const SCENARIO_FORMAT = 'guarantor-scenario';

/** What a variation says about itself; everything else it changes stands in `patch`. */
export const OWN_KEYS = [
  '$schema',
  'format',
  'version',
  'id',
  'title',
  'summary',
  'license',
  'extends',
  'patch',
] as const;

/** A file that extends another one. */
export interface Variation {
  readonly file: string;
  readonly patch: Node | undefined;
  /** What it is laid over. */
  readonly base: ObjectNode;
  /** Where it says what it extends. */
  readonly reference: Place;
}

export interface Layered {
  readonly root: ObjectNode;
  readonly findings: readonly Finding[];
  /** The variations that were laid over one another, the one that was asked for first. */
  readonly variations: readonly Variation[];
}

/** Reads a file and everything it extends; `root` is whole when no finding is an error. */
export function readLayers(
  text: string,
  file: string,
  load: Load,
  steps: readonly Migration[] = MIGRATIONS,
  above: readonly string[] = [],
): Layered {
  const { root, findings: said } = readTree(text, file);
  if (said.some(isError)) return { root, findings: said, variations: [] };
  const current = versionAfter(steps);
  const { version, findings: faults } = readHead(root, SCENARIO_FORMAT, current);
  if (faults.length > 0) return { root, findings: [...said, ...faults], variations: [] };
  const own = migrate(root, version, steps);
  const older = { value: version, args: { current } };
  const findings =
    version < current ? [...said, finding('version-older', placeAt(root, ['version']), ['version'], older)] : said;
  const reference = child(own, 'extends');
  if (reference === undefined) return { root: own, findings: [...findings, ...looseFindings(own)], variations: [] };
  const base = readBase(reference, file, load, steps, [...above, file]);
  if (base.findings.some(isError)) return { root: own, findings: [...findings, ...base.findings], variations: [] };
  const variation: Variation = { file, patch: child(own, 'patch'), base: base.root, reference: reference.place };
  return {
    root: lay(base.root, own),
    findings: [...base.findings, ...findings, ...variationFindings(own, base.root)],
    variations: [variation, ...base.variations],
  };
}

function readBase(
  reference: Node,
  file: string,
  load: Load,
  steps: readonly Migration[],
  above: readonly string[],
): Layered {
  const fault = (
    code: 'bad-reference' | 'not-found' | 'circular-extends' | 'chain-too-long',
    value: unknown,
    meant?: string,
  ): Layered => ({
    root: { kind: 'object', place: reference.place, entries: new Map() },
    findings: [finding(code, reference.place, ['extends'], { value, args: { limit: LONGEST_CHAIN }, nearest: meant })],
    variations: [],
  });
  const named = reference.kind === 'scalar' && typeof reference.value === 'string' ? reference.value : undefined;
  const address = named === undefined ? undefined : resolveReference(named, file);
  if (named === undefined || address === undefined) return fault('bad-reference', named ?? 'extends');
  if (above.includes(address)) return fault('circular-extends', named);
  if (above.length > LONGEST_CHAIN) return fault('chain-too-long', named);
  const text = load(address);
  return text === undefined
    ? fault('not-found', named, meantBy(named, file, load))
    : readLayers(text, address, load, steps, above);
}

/** What a reference that leads nowhere was probably meant to be: a file beside this one, or a shipped scenario. */
function meantBy(named: string, file: string, load: Load): string | undefined {
  const beside = fileOf(named);
  const address = isShippedId(named) ? resolveReference(beside, file) : undefined;
  if (address !== undefined && load(address) !== undefined) return beside;
  return nearest(named.replace(/^\.\/|\.jsonc?$/g, ''), SHIPPED_SCENARIOS);
}

/** Format and version of a file; `findings` is empty when both are understood. */
export function readHead(
  root: ObjectNode,
  format: string,
  current = CURRENT_VERSION,
): { version: number; findings: readonly Finding[] } {
  const said = child(root, 'format');
  const findings: Finding[] = [];
  if (said?.kind !== 'scalar' || said.value !== format) {
    const value = said?.kind === 'scalar' ? said.value : undefined;
    findings.push(finding('wrong-format', placeAt(root, ['format']), ['format'], { value, args: { format } }));
  }
  const node = child(root, 'version');
  const version = node?.kind === 'scalar' ? node.value : undefined;
  const place = placeAt(root, ['version']);
  if (node === undefined) findings.push(finding('version-missing', place, ['version'], { args: { current } }));
  else if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    findings.push(finding('version-unknown', place, ['version'], { value: version, args: { current } }));
  } else if (version > current) {
    findings.push(
      finding('version-newer', place, ['version'], {
        value: version,
        args: { needed: version, current },
      }),
    );
  }
  return { version: typeof version === 'number' ? version : current, findings };
}

/** A variation over its base: the patch, then what the variation says about itself. */
function lay(base: ObjectNode, own: ObjectNode): ObjectNode {
  const patch = child(own, 'patch');
  const merged = patch === undefined ? base : mergePatch(base, patch);
  let result: ObjectNode = merged.kind === 'object' ? { ...merged, place: own.place } : base;
  for (const key of OWN_KEYS) {
    const said = child(own, key);
    if (said !== undefined && key !== 'extends' && key !== 'patch') result = withEntry(result, key, said);
  }
  return result;
}

function variationFindings(own: ObjectNode, base: ObjectNode): Finding[] {
  const findings: Finding[] = [];
  for (const [key, entry] of own.entries) {
    if ((OWN_KEYS as readonly string[]).includes(key)) continue;
    findings.push(finding('belongs-in-patch', entry.key, [key], { args: { key }, nearest: nearest(key, OWN_KEYS) }));
  }
  const patch = own.entries.get('patch');
  if (patch !== undefined && patch.node.kind !== 'object') {
    findings.push(finding('wrong-type', patch.node.place, ['patch'], { args: { expected: 'object' } }));
  }
  for (const key of ['id', 'title'])
    if (!own.entries.has(key)) findings.push(finding('name-inherited', own.place, [key], { args: { key } }));
  return patch === undefined ? findings : [...findings, ...idleRemovals(patch.node, base, [])];
}

/** Nulls that remove nothing: most are misspelt names. */
function idleRemovals(patch: Node, base: Node | undefined, path: Path): Finding[] {
  if (patch.kind !== 'object') return [];
  const known = base?.kind === 'object' ? base.entries : new Map<string, never>();
  return [...patch.entries].flatMap(([key, { key: place, node }]) => {
    const here = [...path, key];
    if (node.kind !== 'scalar' || node.value !== null) return idleRemovals(node, child(base, key), here);
    if (known.has(key)) return [];
    return [finding('removes-nothing', place, here, { value: key, nearest: nearest(key, [...known.keys()]) })];
  });
}

function looseFindings(own: ObjectNode): Finding[] {
  const patch = own.entries.get('patch');
  if (patch === undefined) return [];
  const slips = [...own.entries].filter(([key]) => nearest(key, OWN_KEYS) === 'extends');
  return [
    ...slips.map(([key, entry]) => finding('unknown-key', entry.key, [key], { args: { key }, nearest: 'extends' })),
    finding('patch-without-extends', patch.key, ['patch']),
  ];
}
