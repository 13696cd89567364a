/** English names inside sentences: only the article and the preposition of place vary. */
import { type Noun, phrase } from '../noun.ts';

const WITH_ARTICLE =
  /\b(Union|States|Kingdom|Federation|Republic|Netherlands|Emirates|Alliance|Islands|EU|US|USA|UK|UN)( and .+)?$/;

export function decline(name: string): Noun {
  const inside = WITH_ARTICLE.test(name) && !/^the /i.test(name) ? `the ${name}` : name;
  // "The European Union and partners" take a plural verb; "the United States" does not.
  return { ...phrase(inside), in: `in ${inside}`, plural: / and /.test(name) };
}
