import type { TextDocument, Uri } from 'vscode';
import { TabInputCustom, TabInputNotebook, TabInputText, window, workspace } from 'vscode';
import type { ArticleSource } from '../../protocol/adding';
import { isImportable } from '../../protocol/importFormats';
import { fileSource } from './sources';

/** A text without a file; `language` says how it is written. */
export function textSource(name: string, text: string, language = 'plaintext'): ArticleSource {
  const ending = language === 'markdown' || language === 'quarto' || language === 'rmd';
  return { type: 'text', name: `${name}.${ending ? 'md' : 'txt'}`, text };
}

const nameOf = ({ path }: Uri): string => path.split('/').at(-1) ?? path;
const stemOf = (uri: Uri): string => nameOf(uri).replace(/\.[^.]*$/, '');

/** What is selected in the editor in front; null for nothing. */
export function selectionSource(): ArticleSource | null {
  const editor = window.activeTextEditor;
  if (!editor) return null;
  const { document, selections } = editor;
  const parts = selections.filter(({ isEmpty }) => !isEmpty).map((one) => document.getText(one));
  const text = parts.join('\n\n');
  return text.trim() === '' ? null : textSource(stemOf(document.uri), text, document.languageId);
}

/** A document as its file has it if it can be read from there, else as the editor shows it. */
function documentSource(document: TextDocument): ArticleSource | null {
  const { uri, isDirty, isUntitled, languageId } = document;
  if (!isDirty && !isUntitled && isImportable(uri.path)) return fileSource(uri);
  const text = document.getText();
  return text.trim() === '' ? null : textSource(stemOf(uri), text, languageId);
}

/** What is open in front, whatever kind of editor shows it; null for nothing that has text. */
export function activeSource(): { readonly name: string; readonly source: ArticleSource } | null {
  const document = window.activeTextEditor?.document;
  const input: unknown = window.tabGroups.activeTabGroup.activeTab?.input;
  const uri =
    input instanceof TabInputText ||
    input instanceof TabInputCustom ||
    input instanceof TabInputNotebook
      ? input.uri
      : null;
  // Without a tab in front that is a file: a page of ours, say.
  if (!uri) return null;
  const shown =
    document?.uri.toString() === uri.toString()
      ? document
      : workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  if (shown) {
    const source = documentSource(shown);
    return source && { name: nameOf(uri), source };
  }
  return isImportable(uri.path) ? { name: nameOf(uri), source: fileSource(uri) } : null;
}
