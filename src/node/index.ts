/*
 * The engine for Node: what the npm package gives to programs. `createEngine` is the engine itself,
 * which receives its world; `openLibrary` gives it that of Node, and reads a library.
 */

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../core/engine';
import { createEngine } from '../core/engine';
import { defaultSettings } from '../protocol/settings';
import { nodeLibraryReader } from './libraryReader';
import { sha256 } from './sha256';

export { createEngine } from '../core/engine';
export type {
  Engine,
  EngineDependencies,
  FoundPassage,
  SearchQuery,
  TargetDocument,
} from '../core/engine';
export type { Article } from '../core/library/article';
export type { LibraryProblem } from '../core/library/problems';
export type { LibraryReader } from '../core/library/reader';
export type { FindingCode, Severity } from '../core/quotation/findings';
export { FINDING_CODES, severityOf } from '../core/quotation/findings';
export type { VerifiedDocument, VerifySettings } from '../core/quotation/verifier';
export { defaultVerifySettings } from '../core/quotation/verifier';
export type { TextRange } from '../core/text/range';
export type { CheckOptions, ReportFile, ReportFinding } from './reportCheck';
export { checkReport } from './reportCheck';
export { nodeLibraryReader, sha256 };

/** The folder of the article that comes with the package. */
export const embeddedLibrary: string = path.join(__dirname, '..', 'content');

export interface LibraryOptions {
  /** Folders of articles, absolute or from the working folder. */
  readonly folders?: readonly string[];
  /** Whether the article that comes with the package is among them; so it is unless told. */
  readonly embedded?: boolean;
  /** The largest article read, in bytes; 20 MB unless told. */
  readonly maxBytes?: number;
  /** Is told what goes wrong within; nobody unless given. */
  readonly warn?: (message: string) => void;
}

/**
 * An engine with a library read from folders. What could not be used of them is in `problems`.
 * @throws Error for a folder that is not there
 */
export async function openLibrary(options: LibraryOptions = {}): Promise<Engine> {
  const { folders = [], embedded = true, warn = () => {} } = options;
  const engine = createEngine({
    reader: nodeLibraryReader,
    sha256,
    logger: { info: () => {}, warn },
    pause: () => setImmediate(),
  });
  const all = [...(embedded ? [embeddedLibrary] : []), ...folders].map((one) => path.resolve(one));
  for (const folder of all) {
    const found = await stat(folder).catch(() => null);
    if (!found?.isDirectory()) throw new Error(`no such folder: ${folder}`);
  }
  await engine.load({
    folders: all.map((folder) => pathToFileURL(folder).href),
    maxBytes: options.maxBytes ?? defaultSettings.maxFileSize * 1e6,
  });
  return engine;
}
