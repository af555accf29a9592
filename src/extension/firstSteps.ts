import type { TextDocument } from 'vscode';
import type { Verification } from '../protocol/verification';
import { Owner } from './dispose';
import type { Reader } from './reader';
import { stepDone } from './stepDone';
import type { ActiveReport, ReportState } from './verification/activeReport';

/** What a report quotes and states, and what is wrong with it, by number. */
type Counts = Readonly<Record<'quotations' | 'figures' | 'errors' | 'items', number>>;

const countsOf = ({ counts, items }: Verification): Counts => ({ ...counts, items: items.length });

/**
 * Tells the walkthrough what has been done, however it was done: by command, key, menu, drag, in the
 * reader or by hand. A report that is opened has done nothing yet.
 */
export class FirstSteps extends Owner {
  readonly #before = new WeakMap<TextDocument, Counts>();

  constructor(report: ActiveReport, reader: Reader) {
    super();
    this.register(reader.onDidOpen(() => stepDone('open')));
    this.register(report.onDidChange((state) => this.#compare(state)));
  }

  #compare(state: ReportState): void {
    if (state.kind !== 'verified') return;
    const now = countsOf(state.verification);
    const before = this.#before.get(state.document);
    this.#before.set(state.document, now);
    if (!before) return;
    if (now.quotations > before.quotations) stepDone('quote');
    if (now.figures > before.figures) stepDone('figure');
    // What is deleted is not mended.
    if (now.errors < before.errors && now.items >= before.items) stepDone('mend');
  }
}
