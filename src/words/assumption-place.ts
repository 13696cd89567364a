/**
 * Assumptions by the place in a scenario where they stand: whose figure it is, what it is and in which unit. Figures of rules
 * and powers are named by the tables of the engine, those of regions, forces, documents, injects and outcomes by their place.
 */
import { COEFFICIENTS, type CoefficientGroup } from '../engine/model/coefficients/index.ts';
import { DUTIES, type DutyKind } from '../engine/model/duties.ts';
import { FACTS, type FactName } from '../engine/model/facts.ts';
import { INJECT_EFFECTS } from '../engine/model/inject-effects.ts';
import { POWER_PARAMETERS } from '../engine/model/power-parameters.ts';
import type { Scenario } from '../engine/model/scenario.ts';
import { TERMS, type TermName } from '../engine/model/terms.ts';
import { sentenceCase } from './figures.ts';
import { t, textOf, tMaybe } from './language.ts';
import { assumptionName, dutyName, factName, outcomeTitle } from './labels.ts';
import { clauseNumber, documentTitle, powerName, regionName } from './naming.ts';
import { termName } from './terms.ts';

/** A figure as screens name it. */
export interface NamedFigure {
  /** In the language of the screen: "European Union: will at the start". */
  readonly name: string;
  /** As the engine's tables spell it; {@link unitName} translates. Empty where the figure has none. */
  readonly unit: string;
}

type Entries = Readonly<Record<string, { readonly unit?: string; readonly meaning: string }>>;
const entry = (table: Entries, key: string): Entries[string] | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** Name and unit of a figure at a dotted path; a path that is nowhere keeps its own words. */
export function namedFigure(path: string, scenario: Scenario): NamedFigure {
  const parts = path.split('.');
  const [head = '', id = '', ...rest] = parts;
  switch (head) {
    case 'rules':
      return ofTable(path, entry(COEFFICIENTS[id as CoefficientGroup] ?? {}, rest[0] ?? ''));
    case 'roles':
      return owned(tMaybe(`roles.${id}`) ?? id, ofTable(path, entry(POWER_PARAMETERS, rest[0] ?? '')));
    case 'powers':
      return owned(powerName(scenario, id), ofPower(path, rest, scenario));
    case 'regions':
      return owned(regionName(scenario, id), ofRegion(rest, scenario));
    case 'forces':
      return owned(forceName(scenario, id), leaf(rest[0]));
    case 'beliefs':
      return owned(powerName(scenario, id), leaf('belief', powerName(scenario, rest[0] ?? '')));
    case 'guarantees':
      return ofDocument(id, parts, scenario);
    case 'ceasefire':
    case 'ceasefires':
      return owned(t('places.ceasefire'), ofTruce(parts.at(-1) ?? ''));
    case 'injects':
      return owned(injectName(scenario, id), ofInject(parts, scenario));
    case 'outcomes':
      return owned(outcomeTitle(scenario, id), ofCondition(parts, scenario));
    default:
      return ofTable(path, undefined);
  }
}

/** A unit in the language of the screen. What no table knows is an author's own and stays as it was written. */
export const unitName = (unit: string): string => tMaybe(`units.${unit}`) ?? unit;

const owned = (owner: string, { name, unit }: NamedFigure): NamedFigure => ({
  name: `${sentenceCase(owner)}: ${name}`,
  unit,
});

const ofTable = (path: string, found: Entries[string] | undefined): NamedFigure => ({
  name: assumptionName(path, found?.meaning ?? path.split('.').slice(1).join(' ')),
  unit: found?.unit ?? '',
});

/** Units of figures that no table of the engine lists. */
const UNITS: Readonly<Record<string, string>> = {
  populationM: 'million',
  infrastructure: '0..1',
  fortification: '0..1',
  control: 'share',
  personnelK: 'thousand',
  training: '0..1',
  equipment: '0..1',
  supply: '0..1',
  willFloor: '0..100',
  votesPerMonth: 'per 30 days',
  confidence: 'probability',
  chance: 'probability',
  attribution: 'probability',
  sanctions: '0..1',
  aidMilitaryBn: 'bn EUR per 30 days',
  aidCivilBn: 'bn EUR per 30 days',
  monitoring: '0..1',
  violationsPerDay: 'per day',
  belief: 'probability',
};

/** A figure by its own name alone. */
const leaf = (name = '', whom = ''): NamedFigure => ({
  name: tMaybe(`places.${name}`, { whom }) ?? name,
  unit: UNITS[name] ?? '',
});

