import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../core/engine';
import { createEngine } from '../core/engine';
import { nodeLibraryReader } from '../node/libraryReader';
import { sha256 } from '../node/sha256';
import { describeProblem } from '../protocol/messages';
import { defaultSettings } from '../protocol/settings';
import { locale, say } from './language';
import { CannotDo } from './problem';

/** Options every command that needs the library has. */
export const libraryOptions = {
  library: { type: 'string', multiple: true },
  'no-embedded': { type: 'boolean' },
} as const;

export interface LibraryChoice {
  readonly library?: readonly string[];
  readonly 'no-embedded'?: boolean;
}

/** The folders as URIs; one that is not there is said so, rather than taken for an empty library. */
async function folderUris(folders: readonly string[]): Promise<string[]> {
  return Promise.all(
    folders.map(async (folder) => {
      const found = await stat(folder).catch(() => null);
      if (!found?.isDirectory()) {
        throw new CannotDo(`${folder}: ${say('không có thư mục này', 'no such folder')}`);
      }
      return pathToFileURL(path.resolve(folder)).href;
    }),
  );
}

/** The engine with the embedded article and the folders asked for; problems go to stderr. */
export async function openLibrary(choice: LibraryChoice): Promise<Engine> {
  const embedded = choice['no-embedded'] ? [] : [path.join(__dirname, '..', 'content')];
  const engine = createEngine({
    reader: nodeLibraryReader,
    sha256,
    logger: { info: () => {}, warn: (message) => process.stderr.write(`${message}\n`) },
  });
  await engine.load({
    folders: await folderUris([...embedded, ...(choice.library ?? [])]),
    maxBytes: defaultSettings.maxFileSize * 1e6,
  });
  for (const problem of engine.problems) {
    process.stderr.write(`${describeProblem(problem, locale)}\n`);
  }
  return engine;
}
