/**
 * One broken and one mended example for every code of a finding, for the page of the author's handbook. A patch lies over
 * the small scenario of two regions; a text stands for a whole file. `handbook.test.ts` proves every one of them.
 */
import { type FindingCode } from '../../src/scenario/index.ts';
import { TEXT_EXAMPLES, type TextExample } from './examples-of-texts.ts';
import { type ExampleGroup } from './page-words.ts';
import { DOCUMENT_EXAMPLES } from './examples-of-documents.ts';

/** `patch` of a variation of the two regions. */
export interface PatchExample {
  readonly broken: unknown;
  readonly mended: unknown;
}

export type Example = PatchExample | TextExample;

const P = (more: object) => ({ powers: { P: more } });
const west = (more: object) => ({ regions: { west: more } });
const early = (when: unknown) => ({ outcomes: { early: { before: 'quiet', when } } });
const force = (power: string, more: object = {}) => ({ power, region: 'west', personnelK: 5, ...more });

const SHAPE = {
  'unknown-key': { broken: P({ treasurBn: 4 }), mended: P({ treasuryBn: 4 }) },
  'missing-key': {
    broken: { outcomes: { early: { when: { turn: 3 }, before: 'quiet' } }, injects: { news: { text: 'News.' } } },
    mended: {
      outcomes: { early: { when: { turn: 3 }, before: 'quiet' } },
      injects: { news: { when: { turn: 2 }, text: 'News.' } },
    },
  },
  'wrong-type': { broken: P({ treasuryBn: 'much' }), mended: P({ treasuryBn: 12 }) },
  'wrong-choice': { broken: west({ tags: ['fornt', 'west'] }), mended: west({ tags: ['front', 'west'] }) },
  'out-of-bounds': { broken: P({ will: 101 }), mended: P({ will: 100 }) },
  'bad-id': {
    broken: { forces: { '1st-army': force('P', { region: 'east' }) } },
    mended: { forces: { 'army-1': force('P', { region: 'east', rotationTurns: 3 }) } },
  },
  'bad-text': { broken: { calendar: { start: '1 May 2030' } }, mended: { calendar: { start: '2030-05-01' } } },
  'too-few': {
    broken: { injects: { news: { when: { all: [] }, text: 'News.' } } },
    mended: { injects: { news: { when: { all: [{ turn: 2 }] }, text: 'News.' } } },
  },
  'too-many': { broken: P({ badge: 'LONG' }), mended: P({ badge: 'LO' }) },
  'bad-value': { broken: { calendar: { start: '2030-02-29' } }, mended: { calendar: { start: '2030-02-28' } } },
  'forms-clash': {
    broken: early({ fact: 'massing', all: [{ fact: 'rung', atLeast: 3 }] }),
    mended: early({ all: [{ fact: 'massing' }, { fact: 'rung', atLeast: 3 }] }),
  },
  'repeated-entry': {
    broken: west({ tags: ['front', 'west', 'front'] }),
    mended: west({ tags: ['front', 'west'] }),
  },
} satisfies Partial<Record<FindingCode, PatchExample>>;

const NAMES = {
  'unknown-power': {
    broken: { forces: { 'p-west': { power: 'p' } } },
    mended: { forces: { 'p-west': { power: 'P' } } },
  },
  'unknown-region': {
    broken: { forces: { 'p-west': { region: 'wset' } } },
    mended: { forces: { 'p-west': { region: 'west' } } },
  },
  'unknown-clause': {
    broken: { outcomes: { called: { before: 'quiet', when: { fact: 'invocations', clause: 'attack', atLeast: 1 } } } },
    mended: {
      outcomes: { called: { before: 'quiet', when: { fact: 'invocations', clause: 'pact/attack', atLeast: 1 } } },
    },
  },
  'unknown-source': {
    broken: P({ will: { value: 60, source: 'poll' } }),
    mended: { sources: { poll: { title: 'A poll', date: '2029-11' } }, ...P({ will: { value: 60, source: 'poll' } }) },
  },
  'unknown-map': { broken: { map: 'atlantis' }, mended: { map: 'none' } },
  'unknown-outcome': {
    broken: { outcomes: { early: { before: 'quite', when: { fact: 'massing' } } } },
    mended: { outcomes: { early: { before: 'quiet', when: { fact: 'massing' } } } },
  },
} satisfies Partial<Record<FindingCode, PatchExample>>;