function ofPower(path: string, rest: readonly string[], scenario: Scenario): NamedFigure {
  const [name = '', whom] = rest;
  if (name === 'hidden') return { name: t('assumptions.prior'), unit: 'probability' };
  if (whom === undefined) return ofTable(path, entry(POWER_PARAMETERS, name));
  return Object.hasOwn(UNITS, name) ? leaf(name, powerName(scenario, whom)) : { name: rest.join(' '), unit: '' };
}

const ofRegion = ([name = '', whom]: readonly string[], scenario: Scenario): NamedFigure =>
  leaf(name, whom === undefined ? '' : powerName(scenario, whom));

function forceName(scenario: Scenario, id: string): string {
  const force = scenario.forces[id];
  if (force === undefined) return id;
  return t('places.force', { region: regionName(scenario, force.region), power: powerName(scenario, force.power) });
}

function ofDocument(id: string, parts: readonly string[], scenario: Scenario): NamedFigure {
  const document = t('labels.quoted', { text: documentTitle(scenario, id) });
  const [, , part, of = ''] = parts;
  if (part === 'signatories') return owned(`${document}, ${powerName(scenario, of)}`, leaf(parts.at(-1)));
  const owner = t('clauses.numberNom', { number: clauseNumber(scenario, `${id}/${of}`), document });
  const above = nodeAbove(parts, scenario);
  const duty = textIn(above, 'duty');
  if (duty === undefined) return owned(owner, ofCondition(parts, scenario));
  const owing: unknown = Reflect.get(above as object, 'of');
  const who = Array.isArray(owing) ? owing.map((power) => powerName(scenario, String(power))) : [];
  return owned(owner, ofDuty(duty as DutyKind, parts.at(-1) ?? '', who));
}

function ofDuty(duty: DutyKind, name: string, who: readonly string[]): NamedFigure {
  const unit = entry(DUTIES[duty].args, name)?.unit ?? '';
  return { name: t('places.duty', { who: who.join(', '), what: dutyName(duty), part: leaf(name).name }), unit };
}

/** The fact that is compared, where there is one, and with what: at least, at most, how sure. */
function ofCondition(parts: readonly string[], scenario: Scenario): NamedFigure {
  const name = parts.at(-1) ?? '';
  const fact = textIn(nodeAbove(parts, scenario), 'fact') as FactName | undefined;
  const own = leaf(name);
  if (fact === undefined) return own;
  const isThreshold = name === 'atLeast' || name === 'atMost';
  return {
    name: t('places.of', { what: factName(fact), part: own.name }),
    unit: isThreshold ? FACTS[fact].unit : own.unit,
  };
}

const ofTruce = (name: string): NamedFigure =>
  Object.hasOwn(TERMS, name) ? { name: termName(name as TermName), unit: TERMS[name as TermName].unit } : leaf(name);

/** Most letters of an inject's text that stand for it. */
const LONGEST_NAME = 60;

/** An inject has no title: the beginning of its text stands for it. */
function injectName({ injects }: Scenario, id: string): string {
  const [first = ''] = textOf(injects[id]?.text).split(/(?<=[.!?])\s/);
  const short = first.length > LONGEST_NAME ? `${first.slice(0, LONGEST_NAME).replace(/\s+\S*$/, '')}…` : first;
  return short === '' ? id : t('labels.quoted', { text: short.replace(/\.$/, '') });
}

function ofInject(parts: readonly string[], scenario: Scenario): NamedFigure {
  if (parts[2] !== 'effect') return ofCondition(parts, scenario);
  const [kind = '', name = ''] = parts.slice(-2);
  const args = entry(INJECT_EFFECTS, kind) as { readonly args?: Entries } | undefined;
  const what = tMaybe(`forms.effect.${kind}`) ?? kind;
  return {
    name: t('places.of', { what, part: leaf(name).name }),
    unit: entry(args?.args ?? {}, name)?.unit ?? UNITS[name] ?? '',
  };
}

/** What holds the figure, in the scenario as the rules take it, which is built like the file in these parts. */
function nodeAbove(parts: readonly string[], scenario: Scenario): unknown {
  let node: unknown = scenario;
  for (const part of parts.slice(0, -1))
    node = typeof node === 'object' && node !== null && Object.hasOwn(node, part) ? Reflect.get(node, part) : undefined;
  return node;
}

function textIn(node: unknown, key: string): string | undefined {
  const value: unknown = typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined;
  return typeof value === 'string' ? value : undefined;
}
