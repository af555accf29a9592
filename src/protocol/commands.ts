/*
 * Every id the product contributes, once. A unit test holds package.json to these lists.
 */

export const viewContainerId = 'trichDan';

export const viewIds = { library: 'trichDan.library', document: 'trichDan.document' } as const;

/** The reader's panel type. */
export const articlePanelType = 'trichDan.article';

/** The panel type of an article that is looked at before it is added. */
export const draftPanelType = 'trichDan.draft';

/** The panel type of the verification report. */
export const verificationPanelType = 'trichDan.verification';

/** The provider of the MCP server. */
export const mcpProviderId = 'trichDan.mcp';

/** The panel type of what is found on the clipboard. */
export const clipboardPanelType = 'trichDan.clipboard';

/** The panel type of the table of figures. */
export const statisticsPanelType = 'trichDan.statistics';

export const commandIds = {
  addArticle: 'trichDan.addArticle',
  addCitation: 'trichDan.addCitation',
  addSic: 'trichDan.addSic',
  addToBibliography: 'trichDan.addToBibliography',
  checkWord: 'trichDan.checkWord',
  clearFilter: 'trichDan.clearFilter',
  convertEncoding: 'trichDan.convertEncoding',
  copyDiagnostics: 'trichDan.copyDiagnostics',
  copyItem: 'trichDan.copyItem',
  copyQuotation: 'trichDan.copyQuotation',
  correctCitekey: 'trichDan.correctCitekey',
  correctFigure: 'trichDan.correctFigure',
  correctLocator: 'trichDan.correctLocator',
  editCitation: 'trichDan.editCitation',
  editRecord: 'trichDan.editRecord',
  filterLibrary: 'trichDan.filterLibrary',
  exportBibliography: 'trichDan.exportBibliography',
  exportWord: 'trichDan.exportWord',
  findInArticle: 'trichDan.findInArticle',
  findSimilar: 'trichDan.findSimilar',
  findUses: 'trichDan.findUses',
  goBack: 'trichDan.goBack',
  goForward: 'trichDan.goForward',
  goToSource: 'trichDan.goToSource',
  groupArticles: 'trichDan.groupArticles',
  ignoreQuotation: 'trichDan.ignoreQuotation',
  insertBibliography: 'trichDan.insertBibliography',
  insertCitation: 'trichDan.insertCitation',
  insertLesson: 'trichDan.insertLesson',
  insertQuotation: 'trichDan.insertQuotation',
  insertStatistic: 'trichDan.insertStatistic',
  markOmission: 'trichDan.markOmission',
  openArticle: 'trichDan.openArticle',
  openSample: 'trichDan.openSample',
  openWalkthrough: 'trichDan.openWalkthrough',
  refreshLibrary: 'trichDan.refreshLibrary',
  reimportArticle: 'trichDan.reimportArticle',
  removeArticle: 'trichDan.removeArticle',
  renameArticle: 'trichDan.renameArticle',
  restoreSource: 'trichDan.restoreSource',
  saveVerification: 'trichDan.saveVerification',
  search: 'trichDan.search',
  showAllItems: 'trichDan.showAllItems',
  showLog: 'trichDan.showLog',
  showProblemsOnly: 'trichDan.showProblemsOnly',
  showStatistics: 'trichDan.showStatistics',
  showUnused: 'trichDan.showUnused',
  showVerification: 'trichDan.showVerification',
  verifyClipboard: 'trichDan.verifyClipboard',
  verifyDocument: 'trichDan.verifyDocument',
  verifyWorkspace: 'trichDan.verifyWorkspace',
} as const;

export type CommandId = (typeof commandIds)[keyof typeof commandIds];

/** Called by our own views and code actions alone, with arguments nobody types. */
export const internalCommandIds = {
  /** The report's URI, its version, the repair's id. */
  repair: 'trichDan.repair',
  showItem: 'trichDan.showItem',
  showItemSource: 'trichDan.showItemSource',
} as const;

export type InternalCommandId = (typeof internalCommandIds)[keyof typeof internalCommandIds];

/** As VS Code knows the extension: its publisher's name and its own. */
export const extensionId = 'trich-dan.trich-dan';

/** The walkthrough of the first steps, as VS Code asks for it: the extension's id before its own. */
export const walkthroughId = 'trich-dan.trich-dan#firstSteps';

/** Context keys used in `when` clauses. */
export const contextKeys = {
  /** An article was added to the library. */
  added: 'trichDan.added',
  /** What can be done with what stands at the cursor; see itemContext.ts. */
  cursorItem: 'trichDan.cursorItem',
  documentState: 'trichDan.documentState',
  filtered: 'trichDan.filtered',
  libraryState: 'trichDan.libraryState',
  /** A misquotation was mended: this and the like complete steps of the walkthrough. */
  mended: 'trichDan.mended',
  /** The MCP server offers the tools: they are not offered twice. */
  mcpServes: 'trichDan.mcpServes',
  problemsOnly: 'trichDan.problemsOnly',
  /** A report has a quotation more than before. */
  quoted: 'trichDan.quoted',
  /** An article was opened in the reader. */
  read: 'trichDan.read',
  /** A report has a figure more than before. */
  stated: 'trichDan.stated',
} as const;

/** The steps of the walkthrough, each with the key that says it is done. */
export const firstSteps = {
  open: contextKeys.read,
  quote: contextKeys.quoted,
  figure: contextKeys.stated,
  mend: contextKeys.mended,
  add: contextKeys.added,
} as const;

export type FirstStep = keyof typeof firstSteps;

/** The MIME type of a passage dragged out of the library; its data is a `PassageReference[]`. */
export const passageMime = 'application/vnd.trich-dan.passage+json';
