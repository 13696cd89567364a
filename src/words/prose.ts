/**
 * Documents as legal prose and margin notes, rendered from the same triggers and obligations that the engine runs:
 * what is read is what happens. Figures that a scenario can move are marked, so that a sheet can underline them.
 */
import { type Condition, type FactCondition, FACTS } from '../engine/model/facts.ts';
import type { Clause, Guarantee, Obligation } from '../engine/model/scenario.ts';
import { amount, levelOf } from './amounts.ts';
import { figure, listOf, percent, sentenceCase } from './figures.ts';
import { nounOf, t, tMaybe, type WordKey } from './language.ts';
import { type Naming, together } from './naming.ts';
import { type Noun, phrase, type Variable } from './noun.ts';

/** A stretch of prose; figures can be underlined. */
export interface Stretch {
  readonly text: string;
  readonly figure: boolean;
}

export interface MarginNote {
  readonly kind: 'if' | 'while' | 'then';
  /** "If", "While", "Then" in the language of the screen. */
  readonly word: string;
  readonly text: string;
}

/** The two parties that conditions mean where they name nobody. */
export interface Parties {
  readonly challenger: Noun;
  readonly protege: Noun;
}

// Private characters around figures inside sentences; no scenario text can hold them, the reader refuses controls.
const OPEN = '\ue000';
const SHUT = '\ue001';

/** A clause as prose. */
export function clauseProse(names: Naming, documentId: string, clauseId: string): readonly Stretch[] {
  const found = clauseOf(names, documentId, clauseId);
  return found === undefined ? [] : stretches(proseOf(names, found.document, found.clause));
}

/** Prose without marks, for announcements and search. */
export function plainProse(prose: readonly Stretch[]): string {
  return prose.map((stretch) => stretch.text).join('');
}

/** The margin of a clause: "If … Then …" for a trigger, "While … Then …" for a standing duty. */
export function marginNotes(names: Naming, documentId: string, clauseId: string): readonly MarginNote[] {
  const found = clauseOf(names, documentId, clauseId);
  if (found === undefined) return [];
  const { document, clause } = found;
  const parties = partiesOf(names, document);
  const obligations = Object.values(clause.obligations);
  const first: MarginNote =
    clause.trigger === undefined
      ? {
          kind: 'while',
          word: t('clauses.noteWhile'),
          text: t(document.legalForce === 'binding' ? 'clauses.noteSigned' : 'clauses.noteInForce'),
        }
      : { kind: 'if', word: t('clauses.noteIf'), text: noteOf(clause.trigger, names, parties) };
  const then = grouped(obligations)
    .map((group) => dutyNote(group, names, parties))
    .join('; ');
  return then === '' ? [first] : [first, { kind: 'then', word: t('clauses.noteThen'), text: then }];
}

/** A condition in words, for outcomes and injects as for clauses. */
export function conditionInWords(condition: Condition, names: Naming, parties: Parties): string {
  return plainProse(stretches(conditionText(condition, names, parties, false)));
}

/** Challenger and protégé of a document. */
export function partiesOf(names: Naming, document: Guarantee): Parties {
  return {
    challenger:
      document.against.length === 0 ? phrase(t('clauses.challenger')) : together(document.against.map(names.power)),
    protege: names.power(document.beneficiary),
  };
}

function clauseOf(
  names: Naming,
  documentId: string,
  clauseId: string,
): { readonly document: Guarantee; readonly clause: Clause } | undefined {
  const document = names.scenario.guarantees[documentId];
  const clause = document?.clauses[clauseId];
  return document === undefined || clause === undefined ? undefined : { document, clause };
}

function proseOf(names: Naming, document: Guarantee, clause: Clause): string {
  const parties = partiesOf(names, document);
  const all = Object.values(clause.obligations);
  const called = shallOf(
    all.filter((o) => o.runs === 'call'),
    names,
    parties,
    document,
  );
  const standing = shallOf(
    all.filter((o) => o.runs === 'standing'),
    names,
    parties,
    document,
  );
  const sentences: string[] = [];
  if (clause.trigger !== undefined && called !== '') {
    const key = clause.invocation === 'by-beneficiary' ? 'clauses.byBeneficiary' : 'clauses.automatic';
    sentences.push(
      t(key, {
        condition: conditionText(clause.trigger, names, parties, false),
        obligations: called,
        beneficiary: parties.protege,
      }),
    );
  } else if (called !== '') {
    sentences.push(t('clauses.automatic', { condition: t('clauses.always'), obligations: called }));
  }
  if (standing !== '') sentences.push(t('clauses.standing', { obligations: standing }));
  if (clause.conditional) sentences.push(t('clauses.void', { beneficiary: parties.protege }));
  if (clause.entangles) sentences.push(t('clauses.entangles'));
  return sentences.map(sentenceCase).join(' ');
}

