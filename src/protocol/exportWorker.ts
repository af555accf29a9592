import type {
  ExportAnswer,
  ExportErrorCode,
  ReadReportRequest,
  ReportOutline,
  WriteReportRequest,
  WrittenReport,
} from './exporting';
import { isExportAnswer } from './exporting';
import type { ImportCancellation } from './importer';
import type { ImportWorker, StartImportWorker } from './importWorker';

declare function setTimeout(run: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** Why a report was not written; words for people are made of the code. */
export class ExportFailure extends Error {
  override readonly name = 'ExportFailure';

  constructor(
    readonly code: ExportErrorCode,
    readonly detail = '',
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
  }
}

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never;

/** The writer of Word files at work on one report: started at once, ended by who started it. */
export class ExportWorker {
  readonly #worker: ImportWorker;
  readonly #timer: unknown;
  readonly #cancelled: { dispose(): unknown } | undefined;
  #settle: ((answer: ExportAnswer) => void) | null = null;
  #failure: ExportFailure | null = null;
  #id = 0;

  /** @throws {ExportFailure} where no worker can be started */
  constructor(start: StartImportWorker, timeLimit: number, token?: ImportCancellation) {
    if (token?.isCancellationRequested) throw new ExportFailure('cancelled');
    try {
      this.#worker = start({
        answered: (message) => {
          if (isExportAnswer(message) && message.id === this.#id) this.#settle?.(message);
        },
        died: (code, detail) => this.#fail(code, detail),
      });
    } catch (error) {
      throw new ExportFailure('crashed', String(error));
    }
    this.#timer = setTimeout(() => this.#fail('timed-out', String(timeLimit)), timeLimit);
    this.#cancelled = token?.onCancellationRequested(() => this.#fail('cancelled', ''));
  }

  /** What a report cites and shows. @throws {ExportFailure} */
  async read(text: string): Promise<ReportOutline> {
    const answer = await this.#ask({ type: 'read', text });
    if (answer.type === 'outline') return answer.outline;
    throw failureOf(answer);
  }

  /** The report as a Word file. @throws {ExportFailure} */
  async write(request: Omit<WriteReportRequest, 'id' | 'type'>): Promise<WrittenReport> {
    const answer = await this.#ask({ type: 'write', ...request });
    if (answer.type === 'written') return answer.written;
    throw failureOf(answer);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#cancelled?.dispose();
    this.#worker.terminate();
  }

  #ask(request: Unnumbered<ReadReportRequest | WriteReportRequest>): Promise<ExportAnswer> {
    const id = (this.#id += 1);
    return new Promise((resolve, reject) => {
      if (this.#failure) {
        reject(this.#failure);
        return;
      }
      this.#settle = resolve;
      this.#worker.post({ ...request, id });
    });
  }

  /** Of what goes wrong the first is told, at once or to who asks next. */
  #fail(code: ExportErrorCode, detail: string): void {
    this.#failure ??= new ExportFailure(code, detail);
    this.#settle?.({ type: 'error', id: this.#id, code, detail });
  }
}

/** An answer to something else than was asked is the worker's fault. */
function failureOf(answer: ExportAnswer): ExportFailure {
  return answer.type === 'error'
    ? new ExportFailure(answer.code, answer.detail)
    : new ExportFailure('crashed', `answered with ${answer.type}`);
}
