/** The generated pages of the author's handbook and where they are kept. */
import { allFindings, findingsPage } from './findings-page.ts';
import { referencePage } from './reference-page.ts';

/** Text by path below the root of the repository. */
export function generatedPages(): Readonly<Record<string, string>> {
  const found = allFindings();
  const pages = (['en', 'uk'] as const).flatMap((language) => [
    [`public/handbook/${language}/reference.md`, referencePage(language)],
    [`public/handbook/${language}/findings.md`, findingsPage(language, found)],
  ]);
  return Object.fromEntries(pages) as Readonly<Record<string, string>>;
}
