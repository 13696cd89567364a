import { describe, expect, it } from 'vitest';
import { EVENT_KINDS } from '../../src/engine/index.ts';
import { readBook, ruleText } from '../../src/ui/rule-text.ts';

describe('the book of rules', () => {
  it('has a text for every rule that an event cites', () => {
    const cited = [...new Set(Object.values(EVENT_KINDS).map(({ rule }) => rule))];
    expect(cited.filter((rule) => (ruleText(rule)?.text.length ?? 0) < 20)).toEqual([]);
  });

  it('tells text, source and figures apart, and gives a shared source to each rule that shares it', () => {
    const book = readBook(
      [
        '- **R1.1 First.** Doubles `much` and `more`. *Fearon 1994.*',
        '- **R1.2 Second** is plain.',
        '- **R1.3 Third.** Last. R1.2 and R1.3: *designer judgement.*',
      ].join('\n'),
    );
    expect(book.get('R1.1')).toEqual({
      rule: 'R1.1',
      title: 'First.',
      text: 'Doubles much and more.',
      source: 'Fearon 1994.',
      coefficients: ['much', 'more'],
    });
    expect(book.get('R1.2')).toMatchObject({ title: 'Second', text: 'is plain.', source: 'designer judgement.' });
    expect(book.get('R1.3')).toMatchObject({ text: 'Last.', source: 'designer judgement.' });
  });
});
