/** Completion and hover of the editor, asked of a worker. */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  insertCompletionText,
  snippet,
} from '@codemirror/autocomplete';
import type { Text } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import type { Offer } from '../../../store/workshop-desk.ts';
import { workshopDesk } from '../session.ts';

const known = new WeakMap<Text, string>();

/** The text of a document; a long one is put together once. */
export function textOfDoc(doc: Text): string {
  const text = known.get(doc) ?? doc.toString();
  known.set(doc, text);
  return text;
}

async function source(context: CompletionContext): Promise<CompletionResult | null> {
  if (!context.explicit && context.matchBefore(/["\w-]/) === null) return null;
  const offers = await workshopDesk.complete(textOfDoc(context.state.doc), context.pos);
  const [first] = offers;
  if (first === undefined || context.aborted) return null;
  const { from, to } = first;
  const quoted = context.state.sliceDoc(from, from + 1) === '"';
  // What stands behind the cursor (the closing quote) is replaced as well, but nothing is looked for in it.
  const behind = Math.max(0, to - context.pos);
  const alike = offers.filter((offer) => offer.from === from && offer.to === to);
  return {
    from,
    options: alike.map((offer) => optionOf(offer, quoted, behind)),
    validFor: /^"?[\w$/.-]*"?$/,
  };
}

const KINDS = { key: 'property', value: 'enum', name: 'constant' } as const;

function optionOf(offer: Offer, quoted: boolean, behind: number): Completion {
  const bare = offer.label.replace(/^"|"$/g, '');
  const filled = snippet(offer.insert.replace(/#/g, '\\#'));
  return {
    label: quoted ? `"${bare}"` : bare,
    displayLabel: bare,
    detail: offer.detail,
    type: KINDS[offer.kind],
    // Names before words of the schema: they are what the author looks for.
    boost: offer.kind === 'name' ? 1 : 0,
    ...(offer.about === '' ? {} : { info: offer.about }),
    apply(view, completion, from, to) {
      const end = Math.min(view.state.doc.length, to + behind);
      if (offer.insert.includes('${')) filled(view, completion, from, end);
      else view.dispatch(insertCompletionText(view.state, offer.insert, from, end));
    },
  };
}

const hover = hoverTooltip(async (view, pos) => {
  const found = await workshopDesk.hover(textOfDoc(view.state.doc), pos);
  if (found === undefined) return null;
  return {
    pos: found.from,
    end: found.to,
    above: true,
    create() {
      const dom = document.createElement('div');
      dom.className = 'workshop-hover';
      dom.textContent = found.text;
      return { dom };
    },
  };
});

export const sources = [autocompletion({ override: [source], icons: false, maxRenderedOptions: 60 }), hover];
