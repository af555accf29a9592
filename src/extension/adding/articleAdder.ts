import type { Memento, Uri } from 'vscode';
import { l10n } from 'vscode';
import type { ArticleSource } from '../../protocol/adding';
import { discardDraftRequest, readDraftRequest } from '../../protocol/adding';
import { isRecord } from '../../protocol/guards';
import { Owner } from '../dispose';
import type { LibraryServer } from '../libraryServer';
import type { LibraryView } from '../libraryView';
import { tellFailure } from '../failures';
import { sayInformation } from '../notices';
import type { Reader } from '../reader';
import type { FieldProblem } from './addSource';
import { keepsOriginal, saveDraft } from './addSource';
import { BatchAdder } from './batchAdder';
import { chooseEncoding } from './chooseEncoding';
import type { ReadDraft, WantedDraft } from './draftPanel';
import { DraftPanels } from './draftPanels';
import type { LibraryFolder } from './libraryFolder';
import { chooseFolder, libraryFolders, openFolder, rememberFolder } from './libraryFolder';
import { withLateProgress } from './lateProgress';
import { articleAt } from './newArticle';
import { replaceArticle } from './replaceArticle';
import type { AddRequest, FoundSources } from './sources';
import { fileSource, sourceName, sourcesOf } from './sources';

/** As JSON-RPC says it: the parameters name a draft that is not there. */
const isDraftGone = (error: unknown): boolean => isRecord(error) && error['code'] === -32602;

interface ReadOptions {
  readonly preview: boolean;
  /** The article whose text it takes the place of; null for a new one. */
  readonly replaces: string | null;
  /** Chosen before. */
  readonly encoding?: string | undefined;
}

/** Adds articles to the library: one with a look at it first, several at once. */
export class ArticleAdder extends Owner {
  readonly #batches: BatchAdder;
  readonly #panels: DraftPanels;

