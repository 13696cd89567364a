/** The text of a scenario as a tree with offsets, for whoever edits it. Comments and trailing commas are part of the format. */
import { type Node as TextNode, parseTree } from 'jsonc-parser';

const OPTIONS = { allowTrailingComma: true, disallowComments: false };

/** The tree of a text as far as it can be read; undefined when there is nothing at all. */
export const treeOf = (text: string): TextNode | undefined => parseTree(text, [], OPTIONS);
