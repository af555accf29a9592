import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../core/engine';
import { createEngine } from '../core/engine';
import type { LibraryProblem } from '../core/library/problems';
import { nodeLibraryReader } from '../node/libraryReader';
import { sha256 } from '../node/sha256';
import { staysWithin } from '../node/within';
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

/** On one line, whatever a file is called: a terminal takes some characters for commands. */
function printable(message: string): string {
  const escaped = (character: string) =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return message.replace(/\p{Cc}/gu, escaped);
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

/** The folder of the article that comes with the program. */
export const embeddedLibrary = path.join(__dirname, '..', 'content');

/** Where a workspace has its library, in every editor: the setting's default. */
const [defaultLibrary = 'trich-dan'] = defaultSettings.libraries;

/** The folders that were asked for, or else the library of the folder where this runs, if it has one. */
export async function libraryPaths({ library }: LibraryChoice): Promise<readonly string[]> {
  if (library !== undefined) return library.map((folder) => path.resolve(folder));
  const found = await stat(defaultLibrary).catch(() => null);
  if (!found?.isDirectory()) return [];
  // Who writes the repository does not choose what of this machine is read, and told of in findings.
  if (!(await staysWithin('.', defaultLibrary))) {
    throw new CannotDo(
      `${defaultLibrary}: ${say(
        'liên kết dẫn ra ngoài thư mục này; nếu đúng là thư viện thì dùng --library',
        'a link that leads out of this folder; if it is the library, name it with --library',
      )}`,
    );
  }
  return [path.resolve(defaultLibrary)];
}

/**
 * The engine with the embedded article and the folders asked for; problems of files go to stderr.
 * @throws CannotDo when a folder cannot be read as a whole: nothing can be said of what it holds
 */
export async function openLibrary(choice: LibraryChoice): Promise<Engine> {
  const embedded = choice['no-embedded'] ? [] : [embeddedLibrary];
  const engine = createEngine({
    reader: nodeLibraryReader,
    sha256,
    logger: { info: () => {}, warn: (message) => process.stderr.write(`${message}\n`) },
  });
  const folders = await folderUris([
    ...embedded,
    ...(choice.library ?? (await libraryPaths(choice))),
  ]);
  await engine.load({
    folders,
    maxBytes: defaultSettings.maxFileSize * 1e6,
  });
  const describe = (problem: LibraryProblem) => printable(describeProblem(problem, locale));
  const lost = engine.problems.find(({ uri }) => folders.includes(uri));
  if (lost) throw new CannotDo(describe(lost));
  for (const problem of engine.problems) {
    process.stderr.write(`${describe(problem)}\n`);
  }
  return engine;
}
