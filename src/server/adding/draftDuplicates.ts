import type { Article } from '../../core/library/article';
import { articleTitle } from '../../core/library/article';
import { duplicatesOf } from '../../core/library/duplicates';
import type { DuplicateView } from '../../protocol/adding';
import type { Session } from '../session';
import type { Batch } from './batch';

/** Present in Node and in workers; no `lib` has it without the DOM. */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

interface NewText {
  readonly text: string;
  /** The same as a reader sees it. */
  readonly shown: string;
  readonly batch: Batch | null;
  /** The article whose text it takes the place of. */
  readonly replaces: Article | null;
}

/** What two texts have in common that are the same to the letter, whatever is around them. */
export async function textDigest({ host }: Session, text: string): Promise<string> {
  return host.sha256(new TextEncoder().encode(text.trim()));
}

/** A share of a text in percent; sampled, it is never known to be all of it. */
function almost(share: number): number {
  return Math.min(99, Math.floor(share * 100));
}

/** The articles of the batch and of the library that have a text, or most of it, already. */
export async function draftDuplicates(
  session: Session,
  { text, shown, batch, replaces }: NewText,
): Promise<readonly DuplicateView[]> {
  const { engine } = session;
  const inLibrary = duplicatesOf(shown, engine.finder).flatMap(
    ({ articleId, share }): DuplicateView[] => {
      const other = engine.article(articleId);
      if (!other || other.id === replaces?.id) return [];
      const isSame = other.parsed.text.trim() === text.trim();
      return [{ articleId, title: articleTitle(other), percent: isSame ? 100 : almost(share) }];
    },
  );
  const same = batch?.titleOf(await textDigest(session, text));
  const alike = (batch?.alike(shown) ?? []).map(
    ({ title, share }) => [title, almost(share)] as const,
  );
  const inBatch = (same ? [[same, 100] as const] : alike).map(([title, percent]): DuplicateView => {
    return { articleId: null, title, percent };
  });
  return [...inBatch, ...inLibrary].toSorted((a, b) => b.percent - a.percent);
}
