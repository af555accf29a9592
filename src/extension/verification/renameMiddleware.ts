import type { CancellationToken, TextDocument } from 'vscode';
import { CancellationError, l10n, workspace, WorkspaceEdit } from 'vscode';
import type { RenameMiddleware } from 'vscode-languageclient';
import type { Position, PositionRange } from '../../protocol/verification';
import { escapeMarkdown } from '../escapeMarkdown';
import { sayInformation, sayWarning } from '../notices';
import { isReport } from '../reportLanguages';
import { rangeOf } from './repairReport';

/*
 * VS Code takes an error of a rename provider for "not mine" and asks the next one. In Markdown that
 * is its own, to which `[@key, p. 2]` is a link whose whole inside is a name: it would write the new
 * name over key, locator and all. So what the server refuses is refused for all.
 */

interface Prepared {
  readonly range: PositionRange;
  readonly placeholder: string;
}

/** Sends a request to the server; rejects with its error. */
type Send = (
  method: 'textDocument/prepareRename',
  params: { readonly textDocument: { readonly uri: string }; readonly position: Position },
  token: CancellationToken,
) => Promise<Prepared | null>;

/** `LSPErrorCodes.RequestFailed`: the message is the server's words to the user. */
const requestFailed = -32_803;

function isRefusal(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === requestFailed;
}

/**
 * A file with unsaved changes that the server knows only as it is on disk: what is to be
 * changed may stand elsewhere in it by now.
 */
function unsavedIn(edit: WorkspaceEdit): TextDocument | null {
  const uris = new Set(edit.entries().map(([uri]) => uri.toString()));
  const found = workspace.textDocuments.find(
    (document) => document.isDirty && !isReport(document) && uris.has(document.uri.toString()),
  );
  return found ?? null;
}

async function tellUnsaved(document: TextDocument): Promise<void> {
  const name = document.uri.path.split('/').at(-1) ?? '';
  const save = l10n.t('Save');
  const message = l10n.t('“{0}” has unsaved changes. Save it, then rename again.', name);
  if ((await sayWarning(message, save)) === save) await document.save();
}

export function renameMiddleware(send: Send): RenameMiddleware {
  return {
    /** Asks itself: what the client would throw tells a refusal from "nothing to rename" no more. */
    async prepareRename({ uri }, { line, character }, token) {
      const params = { textDocument: { uri: uri.toString() }, position: { line, character } };
      try {
        const prepared = await send('textDocument/prepareRename', params, token);
        return prepared && { range: rangeOf(prepared.range), placeholder: prepared.placeholder };
      } catch (error) {
        if (!isRefusal(error)) throw error;
        // What is neither an error nor a string ends the search, and Markdown is shown at the cursor.
        // The API's own class would arrive empty: its properties are accessors.
        throw { value: escapeMarkdown(error.message), isTrusted: false };
      }
    },

    async provideRenameEdits(document, position, newName, token, next) {
      try {
        // No answer, too, would have the next one asked.
        const edit = (await next(document, position, newName, token)) ?? new WorkspaceEdit();
        const unsaved = unsavedIn(edit);
        if (unsaved === null) return edit;
        void tellUnsaved(unsaved);
        return new WorkspaceEdit();
      } catch (error) {
        if (error instanceof CancellationError) throw error;
        // As VS Code does itself where it has nobody else to ask.
        void sayInformation(error instanceof Error ? error.message : String(error));
        return new WorkspaceEdit();
      }
    },
  };
}
