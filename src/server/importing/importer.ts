import type { CancellationToken } from 'vscode-languageserver';
import { isImportAnswer } from '../../protocol/importing';
import type {
  ImportAnswer,
  ImportedArticle,
  ImportErrorCode,
  ImportLimits,
} from '../../protocol/importing';
import type { ImportWorker, StartImportWorker } from './worker';

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
    file: FileToImport,
    limits: ImportLimits,
    token?: CancellationToken,
  ): Promise<ImportedArticle> {
    const result = this.#queue.then(() => this.#import(file, limits, token));
    // The next file does not care how this one ended.
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Ends the worker and what it was reading; further files are cancelled. */
  dispose(): void {
    this.#disposed = true;
    this.#abort('cancelled', '');
    this.#end();
  }

  async #import(
    { name, bytes }: FileToImport,
    limits: ImportLimits,
    token: CancellationToken | undefined,
  ): Promise<ImportedArticle> {
    if (this.#disposed || token?.isCancellationRequested) throw new ImportFailure('cancelled');
    // A file that is too large need not be copied to be refused.
    if (bytes.length > limits.maxBytes) {
      throw new ImportFailure('too-large', String(limits.maxBytes));
    }
    const cancelled = token?.onCancellationRequested(() => {
      this.#abort('cancelled', '');
    });
    const { timeLimit } = this.#options;
    const timer = setTimeout(() => {
      this.#abort('timed-out', String(timeLimit));
    }, timeLimit);
    try {
      const answer = await this.#ask(name, bytes, limits);
      if (answer.type === 'article') return answer.article;
      throw new ImportFailure(answer.code, answer.detail);
    } finally {
      clearTimeout(timer);
      cancelled?.dispose();
      this.#rest();
    }
  }

  #ask(name: string, bytes: Uint8Array, limits: ImportLimits): Promise<ImportAnswer> {
    const id = (this.#lastId += 1);
    return new Promise((resolve) => {
      const settle = (answer: ImportAnswer): void => {
        this.#running = null;
        resolve(answer);
      };
      try {
        const worker = (this.#worker ??= this.#start());
        this.#running = { id, worker, settle };
        worker.post({ id, name, bytes, limits });
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
