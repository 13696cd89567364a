/** The rules as the book of rules tells them, by number. Loaded when somebody asks why. */
import book from '../engine/RULES.md?raw';

export interface RuleText {
  /** As R7.2. */
  readonly rule: string;
  /** With a full stop where the text does not go on from it. */
  readonly title: string;
  /** What the rule says, without its sign-off about sources. */
  readonly text: string;
  /** Where it comes from, as the book says; undefined where the rule needs no source. */
  readonly source: string | undefined;
  /** Coefficients that it names. */
  readonly coefficients: readonly string[];
}

const LINE = /^- \*\*(R\d+\.\d+) ([^*]+?)\*\* ?(.*)$/;
/** "R3.8 to R3.11: *designer judgement.*" at the end of the last of them. */
const SHARED = /(R\d+)\.(\d+) (?:to|and) R\d+\.(\d+): \*([^*]+)\*$/;
const OWN = /(?:^|\s)\*([^*]+)\*$/;

let rules: ReadonlyMap<string, RuleText> | undefined;

/** The rule of a number; undefined for a number that the book does not have. */
export function ruleText(rule: string): RuleText | undefined {
  rules ??= readBook(book);
  return rules.get(rule);
}

/** @param text the book, in Markdown, one rule a line */
export function readBook(text: string): ReadonlyMap<string, RuleText> {
  const read = new Map<string, RuleText>();
  const shared = new Map<string, string>();
  // Two rules may share a line.
  for (const line of text.replace(/(\S) \*\*(?=R\d)/g, '$1\n- **').split('\n')) {
    const [, rule, title, body] = LINE.exec(line) ?? [];
    if (rule === undefined || title === undefined || body === undefined) continue;
    const together = SHARED.exec(body);
    if (together !== null) {
      const [, chapter = '', from = '', to = '', source = ''] = together;
      for (let number = Number(from); number <= Number(to); number++) shared.set(`${chapter}.${number}`, source);
    }
    const said = together === null ? body : body.slice(0, together.index).trim();
    const own = OWN.exec(said);
    const plain = (own === null ? said : said.slice(0, own.index)).trim();
    read.set(rule, {
      rule,
      title,
      text: plain.replaceAll('`', ''),
      source: own?.[1],
      coefficients: [...new Set([...plain.matchAll(/`([A-Za-z]\w*)`/g)].map(([, name = '']) => name))],
    });
  }
  for (const [rule, source] of shared) {
    const known = read.get(rule);
    if (known !== undefined && known.source === undefined) read.set(rule, { ...known, source });
  }
  return read;
}
