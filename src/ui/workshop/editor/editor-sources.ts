/** Completion and hover of the editor, asked of a worker. */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  snippet,
} from '@codemirror/autocomplete';
import type { Text } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import type { Offer } from '../../../workers/workshop-messages.ts';
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
  return {
    from,
    to,
    options: offers.filter((offer) => offer.from === from && offer.to === to).map((offer) => optionOf(offer, quoted)),
    validFor: /^"?[\w$/.-]*"?$/,
  };
}

const KINDS = { key: 'property', value: 'enum', name: 'constant' } as const;

function optionOf(offer: Offer, quoted: boolean): Completion {
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
    apply: offer.insert.includes('${')
      ? (view, completion, from, to) => filled(view, completion, from, to)
      : offer.insert,
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
