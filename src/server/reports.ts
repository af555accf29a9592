import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine } from '../core/engine';
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

  #apply(change: TextDocumentContentChangeEvent, version: number): void {
    const before = this.#document;
    if (this.#report) {
      const isWhole = !('range' in change);
      this.#report.verified.edit({
        start: isWhole ? 0 : before.offsetAt(change.range.start),
        end: isWhole ? this.#report.verified.text.length : before.offsetAt(change.range.end),
        text: change.text,
      });
    }
    this.#document = TextDocument.update(before, [change], version);
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
