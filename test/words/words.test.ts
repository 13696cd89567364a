import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  DUTY_KINDS,
  EVENT_KINDS,
  type EventKind,
  FACTS,
  FIELD_NAMES,
  METRIC_NAMES,
  type Order,
  ORDER_KIND_NAMES,
  ORDER_KINDS,
  type Scenario,
  STEPS,
  TERM_NAMES,
} from '../../src/engine/index.ts';
import type { Argument } from '../../src/engine/model/arguments.ts';
import { preload, readScenario, shippedPath } from '../../src/scenario/index.ts';
import { sentenceOf } from '../../src/words/events.ts';
import { LANGUAGES, loadGameWords, setLanguage } from '../../src/words/index.ts';
import { dutyName, factName, fieldName, metricName, objectiveNote, stepName, whyName } from '../../src/words/labels.ts';
import { type Naming, namingOf } from '../../src/words/naming.ts';
import { orderEffect, orderName, orderTitle } from '../../src/words/orders.ts';
import { clauseProse, conditionInWords, marginNotes, plainProse } from '../../src/words/prose.ts';
import { readTerms, termName, termsInWords } from '../../src/words/terms.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What must never reach a reader: a hole, a key, an object, a number gone wrong. */
const HOLE = /\{\{|\}\}|undefined|\[object|NaN|^[a-z]+\.[a-zA-Z.]+$/;

let scenario: Scenario;

beforeAll(async () => {
  const texts = await preload(
    async (address) => readFileSync(join(ROOT, 'public', shippedPath(address) ?? address), 'utf8'),
    'berlin-2025',
  );
  const read = readScenario(texts?.text ?? '', { file: texts?.file ?? '', load: texts?.load ?? (() => undefined) });
  if (!read.ok) throw new Error('berlin-2025 cannot be read');
  scenario = read.value.scenario;
  await loadGameWords();
});

/** A value that fits an argument, with flags and choices taken from `variant`. */
function sample(name: string, argument: Argument, variant: number): unknown {
  switch (argument.type) {
    case 'power':
      return name === 'of' || name === 'against' || name === 'to' ? 'UA' : 'US';
    case 'region':
      return name === 'to' ? 'UA-46' : 'UA-23';
    case 'document':
      return 'general-principles';
    case 'clause':
      return 'general-principles/armed-attack';
    case 'number':
      return Math.min(argument.max, Math.max(argument.min, [2, 1, 5, 21][variant] ?? 2));
    case 'flag':
      return variant % 2 === 0;
    case 'choice':
      return argument.choices[variant % argument.choices.length];
    case 'terms':
      return { ceasefire: 1, strip: 0.5 };
    case 'text':
      return textSample(name, variant);
    case 'powers':
    case 'regions':
      return ['UA'];
  }
}

function textSample(name: string, variant: number): string {
  const samples: Readonly<Record<string, readonly string[]>> = {
    order: ['deploy', 'attack'],
    fault: ['no-money', 'already'],
    step: ['combat'],
    stance: ['probe', 'withdraw'],
    act: ['greyZone', 'largeAttack'],
    fact: ['personnelAcrossLineK', 'will'],
    duty: ['sanction', 'fight'],
    line: ['upkeep', 'operations'],
    term: ['strip'],
    terms: ['ceasefire=1, strip=0.5'],
    answer: ['fight', 'assist', 'refuse'],
    settlement: ['negotiated', 'coerced'],
    inject: [Object.keys(scenario.injects)[0] ?? ''],
    outcome: [Object.keys(scenario.outcomes)[0] ?? ''],
  };
  const known = samples[name] ?? ['?'];
  return known[variant % known.length] ?? '';
}

function argumentsOf(table: Readonly<Record<string, Argument>>, variant: number): Record<string, unknown> {
  return Object.fromEntries(Object.entries(table).map(([name, argument]) => [name, sample(name, argument, variant)]));
}

describe.each(LANGUAGES)('in %s', (language) => {
  let names: Naming;
  beforeAll(async () => {
    await setLanguage(language);
    names = namingOf(scenario);
  });

  it.each(Object.keys(EVENT_KINDS) as EventKind[])('the event %s is a sentence', (kind) => {
    for (const variant of [0, 1, 2, 3]) {
      const event = { kind, turn: 0, args: argumentsOf(EVENT_KINDS[kind].args, variant), changes: [] };
      const sentence = sentenceOf(event, names);
      expect(sentence).not.toMatch(HOLE);
      expect(sentence.length).toBeGreaterThan(3);
      expect(sentence).toMatch(/^[^\p{Ll}]/u);
      expect(sentence.endsWith('.') && kind !== 'inject' && kind !== 'orderFailed').toBe(false);
    }
  });

  it.each(ORDER_KIND_NAMES)('the order %s has name, title and effect', (kind) => {
    for (const variant of [0, 1, 2]) {
      const order = { kind, ...argumentsOf(ORDER_KINDS[kind].args, variant) } as unknown as Order;
      for (const text of [orderName(kind), orderTitle(order, names), orderEffect(order)])
        expect(text).not.toMatch(HOLE);
    }
  });

  it('every table of the engine has its words', () => {
    const words = [
      ...STEPS.map(stepName),
      ...METRIC_NAMES.map(metricName),
      ...DUTY_KINDS.map(dutyName),
      ...TERM_NAMES.map(termName),
      ...(Object.keys(FACTS) as (keyof typeof FACTS)[]).map(factName),
      ...METRIC_NAMES.map((metric) => objectiveNote({ metric, worst: 0, best: 1, weight: 1 })),
    ];
    for (const word of words) expect(word).not.toMatch(HOLE);
  });

  it('every quantity of the world has a name', () => {
    const named = FIELD_NAMES.map(fieldName);
    for (const name of named) expect(name).not.toMatch(HOLE);
    if (language === 'uk') for (const name of named) expect(name).toMatch(/\p{Script=Cyrillic}/u);
  });

  it('every fact reads as a condition, at least and at most', () => {
    const parties = { challenger: names.power('RU'), protege: names.power('UA') };
    for (const fact of Object.keys(FACTS) as (keyof typeof FACTS)[]) {
      for (const bound of [{ atLeast: 1 }, { atMost: 0 }, {}]) {
        const condition = { fact, ...bound, withinTurns: 2, confidence: 0.6 };
        expect(conditionInWords(condition, names, parties)).not.toMatch(HOLE);
      }
    }
  });

  it('every clause of the scenario is prose with notes in its margin', () => {
    for (const [id, document] of Object.entries(scenario.guarantees)) {
      for (const clause of Object.keys(document.clauses)) {
        const prose = clauseProse(names, id, clause);
        expect(plainProse(prose)).not.toMatch(HOLE);
        expect(plainProse(prose)).not.toMatch(/[\ue000\ue001]/);
        expect(prose.some((stretch) => stretch.figure)).toBe(true);
        const notes = marginNotes(names, id, clause);
        expect(notes.map((note) => note.kind)).toContain('then');
        for (const note of notes) expect(note.text).not.toMatch(HOLE);
      }
    }
  });

  it('every input that a rule names has a word', () => {
    const folder = join(ROOT, 'src/engine/rules');
    const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    const used = new Set(
      sources.flatMap((text) => [...text.matchAll(/\bname: '([A-Za-z0-9]+)'/g)].map((match) => match[1] ?? '')),
    );
    expect([...used].filter((name) => whyName(name) === name)).toEqual([]);
  });

  it('terms survive the way into an event and out of it', () => {
    expect(readTerms('ceasefire=1, strip=0.5, withdrawal=1e-2')).toEqual({
      ceasefire: 1,
      strip: 0.5,
      withdrawal: 0.01,
    });
    expect(termsInWords({ ceasefire: 1, monitors: 0.8 })).toMatch(/80\u00a0%/);
  });
});

describe('Ukrainian', () => {
  it('declines names and agrees verbs with them', async () => {
    await setLanguage('uk');
    const names = namingOf(scenario);
    const event = (kind: EventKind, args: Record<string, unknown>) =>
      sentenceOf({ kind, turn: 0, args, changes: [] }, names);
    expect(event('incursion', { by: 'RU', of: 'UA', region: 'UA-23', personnelK: 4 })).toBe(
      'Росія промацує лінію у Запорізькій області: 4 000 військових проти України'.replace('4 000', '4\u00a0000'),
    );
    expect(event('hotlineOpened', { by: 'US', of: 'RU' })).toBe('Сполучені Штати відкривають гарячу лінію з Росією');
    expect(
      [1, 3, 5, 21].map(
        (count) => event('seriousIncident', { by: 'RU', of: 'UA', region: 'UA-46', count }).split(' між')[0],
      ),
    ).toEqual(['1 серйозний інцидент', '3 серйозні інциденти', '5 серйозних інцидентів', '21 серйозний інцидент']);
  });
});
