/** What is wrong with a scenario, in English. One sentence for each code of the scenario reader. */

/** A finding as the words see it: facts, the offending value, the nearest valid name. */
export interface FindingFacts {
  readonly code: string;
  readonly path: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly value?: string;
  readonly nearest?: string;
}

export type SayFinding = (facts: FindingFacts) => string;

const shown = ({ value }: FindingFacts): string => (value === undefined ? 'the value' : `"${value}"`);
const arg = ({ args }: FindingFacts, name: string): string => String(args[name] ?? '');

const KIND: Readonly<Record<string, string>> = {
  number: 'a number',
  string: 'a text',
  object: 'an object',
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  record: 'an object',
};
/** The same number on the other scale, of one and of a hundred. */
export const otherScale = ({ value, args }: FindingFacts): string => {
  const number = Number(value);
  const meant = args.scale === '0..1' ? number / 100 : number * 100;
  return String(Math.round(meant * 1e6) / 1e6);
};

const kinds = (text: string): string =>
  text
    .split(' | ')
    .map((kind) => KIND[kind] ?? kind)
    .join(' or ');

const BOUND: Readonly<Record<string, string>> = { 'at least': 'at least', 'at most': 'at most' };

/** What the reader of JSON complains of. */
const REASON: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word stands here that is none of a text in quotes, a number, true, false and null',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'a key in quotes is expected here',
  ValueExpected: 'a value is expected here',
  ColonExpected: 'a colon is expected after the key',
  CommaExpected: 'a comma is expected before this',
  CloseBraceExpected: 'a closing "}" is missing',
  CloseBracketExpected: 'a closing "]" is missing',
  EndOfFileExpected: 'something follows after the end',
  InvalidCommentToken: 'this is no comment',
  UnexpectedEndOfComment: 'this comment has no end',
  UnexpectedEndOfString: 'this text has no closing quotation mark',
  UnexpectedEndOfNumber: 'this number breaks off',
  InvalidUnicode: 'this \\u escape needs four hexadecimal digits',
  InvalidEscapeCharacter: 'no such escape after the backslash; write \\\\ for a backslash',
  ClosedTooSoon: 'a bracket closes too soon: what follows belongs inside',
  NotClosed: 'a bracket is not closed before this',
  InvalidCharacter: 'a control character stands in this text',
};

