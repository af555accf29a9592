import { textOfWord } from '../../core/quotation/word/wordReport';
import type { WordComment } from '../../core/quotation/word/wordComments';
import type { CommentSigning } from '../../protocol/wordReports';
import type { ImportLimits } from '../types';
import { ImportError } from '../types';
import { rewriteZip } from '../zip/rewrite';
import type { NumberedComment } from './anchors';
import { CommentAnchors } from './anchors';
import { commentParts } from './commentsPart';
import { applyEdits } from './edits';
import type { Cleaned } from './ownComments';
import { withoutOwnComments } from './ownComments';
import { openPackage } from './package';
import type { PlacedWord } from './readWord';
import { readWord } from './readWord';
import { encodeXml, prefixOf } from './xmlText';

/** [MS-OI29500] 2.1.315: Word opens no file with more. */
const mostComments = 32_767;

/**
 * The document with comments beside its words, and without those of the same author that are there
 * already, unless somebody answered them. All other parts stay as they are, byte for byte.
 *
 * @param comments in the offsets of `textOfWord`; what Word has no room for is left out
 * @throws {ImportError} for a file that is no Word document or is broken
 */
export function annotateWord(
  bytes: Uint8Array,
  comments: readonly WordComment[],
  signing: CommentSigning,
  limits: ImportLimits,
): Uint8Array {
  const word = openPackage(bytes, limits);
  const cleaned = withoutOwnComments(word, signing);
  const placed = readWord(word, cleaned.main);
  const anchors = new CommentAnchors(
    cleaned.main,
    placed.spans,
    prefixOf(cleaned.main, 'document'),
  );
  const added = numbered(comments, cleaned, placed).filter((comment) => anchors.add(comment));
  const main = applyEdits(cleaned.main, anchors.edits());
  checkSame(readWord(word, main), placed, added);
  const parts = new Map(cleaned.parts);
  if (main !== word.main) parts.set(word.mainName, main);
  if (added.length > 0) {
    for (const [name, text] of commentParts(word, added, signing, parts)) parts.set(name, text);
  }
  return rewriteZip(word.zip, new Map([...parts].map(([name, text]) => [name, encodeXml(text)])));
}

/** Without those that say what a comment that stays says of the same words. */
function numbered(
  comments: readonly WordComment[],
  { kept, count, lastId }: Cleaned,
  placed: PlacedWord,
): NumberedComment[] {
  const said = new Set(
    [...kept].map(([id, text]) => {
      const range = placed.comments.get(id);
      return `${range?.start} ${range?.end} ${text}`;
    }),
  );
  return comments
    .filter(
      ({ start, end, paragraphs }) =>
        start < end && !said.has(`${start} ${end} ${paragraphs.join('\n')}`),
    )
    .slice(0, Math.max(0, mostComments - count))
    .map(({ start, end, paragraphs }, index) => ({
      start,
      end,
      paragraphs,
      id: lastId + 1 + index,
    }));
}

/**
 * A document is not ours to change: whatever a file may hold that no reader thought of, a copy that
 * reads otherwise is none. @throws {ImportError} `broken`
 */
function checkSame(after: PlacedWord, before: PlacedWord, added: readonly NumberedComment[]): void {
  const isSame = textOfWord(after.report) === textOfWord(before.report);
  const isMarked = added.every(({ id }) => after.comments.has(String(id)));
  if (!isSame || !isMarked) throw new ImportError('broken', 'comments');
}
