/**
 * Scenarios as links. The text travels in the fragment, which browsers never send to a server: JSON without comments,
 * deflated, base64url, behind the version of this form. A variation is a patch, so a ten-line change is a short link; a
 * whole scenario that was made from a shipped one is sent as what it changes.
 */
import type { Result } from '../engine/index.ts';
import { type ReadText, resolveFile, scenarioAddress } from '../scenario/index.ts';
import { isError } from '../scenario/finding.ts';
import { LONGEST_TEXT } from '../scenario/limits.ts';
import { patched, patchFor, sameOrder, saysNull } from '../scenario/patch-between.ts';
import { readTree } from '../scenario/read-tree.ts';
import { toValue } from '../scenario/tree.ts';
import { fetchShipped } from './catalogue.ts';
import { FIRST_SCENARIO, SHIPPED_SCENARIOS } from '../scenario/shipped.ts';
import { isJsonObject, type JsonObject } from '../engine/json-object.ts';

/** Version of the form of links. */
const FORM = 1;
/** Longest link that is made or opened, in characters of its payload. */
export const LONGEST_LINK = 60_000;

export type LinkFault =
  /** Not a link of this game, cut short or changed on its way. */
  | 'damaged'
  /** Made by a newer form. */
  | 'newer'
  | 'too-long'
  /** Would unpack to more than a scenario may be. */
  | 'too-large';

/** What follows `s=`: form, dot, payload. Undefined when it would be too long for a link. */
export async function packScenario(text: string, read: ReadText = fetchShipped): Promise<string | undefined> {
  const packed = `${FORM}.${toBase64Url(await deflated(await shortestForm(text, read)))}`;
  return packed.length > LONGEST_LINK ? undefined : packed;
}

/** Address of the screen that plays the scenario of a link. */
export const linkTo = (packed: string, page: string): string => `${page.replace(/#.*$/s, '')}#/new?s=${packed}`;

/** The text of a scenario out of a link. It is checked by whoever reads it, like the text of any file. */
export async function unpackScenario(packed: string): Promise<Result<string, LinkFault>> {
  if (packed.length > LONGEST_LINK) return { ok: false, error: 'too-long' };
  const [, form, payload] = /^(\d{1,6})\.([A-Za-z0-9_-]+)$/.exec(packed) ?? [];
  if (form === undefined || payload === undefined || form === '0') return { ok: false, error: 'damaged' };
  if (Number(form) > FORM) return { ok: false, error: 'newer' };
  try {
    const text = await inflated(fromBase64Url(payload));
    return text === undefined ? { ok: false, error: 'too-large' } : { ok: true, value: pretty(text) };
  } catch {
    // The decompressor throws on what is cut short or is no stream of its kind.
    return { ok: false, error: 'damaged' };
  }
}

/** JSON without comments and blanks; of a whole scenario that stems from a shipped one only what differs. */
async function shortestForm(text: string, read: ReadText): Promise<string> {
  const { root, findings } = readTree(text, 'link');
  // A text with faults travels as it is, so that whoever opens it is told of the same ones.
  if (findings.some(isError)) return text;
  const value = toValue(root);
  const whole = JSON.stringify(value);
  if (!isJsonObject(value) || value['extends'] !== undefined || saysNull(value)) return whole;
  const forms = await Promise.all(
    basesFor(value).map(async (id) => {
      const base = await baseOf(id, read);
      const patch = base === undefined ? undefined : patchFor(base, value);
      // A patch cannot put names into another order; where the author did, the scenario travels whole.
      return sameOrder(patched(base, patch ?? {}), value) && base !== undefined
        ? JSON.stringify(asVariation(value, id, patch))
        : whole;
    }),
  );
  return forms.reduce((best, form) => (form.length < best.length ? form : best), whole);
}

/** The default scenario, and the one that it calls itself after. */
function basesFor(value: JsonObject): readonly string[] {
  const own = SHIPPED_SCENARIOS.find((id) => id === value['id']);
  return [...new Set([FIRST_SCENARIO, own ?? FIRST_SCENARIO])];
}

async function baseOf(id: string, read: ReadText): Promise<JsonObject | undefined> {
  const address = scenarioAddress(id);
  const text = await read(address);
  // A base that extends another one would need that one too; its own link form says it already.
  const whole = text === undefined ? undefined : resolveFile(text, { file: address, load: () => undefined });
  return whole?.ok === true ? whole.value : undefined;
}

const HEAD = ['$schema', 'format', 'version', 'id', 'title', 'summary', 'license'] as const;

function asVariation(value: JsonObject, base: string, patch: unknown): unknown {
  const head = Object.fromEntries(HEAD.filter((key) => key in value).map((key) => [key, value[key]]));
  const rest = Object.fromEntries(
    Object.entries(patch ?? {}).filter(([key]) => !(HEAD as readonly string[]).includes(key)),
  );
  return { ...head, extends: base, patch: rest };
}

/** People read what they open; what is no JSON stays as it came, so that the reader can say where it breaks. */
function pretty(text: string): string {
  try {
    return `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
  } catch {
    return text;
  }
}

async function deflated(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Stops as soon as more comes out than a scenario may be; undefined then. Throws on a damaged stream. */
async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > LONGEST_TEXT) {
      await reader.cancel();
      return undefined;
    }
  }
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
