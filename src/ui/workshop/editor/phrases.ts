/** What the editor itself says, in the language of the page. Keys are its English phrases. */
import { t } from '../../../words/index.ts';

export function phrases(): Record<string, string> {
  return {
    Find: t('editor.find'),
    Replace: t('editor.replace'),
    next: t('editor.next'),
    previous: t('editor.previous'),
    all: t('editor.all'),
    'match case': t('editor.matchCase'),
    'by word': t('editor.byWord'),
    regexp: t('editor.regexp'),
    replace: t('editor.replaceOne'),
    'replace all': t('editor.replaceAll'),
    close: t('editor.close'),
    'current match': t('editor.currentMatch'),
    'on line': t('editor.onLine'),
    'replaced $ matches': t('editor.replaced'),
    'replaced match on line $': t('editor.replacedLine'),
    'Go to line': t('editor.goToLine'),
    go: t('editor.go'),
    'Fold line': t('editor.foldLine'),
    'Unfold line': t('editor.unfoldLine'),
    'folded code': t('editor.folded'),
    unfold: t('editor.unfold'),
    to: t('editor.to'),
    'Folded lines': t('editor.foldedLines'),
    'Unfolded lines': t('editor.unfoldedLines'),
    Completions: t('editor.completions'),
    Diagnostics: t('editor.diagnostics'),
    'No diagnostics': t('editor.noDiagnostics'),
    'Selection deleted': t('editor.selectionDeleted'),
    'Control character': t('editor.control'),
  };
}
