import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeLibraryReader } from '../../node/libraryReader';
import { sha256 } from '../../node/sha256';
import { startServer } from '../server';

const beside = (...names: string[]) => pathToFileURL(path.join(__dirname, '..', ...names)).href;
startServer(createConnection(ProposedFeatures.all), {
  sha256,
  pause: () => setImmediate(),
  local: {
    reader: nodeLibraryReader,
    contentFolder: beside('content'),
    docs: beside('docs', 'verdicts.md'),
  },
});
