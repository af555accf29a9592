import type { ImportErrorCode } from './importing';

/** The worker that reads files, as every host has one of its own. */
export interface ImportWorker {
  post(message: unknown): void;
  /** Ends it at once, whatever it does. */
  terminate(): void;
}

/** What a worker tells who started it; after `died` it says no more. */
export interface ImportWorkerEvents {
  readonly answered: (message: unknown) => void;
  readonly died: (
    code: Extract<ImportErrorCode, 'crashed' | 'out-of-memory'>,
    detail: string,
  ) => void;
}

/** Starts a worker. May throw, or let the worker die, where the host allows none. */
export type StartImportWorker = (events: ImportWorkerEvents) => ImportWorker;
