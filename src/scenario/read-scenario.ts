/**
 * JSON -> Scenario. Pure: every text it needs is handed in. Reads the layers (`extends`, `patch`), lays the scenario over
 * the rule file, checks shape, then names, then meaning, and reports everything it found with file, line and column.
 */
import { type Result } from '../engine/fault.ts';
import { type Scenario } from '../engine/model/scenario.ts';
import { mapAddress, RULES_ADDRESS, shippedPath } from './address.ts';
import { type Assumption, assumptionsOf, figuresIn } from './assumptions.ts';
import { blamed } from './blame.ts';
import { buildScenario } from './build/scenario.ts';
import { checkScenario } from './checks/index.ts';
import { type Finding, finding, isError, sortFindings } from './finding.ts';
import { issuesToFindings } from './issues.ts';
import { withFixes } from './fix.ts';
import { guideTo } from './keys.ts';
import { type Layered, type Load, readHead, readLayers, type Variation } from './layers.ts';
import { type MapRegions, readMapMeta } from './map-meta.ts';
import { mergePatch } from './merge.ts';
import { type Migration } from './migrations.ts';
import { nearest } from './nearest.ts';
import { readTree } from './read-tree.ts';
import { RULES_FORMAT } from './schema/rules.ts';
import { type ScenarioFile, ScenarioSchema } from './schema/scenario.ts';
import { SHIPPED_MAPS } from './shipped.ts';
import { silenced } from './silence.ts';
import { child, emptyObject, type Node, type ObjectNode, placeAt, toValue, withEntry } from './tree.ts';

export interface ReadOptions {
  /** Name or address of the file, for findings and for relative `extends`. */
  readonly file: string;
  /** The texts that it needs: rule file, map, what it extends. See `preload`. */
  readonly load: Load;
  /**
   * Warn of figures without source or judgement. For files that are published. If unsaid: of shipped files, and in others of
   * the few figures that lack what nearly all of the file have.
   */
  readonly sourced?: boolean;
  /** Steps from older versions of the format; the ones of this program if unsaid. */
  readonly steps?: readonly Migration[];
}

export interface ReadScenario {
  readonly scenario: Scenario;
  /** Figures with range and source, by path. */
  readonly assumptions: readonly Assumption[];
  /** Warnings and hints. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a scenario.
 *
 * @param text JSON with comments
 * @returns the scenario, its assumptions and what is doubtful; or all that is wrong (with the doubtful)
 */
export function readScenario(
  text: string,
  { file, load, sourced, steps }: ReadOptions,
): Result<ReadScenario, readonly Finding[]> {
  const layers = readLayers(text, file, load, steps);
  const textOf = (name: string): string | undefined =>
    name === file ? text : shippedPath(name) === undefined ? load(name) : undefined;
  const told = (findings: readonly Finding[], laid: readonly Variation[]): readonly Finding[] =>
    withFixes(sortFindings(blamed(findings, file, laid)), textOf, layers.root);
  const refused = (findings: readonly Finding[], laid = layers.variations): Result<never, readonly Finding[]> => ({
    ok: false,
    error: told(findings, laid),
  });
  if (layers.findings.some(isError)) return refused(layers.findings);
  const defaults = readRules(load, layers.root);
  const root = layOverRules(layers.root, defaults.root);
  const laid = layers.variations.length > 0 ? layers.variations : overRules(layers.root, defaults.root);
  const map = readMap(root, load);
  const early = [...layers.findings, ...defaults.findings, ...map.findings];
  const parsed = ScenarioSchema.safeParse(toValue(root));
  if (!parsed.success) early.push(...issuesToFindings(parsed.error.issues, root, guideTo(ScenarioSchema)));
  if (!parsed.success || early.some(isError)) return refused(early, laid);
  const wish = sourced ?? (shippedPath(file) === undefined ? file : true);
  const found = checkScenario({ file: parsed.data, root, map: map.regions, defaults: defaults.root, sourced: wish });
  const heard = silenced([...early, ...found], parsed.data.silence, root);
  if (heard.some(isError)) return refused(heard, laid);
  return {
    ok: true,
    value: {
      scenario: buildScenario({ ...parsed.data, sources: sourcesOf(parsed.data, layers.root, root) }, map.regions),
      assumptions: assumptionsOf(root, defaults.root),
      findings: told(heard, laid),
    },
  };
}

/** The sources of the scenario itself, and those of the rule file that one of its figures cites. */
function sourcesOf(file: ScenarioFile, own: ObjectNode, root: ObjectNode): ScenarioFile['sources'] {
  const cited = new Set(figuresIn(root).map(({ node }) => textOf(child(node, 'source'))));
  const said = child(own, 'sources');
  const keep = (id: string): boolean => cited.has(id) || child(said, id) !== undefined;
  return Object.fromEntries(Object.entries(file.sources).filter(([id]) => keep(id)));
}

const textOf = (node: Node | undefined): string => (node?.kind === 'scalar' ? String(node.value) : '');

/** The rule file as it was read last: it seldom changes, and every scenario stands on it. */
let lastRules: { readonly text: string; readonly layered: Layered } | undefined;

function readRules(load: Load, scenario: ObjectNode): Layered {
  const text = load(RULES_ADDRESS);
  const place = scenario.place;
  if (text === undefined)
    return {
      root: emptyObject(place),
      findings: [finding('not-found', place, [], { value: RULES_ADDRESS })],
      variations: [],
    };
  if (lastRules?.text !== text) lastRules = { text, layered: rulesIn(text) };
  return lastRules.layered;
}

function rulesIn(text: string): Layered {
  const read = readTree(text, RULES_ADDRESS);
  if (read.findings.some(isError)) return { ...read, variations: [] };
  return { root: read.root, findings: readHead(read.root, RULES_FORMAT).findings, variations: [] };
}

/** Every scenario extends the rule file for these. */
const FROM_RULES = ['rules', 'roles', 'sources'] as const;

function layOverRules(scenario: ObjectNode, defaults: ObjectNode): ObjectNode {
  return FROM_RULES.reduce((root, key) => {
    const base = child(defaults, key);
    const own = child(scenario, key);
    const merged = own === undefined ? base : mergePatch(base, own);
    return merged === undefined ? root : withEntry(root, key, merged);
  }, scenario);
}

/** A whole scenario as what it is to the rule file: a variation of it. */
const overRules = (root: ObjectNode, base: ObjectNode): readonly Variation[] => [
  { file: root.place.file, patch: root, base, reference: root.place },
];

function readMap(root: ObjectNode, load: Load): { regions: MapRegions; findings: readonly Finding[] } {
  const node = child(root, 'map');
  const none = { regions: new Map() as MapRegions, findings: [] };
  if (node?.kind !== 'scalar' || typeof node.value !== 'string' || node.value === 'none') return none;
  const text = load(mapAddress(node.value));
  const fault = (code: 'unknown-map' | 'map-file-broken') => ({
    ...none,
    findings: [
      finding(code, placeAt(root, ['map']), ['map'], {
        value: node.value,
        nearest: code === 'unknown-map' ? nearest(String(node.value), SHIPPED_MAPS) : undefined,
      }),
    ],
  });
  if (text === undefined) return fault('unknown-map');
  const regions = readMapMeta(text);
  return regions === undefined ? fault('map-file-broken') : { regions, findings: [] };
}
