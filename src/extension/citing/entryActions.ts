import type { CodeActionContext, Disposable, Range, TextDocument } from 'vscode';
import { CodeAction, CodeActionKind, l10n, languages, WorkspaceEdit } from 'vscode';
import type { EntryProblem } from '../../protocol/bibliographyChecks';
import { entryRemovalRequest } from '../../protocol/bibliographyChecks';
import { rangeOf } from '../verification/repairReport';
import type { BibliographyChecks } from './bibliographyChecks';
import { bibliographyPattern } from './bibliographyChecks';

function titleOf({ code, key, isCopy }: EntryProblem): string | null {
  if (isCopy) return l10n.t('Remove this copy of “{0}”', key);
  return code === 'unused-entry' ? l10n.t('Remove the unused entry “{0}”', key) : null;
}

async function actionOf(
  checks: BibliographyChecks,
  document: TextDocument,
  problem: EntryProblem,
  { diagnostics }: CodeActionContext,
): Promise<CodeAction[]> {
  const title = titleOf(problem);
  if (title === null) return [];
  const { version } = document;
  const { start: position } = problem.range;
  const params = { uri: document.uri.toString(), text: document.getText(), position };
  const removal = await checks.server.ask(entryRemovalRequest, params);
  if (removal === null || document.version !== version) return [];
  const range = rangeOf(problem.range);
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.edit = new WorkspaceEdit();
  action.edit.delete(document.uri, rangeOf(removal));
  action.diagnostics = diagnostics.filter((diagnostic) => diagnostic.range.isEqual(range));
  action.isPreferred = problem.isCopy;
  return [action];
}

/** Quick fixes for entries that are one too many; only where all else in the file stays as it is. */
export function registerEntryActions(checks: BibliographyChecks): Disposable {
  return languages.registerCodeActionsProvider(
    { pattern: bibliographyPattern },
    {
      async provideCodeActions(document: TextDocument, range: Range, context) {
        const here = (checks.problemsOf(document) ?? []).filter((problem) =>
          rangeOf(problem.range).intersection(range),
        );
        const actions = here.map((problem) => actionOf(checks, document, problem, context));
        return (await Promise.all(actions)).flat();
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}
