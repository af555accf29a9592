import * as vscode from 'vscode';
import type { RememberedQuotation, SearchHitView } from '../../src/protocol/lsp';
import { workspaceUri } from '../support/host';
import type { LibraryModel } from './libraryModel';
import type { Random } from './random';
import { ReportModel } from './reportModel';

/** Everything that is edited, imported and looked at, as it must be. */
export interface World {
  readonly random: Random;
  readonly reports: readonly ReportModel[];
  readonly library: LibraryModel;
  /** Passages that the library had when it was last looked at. */
  passages: readonly SearchHitView[];
  /** The ids of the articles by the stems of their files, likewise. */
  ids: Map<string, string>;
  /** The citekeys of the articles by their ids, likewise. */
  keys: ReadonlyMap<string, string>;
  readonly remembered: Map<string, RememberedQuotation>;
  /** Whether the server may be killed at this time of the run. */
  mayKill: boolean;
  /** Times at which the server was killed, in milliseconds. */
  readonly kills: number[];
  readonly restarts: { count: number };
}

const REPORTS: readonly (readonly [string, string])[] = [
  ['thang-1.md', 'markdown'],
  ['thang-2.md', 'markdown'],
  ['thang-3.qmd', 'quarto'],
  ['thang-4.tex', 'latex'],
  ['thang-5.typ', 'typst'],
  ['thang-6.adoc', 'asciidoc'],
  ['thang-7.rst', 'restructuredtext'],
  ['thang-8.html', 'html'],
  ['thang-9.org', 'org'],
  ['thang-10.txt', 'plaintext'],
];

export const createReports = (): readonly ReportModel[] =>
  REPORTS.map(([name, languageId]) => new ReportModel(name, languageId));

export const reportUri = ({ name }: ReportModel): vscode.Uri => workspaceUri('bao-cao', name);

/** The report in front, in its tab; opened from its file where it is closed. */
export async function show(report: ReportModel): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(reportUri(report));
  const editor = await vscode.window.showTextDocument(document, {
    preview: false,
    viewColumn: vscode.ViewColumn.One,
  });
  report.isOpen = true;
  return editor;
}

/** Replaces a range of offsets as one step that can be undone, in the editor and in the model. */
export async function replace(
  report: ReportModel,
  range: { readonly start: number; readonly end: number },
  text: string,
): Promise<void> {
  const editor = await show(report);
  const { document } = editor;
  const at = new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
  const { text: before } = report;
  report.change(before.slice(0, range.start) + text + before.slice(range.end));
  if (!(await editor.edit((edit) => edit.replace(at, text)))) throw new Error('no edit was made');
}

/** An offset that is not within a character: surrogates stay together. */
export function offsetIn(report: ReportModel, random: Random): number {
  const at = random.below(report.text.length + 1);
  return /[\uDC00-\uDFFF]/.test(report.text[at] ?? '') ? at - 1 : at;
}
