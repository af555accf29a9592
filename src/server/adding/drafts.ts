import type { CancellationToken } from 'vscode-languageserver';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { parseArticle } from '../../core/article/parser';
import { citekeyFromTitle } from '../../core/citation/citekey';
import { readCslItem } from '../../core/citation/csl';
import type { Article } from '../../core/library/article';
import { recordSuffix } from '../../core/library/draftArticle';
import type { NewArticle } from '../../core/library/articleFiles';
import { extensionOf, fileStem, recordText } from '../../core/library/articleFiles';
import { referenceOf } from '../../core/library/passage';
import { shownWords } from '../../core/library/shownWords';
import { words } from '../../core/text/words';
import type {
  DraftAnswer,
  DraftFiles,
  DraftFilesParams,
  ReadDraftParams,
} from '../../protocol/adding';
import { isRecord } from '../../protocol/guards';
import { describeImportError, describeImportNote } from '../../protocol/importMessages';
import { describeMissing } from '../../protocol/messages';
import { requireArticle } from '../article';
import { ImportFailure } from '../../protocol/importer';
import type { Session } from '../session';
import { Batch } from './batch';
import { draftDuplicates, textDigest } from './draftDuplicates';
import { encodingChoices } from './encodingChoices';
import { citekeyProblems, cslProblems } from './fieldProblems';
import { originalName, stemOf, stemOfFile } from './fileNames';
import { bytesOf, nameOf, readSource } from './readSource';
import type { ReadSource } from './readSource';
import { sourceMetadata } from './sourceMetadata';

/** Present in Node and in workers; no `lib` has it without the DOM. */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

/** So many drafts are kept; one that is looked at is never the oldest of so many. */
const MOST_DRAFTS = 16;

interface Draft {
  readonly source: ReadSource;
  readonly article: NewArticle;
  /** Its text as a reader sees it. */
  readonly shown: string;
  readonly encoding: string | undefined;
  /** Null for an article that is added by itself. */
  readonly batch: Batch | null;
  /** The article whose text it takes the place of; null for a new one. */
  readonly replaces: Article | null;
}

/** As the article's file has it, capitals too: under another it would be another file. */
function endingOf({ file: { path } }: Article): string {
  return path.slice(path.lastIndexOf('.'));
}

/** The articles that were read but not written yet. */
export class Drafts {
  readonly #session: Session;
  readonly #drafts = new Map<number, Draft>();
  #last = 0;
  #batch: Batch | null = null;

