import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../../../src/core/engine';
import { createEngine } from '../../../src/core/engine';
import type { LibraryReader } from '../../../src/core/library/reader';
import { FolderStore } from '../../../src/node/indexStore';
import { nodeLibraryReader } from '../../../src/node/libraryReader';
import { sha256 } from '../../../src/node/sha256';
import type { Locale } from '../../../src/protocol/messages';
import { describeProblem } from '../../../src/protocol/messages';

/*
 * The engine on a real disk, as the server has it.
 */

export interface EngineOptions {
  readonly reader?: LibraryReader;
  /** In bytes. */
  readonly maxBytes?: number;
}

/** An engine that can be loaded again. */
export function engineOn(
  folder: string,
  storage: string | null,
  { reader = nodeLibraryReader, maxBytes = 20e6 }: EngineOptions = {},
): Engine & {
  /** With `forgetGone` where the user asks for it. */
  reload(forgetGone?: boolean): Promise<readonly string[]>;
  readonly log: readonly string[];
} {
  const log: string[] = [];
  const engine = createEngine({
    reader,
    sha256,
    logger: {
      info: (message) => void log.push(message),
      warn: (message) => void log.push(message),
    },
    ...(storage === null
      ? {}
      : { store: new FolderStore(path.join(storage, 'index')), build: 'faults' }),
  });
  const reload = (forgetGone = false) =>
    engine.load({ folders: [pathToFileURL(folder).href], maxBytes, forgetGone });
  return Object.assign(Object.create(engine), { reload, log });
}

/** An engine that has read a folder; with the indexes kept in `storage`, where there are any. */
export async function openEngine(
  folder: string,
  storage: string | null,
  options?: EngineOptions,
): Promise<ReturnType<typeof engineOn>> {
  const engine = engineOn(folder, storage, options);
  await engine.reload();
  await engine.fillSearch();
  return engine;
}

/** What it says to its user of files it cannot use. */
export function problemsOf(engine: Engine, locale: Locale): readonly string[] {
  return engine.problems.map((problem) => describeProblem(problem, locale)).toSorted();
}

/** What is found by words, and by quoted words exactly and nearly. */
export function answersOf(engine: Engine): unknown {
  const options = { among: null, limit: 5 };
  const search = (words: string) =>
    engine.search({ words, kinds: ['sentence', 'section'], articleId: null, limit: 300 }, 'vi');
  return [
    ['thuy loi', 'ca lang', 'câu riêng thứ 7', 'bai so'].map(search),
    [3, 40, 77].map((number) => engine.finder.exact(`Câu riêng thứ ${number} bản`, options)),
    engine.finder.nearest('Câu riêng thứ 12 phiên bản nói về thủy lợi', options),
  ];
}
