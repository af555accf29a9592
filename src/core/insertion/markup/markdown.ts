import type { Escape } from '../escape/escape';
import { escapeMarkdown, escapePandoc } from '../escape/markdown';
import { ANGLE, DOUBLE, SINGLE } from '../marks';
import type { Block, Cited, Markup } from './markup';
import { APART, appended, citationInWords, locatorInWords, parted } from './markup';

function markdownWith(escape: Escape): Markup {
  const citation = (cited: Cited) =>
    cited.conventions.citations === 'pandoc'
      ? pandocCitation(cited)
      : citationInWords(cited, escape);
  return {
    escape,
    marks: () => [DOUBLE, SINGLE, ANGLE],
    citation,
    block({ paragraphs, cited, inQuote }: Block) {
      const lines = parted(appended(paragraphs, cited === null ? '' : citation(cited)));
      return inQuote ? lines : lines.map((line) => (line === '' ? '>' : `> ${line}`));
    },
    placement: APART,
  };
}

function pandocCitation(cited: Cited): string {
  const locator = locatorInWords(cited, escapePandoc);
  return locator === '' ? `[@${cited.citekey}]` : `[@${cited.citekey}, ${locator}]`;
}

/** CommonMark as previews show it: a citation is words, for they would print a key as it is. */
export const markdown: Markup = markdownWith(escapeMarkdown);

export const pandoc: Markup = markdownWith(escapePandoc);
