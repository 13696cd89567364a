/** Texts: for seats that exist, in turns that come, in every language of the file. */
import { type Finding } from '../finding.ts';
import { type Node, type ObjectNode, type Path } from '../tree.ts';
import { atKey, atValue, type Check, type Checked, knownPower } from './check.ts';

export const checkStory: Check = (checked) => [
  ...Object.keys(checked.file.briefings).flatMap((power) => knownPower(checked, power, ['briefings', power], atKey)),
  ...guideFindings(checked),
  ...languageFindings(checked),
];

function guideFindings(checked: Checked): Finding[] {
  const { guide, calendar } = checked.file;
  return Object.entries(guide).flatMap(([id, step]) => [
    ...knownPower(checked, step.power, ['guide', id, 'power']),
    ...(step.turn > calendar.turns
      ? [
          atValue(checked, 'guide-after-end', ['guide', id, 'turn'], {
            value: step.turn,
            args: { turns: calendar.turns },
          }),
        ]
      : []),
  ]);
}

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z]{2})?$/;
const TEXT_KEYS = new Set(['title', 'summary', 'name', 'label', 'verdict', 'text', 'teacherNote']);
const TEXT_SECTIONS = new Set(['briefings', 'reflection']);

interface TextAt {
  readonly path: Path;
  readonly node: ObjectNode;
}

/** Texts given by language; a plain string serves all of them. */
function textsIn(node: Node, path: (string | number)[] = [], texts: TextAt[] = []): readonly TextAt[] {
  if (node.kind === 'object' && isText(path) && [...node.entries.keys()].every((key) => LANGUAGE.test(key))) {
    texts.push({ path: [...path], node });
    return texts;
  }
  const inside = node.kind === 'array' ? node.items.entries() : node.kind === 'object' ? node.entries : [];
  for (const [key, entry] of inside) {
    const inner = 'node' in entry ? entry.node : entry;
    // Most are plain values: they are passed over without a call.
    if (inner.kind === 'scalar') continue;
    path.push(key);
    textsIn(inner, path, texts);
    path.pop();
  }
  return texts;
}

const isText = (path: Path): boolean =>
  TEXT_KEYS.has(String(path.at(-1))) || (path.length === 2 && TEXT_SECTIONS.has(String(path[0])));

function languageFindings(checked: Checked): Finding[] {
  const texts = textsIn(checked.root).filter(({ path }) => path[0] !== 'sources');
  const languages = [...new Set(texts.flatMap(({ node }) => [...node.entries.keys()]))].sort();
  return texts.flatMap(({ path, node }) =>
    languages
      .filter((language) => !node.entries.has(language))
      .map((language) => atKey(checked, 'language-missing', path, { args: { language } })),
  );
}
