/** Ways to break the other shipped scenarios: mostly variations, which can break what stands in their base. */
import { type FindingCode } from '../../src/scenario/index.ts';
import { type Break } from './breaks.ts';

type Path = readonly (string | number)[];
export interface BreakElsewhere extends Break {
  /** Id of the scenario. */
  readonly in: string;
}

const set = (
  id: string,
  name: string,
  code: FindingCode,
  path: Path,
  value: unknown,
  schema = false,
  at: Path = path,
): BreakElsewhere => ({ in: id, name: `${id}: ${name}`, code, set: [[path, value]], at, schema });
const swap = (
  id: string,
  name: string,
  code: FindingCode,
  [from, to]: readonly [string, string],
  at: string,
  schema = false,
): BreakElsewhere => ({ in: id, name: `${id}: ${name}`, code, swap: [from, to], at, schema });

const PATCH = ['patch'] as const;
const DOCUMENT = [...PATCH, 'guarantees', 'general-principles'] as const;
const ATTACK = [...DOCUMENT, 'clauses', 'armed-attack'] as const;
const KR = ['powers', 'KR'] as const;
const US = ['powers', 'US'] as const;

export const BREAKS_ELSEWHERE: readonly BreakElsewhere[] = [
  // what a variation takes away, and what it changes under its base
  set('entrapment', 'a region is taken away in which troops stand', 'unknown-region', [...PATCH, 'regions'], {
    'UA-14': null,
  }),
  set('salami-slices', 'a power is taken away that signed', 'unknown-power', [...PATCH, 'powers', 'US'], null),
  set('price-of-war', 'the calendar is taken away', 'missing-key', [...PATCH, 'calendar'], null, true),
  set('hollow-guarantee', 'a name is taken away', 'missing-key', [...PATCH, 'powers'], { UA: { name: null } }, true),
  set('closing-window', 'all ends are taken away', 'missing-key', [...PATCH, 'outcomes'], null, true),
  set('entrapment', 'a measure is taken away', 'duty-without-measure', [...ATTACK, 'obligations'], {
    sanctions: { level: null },
  }),
  set('monitors-go-home', 'the end comes before injects are due', 'inject-never', [...PATCH, 'calendar', 'turns'], 2),
  set('divided-guarantors', 'a guarantor that is none', 'wrong-role', [...PATCH, 'powers', 'EU', 'role'], 'neutral'),
  set('war-continues-2026', 'a guarantor that can do nothing', 'duty-not-able', [...PATCH, 'powers'], {
    EU: { can: ['answer'] },
  }),
  set('entrapment', 'one share of two', 'control-sum', [...PATCH, 'regions'], { 'UA-14': { control: { UA: 0.5 } } }),
  set('tutorial', 'a map of another place', 'unknown-region', [...PATCH, 'map'], 'korea'),
  set('entrapment', 'a fact laid over a list', 'forms-clash', [...ATTACK, 'trigger'], { fact: 'tension', atLeast: 70 }),
  set('next-case', 'null that takes nothing away', 'removes-nothing', [...PATCH, 'injects', 'no-such-thing'], null),
  set('entrapment', 'a force whose name is misspelt', 'missing-key', [...PATCH, 'forces'], {
    'ua-donetk': { personnelK: 80 },
  }),
  set('entrapment', 'a clause whose name is misspelt', 'missing-key', [...DOCUMENT, 'clauses', 'armed-atack'], {
    conditional: false,
  }),
  set('entrapment', 'a region whose name is misspelt', 'unknown-region', [...PATCH, 'regions'], {
    'UA-5': { fortification: 0.4 },
  }),
  set(
    'salami-slices',
    'a temper that is none',
    'wrong-choice',
    [...PATCH, 'powers', 'RU', 'bot', 'doctrine'],
    'sliser',
    true,
  ),
  set(
    'salami-slices',
    'a temper of others',
    'doctrine-foreign',
    [...PATCH, 'powers', 'RU', 'bot', 'doctrine'],
    'defiant',
  ),
  set('price-of-war', 'a section beside the patch', 'belongs-in-patch', ['calendar'], { turns: 9 }, true),
  set('hollow-guarantee', 'a patch that is a list', 'wrong-type', ['patch'], [], true),
  set('tripwire-or-denial', 'a base that is none', 'not-found', ['extends'], 'berlin-2052'),
  set('tutorial', 'a base by address', 'bad-reference', ['extends'], 'https://example.org/x.json'),
  swap('closing-window', '"extends" misspelt', 'unknown-key', ['"extends"', '"exxtends"'], '"exxtends"', true),
  set('next-case', 'a language that is none of the others', 'language-rare', [...PATCH, 'briefings', 'UA', 'ua'], 'Б'),
  // the text
  swap('korea-1953', 'a bracket too many', 'not-json', ['"map": "korea",', '"map": "korea" },'], '"map": "korea"'),
  swap('korea-1953', 'a text that does not end', 'not-json', ['"map": "korea",', '"map": "korea,'], '"map"', true),
  swap('korea-1953', 'bytes of another encoding', 'not-utf8', ['"CC-BY-4.0"', '"CC\uFFFDBY"'], '\uFFFD'),
  swap('promise-without-triggers', 'half a sign', 'unfit-character', ['"CC-BY-4.0"', '"CC\\ud800"'], '\\ud800'),
  swap('entrapment', 'a null character', 'unfit-character', ['"CC-BY-4.0"', '"CC\\u0000"'], '\\u0000'),
  swap('salami-slices', 'a comment by #', 'not-json', ['"license"', '# free\n  "license"'], '# free', true),
  // Korea: scales, lists, borders
  set('korea-1953', 'will as a share', 'scale-mistaken', [...US, 'will'], { value: 0.54, judgement: 'x' }),
  set('korea-1953', 'a share of a hundred', 'scale-mistaken', [...US, 'objectives', 'settlement', 'best'], 100),
  set('korea-1953', 'a share in per cent', 'out-of-bounds', ['regions', 'KR-41', 'fortification', 'value'], 70, true),
  set('korea-1953', 'troops one by one', 'out-of-bounds', [...KR, 'capK', 'value'], 720_000, true),
  set('korea-1953', 'an order twice', 'repeated-entry', [...KR, 'can', 3], 'recruit'),
  set('korea-1953', 'two powers with one badge', 'badge-twice', ['powers', 'KP', 'badge'], 'KR'),
  set('korea-1953', 'its own neighbour', 'neighbour-self', ['regions', 'KR-41', 'neighbours'], { 'KR-41': 9 }),
  set('korea-1953', 'neighbours that are not', 'neighbour-off-map', ['regions', 'KR-48', 'neighbours'], { 'KP-04': 9 }),
  set(
    'korea-1953',
    'a day of a source that is none',
    'bad-text',
    ['sources', 'treaty-1953', 'date'],
    '1953-19-42',
    true,
  ),
  set('korea-1953', 'the map in capitals', 'unknown-map', ['map'], 'Korea'),
  set('korea-1953', 'a power that nobody knows holds ground', 'unknown-power', ['regions', 'KR-41', 'control'], {
    JP: 1,
  }),
  set('korea-1953', 'a bare figure among sourced ones', 'unsourced-figure', [...KR, 'treasuryBn'], 1.5),
  set('korea-1953', 'the mood of a guarantor', 'wrong-role', ['injects', 'x'], {
    when: { turn: 2 },
    effect: { mood: { of: 'US', change: 0.1 } },
  }),
  // conditions
  set('korea-1953', 'two turns at once', 'condition-contradiction', ['injects', 'x'], {
    when: { all: [{ turn: 3 }, { turn: 5 }] },
  }),
  set('korea-1953', 'a turn after the end', 'inject-never', ['injects', 'x'], { when: { turn: 99 } }),
  set('korea-1953', 'a chance of nothing', 'inject-never', ['injects', 'x'], { when: { chance: 0 } }),
  set('entrapment', 'less than nothing', 'condition-never', [...ATTACK, 'trigger'], {
    any: null,
    fact: 'tension',
    atMost: -1,
  }),
  set(
    'entrapment',
    'a fact and not that fact',
    'condition-contradiction',
    [...ATTACK, 'trigger', 'any'],
    [{ all: [{ fact: 'warOn' }, { not: { fact: 'warOn' } }] }],
  ),
  set('entrapment', 'everything there is', 'trigger-at-start', [...ATTACK, 'trigger'], {
    any: null,
    fact: 'tension',
    atMost: 100,
  }),
  set('entrapment', 'a share of tension', 'scale-mistaken', [...ATTACK, 'trigger'], {
    any: null,
    fact: 'tension',
    atLeast: 0.7,
  }),
  set('next-case', 'an end that always holds', 'condition-always', [...PATCH, 'outcomes', 'x'], {
    before: 'frozen-conflict',
    when: { fact: 'tension', atLeast: 0 },
  }),
  set('entrapment', 'ends before one another', 'before-circular', [...PATCH, 'outcomes'], {
    x: { before: 'y', when: { turn: 3 } },
    y: { before: 'x', when: { turn: 4 } },
  }),
];