  constructor(
    readonly server: LibraryServer,
    readonly view: LibraryView,
    readonly reader: Reader,
    readonly state: Memento,
  ) {
    super();
    this.#batches = this.register(new BatchAdder(server, state));
    this.#panels = this.register(
      new DraftPanels({
        options: async () => ({
          server,
          folders: await libraryFolders(server, state),
          save: (wanted) => this.#saveAnyway(wanted),
          open: (articleId) => reader.open({ articleId, range: null }, { preserveFocus: false }),
        }),
        read: ({ source, encoding, replaces }) =>
          this.read(source, { preview: true, encoding: encoding ?? undefined, replaces }),
      }),
    );
  }

  /** Adds files, and the files of folders; a single file is shown first. */
  async addFiles(uris: readonly Uri[]): Promise<void> {
    const found = await this.#look(uris);
    if (!found) return;
    const { sources, hasFolder } = found;
    const [first] = sources;
    if (!first) {
      void sayInformation(l10n.t('No file here can be read as an article.'));
    } else if (sources.length === 1 && !hasFolder) {
      await this.addOne({ source: first, preview: true, folder: null });
    } else {
      await this.#batches.add(sources);
    }
  }

  /** What there is to add; null when the user had enough of looking for it. */
  async #look(uris: readonly Uri[]): Promise<FoundSources | null> {
    return withLateProgress(l10n.t('Looking for articles'), async (token) => {
      const found = await sourcesOf(uris, () => token.isCancellationRequested);
      return token.isCancellationRequested ? null : found;
    });
  }

  /** Adds one article, after a look at it if `preview`. */
  async addOne({ source, preview, folder: given }: AddRequest): Promise<void> {
    const read = await this.read(source, { preview, replaces: null });
    if (!read) return;
    if (preview) {
      await this.#panels.open(read, this.server.extensionUri);
      return;
    }
    const folder = await chooseFolder(this.server, this.state, given);
    if (folder) await this.#save(read, folder);
    await this.server.ask(discardDraftRequest, { draft: read.view.draft });
  }

  /** Reads a source, in an encoding that the user chooses where it is no Unicode; null for none. */
  async read(
    source: ArticleSource,
    { preview, replaces, encoding: known }: ReadOptions,
  ): Promise<ReadDraft | null> {
    const title = l10n.t('Reading {0}', sourceName(source));
    let encoding = known;
    for (;;) {
      const params = { source, encoding, preview, replaces: replaces ?? undefined };
      const answer = await withLateProgress(title, (token) =>
        this.server.ask(readDraftRequest, params, token),
      );
      if (answer === null) return null;
      if (answer.type === 'draft') return { source, encoding, replaces, view: answer };
      if (answer.encodings.length === 0) {
        void tellFailure(this.server.log, answer.message, answer.message);
        return null;
      }
      const name = sourceName(source);
      const asked = l10n.t('{0} is no Unicode text: in which encoding was it written?', name);
      const chosen = await chooseEncoding(asked, answer.encodings);
      if (chosen === null) return null;
      encoding = chosen;
    }
  }

  /** A server that was started anew since knows the draft no more: then it is read once more. */
  async #saveAnyway(wanted: WantedDraft): Promise<readonly FieldProblem[]> {
    try {
      return await this.#saveWanted(wanted);
    } catch (error) {
      if (!isDraftGone(error)) throw error;
      const { source, encoding, replaces } = wanted;
      const again = await this.read(source, { preview: false, encoding, replaces });
      return again ? this.#saveWanted({ ...wanted, view: again.view }) : [];
    }
  }

  /** Writes what the user looked at. @returns what is wrong with its fields */
  async #saveWanted(wanted: WantedDraft): Promise<readonly FieldProblem[]> {
    const { source, view, csl, input } = wanted;
    if (wanted.replaces !== null) {
      const { uri, problems } = await replaceArticle(this.server, wanted, wanted.replaces);
      if (uri) this.#showSoon(uri);
      return problems;
    }
    const folder = await chooseFolder(this.server, this.state, input.folder);
    if (!folder) return [];
    const { citekey, keepOriginal } = input;
    const saved = await saveDraft(this.server, view, {
      folder: folder.uri,
      source,
      taken: await openFolder(folder),
      fields: { citekey: citekey.trim(), csl, keepOriginal },
    });
    if (saved.type === 'problems') return saved.problems;
    await rememberFolder(this.state, folder);
    this.#showSoon(saved.uri);
    return [];
  }

  /** The page closes while the library takes the article up. */
  #showSoon(uri: Uri): void {
    void this.show(uri).catch((error: unknown) => this.server.log.warn(String(error)));
  }

  /** Reads the text of an article anew, from the file it was read from or another, with a look first. */
  async readAgain(articleId: string, file: Uri, encoding: string | undefined): Promise<void> {
    const options = { preview: true, encoding, replaces: articleId };
    const read = await this.read(fileSource(file), options);
    if (read) await this.#panels.open(read, this.server.extensionUri);
  }

  async #save({ source, encoding, view }: ReadDraft, folder: LibraryFolder): Promise<void> {
    const taken = await openFolder(folder);
    const keepOriginal = keepsOriginal(source, encoding);
    const fields = { citekey: null, csl: null, keepOriginal };
    const saved = await saveDraft(this.server, view, {
      folder: folder.uri,
      source,
      taken,
      fields,
    });
    if (saved.type === 'problems') {
      throw new Error(saved.problems.map(({ message }) => message).join(' '));
    }
    await rememberFolder(this.state, folder);
    await this.show(saved.uri);
  }

  /** Has the library take a new article up, selects it in the view and opens it in the reader. */
  async show(uri: Uri): Promise<void> {
    const articleId = await articleAt(this.server, uri);
    if (articleId === null) return;
    await this.reader.open({ articleId, range: null }, { preserveFocus: false });
    await this.view.select(articleId);
  }
}
