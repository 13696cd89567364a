/** Faults of orders as sentences, without a full stop; the rule that decides is named by the caller. */
import { type Fault } from '../engine/index.ts';
import { money, people, t, tMaybe, upTo } from './index.ts';
import { type Naming } from './naming.ts';
import { type Variable } from './noun.ts';

export function faultSentence(fault: Fault, names: Naming): string {
  const variables: Record<string, Variable> = {};
  for (const [name, value] of Object.entries(fault.facts)) variables[name] = variableOf(name, value, names);
  return t(`faults.${fault.code}`, variables);
}

function variableOf(name: string, value: string | number, names: Naming): Variable {
  switch (name) {
    case 'region':
    case 'from':
    case 'to':
      return names.region(String(value));
    case 'power':
      return names.power(String(value));
    default:
      return typeof value === 'number' ? figureOf(name, value) : choiceOf(name, value);
  }
}

/** The last letters of a fact's name are its unit. */
function figureOf(name: string, value: number): string {
  if (name.endsWith('K')) return people(value);
  return name.endsWith('Bn') ? money(value) : upTo(value, 1);
}

function choiceOf(name: string, value: string): string {
  if (name === 'tag') return tMaybe(`status.tag.${value}`) ?? value;
  return name === 'argument' ? (tMaybe(`args.${value}`) ?? value) : value;
}
