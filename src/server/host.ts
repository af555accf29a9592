import type { IndexStore } from '../core/library/indexStore';
import type { LibraryReader } from '../core/library/reader';
import type { StartImportWorker } from '../protocol/importWorker';

/** What differs between the places the server runs in. */
export interface ServerHost {
  sha256(bytes: Uint8Array): Promise<string>;
  /** Resolves when what waits in the queue of events has had its turn. */
  pause(): Promise<void>;
  /** Resident memory in bytes, where the host knows it. */
  readonly memory?: () => number;
  /** Names this build of the engine. */
  readonly build: string;
  /** What starts the worker that formats citations, as `importWorker`. */
  styleWorker(address: string | null): StartImportWorker | null;
  /** What starts the worker that writes Word files, as `importWorker`. */
  exportWorker(address: string | null): StartImportWorker | null;
  /** Where indexes are kept; `address` is the URI of a folder that is ours. */
  openStore(address: string): IndexStore | null;
  /**
   * What starts the worker that reads other formats; `address`: where the client has its script,
   * null where it says nothing. Null where there are no workers.
   */
  importWorker(address: string | null): StartImportWorker | null;
  /** Files of its own, for clients that are not our extension; null where there are none. */
  readonly local: {
    readonly reader: LibraryReader;
    /** Whether a file or folder is within another folder once links are followed; both `file:` URIs. */
    staysWithin(folder: string, uri: string): Promise<boolean>;
    readonly contentFolder: string;
    /** Address of the page that explains the verdicts. */
    readonly docs: string;
    /** The language of the environment, for clients that do not say theirs. */
    readonly locale: string;
  } | null;
}
