import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../core/engine';
import { createEngine } from '../core/engine';
import { nodeLibraryReader } from '../node/libraryReader';
import { sha256 } from '../node/sha256';
import { defaultSettings } from '../protocol/settings';

/** Options every command that needs the library has. */
export const libraryOptions = {
  library: { type: 'string', multiple: true },
  'no-embedded': { type: 'boolean' },
} as const;

export interface LibraryChoice {
  readonly library?: readonly string[];
  readonly 'no-embedded'?: boolean;
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
    folders: [...embedded, ...(choice.library ?? [])].map(
      (folder) => pathToFileURL(path.resolve(folder)).href,
    ),
    maxBytes: defaultSettings.maxFileSize * 1e6,
  });
  for (const { path: file, code, detail } of engine.problems) {
    process.stderr.write(`${file}: ${code}${detail === '' ? '' : ` (${detail})`}\n`);
  }
  return engine;
}
