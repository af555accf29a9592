import type { Lesson, Statistic } from '../core/article/types';
import type { TextRange } from '../core/text/range';
import type { FromReader, PassageAction, ReaderStrings } from '../protocol/webview';
import type { IconName } from './icons';

/** Something in the text that can be acted on. */
export type Passage = { readonly range: TextRange } & (
  | { readonly kind: 'selection' | 'sentence' | 'paragraph' }
  | { readonly kind: 'statistic'; readonly statistic: Statistic }
  | { readonly kind: 'lesson'; readonly lesson: Lesson }
);

export interface PassageCommand {
  readonly label: string;
  readonly icon: IconName;
  readonly message: FromReader;
}

/** What can be done with a passage, the likeliest first. */
export function commandsFor(
  passage: Passage,
  articleId: string,
  strings: ReaderStrings,
): PassageCommand[] {
  const insert = (
    action: PassageAction,
    label: string,
    range = passage.range,
    statisticId: string | null = null,
  ): PassageCommand => ({
    label,
    icon: action,
    message: { type: 'insert', articleId, action, range, statisticId },
  });
  const copy: PassageCommand = {
    label: strings.copyWithCitation,
    icon: 'copy',
    message: { type: 'copy', articleId, range: passage.range },
  };
  switch (passage.kind) {
    case 'selection':
    case 'sentence':
      return [insert('quotation', strings.insertQuotation), copy];
    case 'paragraph':
      return [
        insert('quotation', strings.insertQuotation),
        insert('citation', strings.insertCitation),
        copy,
      ];
    case 'statistic':
      return [
        insert('statistic', strings.insertStatistic, passage.range, passage.statistic.id),
        insert('quotation', strings.insertSentence, plain(passage.statistic.sentence)),
        copy,
      ];
    case 'lesson':
      return [
        insert('lesson', strings.insertLesson),
        insert('citation', strings.insertCitation),
        copy,
      ];
  }
}

/** A range without whatever else the object holds, fit for a message. */
export function plain({ start, end }: TextRange): TextRange {
  return { start, end };
}

/** What VS Code's context menu is told of a passage (`data-vscode-context`). */
export function menuContext(
  passage: Passage,
  articleId: string,
): Readonly<Record<string, unknown>> {
  return {
    webviewSection: 'passage',
    passage: passage.kind,
    articleId,
    ...plain(passage.range),
    ...(passage.kind === 'statistic' ? { statisticId: passage.statistic.id } : {}),
    preventDefaultContextMenuItems: true,
  };
}
