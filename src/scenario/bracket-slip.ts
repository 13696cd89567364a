/**
 * Where a bracket is probably lost or too many. A parser notices only at the end of the text; the indents of the lines show
 * it where it happened: what stands in one object begins in one column, and an object closes in the column of its line.
 */
export interface BracketSlip {
  readonly reason: 'ClosedTooSoon' | 'NotClosed';
  /** From 0. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
}

interface Open {
  /** Indent of the line on which it was opened. */
  readonly indent: number;
  /** Indent of what stands in it, from the first that begins a line. */
  inside: number | undefined;
}

interface Closer {
  readonly line: number;
  readonly column: number;
}

/** Everything that counts: texts and comments as wholes, brackets, ends of lines. */
const TOKEN = /"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[{}[\]]|\n|[^\s"{}[\]/]+|\//g;

/** The first place at which indents and brackets part. Undefined where they agree. */
export function bracketSlip(text: string): BracketSlip | undefined {
  const open: Open[] = [];
  let line = 0;
  let start = 0;
  let fresh = true;
  let indent = 0;
  let lastCloser: Closer = { line: 0, column: 0 };
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '\n') [line, start, fresh] = [line + 1, index + 1, true];
    else if (token.startsWith('//')) continue;
    else if (token.startsWith('/*')) {
      const breaks = token.split('\n').length - 1;
      if (breaks > 0) [line, start] = [line + breaks, index + token.lastIndexOf('\n') + 1];
    } else {
      const here = { line, column: index - start };
      const closes = token === '}' || token === ']';
      const slip = fresh ? slipAt(open.at(-1), closes, here, lastCloser) : undefined;
      if (slip !== undefined) return slip;
      if (fresh) indent = here.column;
      fresh = false;
      if (closes) [lastCloser] = [here, open.pop()];
      else if (token === '{' || token === '[') open.push({ indent, inside: undefined });
    }
  }
  return undefined;
}

function slipAt(top: Open | undefined, closes: boolean, here: Closer, lastCloser: Closer): BracketSlip | undefined {
  if (top === undefined) return here.line > 0 ? { reason: 'ClosedTooSoon', ...lastCloser } : undefined;
  if (!closes && top.inside === undefined) top.inside = here.column;
  const due = closes ? top.indent : (top.inside ?? here.column);
  if (here.column === due) return undefined;
  return here.column > due ? { reason: 'ClosedTooSoon', ...lastCloser } : { reason: 'NotClosed', ...here };
}
