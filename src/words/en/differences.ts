/** What differs between two scenarios, in English. */
import { differenceLine } from '../difference-line.ts';

export const sayDifference = differenceLine({
  language: 'en',
  sides: {
    files: { added: 'only in the second', removed: 'only in the first' },
    base: { added: 'new', removed: 'not taken over from the base' },
  },
  about: ({ description }) => description?.replace(/\.$/, ''),
  unit: (unit) => unit,
});
