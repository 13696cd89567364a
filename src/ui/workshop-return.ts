/** Which draft of the workshop a match was begun from, so that both find the way back to one another. Light on purpose. */

const KEY = 'guarantor.workshop.match';

interface Return {
  readonly match: string;
  readonly draft: string;
}

let now: Return | undefined;

/** Remembers that a match was begun from a draft. */
export function rememberReturn(match: string, draft: string): void {
  now = { match, draft };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // Known until the page is read anew.
  }
}

/** Address of the draft that a match was begun from. */
export function draftOfMatch(match: string): string | undefined {
  const kept = read();
  return kept !== undefined && kept.match === match && match !== '' ? `/workshop?draft=${kept.draft}` : undefined;
}

/** Id of the match that was begun last from a draft. */
export function matchOfDraft(draft: string): string | undefined {
  const kept = read();
  return kept?.draft === draft ? kept.match : undefined;
}

function read(): Return | undefined {
  if (now !== undefined) return now;
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    const { match, draft } = value as Record<string, unknown>;
    if (typeof match === 'string' && typeof draft === 'string') now = { match, draft };
  } catch {
    return undefined;
  }
  return now;
}
