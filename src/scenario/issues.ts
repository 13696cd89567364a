/** What zod found -> findings with places, codes of ours, and the nearest valid name. */
import type * as z from 'zod';
import { type Finding, type FindingDetail, finding } from './finding.ts';
import { type FindingCode } from './codes.ts';
import { type Guide } from './keys.ts';
import { nearest } from './nearest.ts';
import { LANGUAGE } from './schema/basics.ts';
import {
  child,
  figurePlaceAt,
  keyPlaceAt,
  type Node,
  nodeAt,
  type ObjectNode,
  type Path,
  placeAt,
  toValue,
} from './tree.ts';

type Issue = z.core.$ZodIssue;
export function issuesToFindings(issues: readonly Issue[], root: ObjectNode, guide: Guide): Finding[] {
  return issues.flatMap((issue) => convert(issue, [], root, guide));
}

const pathOf = (issue: Issue, base: Path): Path => [
  ...base,
  ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
];

function convert(issue: Issue, base: Path, root: ObjectNode, guide: Guide): Finding[] {
  const path = pathOf(issue, base);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = guide.keysAt(path);
      // Right in itself, but beside what stands here already.
      if (known.includes(key)) return clashFinding(key, path, root, known);
      const suggestion = nearest(key, known);
      return finding('unknown-key', keyPlaceAt(root, [...path, key]), [...path, key], {
        args: { key },
        nearest: suggestion,
      });
    });
  }
  if (issue.code === 'invalid_key') {
    const value = String(path.at(-1) ?? '');
    if (isLanguageKey(issue))
      return [finding('bad-text', keyPlaceAt(root, path), path, { value, args: { sample: 'en' } })];
    return [finding('bad-id', keyPlaceAt(root, path), path, { value })];
  }
  if (nodeAt(root, path) === undefined) {
    return [finding('missing-key', placeAt(root, path), path, { args: { key: String(path.at(-1) ?? '') } })];
  }
  if (issue.code === 'invalid_union') return convertUnion(issue, path, root, guide);
  if (issue.code === 'invalid_element') return issue.issues.flatMap((inner) => convert(inner, path, root, guide));
  const { code, detail } = describe(issue, nodeAt(root, path), guide.sampleAt(path));
  const value = valueAt(root, path);
  const meant = code === 'out-of-bounds' ? rescaled(value, detail.args?.limit, guide.unitAt(path)) : undefined;
  return [
    finding(code, figurePlaceAt(root, path), path, {
      value,
      ...detail,
      ...(meant === undefined ? {} : { nearest: meant }),
    }),
  ];
}

/** Two forms in one object, as a condition that is both a list and a fact. */
function clashFinding(key: string, path: Path, root: ObjectNode, known: readonly string[]): Finding {
  const here = nodeAt(root, path);
  const others = here?.kind === 'object' ? [...here.entries.keys()].filter((other) => other !== key) : [];
  const other = others.find((one) => known.includes(one)) ?? '';
  return finding('forms-clash', keyPlaceAt(root, [...path, key]), [...path, key], { args: { key, other } });
}

const isLanguageKey = (issue: Extract<Issue, { code: 'invalid_key' }>): boolean =>
  issue.issues.some(
    (inner) => inner.code === 'invalid_format' && 'pattern' in inner && inner.pattern === String(LANGUAGE),
  );

/** What a number on the wrong scale was probably meant to be: 76 of a share, 95,000 of thousands. */
function rescaled(value: unknown, limit: unknown, unit: string | undefined): string | undefined {
  if (typeof value !== 'number' || typeof limit !== 'number' || value <= limit) return undefined;
  const by =
    limit === 1 ? 100 : unit?.startsWith('thousand') === true ? 1000 : unit?.startsWith('million') === true ? 1e6 : 0;
  return by > 0 && value <= limit * by ? String(Math.round((value / by) * 1e6) / 1e6) : undefined;
}

function valueAt(root: Node, path: Path): unknown {
  const node = nodeAt(root, path);
  const number = child(node, 'value') ?? node;
  return number === undefined ? undefined : toValue(number);
}

/** Of a choice of shapes the author meant the one that fits best: its complaints are the ones that help. */
function convertUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  root: ObjectNode,
  guide: Guide,
): Finding[] {
  const branches = issue.errors.filter((errors) => errors.length > 0);
  const best = branches.reduce<readonly Issue[] | undefined>(
    (chosen, errors) => (chosen === undefined || misfit(errors) < misfit(chosen) ? errors : chosen),
    undefined,
  );
  const value = valueAt(root, path);
  if (best === undefined) return [finding('bad-value', placeAt(root, path), path, { value })];
  if (best.every((error) => error.code === 'invalid_type' && error.path.length === 0)) {
    const expected = branches
      .flatMap((errors) => errors.map((error) => (error.code === 'invalid_type' ? error.expected : '')))
      .filter((name) => name !== '');
    return [
      finding('wrong-type', placeAt(root, path), path, {
        value,
        args: { expected: [...new Set(expected)].join(' | ') },
      }),
    ];
  }
  const literals = branches
    .flat()
    .flatMap((error) => (error.code === 'invalid_value' && error.path.length === 0 ? error.values.map(String) : []));
  if (literals.length > 0 && best.every((error) => error.code === 'invalid_value')) {
    return [
      finding('wrong-choice', placeAt(root, path), path, {
        value,
        args: { choices: literals.join(', ') },
        nearest: nearest(String(value), literals),
      }),
    ];
  }
  return best.flatMap((error) => convert(error, path, root, guide));
}

/** How badly a value fits a shape: another type is worst, wrong or missing keys next, a wrong value inside least. */
function misfit(errors: readonly Issue[]): number {
  return errors.reduce((sum, error) => {
    if (error.code === 'unrecognized_keys') return sum + 10 * error.keys.length;
    if (error.code === 'invalid_type') return sum + (error.path.length === 0 ? 100 : 10);
    return sum + (error.code === 'invalid_union' ? 3 : 1);
  }, 0);
}

function describe(issue: Issue, node: Node | undefined, sample: unknown): { code: FindingCode; detail: FindingDetail } {
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong-type', detail: { args: { expected: issue.expected } } };
    case 'too_small':
    case 'too_big':
      return sizeFinding(issue);
    case 'invalid_value': {
      const choices = issue.values.map(String);
      const value = node?.kind === 'scalar' ? String(node.value) : '';
      return {
        code: 'wrong-choice',
        detail: { args: { choices: choices.join(', ') }, nearest: nearest(value, choices) },
      };
    }
    case 'invalid_format':
      return { code: 'bad-text', detail: { args: sample === undefined ? {} : { sample: String(sample) } } };
    case 'not_multiple_of':
    case 'custom':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'unrecognized_keys':
      return { code: 'bad-value', detail: {} };
  }
}

function sizeFinding(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): {
  code: FindingCode;
  detail: FindingDetail;
} {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const bound = issue.code === 'too_small' ? 'at least' : 'at most';
  if (issue.origin === 'number' || issue.origin === 'int')
    return { code: 'out-of-bounds', detail: { args: { bound, limit } } };
  return { code: issue.code === 'too_small' ? 'too-few' : 'too-many', detail: { args: { limit, what: issue.origin } } };
}
