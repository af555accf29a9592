import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { environmentLocale } from '../../node/environmentLocale';
import { FolderStore } from '../../node/indexStore';
import { nodeLibraryReader } from '../../node/libraryReader';
import { sha256 } from '../../node/sha256';
import { staysWithin } from '../../node/within';
import { startServer } from '../server';
import { nodeImportWorker } from '../../node/importWorker';

/** Put in by the build: the digest of the engine's sources. */
declare const ENGINE_BUILD: string;

const beside = (...names: string[]) => pathToFileURL(path.join(__dirname, '..', ...names)).href;
startServer(createConnection(ProposedFeatures.all), {
  sha256,
  build: ENGINE_BUILD,
  openStore: (address) =>
    address.startsWith('file:')
      ? new FolderStore(path.join(fileURLToPath(address), 'index'))
      : null,
  importWorker: () => nodeImportWorker(path.join(__dirname, 'import.js')),
  styleWorker: () => nodeImportWorker(path.join(__dirname, 'csl.js')),
  exportWorker: () => nodeImportWorker(path.join(__dirname, 'export.js')),
  pause: () => setImmediate(),
  memory: () => process.memoryUsage.rss(),
  local: {
    reader: nodeLibraryReader,
    staysWithin: (folder, uri) => staysWithin(fileURLToPath(folder), fileURLToPath(uri)),
    contentFolder: beside('content'),
    docs: beside('docs', 'verdicts.md'),
    locale: environmentLocale(process.env),
  },
});
