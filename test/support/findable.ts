import type { FindableArticle } from '../../src/core/quotation/find/sourceText';

/** A plain article of nothing but a text, which must be NFC with LF line ends. */
export function plainArticle(id: string, text: string): FindableArticle {
  const parsed = {
    text,
    title: null,
    byline: null,
    paragraphs: [],
    sections: [],
    lessons: [],
    sentences: [],
    statistics: [],
  };
  return { id, format: 'text', sic: [], parsed };
}
