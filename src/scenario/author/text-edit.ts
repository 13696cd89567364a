/**
 * Changes of a scenario's text by path, as a form makes them. Comments, order and layout of everything else stay as the
 * author wrote them. In a variation a change goes into `patch`, and says only what differs from the base.
 *
 * What to notice: a merge patch (RFC 7396) replaces lists whole and removes by null, so a change inside a list of the base
 * writes the whole list, and a key that goes away is written as null.
 */
import { applyEdits, findNodeAtLocation, getNodeValue, type JSONPath, modify } from 'jsonc-parser';
import { type Path } from '../tree.ts';
import { patchFor, same } from '../patch-between.ts';
import { treeOf } from '../text-tree.ts';
import { isVariation, standsOutsidePatch } from './text-path.ts';
import { isJsonObject } from '../../engine/json-object.ts';

/** Any JSON value; undefined means "not said". */
export type Json = unknown;

/**
 * The text with the value at a resolved path changed.
 *
 * @param base the resolved document that a variation extends; ignored for a whole scenario
 * @param value undefined takes it away
 */
export function withValueAt(text: string, path: Path, value: Json, base?: Json): string {
  const root = treeOf(text);
  if (root === undefined || path.length === 0) return text;
  if (!isVariation(root) || standsOutsidePatch(String(path[0]))) return towards(text, path, value);
  const list = path.findIndex((key) => typeof key === 'number');
  if (list < 0) return towards(text, ['patch', ...path], patchFor(valueAt(base, path), value));
  const held = path.slice(0, list);
  const now = valueInText(text, ['patch', ...held]) ?? valueAt(base, held);
  return towards(text, ['patch', ...held], replaceIn(now, path.slice(list), value));
}

/** What a path of a plain value holds. */
export function valueAt(value: Json, path: Path): Json {
  return path.reduce<Json>((at, key) => {
    if (Array.isArray(at)) return (at as readonly Json[])[Number(key)];
    return isJsonObject(at) && Object.hasOwn(at, String(key)) ? at[String(key)] : undefined;
  }, value);
}

/** The smallest single change between two texts, for an editor: one step of its history. */
export function changeBetween(
  before: string,
  after: string,
): { readonly from: number; readonly to: number; readonly insert: string } | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** Changes leaf by leaf what differs, so that comments beside what stays the same are kept. */
function towards(text: string, path: Path, wanted: Json): string {
  const now = valueInText(text, path);
  if (same(now, wanted)) return text;
  if (wanted === undefined) return without(text, path);
  if (isJsonObject(now) && isJsonObject(wanted)) {
    const keys = [...new Set([...Object.keys(now), ...Object.keys(wanted)])];
    return keys.reduce((so, key) => towards(so, [...path, key], wanted[key]), text);
  }
  if (Array.isArray(now) && Array.isArray(wanted) && now.length === wanted.length)
    return wanted.reduce<string>((so, item: Json, i) => towards(so, [...path, i], item), text);
  return set(text, path, wanted);
}

/** Takes a value away; in a patch, also what around it would stand empty. */
function without(text: string, path: Path): string {
  if (valueInText(text, path) === undefined) return text;
  const above = path.slice(0, -1);
  const around = valueInText(text, above);
  const lonely = above[0] === 'patch' && above.length > 1 && isJsonObject(around) && Object.keys(around).length === 1;
  return lonely ? without(text, above) : set(text, path, undefined);
}

function set(text: string, path: Path, value: Json): string {
  const edits = modify(text, [...path] as JSONPath, value, {
    formattingOptions: { tabSize: indentOf(text), insertSpaces: !text.includes('\n\t'), eol: '\n' },
  });
  return applyEdits(text, edits);
}

/** The author's own indentation. */
function indentOf(text: string): number {
  const first = /\n( +)"/.exec(text);
  return Math.min(8, first?.[1]?.length ?? 2);
}

function valueInText(text: string, path: Path): Json {
  const root = treeOf(text);
  const node = root === undefined ? undefined : findNodeAtLocation(root, [...path]);
  return node === undefined ? undefined : (getNodeValue(node) as Json);
}

function replaceIn(value: Json, [key, ...rest]: Path, wanted: Json): Json {
  if (key === undefined) return wanted;
  if (Array.isArray(value)) {
    const items = [...(value as readonly Json[])];
    const item = replaceIn(items[Number(key)], rest, wanted);
    if (item === undefined) items.splice(Number(key), 1);
    else items[Number(key)] = item;
    return items;
  }
  const object = isJsonObject(value) ? value : {};
  const entries = new Map(Object.entries(object));
  const inner = replaceIn(object[String(key)], rest, wanted);
  if (inner === undefined) entries.delete(String(key));
  else entries.set(String(key), inner);
  return Object.fromEntries(entries);
}
