/** What a machine player had in mind, in words. */
import { amount, levelOf } from './amounts.ts';
import { figure, listOf, percent, sentenceCase, signed, upTo } from './figures.ts';
import { tMaybe } from './language.ts';
import { type Naming } from './naming.ts';
import { type Variable } from './noun.ts';

/** A consideration as a doctrine notes it: a name and the facts behind it. */
export interface Consideration {
  readonly name: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Levels that orders give in fifths; mobilisation is per cent, mediation a plain number. */
const IN_FIFTHS: ReadonlySet<string> = new Set(['sanction', 'monitor', 'recon']);

/** One sentence, with a capital and without a full stop; the bare name where a doctrine has a thought of its own. */
export function reasonSentence({ name, facts }: Consideration, names: Naming): string {
  const variables = Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [fact, variableOf(name, fact, value, names)]),
  );
  return sentenceCase(tMaybe(`reasons.${name}`, variables) ?? name);
}

function variableOf(reason: string, fact: string, value: string | number, names: Naming): Variable {
  switch (fact) {
    case 'region':
      return names.region(String(value));
    case 'clause':
      return names.clause(String(value));
    case 'document':
      return names.document(String(value));
    case 'power':
    case 'proposer':
    case 'against':
      return names.power(String(value));
    case 'answer':
      return tMaybe(`status.answer.${value}`) ?? String(value);
    case 'plan':
      return listOf(
        String(value)
          .split('+')
          .map((plan) => tMaybe(`plans.${plan}`) ?? plan),
      );
    case 'rule':
      return tMaybe(`status.answerRule.${value}`) ?? String(value);
    default:
      return typeof value === 'number' ? numberOf(reason, fact, value) : value;
  }
}

function numberOf(reason: string, fact: string, value: number): string {
  switch (fact) {
    case 'attack':
    case 'quo':
    case 'probe':
    case 'value':
    case 'challenger':
    case 'protege':
      return signed(value, 2);
    case 'gain':
    case 'sure':
      return signed(value, 2);
    case 'error':
      return figure(value, 2);
    case 'score':
      return figure(value, 1);
    case 'pi':
    case 'threshold':
      return figure(value, 2);
    case 'level':
      return IN_FIFTHS.has(reason) ? levelOf(value) : reason === 'mobilise' ? percent(value) : upTo(value, 1);
    case 'amountBn':
      return amount(value, 'bn EUR');
    case 'personnelK':
      return amount(value, 'thousand');
    case 'share':
    case 'chance':
      return percent(value);
    default:
      return upTo(value, 1);
  }
}
