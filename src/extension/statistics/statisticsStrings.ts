import { env, l10n } from 'vscode';
import type { TableStrings } from '../../protocol/statistics';

/** The words of the table's page in the user's language. `{0}` stays: the page fills it in. */
export function statisticsStrings(): TableStrings {
  return {
    title: l10n.t('Table of figures'),
    ofArticle: l10n.t('Only: {0}', '{0}'),
    allArticles: l10n.t('Show the figures of all articles'),
    filter: l10n.t('What is counted'),
    filterPlaceholder: l10n.t('Words, with or without diacritics'),
    measure: l10n.t('Unit'),
    anyMeasure: l10n.t('All units'),
    from: l10n.t('From'),
    to: l10n.t('To'),
    amountHint: l10n.t('A number in this unit, for instance 19,5 triệu'),
    wrongAmount: l10n.t('Not a number. Write for instance 1.500 or 19,5 triệu'),
    boundsHint: l10n.t('Choose a unit to narrow by value and to see a chart'),
    counted: l10n.t('What is counted'),
    article: l10n.t('Article'),
    figure: l10n.t('Figure'),
    copyMarkdown: l10n.t('Copy as Markdown'),
    copyCsv: l10n.t('Copy as CSV'),
    insert: l10n.t('Insert into the report'),
    shownOf: l10n.t('{0} of {1} figures are shown', '{0}', '{1}'),
    shownOfMore: l10n.t('{0} of more than {1} figures are shown', '{0}', '{1}'),
    shownAll: l10n.t('{0} figures', '{0}'),
    shownOne: l10n.t('1 figure'),
    nothing: l10n.t('No figure fits.'),
    needsWords: l10n.t('The library is large: type what is counted.'),
    indexing: l10n.t('indexing {0} of {1} articles', '{0}', '{1}'),
    loading: l10n.t('Reading the library…'),
    chart: l10n.t('Chart'),
    chartLabel: l10n.t(
      'Bar chart of {1} figures in {0}; the table below has them all.',
      '{0}',
      '{1}',
    ),
    chartFirst: l10n.t('(the first {0} of {1})', '{0}', '{1}'),
    locale: env.language,
  };
}
