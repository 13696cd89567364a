/** Names of a scenario as sentences use them: powers and regions as nouns with cases, clauses by number and document. */
import type { Scenario } from '../engine/model/scenario.ts';
import { listOf } from './figures.ts';
import { nounOf, t, textOf } from './language.ts';
import { type Noun, phrase } from './noun.ts';

export interface Naming {
  readonly scenario: Scenario;
  readonly power: (id: string) => Noun;
  readonly region: (id: string) => Noun;
  readonly document: (id: string) => Noun;
  /** By "document/clause". */
  readonly clause: (id: string) => Noun;
  readonly outcome: (id: string) => string;
}

/** Names of a scenario in the language of the screen; make it again when the language changes. */
export function namingOf(scenario: Scenario): Naming {
  return {
    scenario,
    power: (id) => nounOf(scenario.powers[id]?.name ?? id),
    region: (id) => nounOf(scenario.regions[id]?.name ?? id),
    document: (id) => documentNoun(scenario, id),
    clause: (id) => clauseNoun(scenario, id),
    outcome: (id) => textOf(scenario.outcomes[id]?.title ?? id),
  };
}

/** Bare name for labels, without an article: "European Union". */
export function powerName(scenario: Scenario, id: string): string {
  return textOf(scenario.powers[id]?.name ?? id);
}

export function regionName(scenario: Scenario, id: string): string {
  return textOf(scenario.regions[id]?.name ?? id);
}

export function documentTitle(scenario: Scenario, id: string): string {
  return textOf(scenario.guarantees[id]?.title ?? id);
}

/** Number of a clause within its document, from 1. */
export function clauseNumber(scenario: Scenario, id: string): number {
  const [document = '', clause = ''] = id.split('/', 2);
  return Object.keys(scenario.guarantees[document]?.clauses ?? {}).indexOf(clause) + 1;
}

/** Several powers as one subject: "the EU and the United States" takes a plural verb. */
export function together(nouns: readonly Noun[]): Noun {
  if (nouns.length === 1 && nouns[0] !== undefined) return nouns[0];
  const all = (form: 'nom' | 'gen' | 'dat' | 'acc' | 'ins' | 'loc' | 'in') => listOf(nouns.map((noun) => noun[form]));
  return {
    nom: all('nom'),
    gen: all('gen'),
    dat: all('dat'),
    acc: all('acc'),
    ins: all('ins'),
    loc: all('loc'),
    in: all('in'),
    plural: true,
  };
}

function documentNoun(scenario: Scenario, id: string): Noun {
  return phrase(t('labels.quoted', { text: documentTitle(scenario, id) }));
}

function clauseNoun(scenario: Scenario, id: string): Noun {
  const number = clauseNumber(scenario, id);
  if (number === 0) return phrase(id);
  const document = t('labels.quoted', { text: documentTitle(scenario, id.split('/', 1)[0] ?? '') });
  const form = (key: 'clauses.numberNom' | 'clauses.numberGen' | 'clauses.numberAcc') => t(key, { number, document });
  const nom = form('clauses.numberNom');
  const gen = form('clauses.numberGen');
  return { nom, gen, dat: gen, acc: form('clauses.numberAcc'), ins: nom, loc: nom, in: nom, plural: false };
}