  constructor(session: Session) {
    this.#session = session;
    session.onDidChange(() => this.#batch?.forgetWords());
  }

  /** Reads a source; why it gave no article is an answer too. */
  async read(
    { source, encoding, preview, batch, replaces }: ReadDraftParams,
    token: CancellationToken,
  ): Promise<DraftAnswer> {
    try {
      const read = await readSource(this.#session, source, encoding, token);
      const old = replaces === undefined ? null : requireArticle(this.#session, replaces);
      const draft = { source: read, encoding, batch: this.#batchOf(batch), replaces: old };
      return await this.#view(this.#add(draft), preview);
    } catch (error) {
      if (!(error instanceof ImportFailure)) throw error;
      const { code, detail } = error;
      const { locale, connection } = this.#session;
      if (code === 'crashed') connection.console.error(`${nameOf(source)}: ${detail}`);
      const bytes = code === 'unknown-encoding' ? await bytesOf(this.#session, source) : null;
      return {
        type: 'none',
        message: describeImportError(nameOf(source), code, detail, locale),
        encodings: bytes ? encodingChoices(bytes, locale) : [],
      };
    }
  }

  discard(draft: number): void {
    this.#drafts.delete(draft);
  }

  /** What to write for a draft with the fields as the user left them. */
  async files(params: DraftFilesParams): Promise<DraftFiles> {
    const { locale, host } = this.#session;
    const draft = this.#drafts.get(params.draft);
    if (!draft) throw new ResponseError(ErrorCodes.InvalidParams, describeMissing(locale));
    const { source, article, batch, replaces } = draft;
    const citekey =
      params.citekey ?? this.#freeKey(article.csl.title ?? stemOf(source.name), batch);
    const isTaken = this.#session.engine.articles.some(
      (other) => other.citekey === citekey && other.id !== replaces?.id,
    );
    const read = params.csl === null ? null : readCslItem(params.csl);
    const problems = [...citekeyProblems(citekey, isTaken), ...(read ? cslProblems(read) : [])].map(
      ({ field, words }) => ({ field, message: words[locale] }),
    );
    const csl = read === null ? article.csl : read.item;
    if (csl === null || problems.length > 0) return { files: [], problems };
    const taken = new Set(params.taken.map(stemOf));
    const stem = replaces
      ? stemOfFile(replaces.file.path)
      : fileStem(csl.title ?? stemOf(source.name), taken);
    const keeps = params.keepOriginal && source.bytes !== null;
    const extension = extensionOf(article.format);
    const original = keeps ? originalName(stem, source.name, extension) : null;
    const sha256 = async (bytes: Uint8Array) => host.sha256(bytes);
    const made: NewArticle = {
      ...article,
      citekey,
      csl,
      original:
        original && source.bytes
          ? {
              name: original,
              sha256: await sha256(source.bytes),
              ...(draft.encoding === undefined ? {} : { encoding: draft.encoding }),
            }
          : null,
    };
    const digest = await sha256(new TextEncoder().encode(article.text));
    if (batch) {
      const same = await textDigest(this.#session, article.text);
      batch.add({ digest: same, shown: draft.shown, citekey, title: csl.title ?? stem });
    }
    const before = replaces ? await this.#recordOf(replaces) : null;
    const file = stem + (replaces?.format === article.format ? endingOf(replaces) : extension);
    const record = recordText(made, file, digest, before);
    return {
      files: [
        { path: file, text: article.text },
        { path: `${stem}.article.json`, text: record },
        ...(original ? [{ path: original, text: null }] : []),
      ],
      problems,
    };
  }

  #batchOf(id: string | undefined): Batch | null {
    if (id === undefined) return null;
    if (this.#batch?.id !== id) this.#batch = new Batch(id);
    return this.#batch;
  }

  /** A key that nothing else in the library or the batch has. */
  #freeKey(title: string, batch: Batch | null): string {
    const taken = new Set(this.#session.engine.articles.map(({ citekey }) => citekey));
    batch?.citekeys.forEach((key) => taken.add(key));
    return citekeyFromTitle(title, taken);
  }

  /** The record of an article as it is written; null where there is none that can be read. */
  async #recordOf({ file }: Article): Promise<Readonly<Record<string, unknown>> | null> {
    try {
      const uri = file.uri.replace(/\.[^./]*$/, recordSuffix);
      const value: unknown = JSON.parse(await this.#session.readReport(uri));
      return isRecord(value) ? value : null;
    } catch {
      return null;
    }
  }

  #add({ source, encoding, batch, replaces }: Omit<Draft, 'article' | 'shown'>): number {
    const { article } = source;
    const { format, text, pages } = article;
    const parsed = parseArticle(text, { format });
    // What is known of an article is not asked of another file of it.
    const csl = replaces?.csl ?? sourceMetadata(article.csl, { format, parsed });
    const citekey = replaces?.citekey ?? this.#freeKey(csl.title ?? stemOf(source.name), batch);
    const whole = { start: 0, end: parsed.text.length };
    this.#last += 1;
    this.#drafts.set(this.#last, {
      source,
      shown: shownWords({ format, parsed, sic: [] }, whole).text,
      encoding,
      batch,
      replaces,
      article: { format, text, pages, csl, citekey, original: null },
    });
    for (const oldest of this.#drafts.keys()) {
      if (this.#drafts.size <= MOST_DRAFTS) break;
      this.#drafts.delete(oldest);
    }
    return this.#last;
  }

  async #view(draft: number, preview: boolean): Promise<DraftAnswer> {
    const { locale } = this.#session;
    const known = this.#drafts.get(draft);
    if (!known) throw new Error(`no draft ${draft}`);
    const { source, article, shown, batch, replaces } = known;
    const { format, text, csl, citekey } = article;
    const parsed = parseArticle(text, { format });
    const file = { uri: '', path: source.name, size: text.length };
    const whole = { id: '', citekey, csl, file, format, sic: [], parsed };
    const settings = await this.#session.settings(null);
    const reference = referenceOf(whole, settings['citation.language']);
    const duplicates = await draftDuplicates(this.#session, { text, shown, batch, replaces });
    return {
      type: 'draft',
      draft,
      article: preview ? { id: '', citekey, reference, format, parsed, sic: [] } : null,
      title: csl.title ?? null,
      sections: parsed.sections.length,
      lessons: parsed.lessons.length,
      sentences: parsed.sentences.length,
      statistics: parsed.statistics.length,
      words: words(shown).length,
      pages: article.pages.length,
      citekey,
      csl,
      notes: source.article.notes.map((note) => describeImportNote(note, locale)),
      duplicates,
    };
  }
}
