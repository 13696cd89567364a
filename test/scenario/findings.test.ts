/** Every finding that the reader knows, each made by one small fault; and the sentences for it. */
import { describe, expect, test } from 'vitest';
import { FINDING_CODES, type Finding, type FindingCode, SEVERITY_OF } from '../../src/scenario/index.ts';
import { findings as english, sayFinding as sayEnglish } from '../../src/words/en/findings.ts';
import { findings as ukrainian, sayFinding as sayUkrainian } from '../../src/words/uk/findings.ts';
import { fileText, patched, read, TWO } from './kit.ts';

interface Case {
  readonly code: FindingCode;
  readonly path: string;
  readonly nearest?: string;
  /** Over the two-region scenario. */
  readonly patch: unknown;
}

const clause = (attack: unknown) => ({ guarantees: { pact: { clauses: { attack } } } });
const obligation = (name: string, owed: unknown) => clause({ obligations: { [name]: owed } });
const OBLIGATIONS = 'guarantees.pact.clauses.attack.obligations';
const TRIGGER = 'guarantees.pact.clauses.attack.trigger';
const trigger = (condition: unknown) => clause({ trigger: { any: null, ...(condition as object) } });

const CASES: readonly Case[] = [
  {
    code: 'unknown-key',
    path: 'powers.P.treasurBn',
    nearest: 'treasuryBn',
    patch: { powers: { P: { treasurBn: 4 } } },
  },
  {
    code: 'unknown-key',
    path: 'forces.p-west.personelK',
    nearest: 'personnelK',
    patch: { forces: { 'p-west': { personelK: 4 } } },
  },
  { code: 'unknown-key', path: `${TRIGGER}.atLeats`, nearest: 'atLeast', patch: trigger({ fact: 'rung', atLeats: 3 }) },
  { code: 'missing-key', path: 'powers.P.role', patch: { powers: { P: { role: null } } } },
  { code: 'wrong-type', path: 'powers.P.treasuryBn', patch: { powers: { P: { treasuryBn: 'much' } } } },
  {
    code: 'wrong-type',
    path: 'powers.P.treasuryBn.value',
    patch: { powers: { P: { treasuryBn: { value: 'much' } } } },
  },
  { code: 'wrong-choice', path: 'powers.P.can.0', nearest: 'deploy', patch: { powers: { P: { can: ['deplyo'] } } } },
  {
    code: 'wrong-choice',
    path: 'powers.P.objectives.land.metric',
    nearest: 'controlShare',
    patch: { powers: { P: { objectives: { land: { metric: 'controlshares' } } } } },
  },
  {
    code: 'wrong-choice',
    path: `${TRIGGER}.fact`,
    nearest: 'tension',
    patch: trigger({ fact: 'tensions', atLeast: 60 }),
  },
  {
    code: 'wrong-choice',
    path: `${OBLIGATIONS}.arm.duty`,
    nearest: 'equip',
    patch: obligation('arm', { duty: 'equipp' }),
  },
  {
    code: 'wrong-choice',
    path: 'regions.west.tags.0',
    nearest: 'front',
    patch: { regions: { west: { tags: ['fornt'] } } },
  },
  {
    code: 'wrong-choice',
    path: 'guide.g.order',
    nearest: 'recruit',
    patch: { guide: { g: { turn: 1, power: 'P', text: 'x', order: 'recruits' } } },
  },
  {
    code: 'wrong-choice',
    path: 'rules.combat.law',
    nearest: 'square',
    patch: { rules: { combat: { law: 'squared' } } },
  },
  {
    code: 'wrong-choice',
    path: `${TRIGGER}.duty`,
    nearest: 'fight',
    patch: trigger({ fact: 'dutiesKept', duty: 'fihgt', atLeast: 1 }),
  },
  { code: 'out-of-bounds', path: 'powers.P.will', patch: { powers: { P: { will: 101 } } } },
  { code: 'out-of-bounds', path: 'powers.P.will', patch: { powers: { P: { will: { value: -1, judgement: 'x' } } } } },
  { code: 'bad-id', path: 'powers.2P', patch: { powers: { '2P': { name: 'Two' } } } },
  { code: 'bad-text', path: 'calendar.start', patch: { calendar: { start: '1 May 2030' } } },
  { code: 'too-few', path: `${OBLIGATIONS}.arm.of`, patch: obligation('arm', { of: [] }) },
  {
    code: 'too-few',
    path: 'guarantees.pact.signatories',
    patch: { guarantees: { pact: { signatories: { G: null }, clauses: { attack: null } } } },
  },
  { code: 'too-many', path: 'powers.P.badge', patch: { powers: { P: { badge: 'LONG' } } } },
  { code: 'bad-value', path: 'calendar.start', patch: { calendar: { start: '2030-02-29' } } },
  { code: 'wrong-type', path: 'calendar.turns', patch: { calendar: { turns: 1.5 } } },
  { code: 'unknown-power', path: 'forces.p-west.power', nearest: 'P', patch: { forces: { 'p-west': { power: 'p' } } } },
  { code: 'unknown-power', path: 'regions.west.control.Q', patch: { regions: { west: { control: { Q: 0 } } } } },
  { code: 'unknown-power', path: 'briefings.QQQQ', patch: { briefings: { QQQQ: 'x' } } },
  {
    code: 'unknown-region',
    path: 'forces.p-west.region',
    nearest: 'west',
    patch: { forces: { 'p-west': { region: 'wset' } } },
  },
  {
    code: 'unknown-region',
    path: 'injects.i.effect.incident.region',
    nearest: 'east',
    patch: { injects: { i: { when: { turn: 1 }, effect: { incident: { by: 'C', region: 'eats' } } } } },
  },
  {
    code: 'unknown-clause',
    path: `${TRIGGER}.clause`,
    nearest: 'pact/attack',
    patch: trigger({ fact: 'invocations', clause: 'pact/atack', atLeast: 1 }),
  },
  {
    code: 'unknown-source',
    path: 'powers.P.will.source',
    nearest: 'unhcr-2026-02-24',
    patch: { powers: { P: { will: { value: 60, source: 'unhcr-2026' } } } },
  },
  { code: 'unknown-map', path: 'map', patch: { map: 'atlantis' } },
  {
    code: 'unknown-outcome',
    path: 'outcomes.early.before',
    nearest: 'quiet',
    patch: { outcomes: { early: { before: 'quite', when: { fact: 'massing' } } } },
  },
  { code: 'region-incomplete', path: 'regions.north', patch: { regions: { north: { name: 'North' } } } },
  { code: 'control-sum', path: 'regions.west.control', patch: { regions: { west: { control: { P: 0.8 } } } } },
  {
    code: 'neighbour-one-way',
    path: 'regions.west.neighbours.east',
    patch: { regions: { east: { neighbours: { west: 100 } } } },
  },
  {
    code: 'region-alone',
    path: 'regions.isle',
    patch: { regions: { isle: { name: 'Isle', owner: 'P', areaKm2: 10, neighbours: {} } } },
  },
  { code: 'force-in-sea', path: 'forces.p-west.region', patch: { regions: { west: { tags: ['sea', 'west'] } } } },
  {
    code: 'force-twice',
    path: 'forces.p-again',
    patch: { forces: { 'p-again': { power: 'P', region: 'west', personnelK: 1 } } },
  },
  {
    code: 'force-off-ground',
    path: 'forces.g-west.region',
    patch: { forces: { 'g-west': { power: 'G', region: 'west', personnelK: 1 } } },
  },
  {
    code: 'weights-sum',
    path: 'powers.P.objectives',
    patch: { powers: { P: { objectives: { land: { weight: 0.7 } } } } },
  },
  {
    code: 'objective-flat',
    path: 'powers.P.objectives.land.best',
    patch: { powers: { P: { objectives: { land: { best: 0.5 } } } } },
  },
  {
    code: 'no-objectives',
    path: 'powers.P.objectives',
    patch: { powers: { P: { objectives: { land: null, people: null } } } },
  },
  {
    code: 'role-missing',
    path: 'powers',
    patch: { powers: { C: { role: 'neutral' } }, guarantees: null, ceasefire: null },
  },
  { code: 'wrong-role', path: 'guarantees.pact.against.0', patch: { guarantees: { pact: { against: ['G'] } } } },
  { code: 'wrong-role', path: 'ceasefire.between.0', patch: { ceasefire: { between: ['G', 'P'] } } },
  {
    code: 'own-guarantor',
    path: 'guarantees.pact.signatories.P',
    patch: { guarantees: { pact: { signatories: { P: {} } } } },
  },
  { code: 'not-signatory', path: `${OBLIGATIONS}.arm.of.0`, patch: obligation('arm', { of: ['C'] }) },
  {
    code: 'duty-not-able',
    path: `${OBLIGATIONS}.arm.of.0`,
    patch: { powers: { G: { can: ['answer', 'sanction', 'fund'] } } },
  },
  { code: 'duty-without-measure', path: `${OBLIGATIONS}.arm`, patch: obligation('arm', { amountBn: null }) },
  { code: 'duty-measure-foreign', path: `${OBLIGATIONS}.arm.level`, patch: obligation('arm', { level: 0.5 }) },
  {
    code: 'no-host-region',
    path: `${OBLIGATIONS}.troops.tag`,
    patch: obligation('troops', { of: ['G'], duty: 'deploy', personnelK: 5, tag: 'port' }),
  },
  { code: 'duty-only-on-call', path: `${OBLIGATIONS}.fight.runs`, patch: obligation('fight', { runs: 'standing' }) },
  {
    code: 'clause-without-trigger',
    path: 'guarantees.pact.clauses.attack.invocation',
    patch: clause({ trigger: null }),
  },
  {
    code: 'standing-with-trigger',
    path: 'guarantees.pact.clauses.attack.invocation',
    patch: clause({ invocation: 'standing' }),
  },
  {
    code: 'clause-empty',
    path: 'guarantees.pact.clauses.void',
    patch: { guarantees: { pact: { clauses: { void: { obligations: {} } } } } },
  },
  { code: 'deadline-after-end', path: `${OBLIGATIONS}.arm.withinTurns`, patch: obligation('arm', { withinTurns: 6 }) },
  { code: 'fact-argument', path: `${TRIGGER}.by`, patch: trigger({ fact: 'rung', by: 'C', atLeast: 3 }) },
  { code: 'fact-argument', path: `${TRIGGER}.of`, patch: trigger({ fact: 'will', of: 'guarantors', atLeast: 80 }) },
  { code: 'fact-comparison', path: `${TRIGGER}.fact`, patch: trigger({ fact: 'rung' }) },
  { code: 'fact-comparison', path: `${TRIGGER}.atMost`, patch: trigger({ fact: 'rung', atLeast: 3, atMost: 5 }) },
  {
    code: 'fact-not-windowed',
    path: `${TRIGGER}.withinTurns`,
    patch: trigger({ fact: 'rung', atLeast: 3, withinTurns: 2 }),
  },
  { code: 'trigger-at-start', path: TRIGGER, patch: trigger({ fact: 'controlShare', of: 'P', atMost: 0.95 }) },
  {
    code: 'trigger-at-start',
    path: TRIGGER,
    patch: trigger({ all: [{ not: { fact: 'warOn' } }, { fact: 'will', of: 'P', atLeast: 20 }] }),
  },
  {
    code: 'trigger-unreachable',
    path: `${TRIGGER}.atLeast`,
    patch: trigger({ fact: 'shareOfRegionTaken', of: 'P', atLeast: 5 }),
  },
  { code: 'outcome-unreachable', path: 'outcomes.quiet', patch: { outcomes: { attacked: { when: null } } } },
  {
    code: 'outcome-unreachable',
    path: 'outcomes.attacked',
    patch: { outcomes: { attacked: { when: { fact: 'warOn' } } } },
  },
  {
    code: 'outcome-open-end',
    path: 'outcomes.quiet.when',
    patch: { outcomes: { quiet: { when: { fact: 'massing' } } } },
  },
  {
    code: 'inject-never',
    path: 'injects.late.when',
    patch: { injects: { late: { when: { all: [{ turn: 7 }, { fact: 'massing' }] }, text: 'x' } } },
  },
  { code: 'ceasefire-twice', path: 'ceasefires.second', patch: { ceasefires: { second: { status: 'agreed' } } } },
  { code: 'belief-role', path: 'beliefs.C.P', patch: { beliefs: { C: { P: 0.5 } } } },
  { code: 'capability-missing', path: 'powers.C.sanctions', patch: { powers: { C: { sanctions: { P: 0.2 } } } } },
  { code: 'sanction-self', path: 'powers.G.sanctions.G', patch: { powers: { G: { sanctions: { G: 0.2 } } } } },
  {
    code: 'outside-plausible',
    path: 'powers.P.will',
    patch: { powers: { P: { will: { value: 60, range: [70, 80] } } } },
  },
  { code: 'outside-plausible', path: 'roles.protege.will', patch: { roles: { protege: { will: 5 } } } },
  {
    code: 'range-backwards',
    path: 'powers.P.will.range',
    patch: { powers: { P: { will: { value: 60, range: [80, 40] } } } },
  },
  {
    code: 'language-missing',
    path: 'outcomes.war.title',
    patch: { teacherNote: { en: 'x', uk: 'х' }, outcomes: { war: { title: { en: 'War' } } } },
  },
  { code: 'guide-after-end', path: 'guide.g.turn', patch: { guide: { g: { turn: 7, power: 'P', text: 'x' } } } },
  {
    code: 'members-needed',
    path: 'powers.G.membersNeeded',
    patch: { powers: { G: { members: 3, membersNeeded: 4 } } },
  },
  {
    code: 'condition-contradiction',
    path: 'outcomes.odd.when.all',
    patch: {
      outcomes: {
        odd: {
          before: 'quiet',
          when: {
            all: [
              { fact: 'rung', atLeast: 5 },
              { fact: 'rung', atMost: 3 },
            ],
          },
        },
      },
    },
  },
  {
    code: 'outcome-unreachable',
    path: 'outcomes.later',
    patch: {
      outcomes: {
        sooner: { before: 'quiet', when: { any: [{ fact: 'rung', atLeast: 3 }, { fact: 'warOn' }] } },
        later: {
          before: 'quiet',
          when: {
            all: [
              { fact: 'rung', atLeast: 5 },
              { fact: 'tension', atLeast: 9 },
            ],
          },
        },
      },
    },
  },
  {
    code: 'nobody-plays',
    path: 'powers',
    patch: { powers: { P: { playable: false }, C: { playable: false }, G: { playable: false } } },
  },
  { code: 'player-without-orders', path: 'powers.P.can', patch: { powers: { P: { can: [] } } } },
  { code: 'removes-nothing', path: 'forces.p-wset', nearest: 'p-west', patch: { forces: { 'p-wset': null } } },
  { code: 'forms-clash', path: `${TRIGGER}.any`, patch: clause({ trigger: { fact: 'warOn' } }) },
  {
    code: 'repeated-entry',
    path: 'regions.west.tags.2',
    patch: { regions: { west: { tags: ['front', 'west', 'front'] } } },
  },
  {
    code: 'neighbour-self',
    path: 'regions.west.neighbours.west',
    patch: { regions: { west: { neighbours: { west: 10 } } } },
  },
  {
    code: 'neighbour-off-map',
    path: 'regions.KR-48.neighbours.KP-04',
    patch: { map: 'korea', regions: { 'KR-48': { neighbours: { 'KP-04': 9 } }, 'KP-04': { neighbours: { west: 9 } } } },
  },
  { code: 'scale-mistaken', path: 'powers.P.will', patch: { powers: { P: { will: 0.6 } } } },
  { code: 'scale-mistaken', path: `${TRIGGER}.atLeast`, patch: trigger({ fact: 'tension', atLeast: 0.7 }) },
  {
    code: 'scale-mistaken',
    path: 'powers.P.objectives.land.best',
    patch: { powers: { P: { objectives: { land: { best: 100 } } } } },
  },
  { code: 'badge-twice', path: 'powers.C.badge', patch: { powers: { C: { badge: 'P' } } } },
  {
    code: 'doctrine-foreign',
    path: 'powers.P.bot.doctrine',
    patch: { powers: { P: { bot: { doctrine: 'slicer' } } } },
  },
  {
    code: 'document-empty',
    path: 'guarantees.letter.clauses',
    patch: {
      guarantees: { letter: { title: 'x', beneficiary: 'P', against: ['C'], signatories: { G: {} }, clauses: {} } },
    },
  },
  {
    code: 'before-circular',
    path: 'outcomes.war.before',
    patch: { outcomes: { war: { before: 'attacked' }, attacked: { before: 'war' } } },
  },
  { code: 'condition-never', path: `${TRIGGER}.turn`, patch: trigger({ turn: 9 }) },
  { code: 'condition-never', path: `${TRIGGER}.atMost`, patch: trigger({ fact: 'tension', atMost: -1 }) },
  {
    code: 'condition-never',
    path: `${TRIGGER}.any.1.not.atLeast`,
    patch: trigger({ any: [{ fact: 'warOn' }, { not: { fact: 'tension', atLeast: 0 } }] }),
  },
  {
    code: 'condition-contradiction',
    path: `${TRIGGER}.all`,
    patch: trigger({ all: [{ fact: 'warOn' }, { not: { fact: 'warOn' } }] }),
  },
  { code: 'trigger-at-start', path: TRIGGER, patch: trigger({ fact: 'tension', atMost: 100 }) },
  {
    code: 'condition-always',
    path: 'outcomes.attacked.when.atLeast',
    patch: { outcomes: { attacked: { when: { fact: 'tension', atLeast: 0 } } } },
  },
  {
    code: 'language-rare',
    path: 'teacherNote.ua',
    nearest: 'uk',
    patch: {
      teacherNote: { en: 'x', ua: 'х' },
      summary: { en: 'x', uk: 'х' },
      powers: { P: { name: { en: 'x', uk: 'х' } } },
    },
  },
  {
    code: 'guide-not-able',
    path: 'guide.g.order',
    patch: { guide: { g: { turn: 1, power: 'P', text: 'x', order: 'recon' } } },
  },
  {
    code: 'wrong-role',
    path: 'injects.i.effect.mood.of',
    patch: { injects: { i: { when: { turn: 1 }, effect: { mood: { of: 'G', change: 0.1 } } } } },
  },
  { code: 'silence-error', path: 'silence.weights-sum', patch: { silence: { 'weights-sum': 'x' } } },
  { code: 'silence-unused', path: 'silence.inject-never', patch: { silence: { 'inject-never': 'x' } } },
  {
    code: 'unknown-key',
    path: 'silence.inject-nver',
    nearest: 'inject-never',
    patch: { silence: { 'inject-nver': 'x' } },
  },
];

