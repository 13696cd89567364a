/** `npm run handbook` writes the generated pages of the author's handbook anew. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedPages } from './pages.ts';

const ROOT = new URL('../../', import.meta.url);

for (const [path, text] of Object.entries(generatedPages())) {
  const file = new URL(path, ROOT);
  mkdirSync(dirname(file.pathname), { recursive: true });
  writeFileSync(file, text);
}
