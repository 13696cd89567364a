/** Texts: for seats that exist, in turns that come, in every language of the file. */
import { ORDER_KINDS } from '../../engine/model/order-kinds.ts';
import { type Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { LANGUAGE } from '../schema/basics.ts';
import { type ScenarioFile } from '../schema/scenario.ts';
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
    ...orderFindings(checked, id, step),
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

/** A step that asks for an order which its seat cannot give. */
function orderFindings(checked: Checked, id: string, { power, order }: ScenarioFile['guide'][string]): Finding[] {
  const can: readonly string[] | undefined = checked.file.powers[power]?.can;
  if (order === undefined || can === undefined || can.includes(ORDER_KINDS[order].capability)) return [];
  const { capability } = ORDER_KINDS[order];
  return [atValue(checked, 'guide-not-able', ['guide', id, 'order'], { value: order, args: { power, capability } })];
}

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
  const counts = new Map<string, number>();
  for (const { node } of texts)
    for (const language of node.entries.keys()) counts.set(language, (counts.get(language) ?? 0) + 1);
  // What most texts do not have is told where it is had: one slip would else be told of every other text.
  const usual = [...counts]
    .filter(([, count]) => count * 2 >= texts.length)
    .map(([language]) => language)
    .sort();
  return texts.flatMap(({ path, node }) => [
    ...usual
      .filter((language) => !node.entries.has(language))
      .map((language) => atKey(checked, 'language-missing', path, { args: { language } })),
    ...[...node.entries.keys()]
      .filter((language) => !usual.includes(language))
      .map((language) =>
        rareFinding(checked, [...path, language], language, counts.get(language) ?? 0, texts.length, usual),
      ),
  ]);
}

function rareFinding(
  checked: Checked,
  path: Path,
  language: string,
  count: number,
  texts: number,
  usual: readonly string[],
): Finding {
  const meant = nearest(language, usual);
  return atKey(checked, 'language-rare', path, { value: language, args: { count, texts }, nearest: meant });
}
