/** Hash routes: `#/new?scenario=x`. No server is needed for them, and a share link never leaves the browser. */
import { useSyncExternalStore } from 'react';

export interface Place {
  /** First part of the path, '' for the start page. */
  readonly route: string;
  readonly parameters: URLSearchParams;
}

let known = '';
let place: Place = { route: '', parameters: new URLSearchParams() };

export function currentPlace(): Place {
  const { hash } = window.location;
  if (hash !== known) {
    known = hash;
    const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
    place = { route: path.split('/')[0] ?? '', parameters: new URLSearchParams(search) };
  }
  return place;
}

export function usePlace(): Place {
  return useSyncExternalStore(follow, currentPlace);
}

/** Goes to another screen, as `/play`. */
export function goTo(path: string): void {
  window.location.hash = path;
}

function follow(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