/** Valid, and seldom seen: patches over the default scenario. */
export const UNUSUAL: Readonly<Record<string, unknown>> = {
  'nothing changed': {},
  'one comparison for a list': attack({ any: null, fact: 'tension', atLeast: 70 }),
  'lists in lists': attack({ any: [{ all: [{ any: [{ fact: 'tension', atLeast: 70 }] }, { chance: 0.5 }] }] }),
  'between two numbers': attack({
    any: null,
    all: [
      { fact: 'tension', atLeast: 40 },
      { fact: 'tension', atMost: 60 },
    ],
  }),
  'a denied fact': attack({ any: null, not: { fact: 'documentsInForce', of: 'guarantors', atLeast: 1 } }),
  'a turn as trigger': attack({ any: null, turn: 5 }),
  'a share for a month, in weeks': {
    calendar: { turnDays: 7, turns: 100 },
    ...attack({ any: null, fact: 'shareOfRegionTaken', of: 'UA', atLeast: 1.5 }),
  },
  'a document of one clause': {
    guarantees: {
      letter: {
        title: 'A',
        beneficiary: 'UA',
        against: ['RU'],
        legalForce: 'political',
        signatories: { US: {} },
        clauses: { eyes: { obligations: { eyes: { of: ['US'], duty: 'recon', level: 0.4 } } } },
      },
    },
  },
  'an inject in every turn': {
    injects: { x: { when: { chance: 1 }, once: false, effect: { money: { of: 'UA', amountBn: -0.1 } } } },
  },
  'two effects of one kind': {
    injects: { x: { when: { turn: 2 }, effect: [{ tension: { change: 5 } }, { tension: { change: -2 } }] } },
  },
  'no injects': { injects: null },
  'no ceasefire': { ceasefire: { status: 'none' } },
  'four hundred turns': { calendar: { turnDays: 7, turns: 400 } },
  'a power that looks on': {
    powers: { CN: { name: 'China', role: 'neutral', badge: 'CN', colour: 'red', playable: false, can: [] } },
  },
  guests: { forces: { 'eu-lviv': { power: 'EU', region: 'UA-46', personnelK: 10, rotationTurns: 6 } } },
  'a will of one': { powers: { US: { will: 1 } } },
  'an objective upside down': {
    powers: { RU: { objectives: { x: { metric: 'areaTakenKm2', worst: 5000, best: -100, weight: 0 } } } },
  },
  'ends in a chain': {
    outcomes: {
      a: { before: 'b', when: { fact: 'sanctionBite', of: 'RU', atLeast: 0.9 } },
      b: { before: 'frozen-conflict', when: { fact: 'sanctionBite', of: 'RU', atLeast: 0.5 } },
    },
  },
  thirds: { regions: { 'UA-12': { control: { UA: 0.3333333, RU: 0.6666667 } } } },
  'a warning that is accepted': { calendar: { turns: 10 }, silence: { 'inject-never': 'short on purpose' } },
};

function attack(trigger: unknown): Readonly<Record<string, unknown>> {
  return { guarantees: { 'general-principles': { clauses: { 'armed-attack': { trigger } } } } };
}