export const findings: Readonly<Record<string, SayFinding>> = {
  'too-large': (f) => `The file is larger than ${arg(f, 'limitMb')} MB and was not read.`,
  'too-deep': (f) => `Brackets are nested more than ${arg(f, 'limit')} deep; the file was not read.`,
  'not-utf8': () => 'The file is not UTF-8 text. Save it in the encoding UTF-8.',
  'not-json': (f) => `This is not JSON: ${REASON[arg(f, 'reason')] ?? 'it cannot be read from here on'}.`,
  'unfit-character': (f) => `The text holds the character ${arg(f, 'character')}, which cannot be shown; take it out.`,
  'not-an-object': () => 'A scenario is a JSON object: it begins with "{".',
  'duplicate-key': (f) => `The key "${arg(f, 'key')}" stands already in line ${arg(f, 'firstLine')}.`,
  'forbidden-key': (f) => `The key "${arg(f, 'key')}" is not allowed.`,
  'number-too-large': (f) => `${f.value ?? ''} is not a number that can be used; the largest is ${arg(f, 'limit')}.`,
  'markup-in-text': (f) => `Texts are plain: no HTML in ${shown(f)}.`,
  'unsafe-address': (f) => `Addresses that run code are not allowed: ${shown(f)}.`,
  'wrong-format': (f) => `"format" must be "${arg(f, 'format')}".`,
  'version-missing': (f) => `"version" is missing; the current one is ${arg(f, 'current')}.`,
  'version-unknown': (f) => `${shown(f)} is no version of the format; the current one is ${arg(f, 'current')}.`,
  'version-newer': (f) =>
    `The file needs version ${arg(f, 'needed')} of the format; this program reads up to version ${arg(f, 'current')}.`,
  'bad-reference': (f) =>
    `"extends" takes the id of a shipped scenario or a relative file name ending in .json, not ${shown(f)}.`,
  'not-found': (f) => `${shown(f)} was not found.`,
  'circular-extends': (f) => `${shown(f)} extends this file in turn: the circle has no beginning.`,
  'chain-too-long': (f) => `More than ${arg(f, 'limit')} files extend one another.`,
  'patch-without-extends': () => '"patch" needs "extends": there is nothing to patch.',
  'belongs-in-patch': (f) => `In a file with "extends", "${arg(f, 'key')}" belongs inside "patch".`,
  'map-file-broken': (f) => `The file of the map ${shown(f)} cannot be read.`,
  'unknown-key': (f) => `There is no "${arg(f, 'key')}" here.`,
  'missing-key': (f) => `"${arg(f, 'key')}" is missing (${f.path}).`,
  'wrong-type': (f) => `${shown(f)} is of the wrong kind: ${kinds(arg(f, 'expected'))} is expected.`,
  'wrong-choice': (f) => `${shown(f)} is none of: ${arg(f, 'choices')}.`,
  'out-of-bounds': (f) => `${f.value ?? ''} is out of bounds: ${BOUND[arg(f, 'bound')] ?? ''} ${arg(f, 'limit')}.`,
  'bad-id': (f) => `${shown(f)} cannot be a name: a letter, then letters, digits, "-" or "_".`,
  'bad-text': (f) =>
    `${shown(f)} does not have the right form${f.args.sample === undefined ? '' : `; an example: ${arg(f, 'sample')}`}.`,
  'too-few': (f) => `At least ${arg(f, 'limit')} needed (${arg(f, 'what')}).`,
  'too-many': (f) => `At most ${arg(f, 'limit')} allowed (${arg(f, 'what')}).`,
  'bad-value': (f) => `${shown(f)} is not possible here.`,
  'unknown-power': (f) => `There is no power ${shown(f)}.`,
  'unknown-region': (f) => `There is no region ${shown(f)}.`,
  'unknown-clause': (f) => `There is no clause ${shown(f)}; a clause is named document/clause.`,
  'unknown-source': (f) => `There is no source ${shown(f)}.`,
  'unknown-map': (f) => `There is no map ${shown(f)}.`,
  'unknown-outcome': (f) => `There is no other outcome ${shown(f)}.`,
  'region-incomplete': (f) => `The map does not know ${shown(f)}, so the scenario must say: ${arg(f, 'lacks')}.`,
  'control-sum': (f) => `Control of ${arg(f, 'region')} sums to ${arg(f, 'sum')}, not to 1.`,
  'neighbour-one-way': (f) =>
    `The border of ${arg(f, 'from')} and ${arg(f, 'to')} has two lengths; the last one counts.`,
  'region-alone': (f) => `${shown(f)} has no neighbour in this scenario: nobody can reach it by land.`,
  'force-in-sea': (f) => `${shown(f)} is sea: no troops there.`,
  'force-twice': (f) =>
    `${arg(f, 'power')} has a force in ${arg(f, 'region')} already, "${arg(f, 'first')}"; the two count as one.`,
  'force-off-ground': (f) =>
    `${arg(f, 'power')} holds no part of ${arg(f, 'region')}; say "rotationTurns" if the troops are guests.`,
  'weights-sum': (f) => `The weights of the objectives of ${arg(f, 'power')} sum to ${arg(f, 'sum')}, not to 1.`,
  'objective-flat': () => 'Worst and best are the same: the objective measures nothing.',
  'no-objectives': (f) => `${arg(f, 'power')} has no objectives: its score will always be 0.`,
  'role-missing': (f) => `No power has the role "${arg(f, 'role')}".`,
  'wrong-role': (f) => `${arg(f, 'power')} has the role "${arg(f, 'found')}"; "${arg(f, 'role')}" is needed here.`,
  'own-guarantor': (f) => `${shown(f)} cannot guarantee itself.`,
  'not-signatory': (f) => `${arg(f, 'power')} did not sign this document, so it owes nothing under it.`,
  'duty-not-able': (f) =>
    `${arg(f, 'power')} owes "${arg(f, 'duty')}" but cannot do it: its "can" lacks "${arg(f, 'capability')}".`,
  'duty-without-measure': (f) => `The duty "${arg(f, 'duty')}" needs a measure: ${arg(f, 'measures')}.`,
  'duty-measure-foreign': (f) => `The duty "${arg(f, 'duty')}" does not take "${arg(f, 'measure')}".`,
  'no-host-region': (f) => `No region has the tag "${arg(f, 'tag')}", so nobody can deploy there.`,
  'duty-only-on-call': (f) => `"${arg(f, 'duty')}" is owed only when called: give the clause a trigger.`,
  'clause-without-trigger': (f) => `The clause "${arg(f, 'clause')}" can be called but has no trigger.`,
  'standing-with-trigger': (f) => `The clause "${arg(f, 'clause')}" is standing; its trigger is never asked.`,
  'clause-empty': (f) => `The clause ${shown(f)} obliges nobody to anything.`,
  'deadline-after-end': (f) => `The deadline of ${shown(f)} turns lies after the end (${arg(f, 'turns')} turns).`,
  'fact-argument': (f) =>
    `The fact "${arg(f, 'fact')}" does not take "${arg(f, 'argument')}" (it takes ${arg(f, 'takes')}).`,
  'fact-comparison': (f) =>
    arg(f, 'problem') === 'two'
      ? `"${arg(f, 'fact')}": say "atLeast" or "atMost", not both; join two conditions with "all".`
      : `"${arg(f, 'fact')}" is a number: say "atLeast" or "atMost".`,
  'fact-not-windowed': (f) => `"${arg(f, 'fact')}" does not look back: "withinTurns" has no effect.`,
  'trigger-at-start': (f) => `The trigger of "${arg(f, 'clause')}" is true at the start.`,
  'trigger-unreachable': (f) => `"${arg(f, 'fact')}" never exceeds ${arg(f, 'most')}, so this is never true.`,
  'outcome-unreachable': (f) => `${shown(f)} can never be reached: "${arg(f, 'first')}" holds first.`,
  'outcome-open-end': () => 'The last outcome must hold always: leave out its "when".',
  'inject-never': (f) => `${shown(f)} never comes due in ${arg(f, 'turns')} turns.`,
  'ceasefire-twice': (f) => `There are two ceasefires between ${arg(f, 'pair')}.`,
  'belief-role': (f) =>
    `Beliefs are held by challengers about guarantors; ${arg(f, 'power')} has the role "${arg(f, 'found')}".`,
  'capability-missing': (f) =>
    `${arg(f, 'power')} does this at the start, but its "can" lacks "${arg(f, 'capability')}".`,
  'sanction-self': (f) => `${shown(f)} is the power itself.`,
  'outside-plausible': (f) =>
    `${f.value ?? ''} lies outside the plausible range ${arg(f, 'low')} to ${arg(f, 'high')}.`,
  'range-backwards': (f) => `The range runs backwards: ${arg(f, 'low')} to ${arg(f, 'high')}.`,
  'unsourced-figure': (f) => `${f.path} says neither source nor judgement.`,
  'language-missing': (f) => `The text is missing in "${arg(f, 'language')}", which other texts have.`,
  'guide-after-end': (f) => `Turn ${f.value ?? ''} lies after the end (${arg(f, 'turns')} turns).`,
  'members-needed': (f) => `${arg(f, 'needed')} members are needed, but there are only ${arg(f, 'members')}.`,
  'condition-contradiction': (f) => `No value of "${arg(f, 'fact')}" meets all of these, so this is never true.`,
  'nobody-plays': () => 'No power is playable: the match can only be watched.',
  'player-without-orders': (f) =>
    `${arg(f, 'power')} is playable but its "can" is empty: its player has nothing to order.`,
  'silence-error': (f) => `${shown(f)} is an error; only warnings and hints can be silenced.`,
  'silence-unused': (f) => `Nothing reports ${shown(f)} any more; the entry can go.`,
  'name-inherited': (f) => `The variation says no "${arg(f, 'key')}" of its own and goes by that of what it extends.`,
  'removes-nothing': (f) => `null removes nothing here: what is extended has no ${shown(f)}.`,
  'forms-clash': (f) =>
    `"${arg(f, 'key')}" and "${arg(f, 'other')}" exclude each other${f.args.shows === undefined ? '' : `; "${arg(f, 'key')}": null takes the inherited one away`}.`,
  'repeated-entry': (f) => `${shown(f)} stands in this list already.`,
  'neighbour-self': (f) => `${shown(f)} cannot be its own neighbour; the entry has no effect.`,
  'neighbour-off-map': (f) => `${arg(f, 'from')} and ${arg(f, 'to')} do not touch on the map.`,
  'scale-mistaken': (f) => `${f.value ?? ''} stands on a scale of ${arg(f, 'scale')}: was ${otherScale(f)} meant?`,
  'badge-twice': (f) => `The badge ${shown(f)} is that of ${arg(f, 'first')} already: the two cannot be told apart.`,
  'doctrine-foreign': (f) =>
    `${shown(f)} is no temper of a power with the role "${arg(f, 'role')}" (those are: ${arg(f, 'choices')}); the usual one is played.`,
  'document-empty': (f) => `The document ${shown(f)} has no clauses: it promises nothing.`,
  'before-circular': (f) => `This outcome and ${shown(f)} stand before one another: the order has no beginning.`,
  'condition-never': (f) => (f.value === undefined ? 'This is never true.' : `With ${f.value} this is never true.`),
  'condition-always': (f) => (f.value === undefined ? 'This is always true.' : `With ${f.value} this is always true.`),
  'language-rare': (f) => `Only ${arg(f, 'count')} of ${arg(f, 'texts')} texts are given in ${shown(f)}.`,
  'guide-not-able': (f) =>
    `${arg(f, 'power')} cannot give the order ${shown(f)}: its "can" lacks "${arg(f, 'capability')}".`,
  'version-older': (f) =>
    `The file is of version ${f.value ?? ''} and was read as version ${arg(f, 'current')}; "guarantor migrate" rewrites it.`,
};

