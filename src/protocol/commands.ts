/*
 * Every id the product contributes, once. A unit test holds package.json to these lists.
 */

export const viewContainerId = 'trichDan';

export const viewIds = { library: 'trichDan.library' } as const;

/** The reader's panel type. */
export const articlePanelType = 'trichDan.article';

export const commandIds = {
  clearFilter: 'trichDan.clearFilter',
  copyQuotation: 'trichDan.copyQuotation',
  filterLibrary: 'trichDan.filterLibrary',
  findInArticle: 'trichDan.findInArticle',
  goBack: 'trichDan.goBack',
  goForward: 'trichDan.goForward',
  insertCitation: 'trichDan.insertCitation',
  insertLesson: 'trichDan.insertLesson',
  insertQuotation: 'trichDan.insertQuotation',
  insertStatistic: 'trichDan.insertStatistic',
  openArticle: 'trichDan.openArticle',
  refreshLibrary: 'trichDan.refreshLibrary',
  search: 'trichDan.search',
  showLog: 'trichDan.showLog',
} as const;

export type CommandId = (typeof commandIds)[keyof typeof commandIds];

/** Context keys used in `when` clauses. */
export const contextKeys = {
  filtered: 'trichDan.filtered',
  libraryState: 'trichDan.libraryState',
} as const;

/** The MIME type of a passage dragged out of the library; its data is a `PassageReference[]`. */
export const passageMime = 'application/vnd.trich-dan.passage+json';