const GROUND = {
  'region-incomplete': {
    broken: { regions: { north: { name: 'North' } } },
    mended: { regions: { north: { name: 'North', owner: 'P', areaKm2: 9000, neighbours: { west: 90 } } } },
  },
  'control-sum': { broken: west({ control: { P: 0.8, C: 0.1 } }), mended: west({ control: { P: 0.8, C: 0.2 } }) },
  'neighbour-one-way': {
    broken: { regions: { east: { neighbours: { west: 100 } } } },
    mended: { regions: { east: { neighbours: { west: 200 } } } },
  },
  'neighbour-self': {
    broken: west({ neighbours: { west: 10 } }),
    mended: west({ neighbours: { east: 190 } }),
  },
  'neighbour-off-map': {
    broken: {
      map: 'korea',
      regions: {
        'KR-48': { owner: 'P', neighbours: { 'KP-04': 60 } },
        'KP-04': { owner: 'C', neighbours: { west: 60 } },
      },
    },
    mended: {
      map: 'korea',
      regions: { 'KR-48': { owner: 'P' }, 'KR-47': { owner: 'P', neighbours: { 'KR-48': 60, west: 60 } } },
    },
  },
  'region-alone': {
    broken: { regions: { isle: { name: 'Isle', owner: 'P', areaKm2: 900, neighbours: {} } } },
    mended: { regions: { isle: { name: 'Isle', owner: 'P', areaKm2: 900, neighbours: { west: 20 } } } },
  },
  'force-in-sea': {
    broken: {
      regions: { bay: { name: 'Bay', owner: 'P', areaKm2: 900, neighbours: { west: 20 }, tags: ['sea'] } },
      forces: { fleet: { power: 'P', region: 'bay', personnelK: 2 } },
    },
    mended: {
      regions: { bay: { name: 'Bay', owner: 'P', areaKm2: 900, neighbours: { west: 20 }, tags: ['port'] } },
      forces: { fleet: { power: 'P', region: 'bay', personnelK: 2 } },
    },
  },
  'force-twice': {
    broken: { forces: { 'p-again': force('P') } },
    mended: { forces: { 'p-west': { personnelK: 105 } } },
  },
  'force-off-ground': {
    broken: { forces: { 'g-west': force('G') } },
    mended: { forces: { 'g-west': force('G', { rotationTurns: 6 }) } },
  },
} satisfies Partial<Record<FindingCode, PatchExample>>;

const rungs = (low: number, high: number) =>
  early({
    all: [
      { fact: 'rung', atLeast: low },
      { fact: 'rung', atMost: high },
    ],
  });

const CONDITIONS = {
  'fact-argument': {
    broken: early({ fact: 'rung', by: 'C', atLeast: 3 }),
    mended: early({ fact: 'rung', atLeast: 3 }),
  },
  'fact-comparison': {
    broken: early({ fact: 'tension' }),
    mended: early({ fact: 'tension', atLeast: 60 }),
  },
  'fact-not-windowed': {
    broken: early({ fact: 'rung', atLeast: 3, withinTurns: 2 }),
    mended: early({ fact: 'rung', atLeast: 3 }),
  },
  'trigger-at-start': {
    broken: {
      guarantees: {
        pact: { clauses: { attack: { trigger: { any: null, fact: 'controlShare', of: 'P', atMost: 0.95 } } } },
      },
    },
    mended: {
      guarantees: {
        pact: { clauses: { attack: { trigger: { any: null, fact: 'controlShare', of: 'P', atMost: 0.85 } } } },
      },
    },
  },
  'trigger-unreachable': {
    broken: early({ fact: 'controlShare', of: 'P', atLeast: 2 }),
    mended: early({ fact: 'controlShare', of: 'P', atLeast: 0.99 }),
  },
  'condition-contradiction': { broken: rungs(5, 3), mended: rungs(3, 5) },
  'condition-never': {
    broken: early({ all: [{ turn: 9 }, { fact: 'massing' }] }),
    mended: early({ all: [{ turn: 5 }, { fact: 'massing' }] }),
  },
  'condition-always': {
    broken: early({ fact: 'tension', atMost: 100 }),
    mended: early({ fact: 'tension', atMost: 40 }),
  },
  'before-circular': {
    broken: {
      outcomes: {
        hot: { before: 'cool', when: { fact: 'tension', atLeast: 80 } },
        cool: { before: 'hot', when: { fact: 'tension', atMost: 20 } },
      },
    },
    mended: {
      outcomes: {
        hot: { before: 'cool', when: { fact: 'tension', atLeast: 80 } },
        cool: { before: 'quiet', when: { fact: 'tension', atMost: 20 } },
      },
    },
  },
  'outcome-unreachable': {
    broken: { outcomes: { attacked: { when: { fact: 'warOn' } } } },
    mended: { outcomes: { attacked: { when: { fact: 'attacked' } } } },
  },
  'outcome-open-end': {
    broken: { outcomes: { quiet: { when: { fact: 'massing' } } } },
    mended: { outcomes: { massing: { before: 'quiet', when: { fact: 'massing' } } } },
  },
  'inject-never': {
    broken: { injects: { late: { when: { turn: 7 }, text: 'News.' } } },
    mended: { injects: { late: { when: { turn: 6 }, text: 'News.' } } },
  },
} satisfies Partial<Record<FindingCode, PatchExample>>;

