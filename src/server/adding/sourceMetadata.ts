import type { ParsedArticle } from '../../core/article/types';
import type { CslItem } from '../../core/citation/csl';
import { cslFromText } from '../../core/citation/csl';
import type { ArticleFormat } from '../../core/library/article';
import { readFrontMatter } from '../../core/library/frontMatter';
import { shownWords } from '../../core/library/shownWords';
import type { TextRange } from '../../core/text/range';

/** What the file says of itself, the rest from its text. */
export function sourceMetadata(
  own: CslItem | null,
  { format, parsed }: { readonly format: ArticleFormat; readonly parsed: ParsedArticle },
): CslItem {
  const shown = { format, parsed, sic: [] };
  const wordsOf = (span: TextRange | null) => span && shownWords(shown, span).text;
  const front = format === 'markdown' ? (readFrontMatter(parsed.text)?.csl ?? null) : null;
  return { ...cslFromText(wordsOf(parsed.title), wordsOf(parsed.byline)), ...own, ...front };
}
