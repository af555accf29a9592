import type { CommentSigning } from '../../protocol/wordReports';
import type { XmlElement } from '../xml/xml';
import {
  childElements,
  descendants,
  parseXmlText,
  streamXmlText,
  textOfXml,
  xmlText,
} from '../xml/xml';
import type { Edit } from './edits';
import { applyEdits } from './edits';
import type { WordPackage } from './package';

/** A document without the comments that were ours, but for those that somebody answered. */
export interface Cleaned {
  readonly main: string;
  /** Parts that changed besides the main one, by their names. */
  readonly parts: ReadonlyMap<string, string>;
  /** The words of our comments that stay, by their ids. */
  readonly kept: ReadonlyMap<string, string>;
  /** How many comments there are, and the highest id of them. */
  readonly count: number;
  readonly lastId: number;
}

/** What Word keeps of comments besides their words: answers, states, lasting ids. */
const aboutComments = ['commentsExtended', 'commentsIds', 'commentsExtensible'];

/** Takes our earlier comments out of a document. @throws {ImportError} for a broken part */
export function withoutOwnComments(word: WordPackage, author: CommentSigning): Cleaned {
  const name = word.nameOf('comments');
  const bytes = word.part('comments');
  if (name === null || bytes === null) {
    return { main: word.main, parts: new Map(), kept: new Map(), count: 0, lastId: -1 };
  }
  const text = textOfXml(bytes);
  const all = childElements(parseXmlText(text)).filter((element) => element.name === 'w:comment');
  const decided = decidedIn(word);
  const kept = new Map<string, string>();
  const gone: XmlElement[] = [];
  const left: XmlElement[] = [];
  for (const comment of all) {
    const { attributes } = comment;
    const isOurs =
      attributes.get('w:author') === author.name &&
      attributes.get('w:initials') === author.initials;
    const isDecided = paragraphIds(comment).some((id) => decided.has(id));
    if (isOurs && !isDecided) gone.push(comment);
    else left.push(comment);
    if (isOurs && isDecided) kept.set(idOf(comment), commentText(comment));
  }
  const ids = left.map((comment) => Number(idOf(comment))).filter(Number.isSafeInteger);
  const lastId = ids.reduce((most, id) => Math.max(most, id), -1);
  const count = left.length;
  if (gone.length === 0) return { main: word.main, parts: new Map(), kept, count, lastId };
  const parts = partsWithout(word, new Set(gone.flatMap(paragraphIds)));
  parts.set(
    name,
    applyEdits(
      text,
      gone.map(({ source }) => removal(source)),
    ),
  );
  const main = mainWithout(word.main, new Set(gone.map(idOf)));
  return { main, parts, kept, count, lastId };
}

const idOf = ({ attributes }: XmlElement): string => attributes.get('w:id') ?? '';

const removal = ({ start, end }: XmlElement['source']): Edit => ({ start, end, text: '' });

const paragraphIds = (comment: XmlElement): string[] =>
  descendants(comment, 'w:p').flatMap(({ attributes }) => attributes.get('paraId') ?? []);

/** The words of a comment, a line for each paragraph. */
function commentText(comment: XmlElement): string {
  return descendants(comment, 'w:p')
    .map((paragraph) => descendants(paragraph, 'w:t').map(xmlText).join(''))
    .join('\n');
}

/** The paragraphs of comments that were answered, or marked as done. */
function decidedIn(word: WordPackage): Set<string> {
  const bytes = word.part('commentsExtended');
  const decided = new Set<string>();
  if (bytes === null) return decided;
  for (const { attributes } of childElements(parseXmlText(textOfXml(bytes)))) {
    const parent = attributes.get('paraIdParent');
    if (parent !== undefined) decided.add(parent);
    if (/^(?:1|true|on)$/.test(attributes.get('done') ?? '')) {
      decided.add(attributes.get('paraId') ?? '');
    }
  }
  return decided;
}

/** What is said elsewhere of comments that are gone. */
function partsWithout(word: WordPackage, paragraphs: Set<string>): Map<string, string> {
  const parts = new Map<string, string>();
  const lasting = new Set<string>();
  for (const kind of aboutComments) {
    const name = word.nameOf(kind);
    const bytes = word.part(kind);
    if (name === null || bytes === null) continue;
    const text = textOfXml(bytes);
    const gone = childElements(parseXmlText(text)).filter(({ attributes }) => {
      const isGone =
        paragraphs.has(attributes.get('paraId') ?? '') ||
        lasting.has(attributes.get('durableId') ?? '');
      if (isGone) lasting.add(attributes.get('durableId') ?? '');
      return isGone;
    });
    lasting.delete('');
    if (gone.length > 0)
      parts.set(
        name,
        applyEdits(
          text,
          gone.map(({ source }) => removal(source)),
        ),
      );
  }
  return parts;
}

function mainWithout(source: string, ids: ReadonlySet<string>): string {
  const edits: Edit[] = [];
  const visit = (element: XmlElement): void => {
    const isOurs = ids.has(idOf(element));
    if (isOurs && /^w:comment(?:RangeStart|RangeEnd|Reference)$/.test(element.name)) {
      edits.push(removal(element.source));
      return;
    }
    const children = childElements(element);
    const content = children.filter(({ name }) => name !== 'w:rPr');
    const isMark =
      element.name === 'w:r' &&
      content.length > 0 &&
      content.every((child) => child.name === 'w:commentReference' && ids.has(idOf(child)));
    if (isMark) edits.push(removal(element.source));
    else for (const child of children) visit(child);
  };
  streamXmlText(source, (_, parent) => parent === 'w:body', visit);
  return applyEdits(source, edits);
}
