import type { TextDocumentChangeEvent } from 'vscode';
import { TextDocumentChangeReason, workspace } from 'vscode';
import { Owner } from '../dispose';
import type { LibraryServer } from '../libraryServer';
import type { FileStep } from './bibliographyFile';
import { changeFile } from './fileText';

/** A citation that brought entries with it: the report's text before it and with it. */
interface CitationStep extends FileStep {
  readonly report: string;
  readonly before: string;
  readonly after: string;
}

/** Texts are kept whole; so many steps back, entries stay when their citation is undone. */
const MOST_STEPS = 20;
/** The same of longer texts, in UTF-16 units. */
const LONGEST = 2_000_000;

/**
 * Entries go and come with the citation that brought them, when that is undone and redone: to the user
 * both were one step. VS Code's own way, one edit of both files, writes into reports that are read-only.
 */
export class CitationSteps extends Owner {
  readonly #steps: CitationStep[] = [];
  /** One after the other, as fast as keys may be pressed. */
  #work: Promise<unknown> = Promise.resolve();

  constructor(readonly server: LibraryServer) {
    super();
    this.register(workspace.onDidChangeTextDocument((event) => this.#follow(event)));
  }

  add(step: CitationStep): void {
    const texts = [step.before, step.after, step.from ?? '', step.to];
    if (texts.some(({ length }) => length > LONGEST)) return;
    this.#steps.push(step);
    if (this.#steps.length > MOST_STEPS) this.#steps.shift();
  }

  #follow({ document, reason }: TextDocumentChangeEvent): void {
    const isUndone = reason === TextDocumentChangeReason.Undo;
    if (!isUndone && reason !== TextDocumentChangeReason.Redo) return;
    const uri = document.uri.toString();
    const ofReport = this.#steps.filter(({ report }) => report === uri);
    if (ofReport.length === 0) return;
    const text = document.getText();
    const step = ofReport.findLast(({ before, after }) => text === (isUndone ? before : after));
    if (!step) return;
    const { file, from, to } = step;
    // What has become of the file since stays as it is.
    this.#work = this.#work
      .then(() => (isUndone ? changeFile(file, to, from) : changeFile(file, from, to)))
      .catch((error: unknown) => this.server.log.warn(`${file.toString()}: ${String(error)}`));
  }
}
