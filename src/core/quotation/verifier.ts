import { marksNear } from '../citing/marksNear';
import type { PlacedMark } from '../citing/readCitation';
import type { DocumentLanguage } from '../insertion/languages';
import type { Article } from '../library/article';
import type { Citekeys } from '../library/citekeys';
import { foldForSearch } from '../text/fold';
import type { PassageFinder } from './find/passageFinder';
import { readerOf } from './markup/readers';
import type { QuotationMemory } from './memory';
import type { ReportChange } from './report/report';
import { Report } from './report/report';
import type { VerificationContext } from './verify/context';
import { isSlip } from './verify/nearestKeys';
import { Titles } from './verify/titles';
import type { PlacedItem } from './verify/verifyReport';
import { ReportVerification } from './verify/verifyReport';
import { wordReader } from './word/wordReader';
import type { WordReport, WordSource } from './word/wordReport';
import { textOfWord } from './word/wordReport';

/** What a report is verified against, besides the library. Equal fields, equal answers. */
export interface VerifySettings {
  /** So many words running of a source, unmarked and uncited, are pointed out; 0 for none. */
  readonly unmarkedWords: number;
  /** Words that the user said are no quotations; case, diacritics and signs do not count. */
  readonly ignored: readonly string[];
  /** Keys of the report's own bibliographies; null where any key may be in one. */
  readonly otherKeys: readonly string[] | null;
  /** Library folders that are those of another folder of the window alone, as URIs. */
  readonly elsewhere?: readonly string[];
}

export const defaultVerifySettings: VerifySettings = {
  unmarkedWords: 8,
  ignored: [],
  otherKeys: [],
};

/** The library as verification needs it. */
export interface VerifierLibrary {
  readonly articles: readonly Article[];
  readonly finder: PassageFinder;
  article(id: string): Article | null;
  citekeys(elsewhere: readonly string[]): Citekeys;
}

/** A report that is verified as it changes. */
export interface VerifiedDocument {
  readonly language: DocumentLanguage;
  /** The report with the offsets of the original; CR LF is a space and LF. */
  readonly text: string;
  edit(change: ReportChange): void;
  /** The citations by key in the part of the report round an offset. */
  citationsNear(offset: number): readonly PlacedMark[];
  /** Everything found, in document order. Costs what changed since it was last asked. */
  verify(settings: VerifySettings): readonly PlacedItem[];
}

/** Verifies reports against one library, as it is at each moment. */
export class Verifier {
  #titles: Titles | null = null;
  /** Counts the changes of the library. */
  #version = 0;

  constructor(
    readonly library: VerifierLibrary,
    readonly memory: QuotationMemory,
  ) {}

  /** The library changed: what was found is found anew. */
  changed(): void {
    this.#version += 1;
    this.#titles = null;
  }

  open(text: string, language: DocumentLanguage): VerifiedDocument {
    return this.#open(new Report(readerOf(language), text), language);
  }

  /** A Word document; its offsets are those of `textOfWord`, and it is not edited. */
  openWord(word: WordReport): VerifiedDocument {
    const reader = wordReader(word, (source) => this.#keyOf(source));
    return this.#open(new Report(reader, textOfWord(word)), 'plaintext');
  }

  /** The citekey of the one article that is a field's source for sure. */
  #keyOf({ keys, title }: WordSource): string | null {
    const { byKey } = this.library.citekeys([]);
    const key = keys.find((one) => byKey.has(one));
    if (key !== undefined) return key;
    const byId = keys.flatMap((one) => this.library.article(one) ?? []);
    const ids = title === null ? [] : new Set(this.#titled().named(title));
    const named = [...ids].flatMap((id) => this.library.article(id) ?? []);
    const [article, another] = byId.length > 0 ? byId : named;
    return article && !another ? article.citekey : null;
  }

  #open(report: Report, language: DocumentLanguage): VerifiedDocument {
    const verification = new ReportVerification(report);
    let last: { key: string; context: VerificationContext } | null = null;
    return {
      language,
      get text() {
        return report.text;
      },
      edit: (change) => report.edit(change),
      citationsNear: (offset) => marksNear(report.units, offset),
      verify: (settings) => {
        const key = `${this.#version} ${JSON.stringify(settings)}`;
        if (last?.key !== key) last = { key, context: this.#context(settings) };
        return verification.verify(last.context);
      },
    };
  }

  #titled(): Titles {
    this.#titles ??= new Titles(this.library.articles);
    return this.#titles;
  }

  #context(settings: VerifySettings): VerificationContext {
    const { unmarkedWords, ignored, otherKeys, elsewhere = [] } = settings;
    const { library, memory } = this;
    const { finder } = library;
    const { byKey } = library.citekeys(elsewhere);
    const own = otherKeys === null ? null : new Set(otherKeys);
    const left = new Set(ignored.map(plain));
    return {
      finder,
      options: { unmarkedWords },
      titles: this.#titled(),
      citekeys: [...byKey.keys(), ...(own ?? [])],
      article: (id) => library.article(id),
      articleIdOfKey: (key) => byKey.get(key)?.id ?? null,
      isElsewhere: (key) => (own === null ? !isSlip(key, byKey.keys()) : own.has(key)),
      isIgnored: left.size === 0 ? () => false : (words) => left.has(plain(words)),
      remember: (article, words) => memory.remember(article, words),
      wasVerbatim: (article, words) => memory.wasVerbatim(article, words),
    };
  }
}

function plain(words: string): string {
  return foldForSearch(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
