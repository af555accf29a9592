/** Why a file is not read. */
type FileFault =
  | 'unreadable'
  /** A link to what is no part of the library. */
  | 'link-outside'
  /** A link where nothing tells whether it leads out of the library. */
  | 'link-unfollowed'
  | 'link-circle'
  /** A pipe, a socket, a device. */
  | 'not-a-file'
  | 'name-not-utf8';

/** Why a folder within a library is not looked into. */
export type FolderFault =
  'folder-unreadable' | 'folder-link-outside' | 'folder-link-unfollowed' | 'folder-too-deep';

/** Why what a folder holds gives no file that can be read. */
export type LibraryFileFault = FileFault | FolderFault;

/** Whether it is a folder that is at fault: then it is told, whatever its name. */
export function isFolderFault(fault: LibraryFileFault | undefined): fault is FolderFault {
  return fault?.startsWith('folder-') === true;
}

/** A file of a library folder. */
export interface LibraryFile {
  /** Identifies the file to the reader; shown to the user only through `path`. */
  readonly uri: string;
  /** Relative to the library's folder, with slashes; of a folder, with one behind it. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /**
   * When it was changed last, in milliseconds since 1970. Left out where that is not known, or so
   * recent that another change might bear the same time: the file is then read again.
   */
  readonly modified?: number;
  /** Set where it is no use to read it: a link out of the library, a pipe, a locked folder. */
  readonly fault?: LibraryFileFault;
}

/** Times of change may be as coarse as this, in milliseconds (FAT); what is younger tells nothing. */
export const COARSEST_TIME = 2000;

/** How the engine reaches files: each host brings its own. */
export interface LibraryReader {
  /** Every file below the folder; null where the folder does not exist. Rejects when it cannot be listed. */
  list(folder: string): Promise<readonly LibraryFile[] | null>;
  /**
   * The bytes of a file: all of them or, where it is larger than `maxBytes`, more than `maxBytes`. A
   * file may have grown since it was listed. Rejects when it cannot be read.
   */
  read(uri: string, maxBytes?: number): Promise<Uint8Array>;
}

/** Where the engine says what a maintainer, not a user, wants to know. */
export interface Logger {
  info(message: string): void;
  warn(message: string): void;
}
