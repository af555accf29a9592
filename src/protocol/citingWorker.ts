import type { FormattingAnswer, Formatted, FormattingRequest, StyleFault } from './citing';
import { isFormattingAnswer } from './citing';
import type { ImportWorker, StartImportWorker } from './importWorker';

declare function setTimeout(run: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** Why nothing was formatted; words for people are made of the fault. */
export class CitingFailure extends Error {
  override readonly name = 'CitingFailure';

  constructor(readonly fault: StyleFault) {
    const { code, file, line, detail } = fault;
    super([file, line, code, detail].filter((part) => part !== '' && part !== null).join(': '));
  }
}

export interface CitingOptions {
  readonly start: StartImportWorker;
  /** How long one document may take, in milliseconds. */
  readonly timeLimit: number;
  /** How long a worker without work is kept, in milliseconds. */
  readonly idleLimit: number;
}

/**
 * Has citations formatted by a worker, one document at a time. The worker is started when it is
 * needed; a style that hangs ends it, and the next document has a new one.
 */
export class CitingWorker {
  readonly #options: CitingOptions;
  #queue: Promise<unknown> = Promise.resolve();
  #worker: ImportWorker | null = null;
  #settle: ((answer: FormattingAnswer) => void) | null = null;
  #idle: unknown = null;
  #id = 0;
  #disposed = false;

  constructor(options: CitingOptions) {
    this.#options = options;
  }

  /** @throws {CitingFailure} for a style that cannot be used, or takes too long */
  format(request: Omit<FormattingRequest, 'id'>): Promise<Formatted> {
    const result = this.#queue.then(() => this.#run(request));
    // The next document does not care how this one ended.
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Ends the worker and what it was formatting; further documents are cancelled. */
  dispose(): void {
    this.#disposed = true;
    this.#fail('cancelled', '');
    this.#end();
  }

  async #run(request: Omit<FormattingRequest, 'id'>): Promise<Formatted> {
    const { timeLimit, idleLimit } = this.#options;
    clearTimeout(this.#idle);
    const timer = setTimeout(() => this.#fail('timed-out', String(timeLimit)), timeLimit);
    try {
      const answer = await this.#ask(request);
      if (answer.type === 'formatted') return answer;
      const { file, line, column, code, detail } = answer;
      throw new CitingFailure({ code, line, column, detail, file: file || nameOf(request) });
    } finally {
      clearTimeout(timer);
      if (this.#worker) this.#idle = setTimeout(() => this.#end(), idleLimit);
    }
  }

  #ask(request: Omit<FormattingRequest, 'id'>): Promise<FormattingAnswer> {
    const id = (this.#id += 1);
    return new Promise((resolve) => {
      this.#settle = (answer) => {
        this.#settle = null;
        resolve(answer);
      };
      if (this.#disposed) {
        this.#fail('cancelled', '');
        return;
      }
      try {
        (this.#worker ??= this.#start()).post({ ...request, id });
      } catch (error) {
        this.#fail('crashed', String(error));
      }
    });
  }

  /** Words of a worker that has been ended meanwhile are not heard. */
  #start(): ImportWorker {
    const worker: ImportWorker = this.#options.start({
      answered: (message) => {
        if (this.#worker !== worker || !isFormattingAnswer(message)) return;
        if (message.id === this.#id) this.#settle?.(message);
      },
      died: (code, detail) => {
        if (this.#worker === worker) this.#fail(code, detail);
      },
    });
    return worker;
  }

  /** Ends what is being formatted, and the worker with it. */
  #fail(code: StyleFault['code'], detail: string): void {
    this.#end();
    const place = { file: '', line: null, column: null };
    this.#settle?.({ type: 'error', id: this.#id, code, detail, ...place });
  }

  #end(): void {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    worker?.terminate();
  }
}

function nameOf({ style }: Pick<FormattingRequest, 'style'>): string {
  return style.name;
}