const FIGURES = {
  'outside-plausible': {
    broken: P({ will: { value: 60, range: [70, 80] } }),
    mended: P({ will: { value: 75, range: [70, 80] } }),
  },
  'range-backwards': {
    broken: P({ will: { value: 60, range: [80, 40] } }),
    mended: P({ will: { value: 60, range: [40, 80] } }),
  },
  'scale-mistaken': { broken: P({ will: 0.6 }), mended: P({ will: 60 }) },
  'language-rare': {
    broken: {
      summary: { en: 'A pact.', uk: 'Пакт.' },
      teacherNote: { en: 'Ask why.', uk: 'Запитайте, чому.' },
      powers: { P: { name: { en: 'Protected', uk: 'Захищені', ua: 'Захищені' } } },
    },
    mended: {
      summary: { en: 'A pact.', uk: 'Пакт.' },
      teacherNote: { en: 'Ask why.', uk: 'Запитайте, чому.' },
      powers: { P: { name: { en: 'Protected', uk: 'Захищені' } } },
    },
  },
  'guide-not-able': {
    broken: { guide: { first: { turn: 1, power: 'P', text: 'Look around.', order: 'recon' } } },
    mended: { guide: { first: { turn: 1, power: 'P', text: 'Dig in.', order: 'fortify' } } },
  },
  'language-missing': {
    broken: { summary: { en: 'A pact.', uk: 'Пакт.' }, teacherNote: { en: 'Ask why.' } },
    mended: { summary: { en: 'A pact.', uk: 'Пакт.' }, teacherNote: { en: 'Ask why.', uk: 'Запитайте, чому.' } },
  },
  'guide-after-end': {
    broken: { guide: { last: { turn: 7, power: 'P', text: 'Well done.' } } },
    mended: { guide: { last: { turn: 6, power: 'P', text: 'Well done.' } } },
  },
  'members-needed': {
    broken: { powers: { G: { members: 3, membersNeeded: 4 } } },
    mended: { powers: { G: { members: 3, membersNeeded: 2 } } },
  },
  'silence-error': {
    broken: { silence: { 'weights-sum': 'accepted' } },
    mended: { powers: { P: { objectives: { land: { weight: 0.6 } } } } },
  },
  'silence-unused': {
    broken: { silence: { 'inject-never': 'kept for a longer variation' } },
    mended: {
      silence: { 'inject-never': 'kept for a longer variation' },
      injects: { late: { when: { turn: 9 }, text: 'News.' } },
    },
  },
} satisfies Partial<Record<FindingCode, PatchExample>>;

const codes = (examples: object): readonly FindingCode[] => Object.keys(examples) as FindingCode[];

/** In the order of the page. */
export const EXAMPLE_GROUPS: readonly (readonly [ExampleGroup, readonly FindingCode[]])[] = [
  ['text', codes(TEXT_EXAMPLES)],
  ['shape', codes(SHAPE)],
  ['names', codes(NAMES)],
  ['ground', codes(GROUND)],
  ['documents', codes(DOCUMENT_EXAMPLES)],
  ['conditions', codes(CONDITIONS)],
  ['figures', codes(FIGURES)],
];

export const EXAMPLES: Readonly<Record<FindingCode, Example>> = {
  ...TEXT_EXAMPLES,
  ...SHAPE,
  ...NAMES,
  ...GROUND,
  ...DOCUMENT_EXAMPLES,
  ...CONDITIONS,
  ...FIGURES,
};
