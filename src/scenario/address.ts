/**
 * Addresses of the texts that a scenario is made of. `shipped:` names a file that comes with the game, below `public/`;
 * anything else is a file name, relative ones from the file that names them. Who loads decides what it may read.
 */
const SHIPPED = 'shipped:';

export const RULES_ADDRESS = `${SHIPPED}rules/default.json`;
export const scenarioAddress = (id: string): string => `${SHIPPED}scenarios/${id}.json`;
export const mapAddress = (id: string): string => `${SHIPPED}maps/${id}.meta.json`;

/** Path below `public/` of a shipped text, or undefined for other files. */
export const shippedPath = (address: string): string | undefined =>
  address.startsWith(SHIPPED) ? address.slice(SHIPPED.length) : undefined;

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const RELATIVE = /^(?!\/)[^\p{Cc}\\:?#%]{1,240}\.jsonc?$/u;

/** The file beside an author's own that an id may have been meant for. */
export const fileOf = (id: string): string => `./${id}.json`;

export const isShippedId = (text: string): boolean => ID.test(text);

/** Address that `extends` names, seen from `file`; undefined when it is neither an id nor a relative file name. */
export function resolveReference(reference: string, file: string): string | undefined {
  if (isShippedId(reference)) return scenarioAddress(reference);
  if (!RELATIVE.test(reference)) return undefined;
  const shipped = shippedPath(file);
  const base = (shipped ?? file).replaceAll('\\', '/');
  const parts = base.split('/').slice(0, -1);
  for (const part of reference.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..' && parts.at(-1) !== '') parts.pop();
    else if (part === '..' && shipped !== undefined) return undefined;
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `${shipped === undefined ? '' : SHIPPED}${parts.join('/')}`;
}
