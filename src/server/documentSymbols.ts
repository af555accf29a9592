import type { CancellationToken, DocumentSymbol } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import type { ArticleNode, LessonNode, SectionNode } from '../core/library/outline';
import { outlineOf } from '../core/library/outline';
import { trimRange } from '../core/text/order';
import type { TextRange } from '../core/text/range';
import { shorten, singleLine } from '../core/text/shorten';
import { describeSection } from '../protocol/messages';
import type { OpenArticle } from './articleDocuments';
import { openArticle } from './articleDocuments';
import type { Feature } from './feature';
import type { Session } from './session';
import { positionsOf } from './verificationView';

export const documentSymbols: Feature = {
  capabilities: { documentSymbolProvider: true },
  listen(connection, session) {
    connection.onDocumentSymbol(({ textDocument }, token) =>
      provideDocumentSymbols(session(), textDocument.uri, token),
    );
  },
};

/** Longest name of a symbol, in UTF-16 units. */
const NAME_LENGTH = 80;

type Branch = SectionNode | LessonNode;

/** The title of an article, its sections and lessons, in one another. */
async function provideDocumentSymbols(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<DocumentSymbol[] | null> {
  const opened = await openArticle(session, uri, token);
  if (!opened) return null;
  const { parsed, document } = opened;
  const outline = outlineOf(parsed);
  const children = branchesOf(outline).map((node) => symbolOf(session, opened, node));
  const { title } = parsed;
  if (!title) return children;
  return [
    {
      name: shorten(title.text, NAME_LENGTH),
      kind: SymbolKind.File,
      range: positionsOf(document, outline.range),
      selectionRange: positionsOf(document, title),
      children,
    },
  ];
}

/** Sentences and figures are too many for an outline. */
function branchesOf({ children }: ArticleNode | Branch): Branch[] {
  return children.flatMap((child) =>
    child.kind === 'section' || child.kind === 'lesson' ? [child] : [],
  );
}

function symbolOf(session: Session, opened: OpenArticle, node: Branch): DocumentSymbol {
  const { parsed, document } = opened;
  const range = trimRange(parsed.text, node.range) ?? node.range;
  return {
    name: nameOf(session, opened, node),
    kind: node.kind === 'lesson' ? SymbolKind.Method : SymbolKind.Namespace,
    range: positionsOf(document, range),
    selectionRange: positionsOf(document, headOf(opened, node, range)),
    children: branchesOf(node).map((child) => symbolOf(session, opened, child)),
  };
}

function nameOf({ locale }: Session, { parsed }: OpenArticle, node: Branch): string {
  if (node.kind === 'lesson') return shorten(`${node.marker} ${node.title}`, NAME_LENGTH);
  if (node.title !== null && node.title !== '') return shorten(node.title, NAME_LENGTH);
  const { sectionKind } = node;
  if (sectionKind !== 'part') return describeSection(sectionKind, locale);
  const words = singleLine(parsed.text.slice(node.range.start, node.range.end).slice(0, 400));
  return shorten(words, NAME_LENGTH) || describeSection('body', locale);
}

/** A lesson's marker, the heading or first sentence of another section; within its range. */
function headOf({ parsed }: OpenArticle, node: Branch, range: TextRange): TextRange {
  const marker = parsed.lessons.find(({ sectionId }) => sectionId === node.id)?.marker;
  const head = marker ?? parsed.sentences.find(({ start }) => start >= range.start);
  if (!head || head.start < range.start || head.end > range.end) {
    return { start: range.start, end: range.start };
  }
  return { start: head.start, end: head.end };
}
