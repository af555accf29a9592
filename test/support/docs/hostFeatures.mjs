// @ts-check
/**
 * What the product does and where: the one source of the table in docs/hosts.md, of what the run of
 * both hosts prints, and of what a check may be had in one host alone for.
 */

/** @typedef {'node' | 'web' | 'virtual' | 'restricted' | 'folderless' | 'folders' | 'windows' | 'guest' | 'profiles'} Place */
/** @typedef {{ partly: boolean, text: string }} Note `partly`: it is there, but for what the text says */
/** @typedef {keyof typeof notes} NoteId */
/**
 * @typedef {object} Feature
 * @property {string} name
 * @property {readonly string[]} commands ids without `trichDan.`
 * @property {readonly string[]} suites files of test/integration without `.test.ts`; `.node` of those
 *   that the Node host alone runs
 * @property {Partial<Record<Place, NoteId>>} [but] places where it is missing, or is not all there
 */

/** The columns: how each is called, and the suites that look there. @type {Readonly<Record<Place, { title: string, suites: readonly string[] }>>} */
export const places = {
  node: { title: 'desktop, remote', suites: ['test/integration'] },
  web: {
    title: 'vscode.dev, github.dev',
    suites: ['test/integration', 'test/ui/webStorage.test.ts'],
  },
  virtual: {
    title: 'virtual workspace',
    suites: ['test/integration/virtualWorkspace.test.ts'],
  },
  restricted: { title: 'Restricted Mode', suites: ['test/ui/restrictedMode.test.ts'] },
  folderless: { title: 'no folder', suites: ['test/ui/windows.test.ts'] },
  folders: { title: 'several folders', suites: ['test/integration/multiRoot.test.ts'] },
  windows: { title: 'several windows', suites: ['test/ui/windows.test.ts'] },
  guest: { title: 'Live Share guest', suites: ['test/integration/virtualWorkspace.test.ts'] },
  profiles: { title: 'profiles', suites: ['test/ui/webStorage.test.ts'] },
};

/** @satisfies {Record<string, Note>} */
export const notes = {
  process: {
    partly: false,
    text: 'A browser starts no programs: what is a program of its own is not there. The tools of assistants are, as language model tools.',
  },
  absolute: {
    partly: true,
    text: 'A library named by a path such as `/srv/thu-vien` is a folder of the machine on which the extension runs, and in a browser there is none. One named by a URI (`vscode-vfs://github/…`) is read wherever VS Code can read it.',
  },
  trust: {
    partly: true,
    text: 'What a workspace’s settings say of `trichDan.libraries`, `trichDan.maxFileSize` and `trichDan.citation.styleFile` holds only when the workspace is trusted; until then the folder `trich-dan` is read, and what the user’s own settings name. When trust is granted, the settings hold at once.',
  },
  noFolder: {
    partly: true,
    text: 'Without a folder there is no library beside the reports: there are the embedded article, the user’s own library, and folders that settings name as wholes.',
  },
  noReports: {
    partly: false,
    text: 'Without a folder there are no report files to go through; open reports are verified as ever.',
  },
  equalNames: {
    partly: true,
    text: 'The libraries of all folders are one. Of two articles with the same citekey each has it in the reports of its own folder; the view says so where both were given by hand.',
  },
  watching: {
    partly: true,
    text: 'A file system that tells nobody of changes (a repository on GitHub) is looked at again by “Refresh the Library”.',
  },
  notebook: {
    partly: true,
    text: 'Into the cells of notebooks, too, where something opens notebooks: desktop VS Code brings it, its web build does not.',
  },
  program: {
    partly: true,
    text: '“Open” shows the file in the explorer: only a file of this machine is opened in Word.',
  },
  readOnly: {
    partly: true,
    text: 'A guest who may only read gets the text on the clipboard, as in any file that cannot be edited.',
  },
  guestFiles: {
    partly: true,
    text: 'The extension runs on the guest’s machine over the files of the host (`vsls:`). The library beside the reports is the host’s; the user’s own library is the guest’s.',
  },
  ownOfProfiles: {
    partly: true,
    text: 'Settings are those of the profile. The user’s own library is one for all profiles, since VS Code keeps the files of extensions so; what was used last is kept by workspace.',
  },
};