/** By deadline: "at once the EU and the US shall consult one another; within 30 days the EU shall …, the US shall …". */
function shallOf(obligations: readonly Obligation[], names: Naming, parties: Parties, document: Guarantee): string {
  const turns = [...new Set(obligations.map((o) => o.withinTurns))].sort((a, b) => a - b);
  const deadlines = turns.map((withinTurns) => {
    const parts = grouped(obligations.filter((o) => o.withinTurns === withinTurns))
      .map((group) =>
        t('clauses.shallNow', {
          who: together(powersOf(group[0]?.of ?? [], names, document)),
          duties: listOf(group.map((o) => dutyText(o, parties, document))),
        }),
      )
      .reduce((first, second) => t('clauses.comma', { first, second }));
    if (obligations[0]?.runs === 'standing') return parts;
    return withinTurns === 0
      ? t('clauses.atOnce', { parts })
      : t('clauses.withinDays', { parts, days: mark(daysOf(names, withinTurns)) });
  });
  return deadlines.reduce((first, second) => (first === '' ? second : t('clauses.and', { first, second })), '');
}

/** Obligations of the same powers with the same deadline share one sentence. */
function grouped(obligations: readonly Obligation[]): readonly (readonly Obligation[])[] {
  const groups = new Map<string, Obligation[]>();
  for (const obligation of obligations) {
    const key = `${obligation.of.join('+')} ${obligation.runs} ${obligation.withinTurns}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [obligation]);
    else group.push(obligation);
  }
  return [...groups.values()];
}

function powersOf(ids: readonly string[], names: Naming, document: Guarantee): readonly Noun[] {
  return ids.flatMap((id) => (id === 'guarantors' ? Object.keys(document.signatories) : [id])).map(names.power);
}

function dutyText(obligation: Obligation, parties: Parties, document: Guarantee): string {
  return t(dutyKey(obligation, document), dutyVariables(obligation, parties, true));
}

function dutyKey(obligation: Obligation, document: Guarantee): WordKey {
  if (obligation.duty === 'sanction' && (obligation.rise ?? 0) > 0) return 'duties.sanction.shall.rise';
  if (obligation.duty === 'army' && obligation.of.every((id) => id === document.beneficiary))
    return 'duties.army.shall.own';
  return `duties.${obligation.duty}.shall`;
}

function dutyNote(group: readonly Obligation[], names: Naming, parties: Parties): string {
  const [first] = group;
  if (first === undefined) return '';
  const who = first.of
    .flatMap((id) => (id === 'guarantors' ? [t('clauses.guarantors')] : [names.scenario.powers[id]?.badge ?? id]))
    .join(', ');
  const duties = group
    .map((o) =>
      t(
        o.duty === 'sanction' && o.rise !== undefined && o.rise > 0
          ? 'duties.sanction.note.rise'
          : `duties.${o.duty}.note`,
        dutyVariables(o, parties, false),
      ),
    )
    .join(', ');
  if (first.runs === 'standing') return t('clauses.noteDuty', { who, duties });
  if (first.withinTurns === 0) return t('clauses.noteDutyNow', { who, duties });
  return t('clauses.noteDutyIn', { who, duties, days: daysOf(names, first.withinTurns) });
}

function dutyVariables(o: Obligation, parties: Parties, marked: boolean): Record<string, Variable> {
  const show = marked ? mark : (text: string) => text;
  return {
    beneficiary: parties.protege,
    against: parties.challenger,
    where:
      o.tag === undefined ? t('clauses.anywhere') : t('clauses.where', { tag: tMaybe(`status.tag.${o.tag}`) ?? o.tag }),
    level: show(levelOf(o.level ?? 0)),
    rise: show(levelOf(o.rise ?? 0)),
    amountBn: show(amount(o.amountBn ?? 0, 'bn EUR')),
    placesK: show(amount(o.placesK ?? 0, 'thousand')),
    personnelK: show(amount(o.personnelK ?? 0, 'thousand')),
    wellTrainedK: show(amount(o.wellTrainedK ?? 0, 'thousand')),
  };
}

function conditionText(condition: Condition, names: Naming, parties: Parties, nested: boolean): string {
  if ('fact' in condition) return factText(condition, names, parties);
  if ('all' in condition) return listed(condition.all, 'and', names, parties, nested);
  if ('any' in condition) return listed(condition.any, 'or', names, parties, nested);
  if ('not' in condition) return t('clauses.not', { condition: conditionText(condition.not, names, parties, true) });
  if ('turn' in condition) return t('clauses.inTurn', { turn: condition.turn });
  return t('clauses.chance', { chance: percent(condition.chance) });
}

/** Letters before the parts of a list, and brackets around a list inside a list: neither can be read two ways. */
function listed(
  parts: readonly Condition[],
  kind: 'and' | 'or',
  names: Naming,
  parties: Parties,
  nested: boolean,
): string {
  if (parts.length === 1 && parts[0] !== undefined) return conditionText(parts[0], names, parties, nested);
  const texts = parts.map((part) => conditionText(part, names, parties, true));
  if (nested) return t('clauses.group', { condition: listOf(texts, kind) });
  const letters = t('clauses.letters').split(' ');
  return listOf(
    texts.map((condition, at) => t('clauses.lettered', { letter: letters[at] ?? String(at + 1), condition })),
    kind,
  );
}

function factText(condition: FactCondition, names: Naming, parties: Parties): string {
  const entry = FACTS[condition.fact];
  const flag = entry.unit === '0 or 1';
  const least = condition.atLeast !== undefined || condition.atMost === undefined;
  const bound = condition.atLeast ?? condition.atMost ?? 1;
  // A flag that is at most 0 is a "no"; at least 0 says nothing, and is worded as the plain fact.
  const key: WordKey = `facts.${condition.fact}.${least && !(flag && bound <= 0 && condition.atLeast === undefined) ? 'atLeast' : 'atMost'}`;
  const by = condition.by === undefined ? parties.challenger : names.power(condition.by);
  const of = condition.of === undefined ? parties.protege : whose(condition.of, names);
  const against = condition.against === undefined ? parties.protege : names.power(condition.against);
  let text = t(key, { by, of, against, value: mark(factAmount(condition, bound)) });
  if (entry.windowed && condition.withinTurns !== undefined)
    text = t('clauses.within', { fact: text, days: mark(daysOf(names, condition.withinTurns)) });
  if (condition.confidence !== undefined)
    text = t('clauses.confidence', { fact: text, confidence: mark(percent(condition.confidence)) });
  return text;
}

function whose(of: string | readonly string[], names: Naming): Noun {
  const ids = typeof of === 'string' ? [of] : of;
  return together(ids.map((id) => (id === 'guarantors' ? guarantors() : names.power(id))));
}

function guarantors(): Noun {
  return { ...nounOf(t('clauses.guarantors')), ...guarantorCases(), plural: true };
}

/** The word has cases of its own in the languages that decline. */
function guarantorCases(): Partial<Noun> {
  const gen = tMaybe('labels.guarantorsGen');
  return gen === undefined ? {} : { gen, acc: gen };
}

function factAmount(condition: FactCondition, bound: number): string {
  if (condition.fact === 'settlement')
    return tMaybe(`status.settlement.${['none', 'negotiated', 'coerced'][bound] ?? 'none'}`) ?? String(bound);
  return amount(bound, FACTS[condition.fact].unit);
}

function noteOf(condition: Condition, names: Naming, parties: Parties): string {
  if ('all' in condition) return listOf(condition.all.map((part) => noteOf(part, names, parties)));
  if ('any' in condition)
    return listOf(
      condition.any.map((part) => noteOf(part, names, parties)),
      'or',
    );
  if ('not' in condition) return t('clauses.noteNot', { condition: noteOf(condition.not, names, parties) });
  if ('turn' in condition) return t('clauses.inTurn', { turn: condition.turn });
  if ('chance' in condition) return t('clauses.chance', { chance: percent(condition.chance) });
  const entry = FACTS[condition.fact];
  const name = t(`facts.${condition.fact}.name`).toLocaleLowerCase();
  const bound = condition.atLeast ?? condition.atMost ?? 1;
  const flag = entry.unit === '0 or 1';
  let text = flag
    ? bound > 0 || condition.atLeast !== undefined
      ? name
      : t('clauses.noteNot', { condition: name })
    : t('clauses.noteCompare', {
        name,
        sign: condition.atMost === undefined ? '≥' : '≤',
        value: factAmount(condition, bound),
      });
  if (entry.windowed && condition.withinTurns !== undefined && condition.withinTurns > 1)
    text = t('clauses.noteDays', { condition: text, days: daysOf(names, condition.withinTurns) });
  if (condition.confidence !== undefined)
    text = t('clauses.noteConfidence', { condition: text, confidence: percent(condition.confidence) });
  return text;
}

function daysOf(names: Naming, turns: number): string {
  return figure(turns * names.scenario.calendar.turnDays);
}

function mark(text: string): string {
  return `${OPEN}${text}${SHUT}`;
}

function stretches(text: string): readonly Stretch[] {
  return text
    .split(/(\ue000[^\ue001]*\ue001)/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith(OPEN) ? { text: part.slice(1, -1), figure: true } : { text: part, figure: false }));
}
