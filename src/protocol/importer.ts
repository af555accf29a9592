import type { WordComment } from '../core/quotation/word/wordComments';
import { isImportAnswer } from './importing';
import type {
  AnnotationRequest,
  ImportAnswer,
  ImportedArticle,
  ImportedWord,
  ImportErrorCode,
  ImportLimits,
  ImportRequest,
  ReadReferences,
  ReferencesRequest,
  WordRequest,
} from './importing';
import type { ImportWorker, StartImportWorker } from './importWorker';
import type { CommentSigning } from './wordReports';

declare function setTimeout(run: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** Why a file gave no article; words for people are made of the code. */
export class ImportFailure extends Error {
  override readonly name = 'ImportFailure';

  constructor(
    readonly code: ImportErrorCode,
    readonly detail = '',
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
  }
}

export interface ImporterOptions {
  readonly start: StartImportWorker;
  /** How long one file may take, in milliseconds. */
  readonly timeLimit: number;
  /** How long a worker without work is kept, in milliseconds. */
  readonly idleLimit: number;
}

export interface FileToImport {
  /** With its extension, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Tells when nobody waits for an answer any more; that of a language server is one. */
export interface ImportCancellation {
  readonly isCancellationRequested: boolean;
  onCancellationRequested(listener: () => void): { dispose(): unknown };
}

type MakeRequest = (
  id: number,
) => ImportRequest | ReferencesRequest | WordRequest | AnnotationRequest;

/** An answer to something else than was asked is the worker's fault. */
function failureOf(answer: ImportAnswer): ImportFailure {
  return answer.type === 'error'
    ? new ImportFailure(answer.code, answer.detail)
    : new ImportFailure('crashed', `answered with ${answer.type}`);
}

interface Running {
  readonly id: number;
  readonly worker: ImportWorker;
  settle(answer: ImportAnswer): void;
}

/**
 * Has files read by a worker, one at a time. The worker is started when it is needed, ended when a
 * file takes too long or is cancelled, and started anew for the next: no file takes another with it.
 */
export class Importer {
  readonly #options: ImporterOptions;
  #queue: Promise<unknown> = Promise.resolve();
  #worker: ImportWorker | null = null;
  #running: Running | null = null;
  #idle: unknown = null;
  #lastId = 0;
  #disposed = false;

  constructor(options: ImporterOptions) {
    this.#options = options;
  }

  /**
   * The text of the article in a file.
   * @throws {ImportFailure} with `cancelled` when the token asked for it, or after `dispose`.
   */
  import(
    { name, bytes }: FileToImport,
    limits: ImportLimits,
    token?: ImportCancellation,
  ): Promise<ImportedArticle> {
    return this.#queued(async () => {
      const answer = await this.#read(bytes, limits, token, (id) => ({ id, name, bytes, limits }));
      if (answer.type === 'article') return answer.article;
      throw failureOf(answer);
    });
  }

  /** A report in Word. @throws {ImportFailure} as `import` */
  word(word: Uint8Array, limits: ImportLimits, token?: ImportCancellation): Promise<ImportedWord> {
    return this.#queued(async () => {
      const answer = await this.#read(word, limits, token, (id) => ({ id, word, limits }));
      if (answer.type === 'word') return answer;
      throw failureOf(answer);
    });
  }

  /** A report in Word with comments beside its words. @throws {ImportFailure} as `import` */
  annotated(
    annotate: Uint8Array,
    comments: readonly WordComment[],
    signing: CommentSigning,
    limits: ImportLimits,
    token?: ImportCancellation,
  ): Promise<Uint8Array> {
    return this.#queued(async () => {
      const answer = await this.#read(annotate, limits, token, (id) => {
        return { id, annotate, comments, signing, limits };
      });
      if (answer.type === 'annotated') return answer.bytes;
      throw failureOf(answer);
    });
  }

  /**
   * What references in BibTeX, RIS or CSL say.
   * @throws {ImportFailure} when the reader fails or takes too long
   */
  references(text: string): Promise<ReadReferences> {
    return this.#queued(async () => {
      const answer = await this.#run((id) => ({ id, references: text }));
      if (answer.type === 'references') return answer;
      throw failureOf(answer);
    });
  }

  /** Ends the worker and what it was reading; further files are cancelled. */
  dispose(): void {
    this.#disposed = true;
    this.#abort('cancelled', '');
    this.#end();
  }

  /** One file after another; the next does not care how this one ended. */
  #queued<Result>(ask: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(ask);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #read(
    bytes: Uint8Array,
    limits: ImportLimits,
    token: ImportCancellation | undefined,
    request: MakeRequest,
  ): Promise<ImportAnswer> {
    if (token?.isCancellationRequested) throw new ImportFailure('cancelled');
    // A file that is too large need not be copied to be refused.
    if (bytes.length > limits.maxBytes) {
      throw new ImportFailure('too-large', String(limits.maxBytes));
    }
    const cancelled = token?.onCancellationRequested(() => {
      this.#abort('cancelled', '');
    });
    try {
      return await this.#run(request);
    } finally {
      cancelled?.dispose();
    }
  }

  /** Has the worker do one thing, for no longer than it may take. */
  async #run(request: MakeRequest): Promise<ImportAnswer> {
    if (this.#disposed) throw new ImportFailure('cancelled');
    const { timeLimit } = this.#options;
    const timer = setTimeout(() => {
      this.#abort('timed-out', String(timeLimit));
    }, timeLimit);
    try {
      return await this.#ask(request);
    } finally {
      clearTimeout(timer);
      this.#rest();
    }
  }

  #ask(request: MakeRequest): Promise<ImportAnswer> {
    const id = (this.#lastId += 1);
    return new Promise((resolve) => {
      const settle = (answer: ImportAnswer): void => {
        this.#running = null;
        resolve(answer);
      };
      try {
        const worker = (this.#worker ??= this.#start());
        this.#running = { id, worker, settle };
        worker.post(request(id));
      } catch (error) {
        this.#end();
        settle({ type: 'error', id, code: 'crashed', detail: String(error) });
      }
    });
  }

  /** Words of a worker that has been ended meanwhile are not heard. */
  #start(): ImportWorker {
    clearTimeout(this.#idle);
    const worker: ImportWorker = this.#options.start({
      answered: (message) => {
        const running = this.#running;
        if (running?.worker !== worker || !isImportAnswer(message)) return;
        if (message.id === running.id) running.settle(message);
      },
      died: (code, detail) => {
        if (this.#worker !== worker) return;
        this.#abort(code, detail);
        this.#end();
      },
    });
    return worker;
  }

  /** Ends what is being read, and the worker with it. */
  #abort(code: ImportErrorCode, detail: string): void {
    const running = this.#running;
    if (!running) return;
    this.#end();
    running.settle({ type: 'error', id: running.id, code, detail });
  }

  #end(): void {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    worker?.terminate();
  }

  #rest(): void {
    clearTimeout(this.#idle);
    if (!this.#worker) return;
    this.#idle = setTimeout(() => {
      if (!this.#running) this.#end();
    }, this.#options.idleLimit);
  }
}
