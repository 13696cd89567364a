/** Findings as markers in the text. */
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Finding } from '../../../scenario/index.ts';
import type { Sayer } from '../use-sayer.ts';

/** Shows the findings of a file at their places. */
export function showFindings(
  view: EditorView,
  findings: readonly Finding[],
  file: string,
  { say, sayFix }: Sayer,
): void {
  const { doc } = view.state;
  const diagnostics = findings.flatMap((finding): Diagnostic[] => {
    if (finding.file !== file) return [];
    const { fix } = finding;
    return [
      {
        ...rangeOf(doc, finding),
        severity: finding.severity,
        source: finding.code,
        message: say(finding),
        actions: fix === undefined ? [] : [{ name: sayFix(finding), apply: (at) => applyFix(at, fix) }],
      },
    ];
  });
  view.dispatch(
    setDiagnostics(
      view.state,
      [...diagnostics].sort((a, b) => a.from - b.from),
    ),
  );
}

/** Where a finding stands: from its place to the end of the word or text there. */
export function rangeOf(doc: Text, { line, column }: Finding): { from: number; to: number } {
  const at = doc.line(Math.max(1, Math.min(doc.lines, line)));
  const from = Math.min(at.to, at.from + Math.max(0, column - 1));
  const rest = at.text.slice(from - at.from);
  const word = /^(?:"(?:[^"\\]|\\.)*"?|[^\s,:[\]{}]+|.)/.exec(rest);
  return { from, to: Math.min(at.to, from + (word?.[0].length ?? 0)) };
}

/** Writes a fix into the text, as one step of the history. */
export function applyFix(view: EditorView, { edits }: NonNullable<Finding['fix']>): void {
  const { length } = view.state.doc;
  const fits = edits.every(({ offset, length: long }) => offset >= 0 && long >= 0 && offset + long <= length);
  if (!fits) return;
  view.dispatch({
    changes: edits.map(({ offset, length: long, text }) => ({ from: offset, to: offset + long, insert: text })),
    userEvent: 'input.fix',
    scrollIntoView: true,
  });
}
