import { listedUncited, commandKeys } from '../../../src/core/citation/bibliographyFile/nocite';
import { declaredIn } from '../../../src/core/citation/declared/declared';
import { inlineEntries } from '../../../src/core/citation/declared/inlineEntries';
import { documentStyle } from '../../../src/core/citation/documentStyle';
import { parseLocator } from '../../../src/core/citation/locator';
import { readReferences, readReferencesAs } from '../../../src/core/citation/read/readReferences';
import { parseArticle } from '../../../src/core/article/parser';
import { openQuotation } from '../../../src/core/completion/quotationContext';
import { keyContext } from '../../../src/core/completion/keyContext';
import type { Engine } from '../../../src/core/engine';
import { directiveOf } from '../../../src/core/insertion/bibliography/directive';
import { headingLines } from '../../../src/core/insertion/bibliography/heading';
import { writtenLists } from '../../../src/core/insertion/bibliography/marks';
import { defaultConventions, detectConventions } from '../../../src/core/insertion/conventions';
import { renderInsertion } from '../../../src/core/insertion/insertion';
import type { DocumentLanguage } from '../../../src/core/insertion/languages';
import { DOCUMENT_LANGUAGES } from '../../../src/core/insertion/languages';
import { readFrontMatter } from '../../../src/core/library/frontMatter';
import { defaultVerifySettings } from '../../../src/core/quotation/verifier';
import { plainText } from '../../../src/core/insertion/rich/richText';
import { shorten, singleLine } from '../../../src/core/text/shorten';
import { tidied } from '../../../src/csl/tidy';
import { readMarkdown } from '../../../src/export/markdown/readMarkdown';
import { parseXhtml } from '../../../src/import/html/xhtml';
import { escapeCell, escapeMarkdown } from '../../../src/import/text/escape';

/** A function that is given untrusted text, by a name to tell of it. */
export type Attacked = readonly [name: string, call: (text: string) => unknown];

const FORMATS = ['bibtex', 'ris', 'csl-json', 'csl-yaml', 'hayagriva'] as const;

/** What reads articles, records, bibliographies and what is quoted of them. */
const READERS: readonly Attacked[] = [
  ['an article', (text) => parseArticle(text)],
  ['a paragraph', (text) => parseArticle(`Đầu đề\n\n${text}\n\nMột là, ${text}`)],
  ['front matter', (text) => readFrontMatter(`---\ntitle: ${text}\n---\n`)],
  ['a file of references', (text) => readReferences(text)],
  ...FORMATS.map((format): Attacked => [format, (text) => readReferencesAs(text, format)]),
  [
    'fields of BibTeX',
    (text) =>
      readReferencesAs(`@article{a, title={${text}}, author={${text}}, pages={${text}}}`, 'bibtex'),
  ],
  ['fields of RIS', (text) => readReferencesAs(`TY  - BOOK\nSP  - ${text}\nER  - \n`, 'ris')],
  ['a locator', (text) => parseLocator(`đoạn ${text}`)],
  ['a line', (text) => [singleLine(text), shorten(text, 100), plainText([{ text, marks: [] }])]],
  ['words to Markdown', (text) => [escapeMarkdown(text), escapeCell(text)]],
  ['a page', (text) => parseXhtml(`<p>${text}`)],
  ['a report to be exported', (text) => readMarkdown(text)],
  ['a printed reference', (text) => tidied([{ text, marks: [] }], [])],
];

function inLanguage(language: DocumentLanguage, engine: Engine): readonly Attacked[] {
  const conventions = defaultConventions(language);
  const calls: readonly Attacked[] = [
    [
      'verification',
      (text) =>
        engine
          .openReport({ languageId: language, fileName: '', text })
          .verify(defaultVerifySettings),
    ],
    ['conventions', (text) => detectConventions(text, language)],
    ['declared files', (text) => declaredIn(text, language)],
    ['entries', (text) => inlineEntries(text, language)],
    ['uncited', (text) => [listedUncited(text, language), commandKeys(text, language)]],
    ['style', (text) => documentStyle(text, language)],
    ['lists', (text) => writtenLists(text, language)],
    ['heading', (text) => headingLines(text, language, 'vi')],
    ['directive', (text) => directiveOf(text, language, conventions)],
    ['key', (text) => keyContext({ before: text, after: text }, language, () => true)],
    ['open quotation', (text) => openQuotation(text, language)],
    [
      'insertion',
      (text) =>
        renderInsertion({
          what: 'quotation',
          language,
          conventions,
          passage: { text, sic: [] },
          source: { citekey: 'a', csl: { type: 'document', title: text } },
          locator: null,
          options: {
            sic: false,
            blockThreshold: 4,
            style: 'block',
            withCitation: true,
            documentLocale: 'vi',
          },
          context: { before: text, after: '' },
        }),
    ],
  ];
  return calls.map(([name, call]) => [`${name} (${language})`, call]);
}

/** All of them. */
export function attacked(engine: Engine): readonly Attacked[] {
  return [...READERS, ...DOCUMENT_LANGUAGES.flatMap((language) => inLanguage(language, engine))];
}
