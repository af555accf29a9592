import type { Memento } from 'vscode';
import type { RememberedQuotation } from '../protocol/lsp';

const key = 'quotationMemory';
/** Of more, those remembered longest ago are forgotten. */
const most = 20_000;

/** Keeps in the workspace what was word for word: fingerprints only, no words of anybody. */
export class QuotationMemory {
  constructor(readonly state: Memento) {}

  get remembered(): readonly RememberedQuotation[] {
    return this.state.get<readonly RememberedQuotation[]>(key, []);
  }

  async add(remembered: readonly RememberedQuotation[]): Promise<void> {
    const all = new Map(this.remembered);
    for (const [words, text] of remembered) {
      all.delete(words);
      all.set(words, text);
    }
    await this.state.update(key, [...all].slice(-most));
  }
}
