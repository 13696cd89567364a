/** Ways to break the default scenario, each with the line that must be named. The text keeps every other line as it is. */
import { type FindingCode } from '../../src/scenario/index.ts';

type Path = readonly (string | number)[];

export interface Break {
  readonly name: string;
  readonly code: FindingCode;
  /** Sets the value at a path, written in its place; `undefined` removes it. */
  readonly set?: readonly (readonly [path: Path, value: unknown])[];
  /** Or exchanges the first occurrence of a text. */
  readonly swap?: readonly [from: string, to: string];
  /** Where it is reported: the path whose key or value stands on that line; a text for `swap`. */
  readonly at: Path | string;
  /** A JSON Schema can know it, so editors with the schema alone must mark it too. */
  readonly schema: boolean;
}

const DOCUMENT = ['guarantees', 'general-principles'] as const;
const ATTACK = [...DOCUMENT, 'clauses', 'armed-attack'] as const;
const TRIGGER = [...ATTACK, 'trigger', 'any'] as const;
const UA = ['powers', 'UA'] as const;
const FORCE = ['forces', 'ua-volyn'] as const;

const set = (name: string, code: FindingCode, path: Path, value: unknown, schema: boolean, at: Path = path): Break => ({
  name,
  code,
  set: [[path, value]],
  at,
  schema,
});
const swap = (name: string, code: FindingCode, from: string, to: string, at: string, schema: boolean): Break => ({
  name,
  code,
  swap: [from, to],
  at,
  schema,
});