/** Codes whose cases stand in hostile.test.ts and shipped.test.ts: they are about texts and files, not about meaning. */
const ELSEWHERE: readonly FindingCode[] = [
  ...([
    'too-large',
    'too-deep',
    'not-utf8',
    'not-json',
    'unfit-character',
    'not-an-object',
    'duplicate-key',
    'forbidden-key',
    'number-too-large',
  ] as const),
  ...([
    'markup-in-text',
    'unsafe-address',
    'wrong-format',
    'version-missing',
    'version-unknown',
    'version-newer',
  ] as const),
  ...([
    'bad-reference',
    'not-found',
    'circular-extends',
    'chain-too-long',
    'patch-without-extends',
    'belongs-in-patch',
  ] as const),
  ...(['map-file-broken', 'unsourced-figure', 'version-older', 'name-inherited'] as const),
];

describe('every fault is found at its place', () => {
  test.each(CASES)('$code at $path', ({ code, path, nearest, patch }) => {
    const found = patched(patch);
    const match = found.find((one) => one.code === code && one.path === path);
    expect(match, JSON.stringify(found, null, 1)).toBeDefined();
    expect(match?.nearest).toBe(nearest);
    expect(match?.severity).toBe(SEVERITY_OF[code]);
  });

  test('the cases make every code', () => {
    const made = new Set<FindingCode>([...CASES.map(({ code }) => code), ...ELSEWHERE]);
    expect(FINDING_CODES.filter((code) => !made.has(code))).toEqual([]);
  });

  test('the scenario without a fault has no finding', () => {
    expect(patched({})).toEqual([]);
  });
});

