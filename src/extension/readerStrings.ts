import { l10n } from 'vscode';
import type { ReaderStrings } from '../protocol/webview';

/** The reader's words in the user's language. `{0}` stays: the page fills it in. */
export function readerStrings(): ReaderStrings {
  return {
    contents: l10n.t('Contents'),
    keyFigures: l10n.t('Key figures'),
    lesson: l10n.t('Lesson {0}', '{0}'),
    paragraph: l10n.t('Paragraph {0}', '{0}'),
    search: l10n.t('Search in the article'),
    searchPlaceholder: l10n.t('Words, with or without diacritics'),
    matchCount: l10n.t('{0} of {1}', '{0}', '{1}'),
    noMatch: l10n.t('Nothing found'),
    previousMatch: l10n.t('Previous match'),
    nextMatch: l10n.t('Next match'),
    closeSearch: l10n.t('Close the search'),
    back: l10n.t('Back'),
    forward: l10n.t('Forward'),
    insertQuotation: l10n.t('Insert as a quotation'),
    insertStatistic: l10n.t('Insert the figure'),
    insertSentence: l10n.t('Insert the whole sentence'),
    insertLesson: l10n.t('Insert the lesson'),
    insertCitation: l10n.t('Insert a citation'),
    copyWithCitation: l10n.t('Copy with citation'),
    citeArticle: l10n.t('Cite this article'),
    citeLoading: l10n.t('Formatting the citations…'),
    citeFailed: l10n.t('The styles could not be loaded.'),
    copyReference: l10n.t('Copy in the style {0}', '{0}'),
    passageActions: l10n.t('Actions for this passage'),
    sicMark: l10n.t('As in the source; probably meant: {0}', '{0}'),
    loading: l10n.t('Opening the article…'),
    emptyArticle: l10n.t('This article has no text.'),
    skipToText: l10n.t('Skip to the text'),
    keyboardHelp: l10n.t(
      'J, K: next, previous sentence · Enter: actions · Ctrl+F or /: search · Alt+← →: back, forward',
    ),
  };
}