/** @type {readonly Feature[]} */
export const features = [
  {
    name: 'Library in the side bar: tree, filter, groups',
    commands: [
      'filterLibrary',
      'clearFilter',
      'groupArticles',
      'refreshLibrary',
      'showLog',
      'copyDiagnostics',
    ],
    suites: ['activation', 'library', 'bundles.node', 'multiRoot', 'virtualWorkspace'],
    but: {
      web: 'absolute',
      virtual: 'watching',
      restricted: 'trust',
      folderless: 'noFolder',
      folders: 'equalNames',
      guest: 'guestFiles',
      profiles: 'ownOfProfiles',
    },
  },
  {
    name: 'Reader',
    commands: ['openArticle', 'findInArticle', 'goBack', 'goForward'],
    suites: ['reader'],
  },
  {
    name: 'Search over the library; who else says this',
    commands: ['search', 'findSimilar'],
    suites: ['statistics'],
  },
  {
    name: 'Inserting quotations, lessons, statistics, citations',
    commands: [
      'insertQuotation',
      'insertLesson',
      'insertStatistic',
      'insertCitation',
      'copyQuotation',
      'editCitation',
    ],
    suites: ['insertion', 'insertionCursor', 'citing', 'fallbacks', 'notebook.node'],
    but: { web: 'notebook', guest: 'readOnly' },
  },
  {
    name: 'Table of figures',
    commands: ['showStatistics'],
    suites: ['statistics'],
  },
  {
    name: 'Verification while writing: findings, quick fixes, hover, hints, the report page',
    commands: [
      'verifyDocument',
      'showVerification',
      'saveVerification',
      'showProblemsOnly',
      'showAllItems',
      'goToSource',
      'copyItem',
      'restoreSource',
      'addSic',
      'markOmission',
      'addCitation',
      'correctLocator',
      'correctCitekey',
      'correctFigure',
      'ignoreQuotation',
      'repair',
      'showItem',
      'showItemSource',
    ],
    suites: ['verification', 'diagnostics', 'languageFeatures'],
  },
  {
    name: 'All reports of the workspace: verification, uses of a passage, renaming a key',
    commands: ['verifyWorkspace', 'findUses'],
    suites: ['verification', 'uses', 'rename'],
    but: { folderless: 'noReports' },
  },
  {
    name: 'Adding articles: text, Word, PDF, HTML, EPUB, bibliographies, clipboard',
    commands: ['addArticle', 'editRecord', 'renameArticle', 'reimportArticle', 'removeArticle'],
    suites: ['adding', 'rename'],
    but: { folderless: 'noFolder', guest: 'readOnly' },
  },
  {
    name: 'Converting old encodings (TCVN3, VNI)',
    commands: ['convertEncoding'],
    suites: ['encodings'],
  },
  {
    name: 'Bibliography files: keys, entries that lack, entries nobody cites',
    commands: ['addToBibliography', 'showUnused'],
    suites: ['addToBibliography', 'bibliographyChecks', 'citingFiles', 'watchedBibliography.node'],
    but: { virtual: 'watching' },
  },
  {
    name: 'Bibliography by a style; export of bibliographies',
    commands: ['insertBibliography', 'exportBibliography'],
    suites: ['bibliography', 'exportBibliography'],
    but: { restricted: 'trust' },
  },
  {
    name: 'Word: export of a report, verification of a .docx',
    commands: ['exportWord', 'checkWord'],
    suites: ['exportWord', 'checkWord'],
    but: { web: 'program', virtual: 'program', guest: 'program' },
  },
  {
    name: 'Assistants: language model tools, the text on the clipboard',
    commands: ['verifyClipboard'],
    suites: ['assistants'],
  },
  {
    name: 'Walkthrough and samples',
    commands: ['openSample', 'openWalkthrough'],
    suites: ['activation'],
  },
  {
    name: 'MCP server, for agents',
    commands: [],
    suites: ['mcp.node'],
    but: { web: 'process' },
  },
  {
    name: 'A server that ended is started again, and asked again what it was asked',
    commands: [],
    suites: ['serverEnds.node'],
    but: { web: 'process' },
  },
  {
    name: 'Command line: `check`, `insert`, `lsp`, `mcp`…',
    commands: [],
    suites: ['cli.node'],
    but: { web: 'process' },
  },
];

/** Suites that the Node host alone runs, and why the other cannot. @type {Readonly<Record<string, string>>} */
export const nodeOnly = {
  'bundles.node': 'looks at the files that were installed, from disk',
  'cli.node': 'starts the command line, and a browser starts no programs',
  'mcp.node': 'starts the MCP server, and a browser starts no programs',
  'notebook.node': 'the web build of VS Code has no type of notebook of its own',
  'serverEnds.node': 'kills the process of the server, and a browser has none',
  'watchedBibliography.node':
    'writes files behind the back of VS Code, and the file system of the web run is VS Code’s own',
};