test('whatever a text is, it is read to the end', () => {
  for (const text of [
    '',
    '{}',
    '[]',
    '{',
    '{"a":1}',
    '{ "extends": {} }',
    '{ "extends": "berlin-2025", "patch": [] }',
    '\0',
  ])
    expect(codesIn(text), text).not.toEqual([]);
});

const codesIn = (text: string): readonly string[] => {
  const result = read(text);
  return (result.ok ? result.value.findings : result.error).map(({ code }) => code);
};

describe('places', () => {
  const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

  test('a fault of the base is reported in the base, a fault of the patch in the patch', () => {
    const broken = TWO.replace('"personnelK": 100', '"personnelK": -1');
    const text =
      '{ "format": "guarantor-scenario", "version": 1, "id": "v", "title": "V", "extends": "two.json",\n  "patch": {\n    "forces": { "c-west": { "region": "eats" } } } }';
    const shape = read(text, { 'two.json': broken });
    expect(shape.ok ? [] : shape.error).toMatchObject([
      { code: 'out-of-bounds', file: 'two.json', line: lineOf(broken, '"personnelK": -1'), value: '-1' },
    ]);
    const meaning = read(text, { 'two.json': TWO });
    expect(meaning.ok ? [] : meaning.error).toMatchObject([
      { code: 'unknown-region', file: 'test.json', line: 3, column: 39, value: 'eats', nearest: 'east' },
    ]);
  });

  test('windows line ends and tabs count as an editor counts them', () => {
    const [found] = ((): readonly Finding[] => {
      const result = read('{\r\n\t"format": "x",\r\n\t"version": 1 }');
      return result.ok ? [] : result.error;
    })();
    expect(found).toMatchObject({ code: 'wrong-format', line: 2, column: 12 });
  });
});

