import type { CslItem } from '../../citation/csl';
import type { DocumentLocale } from '../../citation/locator';
import type { Conventions } from '../../insertion/conventions';
import type { DocumentLanguage } from '../../insertion/languages';
import type { Cited, Markup } from '../../insertion/markup/markup';
import { markupOf } from '../../insertion/markups';
import type { Article } from '../../library/article';
import { locatorOf } from '../../library/locate';
import type { TextRange } from '../../text/range';
import { isValidCitekey } from '../../citation/citekey';

/** What to write in place of a written range of the unit. */
export interface WrittenEdit {
  readonly range: TextRange;
  readonly text: string;
}

/** The report that is repaired, as far as what is written in it depends on it. */
export interface RepairTarget {
  readonly language: DocumentLanguage;
  readonly conventions: Conventions;
  readonly locale: DocumentLocale;
  article(id: string): Article | null;
}

export function markupOfTarget({ language, conventions }: RepairTarget): Markup {
  return markupOf(language, conventions);
}

/** Words in the markup of the report, for the middle of a line. */
export function written(
  text: string,
  target: RepairTarget,
  previous: string,
  next: string,
): string {
  return markupOfTarget(target).escape(text, { lineStart: false, previous, next });
}

/** An article as a citation of the report names it, at a passage or as a whole. */
export function citedAs(article: Article, passage: TextRange | null, target: RepairTarget): Cited {
  const { citekey } = article;
  const csl: CslItem = article.csl;
  return {
    citekey,
    csl,
    locator: passage && locatorOf(article, passage),
    locale: target.locale,
    conventions: isValidCitekey(citekey)
      ? target.conventions
      : { ...target.conventions, citations: 'words' },
    note: null,
  };
}
