import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine } from '../core/engine';
import type { ReportChange } from '../core/quotation/report/report';
import type { VerifiedDocument } from '../core/quotation/verifier';

/** An open document that is read as a report when first asked, and then follows every edit. */
export class ReportDocument {
  #document: TextDocument;
  /** Citekeys of bibliographies of its own; null where any key may be in one. */
  otherKeys: readonly string[] | null = [];
  #report: { readonly engine: Engine; readonly verified: VerifiedDocument } | null = null;

  constructor(document: TextDocument) {
    this.#document = document;
  }

  static create(uri: string, languageId: string, version: number, text: string): ReportDocument {
    return new ReportDocument(TextDocument.create(uri, languageId, version, text));
  }

  /** Applies the changes of the client one after the other, as the protocol wants. */
  static update(
    report: ReportDocument,
    changes: TextDocumentContentChangeEvent[],
    version: number,
  ): ReportDocument {
    for (const change of changes) report.#apply(change, version);
    return report;
  }

  #apply(sent: TextDocumentContentChangeEvent, version: number): void {
    const change = isWhole(sent) ? { text: sent.text } : sent;
    const report = this.#report;
    // Should the change make no sense, the report is read anew.
    this.#report = null;
    const edit = report && reportChange(this.#document, change);
    this.#document = TextDocument.update(this.#document, [change], version);
    if (edit) report.verified.edit(edit);
    this.#report = report;
  }

  get document(): TextDocument {
    return this.#document;
  }

  get uri(): string {
    return this.#document.uri;
  }

  get version(): number {
    return this.#document.version;
  }

  get languageId(): string {
    return this.#document.languageId;
  }

  getText(): string {
    return this.#document.getText();
  }

  /** The document as the engine reads it. */
  verified(engine: Engine): VerifiedDocument {
    if (this.#report?.engine !== engine) {
      const { uri, languageId } = this.#document;
      const target = { languageId, fileName: uri, text: this.#document.getText() };
      this.#report = { engine, verified: engine.openReport(target) };
    }
    return this.#report.verified;
  }
}

/** Some clients send a range that is null. */
function isWhole(change: TextDocumentContentChangeEvent): boolean {
  return !('range' in change) || (change.range as unknown) === null || change.range === undefined;
}

/** A change before it is made, in offsets; CR LF is never cut in two, nor left in two halves. */
function reportChange(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
): ReportChange {
  const before = document.getText();
  const { text } = change;
  if (!('range' in change)) return { start: 0, end: before.length, text };
  const offsets = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
  const start = Math.min(...offsets);
  const end = Math.max(...offsets);
  const joinsBefore = before[start - 1] === '\r' && (text === '' ? before[end] : text[0]) === '\n';
  const last = text === '' ? before[start - 1] : text.at(-1);
  const joinsBehind = before[end] === '\n' && last === '\r';
  return {
    start: joinsBefore ? start - 1 : start,
    end: joinsBehind ? end + 1 : end,
    text: (joinsBefore ? '\r' : '') + text + (joinsBehind ? '\n' : ''),
  };
}