/** Of a variation that breaks what stands in the file it extends: the place there, and how many more there are. */
function whereItShows({ path, args: { shows, more } }: FindingFacts): string {
  if (shows === undefined) return '';
  const others = more === undefined ? '' : ` and ${more} more`;
  return ` It shows at ${path} (${shows})${others}.`;
}

/** The sentence of a finding, with the nearest valid name where there is one. */
export function sayFinding(facts: FindingFacts): string {
  const sentence = findings[facts.code]?.(facts) ?? facts.code;
  const meant = facts.nearest === undefined ? '' : ` Did you mean "${facts.nearest}"?`;
  return `${sentence}${meant}${whereItShows(facts)}`;
}

/** What a fix does, for the button that applies it. */
export const fixes: Readonly<Record<string, SayFinding>> = {
  'use-nearest': (f) => `Write "${f.nearest ?? ''}"`,
  'as-number': () => 'Write it as a number',
  'as-flag': () => 'Write it without quotes',
  'as-list': () => 'Make it a list',
  'swap-ends': () => 'Swap the two ends',
  'add-version': () => 'Add "version"',
  'add-format': () => 'Add "format"',
  'drop-repeat': () => 'Remove the repetition',
  'move-into-patch': () => 'Move it into "patch"',
  'drop-silence': () => 'Remove the entry',
  'drop-inherited': (f) => `Take away the inherited "${arg(f, 'key')}"`,
};
