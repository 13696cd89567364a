/** What a scenario file may be before anybody looks at its meaning: limits that keep a hostile file harmless. */

/** Longest text read, in UTF-16 units: 2 MB. */
export const LONGEST_TEXT = 2 * 1024 * 1024;
/** Deepest nesting of brackets. */
export const DEEPEST = 64;
/** Longest chain of `extends`. */
export const LONGEST_CHAIN = 8;
/** Largest absolute number; everything in the model is far smaller. */
export const LARGEST_NUMBER = 1e12;

/** Keys that reach into JavaScript's prototypes. No object of a scenario may have them. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** An HTML tag, its end, a comment or a doctype: "<" followed by a letter, "/" or "!". */
const MARKUP = /<[A-Za-z/!]/;
/** Addresses that run code. */
const RUNNING = /(?:java|vb)script:|data:text\/html/i;

export const hasMarkup = (text: string): boolean => MARKUP.test(text);
/** Blanks and control characters are taken out first, as browsers do. */
export const hasRunningAddress = (text: string): boolean =>
  text.includes(':') && RUNNING.test(text.replace(/[\s\p{Cc}]/gu, ''));

/** What no text can show or keep: control characters other than tabs and ends of lines, and halves of surrogate pairs. */
const UNFIT = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;

/** A quick look at a whole file: whether any of its strings is to be looked at for such a character. */
const SUSPECT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffd]|\\[ubf]/;
export const maybeUnfit = (text: string): boolean => SUSPECT.test(text);

/** What stands in the place of bytes that are no UTF-8. */
export const hasLostBytes = (text: string): boolean => text.includes('\uFFFD');

/** The first such character, as U+0000. */
export function unfitCharacter(text: string): string | undefined {
  const found = UNFIT.exec(text)?.[0].charCodeAt(0);
  return found === undefined ? undefined : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Bytes of another encoding, or of no text at all, read as UTF-8: null characters or unreadable ones at the beginning. */
export const isForeignText = (text: string): boolean =>
  ['\0', '\uFFFD'].some((sign) => text[0] === sign || text[1] === sign);

/**
 * Depth of brackets outside strings and comments, or the offset where it passes the limit. A scan without recursion:
 * 200,000 brackets cost a few milliseconds and no stack.
 */
export function tooDeepAt(text: string, limit = DEEPEST): number | undefined {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '"') i = endOfString(text, i);
    else if (c === '/' && text[i + 1] === '/') i = orEnd(text, text.indexOf('\n', i));
    else if (c === '/' && text[i + 1] === '*') i = orEnd(text, text.indexOf('*/', i + 2));
    else if (c === '{' || c === '[') {
      if (++depth > limit) return i;
    } else if (c === '}' || c === ']') depth--;
  }
  return undefined;
}

const orEnd = (text: string, found: number): number => (found < 0 ? text.length : found);

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const c = text[i];
    if (c === '\\') i++;
    else if (c === '"' || c === '\n') return i;
  }
  return text.length;
}
