/** The page of all findings: sentence, broken and mended example of every code. */
import { FINDING_CODES, type Finding, type FindingCode, SEVERITY_OF } from '../../src/scenario/index.ts';
import { sayFinding as sayEnglish } from '../../src/words/en/findings.ts';
import { sayFinding as sayUkrainian } from '../../src/words/uk/findings.ts';
import { type Example, EXAMPLE_GROUPS, EXAMPLES } from './examples.ts';
import { PAGE_WORDS } from './page-words.ts';
import { foundIn } from './read-example.ts';
import { printJson } from './print-json.ts';

const SAY = { en: sayEnglish, uk: sayUkrainian } as const;

/** The finding that the example is about. */
export function theFinding(code: FindingCode): Finding | undefined {
  const found = foundIn(EXAMPLES[code], 'broken').filter((one) => one.code === code);
  // Of several, the one in the author's own file.
  return found.find(({ file }) => file !== 'two-regions.json') ?? found[0];
}

/** The findings of all codes, read once for both languages. */
export const allFindings = (): ReadonlyMap<FindingCode, Finding | undefined> =>
  new Map(FINDING_CODES.map((code) => [code, theFinding(code)]));

export function findingsPage(language: 'en' | 'uk', found: ReadonlyMap<FindingCode, Finding | undefined>): string {
  const words = PAGE_WORDS[language];
  const groups = EXAMPLE_GROUPS.map(([group, codes]) =>
    [`## ${words.groups[group]}`, ...codes.map((code) => section(language, code, found.get(code)))].join('\n\n'),
  );
  return `${[`# ${words.findings}`, ...words.findingsIntro, ...groups].join('\n\n')}\n`;
}

function section(language: 'en' | 'uk', code: FindingCode, found: Finding | undefined): string {
  const words = PAGE_WORDS[language];
  const example = EXAMPLES[code];
  const sentence = found === undefined ? '' : plain(SAY[language](found));
  return [
    `### ${code}`,
    `**${words.severity[SEVERITY_OF[code]]}.** ${sentence}`,
    words.broken,
    block(example, 'broken'),
    words.mended,
    block(example, 'mended'),
    ...(found?.fix === undefined ? [] : [words.fixes]),
  ].join('\n\n');
}

/** Signs that Markdown would read as its own. */
const plain = (sentence: string): string => sentence.replace(/[<>*_`[\]\\]/g, String.raw`\$&`);

function block(example: Example, side: 'broken' | 'mended'): string {
  const text =
    'broken' in example
      ? printJson({ patch: example[side] })
      : side === 'broken'
        ? (example.shown ?? example.brokenText)
        : example.mendedText;
  return `\`\`\`json\n${text}\n\`\`\``;
}
