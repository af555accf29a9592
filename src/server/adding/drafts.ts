import type { CancellationToken } from 'vscode-languageserver';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { parseArticle } from '../../core/article/parser';
import type { ParsedArticle } from '../../core/article/types';
import { citekeyFromTitle, isValidCitekey } from '../../core/citation/citekey';
import type { CslItem } from '../../core/citation/csl';
import { cslFromText, readCslItem } from '../../core/citation/csl';
import { articleTitle } from '../../core/library/article';
import type { Article, ArticleFormat } from '../../core/library/article';
import { recordSuffix, stem as stemOfPath } from '../../core/library/draftArticle';
import type { NewArticle } from '../../core/library/articleFiles';
import { extensionOf, fileStem, recordText } from '../../core/library/articleFiles';
import { duplicatesOf } from '../../core/library/duplicates';
import { readFrontMatter } from '../../core/library/frontMatter';
import { referenceOf } from '../../core/library/passage';
import { shownWords } from '../../core/library/shownWords';
import type { TextRange } from '../../core/text/range';
import { words } from '../../core/text/words';
import type {
  DraftAnswer,
  DraftFiles,
  DraftFilesParams,
  DuplicateView,
  ReadDraftParams,
} from '../../protocol/adding';
import { isRecord } from '../../protocol/guards';
import { describeImportError, describeImportNote } from '../../protocol/importMessages';
import { describeMissing } from '../../protocol/messages';
import { requireArticle } from '../article';
import { ImportFailure } from '../importing/importer';
import type { Session } from '../session';
import { Batch } from './batch';
import { encodingChoices } from './encodings';
import { bytesOf, nameOf, readSource } from './readSource';
import type { ReadSource } from './readSource';

/** Present in Node and in workers; no `lib` has it without the DOM. */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

/** So many drafts are kept; one that is looked at is never the oldest of so many. */
const MOST_DRAFTS = 16;

type Both = readonly [vietnamese: string, english: string];
const WRONG_VALUE: Both = ['Giá trị không hợp lệ.', 'The value is not valid.'];
const WRONG_DATE: Both = [
  'Ngày ghi như 2024, 5/2024 hay 30/5/2024.',
  'A date is written as 2024, 5/2024 or 30/5/2024.',
];
const WRONG_ADDRESS: Both = [
  'Địa chỉ bắt đầu bằng http:// hay https://.',
  'An address begins with http:// or https://.',
];

interface Draft {
  readonly source: ReadSource;
  readonly article: NewArticle;
  readonly encoding: string | undefined;
  /** Null for an article that is added by itself. */
  readonly batch: Batch | null;
  /** The article whose text it takes the place of; null for a new one. */
  readonly replaces: Article | null;
}

/** The articles that were read but not written yet. */
export class Drafts {
  readonly #session: Session;
  readonly #drafts = new Map<number, Draft>();
  #last = 0;
  #batch: Batch | null = null;