export const BREAKS: readonly Break[] = [
  // the text
  swap('a comma is lost', 'not-json', '"version": 1,', '"version": 1', '"id"', true),
  swap('a bracket is lost', 'not-json', '"beliefs": {},', '"beliefs": {,', '"beliefs"', true),
  swap('a key twice', 'duplicate-key', '"map":', '"license": "MIT",\n  "map":', '"license": "MIT"', true),
  swap('a prototype key', 'forbidden-key', '"beliefs":', '"__proto__": {},\n  "beliefs":', '"__proto__"', true),
  swap('HTML in a text', 'markup-in-text', 'The war is not over.', 'The <b>war</b> is not over.', '<b>', false),
  swap('a script address', 'unsafe-address', 'The war is not over.', 'javascript:alert(1)', 'javascript:', false),
  swap('a number beyond all numbers', 'number-too-large', '"value": 1.2,', '"value": 1e400,', '1e400', false),
  // the head
  set('another format', 'wrong-format', ['format'], 'scenario', true),
  set('no version', 'version-missing', ['version'], undefined, true, []),
  set('a newer version', 'version-newer', ['version'], 99, false),
  set('a version in words', 'version-unknown', ['version'], 'one', true),
  set('an id with a blank', 'bad-text', ['id'], 'Berlin 2025', true),
  set('no title', 'missing-key', ['title'], undefined, true, []),
  set('an empty title', 'too-few', ['title'], '', true),
  set('a patch without a base', 'patch-without-extends', ['patch'], {}, false),
  set('a map that is none', 'unknown-map', ['map'], 'atlantis', false),
  set('a date that is none', 'bad-text', ['calendar', 'start'], '1 May 2026', true),
  set('a day that is none', 'bad-value', ['calendar', 'start'], '2026-02-30', false),
  set('a turn of eleven days', 'wrong-choice', ['calendar', 'turnDays'], 11, true),
  set('no turns', 'out-of-bounds', ['calendar', 'turns'], 0, true),
  set('half a turn', 'wrong-type', ['calendar', 'turns'], 4.5, true),
  set('an unknown section', 'unknown-key', ['powrs'], {}, true),
  // powers
  set('an unknown role', 'wrong-choice', [...UA, 'role'], 'protegee', true),
  set('a long badge', 'too-many', [...UA, 'badge'], 'UKRAINE', true),
  set('an unknown colour', 'wrong-choice', [...UA, 'colour'], 'pink', true),
  set('playable in words', 'wrong-type', [...UA, 'playable'], 'yes', true),
  set('an order that is none', 'wrong-choice', [...UA, 'can', 0], 'recruits', true),
  set('nothing to order', 'player-without-orders', [...UA, 'can'], [], false),
  set('a misspelt key', 'unknown-key', [...UA, 'treasurBn'], 4, true),
  set('money in words', 'wrong-type', [...UA, 'treasuryBn'], 'much', true),
  set('will beyond a hundred', 'out-of-bounds', [...UA, 'will'], 140, true),
  set('a figure without its value', 'missing-key', [...UA, 'will'], { judgement: 'x' }, true),
  set(
    'a range that runs backwards',
    'range-backwards',
    [...UA, 'will'],
    { value: 60, range: [80, 40], judgement: 'x' },
    false,
  ),
  set(
    'a value outside its range',
    'outside-plausible',
    [...UA, 'will'],
    { value: 20, range: [40, 80], judgement: 'x' },
    false,
  ),
  set('a source that is none', 'unknown-source', [...UA, 'will'], { value: 60, source: 'leaders-2025-12-51' }, false),
  set('a figure without source', 'unsourced-figure', [...UA, 'treasuryBn'], 4, false),
  set('no challenger', 'role-missing', ['powers', 'RU', 'role'], 'neutral', false, ['powers']),
  set('a metric that is none', 'wrong-choice', [...UA, 'objectives', 'territory', 'metric'], 'holding', true),
  set('an objective without metric', 'missing-key', [...UA, 'objectives', 'territory', 'metric'], undefined, true, [
    ...UA,
    'objectives',
    'territory',
  ]),
  set('weights that sum to more than 1', 'weights-sum', [...UA, 'objectives', 'territory', 'weight'], 0.9, false, [
    ...UA,
    'objectives',
  ]),
  set('an objective that measures nothing', 'objective-flat', [...UA, 'objectives', 'territory', 'best'], 0, false),
  set('sanctions against nobody', 'unknown-power', ['powers', 'US', 'sanctions'], { RUS: 0.6 }, false),
  // regions and forces
  set('a region that the map does not know', 'unknown-region', ['regions', 'UA-99'], {}, false),
  set('a tag that is none', 'wrong-choice', ['regions', 'UA-05', 'tags', 0], 'raer', true),
  set('shares that do not sum to one', 'control-sum', ['regions', 'UA-09', 'control', 'UA'], 0.4, false, [
    'regions',
    'UA-09',
    'control',
  ]),
  set('a share above one', 'out-of-bounds', ['regions', 'UA-09', 'control', 'UA'], 1.4, true),
  set('a share of nobody', 'unknown-power', ['regions', 'UA-05', 'control'], { UK: 1 }, false),
  set('troops in no region', 'unknown-region', [...FORCE, 'region'], 'UA-70', false),
  set('troops of nobody', 'unknown-power', [...FORCE, 'power'], 'AU', false),
  set('troops without region', 'missing-key', [...FORCE, 'region'], undefined, true, [...FORCE]),
  set('fewer than no troops', 'out-of-bounds', [...FORCE, 'personnelK'], -5, true),
  set('a stance that is none', 'wrong-choice', [...FORCE, 'stance'], 'garison', true),
  set('two forces in one place', 'force-twice', [...FORCE, 'region'], 'UA-05', false, [...FORCE]),
  set('troops where the power holds nothing', 'force-off-ground', [...FORCE, 'region'], 'UA-43', false, [...FORCE]),
  // documents
  set('a beneficiary that is none', 'unknown-power', [...DOCUMENT, 'beneficiary'], 'MD', false),
  set('a guarantor of itself', 'own-guarantor', [...DOCUMENT, 'signatories', 'UA'], { status: 'signed' }, false),
  set('a status that is none', 'wrong-choice', [...DOCUMENT, 'signatories', 'EU', 'status'], 'sealed', true),
  set('a fact that is none', 'wrong-choice', [...TRIGGER, 0, 'fact'], 'personnelAcrossLine', true),
  set(
    'a fact with a foreign argument',
    'fact-argument',
    [...TRIGGER, 0, 'clause'],
    'general-principles/armed-attack',
    false,
  ),
  set('no comparison', 'fact-comparison', [...TRIGGER, 0, 'atLeast'], undefined, false, [...TRIGGER, 0, 'fact']),
  set('two comparisons', 'fact-comparison', [...TRIGGER, 0, 'atMost'], 9, false),
  set('a share of more than all', 'trigger-unreachable', [...TRIGGER, 1, 'atLeast'], 3, false),
  set(
    'a trigger that is always true',
    'trigger-at-start',
    [...ATTACK, 'trigger'],
    { fact: 'tension', atLeast: 0 },
    false,
  ),
  set('a clause that is called by nothing', 'clause-without-trigger', [...ATTACK, 'trigger'], undefined, false, [
    ...ATTACK,
  ]),
  set('an invocation that is none', 'wrong-choice', [...ATTACK, 'invocation'], 'by-beneficary', true),
  set('a duty that is none', 'wrong-choice', [...ATTACK, 'obligations', 'arm', 'duty'], 'equipp', true),
  set('a duty of nobody who signed', 'not-signatory', [...ATTACK, 'obligations', 'arm', 'of'], ['RU'], false),
  set('a duty of nobody', 'too-few', [...ATTACK, 'obligations', 'arm', 'of'], [], true),
  set('a deadline after the end', 'deadline-after-end', [...ATTACK, 'obligations', 'arm', 'withinTurns'], 40, false),
  set(
    'a duty with a foreign measure',
    'duty-measure-foreign',
    [...ATTACK, 'obligations', 'consult', 'amountBn'],
    2,
    false,
  ),
  // ceasefire, injects, outcomes, texts
  set('a ceasefire of an unknown kind', 'wrong-choice', ['ceasefire', 'status'], 'aggreed', true),
  set('a ceasefire with nobody', 'unknown-power', ['ceasefire', 'between', 0], 'RUS', false),
  set('a belief about nobody', 'unknown-power', ['beliefs', 'RU'], { USA: 0.4 }, false),
  set('an inject that never comes due', 'inject-never', ['injects', 'donors', 'when', 'turn'], 60, false, [
    'injects',
    'donors',
    'when',
  ]),
  set('an effect that is none', 'unknown-key', ['injects', 'donors', 'effect', 'mony'], {}, true),
  set('an inject for nobody', 'unknown-power', ['injects', 'us-mid-terms', 'effect', 'election', 'of'], 'USA', false),
  set('a chance above one', 'out-of-bounds', ['injects', 'winter-strikes', 'when', 'all', 2, 'chance'], 1.5, true),
  set(
    'an outcome that another hides',
    'outcome-unreachable',
    ['outcomes', 'limited-war', 'when'],
    {
      fact: 'settlement',
      of: 'UA',
      atLeast: 2,
    },
    false,
    ['outcomes', 'limited-war'],
  ),
  set(
    'an outcome that contradicts itself',
    'condition-contradiction',
    ['outcomes', 'guarantee-broken', 'when', 'all', 0],
    {
      fact: 'dutiesKept',
      duty: 'fight',
      atLeast: 3,
    },
    false,
    ['outcomes', 'guarantee-broken', 'when', 'all'],
  ),
  set('a briefing for nobody', 'unknown-power', ['briefings', 'PL'], 'x', false),
  set('a text missing in a language', 'language-missing', ['outcomes', 'war-goes-on', 'title'], { en: 'War' }, false),
  set('a coefficient that is none', 'unknown-key', ['rules'], { incidents: { vref: 600 } }, true),
  set('a coefficient outside its range', 'outside-plausible', ['rules'], { incidents: { violationsRef: 9000 } }, false),
];
