import { isRecord, isString } from '../../protocol/guards';
import type { PassageReference } from '../../protocol/lsp';
import { isPassageReference } from '../../protocol/lsp';
import type { LibraryNode } from '../libraryNodes';
import { passageOf } from '../libraryNodes';

function isNode(value: unknown): value is LibraryNode {
  return (
    isRecord(value) &&
    isString(value['id']) &&
    ['group', 'article', 'passage', 'problem'].includes(String(value['kind']))
  );
}

/** The reader's context menu hands over its element's `data-vscode-context`. */
function fromReader(value: Readonly<Record<string, unknown>>): PassageReference | null {
  const { articleId, start, end, statisticId } = value;
  const passage = { articleId, range: { start, end }, statisticId: statisticId ?? null };
  return isPassageReference(passage) ? passage : null;
}

/**
 * The passages a command was called for: lines of the library (the one clicked, then all that are
 * selected), a place in the reader, or a reference. Empty when it was called for none.
 */
export function passagesFrom(args: readonly unknown[]): readonly PassageReference[] {
  const [first, selected] = args;
  if (Array.isArray(selected) && selected.length > 0 && selected.every(isNode)) {
    return selected.map(passageOf).filter((passage) => passage !== null);
  }
  if (isNode(first)) {
    const passage = passageOf(first);
    return passage ? [passage] : [];
  }
  if (isPassageReference(first)) {
    return [first];
  }
  const passage = isRecord(first) ? fromReader(first) : null;
  return passage ? [passage] : [];
}

/** The article a command was called for as a whole: its line in the library, or its id. */
export function articleFrom(args: readonly unknown[]): string | null {
  const [first] = args;
  if (isNode(first)) {
    return 'article' in first ? first.article.id : null;
  }
  return isString(first) ? first : null;
}