describe('sentences', () => {
  test('every code has one in every language', () => {
    expect(Object.keys(english).sort()).toEqual([...FINDING_CODES].sort());
    expect(Object.keys(ukrainian).sort()).toEqual([...FINDING_CODES].sort());
  });

  test('they are whole: facts filled in, one sentence, in their language', () => {
    for (const { patch } of CASES) {
      for (const found of patched(patch)) {
        const [en, uk] = [sayEnglish(found), sayUkrainian(found)];
        for (const sentence of [en, uk]) {
          expect(sentence).not.toMatch(/undefined|\{|\}|\s\s| [.,:;]|""|«»/);
          expect(sentence).toMatch(/[.?]$/);
        }
        expect(uk).toMatch(/[а-яіїєґ]{3}/i);
        expect(en).not.toMatch(/[а-яіїєґ]/i);
      }
    }
  });

  test('the nearest name is part of the sentence', () => {
    const [found] = patched({ forces: { 'p-west': { region: 'wset' } } });
    expect(found && sayEnglish(found)).toBe('There is no region "wset". Did you mean "west"?');
    expect(found && sayUkrainian(found)).toBe('Немає регіону «wset». Можливо, «west»?');
  });
});

test('small scenarios of the tests are without fault', () => {
  for (const name of ['two-regions', 'six-regions', 'no-guarantors']) {
    const result = read(fileText(`test/kit/scenarios/${name}.json`), { 'two-regions.json': TWO });
    expect(result.ok ? result.value.findings : result.error, name).toEqual([]);
  }
});