  constructor(session: Session) {
    this.#session = session;
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
    const problems: { field: string; message: string }[] = [];
    const say = (field: string, vietnamese: string, english: string) =>
      problems.push({ field, message: locale === 'vi' ? vietnamese : english });
    const citekey =
      params.citekey ?? this.#freeKey(article.csl.title ?? stemOf(source.name), batch);
    if (!isValidCitekey(citekey)) {
      say(
        'citekey',
        'Khóa trích dẫn chỉ gồm chữ, số và các dấu - _ : . ở giữa.',
        'A citekey has letters and digits, with - _ : . between them.',
      );
    } else if (
      this.#session.engine.articles.some(
        (other) => other.citekey === citekey && other.id !== replaces?.id,
      )
    ) {
      say('citekey', 'Khóa này đã thuộc về bài khác.', 'This key belongs to another article.');
    }
    const read = params.csl === null ? null : readCslItem(params.csl);
    for (const path of read?.problems ?? []) {
      const [vietnamese, english] = path.startsWith('.issued') ? WRONG_DATE : WRONG_VALUE;
      say(`csl${path}`, vietnamese, english);
    }
    if (read?.item?.URL !== undefined && !/^https?:\/\/[^\s/]+\S*$/i.test(read.item.URL)) {
      say('csl.URL', ...WRONG_ADDRESS);
    }
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
      const same = await sha256(new TextEncoder().encode(article.text.trim()));
      batch.add(same, citekey, csl.title ?? stem);
    }
    const before = replaces ? await this.#recordOf(replaces) : null;
    const record = recordText(made, stem, digest, before);
    return {
      files: [
        { path: stem + extension, text: article.text },
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

  #add({ source, encoding, batch, replaces }: Omit<Draft, 'article'>): number {
    const { article } = source;
    const { format, text, pages } = article;
    const parsed = parseArticle(text, { format });
    // What is known of an article is not asked of another file of it.
    const csl = replaces?.csl ?? metadata(article.csl, { format, parsed });
    const citekey = replaces?.citekey ?? this.#freeKey(csl.title ?? stemOf(source.name), batch);
    this.#last += 1;
    this.#drafts.set(this.#last, {
      source,
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
    const { locale, engine, host } = this.#session;
    const known = this.#drafts.get(draft);
    if (!known) throw new Error(`no draft ${draft}`);
    const { source, article, batch, replaces } = known;
    const { format, text, csl, citekey } = article;
    const parsed = parseArticle(text, { format });
    const file = { uri: '', path: source.name, size: text.length };
    const whole = { id: '', citekey, csl, file, format, sic: [], parsed };
    const settings = await this.#session.settings(null);
    const reference = referenceOf(whole, settings['citation.language']);
    const plain = shownWords(whole, { start: 0, end: parsed.text.length }).text;
    const duplicates = duplicatesOf(plain, engine.finder).flatMap(
      ({ articleId, share }): DuplicateView[] => {
        const other = engine.article(articleId);
        if (!other || other.id === replaces?.id) return [];
        const isSame = other.parsed.text.trim() === text.trim();
        const percent = isSame ? 100 : Math.min(99, Math.floor(share * 100));
        return [{ articleId, title: articleTitle(other), percent }];
      },
    );
    const digest = batch && (await host.sha256(new TextEncoder().encode(text.trim())));
    const before = digest === null ? null : batch?.titleOf(digest);
    const sameInBatch = before ? [{ articleId: null, title: before, percent: 100 }] : [];
    return {
      type: 'draft',
      draft,
      article: preview ? { id: '', citekey, reference, format, parsed, sic: [] } : null,
      title: csl.title ?? null,
      sections: parsed.sections.length,
      lessons: parsed.lessons.length,
      sentences: parsed.sentences.length,
      statistics: parsed.statistics.length,
      words: words(plain).length,
      pages: article.pages.length,
      citekey,
      csl,
      notes: source.article.notes.map((note) => describeImportNote(note, locale)),
      duplicates: [...sameInBatch, ...duplicates],
    };
  }
}

/** What the file says of itself, the rest from its text. */
function metadata(
  own: CslItem | null,
  { format, parsed }: { readonly format: ArticleFormat; readonly parsed: ParsedArticle },
): CslItem {
  const shown = { format, parsed, sic: [] };
  const wordsOf = (span: TextRange | null) => span && shownWords(shown, span).text;
  const front = format === 'markdown' ? readFrontMatter(parsed.text) : null;
  return { ...cslFromText(wordsOf(parsed.title), wordsOf(parsed.byline)), ...own, ...front };
}

/** `2024/duong.md` is called `duong`. */
function stemOfFile(path: string): string {
  return stemOfPath(path).slice(path.lastIndexOf('/') + 1);
}

function stemOf(name: string): string {
  const dot = name.indexOf('.');
  return (dot > 0 ? name.slice(0, dot) : name).toLowerCase();
}

/** The original beside the article: it must not take the article's own name. */
function originalName(stem: string, name: string, extension: string): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? '';
  const isArticle = ending === extension || ending === '.txt' || ending === '.md';
  return isArticle ? `${stem}${ending}.bak` : `${stem}${ending}`;
}
