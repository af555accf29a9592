// @ts-check
/**
 * What the bundles may do, each with its reason. What is not here fails the check, and so does what is
 * here and nowhere in its bundle: the list says what there is, not what there might be.
 */

const language =
  'files, paths and digests, read-only but for the index and what a command line asks for';

/** @type {Readonly<Record<string, readonly { power: string, times?: number, why: string }[]>>} */
export const allowed = {
  'cli.js': [{ power: 'module ./node.js', why: 'the engine, which is in the package once' }],
  'server.js': [{ power: 'module ./node.js', why: 'the engine, which is in the package once' }],
  'extension.js': [
    ...['crypto', 'fs', 'os', 'path', 'readline', 'util'].map((name) => ({
      power: `module ${name}`,
      why: 'the client of the language server: pipes and their names',
    })),
    { power: 'module child_process', why: 'starts dist/server.js, and nothing else' },
    { power: 'module vscode', why: 'the editor' },
  ],
  'extension.browser.js': [
    { power: 'module vscode', why: 'the editor' },
    { power: 'worker Worker', times: 1, why: 'starts dist/server.browser.js, and nothing else' },
  ],
  'server.browser.js': [
    {
      power: 'worker Worker',
      times: 1,
      why: 'starts the workers whose addresses the extension gives',
    },
  ],
  'node.js': [
    ...['buffer', 'crypto', 'fs', 'fs/promises', 'os', 'path', 'process', 'url', 'util'].map(
      (name) => ({ power: `module ${name}`, why: language }),
    ),
    { power: 'module timers/promises', why: 'gives others their turn' },
    {
      power: 'module worker_threads',
      why: 'starts the readers, the styles and the writer of Word files',
    },
    {
      power: 'module import of anything',
      times: 2,
      why: 'server.js and mcp.js beside it, by the name of its own folder',
    },
  ],
  'mcp.js': [{ power: 'module process', why: 'its input and output are the protocol' }],
  'import.js': [
    { power: 'module worker_threads', why: 'what it is asked, and what it answers' },
    { power: 'module require of anything', times: 1, why: 'import.browser.js beside it' },
  ],
  'import.browser.js': [
    {
      power: 'markup innerHTML',
      times: 4,
      why: 'a tree of its own (linkedom), in a worker without a document: it is read and runs nothing',
    },
    { power: 'markup parseFromString', why: 'the same tree; and the XML reader of pdf.js' },
  ],
  'csl.js': [
    { power: 'markup parseFromString', why: 'an XML reader without entities and documents' },
  ],
  'export.js': [],
  'statistics.js': [],
  'webview.js': [],
};
