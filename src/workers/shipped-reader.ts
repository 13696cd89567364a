/** Reads shipped texts from beside the page, for workers: their own address is another one. */
import { type ReadText, shippedPath } from '../scenario/index.ts';

/** A reader that asks for each file once; one that failed is asked for again. */
export function shippedReader(): (page: string) => ReadText {
  const texts = new Map<string, Promise<string | undefined>>();
  return (page) => (address) => {
    const path = shippedPath(address);
    if (path === undefined) return Promise.resolve(undefined);
    const url = new URL(path, page).href;
    const known = texts.get(url);
    if (known !== undefined) return known;
    const asked = fetchText(url).then((text) => {
      if (text === undefined) texts.delete(url);
      return text;
    });
    texts.set(url, asked);
    return asked;
  };
}

async function fetchText(url: string): Promise<string | undefined> {
  try {
    const answer = await fetch(url);
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}
